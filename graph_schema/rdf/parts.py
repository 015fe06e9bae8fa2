"""The ways in which properties of a node or an edge are said in RDF, each with its way back.

A part writes some properties of a row to triples about a subject, and reads them from the thing that was made of it.
Terms are given as `schema:headline`; what is written are the strings of N-Triples.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

from graph_schema.rdf.literals import literal
from graph_schema.rdf.names import Names, fragment, id_of, iri, term
from graph_schema.rdf.things import Thing, Things, one, some

Pairs = list[tuple[str, str]]
Block = tuple[str, Pairs]
"""A subject and what is said of it: predicates with their objects."""

Row = dict[str, Any]

A = term("rdf:type")


@dataclass
class Out:
    """Takes what parts write: `pairs` of the subject at hand, `blocks` of the things that belong to it.

    `source` is the article in whose text offsets count.
    """

    names: Names
    source: str = ""
    pairs: Pairs = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


class Part(Protocol):
    """A way of saying some properties."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The properties that it says."""

    @property
    def predicate(self) -> str:
        """The term that leads from the subject to what is said."""

    def write(self, row: Row, subject: str, out: Out) -> None:
        """Say the properties of `row` of `subject`."""

    def read(self, thing: Thing, things: Things) -> Row:
        """The properties again; what was not said is left out."""


@dataclass(frozen=True)
class _One:
    """A part that says one property."""

    name: str
    predicate: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The one property."""
        return (self.name,)


@dataclass(frozen=True)
class Plain(_One):
    """A literal; of a list one for each entry, whose order is that of their values."""

    def write(self, row: Row, subject: str, out: Out) -> None:
        """One triple a value."""
        value = row.get(self.name)
        if value is None:
            return
        predicate = term(self.predicate)
        if type(value) is list:
            out.pairs.extend((predicate, literal(each)) for each in sorted(set(value)))
        else:
            out.pairs.append((predicate, literal(value)))

    def read(self, thing: Thing, things: Things) -> Row:
        """The literal's value, or a list where there are several."""
        found = sorted(thing.get(iri(self.predicate), ()))
        return {self.name: found if len(found) > 1 else found[0]} if found else {}


@dataclass(frozen=True)
class Coded(_One):
    """An IRI that begins with `prefix` and ends with the value: a concept, an item of Wikidata."""

    prefix: str

    def write(self, row: Row, subject: str, out: Out) -> None:
        """One triple."""
        value = row.get(self.name)
        if value is not None:
            out.pairs.append((term(self.predicate), f"<{iri(self.prefix)}{value}>"))

    def read(self, thing: Thing, things: Things) -> Row:
        """What the IRI ends with."""
        start = iri(self.prefix)
        found = [value.removeprefix(start) for value in thing.get(iri(self.predicate), ()) if value.startswith(start)]
        return {self.name: found[0]} if found else {}


@dataclass(frozen=True)
class Reference(_One):
    """The IRI of another thing of the graph, of which the property holds the id; `kind` is what that begins with."""

    kind: str

    def write(self, row: Row, subject: str, out: Out) -> None:
        """One triple."""
        value = row.get(self.name)
        if value is not None:
            out.pairs.append((term(self.predicate), out.names.thing(value)))

    def read(self, thing: Thing, things: Things) -> Row:
        """The id."""
        found = one(thing, self.predicate)
        return {} if found is None else {self.name: id_of(found)}


@dataclass(frozen=True)
class Span:
    """An interval of OWL-Time between two days, either of which may be unknown."""

    predicate: str
    part: str
    first: str
    last: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Both days."""
        return (self.first, self.last)

    def write(self, row: Row, subject: str, out: Out) -> None:
        """The interval and an instant for each day; nothing where neither is known."""
        days = [(row.get(self.first), "time:hasBeginning", "from"), (row.get(self.last), "time:hasEnd", "to")]
        if all(day is None for day, _, _ in days):
            return
        interval = fragment(subject, self.part)
        out.pairs.append((term(self.predicate), interval))
        pairs = [(A, term("time:Interval"))]
        out.blocks.append((interval, pairs))
        for day, predicate, end in days:
            if day is not None:
                instant = fragment(interval, end)
                pairs.append((term(predicate), instant))
                out.blocks.append(
                    (instant, [(A, term("time:Instant")), (term("time:inXSDDate"), literal(day))]),
                )

    def read(self, thing: Thing, things: Things) -> Row:
        """The days."""
        interval = one(thing, self.predicate)
        found: Row = {}
        for name, predicate in ((self.first, "time:hasBeginning"), (self.last, "time:hasEnd")):
            instant = one(things.get(interval, {}), predicate)
            if instant is not None:
                found[name] = one(things.get(instant, {}), "time:inXSDDate")
        return found


@dataclass(frozen=True)
class _Words:
    """A part that says words and their place, one or several."""

    predicate: str
    part: str
    exact: str
    start: str
    end: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The words, their offset and their end."""
        return (self.exact, self.start, self.end)


