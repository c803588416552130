"""What all pages of an edition have in common wherever they are met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from reform.wording import LANGUAGES

if TYPE_CHECKING:
    from reform.edition import Edition

FIRST, *_ = LANGUAGES
"""The language whose pages stand at the root, and that of readers of neither."""

LOCALES = {"vi": "vi_VN", "en": "en_GB"}
"""What languages are called where pages are shared."""

BRANCH = "main"
"""The branch of the repository that is published."""

FORM = "1-wrong-number.yml"
"""The form for wrong numbers in `.github/ISSUE_TEMPLATE/`; it has a field `page`."""


@dataclass(frozen=True)
class Site:
    """Where the pages of an edition are published, and what may be said of all."""

    edition: Edition
    name: str
    description: str

    address: str
    """Of its home page, with a slash at the end."""

    repository: str = ""
    """Address of the project's files on GitHub; empty where it is not known."""

    @property
    def language(self) -> str:
        """Language of its pages."""
        return self.edition.language

    @property
    def is_first(self) -> bool:
        """Whether its home page stands at the root."""
        return self.language == FIRST

    @property
    def root(self) -> str:
        """Address of the home page of the first language."""
        return self.address.removesuffix(_folder(self.language))

    @property
    def locales(self) -> list[str]:
        """Its own language, then the others, as previews of shared pages want them."""
        own = LOCALES[self.language]
        return [own, *(each for each in LOCALES.values() if each != own)]

    @property
    def homes(self) -> list[tuple[str, str]]:
        """Every language with the address of its home page."""
        return [(code, f"{self.root}{_folder(code)}") for code in LANGUAGES]

    def alternates(self, path: str) -> list[tuple[str, str]]:
        """
        Return the languages of a page with its address in each.

        Search engines want each page to name itself as well, and what is for readers
        of neither language.
        """
        found = [(code, f"{home}{path}") for code, home in self.homes]
        return [*found, ("x-default", f"{self.root}{path}")]

    def editing(self, file: str) -> str:
        """Return where a file of the project can be changed; empty if not known."""
        if not self.repository:
            return ""
        return f"{self.repository}/edit/{BRANCH}/{quote(file)}"

    def reporting(self, title: str, address: str) -> str:
        """Return where an error on a page can be reported; empty if not known."""
        if not self.repository:
            return ""
        heading = self.edition.word("foot_issue", title=title)
        filled = {"template": FORM, "title": heading, "page": address}
        return f"{self.repository}/issues/new?{urlencode(filled)}"


def _folder(language: str) -> str:
    """Return the folder that a language's pages stand in."""
    return "" if language == FIRST else f"{language}/"
