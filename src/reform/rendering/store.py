"""What was made, kept in files that show whether they are whole."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

DIGEST = hashlib.sha256().digest_size
"""Bytes before the content, which only this content has."""


def read(path: Path) -> bytes | None:
    """Return what is kept at *path*; None where nothing is, or not as written."""
    try:
        kept = path.read_bytes()
    except FileNotFoundError:
        return None
    content = kept[DIGEST:]
    return content if kept == _sealed(content) else None


def write(path: Path, content: bytes) -> None:
    """Keep a *content* at *path*; whoever reads meanwhile sees all or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "wb", dir=path.parent, suffix=".part", delete=False
    ) as part:
        part.write(_sealed(content))
    try:
        Path(part.name).replace(path)
    except OSError:
        Path(part.name).unlink()
        raise


def _sealed(content: bytes) -> bytes:
    return hashlib.sha256(content).digest() + content
