"""What a province's page tells: no more than is known; each case is worked by hand."""

import pytest

from reform.edition import Edition
from reform.stories import StandpointWords, Stories, lead, unknown
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table

PARTS = """parts: {speed: {vi: Nhanh, en: Speed}, care: {vi: Kỹ, en: Care}}
    part_bounds: {speed: {least: 0, most: 10}, care: {least: 0, most: 10}}
    """


@pytest.fixture
def ids(provincial):
    """Return a function that gives the ids of a set of provinces."""
    places = provincial.catalogue().places

    return lambda which=63: [place.id for place in provinces(places, which)]


@pytest.fixture
def stories(provincial):
    """Return a function that tells the stories of some tables of the yearly index."""

    def told(*tables, language="en", **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        provincial.publish("".join(tables))
        return Stories(Edition(provincial.catalogue(), language))

    return told


def point(stories, province, number=0):
    """Give the first words of a province's standpoint in the chapter of that number."""
    found = stories.of(province).chapters[number].standpoints[0]
    return StandpointWords(stories.edition, found)


def test_standpoint_has_place_quarter_median_and_region(stories, ids):
    """Of 50.0, 50.1 up to 56.2 Bến Tre has 50.6: 57th of 63, and 11th of 13."""
    words = point(stories(table(2022, climbing(ids()))), "ben-tre")

    assert "50.6 points" == plain(words.quantity)
    assert "2022" == words.when
    assert "Number 57 of 63, in the lowest quarter" == words.standing
    assert "2.5 points below the median of 63 provinces (53.1 points)" == plain(
        words.median
    )
    assert "Mekong River Delta: number 11 of 13; highest is Vinh Long" == words.region


def test_vietnamese_words_read_as_such(stories, ids):
    """Words, decimal sign and names are the reader's."""
    told = stories(table(2022, climbing(ids())), language="vi")
    words = point(told, "ben-tre")

    assert "Đứng thứ 57/63, thuộc nhóm một phần tư thấp nhất" == words.standing
    assert (
        "Thấp hơn 2,5 điểm so với trung vị của 63 tỉnh, thành phố (53,1 điểm)"
    ) == plain(words.median)
    assert (
        "Vùng Đồng bằng sông Cửu Long: đứng thứ 11/13; cao nhất là Vĩnh Long"
    ) == words.region


def test_place_is_counted_from_the_lowest_where_that_is_best(stories, ids):
    """Where less is better the same value is the seventh, and the region's third."""
    words = point(stories(table(2022, climbing(ids())), better="lower"), "ben-tre")

    assert words.standing.startswith("Number 7 of 63, ")
    assert words.region.endswith("number 3 of 13; lowest is An Giang")


def test_best_of_a_region_is_not_told_that_it_is_itself(stories, ids):
    """Vĩnh Long leads its region: its place says so."""
    words = point(stories(table(2022, climbing(ids()))), "vinh-long", 1)

    assert "Mekong River Delta: number 1 of 13" == words.region


@pytest.mark.parametrize(
    ("known", "standing"),
    [(51, "Number 45 of the 51 known (of 63), in the lowest quarter"), (50, "")],
    ids=["enough", "too few"],
)
def test_places_are_told_from_four_fifths_on(stories, ids, known, standing):
    """Of 51 of 63 provinces one may say who stands where; of 50 not."""
    words = point(stories(table(2022, climbing(ids()[:known]))), "ben-tre")

    assert standing == words.standing
    assert bool(standing) == bool(words.median)


def test_quarter_without_a_place_says_of_how_many(stories, ids):
    """Where digits leave the place open, the quarter is one of those known."""
    cells = {**climbing(ids()[:60]), "ben-tre": "50.65", "hue": "53"}
    words = point(stories(table(2022, cells)), "ben-tre")

    assert "In the lowest quarter of the 60 known (of 63)" == words.standing


def test_region_of_which_too_few_are_known_is_not_compared(stories, ids):
    """Ten of the thirteen are known: not four fifths."""
    cells = climbing(ids())
    for name in ("can-tho", "hau-giang", "long-an"):
        del cells[name]

    assert "" == point(stories(table(2022, cells)), "ben-tre").region


def test_figure_that_words_leave_open_has_no_place(stories, ids):
    """What is over 50.6 may be anywhere above, and makes the median unknown."""
    cells = {**climbing(ids()), "ben-tre": "{value: 50.6, precision: over}"}
    words = point(stories(table(2022, cells)), "ben-tre")

    assert ("", "", "") == (words.standing, words.median, words.change)


def test_equal_values_share_their_place(stories, ids):
    """Two have 50.7, and 55 have more: both are number 56."""
    cells = {**climbing(ids()), "ben-tre": "50.7"}

    told = stories(table(2022, cells))
    assert point(told, "ben-tre").standing.startswith("Joint number 56 of 63")


def test_published_rank_comes_before_a_counted_place(stories, ids):
    """Where a rank was published, and it says of how many, nothing is counted."""
    cells = {**climbing(ids()), "ben-tre": "{value: 50.6, rank: 58}"}
    words = point(stories(table(2022, cells, of=63)), "ben-tre")

    assert "Rank 58 of 63, in the lowest quarter" == words.standing


def test_rank_without_its_number_names_the_set(stories):
    """A bare rank would not say among how many provinces."""
    cells = {"hue": "{value: 50, rank: 3}", **climbing(("an-giang", "ha-noi"))}
    cells |= climbing(("da-nang", "son-la", "lai-chau", "lao-cai", "ca-mau"))
    cells |= climbing(("nghe-an", "ha-tinh"))

    assert (
        "Rank 3 among 63 provinces"
        == point(stories(table(2022, cells)), "hue").standing
    )


def test_change_is_against_the_latest_comparable_value(stories, ids):
    """From 53.0 to 55.0; the rank before stands beside the rank."""
    tables = [
        table(2021, {**climbing(ids()), "hue": "{value: 53.0, rank: 30}"}, of=63),
        table(2022, {**climbing(ids(), 52), "hue": "{value: 55.0, rank: 28}"}, of=63),
    ]
    words = point(stories(*tables), "hue")

    assert "up 2.0 points from 2021" == plain(words.change)
    assert words.standing.startswith("Rank 28 of 63 (2021: rank 30 of 63)")


@pytest.mark.parametrize(
    ("of", "more"),
    [(61, ""), (63, "breaks: [{at: 2022, reason: {vi: Mới, en: New}}]")],
    ids=["among fewer", "measured otherwise"],
)
def test_rank_before_must_be_of_the_same_order(stories, ids, of, more):
    """A rank among 61, or of another method, says nothing of one among 63."""
    ranked = {**climbing(ids()), "hue": "{value: 53.0, rank: 30}"}
    tables = [table(2021, ranked, of=of), table(2022, ranked, of=63)]
    words = point(stories(*tables, more=more), "hue")

    assert "Rank 30 of 63, in the lower half" == words.standing


def test_score_of_a_day_is_none_of_a_year(stories, ids):
    """The latest is a day's; the year's before it is neither compared nor joined."""
    day = "- {indicator: yearly-index, subject: hue, period: 2023-05-01, value: 60}\n"
    told = stories(table(2022, climbing(ids())), day)
    words = point(told, "hue")

    assert ("60 points", "1 May 2023", "") == (
        plain(words.quantity),
        words.when,
        words.change,
    )
    assert 1 == len(words.point.series)


def test_change_of_method_is_not_measured(stories, ids):
    """After a break the figure before is told, and that it is another measure."""
    tables = [table(2021, climbing(ids())), table(2022, climbing(ids(), 51))]
    broken = "breaks: [{at: 2022, reason: {vi: Mới, en: New}}]"
    words = point(stories(*tables, more=broken), "hue")

    assert plain(words.change).endswith("53.0 points (2021), not directly comparable")


def test_rank_alone_is_the_figure_and_is_compared_with_ranks(stories, ids):
    """Without a value the rank stands for it, with the one before."""
    tables = [
        table(2021, dict.fromkeys(ids()[:10], "{rank: 5}"), of=63),
        table(2022, dict.fromkeys(ids()[:10], "{rank: 4}"), of=63),
    ]
    words = point(stories(*tables), "ben-tre")

    assert ("Rank 4 of 63", "") == (words.quantity, words.standing)
    assert "rank 5 of 63 (2021)" in words.change


def test_merged_province_has_two_chapters_that_share_nothing(stories, ids):
    """Vĩnh Long's 53.3 of 34 is neither above nor below what it had of 63."""
    told = stories(
        table(2024, climbing(ids()), 63), table(2025, climbing(ids(34)), 34)
    ).of("vinh-long")
    today, before = told.chapters

    assert [(34,), (63,)] == [today.sets, before.sets]
    assert [False, True] == [today.is_over, before.is_over]
    assert [2025, 2024] == [
        chapter.standpoints[0].fact.key.when.until.year for chapter in told.chapters
    ]
    assert today.standpoints[0].headline.before is None


def test_unchanged_province_goes_on(stories, ids):
    """Huế is the same before and after: one chapter, and a change that counts."""
    told = stories(table(2024, climbing(ids()), 63), table(2025, climbing(ids(34)), 34))
    [chapter] = told.of("hue").chapters

    assert ((63, 34), False) == (chapter.sets, chapter.is_over)
    assert "down 1.5 points from 2024" == plain(point(told, "hue").change)


def test_of_one_time_the_set_known_best_is_shown_with_the_rank_of_today(stories, ids):
    """The place is counted among 63, and the rank among 34 stands beside it."""
    told = stories(
        table(2024, climbing(ids()), 63),
        table(2024, {"hue": "{value: 53.0, rank: 2}"}, 34, of=34),
    )
    words = point(told, "hue")

    assert words.standing.startswith("Number 33 of 63")
    assert "Among the 34 provinces: rank 2 of 34" == words.recast


def test_measures_of_few_provinces_and_counts_are_left_to_the_table(provincial, ids):
    """A card compares: ten provinces are followed in it, and it is no bare number."""
    counted = "\n".join(
        f"- {{indicator: accounts, subject: {name}, at: 2022-01-01, value: 5}}"
        for name in ids()[:10]
    )
    provincial.publish(
        table(2022, climbing(ids()[:9])) + counted, name="few-and-counted"
    )
    told = Stories(Edition(provincial.catalogue(), "en"))

    assert () == told.of("an-giang").chapters[-1].standpoints


def test_lead_says_where_a_province_stands(stories, ids):
    """The figure, its place and quarter, and how it moved, in one sentence."""
    told = stories(table(2021, climbing(ids())), table(2022, climbing(ids(), 52)))

    assert (
        "Son La scored 57.2 points in Yearly index 2022, number 11 of 63, in the "
        "highest quarter, up 2.0 points from 2021."
    ) == plain(lead(told.edition, told.of("son-la")))


def test_lead_of_a_merged_province_tells_its_territories_apart(stories, ids):
    """What is known of the territory of today comes first, then what was before."""
    told = stories(
        table(2024, climbing(ids()), 63),
        table("2025-H1", climbing(ids(34)), 34),
        language="vi",
    )

    assert (
        "Địa bàn mới, Chỉ số một năm: 53,3 điểm (6 tháng đầu năm 2025), đứng thứ "
        "1/34, thuộc nhóm một phần tư cao nhất. Trước khi sáp nhập, Vĩnh Long đạt "
        "56,0 điểm ở Chỉ số một năm năm 2024, đứng thứ 3/63, thuộc nhóm một phần tư "
        "cao nhất."
    ) == plain(lead(told.edition, told.of("vinh-long")))


def test_lead_on_the_new_territory_says_so(stories, ids):
    """A yearly score of the territory of today stands for the province."""
    told = stories(table(2025, climbing(ids(34)), 34))

    assert plain(lead(told.edition, told.of("vinh-long"))).startswith(
        "On its new territory Vinh Long scored 53.3 points in Yearly index 2025, "
    )


def test_lead_names_what_else_moved_in_that_year(provincial, ids):
    """Other scores of the year are told by where they surely went."""
    provincial.write("indicators/yearly-index.yml", index())
    for name in ("second", "third"):
        text = index().replace("Yearly index", f"{name.title()} index")
        provincial.write(f"indicators/{name}.yml", text)
    rising = table(2021, climbing(ids())) + table(2022, climbing(ids(), 51))
    falling = table(2021, climbing(ids(), 51)) + table(2022, climbing(ids()))
    provincial.publish(
        rising.replace("yearly-index", "second")
        + falling.replace("yearly-index", "third")
        + table(2022, climbing(ids()))
        + table(2020, climbing(ids()))
        + table(2019, climbing(ids()))
    )
    told = Stories(Edition(provincial.catalogue(), "en"))

    assert lead(told.edition, told.of("hue")).endswith(
        "Other indices of that year, against the latest comparable period: "
        "Second index rose; Third index fell."
    )


def test_lead_is_about_what_stands_for_the_province_elsewhere(provincial, ids):
    """A ranked score comes before one that is followed for longer, here as in cards."""
    for name in ("longer", "ranked"):
        text = index().replace("Yearly index", f"{name.title()} index")
        provincial.write(f"indicators/{name}.yml", text)
    provincial.publish(
        table(2021, climbing(ids())).replace("yearly-index", "longer")
        + table(2022, climbing(ids())).replace("yearly-index", "longer")
        + table(2022, dict.fromkeys(ids()[:40], "{value: 5, rank: 7}"), of=63).replace(
            "yearly-index", "ranked"
        )
    )
    told = Stories(Edition(provincial.catalogue(), "en"))
    [chapter] = told.of("hue").chapters

    assert ["ranked", "longer"] == [p.indicator.id for p in chapter.standpoints]
    assert "Hue (Thua Thien Hue at the time) scored 5 points in Ranked index" in plain(
        lead(told.edition, told.of("hue"))
    )


def test_lead_leaves_moves_of_other_years_out(provincial, ids):
    """What rose two years ago is no news of the year that is told of."""
    provincial.write("indicators/yearly-index.yml", index())
    provincial.write("indicators/older.yml", index().replace("Yearly", "Older"))
    provincial.publish(
        table(2022, climbing(ids()))
        + "".join(
            table(year, climbing(ids(), start)).replace("yearly-index", "older")
            for year, start in ((2019, 50), (2020, 52))
        )
    )
    told = Stories(Edition(provincial.catalogue(), "en"))

    assert "Older index" not in lead(told.edition, told.of("hue"))


def test_lead_without_a_score_says_that_none_is_known(stories, ids):
    """Nothing is made up where there is nothing."""
    told = stories(table(2022, climbing(ids()[:20])))

    assert "No yearly score of Yen Bai is known." == lead(
        told.edition, told.of("yen-bai")
    )


@pytest.mark.parametrize(
    ("province", "expected"),
    [
        ("hue", "A value is missing in the latest two periods of 1 of 1 "),
        ("vinh-long", "For the new territory a value is missing in the latest two "),
        ("an-giang", "For the new territory, the latest periods are all known of "),
    ],
)
def test_what_is_unknown_is_of_the_territory_of_today(stories, province, expected):
    """Two values are asked for; of a name with two territories it is said of which."""
    told = stories(
        *(table(year, {"an-giang": 50, "da-nang": 51}, 34) for year in (2024, 2025))
    )
    story = told.of(province)
    of_two = len(story.chapters) > 1
    said = unknown(told.edition, story.chapters[0], of_two=of_two)

    assert said.startswith(expected)


def test_dimensions_are_held_against_the_median(stories, ids):
    """Of 5.00 up to 5.62 the median is 5.31: Bến Tre's 5.06 is below."""
    parts = [
        table(2022, climbing(ids(), 5, "0.01")).replace(
            "  period", f"  part: {part}\n  period"
        )
        for part in ("speed", "care")
    ]
    told = stories(table(2022, climbing(ids())), *parts, more=PARTS)
    found, above = (
        told.of(name).chapters[0].dimensions for name in ("ben-tre", "yen-bai")
    )

    assert [("speed", "5.06", "5.31", "down"), ("care", "5.06", "5.31", "down")] == [
        (each.part, str(each.fact.value), str(each.median), each.way) for each in found
    ]
    assert ["up", "up"] == [each.way for each in above]


def test_dimensions_of_few_provinces_have_no_median(stories, ids):
    """The values are shown, and nothing is said of a middle that is not known."""
    part = table(2022, climbing(ids()[:20], 5)).replace(
        "  period", "  part: speed\n  period"
    )
    told = stories(table(2022, climbing(ids())), part, more=PARTS)
    [found] = told.of("ben-tre").chapters[0].dimensions

    assert (None, None) == (found.median, found.way)
