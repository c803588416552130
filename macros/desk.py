"""What every macro works with: the edition, the page it is on, the templates."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.easel import Easel
from macros.held import Held
from macros.icons import icon, pillar_icon
from macros.shown import Shown
from reform.catalogue import Catalogue
from reform.choice import Choice, Reason
from reform.edition import PAGES, Edition, folder_of
from reform.fact import Fact, Key
from reform.model import Source
from reform.problem import nearest

TEMPLATES = Path(__file__).with_name("templates")

_MARKDOWN = str.maketrans({c: f"&#{ord(c)};" for c in "\\`*_[]{}|~"})
"""Characters that Markdown would take for marks, and templates for calls."""


class Desk:
    """One site's edition, and the page at hand."""

    def __init__(self, edition: Edition, env: Any) -> None:
        """Work with *edition* for the pages that the macros plugin *env* renders."""
        self.edition = edition
        self._env = env
        self.held = Held()
        """What is put into the page at hand at the last."""

        self.easel = Easel()
        """What is drawn when all pages are read."""

        self.shown = Shown()
        """Figures that have pages of their own."""

        self.notice: str | None = None
        """Where entities lead if none has a page, for nothing of them is published."""

        self._standing: str | None = None

    def with_edition(self, edition: Edition, notice: str) -> Desk:
        """
        Return a desk for the same pages, of an *edition* that is not published.

        What it holds and draws is put into the pages with all the rest.

        Args:
            edition: what it works with.
            notice: anchor on the page at hand of what a reader must know of it.

        """
        other = Desk(edition, self._env)
        other.held, other.easel, other.notice = self.held, self.easel, notice
        return other

    @property
    def catalogue(self) -> Catalogue:
        """The facts and everything they are about."""
        return self.edition.catalogue

    @property
    def page(self) -> str:
        """The page at hand, as its author knows it."""
        return str(self._env.page.file.src_uri)

    def render(self, template: str, **variables: Any) -> str:
        """Fill a template of `macros/templates/`; whatever is filled in is escaped."""
        html = self._templates.get_template(template).render(**variables)
        return "\n".join(line.strip() for line in html.splitlines() if line.strip())

    @cached_property
    def _templates(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            finalize=_guarded,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            desk=self,
            edition=self.edition,
            catalogue=self.catalogue,
            word=self.word,
            icon=icon,
            pillar_icon=pillar_icon,
        )
        return environment

    def word(self, name: str, /, **filled: object) -> str:
        """Return one of the site's own words."""
        return self.edition.word(name, **filled)

    @property
    def here(self) -> str:
        """Address of the page at hand, from the site's root."""
        return self._env.page.url if self._standing is None else self._standing

    @contextmanager
    def standing_at(self, address: str) -> Iterator[None]:
        """Write for a page that MkDocs does not know, at an *address*."""
        self._standing = address
        try:
            yield
        finally:
            self._standing = None

    def address(self, target: str) -> str:
        """Return the whole address of *target*, given from the site's root."""
        return f"{self._env.conf['site_url']}{target.removeprefix('./')}"

    @property
    def project(self) -> Path:
        """The project's folder, with data/ in it."""
        return Path(self._env.conf["config_file_path"]).parent

    @property
    def site_name(self) -> str:
        """What the site is called in the reader's language."""
        return str(self._env.conf["site_name"])

    @property
    def root(self) -> str:
        """Whole address of the folder of both languages, where downloads are."""
        own = "" if self.edition.language == "vi" else f"{self.edition.language}/"
        return str(self._env.conf["site_url"]).removesuffix(own)

    @property
    def stylesheets(self) -> list[str]:
        """Addresses of the site's own stylesheets, without the theme's."""
        return list(self._env.conf["extra"]["bare_css"])

    @property
    def scripts(self) -> list[str]:
        """Addresses of the site's own scripts, from its root."""
        return [str(each) for each in self._env.conf["extra_javascript"]]

    def url(self, target: str) -> str:
        """Return the way from this page to *target*, given from the site's root."""
        here = self.here or "."
        folder = here if here.endswith("/") or here == "." else posixpath.dirname(here)
        relative = posixpath.relpath(target, folder or ".")
        return f"{relative}/" if target.endswith("/") else relative

    def page_of(self, kind: str, identity: str) -> str:
        """Return the address of an entity's page; *kind* is a key of `PAGES`."""
        if self.notice is not None:
            return self.notice
        return self.url(f"{folder_of(PAGES[kind])}/{identity}/")

    def download(self, name: str) -> str:
        """Return the address of a download."""
        return self.shared(f"data/{name}")

    def shared(self, target: str) -> str:
        """Return the way to a file that both languages share."""
        up = "" if self.edition.language == "vi" else "../"
        return self.url(f"{up}{target}")

    def check(self, **wanted: str | None) -> dict[str, str | None]:
        """
        Return ids given by the word for their kind, all of them known; None is fine.

        Raises:
            LookupError: one is not; the message names argument and near ones.

        """
        entities = self.catalogue.entities
        subjects = {**entities["places"], **entities["ministries"]}
        for name, identity in wanted.items():
            known = subjects if name == "subject" else entities[PAGES[name]]
            if identity is not None:
                one_of(identity, known, name)
        return wanted

    def names(self, identities: Iterable[str]) -> str:
        """Return the names of places or ministries, joined by commas."""
        subjects = map(self.edition.subject, identities)
        return ", ".join(map(self.edition.name, subjects))

    def beside(self, choice: Choice) -> tuple[list[Fact], list[tuple[Fact, Reason]]]:
        """Part the facts not shown into those that read the same, and the others."""
        shown = self.reading(choice.shown)
        same = [fact for fact, _ in choice.others if self.reading(fact) == shown]
        others = [each for each in choice.others if self.reading(each[0]) != shown]
        return same, others

    def reading(self, fact: Fact) -> tuple[str, str]:
        """Return what a reader sees of a fact: its figure and its rank."""
        return self.edition.figure(fact), self.edition.rank(fact)

    def mark(self, source: Source) -> str:
        """Return how a publication is cited beside a figure: publisher and day."""
        publisher = self.edition.text(source.publisher)
        return f"{publisher}, {self.edition.period(source.published)}"

    def alike(self, sources: Iterable[Source]) -> list[tuple[str, list[Source]]]:
        """Group publications that one cites in the same words: files of one day."""
        groups: dict[str, list[Source]] = {}
        for source in sources:
            groups.setdefault(self.mark(source), []).append(source)
        return list(groups.items())

    def footnotes(self, facts: Iterable[Fact]) -> dict[str, int]:
        """Number the notes that several figures bear, so that each is said once."""
        notes = Counter(self.edition.text(fact.note) for fact in facts if fact.note)
        often = [note for note, times in notes.items() if times > 1]
        return {note: number for number, note in enumerate(often, 1)}

    def cell(self, fact: Fact | None, common: str) -> str:
        """Write a figure among others of its unit and *common* qualifier, or a gap."""
        if fact is None:
            return "\N{EN DASH}"
        if fact.value is None:
            return self.edition.figure(fact)
        number = self.edition.number(fact.value)
        if fact.precision != common:
            number = self.edition.qualified(fact.precision, number)
        rank = fact.rank and self.word("rank", rank=fact.rank)
        return f"{number} ({rank})" if rank else number

    def subject_link(self, identity: str) -> Markup:
        """Return a subject's name, linked where it has a page."""
        name = escaped(self.edition.name(self.edition.subject(identity)))
        if identity in self.catalogue.provinces:
            address = self.page_of("province", identity)
            return Markup('<a href="{}">{}</a>').format(address, name)
        return name

    def subject_of(self, key: Key) -> Markup:
        """Return the subject of a fact, with the name it bore then if another."""
        link = self.subject_link(key.subject)
        place = self.catalogue.places.get(key.subject)
        then = self.edition.style_at(place, key) if place else ""
        if place is None or then == self.edition.name(place):
            return link
        said = escaped(self.word("named_then", name=then))
        return link + Markup(' <span class="aside">{}</span>').format(said)


def one_of(wanted: Any, known: Any, what: str) -> Any:
    """
    Return *wanted* where it is *known*.

    Raises:
        LookupError: it is not; the message names argument and near ones.

    """
    if wanted not in known:
        near = nearest(str(wanted), map(str, known))
        raise LookupError(f"{what}: no {wanted!r}" + (near and f" ({near})"))
    return wanted


def escaped(text: str) -> Markup:
    """Escape a text so that neither HTML nor Markdown takes it for marks."""
    # Safe: escaped by markupsafe before it is marked.
    return Markup(str(escape(text)).translate(_MARKDOWN))  # noqa: S704


def _guarded(value: Any) -> Any:
    """Escape whatever a template is filled with, but for HTML made by us."""
    return value if value is None or isinstance(value, Markup) else escaped(str(value))
