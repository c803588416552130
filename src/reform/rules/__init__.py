"""What data must obey beyond its shape: one rule a function, all listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.rules.histories import histories_run_forwards, worse_states_say_why
from reform.rules.numbers import (
    jumps_are_explained,
    parts_stay_within_their_whole,
    ranks_agree_with_values,
    values_lie_within_bounds,
)
from reform.rules.places import (
    provinces_have_one_fate,
    subjects_exist_in_their_period,
    titles_begin_somewhere,
)
from reform.rules.platforms import pairs_can_be_compared
from reform.rules.promises import (
    bases_lie_before_deadlines,
    ids_in_a_list_differ,
    targets_can_be_read,
)
from reform.rules.references import (
    areas_show_their_own,
    moved_ids_lead_somewhere,
    parts_are_declared,
    references_exist,
)
from reform.rules.sources import (
    facts_are_stated_once,
    publications_follow_their_periods,
    sources_can_be_found,
    times_fit_their_nature,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.problem import Problem
    from reform.reading import Reading
    from reform.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    references_exist,
    moved_ids_lead_somewhere,
    parts_are_declared,
    areas_show_their_own,
    pairs_can_be_compared,
    sources_can_be_found,
    facts_are_stated_once,
    times_fit_their_nature,
    publications_follow_their_periods,
    subjects_exist_in_their_period,
    provinces_have_one_fate,
    titles_begin_somewhere,
    values_lie_within_bounds,
    ranks_agree_with_values,
    parts_stay_within_their_whole,
    jumps_are_explained,
    ids_in_a_list_differ,
    bases_lie_before_deadlines,
    targets_can_be_read,
    histories_run_forwards,
    worse_states_say_why,
)
"""Every rule, in the order in which they are explained to contributors."""


def broken(reading: Reading, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a problem for each place where sound entities break a rule."""
    for rule in RULES:
        for finding in rule(catalogue, reading.names):
            yield reading.problem(*finding)
