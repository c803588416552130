"""Terms of the glossary, found where texts use them."""

import pytest

from reform.edition import Edition
from reform.terms import Terms, indicators_by_term, initial

GLOSSARY = """
    online-service:
      name: {vi: Dịch vụ công trực tuyến, en: Online service}
      abbreviation: DVCTT
      meaning: {vi: Dịch vụ trên mạng., en: A service online.}
    full-process:
      name: {vi: Dịch vụ công trực tuyến toàn trình, en: Full-process online service}
      meaning: {vi: Mọi bước trên mạng., en: Every step online.}
    payroll:
      name: {vi: Biên chế, en: Payroll}
      meaning: {vi: Số người được giao., en: Posts assigned.}
    project-06:
      name: {vi: Đề án 06, en: Project 06}
      meaning: {vi: Một đề án., en: A scheme.}
    """


@pytest.fixture
def edition(tiny):
    """Give the tiny data with a glossary, in either language."""
    tiny.write("glossary.yml", GLOSSARY)
    catalogue = tiny.catalogue()
    return lambda language: Edition(catalogue, language)


def used(edition, language, text):
    """Return what a text calls the terms that it uses, with their ids."""
    uses = Terms(edition(language)).used_in(text)
    return [(text[use.start : use.end], use.term.id) for use in uses]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("vi", "Giao biên chế.", [("biên chế", "payroll")], id="name"),
        pytest.param("vi", "Biên chế", [("Biên chế", "payroll")], id="capital"),
        pytest.param("vi", "DVCTT", [("DVCTT", "online-service")], id="abbreviation"),
        pytest.param("vi", "dvctt", [], id="no abbreviation"),
        pytest.param(
            "vi",
            "dịch vụ công trực tuyến toàn trình",
            [("dịch vụ công trực tuyến toàn trình", "full-process")],
            id="longest",
        ),
        pytest.param(
            "vi",
            "dịch vụ công trực tuyến toàn phần",
            [("dịch vụ công trực tuyến", "online-service")],
            id="shorter where the longest is not",
        ),
        pytest.param(
            "vi",
            "biên chếp, phiên biên chế",
            [("biên chế", "payroll")],
            id="whole words",
        ),
        pytest.param("vi", "(Đề án 06)", [("Đề án 06", "project-06")], id="digits"),
        pytest.param("vi", "Đề án 0612", [], id="no part of a number"),
        pytest.param(
            "en", "Two payrolls", [("payrolls", "payroll")], id="English plural"
        ),
        pytest.param("en", "payrolled", [], id="no other ending"),
        pytest.param("vi", "", [], id="nothing"),
    ],
)
def test_terms_are_found_as_they_are_written(edition, language, text, expected):
    """Whole words, the longest term first; capitals count in abbreviations alone."""
    assert expected == used(edition, language, text)


def test_indicators_that_use_a_term_are_known(tiny):
    """Names, definitions and methods are looked through."""
    tiny.write("glossary.yml", GLOSSARY)
    tiny.write(
        "indicators/accounts.yml",
        """
        name: {vi: Tài khoản, en: Accounts}
        description: {vi: Tài khoản DVCTT., en: Accounts of online services.}
        pillar: procedures
        unit: points
        better: higher
        nature: state
        """,
    )
    found = indicators_by_term(Edition(tiny.catalogue(), "vi"))

    expected = {"online-service": ["accounts"]}
    assert expected == {term: [i.id for i in each] for term, each in found.items()}


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Đề án 06", "Đ"),
        ("Ứng dụng", "Ư"),
        ("Ấn phẩm", "Â"),
        ("Payroll", "P"),
        ("766 index", "0–9"),
    ],
)
def test_a_name_stands_under_its_letter(name, letter):
    """Letters keep their marks and lose their tones; digits stand together."""
    assert letter == initial(name)
