"""Pages of platforms: what the founding documents' table asks to be shown is there."""

import gzip
import re

import pytest

from reform.edition import Edition
from tests.site.published import LANGUAGES

BUDGET = 25_000
"""Octets of a platform's page, packed: what an indicator's page may have."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)

ASKED = {
    "national-public-service-portal": (
        ["4.790 dịch vụ", "4.419", "mức độ 3", "6 triệu tài khoản", "186 triệu hồ sơ"],
        ["4,790 services", "4,419", "levels 3", "6 million accounts", "186 million"],
    ),
    "provincial-service-portals": (
        ["53 trên 63", "Đã kết thúc", "01/07/2025", "Thái Nguyên"],
        ["53 of 63", "Ended", "1 July 2025", "Thai Nguyen"],
    ),
    "ho-chi-minh-service-portal": (
        ["34,13", "2,2 triệu hồ sơ", "tháng 10", "01/07/2025", "Đã kết thúc"],
        ["34.13", "2.2 million dossiers", "October", "1 July 2025", "Ended"],
    ),
    "national-single-window": (
        ["250 trên 261", "13 bộ", "55.000 doanh nghiệp"],
        ["250 of 261", "13 ministries", "55,000 enterprises"],
    ),
    "vneid": (
        ["65 triệu tài khoản", "24.211 tài khoản", "1.497.360", "304.191"],
        ["65 million accounts", "24,211 accounts", "1,497,360", "304,191"],
    ),
    "chip-id-card": (["79,5 triệu", "87 triệu"], ["79.5 million", "87 million"]),
    "national-population-database": (
        ["13 cơ quan", "63 cơ quan", "2,1 tỷ"],
        ["13 organisations", "63 organisations", "2.1 billion"],
    ),
    "sim-data-cleaning": (
        ["95,6 triệu", "78 triệu", "81,6", "Đã kết thúc", "19/04/2023"],
        ["95.6 million", "78 million", "81.6", "Ended", "19 April 2023"],
    ),
    "national-staff-database": (
        ["2,5 triệu", "không nêu số hồ sơ đã nhập"],
        ["2.5 million", "not the number of files loaded"],
    ),
    "lgsp": (["22 trên 22", "63 trên 63"], ["22 of 22", "63 of 63"]),
    "ndxp": (
        ["22 trên 22", "63 trên 63", "388 hệ thống", "2,8 triệu"],
        ["22 of 22", "63 of 63", "388 systems", "2.8 million"],
    ),
    "egov-architecture": (["19 trên 22", "62 trên 63"], ["19 of 22", "62 of 63"]),
    "digital-community-teams": (
        ["68.933", "46 trên 63", "63 trên 63", "320.000"],
        ["68,933", "46 of 63", "63 of 63", "320,000"],
    ),
    "open-data": (["9 %", "10.000 bộ dữ liệu"], ["9%", "10,000 data sets"]),
    "national-document-exchange": (
        [
            "21 triệu",
            "550.000",
            "1.200 tỷ đồng",
            "ước tính nêu khi khai trương năm 2019",
        ],
        [
            "21 million",
            "550,000",
            "1,200 billion",
            "estimate made at the launch in 2019",
        ],
    ),
    "government-reporting-system": (
        ["14 cơ quan", "37 cơ quan", "tháng 3/2021"],
        ["14 bodies", "37 bodies", "March 2021"],
    ),
    "same-day-month": (["2021", "2022", "thí điểm"], ["2021", "2022", "pilot"]),
    "hotline-1022": (
        ["Tổng đài 1022", "không phải số liệu"],
        ["Hotline 1022", "not a figure"],
    ),
    "decision-54-indicators": (["50 trên 110"], ["50 of 110"]),
    "one-stop-shops": (
        ["11.700", "3.139", "hai cấp", "99,96", "98,27"],
        ["11,700", "3,139", "two tiers", "99.96", "98.27"],
    ),
    "ben-tre-government-models": (
        ["An Hội", "Thạnh Phú", "Tân Phú Tây", "Không còn cơ sở", "01/07/2025"],
        ["An Hoi", "Thanh Phu", "Tan Phu Tay", "Overtaken", "1 July 2025"],
    ),
    "electronic-iso": (["ISO", "2030"], ["ISO", "2030"]),
}
"""Words and numbers of each page, in Vietnamese and in English."""


ELSEWHERE = {
    "procedures-decentralised-approved": ["699", "5.187"],
    "procedures-decentralised": ["81"],
    "tasks-decentralised": ["2.718"],
    "procedures-decentralised-two-tier": ["556"],
    "business-regulations-published": ["17.830"],
    "business-regulations-cut": ["1.041", "2.189", "3.241", "15.763"],
    "business-regulation-cut-plans": ["1.107", "1.100"],
    "internal-procedure-groups-reviewed": ["59"],
    "internal-procedure-fields": ["12"],
    "internal-procedure-lists-published": ["21", "22", "61", "63"],
    "general-departments-cut": ["17"],
    "cuc-cut": ["8"],
    "vu-cut": ["145"],
    "public-service-units-cut": ["7.469"],
    "payroll-cut": ["79.057", "73.547", "5.510"],
    "on-time-rate": ["99,96", "99,33", "98,27", "99,56"],
    "sipas": ["84,45", "85,48", "80,08", "82,66", "83,94", "85", "90", "95"],
    "par-index": ["81,15", "84,79", "86,98", "88,37"],
    "index-766": ["64,9", "68,3"],
}
"""Of what the table names and is no platform, the figures on the measure's page."""

