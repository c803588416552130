"""Made-up tables of facts about provinces, for tests of what is said of rounds."""

from __future__ import annotations

HEAD = """
    name: {vi: Chỉ số một năm, en: Yearly index}
    description: {vi: Điểm của một năm., en: Score of a year.}
    pillar: procedures
    nature: score
    frequency: year
    """


def index(unit="points", better="higher", more=""):
    """Write the file of the yearly index."""
    return f"{HEAD}unit: {unit}\n    better: {better}\n    {more}\n"


def table(period, cells, provinces=63, of=None):
    """Write a table of one year: what each province's cell holds."""
    lines = "\n".join(f"    {name}: {cell}" for name, cell in cells.items())
    ranked = f"  of: {of}\n" if of else ""
    return f"""\
- indicator: yearly-index
  period: {period}
  provinces: {provinces}
{ranked}  values:
{lines}
"""


def climbing(names, start=50, step="0.1"):
    """Give each province a value, one step more than the one before."""
    digits = len(step.partition(".")[2])
    return {n: f"{start + k * float(step):.{digits}f}" for k, n in enumerate(names)}


def plain(text):
    """Return a text with common blanks."""
    return text.replace("\N{NO-BREAK SPACE}", " ")
