"""What an author reads after a wrong call on a page."""

import pytest

from tests.site.published import mkdocs, project

WRONG_CALLS = {
    "unknown indicator": (
        '{{ value("on-time-rat", tier="province") }}',
        "index.md: value(): indicator: no 'on-time-rat'",
        "on-time-rate",
    ),
    "unknown argument": (
        '{{ fact_table(indicatr="on-time-rate") }}',
        "index.md: fact_table(): no argument 'indicatr'",
        "indicator",
    ),
    "missing argument": (
        "{{ value() }}",
        "index.md: value(): missing a required argument: 'indicator'",
        "value(indicator, subject, tier, part, at)",
    ),
    "unknown macro": (
        '{{ fact_tabel("on-time-rate") }}',
        "index.md: 'fact_tabel' is undefined",
        "fact_table",
    ),
    "unknown period": (
        '{{ value("on-time-rate", tier="province", at=2019) }}',
        "index.md: value(): no fact for on-time-rate, viet-nam, tier=province",
        "tier=province at=2022",
    ),
    "period of no form": (
        '{{ value("on-time-rate", tier="province", at="spring") }}',
        "index.md: value(): at: no period 'spring'",
        "2022-H1",
    ),
    "unknown province": (
        '{{ fact_table(subject="quang-nin") }}',
        "index.md: fact_table(): subject: no 'quang-nin'",
        "quang-ninh",
    ),
    "wrong template syntax": (
        '{{ value("on-time-rate" }}',
        "index.md: line 3 after the header:",
        "unexpected '}'",
    ),
    "unclosed loop": (
        "{% for year in [2022] %} {{ year }}",
        "index.md: line 3 after the header:",
        "'endfor'",
    ),
}


@pytest.mark.parametrize(
    ("call", "complaint", "remedy"), WRONG_CALLS.values(), ids=WRONG_CALLS
)
def test_wrong_call_stops_the_build_and_is_explained(tmp_path, call, complaint, remedy):
    """The message names page, macro, argument and what would be right, and no more."""
    page = tmp_path / "docs/vi/index.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"# A page\n\n{call}\n", encoding="utf-8")

    built = mkdocs(project(tmp_path), "build", "--strict")

    assert 1 == built.returncode
    assert complaint in built.stdout
    assert remedy in built.stdout.split(complaint)[1]
    assert "Traceback" not in built.stdout


def test_template_of_an_unknown_kind_is_refused(tmp_path):
    """A file such as [provinse].md says for which kinds there can be templates."""
    page = tmp_path / "docs/vi/provinces/[provinse].md"
    page.parent.mkdir(parents=True)
    page.write_text("A page", encoding="utf-8")

    built = mkdocs(project(tmp_path), "build", "--strict")

    assert 1 == built.returncode
    assert "provinces/[provinse].md: no pages for 'provinse'" in built.stdout
    assert "province" in built.stdout.split("'provinse'")[1]
    assert "Traceback" not in built.stdout
