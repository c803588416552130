"""What the explore page gets: specifications, an index of names, and the facts."""

from reform.exploring.files import for_edition, for_everybody
from reform.exploring.strand import Strand, strands

__all__ = ["Strand", "for_edition", "for_everybody", "strands"]
