"""The graph as a stream of RDF: the vocabulary, article by article, what is derived, the history, a description.

Pages come from Neo4j in the order of ids, so that equal graphs give equal bytes, and memory does not grow with them.
When Parley held what depends on when and in which order it was loaded, so that is only in it where it is asked for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib.metadata import version
from itertools import chain
from typing import Any

from neo4j.time import Date

from app.cypher import statement
from app.paging import Place, Row, paged
from app.store import Store
from graph_schema.edges import CONTRADICTS, RESOLVED, EdgeKind
from graph_schema.errors import GraphChanged, NotFound
from graph_schema.nodes import NODE_KINDS, Article, Mention, Node, Position, Review, Statement
from graph_schema.rdf.describe import derived_blocks, history_blocks, node_blocks, shortcut
from graph_schema.rdf.description import CONTRADICTIONS, HISTORY, VOCABULARY, About, Counts, described, reading_run
from graph_schema.rdf.literals import dates_too
from graph_schema.rdf.names import Names, fragment, term
from graph_schema.rdf.parts import Block
from graph_schema.rdf.serialize import Section
from queries import composed

dates_too(Date)  # the driver's own dates need not be turned into Python's before they are written

_PAGE = 200
_TOLD = 1_000
KINDS: dict[str, type[Node]] = {kind.__name__: kind for kind in NODE_KINDS}


@dataclass(frozen=True)
class Selection:
    """What is exported: the whole graph, or what was surely printed by a day, one article, the positions of one topic.

    `topic` and `article` are ids; an article may also be given by its URL. `statements` are some statements only, those
    of superseded versions too. With `history` also all of these, and when Parley held what; without it graphs of one
    digest give one file.
    """

    as_of_published: date | None = None
    topic: str | None = None
    article: str | None = None
    history: bool = False
    statements: tuple[str, ...] | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """What the Cypher takes."""
        statements = None if self.statements is None else list(self.statements)
        return {**vars(self), "history": self.history or None, "statements": statements, "filtered": self.filtered}

    @property
    def filtered(self) -> bool:
        """Whether only a part of the graph is exported."""
        return replace(self, history=False) != GRAPH

    @property
    def in_words(self) -> str | None:
        """What is left out; nothing if nothing is."""
        said = {
            "printed by": self.as_of_published,
            "topic": self.topic,
            "article": self.article,
            "statements": None if self.statements is None else len(self.statements),
        }
        return ", ".join(f"{name} {value}" for name, value in said.items() if value is not None) or None


GRAPH = Selection()
"""What the digest is of."""

Done = Callable[[int], None]


def articles_in(store: Store, selection: Selection) -> int:
    """How many articles, superseded versions among them if they are asked for, an export holds.

    Raises:
        NotFound: an article is asked for that the graph does not hold.

    """
    count: int = _rows(store, "export_count", selection)[0]["articles"]
    if selection.article and not count:
        raise NotFound(
            f"The graph holds no article '{selection.article}'.",
            "Give the id or URL that 'parley ask article' shows; a superseded version is in an export with history.",
        )
    return count


def steps_in(store: Store, selection: Selection) -> int:
    """Of how many things, articles and contradictions, `done` hears in an export; some may be left out in the end."""
    count = articles_in(store, selection)
    if selection.filtered:
        return count
    contradictions: int = store.rows(statement("export_steps"))[0]["contradictions"]
    return count + contradictions * (2 if selection.history else 1)


def sections(
    store: Store, names: Names, selection: Selection = GRAPH, done: Done = lambda _: None
) -> Iterator[Section]:
    """All that is selected, graph by graph; `done` hears how many more things are through.

    Raises:
        GraphChanged: at the end, if somebody wrote to the graph meanwhile.

    """
    counts, revision = Counts(), _revision(store)
    for section in _graphs(store, names, selection, done):
        counts.add(section)
        yield section
    if _revision(store) != revision:
        raise GraphChanged("The graph was changed while it was exported.", "Export it again when no load is running.")
    yield "", described(names, _about(store, selection), counts)


def _revision(store: Store) -> int | None:
    revision: int | None = store.rows(statement("revision"))[0]["revision"]
    return revision


def article_graph(names: Names, article: str) -> str:
    """The IRI of the graph of an article's id."""
    return fragment(names.thing(article), "graph")


def _graphs(store: Store, names: Names, selection: Selection, done: Done) -> Iterator[Section]:
    yield names.part(VOCABULARY), vocabulary_blocks(store, names)
    for row in articles(store, selection):
        yield article_graph(names, row["article"]["id"]), article_blocks(row, names)
        done(1)
    rest = _derived(store, names, selection)
    if selection.history:
        rest = chain(rest, _history(store, names, selection))
    for number, section in enumerate(rest, 1):
        yield section
        if number % _TOLD == 0 and not selection.filtered:
            done(_TOLD)


