"""Text files, each perhaps with a header of `Key: value` lines."""

import re
from dataclasses import dataclass

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, PublishedBasis
from loaders.sources.blob import Blob
from loaders.sources.jsonl import ONE_A_LINE, is_json
from loaders.sources.source import dated, stated_date

SUFFIXES = frozenset((".txt", ".text"))

_KEYS = ("title", "outlet", "published", "url", "note", "author", "language")
_HEADER_LINE = re.compile(r"(\w+):[ \t]*(.*)")
_PAGE = re.compile(r"\s*(<!doctype html|<html)\b", re.IGNORECASE)


@dataclass(frozen=True)
class TextFile:
    """An article in plain text."""

    blob: Blob

    @property
    def name(self) -> str:
        """The file's name."""
        return self.blob.name

    @property
    def place(self) -> str:
        """The same with its folder."""
        return self.blob.place

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """The article.

        Raises:
            BadArticle: the file can't be read, is empty, too large, no text, a web page, or its header is wrong.

        """
        text = self.blob.text()
        if _PAGE.match(text):
            raise BadArticle(f"{self.name} is a web page.", "Give its file a name that ends in .html.")
        if is_json(text):
            raise BadArticle(f"{self.name} holds JSON.", ONE_A_LINE)
        header, body_start = _header(text, self.name)
        stated = header.get("published")
        day = stated_date(stated) if stated else None
        if stated and not day and not facts.published:
            raise BadArticle(f"{self.name}: 'Published: {stated}' is no date.", "Write it like 2024-11-26.")
        published, basis = dated(text, body_start, self.name, facts, day, PublishedBasis.HEADER)
        return Article(
            name=self.name,
            text=text,
            body_start=body_start,
            title=header.get("title") or None,
            outlet=facts.outlet or header.get("outlet") or None,
            url=facts.url or header.get("url") or self.blob.url,
            published=published,
            published_basis=basis,
        )


def _header(text: str, name: str) -> tuple[dict[str, str], int]:
    """The header's values by their keys in small letters, and the offset at which the article begins."""
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        match = _HEADER_LINE.fullmatch(line.rstrip("\n"))
        if not match:
            break
        lines.append((match[1].casefold(), match[2].strip()))
        at += len(line)
    found = dict(lines)
    if not any(key in found for key in _KEYS):
        return {}, 0
    wrong = [number for number, (key, _) in enumerate(lines) if key not in _KEYS]
    if not wrong and text[at:].partition("\n")[0].strip():
        wrong = [len(lines)]
    if wrong:
        raise BadArticle(
            f"{name}: line {wrong[0] + 1} is not of the header: '{text.splitlines()[wrong[0]][:60]}'.",
            f"Its keys are {', '.join(_KEYS)}, one a line; an empty line ends it.",
        )
    return found, at
