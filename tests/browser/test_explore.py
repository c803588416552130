"""The explore page, as somebody at a screen, a keyboard or a phone meets it."""

import csv
import io
import random
import re
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from reform.charts.naming import figure_and_rank
from reform.charts.value_axis import ValueAxis
from reform.edition import Edition
from reform.exploring import strands
from reform.model import Bounds

EXPLORE = {"vi": "explore/", "en": "en/explore/"}
VIEWS = {
    "trend": "?view=trend&indicator=dti&places=ha-noi,da-nang,binh-duong",
    "ranking": "?view=ranking&indicator=par-index&period=2023.63&places=ha-noi",
    "map": "?view=map&indicator=dti&period=2024.34&places=hue",
    "scatter": "?view=scatter&indicator=dti&with=papi&period=2023.63&places=ha-noi",
    "table": "?view=table&indicator=par-index&places=ha-noi,quang-ninh",
}
ELEVEN = (
    "ha-noi,hue,da-nang,can-tho,hai-phong,lao-cai,son-la,ca-mau,nghe-an,ha-tinh,"
    "lai-chau"
)
DRAWN = [view for view in VIEWS if view != "table"]
WIDTHS = (320, 1280)
ACROSS = "document.documentElement.scrollWidth"
SETTLED = "Promise.all(document.getAnimations().map(moving => moving.finished))"
SEEN = ".explore-drawing svg, .explored:not(:has(.explore-drawing)) .table-box"
MARKS = '.explored svg [role="graphics-symbol"][aria-label]'
LINES = ".explored svg .layer_1_marks line"
"""Lines between figures; those of the key are another layer."""

each_view = pytest.mark.parametrize("view", VIEWS)
both_languages = pytest.mark.parametrize("language", EXPLORE)


def seen(page):
    """Wait until something is seen: a drawing, or a table alone; return it."""
    expect(page.locator(SEEN).first).to_be_visible()
    return page.locator("figure.explored")


def query(page):
    """Return what the address says, name by name."""
    found = parse_qs(urlsplit(page.url).query, keep_blank_values=True)
    return {name: values[0] for name, values in found.items()}


def labels(page):
    """Return what readers' aids hear of each mark."""
    return [mark.get_attribute("aria-label") for mark in page.locator(MARKS).all()]


def choose(page, view):
    """Choose a view, whose button lies under its words."""
    page.locator(f'[name="view"][value="{view}"]').check(force=True)


@both_languages
@each_view
def test_view_is_shown_in_silence_under_a_strict_policy(reader, language, view):
    """Each is there, fails in nothing, says nothing, and asks nobody else."""
    address = EXPLORE[language] + VIEWS[view]
    with reader.opens(address, wait_until="networkidle") as page:
        figure = seen(page)

        assert (view == "table") == (figure.locator("svg").count() == 0)
        assert view == "table" or len(labels(page)) > 3
    assert ([], [], []) == (reader.said, reader.failed, reader.elsewhere)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@both_languages
@each_view
def test_view_is_accessible_and_fits(reader, language, view, scheme):
    """On a phone and a desk axe finds no fault, and nothing scrolls sideways."""
    address = EXPLORE[language] + VIEWS[view]
    with reader.opens(address, color_scheme=scheme) as page:
        figure = seen(page)
        for summary in page.locator(".explore summary").all():
            summary.click()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(SETTLED)
            expect(figure).to_be_visible()
            found = Axe().run(page).response["violations"]

            assert [] == [(v["id"], n["html"]) for v in found for n in v["nodes"]]
            assert width >= page.evaluate(ACROSS)


@both_languages
def test_without_scripts_the_page_says_so_and_offers_tables(reader, site, language):
    """Whoever has no JavaScript is sent to the tables, and sees no idle form."""
    with reader.opens(EXPLORE[language], java_script_enabled=False) as page:
        notice = page.locator(".explore-without")

        expect(notice).to_be_visible()
        expect(page.locator(".explore-form")).to_be_hidden()
        path = f"{EXPLORE[language]}index.html"
        links = [link.get_attribute("href") for link in notice.locator("a").all()]
        assert 4 == len(links)
        assert {site.target(path, link) for link in links} <= site.files


