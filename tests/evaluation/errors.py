"""What reading gets wrong most often: `python -m tests.evaluation.errors` counts each class on the test articles."""

from collections import Counter
from collections.abc import Iterator

import click

from loaders.form import Reading, ReadStatement, Stance
from loaders.reading import read
from loaders.training.corpus import Corpus
from loaders.training.data import Annotated
from loaders.training.overlap import paired
from tests.evaluation.quality import HERE, OWN
from tests.evaluation.scoring import Scorer, party_of, same_date, same_name


def errors(item: Annotated, reading: Reading) -> Iterator[str]:
    """The class of each error in an article's reading."""
    gold = item.reading
    pairs = paired(*([s.content_spans for s in one.statements] for one in (gold, reading)))
    yield from ["statements passed over"] * (len(gold.statements) - len(pairs))
    yield from ["passages taken for statements that are none, or cut wrongly"] * (len(reading.statements) - len(pairs))
    scorer = Scorer(item.negotiation)
    for i, j in pairs:
        yield from _of_pair(gold.statements[i], reading.statements[j])
        yield from _of_positions(scorer, gold.statements[i], reading.statements[j])


def _of_pair(gold: ReadStatement, found: ReadStatement) -> Iterator[str]:
    if not same_name(gold.speaker, found.speaker):
        yield "wrong speaker"
    elif party_of(gold.party) != party_of(found.party):
        yield "right speaker, wrong side"
    if gold.uttered and not found.uttered:
        yield "no date found"
    elif gold.uttered and not same_date(gold.uttered, found.uttered):
        yield "wrong date"


def _of_positions(scorer: Scorer, gold: ReadStatement, found: ReadStatement) -> Iterator[str]:
    wanted, given = (_by_demand(scorer, statement) for statement in (gold, found))
    yield from ["positions passed over on a found statement"] * len(wanted.keys() - given.keys())
    yield from ["positions on a demand that the statement does not speak of"] * len(given.keys() - wanted.keys())
    for demand in wanted.keys() & given.keys():
        (stance, holder), (taken, by) = wanted[demand], given[demand]
        if (stance is Stance.REJECTS) != (taken is Stance.REJECTS):
            yield "opposite stance"
        elif stance is not taken:
            yield "stance of another degree"
        if holder != by:
            yield "wrong holder's side"


def _by_demand(scorer: Scorer, statement: ReadStatement) -> dict[str, tuple[Stance, str]]:
    listed = [(scorer.folded(p), party_of(p.holder_party)) for p in statement.positions if p.demand]
    return {demand: (stance, party) for (demand, stance), party in listed}


@click.command()
def main() -> None:
    """Print each class with its count, the largest first."""
    items = [item for name in OWN for item in Corpus(HERE / "corpus").split("test", name)]
    counted = Counter(error for item in items for error in errors(item, read(item.article, item.negotiation)))
    for error, count in counted.most_common():
        click.echo(f"{count:5} {error}")


if __name__ == "__main__":
    main()
