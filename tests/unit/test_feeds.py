"""Atom feeds: what they hold, and that they are as RFC 4287 asks."""

from xml.etree import ElementTree as ET

import pytest

from reform.edition import Edition
from reform.feeds import MOST, feeds, paths
from reform.sharing import Site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HERE = ("Cải cách & tiến độ", "https://example.vn/")
SCORE = "indicator: par-index, subject: ha-noi"


@pytest.fixture
def written(tiny):
    """Return a function that gives all feeds of the data, read, by their paths."""

    def found(name=HERE[0], address=HERE[1], language="vi"):
        site = Site(Edition(tiny.catalogue(), language), name, "", address)
        files = feeds(site)
        # What is read is what was just written here.
        return {path: ET.fromstring(file) for path, file in files.items()}  # noqa: S314

    return found


def text(element, path):
    """Return the text of an element of a feed."""
    return element.findtext(path, namespaces=ATOM)


def test_there_is_one_of_all_and_of_what_is_known(tiny, written):
    """Places and indicators without figures have none; a ministry has no page."""
    tiny.publish(f"- {{{SCORE}, period: 2024, value: 90}}")

    expected = {
        "changes.xml",
        "provinces/ha-noi/changes.xml",
        "indicators/on-time-rate/changes.xml",
        "indicators/par-index/changes.xml",
    }
    assert expected == written().keys()
    assert expected == {*paths(Edition(tiny.catalogue(), "en"))}


def test_feed_says_what_it_is_and_where(written):
    """Every element that the standard asks of a feed is there; it names itself."""
    feed = written()["indicators/on-time-rate/changes.xml"]
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}

    assert "vi" == feed.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert "Tỷ lệ đúng hạn: số liệu mới công bố" == text(feed, "a:title")
    assert "Cải cách & tiến độ" == text(feed, "a:author/a:name")
    assert "2023-02-03T00:00:00+07:00" == text(feed, "a:updated")
    assert {
        "self": "https://example.vn/indicators/on-time-rate/changes.xml",
        "alternate": "https://example.vn/indicators/on-time-rate/",
    } == links


def test_entry_is_a_publication(tiny, written):
    """It has the publisher for its author, and leads to our page and to its own."""
    tiny.publish(
        f"- {{{SCORE}, period: 2024, value: 90, rank: 3, of: 63}}",
        extra="language: en\npublished_time: '18:05'",
    )
    entry = written()["changes.xml"].find("a:entry", ATOM)
    links = {
        each.get("rel"): each.get("href") for each in entry.findall("a:link", ATOM)
    }

    assert "A publication" == text(entry, "a:title")
    assert "en" == entry.find("a:title", ATOM).get(
        "{http://www.w3.org/XML/1998/namespace}lang"
    )
    assert "Báo" == text(entry, "a:author/a:name")
    assert "2026-11-01T18:05:00+07:00" == text(entry, "a:updated")
    assert {
        "alternate": "https://example.vn/sources/later/",
        "via": "https://example.vn/later",
    } == links
    assert "Báo, 01/11/2026: 1 số liệu mới." == text(entry, "a:summary")
    assert "Hà Nội, 2024: 90" in text(entry, "a:content")


def test_texts_of_the_data_stay_texts(tiny, written):
    """Neither the feed nor the HTML in it takes a title or a publisher for markup."""
    tiny.write(
        "sources/later.yml",
        f"""
        title: Thủ tục < 5 ngày & > 3 cơ quan
        publisher: {{vi: Báo A & B < C, en: A & B}}
        published: 2026-11-01
        url: https://example.vn/?a=1&b=2
        kind: press
        facts:
          - {{{SCORE}, period: 2024, value: 90}}
        """,
    )
    entry = written()["changes.xml"].find("a:entry", ATOM)

    assert "Thủ tục < 5 ngày & > 3 cơ quan" == text(entry, "a:title")
    assert "<p>Báo A &amp; B &lt; C, 01/11/2026" in text(entry, "a:content")


def test_ids_are_unique_and_stay_when_the_site_moves(tiny, written):
    """Each feed and entry has its own in each language, wherever it is published."""
    tiny.publish(f"- {{{SCORE}, period: 2024, value: 90}}")

    def ids(**given):
        return [each.text for feed in written(**given).values() for each in _ids(feed)]

    assert ids() == ids(name="Tên khác", address="https://elsewhere.vn/a/")
    every = ids() + ids(language="en")
    assert len(set(every)) == len(every)
    assert every == [each for each in every if each.startswith("urn:uuid:")]


def _ids(feed):
    return feed.findall(".//a:id", ATOM)


def test_revision_names_both_figures_and_who_stated_the_former(tiny, written):
    """What differs is told before what is new."""
    tiny.publish(
        f"""
        - {{{SCORE}, period: 2024, value: 90}}
        - {{indicator: on-time-rate, subject: viet-nam, period: 2022, value: 97.5}}
        """
    )
    content = text(written()["changes.xml"].find("a:entry", ATOM), "a:content")

    assert (
        "<li>Tỷ lệ đúng hạn, 2022: 97,5\N{NO-BREAK SPACE}%; trước đó"
        " 98,27\N{NO-BREAK SPACE}% (Bộ Nội vụ, 03/02/2023)</li>"
    ) in content
    assert content.index("97,5") < content.index("Hà Nội")


def test_many_facts_are_counted_by_indicator(tiny, written):
    """An entry does not list hundreds of figures."""
    facts = [f"- {{{SCORE}, period: {year}, value: 90}}" for year in range(2012, 2024)]
    tiny.publish("\n".join(facts))
    content = text(written()["changes.xml"].find("a:entry", ATOM), "a:content")

    assert "<ul><li>Chỉ số CCHC: 12 số liệu</li></ul>" in content


def test_feed_ends_after_fifty_entries(tiny, written):
    """The newest ones are kept."""
    for number in range(MOST + 5):
        tiny.publish(
            f"- {{{SCORE}, period: 2024, value: 90}}", name=f"later-{number:02}"
        )
    feed = written()["changes.xml"]

    assert MOST == len(feed.findall("a:entry", ATOM))
    assert "2026-11-01T00:00:00+07:00" == text(feed, "a:entry[50]/a:updated")


PLAN = """
    name: {vi: Kế hoạch, en: Plan}
    subject: viet-nam
    targets:
      - id: on-time
        text: {vi: Ít nhất 95% đúng hạn., en: At least 95% on time.}
        indicator: on-time-rate
        subject: viet-nam
        comparison: at-least
        value: 95
        deadline: 2025
        source: report
    """


def test_entry_tells_which_targets_it_decides(tiny, written):
    """In the feed of everything; a target that is only set changes nothing."""
    tiny.write("programmes/plan.yml", PLAN)
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 96}"
    )
    found = written()
    told = [
        text(entry, "a:content").count("<li>Mục tiêu đổi trạng thái, ")
        for entry in found["changes.xml"].findall("a:entry", ATOM)
    ]
    newest = text(found["changes.xml"].find("a:entry", ATOM), "a:content")

    assert [1, 0] == told
    assert "Chưa rõ kết quả → Đã đạt: Ít nhất 95% đúng hạn.</li>" in newest
    only = found["indicators/on-time-rate/changes.xml"]
    assert "→" not in text(only.find("a:entry", ATOM), "a:content")
