"""Cards: they say what a page is about, and whatever is written has room."""

import io

import pytest
from PIL import Image

from reform.edition import PAGES, Edition
from reform.rendering import Card, card_of
from reform.rendering.card import HEIGHT, MARGIN, ROOM, WIDTH, lines_of
from reform.sharing import Page, Site

CARD = Card(
    "Tiến độ cải cách hành chính",
    "Tỉnh, thành phố",
    "Quảng Ninh",
    "91,49 %",
    "PAR INDEX, 2024, hạng 4/63",
    "99 số liệu từ 34 nguồn. Nguồn mới nhất: 11/04/2026.",
)
ENDLESS = Card("S" * 400, "K" * 400, "W" * 900, "9" * 400, "A " * 400, "F" * 400)
WORDY = Card("S", "K", "Chữ " * 200, "9 " * 300, "a " * 400, "f " * 300)


def page(catalogue, language, kind, entity):
    """Give the page of an entity."""
    site = Site(Edition(catalogue, language), "A site", "", "https://example.vn/")
    return Page(site, "x/", "x", "x.md", kind=kind, entity=entity)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_words_of_every_page_have_room(catalogue, language, kind):
    """No line is wider than the card allows, none stands on another or below it."""
    for entity in Edition(catalogue, language).pages(kind):
        lines = [*lines_of(page(catalogue, language, kind, entity).card)]
        tops = [line.top for line in lines]
        ends = [line.top + line.size for line in lines]

        assert max(line.width for line in lines) <= ROOM, entity.id
        assert all(end <= top for end, top in zip(ends, tops[1:], strict=False))
        assert ends[-1] <= HEIGHT - MARGIN / 2, entity.id


@pytest.mark.parametrize("card", [CARD, ENDLESS, WORDY], ids=["real", "long", "wordy"])
def test_nothing_is_drawn_outside_the_margins(card):
    """Measured widths are drawn ones: the right margin is paper alone."""
    with Image.open(io.BytesIO(card_of(card))) as image:
        assert (WIDTH, HEIGHT) == image.size
        drawn = image.convert("RGB")
    paper = drawn.getpixel((WIDTH - 1, HEIGHT - 1))
    margins = [
        drawn.crop((WIDTH - MARGIN + 1, 0, WIDTH, HEIGHT)),
        drawn.crop((MARGIN // 6 + 1, 0, MARGIN - 4, HEIGHT)),
        drawn.crop((MARGIN, HEIGHT - MARGIN // 2, WIDTH, HEIGHT)),
    ]

    assert [[paper]] * 3 == [[c for _, c in m.getcolors()] for m in margins]


def test_what_has_no_room_ends_in_three_points():
    """A reader sees that a title goes on."""
    titles = [line.text for line in lines_of(WORDY) if line.text.startswith("Chữ")]

    assert titles[-1].endswith("…")
    assert not any(title.endswith("…") for title in titles[:-1])


def test_short_words_are_set_larger():
    """A name of two words is read from afar."""
    sizes = {line.text: line.size for line in lines_of(CARD)}

    assert sizes["Quảng Ninh"] > 2 * sizes["Tỉnh, thành phố"]


def test_card_is_small_and_the_same_bytes():
    """Seven hundred of them weigh little, and publishing again changes none."""
    made = card_of(CARD)

    assert len(made) < 15_000
    assert made == card_of(CARD)
    assert CARD.key != ENDLESS.key


def test_card_of_a_province_has_its_key_figure(catalogue):
    """Name, figure, what it is of, when, which place, and how much there is."""
    province = catalogue.places["quang-ninh"]
    card = page(catalogue, "en", "province", province).card

    assert ("Province", "Quang Ninh", "91.49%") == (card.kind, card.title, card.figure)
    assert "PAR INDEX, 2024, rank 4 of 63" == card.about
    assert card.foot.startswith("99 figures from 34 sources. Newest source: ")
    assert (
        "Province. Quang Ninh. 91.49%, PAR INDEX, 2024, rank 4 of 63. A site"
        == card.words
    )


def test_title_in_another_script_gives_way_to_its_publisher(tiny):
    """What the typeface cannot set is no row of empty boxes."""
    path = tiny.root / "sources/report.yml"
    text = path.read_text(encoding="utf-8").replace("Báo cáo năm 2022", "電子化")
    path.write_text(text, encoding="utf-8")
    catalogue = tiny.catalogue()
    card = page(catalogue, "vi", "source", catalogue.sources["report"]).card

    assert "Bộ Nội vụ" == card.title


def test_card_of_a_publication_says_how_much_it_states(tiny):
    """Where there is no key figure, what there is is counted."""
    source = tiny.catalogue().sources["report"]
    card = page(tiny.catalogue(), "en", "source", source).card

    assert ("1 figure", "Ministry of Home Affairs") == (card.figure, card.about)
    assert "Published: 3 February 2023." == card.foot
