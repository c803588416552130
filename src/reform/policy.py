"""
What browsers are told to let pages do: only what this site needs, nothing else.

A page says it itself, so that it holds wherever the site is put; `_headers` says it
for every file, and what a page cannot say of itself: who may frame it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

POLICY = {
    "default-src": "'none'",
    # The theme has inline scripts: each is let through by its hash (see `hashes`).
    "script-src": "'self'",
    # No attribute `style`, no element `<style>`: the theme and the figures' script
    # set styles by script alone, through the CSSOM, which no policy forbids.
    "style-src": "'self'",
    # The theme's icons are masks whose images are written into its stylesheet.
    "img-src": "'self' data:",
    "font-src": "'self'",
    # The search index; a figure of another year; the manifest of data.
    "connect-src": "'self'",
    # The theme searches in a worker.
    "worker-src": "'self'",
    "base-uri": "'none'",
    # The theme's search box is a form, though it sends nothing.
    "form-action": "'self'",
}
"""What a page may do; a browser forbids the rest."""

NO_CODE = frozenset({'type="application/json"', 'type="application/ld+json"'})
"""Scripts that are only data, which policies leave alone."""

START = '<meta charset="utf-8">'
"""What every page begins its head with: a policy governs only what follows it."""

FIGURES = "figures"
"""The folder of pages that anybody may embed."""

OPEN = frozenset({"cards", "data", FIGURES})
"""Folders whose files are made to be fetched and shown by other sites."""

ANY_FILE = {
    "X-Content-Type-Options": "nosniff",
    # Other sites learn from which site a reader comes, not from which page.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "autoplay",
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "microphone",
            "midi",
            "payment",
            "usb",
        )
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What holds for every address, even one at which there is nothing."""

FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
"""For files whose names change with their content."""

FONTS = "assets/fonts/*"
"""Files that get another name by hand if their content changes."""

_HASHED = re.compile(r"/[^/]+\.[0-9a-f]{8}\.([a-z]+\.)?(css|js)$")
"""How addresses of files end that get another name by themselves."""

PREAMBLE = """\
# Written by hooks/set_policy.py for hosts that read a file of headers (Netlify,
# Cloudflare Pages). Elsewhere the policy that each page begins with holds alone.
# Where several rules fit an address, hosts send the headers of all of them, and of two
# policies browsers obey both. Anybody may frame figures, and nobody other pages: so
# there is a rule a folder, and no address has two rules that name the same header.
"""


def hashes(page: str) -> Iterator[str]:
    """Yield the hash of each script that stands in a *page* itself."""
    end = 0
    while (begin := page.find("<script", end)) >= 0:
        head = page.index(">", begin)
        end = page.index("</script>", head)
        attributes = page[begin + len("<script") : head].split()
        is_file = any(each.startswith("src=") for each in attributes)
        if not is_file and NO_CODE.isdisjoint(attributes):
            yield _hash(page[head + 1 : end])


@cache
def _hash(code: str) -> str:
    """Return how a policy names a script; pages have the same few."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def governed(page: str, scripts: Iterable[str]) -> str:
    """
    Return a *page* that tells browsers what it may do.

    Args:
        page: HTML.
        scripts: what names the scripts in it that may run.

    Raises:
        ValueError: its head does not begin as the policy needs it to.

    """
    if START not in page:
        raise ValueError(f"{START} is missing: the policy stands behind it")
    return page.replace(START, _meta(tuple(scripts)), 1)


@cache
def _meta(scripts: tuple[str, ...]) -> str:
    content = policy(scripts)
    return f'{START}<meta http-equiv="Content-Security-Policy" content="{content}">'


def policy(scripts: Collection[str], **more: str) -> str:
    """Return a policy that lets *scripts* run; *more* directives write `-` as `_`."""
    allowed = {**POLICY, "script-src": " ".join([POLICY["script-src"], *scripts])}
    allowed |= {name.replace("_", "-"): whence for name, whence in more.items()}
    return "; ".join(f"{what} {whence}" for what, whence in allowed.items())


def headers(
    folders: Iterable[str],
    files: Iterable[str],
    *,
    starts: Iterable[str],
    scripts: Collection[str],
) -> str:
    """
    Return what `_headers` says at the root of the site.

    Args:
        folders: names of those in which one language's pages and files are.
        files: paths of files that need a rule: those at the root, and in folders
            those whose names change with their content. Others are passed over.
        starts: where the languages begin, such as the empty one and `en/`.
        scripts: what names the scripts that stand in pages.

    """
    folders, files = sorted(folders), sorted(files)
    at_root = ["", *(file for file in files if "/" not in file)]
    kept = [FONTS, *filter(_HASHED.search, files)]
    rules: dict[str, dict[str, str]] = {"/*": ANY_FILE}
    for start in starts:
        rules |= {f"/{start}{file}": _own("", scripts) for file in at_root}
        rules |= {f"/{start}{each}/*": _own(each, scripts) for each in folders}
        rules |= {f"/{start}{each}": FOR_EVER for each in kept}
    return PREAMBLE + "".join(_rule(address, rules[address]) for address in rules)


def _own(folder: str, scripts: Collection[str]) -> dict[str, str]:
    """Return the headers of all files in a *folder*, or at the root."""
    frames = "*" if folder == FIGURES else "'self'"
    found = {"Content-Security-Policy": policy(scripts, frame_ancestors=frames)}
    if folder in OPEN:
        found["Access-Control-Allow-Origin"] = "*"
    sharing = "cross-origin" if folder in OPEN else "same-origin"
    return {**found, "Cross-Origin-Resource-Policy": sharing}


def _rule(address: str, values: dict[str, str]) -> str:
    lines = "".join(f"  {name}: {value}\n" for name, value in values.items())
    return f"\n{address}\n{lines}"
