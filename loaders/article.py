"""An article as it is stored: its text, and what is known about where and when it was printed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Interval(BaseModel):
    """Whole days from the first to the last, both included."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, serialize_by_alias=True)

    from_: date = Field(alias="from")
    to: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.from_ > self.to:
            raise ValueError(f"the interval ends ({self.to}) before it begins ({self.from_})")
        return self


class PublishedBasis(StrEnum):
    """How the publication date is known, most trusted first."""

    CALLER = "caller"
    READING = "reading"
    HEADER = "header"
    METADATA = "metadata"
    FEED = "feed"
    DATELINE = "dateline"
    TEXT = "text"
    FILE_NAME = "file-name"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ArticleFacts:
    """What the caller knows of the articles and their files may not say."""

    published: Interval | None = None
    outlet: str | None = None
    url: str | None = None


NOTHING_KNOWN = ArticleFacts()


class Article(BaseModel):
    """One printed article.

    `text` is the stored text: every offset in Parley counts its characters (Unicode code points).
    `body_start` is the offset at which the reading begins, after a header of `Key: value` lines.
    """

    model_config = ConfigDict(frozen=True)

    name: str = Field(description="The file's name, or the URL's.")
    text: str
    body_start: int = 0
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Interval | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN

    @property
    def text_sha256(self) -> str:
        """Hash of the stored text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()