@dataclass(frozen=True)
class Passage(_Words):
    """Words with their place in the article, as Web Annotation selects them; offsets count code points."""

    def write(self, row: Row, subject: str, out: Out) -> None:
        """What is selected and its selectors."""
        exact, start, end = (row.get(name) for name in self.fields)
        if exact is not None:
            _select(out, subject, (self.predicate, self.part), (exact, start, end))

    def read(self, thing: Thing, things: Things) -> Row:
        """The words and their place."""
        found = one(thing, self.predicate)
        if found is None:
            return {}
        values = zip(self.fields, _selected(things[found], things), strict=True)
        return {name: value for name, value in values if value is not None}


@dataclass(frozen=True)
class Passages(_Words):
    """Several passages in their order, from lists of words, offsets and ends."""

    def write(self, row: Row, subject: str, out: Out) -> None:
        """As `Passage` does for each, with its number."""
        for order, selected in enumerate(zip(*(row[name] for name in self.fields), strict=True)):
            passage = _select(out, subject, (self.predicate, f"{self.part}-{order}"), selected)
            passage.append((term("parley:order"), literal(order)))

    def read(self, thing: Thing, things: Things) -> Row:
        """The lists."""
        passages = [things[each] for each in some(thing, self.predicate) if each in things]
        passages.sort(key=lambda passage: one(passage, "parley:order") or 0)
        found = [_selected(passage, things) for passage in passages]
        return {name: [values[at] for values in found] for at, name in enumerate(self.fields)}


def _select(out: Out, subject: str, link: tuple[str, str], selected: tuple[str, int | None, int | None]) -> Pairs:
    exact, start, end = selected
    passage = fragment(subject, link[1])
    quote = fragment(passage, "quote")
    out.pairs.append((term(link[0]), passage))
    pairs = [(A, term("oa:SpecificResource")), (term("oa:hasSource"), out.source), (term("oa:hasSelector"), quote)]
    out.blocks.append((passage, pairs))
    out.blocks.append((quote, [(A, term("oa:TextQuoteSelector")), (term("oa:exact"), literal(exact))]))
    if start is not None and end is not None:
        position = fragment(passage, "position")
        pairs.append((term("oa:hasSelector"), position))
        place = [(term("oa:start"), literal(start)), (term("oa:end"), literal(end))]
        out.blocks.append((position, [(A, term("oa:TextPositionSelector")), *place]))
    return pairs


def _selected(passage: Thing, things: Things) -> tuple[Any, Any, Any]:
    selectors = [things[each] for each in some(passage, "oa:hasSelector") if each in things]
    found = [next((value for s in selectors for value in some(s, name)), None)
             for name in ("oa:exact", "oa:start", "oa:end")]  # fmt: skip
    return found[0], found[1], found[2]


@dataclass(frozen=True)
class Clock:
    """When Parley held something: a period for each time, open where it still does."""

    predicate: str = "parley:held"
    part: str = "held"
    begun: str = "recorded"
    ended: str = "superseded"

    @property
    def fields(self) -> tuple[str, ...]:
        """The beginnings and the ends."""
        return (self.begun, self.ended)

    def write(self, row: Row, subject: str, out: Out) -> None:
        """The n-th end belongs to the n-th beginning."""
        ends = row.get(self.ended) or []
        for number, begun in enumerate(row.get(self.begun) or []):
            period = fragment(subject, f"{self.part}-{number}")
            out.pairs.append((term(self.predicate), period))
            pairs = [(A, term("parley:Period")), (term("parley:order"), literal(number)),
                     (term("prov:generatedAtTime"), literal(begun))]  # fmt: skip
            if number < len(ends):
                pairs.append((term("prov:invalidatedAtTime"), literal(ends[number])))
            out.blocks.append((period, pairs))

    def read(self, thing: Thing, things: Things) -> Row:
        """Both lists, in the order of time; nothing where no period is told."""
        periods = [things[each] for each in some(thing, self.predicate) if each in things]
        if not periods:
            return {}
        periods.sort(key=lambda period: one(period, "parley:order") or 0)
        return {
            self.begun: [one(period, "prov:generatedAtTime") for period in periods],
            self.ended: [end for period in periods if (end := one(period, "prov:invalidatedAtTime"))],
        }
