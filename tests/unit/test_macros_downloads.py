"""What can be downloaded: each column explained, in both languages."""

import re
from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.downloads import column_lists, data_citation, download_list, site_address
from macros.rule_book import data_file
from reform.edition import Edition
from reform.publishing import TABLES
from reform.publishing.meanings import ANY, _words, meanings
from reform.wording import LANGUAGES
from tests.site.markup import parse

ADDRESS = "https://reform.example/"


def desk(catalogue, language, root=None):
    """Give the desk of a site with an address."""
    own = "" if language == "vi" else f"{language}/"
    conf = {
        "site_url": f"{ADDRESS}{own}",
        "site_name": "A name",
        "config_file_path": f"{root}/mkdocs.yml",
    }
    page = SimpleNamespace(url="data/", file=SimpleNamespace(src_uri="data.md"))
    env = SimpleNamespace(page=page, conf=conf)
    return Desk(Edition(catalogue, language), env)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_explained_once(table, language):
    """A text in two languages is explained once, everything else by itself."""
    found = meanings(table, language)

    assert [column.name for column in table.columns] == [
        name for each in found for name in each.names
    ]
    assert all(each.said for each in found)


def test_no_explanation_is_left_over():
    """A column that is renamed takes its words along."""
    stems = {
        table.name: {re.sub("_(vi|en)$", "", c.name) for c in table.columns}
        for table in TABLES
    }
    stems[ANY] = set().union(*stems.values())

    assert {} == {
        name: left
        for name, said in _words().items()
        if (left := said.keys() - stems.get(name, set()))
    }


def test_vietnamese_readers_are_told_in_vietnamese(tiny):
    """The data package speaks English; this page does not."""
    html = column_lists(desk(tiny.catalogue(), "vi"))

    assert "Giá trị, giữ đúng số chữ số đã công bố" in html
    assert "Kind of time" not in html
    assert "Kind of time" in column_lists(desk(tiny.catalogue(), "en"))


def test_tables_are_listed_with_their_size(tiny):
    """A reader knows before downloading how much there is."""
    page = parse(download_list(desk(tiny.catalogue(), "en")))
    rows = {row.all("th")[0].text: row for row in page.all("tr")[1:]}

    assert [table.name for table in TABLES] == [*rows]
    assert "1" == rows["facts"].of_class("count")[0].text
    assert {"../../data/facts.csv", "../../data/facts.json"} == {
        link.get("href") for link in rows["facts"].all("a")[1:]
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_have_one_address_for_both_languages(tiny, language):
    """What a program fetches lies at the root, whatever page names it."""
    assert f"{ADDRESS}data/facts.csv" == site_address(
        desk(tiny.catalogue(), language), "data/facts.csv"
    )


def test_citation_names_site_day_and_address(tiny):
    """In words, and as an entry that programs for references read."""
    page = parse(data_citation(desk(tiny.catalogue(), "en")))
    [words], [entry] = page.all("p"), page.all("code")

    assert words.text.startswith("A name. Data on Viet Nam")
    assert words.text.endswith(
        "up to 3 February 2023. https://reform.example/en/data/ (CC BY 4.0)"
    )
    assert entry.written.startswith("@misc{reform-progress-data,\n  author = ")
    assert "A name" in entry.written.splitlines()[1]


def test_file_of_a_publication_is_shown_as_it_stands(tiny):
    """Its blanks are kept, and nothing in it is taken for markup."""
    tiny.publish("[]", extra='note: {vi: "a & b", en: "a & b"}')
    html = data_file(desk(tiny.catalogue(), "en", tiny.root.parent), "later")

    assert '<pre tabindex="0"><code>title: A publication\n' in html
    assert "a &amp; b" in html
