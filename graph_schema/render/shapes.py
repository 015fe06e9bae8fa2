"""The SHACL shapes: what each class of things must have, rendered from the schema, and the rules of spans and time."""

from graph_schema.edges import EDGE_KINDS
from graph_schema.nodes import NODE_KINDS
from graph_schema.rdf.concepts import SCHEMES
from graph_schema.rdf.fields import Kind
from graph_schema.rdf.literals import literal
from graph_schema.rdf.mapping import Direct, classes, said
from graph_schema.rdf.names import ONTOLOGY, Names, iri, term
from graph_schema.rdf.parts import A, Block, Pairs
from graph_schema.rdf.serialize import RdfFormat, serialized
from graph_schema.rdf.uses import Use, uses

SHAPES = f"{ONTOLOGY}/shapes"

_STRUCTURE: dict[str, tuple[Use, ...]] = {
    "oa:SpecificResource": (
        Use("oa:SpecificResource", "oa:hasSource", "The article.", kind="article", least=1),
        Use("oa:SpecificResource", "oa:hasSelector", "Its words, and their place.", least=1, most=2),
        Use("oa:SpecificResource", "parley:order", "Its number.", "xsd:integer"),
    ),
    "oa:TextQuoteSelector": (
        Use("oa:TextQuoteSelector", "oa:exact", "The exact words.", "xsd:string", least=1),
    ),
    "oa:TextPositionSelector": (
        Use("oa:TextPositionSelector", "oa:start", "The offset.", "xsd:integer", least=1),
        Use("oa:TextPositionSelector", "oa:end", "The end.", "xsd:integer", least=1),
    ),
    "time:Interval": (
        Use("time:Interval", "time:hasBeginning", "The first day."),
        Use("time:Interval", "time:hasEnd", "The last day."),
    ),
    "time:Instant": (
        Use("time:Instant", "time:inXSDDate", "The day.", "xsd:date", least=1),
    ),
    "parley:Period": (
        Use("parley:Period", "parley:order", "Its number.", "xsd:integer", least=1),
        Use("parley:Period", "prov:generatedAtTime", "Since when.", "xsd:dateTime", least=1),
        Use("parley:Period", "prov:invalidatedAtTime", "Until when.", "xsd:dateTime"),
    ),
}  # fmt: skip

_RULES: dict[str, tuple[str, str, str, str]] = {
    "SpanInText": (
        "oa:SpecificResource",
        "The words are not in the article's text between the offsets.",
        "The words of a passage stand in the text of its article where it says (rule 1).",
        """SELECT $this ?value WHERE {
  $this oa:hasSource/schema:articleBody ?text ; oa:hasSelector/oa:exact ?value ;
        oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end .
  FILTER (SUBSTR(?text, ?start + 1, ?end - ?start) != ?value)
}""",
    ),
    "DaysInOrder": (
        "time:Interval",
        "The interval ends before it begins.",
        "An interval ends no earlier than it begins.",
        """SELECT $this ?value WHERE {
  $this time:hasBeginning/time:inXSDDate ?first ; time:hasEnd/time:inXSDDate ?value .
  FILTER (?value < ?first)
}""",
    ),
    "OneArticle": (
        "parley:Statement",
        "A passage stands in another article than the statement.",
        "All passages of a statement are in the article that it is quoted from.",
        """SELECT $this ?value WHERE {
  $this prov:wasQuotedFrom ?article ; oa:hasTarget/oa:hasSource ?value .
  FILTER (?value != ?article)
}""",
    ),
}
"""Rules between several things: on which class, the message, what it means, and the query that finds what breaks it."""

_LESS = {"oa:start": ("sh:lessThan", "oa:end"),
         "prov:generatedAtTime": ("sh:lessThanOrEquals", "prov:invalidatedAtTime")}  # fmt: skip


def shapes() -> str:
    """The shapes in Turtle; always the same for one schema."""
    return "".join(serialized([("", shape_blocks())], RdfFormat.TURTLE, Names()))


