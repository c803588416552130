"""What vl-convert draws, without all that a page does not need, and with a name."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)

_DRAWING, _DESCRIPTION = f"{{{SVG}}}svg", f"{{{SVG}}}desc"
_GROUP, _TEXT = f"{{{SVG}}}g", f"{{{SVG}}}text"

DECIMALS = 1
"""Of coordinates: a tenth of a unit is less than a fifth of a pixel."""

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")

_LENGTHS = "stroke-width", "width", "height", "r", "rx", "ry"
_PLACES = "x", "x1", "x2", "y", "y1", "y2", "cx", "cy"
_GEOMETRY = frozenset({*_LENGTHS, *_PLACES, "d", "points", "transform", "viewBox"})
_IDLE = frozenset(
    {
        ("opacity", "1"),
        ("stroke-width", "1"),
        ("transform", "translate(0,0)"),
        ("x2", "0"),
        ("y2", "0"),
    }
)
"""Attributes that say what is so anyway."""

_VEGA = frozenset({"aria-roledescription", "class", "pointer-events", "version"})
"""Hooks for Vega's runtime, and English names of its parts."""


def slim(svg: str, *, title: str, description: str, prefix: str) -> str:
    """
    Return an SVG from vl-convert in the form that pages show.

    It has a `viewBox` instead of a size, an accessible name and description,
    numbers without idle decimals, and no group without a purpose. The name is an
    attribute, since browsers show a `<title>` over the tooltips of marks.

    Args:
        svg: what vl-convert returned.
        title: accessible name.
        description: accessible description.
        prefix: what ids begin with, so that those of two drawings differ.

    """
    drawn = ET.fromstring(svg)  # noqa: S314 - our own renderer's output
    _clean(drawn, prefix)
    labelled = any(each.get("role") == "graphics-symbol" for each in drawn.iter())
    name = {
        "viewBox": drawn.attrib["viewBox"],
        "role": "graphics-document" if labelled else "img",
        "aria-label": title,
    }
    slimmed = ET.Element(_DRAWING, name)
    ET.SubElement(slimmed, _DESCRIPTION).text = description
    slimmed.extend(drawn)
    return ET.tostring(slimmed, encoding="unicode")


def _clean(element: ET.Element, prefix: str, *, hidden: bool = False) -> None:
    """Slim an element and all within; *hidden* from readers' aids is said once."""
    kept: list[ET.Element] = []
    inside = hidden or element.get("aria-hidden") == "true"
    for child in element:
        if not _is_seen(child):
            continue
        _clean(child, prefix, hidden=inside)
        if child.tag == _GROUP and not child.attrib:
            kept.extend(child)
        elif child.tag != _GROUP or len(child):
            kept.append(child)
    element[:] = kept
    _slim_attributes(element, prefix, hidden=hidden)


def _is_seen(element: ET.Element) -> bool:
    """Whether anything is drawn by an element, or by what is in it."""
    if element.get("display") == "none":
        return False
    if element.tag == _TEXT:
        return bool("".join(element.itertext()).strip())
    painted = {"fill", "stroke"} & element.attrib.keys()
    return bool(painted) or element.get("class") not in {"background", "foreground"}


def _slim_attributes(element: ET.Element, prefix: str, *, hidden: bool) -> None:
    if element.get("aria-label") == "":
        # A sample in a key: the words beside it say what it is.
        for name in ("aria-label", "role"):
            element.attrib.pop(name, None)
    for name, value in list(element.items()):
        slimmed = _slimmed(name, value, prefix)
        if (
            name in _VEGA
            or (name, slimmed) in _IDLE
            or (name == "role" and value == "graphics-object")
            or (name == "aria-hidden" and hidden)
        ):
            del element.attrib[name]
        else:
            element.set(name, slimmed)


def _slimmed(name: str, value: str, prefix: str) -> str:
    if name in _GEOMETRY:
        return _NUMBER.sub(_rounded, value)
    if name == "id":
        return prefix + value
    if name == "href" or name.endswith("}href"):
        return re.sub("^#", f"#{prefix}", value)
    return _REFERENCE.sub(rf"url(#{prefix}\1)", value)


def _rounded(number: re.Match[str]) -> str:
    rounded = f"{float(number[0]):.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if rounded == "-0" else rounded
