"""Imports tables into the tiny data, as a person does at a terminal."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from openpyxl import Workbook

from reform.cli import main

PUBLICATION = (
    *("--title", "Bảng xếp hạng", "--publisher-vi", "Báo", "--publisher-en", "Paper"),
    *("--published", "2026-11-01", "--url", "https://example.vn/t", "--kind", "press"),
)
"""What a new publication needs to be told."""

YEAR = (*PUBLICATION, "--source", "paper", "--period", "2024")
SCORES = (*YEAR, "--indicator", "par-index")
RATES = (*YEAR, "--indicator", "on-time-rate")
"""The same, for a table of one indicator in one year."""


@dataclass(frozen=True)
class Importer:
    """A folder with tables, beside the tiny data."""

    tiny: Any
    capsys: Any

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.tiny.root.parent

    def table(self, text: str, name: str = "t.csv") -> Path:
        """Write a table as a text file; its first line is the text's first."""
        file = self.root / name
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return file

    def workbook(self, *rows: list[Any], name: str = "t.xlsx") -> tuple[Path, Workbook]:
        """Give a workbook of one sheet with *rows*; it is to be saved to the path."""
        book = Workbook()
        for row in rows:
            book["Sheet"].append(row)
        file = self.root / name
        book.save(file)
        return file, book

    def run(self, table: Path, *flags: str) -> tuple[int, str, str]:
        """Import; give exit status, standard output and errors, paths shortened."""
        status = main(["--root", str(self.root), "import", str(table), *flags])
        out, errors = self.capsys.readouterr()
        return status, *(text.replace(f"{self.root}/", "") for text in (out, errors))

    def facts(self, table: Path, *flags: str) -> str:
        """Import what is sound; give what the source called paper then states."""
        status, out, errors = self.run(table, *flags)
        assert 0 == status, out + errors
        return dedent(self.files()["paper.yml"].partition("facts:\n")[2])

    def problems(self, table: Path, *flags: str) -> list[str]:
        """Import what is to be refused; give the lines, nothing being written."""
        before = self.files()
        status, out, errors = self.run(table, *flags)
        assert 1 == status, errors
        assert before == self.files()
        return out.splitlines()

    def remarks(self, table: Path, *flags: str) -> list[str]:
        """Import what is sound; give what is remarked."""
        status, out, errors = self.run(table, *flags)
        assert 0 == status, out
        lines = errors.splitlines()
        return [line.removeprefix("remark: ") for line in lines if "remark" in line]

    def files(self) -> dict[str, str]:
        """Return the text of every data file."""
        found = sorted(path for path in self.tiny.root.rglob("*") if path.is_file())
        return {p.name: p.read_text(encoding="utf-8") for p in found}
