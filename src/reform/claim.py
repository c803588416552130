"""What is known of an indicator, in a sentence: its newest figure, or how much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reform.headline import COUNTRY, headline
from reform.headline_words import HeadlineWords, written
from reform.known import newest_round

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact, When
    from reform.headline import Headline
    from reform.model import Indicator, Source


@dataclass(frozen=True)
class Claim:
    """A sentence, the publication that states it, and what else is to be said."""

    said: str
    """Without its stop, which follows the publication."""

    source: Source | None = None
    more: str = ""
    """Whole sentences."""


def claim(edition: Edition, indicator: Indicator, *, in_full: bool = True) -> Claim:
    """
    Say what is known of an indicator, the country's newest figure first.

    Where the country has none, it is said how many provinces have one; of a few, the
    newest figure itself.

    Args:
        edition: whose words are written.
        indicator: what is measured.
        in_full: whether the country's figure is held against the one before it and
            against its target.

    """
    found = headline(edition.catalogue, indicator.id)
    latest = newest_round(edition.catalogue, indicator.id)
    provinces = _of_provinces(edition, latest) if latest else ""
    if found is None and latest is None:
        return _of_newest(edition, indicator)
    if found is None:
        return Claim(provinces, more=edition.word("claim_no_country"))
    made = _of_country(edition, found, in_full=in_full)
    if latest is None or latest.when.until.end <= found.fact.key.when.until.end:
        return made
    return replace(made, more=f"{made.more} {provinces}.".strip())


def _of_provinces(edition: Edition, latest: Round) -> str:
    return edition.word(
        "claim_provinces",
        known=latest.known,
        provinces=latest.provinces,
        when=edition.when(latest.when),
    )


def _of_country(edition: Edition, found: Headline, *, in_full: bool) -> Claim:
    words = HeadlineWords(edition, found)
    said = _stated(edition, found.fact, written(edition, found.fact))
    if not in_full:
        return Claim(said, found.fact.source)
    if words.change:
        is_clause = found.way is not None or found.before is None
        said = f"{said}{', ' if is_clause else '; '}{words.change}"
    return Claim(said, found.fact.source, f"{words.target}." if words.target else "")


def _of_newest(edition: Edition, indicator: Indicator) -> Claim:
    """Say the newest figure there is, whoever it is about; or that there is none."""
    choices = edition.catalogue.shown(indicator.id)
    if not choices:
        return Claim(edition.word("no_facts").rstrip("."))
    fact = choices[-1].shown
    about = fact.key.subject == COUNTRY
    more = "" if about else edition.word("claim_no_country")
    return Claim(_stated(edition, fact, written(edition, fact)), fact.source, more)


def _stated(edition: Edition, fact: Fact, figure: str) -> str:
    figure = dated(edition, figure, fact.key.when)
    return edition.word("claim", whom=whom(edition, fact), figure=figure)


def whom(edition: Edition, fact: Fact) -> str:
    """Say whom a figure is about: "Cả nước, cấp tỉnh", "Quảng Ninh"."""
    key, indicator = fact.key, edition.catalogue.indicators[fact.key.indicator]
    name = edition.name(edition.subject(key.subject))
    if key.subject == COUNTRY and indicator.nature != "rank":
        name = edition.word("claim_country")
    tier = edition.word(f"tier_{key.tier}") if key.tier else ""
    part = edition.text(indicator.parts[key.part]) if key.part else ""
    return ", ".join(filter(None, (name, tier, part)))


def dated(edition: Edition, figure: str, when: When) -> str:
    """Write a figure with its time as one says it: "83,94 % năm 2024"."""
    form = "total" if when.clock == "to" else when.until.form
    return edition.word(f"dated_{form}", figure=figure, when=edition.when(when))
