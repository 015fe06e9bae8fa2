"""Nodes and edges made up from the schema, with every property set, so that a new one is in every test of RDF."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from graph_schema.edges import EdgeKind
from graph_schema.nodes import Node
from graph_schema.rdf.fields import Kind, properties_of
from graph_schema.rdf.mapping import copies, parts
from graph_schema.rdf.parts import Clock, Coded, Part, Passage, Passages, Reference

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
codes = st.from_regex(r"[a-z]{1,5}(-[a-z]{1,5})?", fullmatch=True)
hashes = st.integers(0, 2**92 - 1).map(lambda number: f"{number:024x}")
ids = hashes.map(lambda key: f"actor:f{key[1:]}")  # never that of a node that is made up here
offsets = st.integers(0, 2**31)

_OF_TYPE: dict[type | None, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False),
    date: days,
    datetime: moments,
    None: st.one_of(texts, st.booleans(), offsets, days),
}


def _of_part(part: Part, kind: Kind) -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for each property that a part says."""
    if isinstance(part, Coded):
        return {part.name: codes}
    if isinstance(part, Reference):
        return {part.name: ids}
    if isinstance(part, Passage):
        return {part.exact: texts, part.start: offsets, part.end: offsets}
    if isinstance(part, Passages | Clock):
        return {}
    known = properties_of(kind)
    return {name: _values(known[name].type, known[name].many) for name in part.fields}


def _values(kind: type | None, many: bool) -> st.SearchStrategy[Any]:
    one = _OF_TYPE[kind]
    return st.lists(one, unique=True, max_size=4).map(sorted) if many else one


def _lists(kind: Kind, passages: int, periods: list[datetime], *, open_: bool) -> dict[str, list[Any]]:
    """Properties that are as long as each other."""
    found: dict[str, list[Any]] = {}
    for part in (*parts(kind, incidental=False), *parts(kind, incidental=True)):
        if isinstance(part, Passages):
            found |= {part.exact: [f"words {n}" for n in range(passages)]}
            found |= {name: [passages * 10 - n for n in range(passages)] for name in (part.start, part.end)}
        if isinstance(part, Clock):
            begun, ended = periods[::2], periods[1::2]
            found |= {part.begun: begun, part.ended: ended if open_ else ended[: len(begun)]}
    return found


@st.composite
def rows(draw: st.DrawFn, kind: Kind) -> dict[str, Any]:
    """All properties of a node or an edge, none of them empty; a node's id too."""
    every = (*parts(kind, incidental=False), *parts(kind, incidental=True))
    row = {name: draw(values) for part in every for name, values in _of_part(part, kind).items()}
    periods = sorted(draw(st.lists(moments, min_size=1, max_size=5, unique=True)))
    row |= _lists(kind, draw(st.integers(1, 3)), periods, open_=draw(st.booleans()))
    if isinstance(kind, EdgeKind):
        return row
    row |= {name: draw(ids) for name in copies(kind)}
    return {**row, "id": f"{kind.__name__.lower()}:{draw(hashes)}"}


def nodes_of(kind: type[Node]) -> st.SearchStrategy[dict[str, Any]]:
    """Rows of one kind of node."""
    return rows(kind)
