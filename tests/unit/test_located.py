"""YAML with line and column, and what is refused in it."""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reform.located import read

HERE = Path("data/a.yml")


@pytest.fixture
def parsed(tmp_path):
    """Write a file of the given text or bytes and read it."""

    def parse(text):
        file = tmp_path / HERE
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(tmp_path, HERE)

    return parse


@pytest.fixture
def complained(parsed):
    """Read a file and give what is complained of, as it is printed."""

    def complain(text):
        return [str(p).removeprefix("data/a.yml:") for p in parsed(text)[1]]

    return complain


def test_values_have_their_types(parsed):
    """Text, whole number, decimal, day, truth, list and mapping are told apart."""
    located, problems = parsed(
        'a: x\nb: 7\nc: 90.10\nd: 2022-09-15\ne: true\nf: [1]\ng: {h: "01"}\n'
    )

    assert [] == problems
    assert {
        "a": "x",
        "b": 7,
        "c": Decimal("90.10"),
        "d": date(2022, 9, 15),
        "e": True,
        "f": (1,),
        "g": {"h": "01"},
    } == located.value


def test_decimals_keep_their_digits(parsed):
    """The last 0 of 90.10 is what its publisher printed."""
    assert "90.10" == str(parsed("a: 90.10\n")[0].value["a"])


@pytest.mark.parametrize(
    ("loc", "position"),
    [
        ((), (2, 1)),
        (("list",), (3, 3)),
        (("list", 1), (5, 5)),
        (("list", 1, "b"), (5, 8)),
        (("map", "Bến"), (6, 12)),
    ],
)
def test_each_value_has_its_place(parsed, loc, position):
    """Lines and columns count from 1, columns in letters rather than bytes."""
    located, _ = parsed(
        '# top\nlist:\n  - a: 1\n    c: 1\n  - b: 2\nmap: {Bến: 3, "d": 4}\n'
    )

    assert position == located.position(loc)


def test_key_has_its_own_place(parsed):
    """A key that should not be there is pointed at itself."""
    located, _ = parsed("a:\n  b: 1\n")

    assert (2, 3) == located.position(("a", "b"), key=True)
    assert (2, 6) == located.position(("a", "b"))


