"""Things made once, on all cores, and never served when spoilt."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reform.rendering import Drawing, make_all, store, svg_of
from reform.rendering.workshop import FEW

CHART = {"mark": "point", "data": {"values": [{"a": 1}]}}


@dataclass(frozen=True)
class Word:
    """An order: its key is the word."""

    key: str


class Shop:
    """A workshop that writes words in capitals, and what it has made and said."""

    def __init__(self, folder):
        self.folder = folder
        self.made = []
        self.said = []

    def capitals(self, order):
        self.made.append(order.key)
        return order.key.upper().encode()

    def make(self, *words):
        return make_all(
            [Word(word) for word in words],
            self.capitals,
            kind=".txt",
            cache=self.folder,
            say=lambda *numbers: self.said.append(numbers),
        )


@pytest.fixture
def shop(tmp_path):
    """A workshop with a cache that is not there yet."""
    return Shop(tmp_path / "new" / "words")


def test_same_order_is_made_once(shop):
    """Pages may show one drawing several times, and builds follow each other."""
    assert {"a": b"A", "b": b"B"} == shop.make("a", "b", "a")
    assert {"a": b"A"} == shop.make("a")
    assert ["a", "b"] == shop.made


def test_progress_counts_what_is_missing(shop):
    """What the cache has takes no time, and is not spoken of."""
    shop.make("a")
    shop.said.clear()
    shop.make("a", "b", "c")

    assert [(1, 2), (2, 2)] == shop.said


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept[:-1],
        lambda kept: kept.replace(b"WORD", b"SWORD"),
        lambda _: b"",
        lambda kept: b"\xff" + kept,
        lambda kept: kept[store.DIGEST :],
    ],
    ids=["cut", "changed", "empty", "shifted", "unsealed"],
)
def test_spoilt_entry_is_made_anew(shop, spoil):
    """An entry that is not as it was written is replaced, never served."""
    shop.make("word")
    (entry,) = shop.folder.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(spoil(whole))

    assert {"word": b"WORD"} == shop.make("word")
    assert ["word", "word"] == shop.made
    assert whole == entry.read_bytes()


def test_many_drawings_are_made_by_several_processes(tmp_path):
    """They come back each under its own key, the same as one process draws them."""
    drawings = [Drawing(CHART, str(n), "") for n in range(FEW + 1)]
    made = make_all(drawings, svg_of, kind=".svg", cache=tmp_path, say=lambda *_: None)

    assert [each.key for each in drawings] == list(made)
    assert svg_of(drawings[-1]) == made[drawings[-1].key]
    assert FEW + 1 == len(list(Path(tmp_path).glob("*.svg")))


def test_what_cannot_be_drawn_is_named(tmp_path):
    """Among a thousand drawings one knows which is at fault."""
    wrong = Drawing({"mark": "no such mark"}, "Hà Nội", "")

    with pytest.raises(ValueError, match="Hà Nội"):
        make_all([wrong], svg_of, kind=".svg", cache=tmp_path, say=lambda *_: None)