def test_form_works_by_keyboard_alone(reader):
    """Tab, arrows, space and letters lead from the first view to another figure."""
    with reader.opens(EXPLORE["en"]) as page:
        seen(page)
        page.locator('[name="view"]:checked').focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".headline")).to_contain_text("63 provinces")
        page.keyboard.press("Tab")
        page.keyboard.type("Digital transformation index")
        expect(page.locator(".headline")).to_contain_text("DTI")
        page.locator(".explore-places summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("quang tri")
        expect(page.locator('[data-hint="found"]')).to_have_text("Found: 2.")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")

        expect(page.locator(".explore-chosen")).to_contain_text("Quang Tri")
        assert {
            "view": "ranking",
            "indicator": "dti",
            "period": "2024.63",
            "places": "quang-tri",
        } == query(page)


def test_removing_a_place_leaves_the_focus_in_the_form(reader):
    """The next name has the focus, and after the last one the list of names."""
    with reader.opens(EXPLORE["en"] + VIEWS["trend"]) as page:
        seen(page)
        page.locator('[name="remove"]').nth(1).focus()
        for left in ("ha-noi,binh-duong", "ha-noi"):
            page.keyboard.press("Enter")
            expect(page.locator(":focus")).to_have_attribute("name", "remove")
            assert left == query(page)["places"]
        page.keyboard.press("Enter")

        expect(page.locator(".explore-places summary")).to_be_focused()
        assert "" == query(page)["places"]
        expect(page.locator(".explored .gap")).to_be_visible()


@pytest.mark.parametrize("words", ["Thừa Thiên", "thua thien", "TT Hue"])
def test_place_is_found_by_former_names_with_and_without_accents(reader, words):
    """Huế was Thừa Thiên Huế."""
    with reader.opens(EXPLORE["vi"] + VIEWS["trend"]) as page:
        seen(page)
        page.locator(".explore-places summary").click()
        page.locator('[name="find"]').fill(words)

        found = page.locator(".explore-list label:visible")
        expect(found).to_have_count(1)
        expect(found).to_contain_text("Huế")


@pytest.mark.parametrize("view", ["trend", "scatter"])
def test_address_keeps_the_whole_view(reader, view):
    """Whatever is chosen is in the address, and the address brings it back."""
    with reader.opens(EXPLORE["vi"]) as page:
        seen(page)
        page.select_option('[name="indicator"]', "papi")
        expect(page.locator(".headline")).to_contain_text("PAPI")
        page.select_option('[name="from"]', "2020")
        page.select_option('[name="to"]', "2023")
        expect(page.locator(".headline")).to_contain_text("2020–2023")
        if view == "scatter":
            choose(page, view)
            page.select_option('[name="with"]', "dti")
            page.select_option('[name="period"]', "2022.63")
            expect(page.locator(".headline")).to_contain_text("2022, 63")
        seen(page)
        address, before = page.url, labels(page)
        page.goto("about:blank")
        page.goto(address)
        seen(page)

        assert before == labels(page)
        assert address == page.url
        assert view == page.locator('[name="view"]:checked').get_attribute("value")


def test_back_and_forward_go_through_what_was_seen(reader):
    """Each choice is a step back; the form goes with it."""
    with reader.opens(EXPLORE["vi"]) as page:
        seen(page)
        first = page.locator(".headline").inner_text()
        page.select_option('[name="indicator"]', "dti")
        expect(page.locator(".headline")).to_contain_text("DTI")
        choose(page, "map")
        expect(page.locator(".headline")).to_contain_text("63 tỉnh")
        page.go_back()
        expect(page.locator(".headline")).to_have_text(re.compile(r"DTI.*–2024$"))
        page.go_back()
        expect(page.locator(".headline")).to_have_text(first)
        expect(page.locator('[name="indicator"]')).to_have_value("par-index")
        page.go_forward()

        expect(page.locator('[name="indicator"]')).to_have_value("dti")


@pytest.mark.parametrize(
    ("asked", "ignored"),
    [
        pytest.param("?view=pie", "view", id="view"),
        pytest.param("?indicator=constructor", "indicator", id="indicator"),
        pytest.param("?indicator=dti&strand=x", "strand", id="strand"),
        pytest.param("?places=atlantis,ha-noi", "places", id="place"),
        pytest.param("?from=then&to=now", "from, to", id="years"),
        pytest.param("?view=map&period=1066.63", "period", id="period"),
        pytest.param("?view=scatter&with=nothing", "with", id="second indicator"),
        pytest.param("?places=" + ",".join(["hue"] * 20), None, id="repeated"),
        pytest.param(f"?places={ELEVEN}", "places", id="too many"),
        pytest.param("?from=2030&to=1990", None, id="years outside"),
        pytest.param("?%&&&=<b>x</b>", None, id="noise"),
    ],
)
def test_faulty_address_shows_what_it_can(reader, asked, ignored):
    """What cannot be used is named and left out; there is a figure anyway."""
    with reader.opens(EXPLORE["en"] + asked) as page:
        seen(page)
        remark = page.locator(".explore-remark")

        expect(remark).to_have_count(0 if ignored is None else 1)
        if ignored:
            expect(remark).to_contain_text(f"left out: {ignored}.")
        assert 10 >= page.locator('[name="remove"]').count()
    assert [] == reader.said


def test_address_never_becomes_markup(reader):
    """Text from outside stays text."""
    with reader.opens(EXPLORE["en"] + "?view=<img src=x onerror=alert(1)>") as page:
        seen(page)

        assert 0 == page.locator(".explore img").count()


def test_choices_without_data_cannot_be_made_and_say_so(reader):
    """An indicator, a place or a view of which nothing is known is not on offer."""
    with reader.opens(EXPLORE["en"] + "?indicator=portal-services") as page:
        seen(page)
        unknown = page.locator('option[value="open-data-rate-unknown"]')
        assert 0 == unknown.count()
        empty = page.locator('[name="indicator"] option:disabled')
        assert 0 < empty.count()
        assert all("no figures" in text for text in empty.all_inner_texts())
        expect(page.locator('[name="view"][value="map"]')).to_be_disabled()
        expect(page.locator('[data-hint="views"]')).to_contain_text("map")
        page.locator(".explore-places summary").click()
        hanoi = page.locator('[name="place"][value="ha-noi"]')
        expect(hanoi).to_be_disabled()
        expect(page.locator("label", has=hanoi)).to_contain_text("no figures")


def test_no_more_than_ten_places_can_be_chosen(reader):
    """After the tenth the page says so."""
    ten = ELEVEN.rpartition(",")[0]
    with reader.opens(EXPLORE["en"] + f"?indicator=papi&places={ten}") as page:
        seen(page)
        page.locator(".explore-places summary").click()

        expect(page.locator('[data-hint="full"]')).to_be_visible()
        expect(page.locator('[name="place"][value="an-giang"]')).to_be_disabled()
        page.locator('[name="place"][value="hue"]').uncheck()
        expect(page.locator('[name="place"][value="an-giang"]')).to_be_enabled()


def test_view_and_places_come_back_after_an_indicator_without_them(reader):
    """Keys that look for an indicator pass over others, and change nothing else."""
    with reader.opens(EXPLORE["en"] + VIEWS["map"]) as page:
        seen(page)
        page.select_option('[name="indicator"]', "portal-services")
        expect(page.locator(".explore-remark")).to_have_count(2)
        expect(page.locator('[name="view"][value="trend"]')).to_be_checked()
        page.select_option('[name="indicator"]', "dti")

        expect(page.locator('[name="view"][value="map"]')).to_be_checked()
        expect(page.locator(".explore-chosen")).to_contain_text("Hue")
        assert ("map", "hue") == (query(page)["view"], query(page)["places"])


def test_places_without_figures_give_way_to_those_with_most(reader):
    """Another indicator is never an empty figure, and the page says what it did."""
    with reader.opens(EXPLORE["en"] + "?indicator=par-index&places=bo-noi-vu") as page:
        seen(page)
        page.select_option('[name="indicator"]', "papi")

        expect(page.locator(".explore-remark")).to_contain_text("instead")
        assert len(labels(page)) > 3


@pytest.mark.parametrize(
    ("language", "value", "level"),
    [("vi", "91,43 %", "92,5"), ("en", "91.43%", "92.5")],
)
def test_numbers_are_those_of_the_reader(reader, language, value, level):
    """Marks, axes and tables have the language's separators."""
    address = "?indicator=par-index&places=ha-noi,quang-ninh&from=2022&to=2023"
    with reader.opens(EXPLORE[language] + address) as page:
        figure = seen(page)
        expected = value.replace(" ", "\N{NO-BREAK SPACE}")

        assert any(expected in label for label in labels(page))
        assert level in figure.locator("svg").text_content()
        assert expected in figure.locator("table").text_content()


def test_sets_of_provinces_are_never_joined(reader):
    """The index of 2024 for 63 and for 34 provinces: two points, a line to one."""
    with reader.opens(EXPLORE["vi"] + "?indicator=dti&places=ha-noi") as page:
        seen(page)
        (before,) = page.locator(mark_of("2024:", "theo 63 tỉnh")).all()
        (since,) = page.locator(mark_of("2024:", "theo 34 tỉnh")).all()
        ends = [end for line in page.locator(LINES).all() for end in ends_of(line)]

        assert place_of(before) in ends
        assert place_of(since) not in ends
        boundary = page.locator(mark_of("không so sánh trực tiếp"))
        expect(boundary).to_have_count(1)
        expect(page.locator(".explore-notes")).to_contain_text("không so sánh")


def mark_of(*words):
    """Return what selects the marks whose label has some words."""
    return MARKS + "".join(f'[aria-label*="{each}"]' for each in words)


def place_of(mark):
    """Return where a mark stands, in pixels of the plot."""
    found = re.findall(r"-?[\d.]+", mark.get_attribute("transform"))
    return tuple(round(float(each)) for each in found)


def ends_of(line):
    """Return where a line begins and ends."""
    start = re.findall(r"-?[\d.]+", line.get_attribute("transform"))
    by = [line.get_attribute(name) or 0 for name in ("x2", "y2")]
    x, y, across, down = (float(each) for each in (*start, *by))
    return (round(x), round(y)), (round(x + across), round(y + down))


def test_lines_are_interrupted_where_nothing_is_known_and_at_breaks(reader):
    """Of 2020 nothing is known, and the method changed in 2022 and in 2024."""
    address = "?indicator=par-index&places=quang-ninh"
    with reader.opens(EXPLORE["en"] + address) as page:
        seen(page)
        notes = page.locator(".explore-notes")

        # 2017 to 2018 to 2019, and 2022 to 2023.
        assert 3 == page.locator(LINES).count()
        expect(notes).to_contain_text("Lines are interrupted")
        expect(notes).to_contain_text("Change of method from 2024")


def test_qualified_figures_are_hollow(reader):
    """A figure stated as "over" is drawn otherwise than an exact one."""
    with reader.opens(EXPLORE["en"] + "?indicator=portal-services") as page:
        seen(page)
        paper = page.locator(f'{MARKS}[fill="var(--chart-paper)"]')

        assert 0 < paper.count() < page.locator(MARKS).count()
        assert all(
            re.search(r"over|nearly|about|derived", mark.get_attribute("aria-label"))
            for mark in paper.all()
        )


@pytest.mark.parametrize("view", ["ranking", "map"])
def test_incomplete_round_says_how_many_are_known(reader, view):
    """Of the 63, 33 are known: said above, and who is not known below."""
    address = f"?view={view}&indicator=par-index&period=2023.63"
    with reader.opens(EXPLORE["en"] + address) as page:
        figure = seen(page)

        expect(figure.locator(".subtitle")).to_contain_text("33 of 63 provinces known")
        expect(figure.locator(".explore-missing summary")).to_have_text(
            "Provinces without figures: 30"
        )


def test_ranking_keeps_the_published_order(reader):
    """Ranks go down, also those without a value; then come the others."""
    address = "?view=ranking&indicator=par-index&period=2023.63"
    with reader.opens(EXPLORE["vi"] + address) as page:
        figure = seen(page)
        texts = figure.locator("tbody .rank").all_text_contents()
        ranks = [int(re.findall(r"\d+", text)[0]) if text else 64 for text in texts]

        assert 33 == len(ranks)
        assert sorted(ranks) == ranks
        expect(figure.locator(".explore-notes")).to_contain_text("thứ hạng đã công bố")


def test_map_has_every_province_and_the_archipelagos(reader):
    """All 34 have a cell, as have Hoàng Sa and Trường Sa."""
    with reader.opens(EXPLORE["vi"] + VIEWS["map"]) as page:
        seen(page)
        found = labels(page)

        assert 36 == len(found)
        assert [True, True] == [
            any(name in label for label in found) for name in ("Hoàng Sa", "Trường Sa")
        ]


def test_marks_say_what_they_are_by_keyboard(reader):
    """The script of all figures walks these as well."""
    with reader.opens(EXPLORE["vi"] + VIEWS["ranking"]) as page:
        seen(page)
        page.locator(".explored svg [tabindex='0']").focus()
        page.keyboard.press("Home")
        first = page.evaluate("document.activeElement.getAttribute('aria-label')")
        page.keyboard.press("ArrowDown")

        second = page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert first != second
        expect(page.locator(".figure-label")).to_have_text(second)


def test_table_of_a_drawing_is_one_keypress_away(reader):
    """Enter on its summary unfolds it; it has a row for each mark, and for ranks."""
    with reader.opens(EXPLORE["en"] + VIEWS["trend"]) as page:
        figure = seen(page)
        summary = figure.locator("summary", has_text="Table")
        summary.focus()
        page.keyboard.press("Enter")

        expect(figure.locator("table")).to_be_visible()
        marks = [label for label in labels(page) if "among" in label]
        valued = figure.locator("tbody tr", has_not_text="no value published")
        assert len(marks) == valued.count()


def test_links_lead_to_pages_that_there_are(reader, site):
    """Sources, provinces and indicators are linked where their pages are."""
    for language, start in EXPLORE.items():
        with reader.opens(start + VIEWS["scatter"]) as page:
            figure = seen(page)
            hrefs = {link.get_attribute("href") for link in figure.locator("a").all()}
            paths = {href.removeprefix(reader.address) for href in hrefs}

            assert [] == [p for p in paths if f"{p}index.html" not in site.files]
            assert {language == "en"} == {path.startswith("en/") for path in paths}


def test_facts_can_be_saved_with_their_sources(reader):
    """The CSV has the digits as published, for whatever program."""
    with reader.opens(EXPLORE["vi"] + VIEWS["ranking"], accept_downloads=True) as page:
        figure = seen(page)
        with page.expect_download() as download:
            figure.get_by_role("button", name="CSV").click()
        text = download.value.path().read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))

    assert 33 == len(rows)
    first = rows[0]
    assert ("quang-ninh", "2023-12-31", "63", "92.18", "1") == tuple(
        first[name] for name in ("subject", "period_end", "provinces", "value", "rank")
    )
    assert all(row["source"] and row["source_page"].endswith("/") for row in rows)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", DRAWN)
