"""A catalogue of made-up figures about the real provinces."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reform.catalogue import Catalogue
from reform.examples.example import PROMISES, publication
from reform.examples.extreme import BODY, EXTREME
from reform.examples.parts import PARTS
from reform.examples.scarce import SCARCE
from reform.examples.targets import programmes
from reform.examples.tasks import directives
from reform.examples.unlike import UNLIKE
from reform.model import KINDS, Ministry
from reform.territory import SETS, provinces

if TYPE_CHECKING:
    from reform.model import Entity

EXAMPLES = (*SCARCE, *EXTREME, *UNLIKE, *PARTS)
"""Every example of figures."""

REAL = ("places", "ministries", "units", "pillars")
"""Kinds that are taken from the data: there is nothing to make up about them."""

BODY_NAME = {
    "vi": "Ví dụ: một cơ quan không có thật mang tên dài sáu mươi ký tự",
    "en": "Example: a ministry that does not exist, in sixty characters",
}


def examples(catalogue: Catalogue) -> Catalogue:
    """
    Return a catalogue of nothing but made-up figures, targets and tasks.

    Args:
        catalogue: the data: places, units and areas are theirs, and nothing else.

    """
    sets = {n: tuple(p.id for p in provinces(catalogue.places, n)) for n in SETS}
    entities: dict[str, dict[str, Entity]] = {kind: {} for kind in KINDS}
    entities.update({kind: dict(catalogue.entities[kind]) for kind in REAL})
    # Their indicators are none of those made up here.
    entities["pillars"] = {
        identity: pillar.model_copy(update={"indicators": ()})
        for identity, pillar in catalogue.pillars.items()
    }
    entities["ministries"][BODY] = _body()
    for each in EXAMPLES:
        entities["indicators"][each.id] = each.indicator()
        entities["sources"][each.id] = each.source(sets)
    promises = publication(PROMISES, "mục tiêu và nhiệm vụ", [])
    entities["sources"][PROMISES] = promises
    entities["programmes"].update(programmes())
    entities["directives"].update(directives())
    return Catalogue(entities)


def _body() -> Ministry:
    written = {"name": BODY_NAME, "kind": "ministry", "since": date(2021, 1, 1)}
    return Ministry.read(written, BODY)
