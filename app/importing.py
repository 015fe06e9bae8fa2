"""An export back into an empty database: nodes and edges as they were, their clocks too."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.cypher import statement
from app.derive import derive
from app.rdf_files import triples_in
from app.store import Store
from app.transactions import holdings
from app.verify import wrong_spans
from graph_schema.edges import REPORTED_IN, EdgeKind
from graph_schema.errors import BadInput
from graph_schema.nodes import NODE_KINDS, Article, Demand, Position, Statement
from graph_schema.rdf.restore import Restored, restored
from graph_schema.rdf.serialize import RdfFormat
from graph_schema.rdf.things import gathered
from graph_schema.render.writes import create_edges, merge_nodes

_AT_ONCE = 5_000
Done = Callable[[str], None]


@dataclass(frozen=True)
class Imported:
    """What an import brought."""

    articles: int
    statements: int
    contradictions: int


def import_rdf(store: Store, path: Path, format_: RdfFormat, done: Done = lambda _: None) -> Imported:
    """Load an export whole or not at all; every span is checked against its article before anything is written.

    The file is held in memory. What follows from the statements is derived anew, so that a part of a graph is sound
    too; what is in the file and still follows keeps its clock and its review.

    Raises:
        BadInput: the database is not empty, or the file is no export, or a statement's words are not where it says.

    """
    _refuse_a_full_graph(store)
    done("reading")
    found = restored(gathered(triples_in(path, format_)), datetime.now(UTC))
    done("checking spans")
    _refuse_wrong_spans(found, path)
    try:
        for what in _write(store, found):
            done(what)
        done("deriving contradictions")
        contradictions = derive(store)
    except BaseException:
        with store.session() as session:
            session.run(statement("forget_everything")).consume()
        raise
    return Imported(len(found.of_kind(Article)), len(found.of_kind(Statement)), contradictions)


def _refuse_a_full_graph(store: Store) -> None:
    count = store.rows(statement("count_nodes"))[0]["nodes"]
    if count:
        raise BadInput(
            f"The database holds {count} nodes already, and an import needs an empty one.",
            "Name another one: a PARLEY_HOME of its own gives you a new, empty database.",
        )


def _refuse_wrong_spans(found: Restored, path: Path) -> None:
    articles = {article.id: article for article in found.of_kind(Article)}
    if not articles and not found.of_kind(Demand):
        raise BadInput(f"{path} holds nothing that Parley exports.", "'parley export' writes what can be imported.")
    for article in articles.values():
        if sha256(article.text.encode()).hexdigest() != article.text_sha256:
            raise BadInput(f"{path}: the text of {article.id} does not have its hash.")
    article_of = {edge.start: edge.end for edge in found.edges if edge.kind is REPORTED_IN}
    for said in found.of_kind(Statement):
        if said.id not in article_of:
            raise BadInput(f"{path}: {said.id} has no article, and no statement is stored without its place in one.")
        for reason in wrong_spans(said.model_dump(), articles[article_of[said.id]].text):
            raise BadInput(f"{path}: {said.id} can't be stored: {reason}.")


def _write(store: Store, found: Restored) -> Iterator[str]:
    for kind in NODE_KINDS:
        nodes = [node.model_dump() for node in found.of_kind(kind)]
        yield f"{len(nodes)} of {kind.__name__}"
        _send(store, merge_nodes(kind), nodes)
    rows: dict[EdgeKind, list[dict[str, Any]]] = defaultdict(list)
    for edge in found.edges:
        rows[edge.kind].append(edge.row)
    for key, edge in found.derived.items():
        rows[edge.kind].append({**edge.row, "id": key})
    for edge_kind, edges in rows.items():
        yield f"{len(edges)} of {edge_kind.name}"
        _send(store, create_edges(edge_kind), edges)
    _send(store, statement("write_holdings"), holdings(found.of_kind(Position)))
    _send(store, statement("record_versions"), [{"id": key, **version} for key, version in found.versions.items()])
    store.write(statement("touch"), demands=[demand.id for demand in found.of_kind(Demand)], articles=[])


def _send(store: Store, cypher: str, rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        store.write(cypher, rows=rows[start : start + _AT_ONCE])
