"""`mkdocs serve`: what a contributor sees while editing."""

import subprocess
import time
from http.client import HTTPConnection, HTTPException

import pytest

from tests.site.published import ROOT, project
from tools import serve

PATIENCE = 120
"""Seconds after which a page that has not changed never will."""

FACT = "data/sources/tay-ninh-portal-2023-02-03.yml"
TEMPLATE = "docs/{}/sources/[source].md"
PAGE = "sources/tay-ninh-portal-2023-02-03/"


class Preview:
    """A running preview, its log, and what it answers."""

    def __init__(self, folder):
        self.log = folder / "log.txt"
        self.port = serve.next_free(8000)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                serve.command(self.port), cwd=folder, stdout=log, stderr=log
            )

    def read(self, path):
        """Return a page, or nothing while there is none."""
        connection = HTTPConnection(serve.HOST, self.port, timeout=10)
        try:
            connection.request("GET", f"/{path}")
            return connection.getresponse().read().decode()
        except (HTTPException, OSError):
            return ""
        finally:
            connection.close()

    def wait_for(self, look):
        """Wait until *look* is true; say what the preview said if it never is."""
        end = time.monotonic() + PATIENCE
        while not look():
            said = self.log.read_text()
            assert self.process.poll() is None, said
            assert time.monotonic() < end, said
            time.sleep(0.2)


@pytest.fixture
def preview(tmp_path):
    """Preview the pages of sources in both languages."""
    for language in ("vi", "en"):
        page = tmp_path / TEMPLATE.format(language)
        page.parent.mkdir(parents=True)
        page.symlink_to(ROOT / TEMPLATE.format(language))
        home = tmp_path / "docs" / language / "index.md"
        home.write_text("# Home\n", encoding="utf-8")
    running = Preview(project(tmp_path))
    yield running
    running.process.terminate()
    running.process.wait(PATIENCE)


def test_preview_follows_the_data_and_survives_mistakes(tmp_path, preview):
    """A change shows in both languages; a mistake is told, and the server lives."""
    fact = tmp_path / FACT
    right = fact.read_text(encoding="utf-8")

    def change(value):
        fact.write_text(right.replace("value: 99.96", f"value: {value}"), "utf-8")

    def both_show(value):
        vietnamese = preview.read(PAGE)
        english = preview.read(f"en/{PAGE}")
        return value.replace(".", ",") in vietnamese and value in english

    preview.wait_for(lambda: both_show("99.96"))
    assert f"en/{PAGE}" in preview.read(PAGE)

    change("91.23")
    preview.wait_for(lambda: both_show("91.23"))

    change("many")
    preview.wait_for(lambda: f"{FACT}:" in preview.log.read_text())

    change("92.34")
    preview.wait_for(lambda: both_show("92.34"))
    assert "Traceback" not in preview.log.read_text()
