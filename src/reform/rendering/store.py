"""Drawings kept in files that show whether they are whole."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path


def read(path: Path) -> str | None:
    """Return the text kept at *path*; None where there is none, or not as written."""
    try:
        kept = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    text = kept[: kept.rfind("<!--")]
    return text if kept == _sealed(text) else None


def write(path: Path, text: str) -> None:
    """Keep a *text* at *path*; whoever reads meanwhile sees all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, suffix=".part", delete=False
    ) as part:
        part.write(_sealed(text))
    try:
        Path(part.name).replace(path)
    except OSError:
        Path(part.name).unlink()
        raise


def _sealed(text: str) -> str:
    """Put a digest behind a text, as a comment, so that an SVG stays one."""
    return f"{text}<!--sha256:{hashlib.sha256(text.encode()).hexdigest()}-->"
