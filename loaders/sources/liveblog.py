"""Live blogs: pages of many updates, of days apart, that say so as JSON-LD (schema.org's LiveBlogPosting)."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any

from loaders.article import Interval

_SCRIPT = re.compile(r"<script\b[^>]*\bapplication/ld\+json\b[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_TIMES = ("datePublished", "dateModified")


@dataclass(frozen=True)
class LiveBlog:
    """What a live blog says of itself: its own headline, and the days from its first word to its last."""

    headline: str | None
    published: Interval | None


def live_blog(page: str) -> LiveBlog | None:
    """The live blog that a page's source text declares."""
    for script in _SCRIPT.findall(page):
        with suppress(ValueError, RecursionError):
            for part in _objects(json.loads(script)):
                if "LiveBlogPosting" in (part.get("@type"), *_list(part.get("@type"))):
                    return _of(part)
    return None


def _of(blog: dict[str, Any]) -> LiveBlog:
    days = sorted(day for part in _objects(blog) for key in _TIMES if (day := _day(part.get(key))))
    headline = blog.get("headline")
    return LiveBlog(
        unescape(headline).strip() or None if isinstance(headline, str) else None,
        Interval(from_=days[0], to=days[-1]) if days else None,
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object of a value, outermost first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for part in _list(value):
        yield from _objects(part)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _day(stated: Any) -> date | None:
    try:
        return date.fromisoformat(stated[:10]) if isinstance(stated, str) else None
    except ValueError:
        return None
