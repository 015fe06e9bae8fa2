"""Whether the judge's silence tells of a demand that the negotiation file lacks.

python -m tests.evaluation.unlisted         of gold statements whose cue demands or refuses and on which the judge takes
                                            no stance: on how many did the annotators find none either

Where that share is small, a position made of such a statement would mostly be a listed demand that the judge missed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import click

from loaders.form import ReadStatement
from loaders.reading.told import InContext, before, told
from loaders.reading.verdicts import Judge
from loaders.training.corpus import Corpus
from loaders.training.data import Annotated
from tests.evaluation.quality import HERE

_WILL = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:demand|call\w* (?:for|on)|insist\w* on|urg(?:e|ing)|want|seek|sought|requir|"
    r"reject|refus|oppos|rul\w* out|ask\w* for|press\w* for)",
    re.IGNORECASE,
)
"""Cues by which a speaker demands or refuses, and does not merely say."""


_SURE = 0.9
"""As sure as the tagger is of a usual statement."""


@dataclass(frozen=True)
class Silence:
    """A statement that demands or refuses something, and on which the judge takes no stance."""

    doc: str
    statement: ReadStatement


def silences(items: list[Annotated]) -> Iterator[Silence]:
    """Those of gold statements, so that nothing but the judge decides."""
    for item in items:
        willing = [each for each in item.reading.statements if each.cue and _WILL.search(each.cue)]
        asked = [
            InContext(
                told(each.speaker, each.cue, each.content),
                before(item.document.text, each.cue_span, each.content_spans[0]),
            )
            for each in willing
        ]
        judge = Judge(item.negotiation)
        for each, one in zip(willing, asked, strict=True):
            if not judge.verdicts(one, _SURE):
                yield Silence(item.article.name, each)


@click.command()
def main() -> None:
    """Print each such statement of the dev articles, and the count."""
    found = list(silences(list(Corpus(HERE / "corpus").split("dev"))))
    for each in found:
        listed = ", ".join(position.demand or "" for position in each.statement.positions) or "no demand of the file"
        said = f"{each.statement.speaker} {each.statement.cue}: {' ... '.join(each.statement.content)}"
        click.echo(f"{each.doc}: {said}\n    annotators: {listed}")
    unlisted = sum(not each.statement.positions for each in found)
    click.echo(f"{len(found)} statements without a verdict; {unlisted} of them without a listed demand.")


if __name__ == "__main__":
    main()
