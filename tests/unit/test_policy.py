"""What pages and headers tell browsers."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from reform import policy

HEAD = f"<!doctype html><html><head>{policy.START}"


def digest(code):
    """Return how a policy names a script."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        pytest.param("<script>a()</script>", ["a()"], id="code"),
        pytest.param("<script>ệ()</script>", ["ệ()"], id="letters"),
        pytest.param("<script>a</script><script>b</script>", ["a", "b"], id="two"),
        pytest.param('<script type="module">a()</script>', ["a()"], id="module"),
        pytest.param("<script>if (1 > 0) a()</script>", ["if (1 > 0) a()"], id="sign"),
        pytest.param('<script src="a.js" defer></script>', [], id="file"),
        pytest.param('<script defer src="a.js"></script>', [], id="file, deferred"),
        pytest.param(
            '<script id="x" type="application/ld+json">{}</script>', [], id="data"
        ),
    ],
)
def test_scripts_of_a_page_are_named_by_their_hashes(html, codes):
    """Each script in a page is named; files and data need no name."""
    assert [digest(code) for code in codes] == [*policy.hashes(html)]


def test_page_begins_with_its_policy():
    """It stands before anything it governs, once, and lets the named scripts run."""
    page = policy.governed(f"{HEAD}<script>a</script></head>", ["'sha256-x'"])

    content = re.search(
        r'charset="utf-8"><meta http-equiv=".+?" content="(.+?)">', page
    )
    assert "script-src 'self' 'sha256-x';" in content[1]
    assert "frame-ancestors" not in content[1], "browsers warn of it in a page"
    assert 1 == page.count("Content-Security-Policy")


def test_page_without_a_beginning_is_refused():
    """No page is published that says nothing of what it may do."""
    with pytest.raises(ValueError, match="charset"):
        policy.governed("<html></html>", ())


def test_only_own_files_may_be_loaded_and_no_code_in_attributes():
    """Neither other hosts nor inline styles nor evaluation are let through."""
    for directive, whence in policy.POLICY.items():
        allowed = {"'none'", "'self'", *(["data:"] if directive == "img-src" else [])}
        assert set(whence.split()) <= allowed, directive


def rules(text):
    """Return the rules of a file of headers: address, then name and value."""
    blocks = [b.splitlines() for b in text.split("\n\n")[1:]]
    return {
        lines[0]: dict(line.strip().split(": ", 1) for line in lines[1:])
        for lines in blocks
    }


@pytest.fixture
def headers():
    """The rules of a small site in two languages."""
    files = [
        "index.html",
        "assets/fonts/a.woff2",
        "assets/a.0123abcd.css",
        "assets/a.0123abcd.css.map",
        "assets/b.js",
    ]
    folders = ["assets", "figures", "about", "data"]
    return rules(policy.headers(folders, files, starts=["", "en/"], scripts=["'x'"]))


def test_figures_alone_may_be_framed_by_anybody(headers):
    """Only rules of figures let other sites frame what is there."""
    frames = {
        address: re.search("frame-ancestors (.*)", found["Content-Security-Policy"])[1]
        for address, found in headers.items()
        if "Content-Security-Policy" in found
    }

    assert {"/figures/*", "/en/figures/*"} == {
        a for a, who in frames.items() if who == "*"
    }
    assert {"*", "'self'"} == set(frames.values())
    assert {"/", "/en/", "/index.html", "/en/index.html", "/en/about/*"} < frames.keys()


def test_files_made_for_others_may_be_fetched_by_them(headers):
    """Data and figures are open to scripts of other sites, pages are not."""
    opened = {
        a for a, found in headers.items() if "Access-Control-Allow-Origin" in found
    }

    assert {"/data/*", "/en/data/*", "/figures/*", "/en/figures/*"} == opened


def test_files_whose_names_tell_their_content_are_kept(headers):
    """Fonts and hashed files are kept for a year, others are asked for anew."""
    kept = {a for a, found in headers.items() if "Cache-Control" in found}
    expected = {"assets/fonts/*", "assets/a.0123abcd.css"}

    assert {f"/{start}{file}" for start in ("", "en/") for file in expected} == kept


def test_header_lets_the_scripts_of_pages_run(headers):
    """A header is obeyed as well as the page: it may not be stricter."""
    assert "script-src 'self' 'x';" in headers["/"]["Content-Security-Policy"]
