"""The search for a browser."""

from tools import find_browser


def program(folder, name):
    """Put an empty program into *folder*."""
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def test_browser_on_the_path_is_found(tmp_path, monkeypatch):
    """The first known name on PATH is taken."""
    chrome = program(tmp_path, "google-chrome")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)

    assert chrome == find_browser.find()


def test_named_browser_comes_first(tmp_path, monkeypatch):
    """The browser that $CHROMIUM names is taken before those on PATH."""
    program(tmp_path, "chromium")
    mine = program(tmp_path, "mine")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", mine)

    assert mine == find_browser.find()


def test_named_browser_that_is_missing_is_not_replaced(tmp_path, monkeypatch, capsys):
    """A wrong $CHROMIUM is an error with advice: nothing else is used or installed."""
    program(tmp_path, "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "missing"))

    assert 1 == find_browser.main()
    assert "CHROMIUM=" in capsys.readouterr().out


def test_without_browser_or_apt_there_is_advice(tmp_path, monkeypatch, capsys):
    """Where nothing can be installed, a person is told what to do."""
    monkeypatch.setattr(find_browser, "NAMES", ("no-such-browser",))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)

    assert 1 == find_browser.main()
    assert "apt install chromium" in capsys.readouterr().out
