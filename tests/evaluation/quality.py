"""How good reading is, on every set of annotated articles that lies here.

python -m tests.evaluation.quality                      a table for each set
python -m tests.evaluation.quality --freeze             the same, kept in frozen.json, which CI compares with
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from graph_schema.negotiation_file import load_negotiation
from loaders.form import ReadEvent, Reading
from loaders.reading import read
from loaders.training.corpus import Corpus, shared
from loaders.training.data import Annotated, annotated
from tests.evaluation.scoring import MEASURES, Count, Scorer, interval, total

HERE = Path(__file__).parent
FROZEN = HERE / "frozen.json"
SHARED = HERE.parents[2] / "shared"
OWN = ("russia-ukraine", "iran-nuclear", "northmark-sudland")


@dataclass(frozen=True)
class Scored:
    """A set of articles with what was right in each; without a negotiation's demands no positions are measured."""

    name: str
    counts: list[dict[str, Count]]

    @property
    def figures(self) -> dict[str, float]:
        """The F1 of each measure; for kind and date the share that is right."""
        return {measure: round(count.f1, 4) for measure, count in total(self.counts).items()}


def sets() -> Iterator[tuple[str, list[Annotated]]]:
    """The test articles of Parley's own corpus, and where they lie beside the checkout the shared ones."""
    corpus = Corpus(HERE / "corpus")
    for negotiation in OWN:
        yield f"test {negotiation}", list(corpus.split("test", negotiation))
    if SHARED.exists():
        seeds = sorted(path for path in (SHARED / "gold").glob("*.json") if path.name != "codebook.json")
        yield "seeds", list(annotated(SHARED / "seeds", seeds, load_negotiation("russia-ukraine")))
        for kind in ("news", "official"):
            yield kind, shared(SHARED, kind)


def scored(name: str, articles: list[Annotated]) -> Scored:
    """Read every article and hold it against its gold."""
    counts = [Scorer(a.negotiation).counts(_gold(a), read(a.article, a.negotiation)) for a in articles]
    return Scored(name, counts)


def _gold(item: Annotated) -> Reading:
    """The gold reading, each event at its words' first place where the gold tells none."""
    events = [event if event.span else _placed(item.article.text, event) for event in item.reading.events]
    return item.reading.model_copy(update={"events": events})


def _placed(text: str, event: ReadEvent) -> ReadEvent:
    at = text.index(event.exact)
    return event.model_copy(update={"span": (at, at + len(event.exact))})


def table(found: Scored) -> str:
    """Precision, recall, F1 and its interval for each measure, as Markdown."""
    lines = [
        f"### {found.name}: {len(found.counts)} articles",
        "",
        "| | P | R | F1 | 95 of 100 draws |",
        "|---|---|---|---|---|",
    ]
    for measure in MEASURES:
        count = total(found.counts)[measure]
        low, high = interval(found.counts, measure)
        lines.append(
            f"| {measure} | {count.precision:.2f} | {count.recall:.2f} | {count.f1:.3f} | {low:.2f}-{high:.2f} |"
        )
    return "\n".join(lines)


@click.command()
@click.option("--freeze", is_flag=True, help="Keep the figures as those that CI compares with.")
def main(freeze: bool) -> None:
    """Print a table for each set of articles."""
    figures = {}
    for name, articles in sets():
        found = scored(name, articles)
        figures[name] = found.figures
        click.echo(table(found) + "\n")
    if freeze:
        FROZEN.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
