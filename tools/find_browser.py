"""Finds a browser for the tests; where there is none, installs Debian's or says how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
INSTALLATION = (
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium"],
)
ADVICE = """\
The browser tests need Chromium or Chrome, and none was found.
Debian: apt install chromium (as root or with sudo); elsewhere install Chrome.
If it is in an unusual place, name it: CHROMIUM=/path/to/chrome make test"""


def main() -> int:
    """Print where the browser is, after installing one where that is possible."""
    browser = find()
    if browser is None and "CHROMIUM" not in os.environ and install():
        browser = find()
    print(browser or ADVICE)
    return 0 if browser else 1


def find() -> str | None:
    """Path of the browser that $CHROMIUM names, or else of the first one known."""
    wanted = os.environ.get("CHROMIUM")
    names = (wanted,) if wanted else NAMES
    return next((path for name in names if (path := shutil.which(name))), None)


def install() -> bool:
    """Have apt install Chromium; false where that fails or would need a password."""
    privilege = as_root()
    if privilege is None or not shutil.which("apt-get"):
        return False
    print("no browser is here: installing Debian's chromium", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(
            [*privilege, *step],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        ).returncode
        == 0
        for step in INSTALLATION
    )


def as_root() -> list[str] | None:
    """Give what to put before a command to run it as root; None if nothing will do."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], check=False).returncode == 0:
        return [sudo, "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


if __name__ == "__main__":
    sys.exit(main())
