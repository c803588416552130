"""What a reader finds: under which names, with which figure, and in which words."""

import json
import re

import pytest

from reform.edition import NBSP, Edition
from reform.finding import Entry, Line, document, entries, index
from reform.finding.document import SEPARATOR, folded
from reform.finding.pages import page

HA_NOI = "provinces/ha-noi/"


def entry(data, location, language="vi"):
    """Return what is found at an address."""
    found = entries(Edition(data.catalogue(), language))
    return next(each for each in found if each.location == location)


def figures(data, location, language="en"):
    """Return the figures that are shown there, with plain blanks."""
    return [
        line.figure.replace(NBSP, " ")
        for line in entry(data, location, language).figures
    ]


def test_all_entities_with_pages_are_found(tiny):
    """Each has an entry at the address of its page, under the name of its language."""
    found = {
        each.location: each.title for each in entries(Edition(tiny.catalogue(), "en"))
    }

    assert {
        "pillars/procedures/": "Administrative procedures",
        "indicators/accounts/": "Accounts",
        "indicators/on-time-rate/": "Dossiers handled on time",
        "indicators/par-index/": "PAR INDEX",
        "provinces/ben-tre/": "Ben Tre",
        "provinces/ha-noi/": "Hanoi",
        "provinces/vinh-long/": "Vinh Long",
        "sources/report/": "Báo cáo năm 2022",
    } == found


def test_terms_are_found_where_they_are_explained(tiny):
    """A term leads to its place in the glossary; its abbreviation is in its title."""
    tiny.write(
        "glossary.yml",
        """
        reform:
          name: {vi: Cải cách hành chính, en: Administrative reform}
          abbreviation: CCHC
          meaning: {vi: Đổi mới. Thêm nữa., en: Renewal. And more.}
        """,
    )
    found = entry(tiny, "glossary/#reform")

    assert ("Cải cách hành chính (CCHC)", "Đổi mới.") == (found.title, found.about)


def test_names_of_both_languages_are_found(tiny):
    """The English name is found on the Vietnamese site, and the other way round."""
    where = "indicators/accounts/"
    names = [entry(tiny, where, language).names for language in ("vi", "en")]

    assert [("Tài khoản", "Accounts")] * 2 == names


def test_province_is_found_by_all_that_it_was_called(tiny):
    """Other spellings, official styles, what it was made of and its archipelagos."""
    file = tiny.root / "places/vinh-long.yml"
    text = file.read_text("utf-8").replace(
        "kind: province", "kind: province\naliases: [VL]"
    )
    text = text.replace(
        "titles: [{name: {vi: Tỉnh, en: Province}}]",
        "titles: [{name: {vi: Tỉnh, en: Province}, short: {vi: Long Hồ, en: Long Ho}}],"
        " archipelagos: [{name: {vi: Cồn Cỏ, en: Con Co}, tile: {row: 2, column: 2}}]",
    )
    file.write_text(text, "utf-8")

    expected = {"VL", "Long Hồ", "Bến Tre", "Ben Tre", "Cồn Cỏ"}
    assert expected <= set(entry(tiny, "provinces/vinh-long/").names)


def test_province_is_near_to_its_region_and_successor(tiny):
    """A former province is found, further down, by what it belongs to now."""
    found = entry(tiny, "provinces/ben-tre/")

    assert ("Cửu Long", "Vĩnh Long") == found.near


def test_former_province_says_what_it_belongs_to(tiny):
    """It says so and since when; a province of today says nothing of the kind."""
    former, today = (
        entry(tiny, f"provinces/{name}/", "en").about
        for name in ("ben-tre", "vinh-long")
    )

    assert ("Part of Vinh Long since 1 July 2025.", "") == (former, today)


def test_province_shows_its_latest_figure_in_each_index(provincial):
    """The key figure is first; of one index the latest is shown, with its rank."""
    second = (provincial.root / "indicators/yearly-index.yml").read_text("utf-8")
    provincial.write(
        "indicators/other-index.yml", second.replace("(YI)", "(OI)").replace("YI", "OI")
    )
    provincial.publish("""
        - {indicator: yearly-index, subject: quang-ninh, period: 2022, value: 70}
        - {indicator: yearly-index, subject: quang-ninh, period: 2023, value: 72,
           rank: 4, of: 63}
        - {indicator: other-index, subject: quang-ninh, period: 2022, value: 5}
        """)

    assert [
        "YI: 72 points, rank 4 of 63 (2023)",
        "OI: 5 points (2022)",
    ] == figures(provincial, "provinces/quang-ninh/")


def test_rank_without_a_figure_is_shown_once(provincial):
    """Where only the place is known, it stands for the figure."""
    provincial.publish("""
        - {indicator: yearly-index, subject: quang-ninh, period: 2023, rank: 4, of: 63}
        """)

    assert ["YI: rank 4 of 63 (2023)"] == figures(provincial, "provinces/quang-ninh/")


