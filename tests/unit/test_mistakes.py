"""
Whatever a contributor does to a file, they are told: never a traceback, no hang.

A handful of the project's own files is copied; one of them is damaged, or a file
is added, and the whole is examined as before a build.
"""

import copy
import os
import re
import shutil
import unicodedata
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reform.catalogue import examine
from reform.model import FOLDERS, LISTS
from reform.problem import MOST, arranged

DATA = Path(__file__).parent.parent.parent / "data"

SMALL = 3000
"""Bytes of a file that can be examined some hundred times."""

PATIENCE = 5
"""Seconds for the largest file there may be, on a slow machine."""

bounded = settings(
    max_examples=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


def examples():
    """Names of the smallest and a larger file of each kind that there is."""
    names = [f"{name}.yml" for name in LISTS if (DATA / f"{name}.yml").is_file()]
    for folder in FOLDERS:
        sizes = {file: file.stat().st_size for file in (DATA / folder).glob("*.yml")}
        found = sorted((f for f in sizes if sizes[f] <= SMALL), key=lambda f: f.name)
        found.sort(key=sizes.get)
        names += dict.fromkeys(f"{folder}/{f.name}" for f in found[:1] + found[-1:])
    return names


EXAMPLES = examples()
names = st.sampled_from(EXAMPLES)

NASTY = [
    "{{ x }}",
    "{% raw %}",
    "{{",
    "<script>alert(1)</script>",
    "&amp;",
    "\u202e",
    "\u2028",
    "\x85",
    "\x00",
    "\x1b[31m",
    "\u200b",
    "\ufeff",
    "\ufffe",
    "\U0010ffff",
    "e\u0301\u0302",
    "&a",
    "*a",
    "!!python/object/apply:os.system [id]",
    "!!binary x",
    "<<: {a: 1}",
    "? ",
    "- ",
    ": ",
    ":",
    "#",
    "\t",
    "\n\t",
    "\n---\n",
    "\n...\n",
    "%YAML 1.2\n",
    "%TAG ! x:\n",
    "null",
    "~",
    "yes",
    ".nan",
    "-.inf",
    "1e400",
    "9" * 400,
    "0.1e+99999",
    "0o17",
    "0x1f",
    "010",
    "18:00",
    "2022-02-30",
    "9999-99-99",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    "'",
    '"',
    "|",
    ">-",
    '"\\ud800"',
    '"\\x00"',
    "\r",
    "\r\n",
    "##[group]",
    "[" * 2000,
    "moved_to: x\n",
    "\nmoved_to: a-b\n",
]

VALUES = [
    None,
    True,
    0,
    -1,
    7,
    63,
    10**17,
    -(10**14),
    10**15,
    1.5,
    99.999999,
    "",
    " ",
    "x" * 3000,
    "ha-noi",
    "2022",
    2022,
    date(2022, 9, 15),
    date(1, 1, 1),
    date(9999, 12, 31),
    "2021-2025",
    "https://[",
    "https://\u2100/",
    "javascript:x",
    "{{ x }}",
    "<b>",
    "e\u0301\u0302",
    "\u202e",
    [],
    {},
    [[]],
    ["a"],
    [None],
    {"a": 1},
    {"value": 1},
    {"vi": "a", "en": "b"},
    {"": ""},
    {"a b": "c"},
    {"[key]": 1},
    {"facts": {"values": {"note": {"x": 1}}}},
]


class Plain(yaml.CSafeDumper):
    """Writes the same thing twice rather than as an alias."""

    def ignore_aliases(self, data):
        """Never make one."""
        del data
        return True


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Copy one small file of each kind into a folder of their own."""
    root = tmp_path_factory.mktemp("project") / "data"
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True)
    for name in {name.partition("/")[0]: name for name in reversed(EXAMPLES)}.values():
        if name.partition("/")[0] in FOLDERS:
            shutil.copy(DATA / name, root / name)
    return root


def told(root):
    """Examine the folder; check that each problem leads somewhere, and return them."""
    problems = arranged(examine(root)[0].problems)
    files = {path: lines_of(root.parent / path) for path in {p.path for p in problems}}
    for problem in problems:
        lines = files[problem.path]
        assert problem.message
        assert str(problem).isprintable()
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
    return problems


def lines_of(file):
    """Lines as an editor counts them; of what is no readable file, an empty one."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > 1 << 20:
        return [""]
    text = file.read_bytes().decode("utf-8-sig", errors="replace")
    return re.split(r"\r\n|\r|\n", text)


def damaged(root, name, content):
    """Examine the folder with other bytes in one file, and put them back."""
    file = root / name
    sound = file.read_bytes() if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    try:
        return told(root)
    finally:
        file.unlink() if sound is None else file.write_bytes(sound)


def original(name):
    """Return the text of an example; of a long list only its first entries."""
    text = (DATA / name).read_text(encoding="utf-8")
    if len(text) > SMALL:
        last = [*re.finditer(r"\n(?=\S)", text[:SMALL])][-1]
        return text[: last.end()]
    return text


def places(tree, loc=()):
    """List the places in parsed YAML, as paths of keys and indexes."""
    inner = []
    if isinstance(tree, dict):
        inner = tree.items()
    elif isinstance(tree, list):
        inner = enumerate(tree)
    return [loc, *(p for step, item in inner for p in places(item, (*loc, step)))]


def at(tree, loc):
    """Return what stands at a place."""
    for step in loc:
        tree = tree[step]
    return tree


def dumped(tree):
    """Write parsed YAML as bytes."""
    return yaml.dump(tree, Dumper=Plain, allow_unicode=True, sort_keys=False).encode()


def parsed(name):
    """Parse an example as others would, lists and mappings ready to be changed."""
    return yaml.load(original(name), yaml.CSafeLoader)


def test_every_kind_of_file_is_tried():
    """As many kinds are damaged as there are in the project's data."""
    folders = {folder for folder in FOLDERS if any((DATA / folder).glob("*.yml"))}

    assert folders <= {name.partition("/")[0] for name in EXAMPLES}


@pytest.mark.parametrize("name", EXAMPLES)
def test_unharmed_example_has_its_shape(data, name):
    """Of the handful only what it refers to is missed."""
    for problem in damaged(data, name, original(name).encode()):
        assert "data/" in problem.message, problem


@bounded
@given(names, st.data())
def test_missing_key(data, name, draw):
    """A field that nobody wrote, of any level."""
    tree = parsed(name)
    loc = draw.draw(st.sampled_from(places(tree)[1:]))
    del at(tree, loc[:-1])[loc[-1]]

    damaged(data, name, dumped(tree))


@bounded
@given(names, st.data())
def test_swapped_values(data, name, draw):
    """Two fields whose values were exchanged."""
    tree = parsed(name)
    one, two = (draw.draw(st.sampled_from(places(tree)[1:])) for _ in "ab")
    first, second = copy.deepcopy(at(tree, one)), copy.deepcopy(at(tree, two))
    at(tree, one[:-1])[one[-1]] = second
    if two[: len(one)] != one:
        at(tree, two[:-1])[two[-1]] = first

    damaged(data, name, dumped(tree))


@settings(bounded, max_examples=60)
@given(names, st.data(), st.sampled_from(VALUES))
def test_value_of_another_type(data, name, draw, value):
    """A list for a mapping, a number for a text, null for anything."""
    tree = parsed(name)
    loc = draw.draw(st.sampled_from(places(tree)))
    if loc:
        at(tree, loc[:-1])[loc[-1]] = value
    else:
        tree = value

    damaged(data, name, dumped(tree))


@bounded
@given(names, st.data())
def test_key_of_another_name(data, name, draw):
    """A misspelt or foreign key, such as a number."""
    tree = parsed(name)
    keyed = [loc for loc in places(tree)[1:] if isinstance(at(tree, loc[:-1]), dict)]
    loc = draw.draw(st.sampled_from(keyed))
    key = draw.draw(st.sampled_from(["", "x", 7, True, None, 1.5, "value", "Bến Tre"]))
    parent = at(tree, loc[:-1])
    parent[key] = parent.pop(loc[-1])

    damaged(data, name, dumped(tree))


@bounded
@given(names, st.data())
def test_doubled_item(data, name, draw):
    """Something that was pasted twice."""
    tree = parsed(name)
    lists = [loc for loc in places(tree) if isinstance(at(tree, loc), list)]
    if lists:
        found = at(tree, draw.draw(st.sampled_from(lists)))
        found += copy.deepcopy(found)

    damaged(data, name, dumped(tree))


@bounded
@given(names, st.floats(0, 1))
def test_truncated_file(data, name, share):
    """A file that ends in the middle of a letter."""
    content = original(name).encode()

    damaged(data, name, content[: int(share * len(content))])


@bounded
@given(names, st.floats(0, 1), st.binary(min_size=1, max_size=40))
def test_random_bytes(data, name, share, noise):
    """A disk or a program that wrote nonsense, here on a file of Windows."""
    content = b"\xef\xbb\xbf" + original(name).encode()
    index = int(share * len(content))

    damaged(data, name, content[:index] + noise + content[index:])


@settings(bounded, max_examples=100)
@given(names, st.floats(0, 1), st.sampled_from(NASTY), st.integers(0, 30))
def test_nasty_insertion(data, name, share, nasty, replaced):
    """What YAML, HTML, Jinja, terminals or Unicode make something else of."""
    text = original(name)
    index = int(share * len(text))

    damaged(data, name, (text[:index] + nasty + text[index + replaced :]).encode())


@bounded
@given(names, st.sampled_from(NASTY), st.data())
def test_nasty_value(data, name, nasty, draw):
    """The same where a value begins."""
    text = original(name)
    ends = [match.end() for match in re.finditer(r"(: |- |^)", text, re.MULTILINE)]
    index = draw.draw(st.sampled_from(ends))

    damaged(data, name, (text[:index] + nasty + text[index:]).encode())


@bounded
@given(names, st.data())
def test_lines_out_of_order(data, name, draw):
    """A line that was lost, doubled, moved or indented with a tab."""
    lines = original(name).splitlines(keepends=True)
    one, two = (draw.draw(st.integers(0, len(lines) - 1)) for _ in "ab")
    change = draw.draw(st.sampled_from(["lose", "double", "move", "tab", "indent"]))
    line = lines.pop(one)
    lines[two:two] = {
        "lose": [],
        "double": [line, line],
        "move": [line],
        "tab": ["\t" + line],
        "indent": ["   " + line],
    }[change]

    damaged(data, name, "".join(lines).encode())


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    ],
    ids=["bom", "crlf", "both"],
)
def test_editors_of_other_systems_do_no_harm(data, name, change):
    """A byte order mark and Windows line ends change nothing that is told."""
    before = damaged(data, name, original(name).encode())

    assert before == damaged(data, name, change(original(name)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_letters_in_pieces_are_told(data, name):
    """Text as macOS decomposes it looks the same, and cannot be found by search."""
    text = unicodedata.normalize("NFD", original(name))

    messages = {problem.message for problem in damaged(data, name, text.encode())}
    assert text == original(name) or "is not in Unicode form NFC" in messages


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("coding", ["utf-16", "utf-32", "utf-7"])
def test_other_encodings_are_told(data, name, coding):
    """What another program saved is no UTF-8, or is shown to be nonsense."""
    damaged(data, name, original(name).encode(coding))


FACTS = original(next(n for n in EXAMPLES if n.startswith("sources/"))).partition(
    "\nfacts:"
)[0]

MEBIBYTE = 1 << 20

LARGE = {
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "bomb": "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 50)),
    "aliases": "- *a\n" * 200_000,
    "nulls": "-\n" * 500_000,
    "empty facts": f"{FACTS}\nfacts:\n" + "  - {}\n" * 20_000,
    "wrong facts": f"{FACTS}\nfacts:\n" + "  - {indicatr: x}\n" * 10_000,
    "wrong keys": "".join(f"a{n}: 1\n" for n in range(20_000)),
    "null keys": "".join(f"a{n}:\n" for n in range(90_000)),
    "one key": "a: 1\n" * 200_000,
    "unknown places": f"{FACTS}\nfacts:\n  - indicator: par-index\n    period: 2024\n"
    "    values:\n" + "".join(f"      a{n}: 1\n" for n in range(10_000)),
    "one long key": "a" * (MEBIBYTE - 10) + ": 1",
    "one long text": "title: " + "a" * (MEBIBYTE - 10),
    "one long number": "title: " + "9" * (MEBIBYTE - 10),
    "one long tag": "title: !" + "a" * (MEBIBYTE - 10),
    "ampersands": "title: " + "&a" * (MEBIBYTE // 2 - 10),
    "colons": "a:" * (MEBIBYTE // 2 - 10),
    "quotes": "'" * (MEBIBYTE - 10),
    "blanks": " " * (MEBIBYTE - 10),
    "lines": "\n" * (MEBIBYTE - 10),
    "marks": "\u202e" * (MEBIBYTE // 3 - 10),
    "accents": "title: " + "\u0301" * (MEBIBYTE // 2 - 10),
    "nothing": "\x00" * (MEBIBYTE - 10),
    "too large": "a" * 10 * MEBIBYTE,
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *(pytest.param("sources/large.yml", LARGE[key], id=key) for key in LARGE),
        pytest.param("glossary.yml", LARGE["wrong keys"], id="wrong entries"),
        pytest.param("glossary.yml", LARGE["null keys"], id="null entries"),
    ],
)
def test_large_nonsense_is_told_soon(data, name, content):
    """Whatever fits into a file is refused in seconds, and with few words."""
    began = perf_counter()

    problems = damaged(data, name, content.encode())

    assert PATIENCE > perf_counter() - began
    here = [p for p in problems if p.path == Path("data") / name]
    assert 1 <= len(here) <= MOST + 1
    assert 1000 > max(len(str(problem)) for problem in here)


@bounded
@given(
    st.text(
        st.characters(exclude_characters="/\0", exclude_categories=["Cs"]),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["", ".yml", ".yaml", ".YML", ".json"]),
    st.sampled_from(["", "sources", "places"]),
)
def test_any_name_of_a_file(data, name, ending, folder):
    """Blanks, capitals, commands and letters of any script are told or let be."""
    file = data / folder / (name + ending)
    if name in {".", ".."} or len(os.fsencode(file.name)) > 255 or file.exists():
        return

    damaged(data, f"{folder}/{name}{ending}" if folder else name + ending, b"a: 1\n")


@bounded
@given(st.binary(min_size=1, max_size=20))
def test_any_bytes_for_a_name(data, name):
    """A name that is no text ends nothing."""
    if {0, ord("/")} & set(name) or name in {b".", b".."}:
        return

    damaged(data, f"sources/{os.fsdecode(name)}.yml", b"a: 1\n")
