"""Tables as Markdown, and the place in the README where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass
class Table:
    """A heading, names of columns, and rows: words first, then figures."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    note: str = ""

    def add(self, *cells: str) -> None:
        """Add a row."""
        self.rows.append(cells)

    def __str__(self) -> str:
        """Return the table as Markdown."""
        rule = ("---", *("--:" for _ in self.columns[1:]))
        lines = [_line(cells) for cells in (self.columns, rule, *self.rows)]
        note = f"\n\n{self.note}" if self.note else ""
        return f"### {self.title}\n\n" + "\n".join(lines) + note


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def replaced(text: str, tables: list[Table]) -> str:
    """Return a *text* with the *tables* between its marks instead of what was there."""
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    body = "\n\n".join(map(str, tables))
    return f"{before}{BEGIN}\n\n{body}\n\n{END}{after}"


def spent(seconds: float) -> str:
    """Write a time in seconds or milliseconds, with three digits."""
    if seconds >= 1:
        return f"{seconds:.3g} s"
    return f"{seconds * 1000:.3g} ms"


def times(ratio: float) -> str:
    """Write a ratio."""
    return f"{ratio:.2f} ×"