def test_figure_of_a_name_with_two_territories_has_its_set(provincial):
    """Vĩnh Long of 2023 was another than that of today: its set is said."""
    provincial.publish("""
        - {indicator: yearly-index, subject: vinh-long, period: 2023, value: 72}
        """)

    assert ["YI: 72 points (2023, among 63 provinces)"] == figures(
        provincial, "provinces/vinh-long/"
    )


def test_figure_names_who_states_it(tiny):
    """Publisher and day stand with each figure."""
    (line,) = entry(tiny, "indicators/on-time-rate/", "en").figures

    assert Line("98.27% (2022)", "Ministry of Home Affairs, 3 February 2023") == line


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param("[]", "We have found no published figure yet.", id="none"),
        pytest.param(
            "\n- {indicator: accounts, subject: ha-noi, at: 2024-01-01, value: 7}",
            "figures: 1",
            id="of a province",
        ),
    ],
)
def test_indicator_without_a_national_figure_says_so(tiny, facts, expected):
    """Missing is shown as missing; figures of single provinces are counted."""
    if facts != "[]":
        tiny.publish(facts)

    assert [expected] == figures(tiny, "indicators/accounts/")


def test_pillar_counts_what_belongs_to_it(tiny):
    """Indicators, figures and targets are counted, and it says what it is about."""
    assert (
        "3 chỉ số, 1 số liệu, 0 mục tiêu. Cắt giảm thủ tục."
        == entry(tiny, "pillars/procedures/").about
    )


