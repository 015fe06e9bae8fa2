"""The routes of things and of the ontology, each in the form that a client's Accept header likes best."""

from typing import Annotated

from fastapi import APIRouter, Header, Response
from jinja2 import Environment, PackageLoader, select_autoescape

from app.negotiated import chosen
from app.store import Store
from app.things.content import blocks_of, page_of
from graph_schema.rdf.names import Names
from graph_schema.rdf.parts import Block
from graph_schema.rdf.serialize import MEDIA_TYPES, RdfFormat, serialized
from graph_schema.render.ontology import ontology_blocks, terms
from graph_schema.render.shapes import shape_blocks

_HTML = "html"
_RDF = {str(each): MEDIA_TYPES[each] for each in (RdfFormat.TURTLE, RdfFormat.JSONLD)}
_FORMS = {_HTML: "text/html", **_RDF}
_PAGES = Environment(loader=PackageLoader("app.things", "."), autoescape=select_autoescape())


def things(store: Store, names: Names) -> APIRouter:
    """A page for each thing, and the ontology."""
    router = APIRouter(tags=["RDF"])

    @router.get("/id/{kind}/{key}", summary="All that the graph holds of one thing: HTML, JSON-LD or Turtle")
    def thing(
        kind: str, key: str, format: str | None = None, accept: Annotated[str | None, Header()] = None
    ) -> Response:
        form = chosen(_FORMS if kind != "contradiction" else _RDF, accept, format)
        if form == _HTML:
            page = page_of(store, kind, key)
            return _response(_PAGES.get_template("thing.html").render(page=page, key=f"{kind}:{key}"), form)
        return _rdf(blocks_of(store, names, kind, key), form, names)

    @router.get("/ontology", summary="Parley's own terms: HTML, JSON-LD or Turtle")
    def ontology(format: str | None = None, accept: Annotated[str | None, Header()] = None) -> Response:
        form = chosen(_FORMS, accept, format)
        if form == _HTML:
            return _response(_PAGES.get_template("ontology.html").render(terms=terms()), form)
        return _rdf(ontology_blocks(), form, names)

    @router.get("/ontology/shapes", summary="The SHACL shapes of an export: JSON-LD or Turtle")
    def shapes(format: str | None = None, accept: Annotated[str | None, Header()] = None) -> Response:
        return _rdf(shape_blocks(), chosen(_RDF, accept, format), names)

    return router


def _rdf(blocks: list[Block], form: str, names: Names) -> Response:
    return _response("".join(serialized([("", blocks)], RdfFormat(form), names)), form)


def _response(content: str, form: str) -> Response:
    return Response(content, media_type=_FORMS[form], headers={"Vary": "Accept"})
