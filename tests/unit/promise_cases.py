"""Promises that show each state and each reason, from the fewest figures."""

from reform.model import Proxy
from tests.unit.promise import TEXT, figure

START = figure(40, at="2020-12-31")

BREAK = {"breaks": ({"at": 2022, "reason": TEXT},)}

ENDED = {"ended": {"at": 2022, "reason": TEXT, "source": "order"}}

MERGED = {"subject": "ben-tre"}

DONE = {"comparison": "done-by", "value": None, "indicator": None}


def record(state, at):
    """Return the history of a target: one record."""
    return {"history": ({"at": at, "state": state, "source": "order"},)}


def near(*names):
    """Return indicators that come near a target without one of its own."""
    asked = tuple(Proxy(indicator=name, note=TEXT) for name in names)
    return {"indicator": None, "proxies": asked, "unit": "percent"}


def of(name, value):
    """Return a figure of the end of 2023 of such an indicator."""
    return figure(value, at="2023-12-31", indicator=name)


STATE_CASES = {
    "met": ({}, [figure(80, at="2023-12-31")]),
    "met-late": (
        {"deadline": 2022},
        [figure(70, at="2022-12-31"), figure(80, at="2023-12-31")],
    ),
    "on-track": ({}, [START, figure(55, at="2023-12-31")]),
    "behind": ({}, [START, figure(50, at="2023-12-31")]),
    "far-behind": ({}, [START, figure(45, at="2023-12-31")]),
    "moving-away": ({}, [START, figure(39, at="2023-12-31")]),
    "missed": ({"deadline": 2023}, [figure(70, at="2023-12-31")]),
    "depends": ({}, [figure(79, at="2023-12-31", precision="about")]),
    "unknown": ({"deadline": 2023}, [START]),
    "not-measurable": ({}, [figure(70, at="2023-12-31")]),
    "overtaken": ({"tier": "district"}, []),
}


AT_END = {"deadline": "2023-12-31"}

REASON_CASES = {
    "number": ("not-measurable", {"value": None}, []),
    "measure": ("not-measurable", {"indicator": None, "unit": "percent"}, []),
    "figure": ("not-measurable", {}, []),
    "unit": ("not-measurable", {"unit": "services"}, [START]),
    "since": ("not-measurable", {}, [START]),
    "deadline": ("not-measurable", {"deadline": None}, [of("measure", 70)]),
    "base": ("not-measurable", {"against": 2019}, [START, of("measure", 70)]),
    "base-late": ("not-measurable", {"against": 2030}, [START, of("measure", 70)]),
    "one-point": ("not-measurable", {}, [of("measure", 70)]),
    "short": (
        "not-measurable",
        {},
        [figure(69, at="2023-11-30"), of("measure", 70)],
    ),
    "break": ("not-measurable", {}, [START, of("measure", 70)]),
    "between": (
        "unknown",
        {"deadline": "2023-06-30"},
        [figure(81, at="2023-03-31"), of("measure", 70)],
    ),
    "late": ("unknown", {"deadline": 2021}, [of("measure", 90)]),
    "wording": ("depends", AT_END, [figure(70, at="2023-12-31", precision="over")]),
    "source": ("depends", AT_END, [of("measure", 79), of("measure", 81)]),
    "proxy": ("depends", near("one", "other"), [of("one", 79), of("other", 81)]),
    "merger": ("overtaken", MERGED, []),
    "district": ("overtaken", {"tier": "district"}, []),
    "ended": ("overtaken", {}, []),
    "record": ("met", {**DONE, **record("done", "2023-06-30")}, []),
    "no-record": ("not-measurable", DONE, []),
}

MEASURES = {
    "break": {"measure": BREAK},
    "ended": {"measure": ENDED},
    "proxy": {"one": {}, "other": {}},
}


def case(state_or_reason):
    """Return the target of 80 by 2030, its figures and measures, that shows it."""
    about = {**STATE_CASES, **{name: rest for name, (_, *rest) in REASON_CASES.items()}}
    target, figures = about[state_or_reason]
    wanted = {"value": 80, "deadline": 2030, **target}
    return wanted, figures, MEASURES.get(state_or_reason, {})
