"""Made-up input to look at figures with: it is never among the data."""

from reform.examples.collection import examples
from reform.examples.example import PREFIX

__all__ = ["PREFIX", "examples"]
