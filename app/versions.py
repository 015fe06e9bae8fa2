"""Which version of an article is current: the recorded clock."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from graph_schema.nodes import Article


class Outcome(StrEnum):
    """What writing an article did."""

    NEW = "new"
    NEW_VERSION = "new version"
    OLDER_VERSION = "older version"
    UNCHANGED = "unchanged"


@dataclass
class Stamp:
    """What must be known of a version to place another beside it."""

    id: str
    source: str
    text_sha256: str
    published_to: date | None
    current: bool


@dataclass
class Shelf:
    """The versions of some articles, to which others are put one by one."""

    now: datetime
    known: dict[str, Stamp]
    new: set[str] = field(default_factory=set)
    recorded: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    superseded: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, stamps: Iterable[dict[str, Any]], now: datetime) -> "Shelf":
        """A shelf of what the graph holds."""
        return cls(now, {stamp["id"]: Stamp(**stamp) for stamp in stamps})

    def put(self, article: Article) -> Outcome:
        """Place a version."""
        found = self.known.get(article.id)
        current = next((s for s in self.known.values() if s.source == article.source and s.current), None)
        same_text = current is not None and current.text_sha256 == article.text_sha256
        if found and (found.current or not same_text):
            return Outcome.UNCHANGED
        if not found:
            found = Stamp(article.id, article.source, article.text_sha256, article.published_to, current=False)
            self.known[article.id] = found
            self.new.add(article.id)
        self.recorded[article.id].append(self.now)
        if current is None:
            found.current = True
            return Outcome.NEW
        if not same_text and _later(current.published_to, article.published_to):
            self.superseded[article.id].append(self.now)
            return Outcome.OLDER_VERSION
        current.current, found.current = False, True
        self.superseded[current.id].append(self.now)
        return Outcome.NEW_VERSION

    @property
    def changes(self) -> list[dict[str, Any]]:
        """For each version that was touched, whether it is current now and what its clocks gain."""
        touched = sorted(self.recorded.keys() | self.superseded.keys())
        return [
            {
                "id": key,
                "current": self.known[key].current,
                "recorded": self.recorded.get(key, []),
                "superseded": self.superseded.get(key, []),
            }
            for key in touched
        ]


def _later(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other
