"""What every data file has in common."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

SLUG_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""Form of every id: also the file's name. Stated here once."""

Slug = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=60)]


@dataclass(frozen=True)
class Refers:
    """Marks a field as the id of an entity of one of these kinds."""

    kinds: tuple[str, ...]


IndicatorId = Annotated[Slug, Refers(("indicators",))]
SourceId = Annotated[Slug, Refers(("sources",))]
PlaceId = Annotated[Slug, Refers(("places",))]
MinistryId = Annotated[Slug, Refers(("ministries",))]
SubjectId = Annotated[Slug, Refers(("places", "ministries"))]
PillarId = Annotated[Slug, Refers(("pillars",))]
UnitId = Annotated[Slug, Refers(("units",))]
DocumentId = Annotated[Slug, Refers(("documents",))]
MeetingId = Annotated[Slug, Refers(("meetings",))]
SystemId = Annotated[Slug, Refers(("systems",))]


def _number(written: object) -> Decimal:
    """Keep a number's digits as they were written; refuse what is none."""
    if isinstance(written, bool) or not isinstance(written, int | Decimal):
        raise PydanticCustomError(
            "number",
            "a number is expected",
            {"remedy": "write 4419 or 99.96, without quotes, separators or a unit"},
        )
    number = Decimal(written)
    if not number.is_finite() or abs(number) >= 10**15:
        raise PydanticCustomError("number", "a number below a quadrillion is expected")
    return number


Number = Annotated[
    Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})
]
"""A figure with the digits its publisher gave: 90.10 keeps its last 0."""


def _web_address(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in {"http", "https"} or not parts.netloc or " " in written:
        raise PydanticCustomError(
            "web_address",
            "a web address is expected",
            {"remedy": "it begins with https:// or http:// and has no blanks"},
        )
    return written


WebAddress = Annotated[
    str,
    Field(max_length=2000),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://[^ ]+$"}),
]


class Authored(BaseModel):
    """A mapping that people write: strict, closed and unchangeable once read."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        use_attribute_docstrings=True,
        populate_by_name=True,
    )


class Entity(Authored):
    """A thing with a file, or an entry in a list file, of its own."""

    _id: str = PrivateAttr(default="")

    def model_post_init(self, context: Any, /) -> None:
        """Take the id from where the entity was found."""
        self._id = (context or {}).get("id", "")

    @property
    def id(self) -> str:
        """File name without `.yml`, or key in a list file."""
        return self._id

    @classmethod
    def read(cls, data: Any, identity: str) -> Self:
        """Build the entity called *identity* from parsed YAML."""
        return cls.model_validate(data, context={"id": identity})


class Text(Authored):
    """A text for readers, in both languages."""

    vi: Annotated[str, Field(min_length=1, max_length=2000)]
    """Vietnamese, as a careful native editor would write it."""

    en: Annotated[str, Field(min_length=1, max_length=2000)]
    """English."""

    def __getitem__(self, language: str) -> str:
        """Return the text in `vi` or `en`."""
        return {"vi": self.vi, "en": self.en}[language]


class Moved(Entity):
    """What is left of a renamed entity, so that its id never dies."""

    moved_to: Slug
    """The id that the entity has now."""
