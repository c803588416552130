"""Macros that explain how the state of a target is told, with sums of real figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args

from macros.desk import Desk, one_of
from macros.targets import Told
from reform.progress import case, pace, state
from reform.progress.assess import assess
from reform.progress.growth import sides
from reform.progress.worked import sums

if TYPE_CHECKING:
    from reform.progress.status import Status

SHARES = {"on_track": state.ON_TRACK, "behind": state.BEHIND}
"""Shares of the pace needed from which a state begins, as pages call them."""

DAYS = {"shortest": pace.SHORTEST, "near": case.NEAR, "latest": case.LATEST}
"""Numbers of days in the method, as pages call them."""

FORMULAS = ("made", "needed", "ratio", "projected", "compound")
"""What the template writes in signs."""

APART = frozenset({"history"})
"""Rows of a proof that a worked example leaves out: they tell of other days."""

ANSWERS = ("proxy", "source", "wording")
"""What a state that depends may depend on."""


def method_version(desk: Desk) -> str:
    """
    Write the version of the method, which every state carries.

    `{{ method_version() }}`

    Args:
        desk: given by the site.

    """
    del desk
    return state.METHOD


def method_number(desk: Desk, name: str) -> str:
    """
    Write a number of the method as the computation has it: a share, or days.

    `{{ method_number("on_track") }}`

    Args:
        desk: given by the site.
        name: on_track, behind, shortest, near or latest.

    """
    one_of(name, {**SHARES, **DAYS}, "name")
    if name in DAYS:
        return desk.edition.number(DAYS[name])
    percent = (100 * SHARES[name]).to_integral_value()
    return desk.edition.quantity(percent, desk.catalogue.units["percent"])


def formula(desk: Desk, name: str) -> str:
    """
    Write a formula of the method in signs.

    `{{ formula("ratio") }}`

    Args:
        desk: given by the site.
        name: made, needed, ratio, projected or compound.

    """
    return desk.render("formula.html", name=one_of(name, FORMULAS, "name"))


def state_list(desk: Desk) -> str:
    """
    Write every state that a target can have, with its badge and its rule.

    `{{ state_list() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("state_list.html", states=state.STATES, answers=ANSWERS)


def reason_list(desk: Desk) -> str:
    """
    Write every reason for which a state is not told by a figure against its target.

    `{{ reason_list() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("reason_list.html", reasons=get_args(state.Reason))


def growth_example(desk: Desk, base: int, latest: int, goal: int) -> str:
    """
    Write what a straight line and compound growth make of a share and of its rest.

    `{{ growth_example(5, 20, 80) }}`

    Args:
        desk: given by the site.
        base: per cent at the beginning.
        latest: per cent after five of ten years.
        goal: per cent to be reached in the end.

    """
    found = sides(base, latest, goal)
    unit = desk.catalogue.units["percent"]
    return desk.render(
        "growth_example.html",
        sides=dict(zip(("with", "without"), found, strict=True)),
        percent=lambda value: desk.edition.quantity(value, unit),
        ratio=lambda value: desk.edition.number(round(value, 2)),
    )


def worked_example(
    desk: Desk, programme: str, target: str, day: str | None = None
) -> str:
    """
    Write how the state of a target follows from its figures, sum by sum.

    `{{ worked_example("prime-minister-conclusions-2023-04", "satisfaction-2023") }}`,
    `{{ worked_example("online-services-2025", "essential-services", "2025-06-30") }}`

    Args:
        desk: given by the site.
        programme: file name in `data/programmes/`.
        target: id of one of its targets.
        day: day as of which it is told, such as "2024-12-31"; that of the build if
            left out.

    """
    status = _status(desk, programme, target, day)
    told = Told(desk.edition, status)
    return desk.render(
        "worked_example.html",
        told=told,
        rows=[row for row in told.proof if row.name not in APART],
        formulas=FORMULAS,
        sums=sums(told.words),
    )


def _status(desk: Desk, programme: str, target: str, day: str | None) -> Status:
    """
    Return the status of a target.

    Raises:
        LookupError: there is no such programme, target or day.

    """
    desk.check(programme=programme)
    scheme = desk.catalogue.programmes[programme]
    own = {each.id: each for each in scheme.targets}
    found = own[one_of(target, own, f"target of {programme}")]
    if day is None:
        return desk.edition.ledger.status(programme, found.id)
    return assess(desk.catalogue, scheme, found, _day(day))


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise LookupError(f"day: no day {written!r} (write 2024-12-31)") from None
