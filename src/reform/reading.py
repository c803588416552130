"""Reads every data file and keeps where each thing in it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from reform.complaint import complaints, id_form
from reform.located import Located, read
from reform.model import FOLDERS, KINDS, LISTS, Entity, Moved, Slug
from reform.problem import MOST, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.located import Loc

GENERATED = frozenset({"schemas"})
"""Folders under `data/` that hold no entities."""

_SLUG: TypeAdapter[str] = TypeAdapter(Slug)


@dataclass
class Reading:
    """What was found under `data/`: entities, their places, and problems."""

    entities: dict[str, dict[str, Entity]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    """Sound entities by kind and id."""

    moved: dict[tuple[str, str], str] = field(default_factory=dict)
    """Kind and old id, with the new id."""

    problems: list[Problem] = field(default_factory=list)
    """What is wrong, unsorted."""

    files: dict[tuple[str, str], tuple[Located, Loc]] = field(default_factory=dict)
    """For each kind and id its file, and where in it the entity begins."""

    kept: dict[tuple[str, str], dict[str, list[int]]] = field(default_factory=dict)
    """Of an entity with faulty items in its lists: the indexes of the sound ones."""

    names: dict[str, set[str]] = field(
        default_factory=lambda: {kind: set() for kind in KINDS}
    )
    """
    Ids by kind, faulty entities included: a reference to them is no error.

    A kind whose file cannot be parsed is left out: nobody knows its ids.
    """

    def problem(
        self, kind: str, identity: str, loc: Loc, message: str, remedy: str = ""
    ) -> Problem:
        """Complain about a place inside an entity."""
        located, start = self.files[kind, identity]
        lists = self.kept.get((kind, identity), {})
        if loc and loc[0] in lists:
            name, index, *rest = loc
            loc = (name, lists[str(name)][int(index)], *rest)
        return located.problem((*start, *loc), message, remedy)


def read_all(root: Path) -> Reading:
    """Read all files under *root*, the folder called `data`, in the order of ids."""
    reading = Reading()
    for path in sorted(_files(root, reading), key=lambda path: path.with_suffix("")):
        match path.parts:
            case (_, kind, _) if kind in FOLDERS:
                _read_entity(root.parent, path, kind, reading)
            case (_, _) if path.suffix == ".yml" and path.stem in LISTS:
                _read_list(root.parent, path, reading)
            case _:
                _report_stray(path, reading)
    return reading


def _files(root: Path, reading: Reading) -> Iterator[Path]:
    """Yield the data files, relative to the project's root."""
    if not root.is_dir():
        missing = Path(root.name)
        said = "there is no such folder"
        remedy = "run this in the project's folder, or name it: --root"
        reading.problems.append(Problem(missing, 1, 1, "", said, remedy))
        return
    for file in root.rglob("*"):
        path = file.relative_to(root.parent)
        if path.parts[1] in GENERATED or any(p.startswith(".") for p in path.parts):
            continue
        if file.is_symlink() or not (file.is_dir() or _is_aside(path)):
            yield path


def _is_aside(path: Path) -> bool:
    """Whether a file is no data: a page for contributors, or an editor's copy."""
    return path.suffix == ".md" or path.name.endswith("~")


def _report_stray(path: Path, reading: Reading) -> None:
    _, name, *inner = path.parts
    said = "no kind of data belongs here"
    if name not in FOLDERS:
        known = [*FOLDERS, *(f"{name}.yml" for name in LISTS)]
        remedy = nearest(name, known) or "known are: " + ", ".join(known)
    elif inner:
        remedy = f"put it straight into data/{name}"
    else:
        said, remedy = f"{name} is a folder, not a file or link", "make it a folder"
    reading.problems.append(Problem(path, 1, 1, "", said, remedy))


def _read_entity(root: Path, path: Path, kind: str, reading: Reading) -> None:
    reading.names[kind].add(path.stem)
    if path.suffix != ".yml" or not _is_slug(path.stem):
        said = f"{path.name!r} is no name for a data file"
        remedy = id_form(path.name.partition(".")[0], ".yml")
        reading.problems.append(Problem(path, 1, 1, "", said, remedy))
        return
    located, problems = read(root, path)
    reading.problems.extend(problems)
    if located is None:
        return
    reading.files[kind, path.stem] = located, ()
    if isinstance(located.value, dict) and "moved_to" in located.value:
        moved = _built(located, (), None, path.stem, reading)
        if isinstance(moved, Moved):
            reading.moved[kind, path.stem] = moved.moved_to
        return
    entity = _built(located, (), kind, path.stem, reading)
    if entity is not None:
        reading.entities[kind][path.stem] = entity


def _read_list(root: Path, path: Path, reading: Reading) -> None:
    located, problems = read(root, path)
    reading.problems.extend(problems)
    if located is None:
        del reading.names[path.stem]
        return
    if not isinstance(located.value, dict):
        del reading.names[path.stem]
        said, remedy = "a mapping of ids is expected", "write keys with colons"
        reading.problems.append(located.problem((), said, remedy))
        return
    most = len(reading.problems) + MOST
    for identity in located.value:
        _read_listed(located, identity, path.stem, reading)
        if len(reading.problems) > most:
            del reading.names[path.stem]
            return


def _read_listed(located: Located, identity: str, kind: str, reading: Reading) -> None:
    reading.names[kind].add(identity)
    if not _is_slug(identity):
        remedy = id_form(identity)
        problem = located.problem((identity,), "is no id", remedy, key=True)
        reading.problems.append(problem)
        return
    reading.files[kind, identity] = located, (identity,)
    entity = _built(located, (identity,), kind, identity, reading)
    if entity is not None:
        reading.entities[kind][identity] = entity


def _is_slug(text: str) -> bool:
    try:
        _SLUG.validate_python(text)
    except ValidationError:
        return False
    return True


def _built(
    located: Located,
    start: Loc,
    kind: str | None,
    identity: str,
    reading: Reading,
) -> Entity | None:
    """
    Build an entity, or report what its model objects to; no *kind* is a moved one.

    Where only items of its lists are at fault, the entity is built without
    them, so that the rules can be told of the others in the same run.
    """
    model = Moved if kind is None else KINDS[kind]
    value = located.value
    for step in start:
        value = value[step]
    try:
        return model.read(value, identity)
    except ValidationError as error:
        found = complaints(located, model, error, start)
        reading.problems.extend(
            p for p in found if (p.line, p.column) not in located.faulty
        )
        if kind is None:
            return None
        return _salvaged(value, error, kind, identity, reading)


def _salvaged(
    value: Any, error: ValidationError, kind: str, identity: str, reading: Reading
) -> Entity | None:
    """Build an entity without the faulty items of its lists, if that is enough."""
    faulty: dict[str, set[int]] = {}
    for detail in error.errors(include_url=False, include_input=False):
        name, index = (*detail["loc"], None, None)[:2]
        if not isinstance(index, int):
            return None
        faulty.setdefault(str(name), set()).add(index)
    kept = {
        name: [i for i in range(len(value[name])) if i not in wrong]
        for name, wrong in faulty.items()
    }
    sound = {name: tuple(value[name][i] for i in kept[name]) for name in kept}
    try:
        entity = KINDS[kind].read({**value, **sound}, identity)
    except ValidationError:
        return None
    reading.kept[kind, identity] = kept
    return entity
