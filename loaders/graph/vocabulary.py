"""A negotiation file as nodes: topics, demands, actors with their offices, and known events."""

from dataclasses import dataclass
from datetime import date

from graph_schema import edges, nodes
from graph_schema.batch import GraphBatch
from graph_schema.ids import content_id
from graph_schema.negotiation import Actor, Negotiation, Role


@dataclass(frozen=True)
class Vocabulary:
    """The nodes of a negotiation file by their codes."""

    negotiation: Negotiation
    topics: dict[str, nodes.Topic]
    demands: dict[str, nodes.Demand]
    actors: dict[str, nodes.Actor]
    events: dict[str, nodes.Event]

    @classmethod
    def of(cls, negotiation: Negotiation) -> "Vocabulary":
        """Every entry of the file as a node."""
        return cls(
            negotiation,
            {key: _topic(negotiation, key) for key in negotiation.topics},
            {key: _demand(negotiation, key) for key in negotiation.demands},
            {key: _actor(key, actor) for key, actor in negotiation.actors.items()},
            {key: _event(negotiation, key) for key in negotiation.events},
        )

    def spoken_for(self, key: str, day: date | None) -> str | None:
        """The actor for which `key` speaks by an office held on `day`: a ministry's spokesman for the state."""
        role = self._office(key, day)
        if role is None:
            return None
        above = self._office(role.of, day)
        return above.of if above else role.of

    def heads(self, key: str, day: date | None) -> str | None:
        """The actor whose own words `key`'s are on `day`, as a president's are his state's."""
        role = self._office(key, day)
        return role.of if role and role.head else None

    def _office(self, key: str, day: date | None) -> Role | None:
        held = [r for r in self.negotiation.actors[key].roles if r.speaks_for and r.covers(day)]
        return max(held, key=lambda role: (role.head, role.from_ or date.min), default=None)


def _negotiation(negotiation: Negotiation) -> nodes.Negotiation:
    return nodes.Negotiation(
        id=content_id("negotiation", negotiation.negotiation),
        caption=negotiation.title,
        key=negotiation.negotiation,
        title=negotiation.title,
        version=negotiation.version,
        sha256=negotiation.sha256,
    )


def _topic(negotiation: Negotiation, key: str) -> nodes.Topic:
    topic = negotiation.topics[key]
    return nodes.Topic(
        id=content_id("topic", negotiation.negotiation, key),
        caption=key,
        key=key,
        label=topic.label,
        negotiation=negotiation.negotiation,
        pax=topic.pax,
    )


def _demand(negotiation: Negotiation, key: str) -> nodes.Demand:
    demand = negotiation.demands[key]
    return nodes.Demand(
        id=content_id("demand", negotiation.negotiation, key),
        caption=key,
        key=key,
        label=demand.label,
        against=demand.against,
        negotiation=negotiation.negotiation,
        pax=demand.pax,
    )


def _actor(key: str, actor: Actor) -> nodes.Actor:
    return nodes.Actor(
        id=content_id("actor", key),
        caption=actor.name,
        key=key,
        name=actor.name,
        kind=actor.kind,
        party=actor.party,
        aliases=sorted(actor.aliases),
        wikidata=actor.wikidata,
    )


def _event(negotiation: Negotiation, key: str) -> nodes.Event:
    event = negotiation.events[key]
    return nodes.Event(
        id=content_id("event", negotiation.negotiation, key),
        caption=event.name,
        key=key,
        name=event.name,
        kind=event.kind,
        date_from=event.from_,
        date_to=event.to,
        wikidata=event.wikidata,
    )


def vocabulary_batch(vocabulary: Vocabulary) -> GraphBatch:
    """All that a negotiation file says, ready to be written."""
    batch = GraphBatch()
    batch.node(_negotiation(vocabulary.negotiation))
    for event in vocabulary.events.values():
        batch.node(event)
    _add_demands(batch, vocabulary)
    _add_offices(batch, vocabulary)
    return batch


def _add_demands(batch: GraphBatch, vocabulary: Vocabulary) -> None:
    for key, node in vocabulary.demands.items():
        demand = vocabulary.negotiation.demands[key]
        batch.edge(edges.UNDER, node, vocabulary.topics[demand.topic])
        for other in demand.opposes:
            batch.edge(edges.OPPOSES, node, vocabulary.demands[other])
        if demand.negation_of:
            batch.edge(edges.NEGATES, node, vocabulary.demands[demand.negation_of])


def _add_offices(batch: GraphBatch, vocabulary: Vocabulary) -> None:
    for key, node in vocabulary.actors.items():
        batch.node(node)
        for role in vocabulary.negotiation.actors[key].roles:
            kind = edges.SPEAKS_FOR if role.speaks_for else edges.PART_OF
            office = {"role": role.role, "from": role.from_, "to": role.to, "head": role.head}
            batch.edge(kind, node, vocabulary.actors[role.of], **{k: v for k, v in office.items() if v is not None})
