"""Whom a name meant at which time."""

import pytest


def score(subject, period, extra=""):
    """State a score of a subject."""
    return (
        f"- {{indicator: par-index, subject: {subject}, period: {period},"
        f" value: 80{extra}}}"
    )


@pytest.mark.parametrize(
    "fact",
    [
        score("ben-tre", 2024),
        score("vinh-long", 2024),
        score("vinh-long", "2025-H2"),
        score("vinh-long", 2025, ", provinces: 63"),
        score("vinh-long", 2025, ", provinces: 34"),
        score("vinh-long", 2024, ", provinces: 34"),
        score("cuu-long", 2025),
        score("bo-lao-dong", 2025),
        score("viet-nam", 2025),
    ],
)
def test_subject_of_its_time_is_sound(tiny, fact):
    """Names are good while they meant something, and the 34 also looking back."""
    tiny.publish(fact)

    assert [] == tiny.problems()


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            score("ben-tre", "2026-H1"),
            (
                "facts.0: ben-tre (Bến Tre) is not among the 34 provinces (2026-H1)"
                " (since 2025-07-01 it is part of vinh-long)"
            ),
        ),
        (
            score("ben-tre", 2025),
            (
                "facts.0: 2025 has seen 63 and 34 provinces: which are meant?"
                " (add provinces: 63 or provinces: 34)"
            ),
        ),
        (
            score("ben-tre", 2025, ", provinces: 34"),
            (
                "facts.0: ben-tre (Bến Tre) is not among the 34 provinces (2025)"
                " (since 2025-07-01 it is part of vinh-long)"
            ),
        ),
        (
            score("ha-noi", "2026-H1", ", provinces: 63"),
            (
                "facts.0: the 63 provinces ended on 2025-06-30, before 2026-H1"
                " (write provinces: 34, if the publication means them)"
            ),
        ),
        (
            score("cuu-long", "2026-H1"),
            (
                "facts.0: the region cuu-long (Cửu Long) ended on 2025-06-30"
                " (choose the region of that time)"
            ),
        ),
        (
            score("bo-lao-dong", "2026-H1"),
            (
                "facts.0: bo-lao-dong (Bộ Lao động) ended on 2025-02-28"
                " (it went to bo-noi-vu)"
            ),
        ),
    ],
    ids=["merged", "undecided", "wrong-set", "old-set", "region", "ministry"],
)
def test_subject_of_another_time_is_refused(tiny, fact, said):
    """A name that ended is met with what became of it."""
    tiny.publish(fact)

    assert [f"data/sources/later.yml:7:5: {said}"] == tiny.problems()


def test_cell_of_a_table_is_refused_where_it_stands(tiny):
    """In a table the province is pointed at, not the table."""
    tiny.publish(
        """
        - indicator: par-index
          period: 2026-H1
          values:
            ha-noi: 90
            ben-tre: 80
        """
    )

    assert [
        (
            "data/sources/later.yml:11:16: facts.0.values.ben-tre:"
            " ben-tre (Bến Tre) is not among the 34 provinces (2026-H1)"
            " (since 2025-07-01 it is part of vinh-long)"
        )
    ] == tiny.problems()


def test_the_34_are_not_known_before_they_existed(tiny):
    """A publication of 2024 cannot mean the provinces of 2025."""
    tiny.write(
        "sources/report.yml",
        """
        title: Báo cáo
        publisher: {vi: Báo, en: Newspaper}
        published: 2024-02-03
        url: https://example.vn/a
        kind: press
        facts:
          - {indicator: par-index, subject: vinh-long, period: 2023, value: 1,
             provinces: 34}
        """,
    )

    assert [
        (
            "data/sources/report.yml:7:5: facts.0:"
            " the publication is older than the 34 provinces of 2025-07-01"
            " (write provinces: 63)"
        )
    ] == tiny.problems()