@pytest.mark.parametrize("loc", [("a", "x"), ("a", "x", "y"), ("a", 0)])
def test_missing_place_is_that_around_it(parsed, loc):
    """What nobody wrote is reported where its mapping begins."""
    assert (2, 3) == parsed("a:\n  b: 1\n")[0].position(loc)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\na: 2\n", "2:1: a: written twice (keep one of them)"),
        ("a: {b: 1, b: 2}\n", "1:11: a.b: written twice (keep one of them)"),
        ("a: &x 1\n", "1:4: a: an anchor is not allowed (take it away)"),
        ("&x a: 1\n", "1:1: an anchor is not allowed (take it away)"),
        ("a: *x\n", "1:4: a: an alias is not allowed (write it out)"),
        (
            "a: !!str 1\n",
            (
                "1:4: a: the tag 'tag:yaml.org,2002:str' is not allowed"
                " (take it away; quotes make a text)"
            ),
        ),
        (
            "a: !!python/object/apply:os.system [x]\n",
            (
                "1:4: a: the tag 'tag:yaml.org,2002:python/object/apply:os'"
                " is not allowed"
                " (take it away; quotes make a text)"
            ),
        ),
        ("<<: {a: 1}\n", "1:1: '<<' is no key (a key is a word)"),
        ("2022: 1\n", "1:1: '2022' is no key (a key is a word)"),
        ("on: 1\n", "1:1: 'on' is no key (a key is a word)"),
        ("? [a]\n: 1\n", "1:3: this is no key (a key is a word)"),
        ("'{{ x }}': 1\n", "1:1: has the template mark '{{' (texts are plain words)"),
        ("a:\n", "1:3: a: no value (write one, or take the key away)"),
        ("a: null\n", "1:4: a: no value (write one, or take the key away)"),
        ("a: ~\n", "1:4: a: no value (write one, or take the key away)"),
        ("a: [1, ]\nb: [,]\n", "2:5: this is not YAML"),
        ("---\n", "2:1: no value (write one, or take the key away)"),
        (
            "a: 1\n---\nb: 1\n",
            "2:1: a second document begins here (one entity a file: take --- away)",
        ),
        ("", "1:1: the file is empty (write its keys)"),
        ("# only a comment\n", "1:1: the file is empty (write its keys)"),
        ("a: <b>\n", "1:4: a: has the HTML '<b' (texts are plain words)"),
        (
            "a: Be\u0302\u0301n Tre\n",
            "1:4: a: is not in Unicode form NFC (retype the accented letters)",
        ),
        (
            'a: "\\u202e"\n',
            "1:4: a: has the invisible character U+202E (delete it)",
        ),
        ("# \u202e\na: 1\n", "1:3: has the invisible character U+202E (delete it)"),
        ("a: b\u200b\n", "1:5: has the invisible character U+200B (delete it)"),
        ("a: b\x85c: d\n", "1:5: has the invisible character U+0085 (delete it)"),
        ("a: \x00\n", "1:4: has the invisible character U+0000 (delete it)"),
        ("a: x\n\ufeffb: x\n", "2:1: has the invisible character U+FEFF (delete it)"),
        (
            "a: Nghị quyết: số 76\n",
            (
                "1:14: a colon cannot stand here"
                " (put a text with a colon in quotes, or look at the indentation)"
            ),
        ),
        (
            "a:\n\tb: 1\n",
            (
                "2:1: a value cannot begin with this character"
                " (put the text in quotes; indent with blanks, not with tabs)"
            ),
        ),
        (
            "a: @x\n",
            (
                "1:4: a value cannot begin with this character"
                " (put the text in quotes; indent with blanks, not with tabs)"
            ),
        ),
        ('a: "x\n', "2:1: the file ends inside a quoted text (close the quotes)"),
        ("[" * 100_000, "1:26: nested deeper than 24 levels (data are flat)"),
        ("{a: " * 100_000, "1:101: nested deeper than 24 levels (data are flat)"),
        ("- " * 50_000, "1:51: nested deeper than 24 levels (data are flat)"),
        ("? " * 50_000, "1:51: nested deeper than 24 levels (data are flat)"),
        (b"a: \xff\n", "1:4: the file is not UTF-8 text (save it as UTF-8)"),
        (
            "# Bến Tre\na: ế".encode() + b"\xff\n",
            "2:5: the file is not UTF-8 text (save it as UTF-8)",
        ),
        (
            "a: Bến\n".encode("utf-16"),
            "1:1: the file is not UTF-8 text (save it as UTF-8)",
        ),
        (
            b"\xef\xbb\xbf\xc3\xa9\xc3\xa9\xc3\xa9\xff",
            "1:4: the file is not UTF-8 text (save it as UTF-8)",
        ),
        (b"a: \xed\xa0\x80\n", "1:4: the file is not UTF-8 text (save it as UTF-8)"),
        (
            b"a: " + b"x" * (1 << 20),
            "1:1: the file is larger than 1 MiB (split it)",
        ),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_would_surprise_is_refused(complained, text, said):
    """Each thing that YAML allows and data do not need is named, with its place."""
    assert said == complained(text)[0][: len(said)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("010", "'010' is no plain number"),
        ("08", "'08' is no plain number"),
        ("1_000", "'1_000' is no plain number"),
        ("18:00", "'18:00' is no plain number"),
        ("0x1F", "'0x1F' is no plain number"),
        ("0o17", "'0o17' is no plain number"),
        ("1e400", "'1e400' is no plain number"),
        ("1.5e+3", "'1.5e+3' is no plain number"),
        (".5", "'.5' is no plain number"),
        ("1.", "'1.' is no plain number"),
        (".nan", "'.nan' is no plain number"),
        ("-.inf", "'-.inf' is no plain number"),
        ("9" * 400, f"'{'9' * 40}' is no plain number"),
        ("1." + "0" * 400, f"'1.{'0' * 38}' is no plain number"),
        ("2022-02-30", "'2022-02-30' is no day"),
        ("2022-09-15 10:00:00", "'2022-09-15 10:00:00' is no day"),
        ("yes", "'yes' could be misread"),
        ("NO", "'NO' could be misread"),
        ("=", "'=' could be misread"),
    ],
    ids=lambda value: value[:30],
)
def test_bare_words_that_programs_read_differently_are_refused(
    complained, written, said
):
    """Octal, sexagesimal, exponent, infinity and the like need another form."""
    assert [said] == [
        text[len("1:4: a: ") :][: len(said)] for text in complained(f"a: {written}\n")
    ]


