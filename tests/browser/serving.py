"""Serves built pages from this machine, as strictly as a server can be set up."""

from __future__ import annotations

from base64 import b64encode
from contextlib import contextmanager
from functools import cache, partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from tests.site.markup import Element, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

POLICY = {
    "default-src": "'none'",
    # The theme has inline scripts: each is let through by its hash (see `policy`).
    "script-src": "'self'",
    # No attribute `style`, no element `<style>`: the theme and the figures' script
    # set styles by script alone, through the CSSOM, which no policy forbids.
    "style-src": "'self'",
    # The theme's icons are masks whose images are written into its stylesheet.
    "img-src": "'self' data:",
    "font-src": "'self'",
    # The search index; a figure of another year.
    "connect-src": "'self'",
    # The theme searches in a worker.
    "worker-src": "'self'",
    "base-uri": "'none'",
    # The theme's search box is a form, though it sends nothing.
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
"""What a page may do: all that this site needs, and nothing else."""

NO_CODE = frozenset({"application/json", "application/ld+json"})
"""Types of `<script>` that are only data, which policies leave alone."""


@cache
def policy(file: Path) -> str:
    """Return the Content-Security-Policy that a file is served with."""
    page = parse(file.read_text("utf-8")) if file.suffix == ".html" else Element("")
    hashes = [
        f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
        for script in page.all("script")
        if "src" not in script.attributes and script.get("type") not in NO_CODE
        for code in ["".join(map(str, script.children))]
    ]
    allowed = {**POLICY, "script-src": " ".join([POLICY["script-src"], *hashes])}
    return "; ".join(f"{what} {whence}" for what, whence in allowed.items())


class _Strict(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing: requests are watched from the browser."""

    def end_headers(self):
        """Send the policy: of a page, and of a worker, which has its own."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            self.send_header("Content-Security-Policy", policy(file))
        super().end_headers()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from this machine as strictly as can be; give its address."""
    handler = partial(_Strict, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
