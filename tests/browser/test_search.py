"""The search box: what is typed, and what is found first."""

import json
from html import unescape
from re import sub
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from reform.edition import NBSP, Edition
from reform.finding import entries

LANGUAGES = {"vi": "", "en": "en/"}
BOX = ".md-search__input"
HIT = ".md-search-result__item"

HITS = """items => items.map(item => {
    const score = link => Number(link.firstElementChild.dataset.mdScore);
    const links = [...item.querySelectorAll("a")];
    const best = links.reduce((one, other) => score(other) > score(one) ? other : one);
    return [best.getAttribute("href"), best.innerText];
})"""
"""Address and text of what was found in each page, best page first."""

SEEN_FIRST = {
    "vi": [
        ("cai cach", "indicators/par-index/"),
        ("cải cách thể chế", "pillars/institutions/"),
        ("chinh phu so", "pillars/digital-government/"),
        ("ca mau", "provinces/ca-mau/"),
        ("CÀ MAU", "provinces/ca-mau/"),
        ("dong nai", "provinces/dong-nai/"),
        ("đồng nai", "provinces/dong-nai/"),
        ("Đồng Nai", "provinces/dong-nai/"),
        (normalize("NFD", "Quảng Trị"), "provinces/quang-tri/"),
        ("PAR INDEX Quang Ninh", "provinces/quang-ninh/"),
        ("hà nội: papi", "provinces/ha-noi/"),
        ("quang nihn", "provinces/quang-ninh/"),
        ("an gia", "provinces/an-giang/"),
        ("tphcm", "provinces/ho-chi-minh/"),
        ("TP.HCM", "provinces/ho-chi-minh/"),
        ("Sài Gòn", "provinces/ho-chi-minh/"),
        ("Thừa Thiên Huế", "provinces/hue/"),
        ("ben tre", "provinces/ben-tre/"),
        ("Bà Rịa -Vũng Tàu", "provinces/ba-ria-vung-tau/"),
        ("Hoàng Sa", "provinces/da-nang/"),
        ("par index", "indicators/par-index/"),
        ("sipas", "indicators/sipas/"),
        ("papi", "indicators/papi/"),
        ("dti", "indicators/dti/"),
        ("766", "indicators/index-766/"),
        ("đúng hạn", "indicators/on-time-rate/"),
        ("vneid", "systems/vneid/"),
        ("cổng dịch vụ công quốc gia", "systems/national-public-service-portal/"),
        ("nghị quyết 76", "programmes/overall-reform-programme-2021-2030/"),
        ("chỉ thị 07", "directives/directive-07-2025/"),
        ("Bộ Nội vụ", "ministries/"),
        ("mâu thuẫn", "contradictions/"),
        ("độ phủ", "coverage/"),
        ("cchc", "glossary/#administrative-reform"),
        (
            "PAR INDEX và SIPAS năm 2019 của tỉnh Quảng Ninh",
            "sources/quang-ninh-home-affairs-2020-05/",
        ),
        ("public administration reform", "indicators/par-index/"),
    ],
    "en": [
        ("reform of administrative procedures", "pillars/procedures/"),
        ("civil service", "pillars/civil-service/"),
        ("digital government", "pillars/digital-government/"),
        ("ca mau", "provinces/ca-mau/"),
        ("Cà Mau", "provinces/ca-mau/"),
        ("DONG NAI", "provinces/dong-nai/"),
        ("Đồng Nai", "provinces/dong-nai/"),
        (normalize("NFD", "Quảng Trị"), "provinces/quang-tri/"),
        ("PAR INDEX Quang Ninh", "provinces/quang-ninh/"),
        ("ha noi", "provinces/ha-noi/"),
        ("hanoi papi", "provinces/ha-noi/"),
        ("hcmc", "provinces/ho-chi-minh/"),
        ("sai gon", "provinces/ho-chi-minh/"),
        ("Thua Thien Hue", "provinces/hue/"),
        ("ben tre", "provinces/ben-tre/"),
        ("Hoang Sa", "provinces/da-nang/"),
        ("par index", "indicators/par-index/"),
        ("public administration reform index", "indicators/par-index/"),
        ("sipas", "indicators/sipas/"),
        ("satisfaction", "indicators/sipas/"),
        ("papi", "indicators/papi/"),
        ("dti", "indicators/dti/"),
        ("766 index", "indicators/index-766/"),
        ("on time", "indicators/on-time-rate/"),
        ("đúng hạn", "indicators/on-time-rate/"),
        ("vneid", "systems/vneid/"),
        ("public service portal", "systems/national-public-service-portal/"),
        ("76/NQ-CP", "programmes/overall-reform-programme-2021-2030/"),
        ("directive 07", "directives/directive-07-2025/"),
        ("Ministry of Home Affairs", "ministries/"),
        ("contradictions", "contradictions/"),
        ("coverage", "coverage/"),
        ("cchc", "glossary/#administrative-reform"),
        (
            "Quang Ninh tops indexes for fourth consecutive year",
            "sources/vietnamplus-2023-04-19/",
        ),
    ],
}
"""What readers type, and what they mean."""

QUERIES = [
    pytest.param(language, words, location, id=f"{language}: {words}")
    for language, expected in SEEN_FIRST.items()
    for words, location in expected
]

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def find(browser, address):
    """Types words on the home page of a language; gives what is found, best first."""
    context = browser.new_context()
    pages = {}

    def found(language, words):
        if language not in pages:
            pages[language] = context.new_page()
            pages[language].goto(address + LANGUAGES[language])
        type_in(pages[language], words)
        hits = pages[language].locator(HIT).evaluate_all(HITS)
        start = address + LANGUAGES[language]
        return [(link.removeprefix(start), text) for link, text in hits]

    yield found
    context.close()


