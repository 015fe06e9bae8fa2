"""How often what reading is so sure of is right: `python -m tests.evaluation.reliability`."""

from collections import defaultdict
from itertools import pairwise

import click

from loaders.reading import read
from loaders.training.corpus import Corpus
from loaders.training.overlap import paired
from tests.evaluation.quality import HERE, OWN
from tests.evaluation.scoring import Scorer

BANDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01)

Judged = tuple[float, bool]


@click.command()
def main() -> None:
    """A table over the test articles: a band of confidence, how many there are in it, and the share that is right."""
    judged: dict[str, list[Judged]] = defaultdict(list)
    for negotiation in OWN:
        for item in Corpus(HERE / "corpus").split("test", negotiation):
            scorer = Scorer(item.negotiation)
            reading = read(item.article, item.negotiation)
            spans = ([s.content_spans for s in one.statements] for one in (item.reading, reading))
            gold = {j: item.reading.statements[i] for i, j in paired(*spans)}
            for n, statement in enumerate(reading.statements):
                judged["statement"].append((statement.confidence or 0.0, n in gold))
                known = {scorer.folded(p) for p in gold[n].positions} if n in gold else set()
                judged["position"] += [(p.confidence or 0.0, scorer.folded(p) in known) for p in statement.positions]
    click.echo("| confidence | statements | right | positions | right |\n|---|---|---|---|---|")
    for low, high in pairwise(BANDS):
        cells = [_cells(judged[kind], low, high) for kind in ("statement", "position")]
        click.echo(f"| {low:.1f} to {min(high, 1.0):.1f} | {' | '.join(cells)} |")


def _cells(judged: list[Judged], low: float, high: float) -> str:
    """Of those in a band how many, and the share that is right."""
    inside = [right for sure, right in judged if low <= sure < high]
    return f"{len(inside)} | {sum(inside) / len(inside):.2f}" if inside else "0 | -"


if __name__ == "__main__":
    main()
