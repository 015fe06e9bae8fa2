"""The ontology: label and comment of each of Parley's own terms, and how they stand to those of others."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from graph_schema.edges import EDGE_KINDS
from graph_schema.nodes import NODE_KINDS
from graph_schema.rdf.concepts import SCHEMES
from graph_schema.rdf.literals import literal
from graph_schema.rdf.mapping import Direct, classes, said
from graph_schema.rdf.names import ONTOLOGY, PREFIXES, Names, iri, term
from graph_schema.rdf.parts import A, Block, Pairs
from graph_schema.rdf.serialize import RdfFormat, serialized
from graph_schema.rdf.uses import Use, all_uses

ABOVE = {
    "parley:heldBy": "prov:wasAttributedTo",
    "parley:opposes": "skos:related",
    "parley:negates": "skos:related",
}
"""Own terms that say a special case of what another vocabulary's say."""

_MORE = (
    Use("parley:Period", "parley:order", "The number of it among those of its thing, from 0.", "xsd:integer"),
    Use("void:Dataset", "parley:onlyWhere", "What was selected, where an export is not of everything.", "xsd:string"),
)
_PERIOD = "A time in which Parley held something: since when, and until when if it no longer does."


def ontology() -> str:
    """The ontology in Turtle; always the same for one schema."""
    return "".join(serialized([("", ontology_blocks())], RdfFormat.TURTLE, Names()))


def ontology_blocks() -> list[Block]:
    """The ontology: what it is, then its classes, properties and concepts."""
    return [_header(), *_classes(), *_properties(), *_concepts()]


@dataclass(frozen=True)
class OwnTerm:
    """One of Parley's own terms: the last part of its IRI, and what it means."""

    name: str
    comment: str


def terms() -> list[OwnTerm]:
    """All own terms that an export can hold."""
    return [
        OwnTerm(subject[1:-1].partition("#")[2], next(json.loads(v) for p, v in pairs if p == term("rdfs:comment")))
        for subject, pairs in ontology_blocks()[1:]
    ]


def _header() -> Block:
    about = "Negotiation positions: who demanded, offered or refused what, when, said by whom, printed where."
    return f"<{ONTOLOGY}>", [
        (A, term("owl:Ontology")),
        (term("rdfs:label"), literal("Parley")),
        (term("rdfs:comment"), literal(about)),
        *((term("rdfs:seeAlso"), f"<{start}>") for prefix, start in sorted(PREFIXES.items()) if prefix in _USED),
    ]


_USED = ("cito", "grasp", "oa", "prov", "schema", "sem", "skos", "time")


def _described(kind: str, curie: str, comment: str) -> Pairs:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", curie.partition(":")[2]).replace("-", ": ", 1)
    label = words if kind == "owl:Class" else words.lower()
    return [
        (A, term(kind)),
        (term("rdfs:label"), literal(label)),
        (term("rdfs:comment"), literal(comment)),
        (term("rdfs:isDefinedBy"), f"<{ONTOLOGY}>"),
    ]


def _classes() -> list[Block]:
    known = {classes(kind): (kind.__doc__ or "").split("\n\n")[0] for kind in NODE_KINDS}
    known |= {classes(edge): edge.about for edge in EDGE_KINDS if not isinstance(said(edge), Direct)}
    known |= {("parley:Period",): _PERIOD}
    found = []
    for (name, *others), comment in known.items():
        above = [(term("rdfs:subClassOf"), term(other)) for other in others]
        found.append((term(name), _described("owl:Class", name, comment) + above))
    pairs = dict(found)
    for one, other in combinations(sorted(pairs), 2):
        pairs[one].append((term("owl:disjointWith"), other))
    return found


def _properties() -> list[Block]:
    every: dict[str, list[Use]] = defaultdict(list)
    for use in (*all_uses(), *_MORE):
        if use.predicate.startswith("parley:"):
            every[use.predicate].append(use)
    return [(term(name), _property(name, found)) for name, found in sorted(every.items())]


def _property(name: str, found: list[Use]) -> Pairs:
    ranges = sorted({use.range for use in found if use.range})
    is_data = all(use.range is None or use.range.startswith("xsd:") for use in found)
    is_data = is_data and not any(use.kind or use.codes for use in found)
    pairs = _described("owl:DatatypeProperty" if is_data else "owl:ObjectProperty", name, _comment(found))
    domains = sorted({use.on for use in found})
    domain = "rdfs:domain" if len(domains) == 1 else "schema:domainIncludes"
    pairs += [(term(domain), term(each)) for each in domains]
    pairs += [(term("rdfs:range"), term(each)) for each in ranges if len(ranges) == 1]
    if name in ABOVE:
        pairs.append((term("rdfs:subPropertyOf"), term(ABOVE[name])))
    return pairs


def _comment(found: list[Use]) -> str:
    said_of: dict[str, list[str]] = defaultdict(list)
    for use in found:
        said_of[use.about].append(use.on.partition(":")[2])
    if len(said_of) == 1:
        return next(iter(said_of))
    return " ".join(f"{', '.join(sorted(set(on)))}: {about}" for about, on in said_of.items())


def _concepts() -> list[Block]:
    found: list[Block] = []
    for prefix, scheme in SCHEMES.items():
        name = f"{prefix}codes"
        pairs = _described("skos:ConceptScheme", name, scheme.label)
        found.append((term(name), [*pairs, (term("skos:prefLabel"), literal(scheme.label))]))
        for code, meaning in scheme.concepts.items():
            concept = f"<{iri(prefix)}{code}>"
            pairs = _described("skos:Concept", f"{prefix}{code}", meaning)
            found.append(
                (
                    concept,
                    [
                        *pairs,
                        (term("skos:notation"), literal(code)),
                        (term("skos:prefLabel"), literal(code.replace("_", " "))),
                        (term("skos:definition"), literal(meaning)),
                        (term("skos:inScheme"), term(name)),
                        (term("skos:topConceptOf"), term(name)),
                    ],
                )
            )
    return found
