"""Triples gathered to things: what is said of each subject."""

from collections.abc import Iterable
from typing import Any

from graph_schema.rdf.names import iri

Thing = dict[str, list[Any]]
"""The values of each predicate, given by its full IRI; an IRI is a text, a literal its value."""

Things = dict[str, Thing]


def gathered(triples: Iterable[tuple[str, str, Any]]) -> Things:
    """Things by their IRIs; what is said twice, in two graphs, counts once."""
    things: Things = {}
    for subject, predicate, value in triples:
        values = things.setdefault(subject, {}).setdefault(predicate, [])
        if value not in values:
            values.append(value)
    return things


def some(thing: Thing, curie: str) -> list[Any]:
    """All values of a predicate, given as `schema:name`."""
    return thing.get(iri(curie), [])


def one(thing: Thing, curie: str) -> Any:
    """Its first value, None where there is none."""
    found = thing.get(iri(curie))
    return found[0] if found else None