def shape_blocks() -> list[Block]:
    """All shapes, and the prefixes that their queries use."""
    things: list[Kind] = [*NODE_KINDS, *(edge for edge in EDGE_KINDS if not isinstance(said(edge), Direct))]
    by_class = {classes(kind)[0]: tuple(uses(kind)) for kind in things} | _STRUCTURE
    blocks = [_header(), *_prefixes()]
    for name, found in by_class.items():
        blocks += _node_shape(name, found)
    return blocks


def _header() -> Block:
    about = "What an export of Parley must have: shapes for each class of things, rendered from Parley's schema."
    return f"<{SHAPES}>", [
        (A, term("owl:Ontology")),
        (term("rdfs:label"), literal("Shapes of Parley")),
        (term("rdfs:comment"), literal(about)),
    ]


def _prefixes() -> list[Block]:
    """The prefixes that the rules' queries use."""
    found: list[Block] = []
    for prefix in ("oa", "parley", "prov", "schema", "time"):
        name = f"<{SHAPES}#prefix-{prefix}>"
        start = f'"{iri(f"{prefix}:")}"^^{term("xsd:anyURI")}'
        found.append((f"<{SHAPES}>", [(term("sh:declare"), name)]))
        found.append((name, [(term("sh:prefix"), literal(prefix)), (term("sh:namespace"), start)]))
    return found


def _node_shape(name: str, found: tuple[Use, ...]) -> list[Block]:
    key = name.replace(":", "-")
    shape = f"<{SHAPES}#{key}>"
    pairs: Pairs = [(A, term("sh:NodeShape")), (term("sh:targetClass"), term(name))]
    blocks: list[Block] = [(shape, pairs)]
    for use in found:
        part = f"<{SHAPES}#{key}-{use.predicate.partition(':')[2]}{_told_apart(use, found)}>"
        pairs.append((term("sh:property"), part))
        blocks.append((part, _property_shape(use, found)))
    for rule, (target, message, about, query) in _RULES.items():
        if target == name:
            constraint = f"<{SHAPES}#{rule}>"
            pairs.append((term("sh:sparql"), constraint))
            blocks.append((constraint, [(A, term("sh:SPARQLConstraint")), (term("sh:message"), literal(message)),
                                        (term("rdfs:comment"), literal(about)), (term("sh:prefixes"), f"<{SHAPES}>"),
                                        (term("sh:select"), literal(query))]))  # fmt: skip
    return blocks


def _told_apart(use: Use, found: tuple[Use, ...]) -> str:
    same = [each for each in found if each.predicate == use.predicate]
    return f"-{same.index(use)}" if len(same) > 1 else ""


def _property_shape(use: Use, found: tuple[Use, ...]) -> Pairs:
    shared = sum(each.predicate == use.predicate for each in found) > 1
    pairs: Pairs = [
        (A, term("sh:PropertyShape")),
        (term("sh:path"), term(use.predicate)),
        (term("rdfs:comment"), literal(use.about)),
    ]
    if use.least:
        pairs.append((term("sh:minCount"), literal(use.least)))
    if use.most is not None and not shared:
        pairs.append((term("sh:maxCount"), literal(use.most)))
    if use.range and use.range.startswith("xsd:"):
        pairs.append((term("sh:datatype"), term(use.range)))
    elif use.kind and not shared:
        pairs.append((term("sh:pattern"), literal(f"/id/{use.kind}/[0-9a-f]{{24}}$")))
    elif use.range or use.kind:
        pairs.append((term("sh:nodeKind"), term("sh:IRI")))
    if use.codes:
        pairs += _one_of(use.codes)
    if use.predicate in _LESS:
        less, other = _LESS[use.predicate]
        pairs.append((term(less), term(other)))
    return pairs


def _one_of(prefix: str) -> Pairs:
    """A pattern, since Turtle's lists would need nodes of their own."""
    codes = "|".join(SCHEMES[prefix].concepts)
    return [(term("sh:pattern"), literal(f"^{iri(prefix)}({codes})$".replace(".", r"\.")))]