def test_province_that_is_new_among_the_34_is_no_old_one(tiny):
    """A name without a territory among the 63 has no figures for them."""
    text = (tiny.root / "places" / "vinh-long.yml").read_text().splitlines()
    tiny.write("places/new.yml", "\n".join([*text[:3], *text[5:]]))
    tiny.publish(score("new", 2024))

    assert (
        "data/sources/later.yml:7:5: facts.0:"
        " new (Vĩnh Long) is not among the 63 provinces (2024)"
        " (choose the province of that time)"
    ) in tiny.problems()


@pytest.mark.parametrize(
    ("place", "old", "new", "said"),
    [
        (
            "ben-tre",
            "became: vinh-long, ",
            "",
            (
                "data/places/ben-tre.yml:4:5: territory.0.became:"
                " a province of the 63 became one of the 34 (add became:)"
            ),
        ),
        (
            "ben-tre",
            "became: vinh-long",
            "became: ha-noi",
            (
                "data/places/ben-tre.yml:5:32: territory.0.became:"
                " ha-noi does not name ben-tre in its made_of:"
                " (correct it here or in ha-noi)"
            ),
        ),
        (
            "vinh-long",
            "made_of: [ben-tre, vinh-long], ",
            "",
            (
                "data/places/vinh-long.yml:6:5: territory.1.made_of:"
                " a province of the 34 is made of some of the 63 (add made_of:)"
            ),
        ),
        (
            "ha-noi",
            "made_of: [ha-noi]",
            "made_of: [ha-noi, ben-tre]",
            (
                "data/places/ha-noi.yml:7:33: territory.1.made_of:"
                " ben-tre did not become ha-noi (correct it here or in ben-tre)"
            ),
        ),
        (
            "ha-noi",
            "provinces: 34",
            "provinces: 63",
            (
                "data/places/ha-noi.yml:6:17: territory.1.provinces:"
                " its territory among the 63 is given twice (keep one of them)"
            ),
        ),
    ],
    ids=["no-became", "other-became", "no-made-of", "other-made-of", "twice"],
)
def test_fates_of_provinces_agree(tiny, place, old, new, said):
    """Where a province went, and what one was made of, are two sides of one fact."""
    text = (tiny.root / "places" / f"{place}.yml").read_text()
    assert text.count(old) == 1
    tiny.write(f"places/{place}.yml", text.replace(old, new))

    assert said in tiny.problems()


def test_styles_that_follow_each_other_are_sound(tiny):
    """A province may become a city."""
    text = (tiny.root / "places" / "ha-noi.yml").read_text()
    city = "{since: 2026-04-30, name: {vi: Thành phố, en: City}}"
    tiny.write(
        "places/ha-noi.yml", text.replace("Province}}]", f"Province}}}}, {city}]")
    )

    assert [] == tiny.problems()


@pytest.mark.parametrize(
    "titles",
    [
        "[]",
        "[{since: 2025-01-01, name: {vi: a, en: a}}]",
        "[{name: {vi: a, en: a}}, {name: {vi: a, en: a}}]",
        (
            "[{name: {vi: a, en: a}}, {since: 2025-02-01, name: {vi: a, en: a}},"
            " {since: 2025-01-01, name: {vi: a, en: a}}]"
        ),
    ],
    ids=["none", "first-dated", "second-undated", "backwards"],
)
def test_styles_that_leave_a_gap_are_refused(tiny, titles):
    """On each day a province has one official style."""
    text = (tiny.root / "places" / "ben-tre.yml").read_text()
    style = "[{name: {vi: Tỉnh, en: Province}}]"
    tiny.write("places/ben-tre.yml", text.replace(style, titles))

    assert [
        (
            "data/places/ben-tre.yml:5:51: territory.0.titles:"
            " the styles do not follow each other"
            " (the first has no since:, the later ones have, oldest first)"
        )
    ] == tiny.problems()


def test_province_without_territory_is_refused(tiny):
    """A name that never meant a territory is no province."""
    tiny.write("places/new.yml", "kind: province\nname: {vi: Mới, en: New}")

    assert [
        "data/places/new.yml:1:1: a province has a territory (add territory:)"
    ] == tiny.problems()
