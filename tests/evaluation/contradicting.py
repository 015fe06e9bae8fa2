"""Contradictions that follow from Parley's own reading, against those that follow from gold.

`python -m tests.evaluation.contradicting` prints how many of the former are among the latter, by how sure they are.
"""

from collections.abc import Iterator
from itertools import pairwise, permutations

import click

from graph_schema.nodes import Position, Statement
from loaders.derive.contradictions import contradictions
from loaders.form import Reading
from loaders.graph import ArticleContext, Vocabulary, article_batch, vocabulary_batch
from loaders.reading import read
from loaders.reading.spans import Span, overlap
from loaders.training.data import Annotated
from queries import question
from tests.bench.offline import claims_of, opposes_of
from tests.evaluation.quality import sets

LEAST = float(str(question("contradictions").parameters["min_confidence"].default))
"""As sure a contradiction must be for answers to show it unasked."""

_BANDS = (0.0, 0.25, LEAST, 0.65, 1.01)
_SETS = ("test russia-ukraine", "seeds", "news")

Place = tuple[Span, ...]
Pair = tuple[str, Place, Place]
"""A demand, and where the two statements stand."""


def judged(articles: list[Annotated]) -> tuple[list[tuple[float, bool]], int]:
    """Of each contradiction that is read in an article how sure it is and whether gold has it; how many gold has."""
    found: list[tuple[float, bool]] = []
    count = 0
    for item in articles:
        gold = list(_contradictions(item, item.reading))
        count += len(gold)
        for confidence, pair in _contradictions(item, read(item.article, item.negotiation)):
            found.append((confidence, any(_same(pair, other) for _, other in gold)))
    return found, count


def _contradictions(item: Annotated, reading: Reading) -> Iterator[tuple[float, Pair]]:
    vocabulary = Vocabulary.of(item.negotiation)
    batch = article_batch(item.article, reading, ArticleContext(vocabulary, "given"))
    places = {
        node.id: tuple(zip(node.starts, node.ends, strict=True))
        for node in batch.nodes.values()
        if isinstance(node, Statement)
    }
    sure = {
        node.id: 1.0 if node.confidence is None else node.confidence
        for node in batch.nodes.values()
        if isinstance(node, Position)
    }
    for each in contradictions(claims_of(batch), opposes_of(vocabulary_batch(vocabulary))):
        if not each.apparent:
            confidence = sure[each.older.position] * sure[each.newer.position]
            yield confidence, (each.older.demand, places[each.older.statement], places[each.newer.statement])


def _same(one: Pair, other: Pair) -> bool:
    """Whether they are on one demand, and each statement of one overlaps another of the other."""
    return one[0] == other[0] and any(
        _touch(one[1], first) and _touch(one[2], second) for first, second in permutations(other[1:])
    )


def _touch(one: Place, other: Place) -> bool:
    return any(overlap(mine, theirs) for mine in one for theirs in other)


@click.command()
def main() -> None:
    """Print a table."""
    named = {name: judged(articles) for name, articles in sets() if name in _SETS}
    click.echo("| confidence | " + " | ".join(f"{name}, right" for name in named) + " |")
    click.echo("|---" * (len(named) + 1) + "|")
    for low, high in pairwise(_BANDS):
        cells = [[right for sure, right in found if low <= sure < high] for found, _ in named.values()]
        click.echo(
            f"| {low} to {min(high, 1.0)} | " + " | ".join(f"{sum(cell)} of {len(cell)}" for cell in cells) + " |"
        )
    click.echo("| gold has | " + " | ".join(str(count) for _, count in named.values()) + " |")


if __name__ == "__main__":
    main()
