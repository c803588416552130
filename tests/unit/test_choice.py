"""Which of several publications' figures is shown."""

import pytest

from reform.choice import choose

DAY = "2023-02-03"


@pytest.fixture
def rivals(tiny):
    """Publish one fact in several sources; give the choice among them."""

    def publish(**sources):
        for name, (fact, head) in sources.items():
            fields = {"published": DAY, "authority": "secondary", **head}
            tiny.write(
                f"sources/{name}.yml",
                "\n".join(
                    [
                        "title: Báo cáo",
                        "publisher: {vi: Báo, en: Newspaper}",
                        "url: https://example.vn/a",
                        "kind: press",
                        *(f"{key}: {value}" for key, value in fields.items()),
                        "facts:",
                        (
                            "  - {indicator: par-index, subject: viet-nam,"
                            " period: 2021,"
                            f" {fact}}}"
                        ),
                    ]
                ),
            )
        facts = [f for f in tiny.catalogue().facts if f.key.indicator == "par-index"]
        [choice] = choose(facts).values()
        return [
            (choice.shown.source.id, choice.reason),
            *((fact.source.id, reason) for fact, reason in choice.others),
        ]

    return publish


def test_single_fact_is_shown(rivals):
    """Where nobody else says anything there is nothing to decide."""
    assert [("a", "only")] == rivals(a=("value: 1", {}))


@pytest.mark.parametrize(
    ("better", "worse", "reason"),
    [
        (
            ("rank: 1", {}),
            (
                "value: 1, doubt: {vi: Nhầm., en: A slip.}",
                {"authority": "publisher", "published": "2024"},
            ),
            "doubt",
        ),
        (("value: 1", {}), ("rank: 1", {"published": "2024"}), "exact"),
        (
            ("value: 1", {}),
            ("value: 1, precision: over", {"authority": "publisher"}),
            "exact",
        ),
        (
            ('value: 1, precision: derived, how: "2 - 1"', {}),
            ("value: 1, precision: about", {"published": "2024"}),
            "exact",
        ),
        (
            ("value: 1", {"authority": "publisher"}),
            ("value: 2", {"authority": "official", "published": "2024"}),
            "authority",
        ),
        (
            ("value: 1", {"authority": "official"}),
            ("value: 2", {"published": "2024"}),
            "authority",
        ),
        (("value: 1", {"published": "2023-02-04"}), ("value: 2", {}), "latest"),
    ],
    ids=["doubt", "figure", "exact", "derived", "publisher", "official", "revision"],
)
def test_better_publication_is_shown(rivals, better, worse, reason):
    """Doubt decides before exactness, authority and the day, in that order."""
    # The file names alone would decide the other way round.
    assert [("z", reason), ("a", reason)] == rivals(z=better, a=worse)


def test_file_name_decides_at_last(rivals):
    """Between equals the choice is always the same."""
    assert [("a", "file-name"), ("b", "file-name")] == rivals(
        b=("value: 1", {}), a=("value: 2", {})
    )


def test_each_loser_has_its_own_reason(rivals):
    """Every other figure is told what put the shown one before it."""
    assert [("c", "latest"), ("b", "latest"), ("a", "exact")] == rivals(
        a=("rank: 1", {"published": "2024"}),
        b=("value: 1", {"published": "2022"}),
        c=("value: 1", {}),
    )


def test_precisions_of_the_middle_are_equal(rivals):
    """Of "over" and "about" the later publication is shown."""
    assert [("b", "latest"), ("a", "latest")] == rivals(
        a=("value: 1, precision: over", {}),
        b=("value: 1, precision: about", {"published": "2024"}),
    )
