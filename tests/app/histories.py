"""Histories of positions, written straight into the graph: who said what on which day, printed when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.derive import derive
from app.store import Store
from graph_schema.batch import GraphBatch
from graph_schema.negotiation import Negotiation
from loaders.article import Article, Interval, PublishedBasis
from loaders.form import Kind, Reading, ReadPosition, ReadStatement, Stance
from loaders.graph import ArticleContext, Vocabulary, article_batch, vocabulary_batch


@dataclass(frozen=True)
class Said:
    """One statement of one position in an article of its own; without `printed` it was printed on that day."""

    speaker: str
    party: str
    day: date
    demand: str
    stance: str = "demands"
    holder: str | None = None
    conditional: bool = False
    printed: date | None = None
    url: str | None = None
    words: str = "These are the words."


def batch_of(said: Said, number: int, context: ArticleContext) -> GraphBatch:
    """The graph of the article that holds it."""
    text = f"{said.words} So said {said.speaker} in piece {number}."
    printed = said.printed or said.day
    article = Article(
        name=f"article-{number}",
        text=text,
        outlet=f"Gazette {number % 5}",
        url=said.url or f"https://example.org/{number}",
        published=Interval(from_=printed, to=printed),
        published_basis=PublishedBasis.CALLER,
    )
    position = ReadPosition(
        demand=said.demand,
        stance=Stance(said.stance),
        holder=said.holder or said.speaker,
        holder_party=said.party,
        conditional=said.conditional,
    )
    statement = ReadStatement(
        id="s1",
        speaker=said.speaker,
        party=said.party,
        content=[said.words],
        content_spans=[(0, len(said.words))],
        kind=Kind.DIRECT,
        uttered=Interval(from_=said.day, to=said.day),
        positions=[position],
    )
    return article_batch(article, Reading(doc=article.name, statements=[statement]), context)


def write(store: Store, negotiation: Negotiation, history: Iterable[Said], start: int = 0) -> None:
    """Write a history and derive what follows."""
    vocabulary = Vocabulary.of(negotiation)
    store.write_vocabulary(vocabulary_batch(vocabulary))
    context = ArticleContext(vocabulary, "given")
    store.write_articles([batch_of(said, start + n, context) for n, said in enumerate(history)])
    derive(store)
