"""Macros for what can be downloaded, and where each file is found."""

from __future__ import annotations

from markupsafe import Markup, escape

from macros.desk import Desk, one_of
from reform.publishing import TABLES
from reform.publishing.meanings import meanings
from reform.sharing.citation import bibtex

PACKAGE = "datapackage.json"
NAMES = (
    *(f"{table.name}.{form}" for table in TABLES for form in ("csv", "json")),
    PACKAGE,
)


def download_list(desk: Desk) -> str:
    """
    Write the downloads with what each holds, and how many rows.

    `{{ download_list() }}`

    Args:
        desk: given by the site.

    """
    rows = [(each, len([*each.rows(desk.catalogue)])) for each in TABLES]
    return desk.render("download_list.html", rows=rows)


def column_lists(desk: Desk) -> str:
    """
    Write what stands in each column of each table.

    `{{ column_lists() }}`

    Args:
        desk: given by the site.

    """
    language = desk.edition.language
    tables = [(each, meanings(each, language)) for each in TABLES]
    return desk.render("column_lists.html", tables=tables)


def download_link(desk: Desk, name: str) -> str:
    """
    Write a link to one of the downloads.

    `{{ download_link("datapackage.json") }}`

    Args:
        desk: given by the site.
        name: file name.

    """
    one_of(name, NAMES, "name")
    return desk.render("download_link.html", name=name)


def site_address(desk: Desk, path: str = "") -> str:
    """
    Write the whole address of a file that both languages share, as programs need it.

    `{{ site_address("data/facts.csv") }}`

    Args:
        desk: given by the site.
        path: way to the file from the root of the site.

    """
    return desk.root + path


def data_citation(desk: Desk) -> str:
    """
    Write how the data are cited as a whole: in words, and for BibTeX.

    `{{ data_citation() }}`

    Args:
        desk: given by the site.

    """
    newest = desk.catalogue.newest
    when = desk.edition.period(newest) if newest else ""
    name, page = desk.site_name, desk.address("data/")
    said = desk.word("data_citation", name=name, when=when, address=page)
    entry = bibtex(
        "reform-progress-data",
        {
            "author": name,
            "title": desk.word("data_citation_title"),
            "year": str(newest.start.year) if newest else "",
            "note": desk.word("data_citation_note", when=when),
            "url": page,
        },
    )
    return f"<blockquote><p>{escape(said)}</p></blockquote>\n{block(entry)}"


def block(text: str) -> str:
    """Return a text set as it is, line by line; a template would strip its blanks."""
    return Markup('<pre tabindex="0"><code>{}</code></pre>').format(text)
