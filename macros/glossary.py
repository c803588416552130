"""The macro for the glossary."""

from __future__ import annotations

from itertools import groupby

from macros.desk import Desk
from reform.collation import collation_key
from reform.terms import indicators_by_term, initial

FEW = 3
"""Indicators of a term up to which they are listed; more are folded away."""


def glossary(desk: Desk) -> str:
    """
    Write the terms of the reform with what they mean and the indicators that use them.

    `{{ glossary() }}`

    Args:
        desk: given by the site.

    """
    edition = desk.edition
    terms = edition.in_order(desk.catalogue.glossary.values())
    letters = groupby(terms, key=lambda term: initial(edition.name(term)))
    return desk.render(
        "glossary.html",
        letters=[(letter, list(found)) for letter, found in letters],
        abbreviated=sorted(
            (term for term in terms if term.abbreviation),
            key=lambda term: collation_key(term.abbreviation),
        ),
        indicators=indicators_by_term(edition),
        few=FEW,
    )
