"""Articles into the graph: read, check, write some whole articles a transaction, derive what follows."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from app.derive import derive
from app.reading import Limits, ReadArticle, Reader, readings_of
from app.store import Store
from app.versions import Outcome
from app.workers import Failed
from graph_schema.batch import GraphBatch
from graph_schema.negotiation import Negotiation
from loaders.article import NOTHING_KNOWN, ArticleFacts
from loaders.graph import ArticleContext, Vocabulary, article_batch, vocabulary_batch
from loaders.sources import Source

_AT_ONCE = 1_000
"""How many nodes and edges are written in one transaction: some dozens of articles."""


@dataclass(frozen=True)
class Refusal:
    """Something that was not stored, where it is, and why."""

    place: str
    reason: str


@dataclass
class Summary:
    """What a load did; `unread` articles were refused whole."""

    articles: Counter[Outcome] = field(default_factory=Counter)
    statements: int = 0
    positions: int = 0
    events: int = 0
    contradictions: int = 0
    unread: int = 0
    refused: list[Refusal] = field(default_factory=list)


@dataclass
class Loader:
    """Loads articles into one store with one negotiation file.

    `readings` is a folder of readings in the annotation guide's form, used instead of Parley's own reading; with
    `limits` articles are read in processes of their own.
    """

    store: Store
    negotiation: Negotiation
    facts: ArticleFacts = NOTHING_KNOWN
    readings: Path | None = None
    limits: Limits | None = None

    def load(self, sources: list[Source], done: Callable[[Source, Summary], None]) -> Summary:
        """Load every article, telling `done` after each; a bad one is refused and the rest goes on."""
        vocabulary = Vocabulary.of(self.negotiation)
        self.store.write_vocabulary(vocabulary_batch(vocabulary))
        context = ArticleContext(vocabulary, "given" if self.readings else f"parley {version('parley')}")
        summary = Summary()
        read: list[GraphBatch] = []
        reader = Reader(self.negotiation, self.facts, self.readings)
        for source, result in readings_of(sources, reader, self.limits):
            if isinstance(result, Failed):
                summary.unread += 1
                summary.refused.append(Refusal(source.place, result.reason))
            else:
                read.append(_counted(source, result, context, summary))
            if sum(batch.size for batch in read) >= _AT_ONCE:
                summary.articles.update(self.store.write_articles(read))
                read = []
            done(source, summary)
        summary.articles.update(self.store.write_articles(read))
        summary.contradictions = derive(self.store)
        return summary


def _counted(source: Source, read: ReadArticle, context: ArticleContext, summary: Summary) -> GraphBatch:
    """What one article adds to the graph, after counting it."""
    reading = read.checked.reading
    summary.statements += len(reading.statements)
    summary.positions += sum(len(statement.positions) for statement in reading.statements)
    summary.events += len(reading.events)
    summary.refused += [Refusal(f"{source.place} {flaw.subject}", flaw.reason) for flaw in read.checked.refused]
    return article_batch(read.article, reading, context)
