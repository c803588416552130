"""The newest figure of a series, and what it may be held against; checked by hand."""

from decimal import Decimal

import pytest

from reform.edition import NBSP, Edition
from reform.headline import headline, headlines, headlines_of
from reform.headline_words import HeadlineWords

COUNT = """
    name: {{vi: Số việc đã làm, en: Things done}}
    description: {{vi: Số việc., en: Things.}}
    pillar: procedures
    unit: points
    better: higher
    nature: {nature}
    """

UNITS = """\
percent: {name: {vi: phần trăm, en: percent}, symbol: "%"}
points: {name: {vi: điểm, en: points}, one: point}
rank: {name: {vi: hạng, en: places}}
"""

RATE = "indicator: on-time-rate, subject: viet-nam, period: {when}, value: {value}"
DONE = "indicator: things-done, subject: viet-nam, {rest}"


def rate(when, value, **more):
    """Write a share for a period; the tiny data have 98.27 for 2022."""
    extra = "".join(f", {name}: {text}" for name, text in more.items())
    return RATE.format(when=when, value=value) + extra


def done(rest):
    """Write a number of things done."""
    return DONE.format(rest=rest)


@pytest.fixture
def found(tiny):
    """Return a function that gives the headline of an indicator with some facts."""

    def made(*facts, indicator="on-time-rate", nature="cumulative", **asked):
        tiny.write("indicators/things-done.yml", COUNT.format(nature=nature))
        tiny.publish("\n".join(f"- {{{fact}}}" for fact in facts))
        return headline(tiny.catalogue(), indicator, **asked)

    return made


def test_newest_figure_is_held_against_the_one_before(found):
    """From 98.27 to 99.1 is 0.8: no more digits than both have."""
    newest = found(rate(2024, 99.1))

    assert "99.1" == str(newest.fact.value)
    assert "98.27" == str(newest.before.value)
    assert newest.is_comparable
    assert ("up", Decimal("0.8")) == (newest.way, newest.by)


def test_without_figures_there_is_no_headline(found):
    """Figures of a province are none of the country."""
    about = "indicator: things-done, subject: ha-noi, to: 2024, value: 3"

    assert found(about, indicator="things-done") is None


def test_figure_in_doubt_is_no_headline(found):
    """What is said to be a slip is not shown large, even if it is the newest."""
    slip = rate(2024, 9.9, doubt="{vi: Thiếu một chữ số., en: A digit is missing.}")

    assert "98.27" == str(found(slip).fact.value)


@pytest.mark.parametrize(
    ("before", "after", "way", "by"),
    [
        ("value: 10", "value: 12", "up", "2"),
        ("value: 12", "value: 12", "same", "0"),
        ("value: 10", "value: 12, precision: over", "up", None),
        ("value: 10, precision: over", "value: 12", None, None),
        ("value: 12, precision: about", "value: 30", None, None),
        ("value: 4419", "value: 6500000", "up", None),
        ("value: 4200000", "value: 6500000", "up", "2300000"),
    ],
    ids=str,
)
def test_only_what_is_sure_is_told(found, before, after, way, by):
    """Neither a qualifier nor a rounded number is turned into an exact difference."""
    newest = found(
        done(f"to: 2023-06-30, {before}"),
        done(f"to: 2024-06-30, {after}"),
        indicator="things-done",
    )

    assert (way, None if by is None else Decimal(by)) == (newest.way, newest.by)


def test_total_that_never_starts_anew_does_not_fall(found):
    """Where "nearly 1,100" follows 1,107 it is the words that differ."""
    newest = found(
        done("to: 2022-10, value: 1107"),
        done("to: 2023-04-19, value: 1100, precision: nearly"),
        indicator="things-done",
    )

    assert newest.is_comparable
    assert newest.way is None


@pytest.mark.parametrize(
    ("nature", "since", "expected"),
    [
        ("cumulative", "", True),
        ("flow", "", False),
        ("flow", "since: 2023-01-01, ", True),
    ],
)
def test_totals_since_an_unknown_day_are_not_alike(found, nature, since, expected):
    """Those of a year's work may have begun anew; those of all work have not."""
    newest = found(
        done(f"{since}to: 2023-06-30, value: 10"),
        done(f"{since}to: 2023-09-30, value: 12"),
        indicator="things-done",
        nature=nature,
    )

    assert expected is newest.is_comparable


def test_figure_that_measures_the_same_comes_before_a_later_one(found):
    """The year before is what a year is held against, not the half year between."""
    newest = found(rate(2024, 99), rate('"2023-H1"', 97))

    assert "98.27" == str(newest.before.value)
    assert "up" == newest.way


def test_figure_that_measures_something_else_is_named_and_not_compared(found):
    """A half year is no year: nothing is said to have risen."""
    newest = found(rate('"2023-H1"', 99))

    assert "98.27" == str(newest.before.value)
    assert not newest.is_comparable
    assert (None, None) == (newest.way, newest.by)


def test_figures_across_a_break_are_not_compared(tiny, found):
    """A new method begins a new series."""
    path = tiny.root / "indicators/on-time-rate.yml"
    broken = "breaks: [{at: 2024, reason: {vi: Đổi cách tính., en: A new method.}}]\n"
    path.write_text(path.read_text("utf-8") + broken, encoding="utf-8")

    assert not found(rate(2024, 99)).is_comparable


@pytest.mark.parametrize(
    ("asked", "expected"),
    [({}, "98"), ({"tier": "ministry"}, "97"), ({"tier": "commune"}, None)],
    ids=["newest", "ministry", "none"],
)
def test_level_of_government_is_that_of_the_newest_figure(found, asked, expected):
    """Of several of one time all levels together come first; one may be asked for."""
    newest = found(
        rate(2024, 97, tier="ministry"),
        rate(2024, 98),
        rate(2023, 96, tier="ministry"),
        rate(2021, 95, tier="ministry"),
        **asked,
    )

    assert expected == (newest and str(newest.fact.value))


