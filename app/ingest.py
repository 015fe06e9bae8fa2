"""Articles into the graph: read, check, write some whole articles a transaction, derive what follows."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from pydantic import ValidationError

from app.derive import derive
from app.store import Store
from app.versions import Outcome
from graph_schema.batch import GraphBatch
from graph_schema.errors import BadInput, BadReading
from graph_schema.negotiation import Negotiation
from loaders.article import Article, Interval, PublishedBasis
from loaders.form import Reading
from loaders.graph import ArticleContext, Vocabulary, article_batch, vocabulary_batch
from loaders.reading import read
from loaders.reading.check import checked
from loaders.sources import articles_in, read_article


@dataclass(frozen=True)
class ArticleFacts:
    """What the caller knows of the articles and their files may not say."""

    published: Interval | None = None
    outlet: str | None = None
    url: str | None = None


NOTHING_KNOWN = ArticleFacts()
_AT_ONCE = 1_000
"""How many nodes and edges are written in one transaction: some dozens of articles."""


@dataclass(frozen=True)
class Refusal:
    """Something that was not stored, and why."""

    name: str
    reason: str


@dataclass
class Summary:
    """What a load did."""

    articles: Counter[Outcome] = field(default_factory=Counter)
    statements: int = 0
    positions: int = 0
    events: int = 0
    contradictions: int = 0
    refused: list[Refusal] = field(default_factory=list)


def article_paths(paths: Iterable[Path]) -> list[Path]:
    """Every article file in files and directories, each once, sorted by name."""
    return sorted({found.resolve() for path in paths for found in articles_in(path)})


@dataclass
class Loader:
    """Loads articles into one store with one negotiation file.

    `readings` is a folder of readings in the annotation guide's form, used instead of Parley's own reading.
    """

    store: Store
    negotiation: Negotiation
    facts: ArticleFacts = NOTHING_KNOWN
    readings: Path | None = None

    def load(self, paths: list[Path], done: Callable[[Path, Summary], None]) -> Summary:
        """Load every file, telling `done` after each; a bad file is refused and the rest goes on."""
        vocabulary = Vocabulary.of(self.negotiation)
        self.store.write_vocabulary(vocabulary_batch(vocabulary))
        reader = "given" if self.readings else f"parley {version('parley')}"
        context = ArticleContext(vocabulary, reader)
        summary = Summary()
        read: list[GraphBatch] = []
        for path in paths:
            try:
                read.append(self._read_one(path, context, summary))
            except BadInput as error:
                summary.refused.append(Refusal(path.name, str(error)))
            if sum(batch.size for batch in read) >= _AT_ONCE:
                summary.articles.update(self.store.write_articles(read))
                read = []
            done(path, summary)
        summary.articles.update(self.store.write_articles(read))
        summary.contradictions = derive(self.store)
        return summary

    def _read_one(self, path: Path, context: ArticleContext, summary: Summary) -> GraphBatch:
        facts = self.facts
        article = read_article(path, published=facts.published, outlet=facts.outlet, url=facts.url)
        article, reading = self._reading_of(article)
        result = checked(article, reading, self.negotiation)
        batch = article_batch(article, result.reading, context)
        summary.statements += len(result.reading.statements)
        summary.positions += sum(len(s.positions) for s in result.reading.statements)
        summary.events += len(result.reading.events)
        summary.refused += [Refusal(f"{path.name} {r.subject}", r.reason) for r in result.refused]
        return batch

    def _reading_of(self, article: Article) -> tuple[Article, Reading]:
        if self.readings is None:
            return article, read(article, self.negotiation)
        reading = given_reading(self.readings, article.name)
        told = reading.published not in (None, article.published)
        if told and article.published_basis is not PublishedBasis.CALLER:
            basis = PublishedBasis.READING
            article = article.model_copy(update={"published": reading.published, "published_basis": basis})
        return article, reading


def given_reading(folder: Path, article_name: str) -> Reading:
    """The reading of an article in a folder of readings: NAME.json for NAME.txt.

    Raises:
        BadReading: there is none, it isn't JSON, or a field is wrong; names the file and the field.

    """
    path = folder / f"{Path(article_name).stem}.json"
    try:
        return Reading.model_validate_json(path.read_bytes())
    except OSError as error:
        raise BadReading(
            f"No reading of {article_name}: {path} can't be read ({error.strerror}).",
            "Write one with 'parley read --out', or load without --read.",
        ) from error
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, p['loc'])) or 'file'}: {p['msg']}" for p in error.errors()[:5])
        raise BadReading(f"{path} is not a reading: {wrong}.") from error