SWAPPED = str.maketrans(",.", ".,")
"""What separates thousands and decimals, from Vietnamese to English."""


def page(site, language, identity):
    """Return the page of a platform."""
    return site.page(f"{LANGUAGES[language]}systems/{identity}/")


def said(found):
    """Return the text of a page, with plain blanks between words."""
    return re.sub(r"\s+", " ", found.text.replace("\N{NO-BREAK SPACE}", " "))


def ids(found, family):
    """Return the ids of the figures of a family, in the page's order."""
    return [
        each.get("id") for each in found.all("figure") if family in each.get("class")
    ]


@both_languages
@pytest.mark.parametrize("identity", ASKED)
def test_page_shows_what_the_founding_documents_give(site, language, identity):
    """Each number and each word that the table of named platforms asks for."""
    text = said(page(site, language, identity))
    asked = dict(zip(LANGUAGES, ASKED[identity], strict=True))[language]

    assert [] == [each for each in asked if each not in text]


def test_every_platform_is_asked_something_of(catalogue):
    """A platform that is added says here what its page has to show."""
    assert catalogue.systems.keys() == ASKED.keys()


@both_languages
@pytest.mark.parametrize("indicator", ELSEWHERE)
def test_what_is_no_platform_is_on_the_page_of_its_measure(site, language, indicator):
    """Nothing that the founding documents name is lost between the two."""
    text = said(site.page(f"{LANGUAGES[language]}indicators/{indicator}/"))
    numbers = ELSEWHERE[indicator]
    asked = [n.translate(SWAPPED) for n in numbers] if language == "en" else numbers

    assert [] == [each for each in asked if each not in text]


@both_languages
def test_platform_that_ended_says_so_at_its_head_with_date_and_source(
    site, catalogue, language
):
    """Before any figure: a reader must not take it for one in use."""
    edition = Edition(catalogue, language)
    ended = {each.id: each.ended for each in catalogue.systems.values() if each.ended}
    assert {"sim-data-cleaning", "ben-tre-government-models"} <= ended.keys()
    for identity, ending in ended.items():
        [told] = page(site, language, identity).of_class("warning")
        [source] = told.of_class("source-mark")

        assert ending.how in told.of_class("badge")[0].get("class").split()
        assert edition.period(ending.at) in told.text
        assert f"../../sources/{ending.source}/" == source.get("href")


@both_languages
def test_pair_is_one_drawing_about_the_first(site, language):
    """Accounts issued and activated are side by side, and neither is drawn again."""
    found = page(site, language, "vneid")

    pair = "compared-vneid-accounts-activated-eid-accounts-issued-viet-nam"
    assert [pair] == ids(found, "compared")
    assert not [each for each in ids(found, "trend") if "accounts" in each]


@both_languages
def test_full_process_and_partial_services_are_never_joined_with_the_old_levels(
    site, language
):
    """Their shares are drawn of each tier; the count has its change marked."""
    found = page(site, language, "national-public-service-portal")
    pairs = [each for each in ids(found, "compared") if "full-process" in each]
    [count] = found.all("figure", id="trend-portal-services-viet-nam")

    assert {"ministry", "local"} == {each.rpartition("-")[2] for each in pairs}
    assert "../../indicators/portal-services/" in {
        a.get("href") for a in count.all("a")
    }


@both_languages
@pytest.mark.parametrize(
    "address", ["systems/national-public-service-portal/", "indicators/"]
)
def test_essential_services_are_drawn_with_the_base_that_grows(site, language, address):
    """On the platform's page and on the measure's own."""
    name = "essential-services-online"
    own = f"{name}/" if address == "indicators/" else ""
    found = site.page(f"{LANGUAGES[language]}{address}{own}")
    [figure] = found.all("figure", id=f"trend-{name}-viet-nam")

    assert {"21/25", "35/53", "44/76", "58/76"} <= {t.text for t in figure.all("text")}


@both_languages
def test_platform_with_one_figure_of_each_series_shows_numbers_and_no_drawing(
    site, language
):
    """There is no course to draw through one day."""
    found = page(site, language, "lgsp")

    assert [] == found.all("figure")
    assert 3 == len(found.of_class("headlines")[0].all("li"))


@both_languages
def test_milestones_are_dated_and_have_a_source(site, catalogue, language):
    """As many as are on record, in their order."""
    edition = Edition(catalogue, language)
    for system in catalogue.systems.values():
        lists = page(site, language, system.id).of_class("milestones")
        found = [step for each in lists for step in each.all("li")]
        told = [
            (step.of_class("when")[0].text, step.of_class("source-mark")[0].get("href"))
            for step in found
        ]

        assert [
            (edition.period(each.at), f"../../sources/{each.source}/")
            for each in system.milestones
        ] == told


@both_languages
def test_page_of_a_platform_stays_small(site, catalogue, language):
    """Drawings and table together load at once on a phone."""
    sizes = {
        each: len(
            gzip.compress(
                site.read(f"{LANGUAGES[language]}systems/{each}/index.html").encode()
            )
        )
        for each in catalogue.systems
    }

    assert {} == {each: size for each, size in sizes.items() if size >= BUDGET}