def test_press_report_that_tells_little_is_left_out(tiny):
    """One figure of a report leads nobody to its title; it stands in the list."""
    tiny.publish("""
        - {indicator: accounts, subject: viet-nam, at: 2024-01-01, value: 7}
        """)
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2025-01-01, value: 8}
        - {indicator: accounts, subject: viet-nam, at: 2026-01-01, value: 9}
        """,
        name="telling",
    )
    found = {each.location for each in entries(Edition(tiny.catalogue(), "vi"))}

    assert {"sources/report/", "sources/telling/"} == {
        each for each in found if each.startswith("sources/")
    }


def test_title_in_another_language_says_so(tiny):
    """A publication keeps its own title, which is marked on the other site."""
    vi, en = (entry(tiny, "sources/report/", language) for language in ("vi", "en"))

    assert (None, "vi") == (vi.language, en.language)
    assert '<span lang="vi">Báo cáo năm 2022</span>' == document(en)["title"]


def test_programme_tells_how_far_its_targets_got(tiny):
    """Each state that any has, the best first."""
    target = "subject: viet-nam, source: report, indicator: on-time-rate"
    tiny.write(
        "programmes/plan.yml",
        f"""
        name: {{vi: Kế hoạch, en: Plan}}
        subject: viet-nam
        period: 2022
        targets:
          - {{id: one, text: {{vi: Một, en: One}}, {target}, comparison: at-least,
             value: 99, deadline: 2022}}
          - {{id: two, text: {{vi: Hai, en: Two}}, {target}, comparison: at-least,
             value: 98, deadline: 2022}}
        """,
    )
    found = entry(tiny, "programmes/plan/", "en")

    assert "Viet Nam, 2022, targets: 2 (1 met, 1 missed)" == found.about


@pytest.mark.parametrize("words", ["76/NQ-CP", "Nghị quyết"])
def test_programme_is_found_by_its_document(tiny, words):
    """One asks for a resolution by its number, or for "Nghị quyết 76"."""
    tiny.write(
        "documents/resolution.yml",
        """
        number: 76/NQ-CP
        issuer: {vi: Chính phủ, en: The Government}
        """,
    )
    tiny.write(
        "programmes/overall.yml",
        """
        name: {vi: Chương trình tổng thể, en: Overall programme}
        subject: viet-nam
        document: resolution
        period: 2021-2030
        """,
    )
    found = entry(tiny, "programmes/overall/")

    assert words in found.names
    assert "Overall programme" not in found.names
    assert "Việt Nam, 2021–2030, 0 mục tiêu" == found.about


def test_what_has_an_abbreviation_comes_first(tiny):
    """An index known as CSN comes before another that has these letters in its name."""
    file = tiny.root / "indicators/accounts.yml"
    named = file.read_text("utf-8").replace("vi: Tài khoản,", "vi: Tài khoản (TK),", 1)
    file.write_text(named, "utf-8")
    known, other = (
        entry(tiny, f"indicators/{i}/") for i in ("accounts", "on-time-rate")
    )

    assert ("TK", None) == (known.abbreviation, other.abbreviation)
    assert document(known)["boost"] > document(other)["boost"]


def test_provinces_come_before_what_reports_on_them():
    """Of entries with the same words the province counts most, the source least."""
    kinds = ("province", "indicator", "system", "programme", "directive", "source")
    boosts = [document(Entry(kind, "", "Cà Mau"))["boost"] for kind in kinds]

    assert sorted(boosts, reverse=True) == boosts


def test_hidden_words_stand_in_one_field_alone():
    """What is in the title is not repeated, in whatever accents and capitals."""
    found = document(
        Entry(
            kind="province",
            location="",
            title="Cà Mau",
            names=("Ca Mau", "CÀ MAU", "Tỉnh Cà Mau"),
            near=("Tỉnh", "Sông Cửu Long"),
        )
    )

    assert ("Tỉnh", "Sông Cửu Long") == (found["names"], found["near"])


def test_each_figure_of_a_province_can_be_shown_alone():
    """Each has a paragraph of its own, and none is without a figure."""
    found = document(
        Entry(
            kind="province",
            location="",
            title="A",
            figures=(Line("PAR INDEX: 1", "B"), Line("PAPI: 2")),
            about="Now part of C.",
        )
    )

    assert (
        "<p>Now part of C.<br/><strong>PAR INDEX: 1</strong> <small>B</small></p>"
        "<p><strong>PAPI: 2</strong></p>"
    ) == found["text"]


def test_figure_of_others_is_shown_with_what_they_are():
    """Whatever word was found, the figure is seen: all stands in one paragraph."""
    found = document(
        Entry("system", "", "A", figures=(Line("Accounts: 1", "B"),), about="An app.")
    )

    assert (
        "<p><strong>Accounts: 1</strong> <small>B</small><br/>An app.</p>"
        == found["text"]
    )


def test_entity_that_nothing_is_known_of_has_an_empty_text():
    """The theme asks every entry how long its text is."""
    found = [document(Entry(kind, "", "A"))["text"] for kind in ("province", "system")]

    assert ["", ""] == found


def test_data_cannot_write_html():
    """Titles and texts are escaped, for the theme sets both as HTML."""
    found = document(
        Entry(
            kind="system",
            location="",
            title="<b>A & B",
            figures=(Line("<i>1", "<u>"),),
            about="<script>",
        )
    )

    assert "&lt;b&gt;A &amp; B" == found["title"]
    assert ["<p>", "<strong>", "</strong>", "<small>", "</small>", "<br/>", "</p>"] == (
        re.findall("<[^>]*>", found["text"])
    )


def test_words_are_folded_as_they_are_typed():
    """Accents, capitals and the bar of Đ do not count, nor how an accent is written."""
    assert ["dong", "dong", "quang"] == [
        folded(w) for w in ("Đồng", "đồng", "Qua\u0309ng")
    ]


def test_words_are_parted_at_signs():
    """Numbers of documents, abbreviations with a dot and brackets are parts."""
    parts = re.split(SEPARATOR, "TP.HCM (PAR INDEX) 76/NQ-CP – 99,9 %")

    assert ["TP", "HCM", "PAR", "INDEX", "76", "NQ", "CP", "99", "9", ""] == parts


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Words <em>here</em></p><p>B</p>", "<p>Words here</p>", id="p"),
        pytest.param("<ul> <li>One</li> <li>Two</li></ul>", "<p>One</p>", id="list"),
        pytest.param("", "", id="nothing"),
        pytest.param(
            f"<p>{'abcd ' * 50}</p>", f"<p>{'abcd ' * 39}…</p>", id="cut at a word"
        ),
    ],
)
def test_beginning_of_a_section_is_kept(html, expected):
    """Of each the first paragraph, without markup, at most two hundred characters."""
    assert expected == page({"location": "", "title": "", "text": html})["text"]


@pytest.fixture
def composed(tiny):
    """Return a function that makes the index of pages that were read."""

    def made(*read, is_there=lambda _: True):
        pages = [{"location": each, "title": each, "text": ""} for each in read]
        found = index(Edition(tiny.catalogue(), "vi"), pages, is_there)
        return {each["location"]: each for each in found["docs"]}

    return made


def test_entity_without_a_page_is_not_found(composed):
    """No hit leads to a page that is not there."""
    found = composed("about/", is_there=lambda address: address == HA_NOI)

    assert {"about/", HA_NOI} == set(found)


def test_sections_of_the_glossary_are_its_terms(tiny, composed):
    """Letters that the glossary is parted by are nothing that one looks for."""
    tiny.write(
        "glossary.yml",
        "reform: {name: {vi: A, en: B}, meaning: {vi: C., en: D.}}",
    )
    found = composed("glossary/", "glossary/#letter-1", "about/#aim")

    assert {"glossary/", "glossary/#reform", "about/#aim"} <= set(found)
    assert "glossary/#letter-1" not in found


def test_ministry_leads_to_the_page_of_all(composed):
    """Ministries have no pages of their own, but are looked for by their names."""
    names = composed("ministries/")["ministries/"]["names"].split()

    assert {"Nội", "Home", "Labour"} <= set(names)


def test_settings_name_every_field(tiny):
    """What documents have beside address and weight is what is looked in."""
    made = index(Edition(tiny.catalogue(), "vi"), [], lambda _: True)
    fields = {name for each in made["docs"] for name in each}

    assert fields - {"location", "boost"} <= set(made["config"]["fields"])
    assert json.dumps(made)
