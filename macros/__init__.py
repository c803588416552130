"""What a page may call. Each macro is a function of the desk; this file lists them."""

from __future__ import annotations

from functools import partial
from typing import Any

from macros import (
    changes,
    coverage,
    directives,
    doubts,
    downloads,
    examples,
    explore,
    figures,
    glossary,
    home,
    indicator_index,
    indicators,
    maps,
    matrices,
    ministries,
    pillars,
    programmes,
    promise_figures,
    promises,
    province_head,
    province_promises,
    province_table,
    provinces,
    rankings,
    regions,
    rule_book,
    sources,
    systems,
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
    rankings.ranking,
    rankings.rankings,
    rankings.distribution,
    rankings.slope,
    figures.trend,
    figures.trends,
    figures.multiples,
    figures.parts,
    maps.province_map,
    maps.latest_map,
    promise_figures.bullets,
    promise_figures.timeline,
    matrices.parts_by_place,
    coverage.coverage_table,
    coverage.coverage_map,
    coverage.gaps,
    doubts.contradictions,
    doubts.omissions,
    programmes.programme_table,
    programmes.all_targets,
    directives.directive_list,
    directives.tasks_standing,
    directives.task_list,
    systems.system_cards,
    systems.system_figures,
    systems.system_record,
    sources.source_table,
    rule_book.choice_example,
    rule_book.data_file,
    downloads.download_list,
    downloads.column_lists,
    downloads.data_citation,
    examples.usage,
    examples.example,
    explore.explore,
    changes.changes,
    changes.newest_publications,
    changes.due,
    changes.subscribe,
    ministries.ministry_ranking,
    ministries.ministry_table,
    ministries.ministry_facts,
    ministries.ministry_mergers,
    indicator_index.indicator_index,
    indicators.indicator_head,
    indicators.indicator_figures,
    indicators.province_figures,
    indicators.disputes_about,
    indicators.indicator_sources,
    indicators.related,
    pillars.pillar_strip,
    pillars.pillar_figures,
    pillars.pillar_indicators,
    pillars.pillar_targets,
    pillars.pillar_tasks,
    pillars.pillar_programmes,
    province_head.about_province,
    provinces.province_indices,
    provinces.province_facts,
    province_promises.province_promises,
    province_table.province_table,
)
"""Macros of tables and drawings: neither Markdown nor the search need read them."""

PUBLIC = (
    values.value,
    values.citation,
    values.link,
    values.date_of_data,
    values.count,
    *LATE,
    home.summary,
    home.headlines,
    home.province_finder,
    figures.sparkline,
    coverage.coverage_sentence,
    coverage.coverage_counts,
    doubts.contradiction_counts,
    doubts.omission_counts,
    programmes.target_counts,
    directives.docket_counts,
    promises.target_table,
    promises.task_table,
    promises.promises,
    regions.regions,
    pillars.pillar_head,
    indicators.about_indicator,
    systems.about_system,
    sources.about_source,
    programmes.about_programme,
    directives.about_directive,
    downloads.download_link,
    downloads.site_address,
    rule_book.rule_list,
    glossary.glossary,
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
