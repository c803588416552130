"""Macros that explain the data: how a file looks, what it obeys, what is shown."""

from __future__ import annotations

from macros.desk import Desk
from macros.downloads import block
from macros.values import find
from reform.rules import RULES


def rule_list(desk: Desk) -> str:
    """
    Write the rules that data must obey, as the checks state them.

    `{{ rule_list() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("rule_list.html", rules=[rule.__name__ for rule in RULES])


def choice_example(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    at: str | int | None = None,
) -> str:
    """
    Write what all publications state of one thing, in the order of the choice.

    `{{ choice_example("par-index", "quang-ninh", at=2018) }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the figure covers one.
        at: period as in the data, such as 2022 or "2022-H1".

    """
    choice = find(desk, indicator, subject, tier, None, at)
    return desk.render("choice_example.html", choice=choice)


def data_file(desk: Desk, source: str) -> str:
    """
    Write the file of a publication as it stands in the data.

    `{{ data_file("sggp-2022-11") }}`

    Args:
        desk: given by the site.
        source: file name in `data/sources/`.

    """
    desk.check(source=source)
    path = f"data/sources/{source}.yml"
    text = (desk.project / path).read_text("utf-8")
    return f'<p class="aside"><code>{path}</code></p>\n{block(text)}'
