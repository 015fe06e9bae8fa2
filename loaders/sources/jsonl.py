"""JSON lines: one article a line, with the fields text, title, outlet, url and published."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, PublishedBasis
from loaders.sources.blob import Blob
from loaders.sources.encoding import decoded
from loaders.sources.source import dated, stated_date

SUFFIXES = frozenset((".jsonl", ".ndjson"))
_FIELDS = ("text", "title", "outlet", "url", "published")
_OPENED = re.compile(rb"[\[{](.*[\[{,])?")
"""A line that opens what other lines close."""

ONE_A_LINE = "Write an object a line in a file that ends in .jsonl (jq -c can do it)."


@dataclass(frozen=True)
class JsonLine:
    """An article in one line of a file."""

    blob: Blob
    where: str

    @property
    def name(self) -> str:
        """The file's name with the line's number: line 12 of `news.jsonl` is `news-12.jsonl`."""
        return self.blob.name

    @property
    def place(self) -> str:
        """The same with its folder."""
        return self.blob.place

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """The article.

        Raises:
            BadArticle: the line is no JSON object, has no text, or a field is wrong; names file, line and field.

        """
        fields = self._fields()
        text = fields.get("text")
        if not text or not text.strip():
            raise BadArticle(f"{self.where}: the field 'text' is missing or empty.")
        text = decoded(text.encode(), f"{self.where}: 'text'")
        stated = fields.get("published")
        day = stated_date(stated) if stated else None
        if stated and not day:
            raise BadArticle(f"{self.where}: 'published' is no date: '{stated}'.", "Write it like 2024-11-26.")
        published, basis = dated(text, 0, self.name, facts, day, PublishedBasis.METADATA)
        return Article(
            name=self.name,
            text=text,
            title=fields.get("title") or None,
            outlet=facts.outlet or fields.get("outlet") or None,
            url=facts.url or fields.get("url") or None,
            published=published,
            published_basis=basis,
        )

    def _fields(self) -> dict[str, str]:
        try:
            line: Any = json.loads(decoded(self.blob.raw(), self.where))
        except json.JSONDecodeError as error:
            raise BadArticle(f"{self.where} is not JSON: {error.msg} (character {error.colno}).") from error
        except RecursionError as error:
            raise BadArticle(f"{self.where} is not an article: it is nested too deep.") from error
        if not isinstance(line, dict):
            raise BadArticle(
                f"{self.where} is not a JSON object.", f"{ONE_A_LINE} Its fields are {', '.join(_FIELDS)}."
            )
        wrong = [key for key in _FIELDS if line.get(key) is not None and not isinstance(line[key], str)]
        if wrong:
            raise BadArticle(f"{self.where}: the field '{wrong[0]}' must be text in quotation marks.")
        lone = [key for key in _FIELDS if not _sound(line.get(key) or "")]
        if lone:
            raise BadArticle(f"{self.where}: the field '{lone[0]}' holds half a character (a lone surrogate).")
        return {key: line[key] for key in _FIELDS if line.get(key) is not None}


def lines_of(file: Blob) -> Iterator[JsonLine]:
    """Every line of a file that is not blank, in order; what it holds is read later.

    Raises:
        BadArticle: the file can't be read, holds no line, or begins with JSON that goes over several.

    """
    start, found = 0, False
    for number, line in enumerate(_lines(file), 1):
        if line.strip():
            if not found and _OPENED.fullmatch(line.strip()):
                raise BadArticle(f"{file.name} holds JSON that goes over several lines.", ONE_A_LINE)
            found = True
            yield JsonLine(_line(file, number, start, line), f"{file.name} line {number}")
        start += len(line)
    if not found:
        raise BadArticle(f"{file.name} is empty.")


def is_json(text: str) -> bool:
    """Whether the whole is an object or a list; an article may begin with a bracket, too."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(file: Blob) -> Iterator[bytes]:
    if file.path is None:
        yield from (file.held or b"").splitlines(keepends=True)
        return
    try:
        with file.path.open("rb") as lines:
            yield from lines
    except OSError as error:
        raise BadArticle(f"{file.name} can't be read: {error.strerror}.") from error


def _line(file: Blob, number: int, start: int, line: bytes) -> Blob:
    name = f"{Path(file.name).stem}-{number}.jsonl"
    if file.path is None:
        return Blob(name, held=line)
    return Blob(name, path=file.path, start=start, length=len(line))


def _sound(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
