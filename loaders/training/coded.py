"""Coded statements: what the judge learns from."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph_schema.negotiation import Negotiation
from loaders.actors import ActorTable
from loaders.form import ReadPosition, ReadStatement, Stance
from loaders.reading.spans import Span
from loaders.reading.told import InContext, before, told
from loaders.reading.windows import plain
from loaders.reading.wordings import Wordings
from loaders.training.data import Annotated


def folded(negotiation: Negotiation, demand: str, stance: Stance) -> tuple[str, Stance]:
    """A demand that negates another counts as that one with the stance turned; others stay as they are."""
    if demand not in negotiation.demands:
        return demand, stance
    proposition = negotiation.proposition_of(demand)
    return proposition, stance if proposition == demand else stance.turned


@dataclass(frozen=True)
class Said:
    """A stance on a demand; the flags are None where nobody coded them, `holder` is [start, end) in the text.

    `on_opposite` is the stance on its exact opposite, where that is what was coded.
    """

    stance: Stance
    conditional: bool | None = None
    hedged: bool | None = None
    holder: Span | None = None
    on_opposite: Stance | None = None

    @property
    def flags(self) -> tuple[float, float]:
        """Whether it is conditional and hedged, as noughts and ones."""
        return float(bool(self.conditional)), float(bool(self.hedged))

    @property
    def turned(self) -> "Said":
        """The same of the exact opposite."""
        return replace(self, stance=self.on_opposite or self.stance.turned, on_opposite=self.stance)


@dataclass(frozen=True)
class Coded:
    """A statement with its stances on the propositions of a negotiation, and those whose wording it uses."""

    negotiation: str
    statement: InContext
    said: dict[str, Said]
    worded: tuple[str, ...]


@dataclass(frozen=True)
class Coder:
    """Makes coded statements of one negotiation."""

    negotiation: Negotiation
    wordings: Wordings

    @classmethod
    def of(cls, negotiation: Negotiation) -> "Coder":
        """The coder of a negotiation."""
        return cls(negotiation, Wordings(negotiation))

    def articles(self, items: Iterable[Annotated]) -> Iterator[Coded]:
        """Every statement of annotated articles."""
        table = ActorTable(self.negotiation)
        for item in items:
            for statement in item.reading.statements:
                text = told(statement.speaker, statement.cue, statement.content)
                words = before(item.document.text, statement.cue_span, statement.content_spans[0])
                yield self._coded(
                    InContext(text, words),
                    {
                        p.demand: Said(p.stance, p.conditional, p.hedged, self._mention(text, p, statement, table))
                        for p in statement.positions
                        if p.demand
                    },
                )

    def passages(self, path: Path) -> Iterator[Coded]:
        """The passages of the shared folder's `positions/passages.jsonl`."""
        for row in _rows(path):
            text = plain(row["text"])
            at = text.casefold().find((row.get("holder") or "\0").casefold())
            holder = (at, at + len(row["holder"])) if at >= 0 else None
            said = {a["demand"]: Said(Stance(a["stance"]), holder=holder) for a in row["also"] if _takes(a)}
            if _takes(row):
                said[row["demand"]] = Said(Stance(row["stance"]), row["conditional"], row["hedged"], holder)
            yield self._coded(InContext(text), said)

    def statements(self, path: Path) -> Iterator[Coded]:
        """The statements of a file of the corpus's `statements`; a holder of null is the speaker."""
        for row in _rows(path):
            speaker = row["speaker"]
            text = told(speaker, row["cue"], row["content"])
            said: dict[str, Said] = {}
            for p in row["positions"]:
                at = text.find(plain(p["holder"]), len(speaker) + 1) if p["holder"] else 0
                holder = (at, at + len(p["holder"] or speaker)) if at >= 0 else None
                said.setdefault(p["demand"], Said(Stance(p["stance"]), p["conditional"], p["hedged"], holder))
            yield self._coded(InContext(text, plain(row.get("before", ""))), said)

    def strangers(self, others: Iterable[Coded]) -> Iterator[Coded]:
        """Statements of other negotiations, which take no stance in this one however alike their words are."""
        return (self._coded(one.statement, {}) for one in others)

    def _coded(self, statement: InContext, said: dict[str, Said]) -> Coded:
        return Coded(self.negotiation.negotiation, statement, self._folded(said), self._worded(statement.text))

    def _worded(self, text: str) -> tuple[str, ...]:
        named = self.wordings.named_in(text)
        return tuple(dict.fromkeys(map(self.negotiation.proposition_of, named)))

    def _folded(self, said: dict[str, Said]) -> dict[str, Said]:
        """What a statement says of an exact opposite it says turned round of the demand itself."""
        whole = {key: said[key] for key in self.negotiation.propositions if key in said}
        for key, opposite in self.negotiation.opposites.items():
            if opposite in said:
                whole.setdefault(key, said[opposite].turned)
        return whole

    def _mention(self, text: str, position: ReadPosition, statement: ReadStatement, table: ActorTable) -> Span:
        """Where the text names the holder: another's name in the passages where it stands there, else the speaker's."""
        names = [position.holder, position.holder.split()[-1]]
        key = table.key_of(position.holder)
        if key:
            actor = self.negotiation.actors[key]
            names = [*actor.names, *actor.metonyms]
        body = len(statement.speaker) + 1
        if position.holder_party != statement.party or table.key_of(statement.speaker) != key:
            for name in sorted(names, key=len, reverse=True):
                at = text.find(name, body)
                if at >= 0:
                    return at, at + len(name)
        return 0, len(statement.speaker)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _takes(row: dict[str, Any]) -> bool:
    return row["stance"] not in (None, "none")
