"""RSS and Atom feeds: each entry is an article, from its full text where the feed has it, else from its summary."""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, Interval, PublishedBasis
from loaders.sources.blob import MAX_PAGE_BYTES, Blob
from loaders.sources.html import without_noise
from loaders.sources.source import dated

SUFFIXES = frozenset((".xml", ".rss", ".atom"))

_BLOCKS = [
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "tr",
    "table",
    "section",
    "article",
    "figure",
    "figcaption",
    "pre",
    "hr",
]
_SILENT = ("script", "style", "iframe", "figure", "form")
_ORIGIN = re.compile(r"^The post .+ appeared first on .+\n?", re.MULTILINE)
"""What WordPress writes below each entry."""


@dataclass(frozen=True)
class FeedEntry:
    """An article in a feed."""

    name: str
    place: str
    content: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Interval | None = None

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """The article: its title and its text, a paragraph a line.

        Raises:
            BadArticle: the entry has no text.

        """
        body = without_noise(_ORIGIN.sub("", _plain(self.content))).strip()
        if not body:
            raise BadArticle(f"{self.name}: the feed gives no text for this entry.", "Load its page by its address.")
        text = f"{self.title}\n\n{body}" if self.title else body
        published, basis = dated(text, 0, self.name, facts, self.published, PublishedBasis.FEED)
        return Article(
            name=self.name,
            text=text,
            title=self.title,
            outlet=facts.outlet or self.outlet,
            url=facts.url or self.url,
            published=published,
            published_basis=basis,
        )


def entries_of(feed: Blob) -> Iterator[FeedEntry]:
    """Every entry of a feed, in its order.

    Raises:
        BadArticle: it can't be read, or is no feed.

    """
    import feedparser  # noqa: PLC0415 - loaded only where there is a feed

    found = feedparser.parse(io.BytesIO(feed.raw(MAX_PAGE_BYTES)), resolve_relative_uris=False)
    if not found.get("version"):
        trouble = found.get("bozo_exception")
        reason = f": {trouble}" if trouble else ""
        raise BadArticle(f"{feed.name} is not an RSS or Atom feed{reason}.")
    if not found.entries:
        raise BadArticle(f"{feed.name} is a feed without entries.")
    site = _address(found.feed.get("link"), feed.url) or feed.url
    outlet = _plain(found.feed.get("title", ""))
    for number, entry in enumerate(found.entries, 1):
        # An entry without a link has its guid as such, which is an address or nothing.
        link = _address(entry.get("link"), site if entry.get("links") else None)
        yield FeedEntry(
            name=link or f"{feed.name}-{number}",
            place=link or f"{feed.place}-{number}",
            content=_content(entry),
            title=_plain(entry.get("title", "")) or None,
            outlet=_plain(entry.get("source", {}).get("title", "")) or outlet or None,
            url=link,
            published=_day(entry),
        )


def _address(link: str | None, base: str | None) -> str | None:
    """The web address that a link from `base` leads to."""
    try:
        found = urljoin(base or "", (link or "").strip())
        return found if urlsplit(found).scheme in ("http", "https") and link else None
    except ValueError:
        return None


def _content(entry: Any) -> str:
    """The longest of the entry's contents, else its summary."""
    full = max((part.get("value") or "" for part in entry.get("content", [])), key=len, default="")
    return full or entry.get("summary") or ""


def _day(entry: Any) -> Interval | None:
    """The day at the outlet's own clock, where the feed tells it, else that in UTC."""
    for key in ("published", "updated"):
        day = _local_day(entry.get(key) or "")
        if day is None and (parts := entry.get(f"{key}_parsed")):
            day = date(*parts[:3])
        if day:
            return Interval(from_=day, to=day)
    return None


def _local_day(stated: str) -> date | None:
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        with suppress(ValueError, TypeError, IndexError):
            return parse(stated).date()
    return None


def _plain(fragment: str) -> str:
    """The text of a piece of HTML, a paragraph a line."""
    from lxml import html  # noqa: PLC0415 - loaded only where there is a feed

    if not fragment.strip():
        return ""
    tree = html.fragment_fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", fragment), create_parent="div")
    for silent in tree.xpath("|".join(f".//{tag}" for tag in _SILENT)):
        silent.drop_tree()
    for block in tree.xpath("|".join(f".//{tag}" for tag in _BLOCKS)):
        block.tail = "\n" + (block.tail or "")
        if block.tag != "br":
            block.text = "\n" + (block.text or "")
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return "\n".join(line for line in lines if line)