def test_drawing_can_be_saved_and_stands_alone(reader, view, scheme):
    """The SVG has colours of a light page, its title and its sources in it."""
    with reader.opens(
        EXPLORE["vi"] + VIEWS[view], accept_downloads=True, color_scheme=scheme
    ) as page:
        figure = seen(page)
        title = figure.locator(".headline").inner_text()
        with page.expect_download() as download:
            figure.get_by_role("button", name="SVG").click()
        text = download.value.path().read_text(encoding="utf-8")

    drawn = ET.fromstring(text)  # noqa: S314 - it is our own
    words = " ".join(" ".join(drawn.itertext()).split())
    assert title in words
    assert "Nguồn:" in words
    assert "var(" not in text
    assert "rgb(255, 255, 255)" == drawn[0].get("fill")


def test_language_switch_keeps_the_view(reader):
    """The other language shows the same."""
    with reader.opens(EXPLORE["vi"] + VIEWS["ranking"]) as page:
        seen(page)
        page.select_option('[name="period"]', "2022.63")
        expect(page.locator(".headline")).to_contain_text("2022")
        page.locator(".language-switch").click()

        expect(page.locator(".headline")).to_contain_text("(PAR INDEX), 2022, 63")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_page_that_is_put_in_later_starts_as_well(reader):
    """The theme can exchange pages without loading them anew, and says so then."""
    with reader.opens(EXPLORE["vi"]) as page:
        seen(page)
        page.evaluate(
            """async () => {
                const text = await (await fetch(location.href)).text();
                const fresh = new DOMParser().parseFromString(text, "text/html");
                const other = fresh.querySelector("[data-explore]");
                document.querySelector("[data-explore]").replaceWith(other);
                document$.next(document);
            }"""
        )
        seen(page)

        expect(page.locator(".explore-form")).to_be_visible()
        assert len(labels(page)) > 3


