"""The same data and pages give the same site."""

import filecmp

from tests.site.published import ROOT, Site, publish


def test_same_input_gives_the_same_bytes(site, tmp_path, monkeypatch):
    """A second build, at another moment and with other hashes, differs in no file."""
    monkeypatch.setenv("PYTHONHASHSEED", "1")

    again = Site(publish(ROOT, tmp_path / "stage"))

    assert site.files == again.files
    _, different, unreadable = filecmp.cmpfiles(
        site.root, again.root, site.files, shallow=False
    )
    assert ([], []) == (different, unreadable)
