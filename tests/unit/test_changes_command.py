"""The command `reform changes`: which states became others, and how it is told."""

import json

import pytest

from reform.cli import main
from reform.progress.day import EPOCH

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
  - id: rate
    text: {vi: Ít nhất 94% đúng hạn., en: At least 94% on time.}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 94
    deadline: 2030
    source: report
"""

SOURCE = """\
title: A publication
publisher: {{vi: Báo, en: Newspaper}}
published: {day}
url: https://example.vn/{day}
kind: press
facts:
  - {{indicator: on-time-rate, subject: viet-nam, period: {year}, value: {value}}}
"""


@pytest.fixture
def changes(tiny, capsys, monkeypatch):
    """Run the command on the tiny data in 2026; give status, output and errors."""
    monkeypatch.setenv(EPOCH, "1790000000")
    tiny.write("programmes/plan.yml", PLAN)
    for day, year, value in (("2024-02-01", 2023, 95), ("2025-03-01", 2024, 90)):
        text = SOURCE.format(day=day, year=year, value=value)
        tiny.write(f"sources/of-{day}.yml", text)

    def run(*options):
        status = main(["--root", str(tiny.root.parent), "changes", *options])
        return status, *capsys.readouterr()

    return run


def test_changes_since_a_day_are_listed_newest_first(changes):
    """With the publication; one for the worse with its reason in full."""
    status, out, _ = changes("--since", "2024-02-01")

    assert (0, 3) == (status, len(out.splitlines()))
    newest, reason, oldest = out.splitlines()
    assert (
        "2025-03-01 plan/rate: met -> moving-away (published, of-2025-03-01)" == newest
    )
    assert reason.startswith("  worse: From 98.27% in 2022 to 90% in 2024")
    assert (
        "2024-02-01 plan/rate: not-measurable -> met (published, of-2024-02-01)"
        == oldest
    )


def test_changes_before_the_day_are_left_out(changes):
    """Nothing since is no fault."""
    assert (0, "", "") == changes("--since", "2025-03-02")


def test_changes_are_printed_as_rows_of_the_download(changes):
    """Programs get the columns that state_changes.json has."""
    _, out, _ = changes("--since", "2025-01-01", "--format", "json")
    [row] = json.loads(out)

    assert (
        "2025-03-01",
        "met",
        "moving-away",
        True,
        "published",
        ["of-2025-03-01"],
    ) == (
        tuple(row[n] for n in ("day", "before", "after", "worse", "cause", "sources"))
    )


@pytest.fixture
def download(tmp_path):
    """Return a function that writes an earlier targets.json."""

    def write(*rows):
        path = tmp_path / "targets.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        return str(path)

    return write


def test_states_are_held_against_an_earlier_build(changes, download):
    """What is new, what is gone and what became another is told."""
    earlier = download(
        {"programme": "plan", "target": "rate", "state": "met"},
        {"programme": "plan", "target": "left", "state": "unknown"},
    )

    assert (
        0,
        "plan/left: unknown -> gone\nplan/rate: met -> moving-away\n",
        "",
    ) == changes("--against", earlier)
    assert "plan/rate: new -> moving-away\n" == changes("--against", download())[1]


def test_the_same_states_as_before_are_no_change(changes, download):
    """For programs that is an empty list."""
    row = {"programme": "plan", "target": "rate", "state": "moving-away"}

    assert (0, "[]\n", "") == changes("--against", download(row), "--format", "json")


@pytest.mark.parametrize("text", ["", "[1]", '[{"programme": "plan"}]'])
def test_another_file_is_refused(changes, tmp_path, text):
    """A file that is no such download is named, not taken for an empty one."""
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")

    status, out, errors = changes("--against", str(path))

    assert (1, "") == (status, out)
    assert f"reform changes: {path}: is no targets.json with states\n" == errors


def test_unsound_data_are_told_as_problems(changes, tiny):
    """No state is computed from what the check refuses."""
    tiny.write("units.yml", "percent: 1")

    status, out, _ = changes("--since", "2024-01-01")

    assert 1 == status
    assert out.startswith("data/")


def test_a_day_is_needed_or_a_download(changes):
    """Without either nothing is guessed."""
    with pytest.raises(SystemExit, match="2"):
        changes()


def test_what_is_no_day_is_answered_with_one(changes, capsys):
    """The message says what was written, and what to write."""
    with pytest.raises(SystemExit, match="2"):
        changes("--since", "2025-13")

    assert "'2025-13' is no day (write 2025-04-01)" in capsys.readouterr().err