@pytest.mark.parametrize("written", ["1e400", "08", "yes", "~", "2022-02-30", "<<"])
def test_quotes_make_a_text(parsed, written):
    """Whatever stands in quotes is a text."""
    located, problems = parsed(f'a: "{written}"\n')

    assert ({"a": written}, []) == (located.value, problems)


@pytest.mark.parametrize(
    "text", ["\ufeffa: 1\nb: x\n", "a: 1\r\nb: x\r\n", "a: 1\rb: x\r"]
)
def test_marks_and_line_ends_of_other_systems_are_read(parsed, text):
    """A byte order mark, and lines that end as on Windows or old Macs, do no harm."""
    located, problems = parsed(text)

    assert ({"a": 1, "b": "x"}, []) == (located.value, problems)
    assert (2, 4) == located.position(("b",))


def test_all_faults_of_a_file_are_told_together(complained):
    """One look at a file finds all that can be found without a model."""
    assert ["1:4", "2:4", "3:1"] == [
        said.split(": ")[0] for said in complained("a: null\nb: <b>\na: 1\n")
    ]


@pytest.mark.parametrize("text", ["a: x\n? ", "a: x\nb:", "a: [", "a: x\nb", '"'])
def test_fault_at_the_end_lies_within_the_file(parsed, text):
    """What the last line lacks is told there, not on a line below it."""
    lines = {problem.line for problem in parsed(text)[1]}

    assert {text.count("\n") + 1} == lines


def test_faults_before_a_syntax_error_are_told_too(complained):
    """What was seen until the parser gave up is not forgotten."""
    assert ["1:4", "3:1"] == [
        said.split(": ")[0] for said in complained("a: <b>\nb: [\n")
    ]


def test_link_is_not_followed(tmp_path):
    """A pull request cannot publish a file of the machine that builds the site."""
    (tmp_path / "secret.yml").write_text("a: 1\n")
    (tmp_path / "data").mkdir()
    (tmp_path / HERE).symlink_to(tmp_path / "secret.yml")

    assert (None, ["data/a.yml:1:1: a link is not followed (copy the file)"]) == (
        read(tmp_path, HERE)[0],
        [*map(str, read(tmp_path, HERE)[1])],
    )


def test_file_in_a_linked_folder_is_not_read(tmp_path):
    """A link further up is one too."""
    (tmp_path / "project").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yml").write_text("a: 1\n")
    (tmp_path / "project" / "data").symlink_to(tmp_path / "elsewhere")

    [problem] = read(tmp_path / "project", HERE)[1]
    assert "data/a.yml:1:1: a link is not followed (copy the file)" == str(problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_pipe_is_not_waited_for(tmp_path):
    """Reading what never ends would never end."""
    (tmp_path / "data").mkdir()
    os.mkfifo(tmp_path / HERE)

    assert ["data/a.yml:1:1: this is no file"] == [*map(str, read(tmp_path, HERE)[1])]


def test_file_that_went_away_is_a_problem(tmp_path):
    """An editor that swaps files while the preview reads them ends nothing."""
    assert ["data/a.yml:1:1: this is no file"] == [*map(str, read(tmp_path, HERE)[1])]


def test_file_that_may_not_be_read_is_a_problem(tmp_path, monkeypatch):
    """A file without permission is told as the system tells it."""
    (tmp_path / "data").mkdir()
    (tmp_path / HERE).write_text("a: 1\n")

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert ["data/a.yml:1:1: the file cannot be read: Permission denied"] == [
        *map(str, read(tmp_path, HERE)[1])
    ]
