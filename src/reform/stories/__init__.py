"""What the page of a province tells: where it stands, what moved, what is unknown."""

from reform.stories.lead import lead, unknown
from reform.stories.standpoint import Standpoint
from reform.stories.standpoint_words import StandpointWords
from reform.stories.stories import Chapter, Stories, Story

__all__ = [
    "Chapter",
    "Standpoint",
    "StandpointWords",
    "Stories",
    "Story",
    "lead",
    "unknown",
]
