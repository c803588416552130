"""Pages of provinces: their order, what they claim, and that nothing is lost."""

from dataclasses import replace

import pytest

from reform.edition import Edition
from tests.site.published import LANGUAGES

both_languages = pytest.mark.parametrize("language", LANGUAGES)

NBSP = "\N{NO-BREAK SPACE}"

SECTIONS = {
    "vi": ["Chỉ số", "Mục tiêu và cam kết", "Những gì chưa biết", "Mọi số liệu"],
    "en": ["Indices", "Targets and commitments", "What is not known", "All figures"],
}

MANY = ("ben-tre", "gia-lai", "ho-chi-minh", "quang-ninh")
"""Provinces of every sort, of which most is known."""


def page(site, language, province):
    """Return the page of a province."""
    return site.page(f"{LANGUAGES[language]}provinces/{province}/")


def sections(found):
    """Give the headings of the second level, each once."""
    own = [h for h in found.all("h2") if h.get("id") != "page-foot"]
    return [heading.text.removesuffix("¶") for heading in own]


@both_languages
def test_page_of_a_province_tells_its_story_in_order(site, catalogue, language):
    """The lead, the indices (of today first), promises, gaps, and all figures."""
    wrong = []
    for place in Edition(catalogue, language).pages("province"):
        found = page(site, language, place.id)
        heads = sections(found)
        is_two = len(heads) > len(SECTIONS[language])
        expected = [*SECTIONS[language][:1] * is_two, *SECTIONS[language]]
        in_order = [h.startswith(e) for h, e in zip(heads, expected, strict=False)]
        if not (
            found.of_class("lead") and len(heads) == len(expected) == sum(in_order)
        ):
            wrong.append((place.id, heads))

    assert [] == wrong


@both_languages
@pytest.mark.parametrize(
    ("province", "number"),
    [("quang-ninh", 1), ("ben-tre", 1), ("vinh-long", 2), ("hue", 1)],
)
def test_merged_province_tells_of_two_territories(site, language, province, number):
    """Only a name that has meant two territories has two sections of indices."""
    heads = sections(page(site, language, province))
    start = SECTIONS[language][0]

    assert number == len([head for head in heads if head.startswith(start)])


@pytest.mark.parametrize(
    ("language", "province", "claims"),
    [
        (
            "vi",
            "quang-ninh",
            (
                "Quảng Ninh đạt 91,49 % ở PAR INDEX năm 2024, xếp hạng 4/63.",
                "Đứng thứ 1 trong 61/63 tỉnh, thành phố đã biết, thuộc nhóm",
                "Cao hơn 4,34 điểm so với trung vị của 61/63 tỉnh, thành phố",
            ),
        ),
        (
            "en",
            "ben-tre",
            (
                "Since 1 July 2025 all of Ben Tre has been part of Vinh Long.",
                "Number 54 of 63, in the lowest quarter",
                "Mekong River Delta: number 11 of 13; highest is Long An",
            ),
        ),
        (
            "vi",
            "vinh-long",
            (
                "Địa bàn mới, Dịch vụ toàn trình: 47,3 % (tháng 11/2025, tính toán)",
                "Bến Tre + Trà Vinh + Vĩnh Long cũ → Tỉnh Vĩnh Long",
                "Đứng thứ 31/63, thuộc nửa trên",
            ),
        ),
        ("en", "hue", ("number 5 of 63", "Among the 34 provinces: rank 2 of 34")),
    ],
    ids=["unchanged", "ended", "merged", "renamed"],
)
def test_claims_are_those_that_were_counted_by_hand(site, language, province, claims):
    """Sorted and counted apart from this code, the publications say the same."""
    text = page(site, language, province).text.replace(NBSP, " ")

    assert [] == [claim for claim in claims if claim not in text]


def reached(site, language, province):
    """Give the texts of a province's page and of the figures that it leads to."""
    path = f"{LANGUAGES[language]}provinces/{province}/index.html"
    start = f"{LANGUAGES[language]}figures/"
    targets = {
        site.target(path, link.get("href")) for link in site.pages[path].all("a")
    }
    figures = [site.figures[target] for target in targets if target.startswith(start)]
    pages = (site.pages[path], *figures)
    return [each.text.replace(NBSP, " ").casefold() for each in pages]


def written(edition, fact):
    """Write a figure: of a part without its unit; cards say elsewhere it is derived."""
    if fact.key.part and fact.value is not None:
        return edition.number(fact.value)
    if fact.precision == "derived":
        fact = replace(fact, precision="exact")
    return edition.figure(fact).replace(NBSP, " ").casefold()


@both_languages
@pytest.mark.parametrize("province", MANY)
def test_every_figure_of_a_province_is_reached_from_its_page(
    site, catalogue, language, province
):
    """Each figure with its time stands on the page, or one click away."""
    edition, texts = Edition(catalogue, language), reached(site, language, province)
    facts = [choice.shown for choice in catalogue.shown(subject=province)]
    wanted = {(written(edition, f), edition.when(f.key.when).casefold()) for f in facts}
    lost = {
        pair
        for pair in wanted
        if not any(all(each in text for each in pair) for text in texts)
    }

    assert set() == lost


@both_languages
def test_list_of_provinces_has_both_maps_and_all_names(site, language):
    """Each set has its map, which says so, and each of the 63 names has a row."""
    found = site.page(f"{LANGUAGES[language]}provinces/")
    maps = [each.get("id").rpartition("-")[2] for each in found.of_class("map")]
    [table] = found.of_class("places")

    assert {"63", "34"} == set(maps)
    assert 63 == len(table.all("tr")) - 1
