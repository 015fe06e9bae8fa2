"""Whether it is told right whose hedge a position has: `python -m tests.evaluation.hedging`, on dev and test articles.

Of gold statements and positions whose hedge the annotators ascribed, so that neither the tagger nor the judge decides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import click

from graph_schema.nodes import Hedger
from loaders.form import ReadPosition, ReadStatement
from loaders.reading.directory import Directory, Speaker
from loaders.reading.hedges import hedged_by, speaks_for
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import attribution
from loaders.training.corpus import Corpus
from loaders.training.data import Annotated
from tests.evaluation.quality import HERE

Ascribed = tuple[Hedger, Hedger]
"""Whose hedge it is after the gold, and after the rules."""


def ascribed(items: Iterable[Annotated]) -> Iterator[Ascribed]:
    """Of each position whose hedge the gold ascribes."""
    for item in items:
        published = item.reading.published
        resolver = SpeakerResolver(Directory(item.negotiation), item.document, published.to if published else None)
        for statement in item.reading.statements:
            for position in statement.positions:
                if position.hedged_by:
                    yield position.hedged_by, _by_rule(item, resolver, statement, position)


def _by_rule(item: Annotated, resolver: SpeakerResolver, statement: ReadStatement, position: ReadPosition) -> Hedger:
    speaker = _speaker(resolver, statement.speaker, statement.party)
    holder = _speaker(resolver, position.holder, position.holder_party)
    cue = statement.cue_span
    governed = attribution(item.document.text, cue, statement.content_spans) if cue else None
    return hedged_by(governed, statement.content, speaks_for(item.negotiation, speaker, holder))


def _speaker(resolver: SpeakerResolver, name: str, party: str) -> Speaker:
    return replace(resolver.named(name) or Speaker(name, party), party=party)


@click.command()
def main() -> None:
    """Print how many are right, and how often each was read as what."""
    corpus = Corpus(HERE / "corpus")
    for split in ("dev", "test"):
        found = Counter(ascribed(corpus.split(split)))
        right = sum(count for (gold, told), count in found.items() if gold is told)
        click.echo(f"{split}: {right} of {found.total()} right")
        for (gold, told), count in found.most_common():
            click.echo(f"    {gold} read as {told}: {count}")


if __name__ == "__main__":
    main()
