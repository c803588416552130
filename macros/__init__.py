"""What a page may call. Each macro is a function of the desk; this file lists them."""

from __future__ import annotations

from functools import partial
from typing import Any

from macros import (
    coverage,
    doubts,
    entities,
    examples,
    explore,
    figures,
    maps,
    matrices,
    promise_figures,
    promises,
    rankings,
    tables,
    values,
)
from macros.desk import Desk
from macros.figure_files import figure_files
from macros.page import called, render

LATE = (
    tables.fact_table,
    tables.source_facts,
    tables.series_table,
    tables.subject_facts,
    rankings.ranking,
    rankings.rankings,
    rankings.distribution,
    rankings.slope,
    figures.trend,
    figures.trends,
    figures.multiples,
    figures.parts,
    maps.province_map,
    promise_figures.bullets,
    promise_figures.timeline,
    matrices.parts_by_place,
    coverage.coverage_table,
    coverage.coverage_map,
    coverage.gaps,
    doubts.contradiction_table,
    doubts.omission_table,
    examples.usage,
    examples.example,
    explore.explore,
)
"""Macros of tables and drawings: neither Markdown nor the search need read them."""

PUBLIC = (
    values.value,
    values.citation,
    values.link,
    values.date_of_data,
    values.count,
    *LATE,
    figures.sparkline,
    coverage.coverage_sentence,
    promises.target_table,
    promises.task_table,
    promises.promises,
    entities.listing,
    entities.indicator_index,
    entities.regions,
    entities.about_pillar,
    entities.about_indicator,
    entities.about_province,
    entities.about_system,
    entities.about_source,
    entities.about_programme,
    entities.about_directive,
    entities.download_list,
    entities.download_link,
    entities.rule_list,
    entities.glossary,
)
"""Every macro, in the order in which they are explained to page authors."""


def define_env(env: Any) -> None:
    """Give pages the macros in `PUBLIC`, and mistakes in them a clear answer."""
    desk = Desk(env.conf["extra"]["edition"], env)
    env.conf["extra"]["desk"] = desk
    # Hooks are loaded before this package can be.
    env.conf["extra"]["figure_files"] = partial(figure_files, desk)
    for function in PUBLIC:
        macro = called(desk, function, late=function in LATE)
        env.macro(macro, function.__name__)
    env.render = partial(render, env)