TARGETS = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
"""


def promise(identity, deadline="", value=99, **more):
    """Write a target of the share of the country."""
    rest = "".join(f", {name}: {text}" for name, text in more.items())
    due = f", deadline: {deadline}" if deadline else ""
    return (
        f"  - {{id: {identity}, text: {{vi: Một, en: One}}, source: report,"
        f" indicator: on-time-rate, subject: viet-nam, comparison: at-least,"
        f" value: {value}{due}{rest}}}\n"
    )


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([promise("late", 2030), promise("soon", 2025), promise("gone", 2023)], "soon"),
        ([promise("first", 2020), promise("last", 2023), promise("open")], "last"),
        ([promise("open")], "open"),
        ([promise("other", 2025, tier="commune")], None),
        ([], None),
    ],
    ids=["next", "last", "open", "of-another-tier", "none"],
)
def test_target_is_the_one_due_next(tiny, found, targets, expected):
    """Seen from the figure of 2024; where none is to come, the last that was."""
    if targets:
        tiny.write("programmes/plan.yml", TARGETS + "".join(targets))
    newest = found(rate(2024, 99.1))

    assert expected == (newest.target and newest.target.target.id)
    due = newest.deadline
    assert {"soon": "2025", "last": "2023"}.get(expected) == (due and due.text)


def test_every_series_has_a_headline_the_country_first(tiny):
    """Of the others the newest comes first."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: ha-noi, period: 2024, value: 97}\n"
        "- {indicator: on-time-rate, subject: ben-tre, period: 2023, value: 96}\n"
    )

    newest = headlines_of(tiny.catalogue(), "on-time-rate")

    assert ["viet-nam", "ha-noi", "ben-tre"] == [e.fact.key.subject for e in newest]


def test_area_is_told_by_the_indicators_that_it_names(tiny):
    """In its own order; what has no figure is left out."""
    path = tiny.root / "pillars.yml"
    named = "  indicators: [accounts, on-time-rate]\n"
    path.write_text(path.read_text("utf-8") + named, encoding="utf-8")

    newest = headlines(tiny.catalogue(), "procedures")

    assert ["on-time-rate"] == [each.fact.key.indicator for each in newest]


def words(tiny, found, language, *facts, **asked):
    """Return the words of a headline."""
    newest = found(*facts, **asked)
    return HeadlineWords(Edition(tiny.catalogue(), language), newest)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "tăng 0,8 điểm phần trăm so với năm 2022"),
        ("en", "up 0.8 percentage points from 2022"),
    ],
)
def test_change_is_written_in_points(tiny, found, language, expected):
    """Percentages differ by points."""
    assert expected == words(tiny, found, language, rate(2024, 99.1)).change


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("value: 12", "tăng 2 điểm so với số lũy kế đến 30/06/2023"),
        ("value: 12, precision: over", "tăng từ 10 điểm (lũy kế đến 30/06/2023)"),
        ("value: 10", "không đổi so với số lũy kế đến 30/06/2023"),
        ("value: 12, precision: about", "trước đó: 10 điểm (lũy kế đến 30/06/2023)"),
    ],
    ids=["sure", "over", "same", "about"],
)
def test_change_claims_what_is_sure(tiny, found, after, expected):
    """How far, or from where, or only what was known before."""
    facts = done("to: 2023-06-30, value: 10"), done(f"to: 2024-06-30, {after}")
    said = words(tiny, found, "vi", *facts, indicator="things-done").change

    assert expected == said.replace(NBSP, " ")


def test_figures_that_cannot_be_compared_say_so(tiny, found):
    """The figure before is named all the same."""
    said = words(tiny, found, "vi", rate('"2023-H1"', 99)).change

    expected = "trước đó: 98,27 % (năm 2022), không so sánh trực tiếp được"
    assert expected == said.replace(NBSP, " ")


def test_line_may_be_broken_before_a_unit_that_is_a_word(tiny, found):
    """A figure set large has no room for "people" beside it; for "%" it has."""
    share = words(tiny, found, "vi", rate(2024, 99)).quantity
    facts, asked = [done("to: 2024, value: 12")], {"indicator": "things-done"}
    counted = words(tiny, found, "vi", *facts, **asked).quantity

    assert f"99{NBSP}%" == share
    assert "12 điểm" == counted


def test_target_is_written_with_its_deadline(tiny, found):
    """What it asks for and by when."""
    tiny.write("programmes/plan.yml", TARGETS + promise("one", 2025, 95))

    said = words(tiny, found, "vi", rate(2024, 99)).target

    assert "Mục tiêu: ít nhất 95 % đến năm 2025" == said.replace(NBSP, " ")


def test_place_in_an_order_is_no_number_of_places(tiny):
    """Viet Nam has rank 71, it does not have 71 ranks; and no rank rises."""
    tiny.write("units.yml", UNITS)
    ranked = COUNT.format(nature="rank").replace("unit: points", "unit: rank")
    tiny.write("indicators/order.yml", ranked)
    tiny.publish(
        "- {indicator: order, subject: viet-nam, period: 2020, value: 86}\n"
        "- {indicator: order, subject: viet-nam, period: 2024, value: 71}\n"
    )
    catalogue = tiny.catalogue()
    newest = headline(catalogue, "order")
    said = HeadlineWords(Edition(catalogue, "vi"), newest)

    assert newest.way is None
    assert ("hạng 71", "trước đó: hạng 86 (năm 2020)") == (said.quantity, said.change)
