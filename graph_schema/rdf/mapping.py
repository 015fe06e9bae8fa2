"""Which term says what. A property or an edge that is not named here gets a term of Parley's own, so none is left out.

Own terms are for what no vocabulary has; the ontology and the shapes are rendered from here and from the schema.
"""

from dataclasses import dataclass
from functools import cache

from graph_schema import edges, nodes
from graph_schema.edges import EDGE_KINDS, EdgeKind
from graph_schema.nodes import Node
from graph_schema.rdf.fields import Kind, properties_of
from graph_schema.rdf.parts import Clock, Coded, Part, Passage, Passages, Plain, Reference, Span

CLASSES: dict[type[Node], tuple[str, ...]] = {
    nodes.Negotiation: ("skos:ConceptScheme", "prov:Entity"),
    nodes.Topic: ("skos:Concept",),
    nodes.Demand: ("skos:Concept",),
    nodes.Actor: ("prov:Agent",),
    nodes.Article: ("schema:NewsArticle", "prov:Entity"),
    nodes.Statement: ("prov:Entity", "oa:Annotation"),
    nodes.Position: ("schema:Claim", "grasp:Attribution"),
    nodes.Event: ("sem:Event",),
}
"""Classes that a kind of node also has, beside its own: `parley:Statement`."""

ACTOR_CLASSES = {
    "person": "schema:Person",
    "state": "schema:Country",
    "body": "schema:GovernmentOrganization",
    "organisation": "schema:Organization",
    "alliance": "schema:Organization",
    "outlet": "schema:NewsMediaOrganization",
}

PARTS: dict[type[Node], tuple[Part, ...]] = {
    nodes.Node: (Plain("caption", "rdfs:label"),),
    nodes.Negotiation: (
        Plain("key", "skos:notation"),
        Plain("title", "dcterms:title"),
        Plain("sha256", "schema:sha256"),
        Plain("version", "schema:version"),
    ),
    nodes.Topic: (
        Plain("key", "skos:notation"),
        Plain("label", "skos:prefLabel"),
        Coded("pax", "skos:closeMatch", "parley:pax-"),
    ),
    nodes.Demand: (
        Plain("key", "skos:notation"),
        Plain("label", "skos:prefLabel"),
        Plain("against", "parley:againstLabel"),
        Coded("pax", "skos:closeMatch", "parley:pax-"),
    ),
    nodes.Actor: (
        Plain("key", "skos:notation"),
        Plain("name", "schema:name"),
        Plain("aliases", "schema:alternateName"),
        Coded("wikidata", "schema:sameAs", "wikidata:"),
    ),
    nodes.Article: (
        Reference("source", "prov:specializationOf", "source"),
        Plain("text", "schema:articleBody"),
        Plain("text_sha256", "schema:sha256"),
        Plain("title", "schema:headline"),
        Plain("url", "schema:url"),
        Span("parley:published", "published", "published_from", "published_to"),
        Coded("published_basis", "parley:publishedBasis", "parley:published-"),
        Clock(),
    ),
    nodes.Statement: (
        Passages("oa:hasTarget", "passage", "exact", "starts", "ends"),
        Passage("parley:cue", "cue", "cue", "cue_start", "cue_end"),
        Span("parley:uttered", "uttered", "uttered_from", "uttered_to"),
        Coded("uttered_basis", "parley:utteredBasis", "parley:uttered-"),
        Coded("kind", "parley:wording", "parley:wording-"),
    ),
    nodes.Position: (
        Coded("stance", "parley:stance", "parley:stance-"),
        Coded("voice", "parley:voice", "parley:voice-"),
        Coded("hedged_by", "parley:hedgedBy", "parley:hedger-"),
        Reference("demand", "parley:demand", "demand"),
        Reference("topic", "parley:topic", "topic"),
    ),
    nodes.Mention: (
        Coded("manner", "parley:manner", "parley:manner-"),
        Passage("oa:hasTarget", "words", "exact", "start", "end"),
        Reference("speaker", "parley:speaker", "actor"),
    ),
    nodes.Review: (
        Reference("pair", "parley:pair", "pair"),
        Coded("status", "parley:status", "parley:status-"),
        Plain("note", "rdfs:comment"),
    ),
    nodes.Event: (
        Plain("key", "skos:notation"),
        Plain("name", "schema:name"),
        Plain("date_from", "sem:hasBeginTimeStamp"),
        Plain("date_to", "sem:hasEndTimeStamp"),
        Coded("wikidata", "schema:sameAs", "wikidata:"),
    ),
}
"""How properties are said; those of `Node` are every node's."""


@dataclass(frozen=True)
class Direct:
    """An edge as one triple, from its end to its start if `inverse`; what the triple says may be a property's copy."""

    predicate: str
    inverse: bool = False
    copied: str | None = None


@dataclass(frozen=True)
class Qualified:
    """An edge with properties as a thing that belongs to one end, the start unless `inverse`.

    `link` leads to it from there, `target` from it to the other end.
    """

    link: str
    target: str
    part: str
    classes: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    inverse: bool = False
    shortcut: str | None = None


@dataclass(frozen=True)
class Derived:
    """An edge that follows from all statements, as a thing of its own that points to both ends.

    Its first class is its own; `name` is its kind in IRIs. `shortcut` joins the ends directly, from the end to the
    start if `inverse`: one term, or one for each value of a property.
    """

    name: str
    start: str
    end: str
    classes: tuple[str, ...]
    parts: tuple[Part, ...]
    shortcut: str | dict[str, str]
    by: str = ""
    inverse: bool = False


Said = Direct | Qualified | Derived

