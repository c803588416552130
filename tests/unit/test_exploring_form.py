"""The form of the explore page, as page authors call for it."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.explore import MOST, SCRIPTS, explore
from reform.edition import Edition
from tests.site.markup import parse

FACTS = "- {indicator: par-index, subject: ha-noi, period: 2022, value: 90.10}"


@pytest.fixture
def form(tiny):
    """Return a function that writes the form of a few data in a language."""

    def written(language="en"):
        tiny.publish(FACTS)
        file = SimpleNamespace(src_uri="explore.md")
        env = SimpleNamespace(page=SimpleNamespace(url="explore/", file=file))
        return parse(explore(Desk(Edition(tiny.catalogue(), language), env)))

    return written


def test_indicators_stand_under_their_area(form):
    """Each can be chosen if anything is known of it, and says so if not."""
    (select,) = form().all("select", name="indicator")
    (group,) = select.all("optgroup")
    texts = {o.get("value"): o.text for o in group.all("option")}
    disabled = {o.get("value") for o in group.all("option", disabled="")}

    assert "Administrative procedures" == group.get("label")
    assert {"accounts"} == disabled
    assert "PAR INDEX" == texts["par-index"]
    assert "Accounts (no figures)" == texts["accounts"]


def test_second_indicator_is_one_that_is_known(form):
    """What has no figures at all is not offered a second time."""
    (select,) = form().all("select", name="with")

    assert {"par-index", "on-time-rate"} == {
        option.get("value") for option in select.all("option")
    }


def test_places_are_grouped_and_former_ones_say_what_they_belong_to(form):
    """Bến Tre stands among the former provinces, and with Vĩnh Long's name."""
    groups = {
        fieldset.all("legend")[0].text: [label.text for label in fieldset.all("label")]
        for fieldset in form("vi").of_class("explore-list")[0].all("fieldset")
    }

    assert {
        "Cả nước, vùng": ["Việt Nam", "Cửu Long"],
        "34 tỉnh, thành phố hiện nay": ["Hà Nội", "Vĩnh Long"],
        "Tỉnh, thành phố cũ, đến 30/06/2025": ["Bến Tre nay thuộc Vĩnh Long"],
        "Bộ, cơ quan ngang bộ": ["Bộ Lao động", "Bộ Nội vụ"],
    } == groups


def test_all_controls_have_names_for_readers_aids(form):
    """Each field stands in its label, and each group has a legend."""
    page = form()
    inside = {id(e) for label in page.all("label") for e in label}
    fields = page.all("select", "input")

    assert [] == [
        field.get("name")
        for field in fields
        if id(field) not in inside and not field.get("aria-label")
    ]
    assert all(fieldset.all("legend") for fieldset in page.all("fieldset"))


def test_script_is_a_module_and_its_imports_are_announced(form):
    """Nothing is inline, and the browser need not find imports one by one."""
    page = form()
    (script,) = page.all("script")
    preloaded = {link.get("href") for link in page.all("link", rel="modulepreload")}

    assert ("module", "../assets/javascripts/explore.js") == (
        script.get("type"),
        script.get("src"),
    )
    assert [] == script.children
    assert {f"../assets/javascripts/explore/{p.name}" for p in SCRIPTS.iterdir()} == (
        preloaded
    )


def test_page_and_form_agree_on_how_many_places(form):
    """The script has the number that the form says."""
    text = (SCRIPTS / "choice.js").read_text(encoding="utf-8")

    assert f"export const MOST = {MOST};" in text
    (full,) = [e for e in form().all("p") if e.get("data-hint") == "full"]
    assert str(MOST) in full.text
