"""What every source of articles offers."""

from typing import Protocol

from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, Interval, PublishedBasis
from loaders.dates import date_mentions
from loaders.publication import publication_date


class Source(Protocol):
    """Where one article is; small, so that it can be sent to another process, which then reads it."""

    @property
    def name(self) -> str:
        """What the article is called in the graph and in messages."""

    @property
    def place(self) -> str:
        """Where it is, in messages: what it is called, with the folder of its file."""

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """The article; what the caller knows is trusted before what the source says.

        Raises:
            BadArticle: it can't be read; names it.

        """


def stated_date(words: str) -> Interval | None:
    """The day or days that a header's or a field's value names."""
    mentions = date_mentions(words, 0, len(words), None)
    return Interval(from_=mentions[0].interval.from_, to=mentions[-1].interval.to) if mentions else None


def dated(
    text: str, start: int, name: str, facts: ArticleFacts, stated: Interval | None, basis: PublishedBasis
) -> tuple[Interval | None, PublishedBasis]:
    """When the article was printed: by the caller, by what its source states with `basis`, by its own words."""
    if facts.published:
        return facts.published, PublishedBasis.CALLER
    if stated:
        return stated, basis
    return publication_date(text, start, name)
