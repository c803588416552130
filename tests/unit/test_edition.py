"""Names, numbers and dates as readers of each language see them."""

from datetime import date
from decimal import Decimal

import pytest

from reform.edition import Edition
from reform.fact import When
from reform.model import Target
from reform.period import Period

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def vi(catalogue):
    """The Vietnamese edition of the project's own data."""
    return Edition(catalogue, "vi")


@pytest.fixture(scope="module")
def en(catalogue):
    """The English edition of the project's own data."""
    return Edition(catalogue, "en")


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        ("4419", "4.419", "4,419"),
        ("99.96", "99,96", "99.96"),
        ("90.10", "90,10", "90.10"),
        ("-1.5", "−1,5", "−1.5"),
    ],
)
def test_numbers_keep_their_digits(vi, en, written, vietnamese, english):
    """Separators are the reader's, digits the publisher's: 90.10 keeps its 0."""
    value = Decimal(written)

    assert (vietnamese, english) == (vi.number(value), en.number(value))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (3_900_000, f"3.9{NBSP}million"),
        (156_000_000, f"156{NBSP}million"),
        (2_500_000_000, f"2.5{NBSP}billion"),
        (1_234_567, "1,234,567"),
        (320_000, "320,000"),
    ],
)
def test_round_millions_are_written_in_words(en, written, expected):
    """Only a figure that was given in millions is written so."""
    assert expected == en.amount(Decimal(written))


def test_per_cent_follows_each_language(vi, en, catalogue):
    """A blank before the sign in Vietnamese, none in English."""
    percent = catalogue.units["percent"]
    value = Decimal("99.96")

    assert f"99,96{NBSP}%" == vi.quantity(value, percent)
    assert "99.96%" == en.quantity(value, percent)


def test_one_is_singular_in_english(en, catalogue):
    """One service, two services."""
    services = catalogue.units["services"]

    assert f"1{NBSP}service" == en.quantity(Decimal(1), services)
    assert f"2{NBSP}services" == en.quantity(Decimal(2), services)


def test_qualifier_and_whole_are_part_of_a_figure(vi, en, catalogue):
    """What a publication hedged or counted from a whole is written so."""
    [portal] = (
        fact
        for fact in catalogue.stated_by("da-nang-portal-2023-04")
        if fact.key.indicator == "portal-services"
    )
    whole = catalogue.shown("procedures-decentralised-approved")
    counted = next(c.shown for c in whole if c.shown.out_of)

    assert f"hơn 4.400{NBSP}dịch vụ" == vi.figure(portal)
    assert f"699 of 5,187{NBSP}procedures" == en.figure(counted)
    assert f"699 trên 5.187{NBSP}thủ tục" == vi.figure(counted)


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        (2022, "2022", "2022"),
        ("2022-H1", "6 tháng đầu năm 2022", "first half of 2022"),
        ("2022-Q3", "quý III/2022", "Q3 2022"),
        ("2022-09", "tháng 9/2022", "September 2022"),
        (date(2023, 2, 3), "03/02/2023", "3 February 2023"),
        ("2021-2025", "2021–2025", "2021–2025"),
    ],
)
def test_periods_are_named_as_each_language_does(vi, en, written, vietnamese, english):
    """Each form of a period has a name in both languages."""
    period = Period.parse(written)

    assert (vietnamese, english) == (vi.period(period), en.period(period))


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        (2022, "2022", "2022"),
        ("2022-H1", "nửa đầu 2022", "H1 2022"),
        ("2022-H2", "nửa cuối 2022", "H2 2022"),
        ("2022-Q3", "quý III/2022", "Q3 2022"),
        ("2022-06", "06/2022", "Jun 2022"),
        (date(2023, 6, 30), "30/06/2023", "30 Jun 2023"),
        ("2021-2025", "2021–2025", "2021–2025"),
    ],
)
def test_periods_are_named_briefly_under_an_axis(vi, en, written, vietnamese, english):
    """Where there is little room the month is still no day."""
    period = Period.parse(written)

    assert (vietnamese, english) == (vi.brief(period), en.brief(period))


def test_running_total_says_since_when(en):
    """A running total is written with its beginning, where it has one."""
    until = Period.parse(date(2023, 2, 3))
    since = When("to", until, Period.parse(2016))

    assert "cumulative from 2016 to 3 February 2023" == en.when(since)
    assert "cumulative to 3 February 2023" == en.when(When("to", until))


@pytest.mark.parametrize(
    ("comparison", "value", "expected"),
    [
        ("at-least", 70, "at least 70%"),
        ("at-least", 100, "100%"),
        ("over", 90, "over 90%"),
        ("rank-within", 5, "among the top 5"),
        ("done-by", None, "done"),
        ("at-least", None, "not stated as a number"),
    ],
)
def test_target_says_what_it_asks_for(en, comparison, value, expected):
    """A share of 100 % is the most there can be: "at least" says nothing there."""
    target = Target(
        id="x",
        text={"vi": "x", "en": "x"},
        indicator="on-time-rate",
        subject="viet-nam",
        comparison=comparison,
        value=value,
        source="x",
    )

    assert expected == en.target(target)


def test_province_bears_its_name_of_the_time(vi, catalogue):
    """Huế was Thừa Thiên Huế until the end of 2024."""
    hue = catalogue.places["hue"]
    key = catalogue.shown(subject="hai-phong")[0].shown.key

    assert "Thừa Thiên Huế" == vi.style_at(hue, key)
    assert "Huế" == vi.name(hue)


def test_provinces_are_in_vietnamese_order(vi):
    """A list of provinces begins with An Giang and has Đ after D."""
    names = [vi.name(place) for place in vi.pages("province")]

    assert 63 == len(names)
    assert "An Giang" == names[0]
    assert names.index("Điện Biên") > names.index("Đắk Nông") > names.index("Cần Thơ")


def test_unknown_kind_of_page_names_the_nearest(vi):
    """A template for pages of a kind that has none is answered with near kinds."""
    with pytest.raises(LookupError, match="did you mean province"):
        vi.pages("provinc")


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        pytest.param("par-index", "PAR INDEX", id="in brackets at the end"),
        pytest.param("on-time-rate", "Giải quyết đúng hạn", id="given"),
        pytest.param("portal-services", None, id="neither"),
    ],
)
def test_indicator_is_called_briefly_where_room_is_short(vi, indicator, expected):
    """By its own short name, else what stands in brackets, else its whole name."""
    about = vi.catalogue.indicators[indicator]

    assert (expected or vi.name(about)) == vi.short(about)
