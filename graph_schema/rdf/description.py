"""What an export is, as VoID and DCAT say it: the default graph of the whole, and the runs that read its articles."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph_schema.ids import content_id
from graph_schema.rdf.literals import literal
from graph_schema.rdf.mapping import own
from graph_schema.rdf.names import ONTOLOGY, PREFIXES, Names, fragment, term
from graph_schema.rdf.parts import A, Block, Pairs
from graph_schema.rdf.serialize import MEDIA_TYPES, Section

VOCABULARY, CONTRADICTIONS, HISTORY = "vocabulary", "contradictions", "history"

_GRAPHS = {
    VOCABULARY: "Topics, demands, actors with their offices, and known events, from the negotiation files.",
    CONTRADICTIONS: "What follows from all statements: contradictions with their reviews, and what references mean.",
    HISTORY: "When Parley held what, and what read it.",
}


@dataclass
class Counts:
    """What has been written: triples in all, things by their first class."""

    triples: int = 0
    classes: Counter[str] = field(default_factory=Counter)

    def add(self, section: Section) -> None:
        """Count a section, which has been or will be written."""
        for _, pairs in section[1]:
            self.triples += len(pairs)
            if pairs and pairs[0][1] in _IN_ONE_GRAPH:
                self.classes[pairs[0][1]] += 1


_IN_ONE_GRAPH = frozenset(term(own(each, upper=True)) for each in (
    "negotiation", "topic", "demand", "article", "statement", "position", "mention", "review", "contradiction",
    "reference",
))  # fmt: skip
"""Classes whose things stand in one graph each; an actor that no file lists stands in each article's that names it."""


@dataclass(frozen=True)
class About:
    """What is said of the whole: Parley's version, the negotiations (id to title), the filter in words if any.

    `graphs` are the names of those of its named graphs that are no article's.
    """

    version: str
    negotiations: dict[str, str]
    filtered: str | None
    graphs: tuple[str, ...]


def described(names: Names, about: About, counts: Counts) -> list[Block]:
    """The dataset, its graphs, its forms, and the run that exported it. Nothing in it tells the time."""
    dataset = names.dataset
    run, agent = names.part("run"), names.part("parley")
    title = "Negotiation positions: " + "; ".join(about.negotiations.values())
    pairs: Pairs = [
        (A, term("void:Dataset")),
        (A, term("dcat:Dataset")),
        (term("dcterms:title"), literal(title)),
        (term("dcterms:description"), literal(_DESCRIPTION)),
        (term("dcterms:conformsTo"), f"<{ONTOLOGY}>"),
        (term("void:uriSpace"), literal(f"{names.base}/id/")),
        (term("void:triples"), literal(counts.triples)),
        (term("prov:wasGeneratedBy"), run),
        *((term("dcterms:subject"), names.thing(key)) for key in about.negotiations),
        *((term("void:vocabulary"), f"<{start}>") for start in sorted(PREFIXES.values())),
    ]
    if about.filtered:
        pairs.append((term("parley:onlyWhere"), literal(about.filtered)))
    return [(dataset, pairs), *_partitions(dataset, pairs, counts), *_graphs(names, about, pairs),
            *_forms(names, pairs), *_run(run, agent, about, names)]  # fmt: skip


_DESCRIPTION = (
    "Who demanded, offered or refused what, when, said by whom, printed where; every statement with its exact words "
    "and their place in the article. Each article has a named graph of its own."
)


def _partitions(dataset: str, pairs: Pairs, counts: Counts) -> Iterable[Block]:
    for number, (each, count) in enumerate(sorted(counts.classes.items())):
        partition = fragment(dataset, f"class-{number}")
        pairs.append((term("void:classPartition"), partition))
        yield partition, [(term("void:class"), each), (term("void:entities"), literal(count))]


def _graphs(names: Names, about: About, pairs: Pairs) -> Iterable[Block]:
    for name in about.graphs:
        graph = names.part(name)
        pairs.append((term("void:subset"), graph))
        yield graph, [(A, term("void:Dataset")), (term("dcterms:description"), literal(_GRAPHS[name]))]


def _forms(names: Names, pairs: Pairs) -> Iterable[Block]:
    for format_, media_type in MEDIA_TYPES.items():
        form = names.part(f"as-{format_}")
        pairs.append((term("dcat:distribution"), form))
        url = f"<{names.base}/export?format={format_}>"
        yield form, [(A, term("dcat:Distribution")), (term("dcat:downloadURL"), url),
                     (term("dcterms:format"), literal(media_type))]  # fmt: skip


def _run(run: str, agent: str, about: About, names: Names) -> Iterable[Block]:
    used = [(term("prov:used"), names.thing(key)) for key in about.negotiations]
    yield run, [(A, term("prov:Activity")), (term("prov:wasAssociatedWith"), agent), *used]
    yield agent, [(A, term("prov:SoftwareAgent")), (term("schema:name"), literal("Parley")),
                  (term("schema:softwareVersion"), literal(about.version))]  # fmt: skip


def reading_run(reader: str, negotiations: Iterable[str], names: Names) -> tuple[str, list[Block]]:
    """The run in which one reader, a version of Parley or 'given', read articles: its IRI and what it is."""
    key = content_id("run", reader).partition(":")[2]
    run, agent = names.part(f"reading-{key}"), names.part(f"reader-{key}")
    used = [(term("prov:used"), names.thing(each)) for each in negotiations]
    return run, [
        (run, [(A, term("prov:Activity")), (term("prov:wasAssociatedWith"), agent), *used]),
        (agent, [(A, term("prov:Agent")), (term("rdfs:label"), literal(reader))]),
    ]
