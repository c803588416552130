"""The swap of a new site for the earlier one."""

import sys
import textwrap
from pathlib import Path

import pytest

from tools import build_site

PASS = [sys.executable, "-c", ""]
FAIL = [sys.executable, "-c", "raise SystemExit(3)"]


def fake_build(tmp_path, body=""):
    """Stand in for mkdocs: writes one page that names its configuration."""
    script = tmp_path / "fake.py"
    script.write_text(
        textwrap.dedent("""\
            import pathlib, sys
            configuration, folder = sys.argv[2], pathlib.Path(sys.argv[4])
            print("building", configuration)
            """)
        + textwrap.dedent(body)
        + "folder.mkdir()\n"
        + "(folder / 'index.html').write_text(configuration)\n"
    )
    return [sys.executable, str(script)]


@pytest.fixture
def earlier(tmp_path):
    """Leave a site from an earlier build."""
    page = tmp_path / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("earlier")
    return page


def test_english_stands_under_en(tmp_path):
    """The main language is at the root of the site, the other one under its code."""
    assert 0 == build_site.main(tmp_path, PASS, fake_build(tmp_path))

    site = tmp_path / "site"
    assert "mkdocs.yml" == (site / "index.html").read_text()
    assert "mkdocs.en.yml" == (site / "en" / "index.html").read_text()


def test_success_replaces_the_whole_earlier_site(tmp_path, earlier):
    """Nothing of the earlier site is left, in place or aside."""
    (earlier.parent / "gone.html").touch()

    assert 0 == build_site.main(tmp_path, PASS, fake_build(tmp_path))

    assert "mkdocs.yml" == earlier.read_text()
    assert not (earlier.parent / "gone.html").exists()
    assert [] == list((tmp_path / ".build").glob("earlier"))


@pytest.mark.parametrize("failing", ["mkdocs.yml", "mkdocs.en.yml"])
def test_failure_of_one_language_keeps_the_earlier_site(
    tmp_path, earlier, capsys, failing
):
    """If one language does not build, neither is published, and the log says which."""
    body = f"if configuration == {failing!r}: sys.exit('a page is broken')\n"

    assert 1 == build_site.main(tmp_path, PASS, fake_build(tmp_path, body))

    language = "vi" if failing == "mkdocs.yml" else "en"
    assert "earlier" == earlier.read_text()
    assert f"{language} | a page is broken" in capsys.readouterr().out


def test_problem_in_the_data_stops_before_any_build(tmp_path, earlier, capsys):
    """The check's exit code is handed on, and no page is built."""
    assert 3 == build_site.main(tmp_path, FAIL, fake_build(tmp_path))

    assert "earlier" == earlier.read_text()
    assert "building" not in capsys.readouterr().out


def test_failed_rename_puts_the_earlier_site_back(tmp_path, earlier):
    """If the new site cannot be moved in, the earlier one is there again."""
    missing, aside = tmp_path / "missing", tmp_path / "aside"

    with pytest.raises(FileNotFoundError):
        build_site.swap(missing, earlier.parent, aside)

    assert "earlier" == earlier.read_text()


def test_swap_that_was_cut_off_is_mended(tmp_path):
    """A site left aside by a stopped program comes back before the next build."""
    aside = tmp_path / ".build" / "earlier"
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("earlier")

    build_site.main(tmp_path, FAIL, PASS)

    assert "earlier" == (tmp_path / "site" / "index.html").read_text()


def test_leftovers_of_a_stopped_build_are_not_published(tmp_path):
    """Each build begins with an empty stage."""
    leftover = tmp_path / ".build" / "stage" / "vi" / "leftover.html"
    leftover.parent.mkdir(parents=True)
    leftover.touch()

    assert 0 == build_site.main(tmp_path, PASS, fake_build(tmp_path))

    assert not (tmp_path / "site" / "leftover.html").exists()


def test_every_language_has_its_configuration():
    """The configurations that are built are those at the root of the repository."""
    root = Path(build_site.__file__).parents[1]

    assert [] == [
        n for n in build_site.CONFIGURATIONS.values() if not (root / n).exists()
    ]
