"""The command line: what it prints, and how it ends."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reform.cli import main

ROOT = Path(__file__).parent.parent.parent

HEAD = """\
title: A publication
publisher: {vi: Báo, en: Newspaper}
published: 2026-11-01
url: https://example.vn/a
kind: press
facts:
"""


@pytest.fixture
def check(tiny, capsys):
    """Check the tiny data; give exit status, standard output and errors."""

    def run(*options):
        status = main(["--root", str(tiny.root.parent), "check", *options])
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("form", "printed"), [("text", ""), ("github", ""), ("json", "[]\n")]
)
def test_sound_data_end_with_0(check, form, printed):
    """Without problems nothing is printed but, for programs, an empty list."""
    status, out, _ = check("--format", form)

    assert (0, printed) == (status, out)


def test_result_is_summed_up_for_people(check):
    """How much was looked at stands apart from what programs read."""
    _, _, errors = check()

    assert errors.startswith("reform check: 1 facts in 13 files, no problems, ")


@pytest.mark.parametrize(
    ("text", "count"), [("percent: 1\npoints: {}", "2"), ("percent: [", "1")]
)
def test_problems_are_counted(check, tiny, text, count):
    """One problem is not "1 problems"."""
    tiny.write("units.yml", text)
    [summary] = check()[2].splitlines()

    plural = "s" if count != "1" else ""
    assert f", {count} problem{plural}, " in summary


def test_problems_are_printed_as_text_by_default(check, tiny):
    """One line a problem, and the status that stops a build."""
    tiny.write("pillars.yml", "procedures: 1")

    assert (
        1,
        (
            "data/pillars.yml:1:13: procedures: a mapping is expected"
            " (write keys with colons)\n"
        ),
    ) == check()[:2]


def test_problems_are_printed_as_annotations(check, tiny):
    """GitHub sets the complaint beside the contributor's own line."""
    tiny.write("pillars.yml", "procedures: 1")

    assert (
        1,
        (
            "::error file=data/pillars.yml,line=1,col=13::procedures:"
            " a mapping is expected (write keys with colons)\n"
        ),
    ) == check("--format", "github")[:2]


def test_problems_are_printed_as_json(check, tiny):
    """Other programs get every part by name, letters as they are."""
    tiny.write("glossary.yml", "Thủ tục: 1")

    status, out, errors = check("--format", "json")

    assert (1, "") == (status, errors)
    assert [
        {
            "path": "data/glossary.yml",
            "line": 1,
            "column": 1,
            "field": "Thủ tục",
            "message": "is no id",
            "remedy": "lower-case words joined by hyphens, at most 60 characters:"
            " thu-tuc",
        }
    ] == json.loads(out)
    assert "Thủ tục" in out


@pytest.mark.parametrize(
    "key",
    [
        r'"a\n::stop-commands::b"',
        r'"a\r::stop-commands::b"',
        r'"a\u2028::stop-commands::b"',
        r'"##[stop-commands]b"',
        r'"a%0A::stop-commands::b"',
        r'"a\e[2Jb"',
    ],
)
@pytest.mark.parametrize("form", ["text", "github"])
def test_data_give_no_orders_to_the_runner(check, tiny, key, form):
    """A key cannot end its line and begin a command, in either encoding."""
    tiny.write("sources/a.yml", f"{HEAD}  - {{{key}: 1}}\n")

    status, out, _ = check("--format", form)

    assert 1 == status
    start = "data/sources/a.yml:" if form == "text" else "::error file="
    assert all(line.startswith(start) for line in out.splitlines())
    assert "##[" not in out
    assert "\x1b" not in out
    assert form == "text" or "%0A" not in out


def test_file_names_give_no_orders_to_the_runner(check, tiny):
    """Commas, colons and percent signs of a name stay inside the annotation."""
    tiny.write("sources/a,line=9::b%0A: x.yml", "a: 1")

    assert check("--format", "github")[1].startswith(
        "::error file=data/sources/a%2Cline=9%3A%3Ab%250A%3A x.yml,line=1,col=1::"
        "'a,line=9::b%250A: x.yml' is no name for a data file"
    )


def test_missing_folder_is_a_problem(tmp_path, capsys):
    """In the wrong folder the check says so instead of finding nothing wrong."""
    assert 1 == main(["--root", str(tmp_path), "check"])
    assert capsys.readouterr().out.startswith("data:1:1: there is no such folder")


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"]])
def test_wrong_use_ends_with_2(arguments, capsys):
    """An unknown command or format is told with those that exist."""
    with pytest.raises(SystemExit, match="2"):
        main(arguments)

    assert "usage: reform" in capsys.readouterr().err


def test_schemas_are_written_and_named(tmp_path, capsys):
    """The command that mends stale schemas says what it wrote."""
    assert 0 == main(["--root", str(tmp_path), "schemas"])

    written = sorted((tmp_path / "data" / "schemas").iterdir())
    assert [f"data/schemas/{path.name}" for path in written] == (
        capsys.readouterr().out.splitlines()
    )


def test_terminal_without_vietnamese_letters_is_no_obstacle(tiny, monkeypatch):
    """Where a letter cannot be printed its number is."""
    tiny.write("glossary.yml", "Thủ tục: 1")
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)

    assert 1 == main(["--root", str(tiny.root.parent), "check"])
    out.flush()
    assert rb"Th\u1ee7 t\u1ee5c: is no id" in out.buffer.getvalue()


def test_module_runs_as_a_program(tiny):
    """`python -m reform` ends with the status of the check."""
    tiny.write("units.yml", "percent: [")
    done = subprocess.run(
        [sys.executable, "-m", "reform", "--root", tiny.root.parent, "check"],
        cwd=ROOT / "src",
        capture_output=True,
        check=False,
    )

    assert 1 == done.returncode
    assert done.stdout.startswith(b"data/units.yml:1:11: ")
    assert b"Traceback" not in done.stderr
