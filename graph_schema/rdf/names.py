"""IRIs: prefixes of the vocabularies, and what each thing of a graph is called."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

ONTOLOGY = "https://w3id.org/parley/ontology"
"""The ontology's IRI; its terms are fragments of it, whatever the base of the things."""

DEFAULT_BASE = "https://w3id.org/parley"
"""Where the things of a graph live unless `PARLEY_IRI_BASE` says otherwise."""

PREFIXES: dict[str, str] = {
    "parley": f"{ONTOLOGY}#",
    "cito": "http://purl.org/spar/cito/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "grasp": "http://groundedannotationframework.org/grasp#",
    "graspf": "http://groundedannotationframework.org/grasp/factuality#",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "wikidata": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

THING = re.compile(r"(?P<base>.+)/id/(?P<kind>[a-z]+)/(?P<hash>[0-9a-f]{24})")
"""The IRI of a thing, in whatever base it was exported."""


@cache
def iri(curie: str) -> str:
    """A term of a vocabulary in full: `skos:prefLabel`."""
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


@cache
def term(curie: str) -> str:
    """The same as N-Triples write it."""
    return f"<{iri(curie)}>"


def id_of(thing: str) -> str:
    """The id in the graph of the thing that an IRI names.

    Raises:
        ValueError: it names no thing of a graph.

    """
    match = THING.fullmatch(thing)
    if not match:
        raise ValueError(f"<{thing}> is not the IRI of anything that Parley exports")
    return f"{match['kind']}:{match['hash']}"


@dataclass(frozen=True)
class Names:
    """What the things of one graph are called: all IRIs begin with `base`, which has no slash at its end."""

    base: str = DEFAULT_BASE

    @cached_property
    def _things(self) -> str:
        return f"<{self.base}/id/"

    def thing(self, key: str) -> str:
        """The IRI, as N-Triples write it, of what has this id: `statement:0f3a...`."""
        return f"{self._things}{key.replace(':', '/', 1)}>"

    @property
    def dataset(self) -> str:
        """The IRI of the whole, as N-Triples write it; the service sends the export from there."""
        return f"<{self.base}/export>"

    def part(self, name: str) -> str:
        """The IRI of a part of the whole: the graph of the vocabulary, of what is derived, of the history."""
        return f"<{self.base}/export#{name}>"

    def prefixes(self) -> dict[str, str]:
        """Those of the vocabularies, and one for each kind of thing, so that `statement:0f3a...` is its id."""
        kinds = ("actor", "article", "contradiction", "demand", "event", "mention", "negotiation", "pair", "position",
                 "reference", "review", "source", "statement", "topic")  # fmt: skip
        return PREFIXES | {kind: f"{self.base}/id/{kind}/" for kind in kinds}


def fragment(thing: str, name: str) -> str:
    """The IRI of a part of a thing, both as N-Triples write them."""
    joint = "-" if "#" in thing else "#"
    return f"{thing[:-1]}{joint}{name}>"