_OFFICE: tuple[Part, ...] = (
    Plain("role", "schema:roleName"),
    Plain("from", "schema:startDate"),
    Plain("to", "schema:endDate"),
)

EDGES: dict[EdgeKind, Said] = {
    edges.ASSERTS: Direct("prov:wasAttributedTo", inverse=True, copied="speaker"),
    edges.REPORTED_IN: Direct("prov:wasQuotedFrom"),
    edges.VIA: Qualified("parley:via", "prov:agent", "via", ("parley:Relay",)),
    edges.PUBLISHED_BY: Direct("schema:publisher"),
    edges.EXPRESSES: Direct("schema:appearance", inverse=True),
    edges.HELD_BY: Direct("parley:heldBy", copied="holder"),
    edges.COUNTS_FOR: Direct("parley:countsFor", copied="principal"),
    edges.ON: Direct("schema:about"),
    edges.UNDER: Direct("skos:broader"),
    edges.SPEAKS_FOR: Qualified(
        "prov:qualifiedDelegation",
        "prov:agent",
        "office",
        ("parley:Office", "prov:Delegation", "schema:OrganizationRole"),
        _OFFICE,
        shortcut="prov:actedOnBehalfOf",
    ),
    edges.PART_OF: Qualified(
        "schema:memberOf", "schema:memberOf", "membership", ("parley:Membership", "schema:OrganizationRole"), _OFFICE
    ),
    edges.REFERENCES: Direct("schema:mentions"),
    edges.POINTS_TO: Direct("parley:pointsTo"),
    edges.MENTIONED_IN: Qualified(
        "parley:eventMention",
        "oa:hasBody",
        "event",
        ("parley:EventMention", "oa:Annotation"),
        (Passage("oa:hasTarget", "words", "exact", "start", "end"),),
        inverse=True,
    ),
    edges.RESOLVED: Derived(
        "reference",
        "parley:referring",
        "parley:referredTo",
        ("parley:Reference",),
        (
            Coded("manner", "parley:manner", "parley:manner-"),
            Reference("mention", "parley:mention", "mention"),
            Clock(),
        ),
        {
            "answers": "cito:repliesTo",
            "quotes": "cito:includesQuotationFrom",
            "echoes": "cito:agreesWith",
            "rejects": "cito:disagreesWith",
        },
        by="manner",
    ),
    edges.CONTRADICTS: Derived(
        "contradiction",
        "parley:older",
        "parley:newer",
        ("parley:Contradiction",),
        (
            Coded("kind", "parley:contradictionKind", "parley:contradiction-"),
            Coded("status", "parley:status", "parley:status-"),
            Reference("demand", "parley:demand", "demand"),
            Reference("newer_demand", "parley:newerDemand", "demand"),
            Reference("topic", "parley:topic", "topic"),
            Reference("older_position", "parley:olderPosition", "position"),
            Reference("newer_position", "parley:newerPosition", "position"),
            Reference("older_principal", "parley:olderPrincipal", "actor"),
            Reference("newer_principal", "parley:newerPrincipal", "actor"),
            Reference("pair", "parley:pair", "pair"),
            Clock(),
        ),
        "cito:disputes",
        inverse=True,
    ),
}


def own(name: str, *, upper: bool = False) -> str:
    """The own term of a property, an edge or, if `upper`, a class: `uttered_from` to `parley:utteredFrom`."""
    words = name.lower().split("_")
    first = words[0].title() if upper else words[0]
    return f"parley:{first}{''.join(word.title() for word in words[1:])}"


@cache
def said(kind: EdgeKind) -> Said:
    """How an edge is said."""
    found = EDGES.get(kind)
    if found:
        return found
    if kind.properties:
        return Qualified(own(kind.name), "parley:end", kind.name.lower(), (own(kind.name, upper=True),))
    return Direct(own(kind.name))


@cache
def classes(kind: Kind) -> tuple[str, ...]:
    """The classes of a node, or of the thing that an edge is made to, its own first."""
    if isinstance(kind, EdgeKind):
        how = said(kind)
        return () if isinstance(how, Direct) else how.classes
    return (f"parley:{kind.__name__}", *CLASSES.get(kind, ()))


@cache
def parts(kind: Kind, *, incidental: bool) -> tuple[Part, ...]:
    """How the properties of a kind are said: those that tell how it reached Parley, or all others."""
    if isinstance(kind, EdgeKind):
        how = said(kind)
        named = () if isinstance(how, Direct) else how.parts
    else:
        named = PARTS[Node] + PARTS.get(kind, ())
    known = {name for part in named for name in part.fields} | set(copies(kind))
    found = properties_of(kind)
    every = (*named, *(Plain(name, own(name)) for name in found if name not in known))
    return tuple(part for part in every if found[part.fields[0]].incidental is incidental)


def copies(kind: Kind) -> dict[str, EdgeKind]:
    """Properties that only repeat the id at the other end of an edge, which says it."""
    return {how.copied: edge for edge, how in EDGES.items()
            if isinstance(how, Direct) and how.copied and owner(edge) is kind}  # fmt: skip


def owner(kind: EdgeKind) -> type[Node]:
    """The kind of node in whose description an edge is said."""
    how = said(kind)
    return kind.end if not isinstance(how, Derived) and how.inverse else kind.start


@cache
def owned(kind: type[Node]) -> dict[tuple[str, str], EdgeKind]:
    """The kinds of edge that are said of a kind of node, by their name and the label of the node at the other end."""
    return {
        (edge.name, (edge.start if owner(edge) is edge.end else edge.end).__name__): edge
        for edge in EDGE_KINDS
        if owner(edge) is kind and not isinstance(said(edge), Derived)
    }
