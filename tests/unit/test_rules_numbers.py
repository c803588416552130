"""Figures can be true together."""

import pytest


def table(*cells):
    """State scores and ranks of provinces in one table, from line 10 on."""
    return "\n".join(
        [
            "- indicator: par-index",
            "  period: 2024",
            "  values:",
            *map("    {}".format, cells),
        ]
    )


def years(values, extra=""):
    """State a rate for one year after another; the last with something extra."""
    facts = [
        f"- {{indicator: par-index, subject: viet-nam, period: {year}, value: {value}"
        for year, value in enumerate(values, 2012)
    ]
    return "}\n".join(facts) + f"{extra}}}"


@pytest.mark.parametrize("value", ["0", "100", "99.96"])
def test_value_within_bounds_is_sound(tiny, value):
    """The bounds themselves can be reached."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2025,"
        f" value: {value}}}"
    )

    assert [] == tiny.problems()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("100.01", "100.01 is above the most possible, 100"),
        ("-1", "-1 is below the least possible, 0"),
    ],
)
def test_value_outside_bounds_is_refused(tiny, value, said):
    """A share above 100 percent is a slip."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2025,"
        f" value: {value}}}"
    )

    assert [
        (
            f"data/sources/later.yml:7:71: facts.0.value: {said}"
            " (look at the publication, or at the bounds of on-time-rate)"
        )
    ] == tiny.problems()


PARTED = """
    name: {vi: Chỉ số CCHC, en: PAR INDEX}
    description: {vi: Điểm cải cách hành chính., en: Score of the reform.}
    pillar: procedures
    unit: points
    better: higher
    nature: score
    bounds: {least: 0, most: 100}
    parts:
      services: {vi: Dịch vụ, en: Services}
    part_bounds:
      PART: {least: 0, most: 18}
    """


def test_part_has_bounds_of_its_own(tiny):
    """Of 100 points a part may be worth 18."""
    tiny.write("indicators/par-index.yml", PARTED.replace("PART:", "services:"))
    tiny.publish(
        "- {indicator: par-index, subject: viet-nam, period: 2025, part: services,"
        " value: 19}\n"
        "- {indicator: par-index, subject: viet-nam, period: 2025, value: 19}"
    )
    (found,) = tiny.problems()

    assert "facts.0.value: 19 is above the most possible, 18" in found


def test_bounds_are_of_parts_that_there_are(tiny):
    """A misspelt part would go without bounds."""
    tiny.write("indicators/par-index.yml", PARTED.replace("PART:", "service:"))
    (found,) = tiny.problems()

    assert "part_bounds: service is no part: (parts: services)" in found


def test_ranks_in_the_order_of_values_are_sound(tiny):
    """Equal values may share a rank or be told apart by the publisher."""
    tiny.publish(
        table(
            "ha-noi: {value: 90.1, rank: 1}",
            "vinh-long: {value: 90.1, rank: 1}",
            "ben-tre: {value: 80, rank: 3}",
            "viet-nam: 85",
        )
    )

    assert [] == tiny.problems()


def test_better_rank_with_worse_value_is_refused(tiny):
    """Two exchanged figures are found by their ranks."""
    tiny.publish(
        table("ha-noi: {value: 80.5, rank: 1}", "ben-tre: {value: 90.10, rank: 2}")
    )

    assert [
        (
            "data/sources/later.yml:10:15: facts.0.values.ha-noi:"
            " ha-noi has rank 1 and ben-tre rank 2, but 80.5 is worse than 90.10"
            " (look for an exchanged figure in the publication)"
        )
    ] == tiny.problems()


@pytest.mark.parametrize(
    ("better", "found"), [("higher", 1), ("lower", 0), ("neither", 0)]
)
def test_what_is_better_depends_on_the_indicator(tiny, better, found):
    """Where less is better rank 1 has the least; else no order is expected."""
    text = (tiny.root / "indicators" / "par-index.yml").read_text()
    tiny.write(
        "indicators/par-index.yml", text.replace("better: higher", f"better: {better}")
    )
    tiny.publish(table("ha-noi: {value: -2, rank: 1}", "ben-tre: {value: 1, rank: 2}"))

    assert found == len(tiny.problems())


def test_part_of_a_whole_is_sound(tiny):
    """699 of 5187 procedures; rank 63 of 63."""
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2025, value: 699, out_of: 5187}
        - {indicator: par-index, subject: ben-tre, period: 2024, rank: 63, of: 63}
        """
    )

    assert [] == tiny.problems()


def test_part_beyond_its_whole_is_refused(tiny):
    """Numbers in the wrong order are found."""
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2025, value: 5187, out_of: 699}
        - {indicator: par-index, subject: ben-tre, period: 2024, rank: 64, of: 63}
        """
    )

    assert [
        (
            "data/sources/later.yml:7:77: facts.0.out_of:"
            " 5187 is more than its whole, 699 (swap them?)"
        ),
        (
            "data/sources/later.yml:8:66: facts.1.rank:"
            " rank 64 is beyond the 63 that were ranked (correct rank: or of:)"
        ),
    ] == tiny.problems()


@pytest.mark.parametrize(
    ("values", "extra"),
    [
        ([80, 81, 83, 84, 86, 87, 89, 90], ""),
        (
            [80, 81, 83, 84, 86, 87, 89, 9],
            ", note: {vi: Đổi cách tính., en: New method.}",
        ),
        ([80, 81, 83, 9], ""),
        ([80] * 7 + [9], ""),
    ],
    ids=["even", "explained", "short", "constant"],
)
def test_steps_that_are_usual_or_explained_are_sound(tiny, values, extra):
    """Few steps, or equal ones, say nothing about what is unusual."""
    tiny.publish(years(values, extra))

    assert [] == tiny.problems()


def test_later_figures_make_no_old_one_suspect(tiny):
    """What was sound when it was entered stays so, however calm the years after."""
    tiny.publish(years([10, 20, 15, 30, 22, 35, 75, 75, 76, 76, 77, 77, 78]))

    assert [] == tiny.problems()


def test_jump_over_a_change_of_method_is_no_jump(tiny):
    """Figures before and after a break are not compared, by this rule either."""
    index = tiny.root / "indicators/par-index.yml"
    reason = "breaks: [{at: 2019, reason: {vi: Đổi phiếu hỏi., en: Other questions.}}]"
    index.write_text(f"{index.read_text(encoding='utf-8')}{reason}\n", encoding="utf-8")
    tiny.publish(years([80, 81, 83, 84, 86, 87, 89, 9]))

    assert [] == tiny.problems()


def test_unexplained_jump_is_refused(tiny):
    """A figure that lost a digit is found."""
    tiny.publish(years([80, 81, 83, 84, 86, 87, 89, 9]))

    assert [
        (
            "data/sources/later.yml:14:68: facts.7.value:"
            " a jump of -80 from the value before is unusual (explain it in note:)"
        )
    ] == tiny.problems()
