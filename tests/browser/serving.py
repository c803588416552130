"""Serves built pages from this machine, with the headers of the published site."""

from __future__ import annotations

from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Rules = list[tuple[str, list[tuple[str, str]]]]
"""Addresses, which may end with an asterisk, and the headers of each."""


def read_rules(folder: Path) -> Rules:
    """Return what `_headers` in a *folder* says; nothing where there is none."""
    file = folder / "_headers"
    rules: Rules = []
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        if line.startswith("/"):
            rules.append((line, []))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
    return rules


def headers(rules: Rules, address: str) -> list[tuple[str, str]]:
    """Return the headers of all rules that fit an *address*, as hosts send them."""
    return [
        each
        for wanted, found in rules
        if fnmatchcase(address, wanted)
        for each in found
    ]


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, *args, rules, **kwargs):
        self._rules = rules
        super().__init__(*args, **kwargs)

    def log_message(self, *_):
        """Say nothing: requests are watched from the browser."""

    def end_headers(self):
        """Send the headers of the address."""
        for name, value in headers(self._rules, self.path.partition("?")[0]):
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from this machine as a host would; give its address."""
    handler = partial(_Host, directory=str(folder), rules=read_rules(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
