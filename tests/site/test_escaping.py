"""Words from data that look like markup are shown as words."""

import json
from collections import Counter

import pytest
import yaml

from reform.catalogue import examine
from tests.site.published import ROOT, Site, mkdocs, project

HOSTILE = {
    "emphasis": "*starred* **bold** _under_ __strong__ ~~gone~~",
    "link": "[press](javascript:alert(1)) ![see](x) [text][ref] //evil.example",
    "code": "`tick` ``ticks`` \\*escaped\\*",
    "quotes": "\"double\" 'single' “curled” & ampersand < less > more",
    "attribute": '" onclick="alert(1)" x=\'',
    "attributes list": "{: onclick=alert(1) .red #top } {.red}",
    "end of a section": "]]> --> */ end",
    "entity": "&amp and &lt and &copy 2024",
    "formula": "$a_1$ and \\(b\\)",
    "table": "a | b | c",
    "heading": "# one",
    "list": "- one",
    "numbered list": "1. one",
    "quotation": "> one",
    "admonition": "!!! note",
    "rule": "* * *",
    "abbreviation": "*[RATE]: a rate",
    "reference": "[ref]: https://evil.example",
}
"""Names of indicators, one each; block marks stand where they would count."""

SOURCE = "thai-nguyen-portal-2023-02"
INDICATORS = dict(
    zip(
        HOSTILE,
        sorted(path.stem for path in (ROOT / "data/indicators").iterdir()),
        strict=False,
    )
)
ADDRESS = "https://example.vn/?a=\"onclick='alert(1)'&copy=2"
WORDS = " ".join(list(HOSTILE.values())[:6])


def read(name):
    """Read one of the project's own data files."""
    return yaml.safe_load((ROOT / "data" / name).read_text(encoding="utf-8"))


def entities(names, words):
    """Yield the files of data with other *names* of indicators, and other *words*."""
    for name, identity in zip(names, INDICATORS.values(), strict=True):
        both = {"vi": name, "en": name}
        path = f"indicators/{identity}.yml"
        yield path, read(path) | {"name": both, "description": both}
    source, both = read(f"sources/{SOURCE}.yml"), {"vi": words, "en": words}
    source |= {"title": words, "publisher": both, "note": both, "url": ADDRESS}
    del source["no_url"]
    for fact in source["facts"]:
        fact |= {"note": both, "where": words[:200]}
    yield f"sources/{SOURCE}.yml", source


def built(folder, names, words):
    """Build the pages of indicators and sources of such data."""
    for kind in ("indicators", "sources"):
        pages = folder / "docs/vi" / kind
        pages.mkdir(parents=True)
        for page in (ROOT / "docs/vi" / kind).iterdir():
            (pages / page.name).symlink_to(page)
    (folder / "docs/vi/index.md").write_text("# Home\n", encoding="utf-8")
    project(folder)
    for name, content in entities(names, words):
        text = json.dumps(content, default=str)
        (folder / "data" / name).write_text(text, encoding="utf-8")
    ran = mkdocs(folder, "build", "--strict")
    assert 0 == ran.returncode, ran.stdout
    return Site(folder / "site")


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The pages when all words are harmless."""
    names = [f"harmless {number}" for number, _ in enumerate(INDICATORS)]
    return built(tmp_path_factory.mktemp("plain"), names, "harmless words")


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    """The same pages when the words are hostile."""
    return built(tmp_path_factory.mktemp("spoiled"), HOSTILE.values(), WORDS)


@pytest.mark.parametrize("name", HOSTILE)
def test_name_is_shown_as_it_is_written(plain, spoiled, name):
    """A name heads its page word for word and makes no element or attribute."""
    address = f"indicators/{INDICATORS[name]}/"
    page = spoiled.page(address)

    assert HOSTILE[name] == page.all("h1")[0].text
    assert HOSTILE[name] in page.of_class("md-content")[0].text
    assert Counter(plain.page(address).skeleton) == Counter(page.skeleton)


@pytest.mark.parametrize("address", [f"sources/{SOURCE}/", "sources/", "indicators/"])
def test_words_make_no_elements_where_they_are_listed(plain, spoiled, address):
    """Titles, publishers, notes, places and lists of names stay words."""
    page = spoiled.page(address)

    assert Counter(plain.page(address).skeleton) == Counter(page.skeleton)
    for words in HOSTILE.values() if address == "indicators/" else [WORDS]:
        assert words in page.text


def test_address_stays_inside_its_attribute(spoiled):
    """A web address with quotes and an ampersand leads where it says."""
    links = spoiled.page(f"sources/{SOURCE}/").all("a")

    assert ADDRESS in {link.get("href") for link in links}


def test_address_that_runs_a_script_is_refused(tmp_path):
    """An address begins with http:// or https://, or the data do not load."""
    project(tmp_path)
    path = tmp_path / "data/sources" / f"{SOURCE}.yml"
    path.write_text(
        path.read_text(encoding="utf-8") + "url: javascript:alert(1)\n",
        encoding="utf-8",
    )

    problems = [str(p) for p in examine(tmp_path / "data")[0].problems]

    assert any("url: a web address is expected" in problem for problem in problems)
