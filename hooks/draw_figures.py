"""Draws all figures at once when pages are read, and publishes their files."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.draw_figures")

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "drawings"
"""Where drawings are kept by their content; emptied by `make clean`."""

STEPS = 4
"""Lines that say how far drawing is, where there is no terminal."""


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Draw what pages and their figures' files show."""
    desk = config.extra["desk"]
    with _progress("figures") as say:
        desk.easel.draw(CACHE, say)
    with _progress("pictures") as say:
        for uri, content in config.extra["figure_files"](CACHE, say):
            files.append(File.generated(config, uri, content=content))


@contextmanager
def _progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Say how far drawing is: a bar on a terminal, else a few lines."""
    begun, drawn = perf_counter(), 0
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        label=f"Drawing {what}", length=0, hidden=hidden, file=sys.stderr
    ) as bar:

        def say(done: int, total: int) -> None:
            nonlocal drawn
            drawn, bar.length = done, total
            bar.update(1)
            if hidden and done * STEPS // total > (done - 1) * STEPS // total:
                log.info("Drawing %s: %d of %d", what, done, total)

        yield say
    if drawn:
        log.info("Drew %d %s in %.2f s", drawn, what, perf_counter() - begun)
