"""What a reader finds who types a name: which page, and the number asked for."""

from reform.finding.document import document
from reform.finding.entry import Entry, Line
from reform.finding.everything import entries
from reform.finding.index import index

__all__ = ["Entry", "Line", "document", "entries", "index"]
