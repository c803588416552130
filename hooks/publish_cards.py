"""Draws the cards that stand for pages where they are shared, and publishes them."""

import logging
from pathlib import Path
from time import perf_counter
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from reform.rendering import card_of, make_all

log = logging.getLogger("mkdocs.hooks.publish_cards")

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "cards"
"""Where cards are kept by their words; emptied by `make clean`."""


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Draw the card of each page; pages about no single entity share one."""
    begun, drawn = perf_counter(), 0

    def say(done: int, _: int) -> None:
        nonlocal drawn
        drawn = done

    cards = {page.card_file: page.card for page in config.extra["shared"].values()}
    made = make_all([*cards.values()], card_of, kind=".png", cache=CACHE, say=say)
    for uri, card in cards.items():
        files.append(File.generated(config, uri, content=made[card.key]))
    if drawn:
        log.info("Drew %d cards in %.2f s", drawn, perf_counter() - begun)
