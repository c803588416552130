"""Serves built pages from this machine, with the headers of the published site."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from pathlib import Path

Rules = list[tuple[str, list[tuple[str, str]]]]
"""Addresses, which may end with an asterisk, and the headers of each."""


@dataclass(frozen=True)
class Halt:
    """Where a page stops on its way to the browser, until it may go on."""

    after: re.Pattern[bytes]
    """What has been sent by then; files without it do not stop."""

    over: Event = field(default_factory=Event)
    """Set when the rest may come."""

    LONGEST = 30
    """Seconds after which the rest comes all the same."""


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
    def __init__(self, *args, rules, halt, **kwargs):
        self._rules, self._halt = rules, halt
        super().__init__(*args, **kwargs)

    def log_message(self, *_):
        """Say nothing: requests are watched from the browser."""

    def end_headers(self):
        """Send the headers of the address."""
        for name, value in headers(self._rules, self.path.partition("?")[0]):
            self.send_header(name, value)
        super().end_headers()

    def copyfile(self, source, outputfile):
        """Send a file, the rest of one that stops on its way when it may come."""
        content = source.read()
        found = self._halt and self._halt.after.search(content)
        end = found.end() if found else len(content)
        outputfile.write(content[:end])
        if found:
            self._halt.over.wait(Halt.LONGEST)
        outputfile.write(content[end:])


@contextmanager
def served(folder: Path, halt: Halt | None = None) -> Iterator[str]:
    """Serve a folder from this machine as a host would; give its address."""
    rules = read_rules(folder)
    handler = partial(_Host, directory=str(folder), rules=rules, halt=halt)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
