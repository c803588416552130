"""Previews the site with live reload, on a port that is free."""

from __future__ import annotations

import argparse
import os
import socket
import sys

HOST = "127.0.0.1"
PORTS = range(1, 65536)
OPEN_TO_ALL = range(1024, 65000)


def main() -> None:
    """Start MkDocs in place of this program, or say which port to take instead."""
    options = arguments().parse_args()
    fault = complaint(options.port)
    if fault:
        print(f"Port {options.port} cannot be used: {fault}.")
        print(f"Try: make serve PORT={next_free(options.port)}")
        sys.exit(1)
    print("==> preview; stop it with Ctrl-C (English: under /en/)", flush=True)
    os.execv(sys.executable, command(options.port))


def arguments() -> argparse.ArgumentParser:
    """Give what may be asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    return parser


def command(port: int) -> list[str]:
    """Give MkDocs' own preview, bound to this machine alone."""
    # --livereload is said aloud: click 8.3 takes it as switched off otherwise.
    mkdocs = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    return [*mkdocs, "-a", f"{HOST}:{port}"]


def complaint(port: int) -> str | None:
    """Say why nothing can listen on *port*; None where it is free."""
    if port not in PORTS:
        return f"a port is a number from {PORTS[0]} to {PORTS[-1]}"
    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        return os.strerror(error.errno or 0).lower()
    return None


def next_free(port: int) -> int:
    """Find the first port after *port* (or else 8000) on which one can listen."""
    start = port if port in OPEN_TO_ALL else 8000
    return next(p for p in range(start + 1, PORTS.stop) if complaint(p) is None)


if __name__ == "__main__":
    main()
