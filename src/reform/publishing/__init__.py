"""What is offered for download: the catalogue as CSV, JSON and one data package."""

from reform.publishing.by_indicator import indicator_files
from reform.publishing.package import TABLES, facts_as_csv, files
from reform.publishing.table import IN_CSV, Column, Table

__all__ = [
    "IN_CSV",
    "TABLES",
    "Column",
    "Table",
    "facts_as_csv",
    "files",
    "indicator_files",
]
