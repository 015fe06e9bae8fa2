"""Articles read, one after the other or in processes of their own: what `parley read` and `parley load` share."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.workers import Failed, cores, tried, worked
from graph_schema.errors import BadReading
from graph_schema.negotiation import Negotiation
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, PublishedBasis
from loaders.form import Reading
from loaders.reading import read
from loaders.reading.check import Checked, checked
from loaders.sources import Source

HANDFUL = 5
"""Up to so many articles one process reads faster than several start."""


@dataclass(frozen=True)
class Limits:
    """How many processes read at the same time, and how many seconds one article may take."""

    jobs: int
    seconds: float = 20.0

    @classmethod
    def of(cls, jobs: int | None, seconds: float, articles: int) -> "Limits":
        """The number that is asked for; else one process for a handful of articles, and all cores for more."""
        most = jobs or (1 if articles <= HANDFUL else cores())
        return cls(max(1, min(most, articles)), seconds)


@dataclass(frozen=True)
class ReadArticle:
    """An article, and its reading of which every span fits."""

    article: Article
    checked: Checked


@dataclass(frozen=True)
class Reader:
    """Reads one article after the other; called once in each process to make the function that does it."""

    negotiation: Negotiation
    facts: ArticleFacts = NOTHING_KNOWN
    readings: Path | None = None

    def __call__(self) -> Callable[[Source], ReadArticle]:
        """The function, with all that it needs already loaded."""
        if self.readings is None:
            import loaders.reading.pipeline  # noqa: F401, PLC0415 - loaded here, so that no article's time goes into it
        return self.read

    def read(self, source: Source) -> ReadArticle:
        """One article and its reading.

        Raises:
            BadArticle, BadReading: it can't be read; names it.

        """
        article, reading = self._reading_of(source.article(self.facts))
        return ReadArticle(article, checked(article, reading, self.negotiation))

    def _reading_of(self, article: Article) -> tuple[Article, Reading]:
        if self.readings is None:
            return article, read(article, self.negotiation)
        reading = given_reading(self.readings, article.name)
        told = reading.published not in (None, article.published)
        if told and article.published_basis is not PublishedBasis.CALLER:
            basis = PublishedBasis.READING
            article = article.model_copy(update={"published": reading.published, "published_basis": basis})
        return article, reading


def readings_of(
    sources: Sequence[Source], reader: Reader, limits: Limits | None = None
) -> Iterator[tuple[Source, ReadArticle | Failed]]:
    """Each article with its reading, or why there is none, in order; without limits in this very process.

    Raises:
        ParleyError: nothing can be read at all.

    """
    if limits:
        return worked(sources, reader, limits.jobs, limits.seconds)
    read = reader()
    return ((source, tried(read, source)) for source in sources)


def reading_name(article_name: str) -> str:
    """The file of an article's reading: NAME.json for NAME.txt, and for an address its words with hyphens between."""
    _, scheme, rest = article_name.partition("://")
    return (re.sub(r"[^\w.-]+", "-", rest).strip("-.") if scheme else Path(article_name).stem) + ".json"


def given_reading(folder: Path, article_name: str) -> Reading:
    """The reading of an article in a folder of readings.

    Raises:
        BadReading: there is none, it isn't JSON, or a field is wrong; names the file and the field.

    """
    path = folder / reading_name(article_name)
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
