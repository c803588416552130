"""The files of each figure: a page to embed and cite, its data, and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.frame import unit_of, written
from reform.boxes import marked
from reform.charts.theme import VARIABLES
from reform.policy import governed
from reform.publishing import facts_as_csv
from reform.rendering import Picture, Poster, make_all, png_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from macros.desk import Desk
    from macros.frame import Figure

LIGHT = {name: variable.light for name, variable in VARIABLES.items()}


def figure_files(
    desk: Desk, cache: Path, say: Callable[[int, int], None]
) -> Iterator[tuple[str, str | bytes]]:
    """
    Yield the files of all figures that pages show: address and content.

    Args:
        desk: where pages are written; its drawings are drawn.
        cache: folder of pictures that were made earlier.
        say: is told how many pictures have been made, of how many.

    """
    posters = {}
    for identity, (figure, page) in desk.shown.figures.items():
        yield f"figures/{identity}/index.html", _page(desk, figure, page)
        posters[identity] = poster(desk, figure, page).text(LIGHT)
        yield f"figures/{identity}.svg", posters[identity]
        if desk.edition.language == "vi":
            yield f"figures/{identity}.csv", _data(desk, figure)
    pictures = {identity: Picture(svg) for identity, svg in posters.items()}
    made = make_all([*pictures.values()], png_of, kind=".png", cache=cache, say=say)
    for identity, picture in pictures.items():
        yield f"figures/{identity}.png", made[picture.key]


def _data(desk: Desk, figure: Figure) -> bytes:
    return (
        figure.data() if figure.data else facts_as_csv(desk.catalogue, figure.choices)
    )


def _page(desk: Desk, figure: Figure, page: str) -> str:
    """Return the bare page of a figure, for an iframe or a link."""
    with desk.standing_at(f"figures/{figure.id}/"):
        html = desk.render(
            "figure_page.html",
            figure=figure,
            written=written(desk, figure),
            back=desk.url(page or "."),
            address=desk.address(f"figures/{figure.id}/"),
            stylesheets=[desk.url(each) for each in desk.stylesheets],
            scripts=[desk.url(each) for each in desk.scripts],
        )
    return governed(desk.easel.hung(marked(html)), ())


def poster(desk: Desk, figure: Figure, page: str) -> Poster:
    """Return a figure with the words that it needs outside the site."""
    unit = unit_of(desk, figure)
    marks = [label for label, _ in desk.alike(figure.sources)]
    more = [desk.word("more_sources", count=len(marks) - 3)] if marks[3:] else []
    sources = "; ".join([*marks[:3], *more])
    return Poster(
        desk.easel.drawing(figure.drawing),
        figure.headline,
        figure.details,
        f"{figure.title} ({unit})" if unit else figure.title,
        (
            f"{desk.word('sources')}: {sources}.",
            desk.word("figure_origin", address=desk.address(page)),
        ),
    )
