"""Statements beside demands, coded: what the verdict model learns from."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph_schema.negotiation import Negotiation
from loaders.actors import ActorTable
from loaders.form import ReadPosition, ReadStatement, Stance
from loaders.reading.document import Span
from loaders.reading.verdicts import told
from loaders.reading.wordings import Wordings
from loaders.training.data import Annotated

NO_STANCE = 4
"""Class of a passage that takes no stance on the demand; the others are those of `Stance` in their order."""

STANCES = list(Stance)


@dataclass(frozen=True)
class Pair:
    """A told statement, the label of a demand of a negotiation (`book`), and what it says of that one.

    `stance` counts in `STANCES`, or is `NO_STANCE`; `holder` is [start, end) in the text.
    """

    book: str
    text: str
    label: str
    stance: int
    conditional: bool = False
    hedged: bool = False
    holder: Span | None = None


def statement_pairs(item: Annotated, negatives: int, shuffle: random.Random) -> Iterator[Pair]:
    """Each statement of an article beside the demands it takes a stance on, and some that it does not."""
    table, wordings = ActorTable(item.negotiation), Wordings(item.negotiation)
    for statement in item.reading.statements:
        text = told(statement.speaker, statement.cue, statement.content)
        gold = {p.demand: p for p in statement.positions if p.demand in item.negotiation.demands}
        for key, position in gold.items():
            yield _positive(text, key, position, statement, item.negotiation, table)
        yield from _negatives(text, set(gold), wordings, negatives, shuffle)


def passage_pairs(path: Path, negotiation: Negotiation, negatives: int, shuffle: random.Random) -> Iterator[Pair]:
    """The coded passages of a JSON-lines file, each beside its demands and some others."""
    wordings = Wordings(negotiation)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, demand = row["text"], row["demand"]
        label = negotiation.demands[demand].label
        also = {a["demand"]: a["stance"] for a in row["also"]}
        at = text.casefold().find((row.get("holder") or "\0").casefold())
        holder = (at, at + len(row["holder"])) if at >= 0 else None
        yield Pair(
            negotiation.negotiation,
            text,
            label,
            _class(row["stance"]),
            bool(row["conditional"]),
            bool(row["hedged"]),
            holder,
        )
        for other, stance in also.items():
            if other in negotiation.demands:
                yield Pair(
                    negotiation.negotiation, text, negotiation.demands[other].label, _class(stance), holder=holder
                )
        yield from _negatives(text, {demand, *also}, wordings, negatives, shuffle)


def _class(stance: str) -> int:
    return NO_STANCE if stance in ("none", None) else STANCES.index(Stance(stance))


def _positive(
    text: str, key: str, position: ReadPosition, statement: ReadStatement, negotiation: Negotiation, table: ActorTable
) -> Pair:
    holder = _mention(text, position, statement, negotiation, table)
    label = negotiation.demands[key].label
    return Pair(
        negotiation.negotiation,
        text,
        label,
        STANCES.index(position.stance),
        position.conditional,
        position.hedged,
        holder,
    )


def _mention(
    text: str, position: ReadPosition, statement: ReadStatement, negotiation: Negotiation, table: ActorTable
) -> Span:
    """Where the text names the holder: another's name in the passages where it stands there, else the speaker's."""
    names = [position.holder, position.holder.split()[-1]]
    key = table.key_of(position.holder)
    if key:
        actor = negotiation.actors[key]
        names = [actor.name, *actor.aliases, *actor.metonyms]
    body = len(statement.speaker) + 1
    if position.holder_party != statement.party or table.key_of(statement.speaker) != key:
        for name in sorted(names, key=len, reverse=True):
            at = text.find(name, body)
            if at >= 0:
                return at, at + len(name)
    return 0, len(statement.speaker)


def _negatives(text: str, taken: set[str], wordings: Wordings, count: int, shuffle: random.Random) -> Iterator[Pair]:
    """Demands whose wording the text holds although it takes no stance on them, then others of any topic."""
    negotiation = wordings.negotiation
    linked = {d.negation_of for k, d in negotiation.demands.items() if k in taken}
    linked |= {k for k, d in negotiation.demands.items() if d.negation_of in taken}
    free = [key for key in negotiation.demands if key not in taken and key not in linked]
    worded = [key for key in wordings.named_in(text) if key in free]
    topics = {negotiation.demands[key].topic for key in taken}
    near = [key for key in free if negotiation.demands[key].topic in topics and key not in worded]
    shuffle.shuffle(near)
    shuffle.shuffle(free)
    chosen = list(dict.fromkeys([*worded, *near[: count // 2 + 1], *free]))[: max(count, len(worded))]
    for key in chosen:
        yield Pair(negotiation.negotiation, text, negotiation.demands[key].label, NO_STANCE)
