"""Generated histories: the same seed and size give the same articles, and a larger one holds the smaller as its end.

500 statements a day, five in an article: so the last two days hold as many statements in a history of a thousand as in
one of a million, and what a question about them costs shows whether it looks at more than its answer.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from graph_schema.batch import GraphBatch
from graph_schema.nodes import Manner
from loaders.article import Article, Interval, PublishedBasis
from loaders.form import Kind, Reading, ReadPosition, ReadReference, ReadStatement, Stance
from loaders.graph import ArticleContext, article_batch

SEED = 20241126
END = date(2025, 6, 30)
STATEMENTS_A_DAY = 500
STATEMENTS_AN_ARTICLE = 5
OUTLETS = 40
DAYS_OF_A_STANCE = 45
"""For so long a side keeps its mind on a demand, but for one statement in thirty."""

_SPEAKERS = {
    "RU": ("Russia", "Vladimir Putin", "Dmitry Peskov", "three Russian officials"),
    "UA": ("Ukraine", "Volodymyr Zelensky", "Andriy Yermak", "two aides in Kyiv"),
    "US": ("United States", "a senior US official"),
    "DE": ("Germany", "a German diplomat"),
    "TR": ("Turkey", "people close to the talks"),
}
_STATES = {party: names[0] for party, names in _SPEAKERS.items()}


def articles(statements: int, context: ArticleContext) -> Iterator[GraphBatch]:
    """The history as graphs of articles, the latest first."""
    for number in range(statements // STATEMENTS_AN_ARTICLE):
        yield _article(number, context)


def _article(number: int, context: ArticleContext) -> GraphBatch:
    random = Random(f"{SEED} {number}")
    day = END - timedelta(days=number * STATEMENTS_AN_ARTICLE // STATEMENTS_A_DAY)
    text, said = "", []
    for n in range(1, STATEMENTS_AN_ARTICLE + 1):
        words = f"Statement {n} of piece {number} concerns point {random.randrange(10_000)} of the settlement."
        said.append(_statement(n, len(text), words, day, random, context))
        text += words + "\n"
    article = Article(
        name=f"article-{number}",
        text=text,
        outlet=f"Gazette {random.randrange(OUTLETS)}",
        url=f"https://example.org/{number}",
        published=Interval(from_=day, to=day),
        published_basis=PublishedBasis.HEADER,
    )
    return article_batch(article, Reading(doc=article.name, statements=said), context)


def _statement(n: int, start: int, words: str, day: date, random: Random, context: ArticleContext) -> ReadStatement:
    party = random.choices(tuple(_SPEAKERS), (5, 5, 2, 1, 1))[0]
    uttered = Interval(from_=day, to=day) if random.random() < 0.8 else None
    span = (start, start + len(words))
    return ReadStatement(
        id=f"s{n}",
        speaker=random.choice(_SPEAKERS[party]),
        party=party,
        via=[f"Agency {k}" for k in range(random.choice((0, 0, 0, 0, 1, 1, 3)))],
        content=[words],
        kind=random.choice(tuple(Kind)),
        uttered=uttered,
        positions=[_position(party, day, random, context) for _ in range(random.choice((0, 1, 1, 1, 2)))],
        references=_references(span, words, party, random),
        content_spans=[span],
    )


def _position(party: str, day: date, random: Random, context: ArticleContext) -> ReadPosition:
    demand = random.choice(sorted(context.vocabulary.demands))
    season = day.toordinal() // DAYS_OF_A_STANCE
    wanted = Random(f"{SEED} {party} {demand} {season}").random() < 0.5
    wanted = wanted if random.random() > 1 / 30 else not wanted
    return ReadPosition(
        demand=demand,
        stance=random.choice((Stance.DEMANDS, Stance.ACCEPTS, Stance.OPEN_TO)) if wanted else Stance.REJECTS,
        holder=_STATES[party],
        holder_party=party,
        conditional=random.random() < 0.15,
        hedged=random.random() < 0.15,
    )


def _references(span: tuple[int, int], words: str, party: str, random: Random) -> list[ReadReference]:
    if random.random() > 0.1:
        return []
    other = random.choice([name for side, name in _STATES.items() if side != party])
    return [ReadReference(manner=random.choice(tuple(Manner)[:4]), said_by=other, exact=words, span=span)]
