"""The site's own words in both languages, and who reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, get_args

from reform.located import read
from reform.model import Text
from reform.problem import InvalidData, nearest

Language = Literal["vi", "en"]
"""Language of an edition: Vietnamese comes first."""

LANGUAGES: tuple[Language, ...] = get_args(Language)

FILE = Path(__file__).with_name("words.yml")


@cache
def words() -> dict[str, Text]:
    """
    Return every word by its name.

    Raises:
        InvalidData: the file of words has mistakes.

    """
    located, problems = read(FILE.parent, Path(FILE.name))
    if located is None or problems:
        raise InvalidData(problems)
    return {name: Text.model_validate(text) for name, text in located.value.items()}


def word(name: str, language: Language, /, **filled: object) -> str:
    """
    Return a word, or a sentence with its blanks filled.

    Raises:
        LookupError: there is no such word; the message names near ones.

    """
    if name not in words():
        raise LookupError(f"no word {name!r} in words.yml. {nearest(name, words())}")
    return words()[name][language].format(**filled)