def test_figures_that_cannot_be_fetched_are_said_to_be_missing(reader):
    """Where the way is cut, the page says so and stays usable."""
    with reader.opens(EXPLORE["en"]) as page:
        seen(page)
        page.route("**/facts/dti.json", lambda route: route.abort())
        page.select_option('[name="indicator"]', "dti")
        expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
        page.unroute("**/facts/dti.json")
        choose(page, "table")

        expect(page.locator(".headline")).to_contain_text("DTI")


def test_changes_are_told_to_readers_aids(reader):
    """A live region says what is seen now."""
    with reader.opens(EXPLORE["en"]) as page:
        seen(page)
        page.select_option('[name="indicator"]', "dti")

        expect(page.locator(".explore-news[role=status]")).to_contain_text(
            "Now showing: Digital transformation index (DTI)"
        )


def test_on_paper_the_figure_stands_without_the_form(reader):
    """Forms and buttons are no use in print."""
    with reader.opens(EXPLORE["vi"] + VIEWS["map"]) as page:
        figure = seen(page)
        page.emulate_media(media="print")

        expect(page.locator(".explore-form")).to_be_hidden()
        expect(figure.locator("svg")).to_be_visible()


def test_drawing_follows_the_width_of_the_screen(reader):
    """On a phone letters are of the same size, and marks find another place."""
    with reader.opens(EXPLORE["vi"] + VIEWS["map"]) as page:
        seen(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            canvas = page.locator(".explore-drawing")
            room = str(canvas.evaluate("element => element.clientWidth"))
            expect(canvas.locator("svg")).to_have_attribute("width", room)


WRITTEN = """async ([scripts, index, shared, indicators]) => {
    const { Library } = await import(`${scripts}explore/library.js`);
    const library = new Library({ index, shared });
    const edition = await library.edition();
    const found = {};
    for (const indicator of indicators) {
        const strands = [...(await library.strands(indicator)).values()];
        found[indicator] = strands.flatMap(({ facts }) => facts.map((fact) => [
            edition.figureAndRank(fact),
            edition.when(fact.time),
            edition.nameThen(fact),
        ]));
    }
    return found;
}"""
"""Writes every fact as the page would."""


@both_languages
def test_page_writes_every_fact_as_the_site_does(reader, catalogue, language):
    """Qualifiers, digits, units, ranks, times and names are the edition's own."""
    edition = Edition(catalogue, language)
    expected = {
        indicator: [
            [
                figure_and_rank(edition, fact),
                edition.when(fact.key.when),
                name_then(edition, fact.key),
            ]
            for strand in found
            for fact in strand.facts
        ]
        for indicator in catalogue.indicators
        if (found := strands(catalogue, indicator))
    }
    with reader.opens(EXPLORE[language]) as page:
        given = [
            f"{reader.address}assets/javascripts/",
            f"{reader.address}{EXPLORE[language]}index.json",
            f"{reader.address}explore/",
            list(expected),
        ]
        written = page.evaluate(WRITTEN, given)

    assert expected == written


def name_then(edition, key):
    """Return the name that a subject bore at the time of a fact."""
    place = edition.catalogue.places.get(key.subject)
    if place is None:
        return edition.name(edition.subject(key.subject))
    return edition.style_at(place, key)


LEVELS = """async ([scripts, index, cases]) => {
    const { levels } = await import(`${scripts}explore/levels.js`);
    const { levelTexts } = await import(`${scripts}explore/look.js`);
    const { Library } = await import(`${scripts}explore/library.js`);
    const edition = await new Library({ index }).edition();
    return cases.map(([values, bounds]) => {
        const found = levels(values, bounds);
        return [found, levelTexts(edition, found)];
    });
}"""
"""Finds the levels of an axis, and writes them."""


def cases():
    """Return values of all sorts, with the bounds of their indicator."""
    dice = random.Random(2_023)  # noqa: S311 - any numbers will do
    found = [([7], None), ([0], None), ([99.96, 99.97], (0, 100)), ([-3.5, 12], None)]
    for _ in range(400):
        digits, size = dice.randint(0, 3), 10 ** dice.randint(0, 10)
        count = dice.randint(1, 12)
        values = [round(dice.uniform(0, size), digits) for _ in range(count)]
        found.append(
            ([int(v) for v in values] if not digits else values, None)
            if dice.random() < 0.7
            else ([v * 100 / size for v in values], (0, 100))
        )
    return [([Decimal(str(v)) for v in values], bounds) for values, bounds in found]


@both_languages
def test_page_has_the_levels_of_the_site(reader, catalogue, language):
    """Axes are as round, as wide and as written as those of every other figure."""
    edition, unit = Edition(catalogue, language), catalogue.units["points"]
    tried = cases()
    axes = [
        ValueAxis(edition, unit, v, bounds and limits(bounds)) for v, bounds in tried
    ]
    expected = [[[float(level) for level in axis.levels], axis.texts] for axis in axes]
    with reader.opens(EXPLORE[language]) as page:
        given = [
            f"{reader.address}assets/javascripts/",
            f"{reader.address}{EXPLORE[language]}index.json",
            [[[float(v) for v in vs], bounds or [None, None]] for vs, bounds in tried],
        ]
        found = page.evaluate(LEVELS, given)

    assert expected == found


def limits(bounds):
    """Return bounds as an indicator has them."""
    least, most = map(Decimal, bounds)
    return Bounds(least=least, most=most)