def type_in(page, words):
    """Write words into the box, once nothing of earlier ones is shown."""
    box = page.locator(BOX)
    for text, count in (("", 0), (words, 1)):
        box.fill(text)
        # The theme looks into the box when a key is let go.
        box.press("End")
        hits = page.locator(HIT)
        expect(hits.first).to_be_visible() if count else expect(hits).to_have_count(0)


@pytest.fixture(scope="module")
def shown(catalogue):
    """Return the figures that are known of an entity, as the search writes them."""
    editions = {language: Edition(catalogue, language) for language in LANGUAGES}
    known = {name: {e.location: e for e in entries(e)} for name, e in editions.items()}

    def figures(language, location):
        return [plain(each.figure) for each in known[language][location].figures]

    return figures


def plain(text):
    """Return a text with common blanks."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(("language", "words", "location"), QUERIES)
def test_what_is_meant_is_found_first(find, language, words, location):
    """Whatever the accents, the language, the abbreviation or the slip."""
    assert location == find(language, words)[0][0]


@pytest.mark.parametrize(
    ("words", "location"),
    [
        pytest.param("quang ninh", "provinces/quang-ninh/", id="province"),
        pytest.param("ben tre", "provinces/ben-tre/", id="former province"),
        pytest.param("sipas", "indicators/sipas/", id="indicator"),
        pytest.param("vneid", "systems/vneid/", id="system"),
    ],
)
@both_languages
def test_hit_shows_the_key_figure(find, shown, language, words, location):
    """The reader has the number, its year and its rank without opening the page."""
    key, *_ = shown(language, location)
    hits = dict(find(language, words))

    assert key in plain(hits[location])


@both_languages
def test_figure_asked_for_is_shown_alone(find, shown, language):
    """With an index and a province the figure of that index is shown, no other."""
    others = shown(language, "provinces/quang-ninh/")
    (asked,) = (figure for figure in others if figure.startswith("PAPI"))
    others.remove(asked)
    hit = plain(find(language, "papi quang ninh")[0][1])

    assert asked in hit
    assert [] == [figure for figure in others if figure in hit]


def test_pillar_counts_what_is_known(find):
    """Of an area of the reform one sees how much there is."""
    _, text = find("vi", "cải cách thể chế")[0]

    assert "chỉ số" in text
    assert "mục tiêu" in text


@both_languages
def test_province_of_today_is_found_by_its_parts(find, language):
    """Bến Tre is part of Vĩnh Long now, which is found close behind its own page."""
    found = [location for location, _ in find(language, "Bến Tre")]

    assert "provinces/vinh-long/" in found[:3]


def test_publishers_are_shown_but_not_looked_for(find):
    """A newspaper of Quảng Ninh makes no other province a hit."""
    found = [location for location, _ in find("vi", "báo quảng ninh")]
    provinces = [each for each in found[:5] if each.startswith("provinces/")]

    assert ["provinces/quang-ninh/"] == provinces


@both_languages
def test_marks_do_not_spoil_titles(find, site, language):
    """Titles among the hits are those of pages, whatever is marked in them."""
    index = json.loads(site.read(f"{LANGUAGES[language]}search/search_index.json"))
    titles = {unescape(sub("<[^>]*>", "", entry["title"])) for entry in index["docs"]}
    for words in ("cai ca", "ch", "Đồng Nai đồng"):
        found = [plain(text).split("\n")[0] for _, text in find(language, words)]

        assert [] == [title for title in found if title not in titles]


def test_nothing_found_is_said_in_the_readers_language(reader):
    """A word that nothing begins with leaves the list empty, and says so."""
    for start, said in (("", "Không tìm thấy kết quả nào"), ("en/", "Nothing found")):
        with reader.opens(start) as page:
            page.locator(BOX).click()
            page.keyboard.type("xyzzyx")

            expect(page.locator(".md-search-result__meta")).to_have_text(said)


def test_key_leads_to_the_best_hit(reader):
    """Enter opens what is found first; the address stays as it is cited."""
    with reader.opens("") as page:
        page.keyboard.press("/")
        page.keyboard.type("ca mau")
        expect(page.locator(HIT).first).to_contain_text("Cà Mau")
        page.keyboard.press("Enter")

        expect(page).to_have_url(f"{reader.address}provinces/ca-mau/")


def test_address_may_ask(reader):
    """A link with words to look for, as from the page of a lost address."""
    with reader.opens("?q=ca+mau") as page:
        expect(page.locator(HIT).first).to_contain_text("Cà Mau")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@both_languages
def test_hits_are_accessible_and_fit(reader, language, width, scheme):
    """With the box open axe finds no fault, and nothing scrolls sideways."""
    size = {"width": width, "height": 800}
    path = f"{LANGUAGES[language]}about/"
    with reader.opens(path, color_scheme=scheme, viewport=size) as page:
        page.keyboard.press("/")
        page.keyboard.type("papi quang ninh")
        expect(page.locator(HIT).first).to_be_visible()
        page.evaluate(
            "Promise.all(document.getAnimations().map(moving => moving.finished))"
        )
        found = Axe().run(page).response["violations"]

        assert [] == [(v["id"], n["html"]) for v in found for n in v["nodes"]]
        assert width >= page.evaluate("document.documentElement.scrollWidth")
    assert ([], [], []) == (reader.said, reader.failed, reader.elsewhere)
