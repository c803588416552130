"""Writes several files at once: all of them, or none."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_all(root: Path, texts: Mapping[Path, str]) -> None:
    """
    Write *texts* to their paths below *root*; a fault leaves all as it was.

    Raises:
        OSError: one of them cannot be written.

    """
    old: dict[Path, bytes | None] = {}
    staged: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            staged[root / path] = _staged(root / path, text)
        for file, aside in staged.items():
            old[file] = file.read_bytes() if file.exists() else None
            aside.replace(file)
    except BaseException:
        # Whoever presses Ctrl-C in the middle is not to be left with half of it.
        for file, content in old.items():
            _restore(file, content)
        raise
    finally:
        for aside in staged.values():
            aside.unlink(missing_ok=True)


def _staged(file: Path, text: str) -> Path:
    """
    Write a text beside its *file*, under a name that no reader of data looks at.

    Raises:
        OSError: it cannot be written; the error names the file, and nothing is left.

    """
    aside = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        # On a full disk the system itself names no file.
        raise OSError(error.errno, error.strerror, str(file)) from None
    return aside


def _restore(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(content)