def vocabulary_blocks(store: Store, names: Names) -> list[Block]:
    """The nodes of the negotiation files."""
    found: list[Block] = []
    for row in store.records(statement("export_vocabulary")):
        found += node_blocks(KINDS[row["label"]], row["properties"], row["links"], names)
    return found


def article_blocks(row: Row, names: Names) -> list[Block]:
    """An article with its statements and positions, and the actors, events and demands that no negotiation file has."""
    article = row["article"]
    key = article["id"]
    found = node_blocks(Article, article, row["links"], names)
    for kind, entries in ((Statement, row["statements"]), (Position, row["positions"])):
        for properties, links in entries:
            found += node_blocks(kind, properties, links, names, key)
    unlisted = {properties["id"]: (label, properties, links) for label, properties, links in row["unlisted"]}
    for mention, speaker in row["mentions"]:
        found += node_blocks(Mention, mention, (), names, key)
        if speaker:
            unlisted.setdefault(speaker["id"], ("Actor", speaker, []))
    for _, (label, properties, links) in sorted(unlisted.items()):
        found += node_blocks(KINDS[label], properties, links, names, key)
    return found


def articles(store: Store, selection: Selection) -> Iterator[Row]:
    """Rows of articles in the order of their ids, each for `article_blocks`."""
    return _paged(store, "export_articles", selection, _PAGE, lambda row: {"after": row["article"]["id"]})


def _paged(
    store: Store, name: str, selection: Selection, size: int, after: Callable[[Row], Place], **more: Any
) -> Iterator[Row]:
    parameters = selection.parameters | more
    return paged(store, composed(statement(name), parameters), parameters, size, after)


def _rows(store: Store, name: str, selection: Selection) -> list[Row]:
    return store.rows(composed(statement(name), selection.parameters), **selection.parameters)


def _derived(store: Store, names: Names, selection: Selection) -> Iterator[Section]:
    graph = names.part(CONTRADICTIONS)
    day, joined = "", set[tuple[str, str]]()
    for kind, edge in _derived_edges(store, selection):
        blocks = derived_blocks(kind, edge, names)
        if kind is CONTRADICTS:
            if edge["place"][:10] != day:  # two statements contradict each other on one day only
                day, joined = edge["place"][:10], set()
            ends = edge["start"], edge["end"]
            joins = edge["current"] and ends not in joined
            if joins:
                joined.add(ends)
        else:
            joins = edge["joins"]
        joint = shortcut(kind, edge, names) if joins else None
        yield graph, [*blocks, joint] if joint else blocks
    for review in _rows(store, "export_reviews", selection):
        yield graph, node_blocks(Review, review["properties"], (), names)


def _derived_edges(store: Store, selection: Selection, *, clocks: bool = False) -> Iterator[tuple[EdgeKind, Row]]:
    """Each edge with all but its clocks, or with nothing but these."""
    asked = {"clocks": clocks or None}
    for edge in _paged(store, "export_contradictions", selection, 10 * _PAGE, _place_of, **asked):
        yield CONTRADICTS, edge
    for row in _paged(store, "export_references", selection, 10 * _PAGE, lambda row: {"after": row["id"]}, **asked):
        for edge in row["edges"]:
            yield RESOLVED, edge


def _place_of(edge: Row) -> Place:
    return {"after": edge["place"], "after_id": edge["id"]}


def _history(store: Store, names: Names, selection: Selection) -> Iterator[Section]:
    graph = names.part(HISTORY)
    negotiations = sorted(_about(store, selection).negotiations)
    readers: set[str] = set()
    for article in _paged(store, "export_versions", selection, 10 * _PAGE, lambda article: {"after": article["id"]}):
        readers.add(article["reader"])
        run, _ = reading_run(article["reader"], negotiations, names)
        (subject, pairs), *rest = history_blocks(Article, _timed(article), names)
        yield graph, [(subject, [*pairs, (term("prov:wasGeneratedBy"), run)]), *rest]
    for kind, edge in _derived_edges(store, selection, clocks=True):
        yield graph, history_blocks(kind, _timed(edge), names)
    for review in _rows(store, "export_reviews", selection):
        yield graph, history_blocks(Review, review["properties"], names)
    for reader in sorted(readers):
        yield graph, reading_run(reader, negotiations, names)[1]


def _timed(row: Row) -> Row:
    """Clocks from the microseconds that the database gives: the driver takes ten times as long to make a date-time."""
    clocks = {name: [_moment(each) for each in row[name]] for name in ("recorded", "superseded")}
    return row | clocks


@lru_cache(1_000)
def _moment(microseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)


def _about(store: Store, selection: Selection) -> About:
    rows = store.records(statement("export_negotiations"))
    graphs = (VOCABULARY, CONTRADICTIONS, HISTORY) if selection.history else (VOCABULARY, CONTRADICTIONS)
    return About(version("parley"), {row["id"]: row["title"] for row in rows}, selection.in_words, graphs)
