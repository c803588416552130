"""What a publication states that has not become a fact, and why."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reform.model.base import Entity, SourceId, Text


class Omission(Entity):
    """Something read and left out: with the facts it accounts for all that was read."""

    source: SourceId
    """Publication that states it."""

    stated: Text
    """What it states, in our own words."""

    reason: Text
    """Why that is no fact."""

    statements: Annotated[int, Field(ge=1)] = 1
    """How many statements of the publication are meant."""
