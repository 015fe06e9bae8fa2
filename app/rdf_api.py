"""RDF over HTTP: the whole graph as a stream."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Header, Query
from fastapi.responses import StreamingResponse

from app.export import Selection, articles_in, sections
from app.lookup import Lookup
from app.negotiated import chosen
from app.rdf_files import SUFFIXES, pieces
from app.store import Store
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import MEDIA_TYPES, RdfFormat, serialized
from queries import ParameterType

_FORMS = {str(each): MEDIA_TYPES[each] for each in
          (RdfFormat.TRIG, RdfFormat.NQUADS, RdfFormat.TURTLE, RdfFormat.JSONLD)}  # fmt: skip


def exports(store: Store, names: Names) -> APIRouter:
    """The route of the export; its IRI is the dataset's."""
    router = APIRouter(tags=["RDF"])

    @router.get(
        "/export",
        summary="The graph as RDF, streamed",
        response_class=StreamingResponse,
        responses={200: {"content": {media_type: {} for media_type in _FORMS.values()}}},
    )
    def export(
        format: Annotated[RdfFormat | None, Query(description="The format; else Accept tells.")] = None,
        as_of_published: Annotated[date | None, Query(description="Only what was surely printed by that day.")] = None,
        topic: Annotated[str | None, Query(description="Only positions on demands under this topic.")] = None,
        article: Annotated[str | None, Query(description="Only this article, given by its id or URL.")] = None,
        history: Annotated[bool, Query(description="Also superseded versions, and when Parley held what.")] = False,
        accept: Annotated[str | None, Header()] = None,
        accept_encoding: Annotated[str, Header()] = "",
    ) -> StreamingResponse:
        form = RdfFormat(chosen(_FORMS, accept, format))
        known = store.reading(Lookup(store).current).value(ParameterType.TOPIC, topic) if topic else None
        selection = Selection(as_of_published, known, article, history)
        articles_in(store, selection)
        compressed = takes_gzip(accept_encoding)
        suffix = next(suffix for suffix, each in SUFFIXES.items() if each is form)
        headers = {"Vary": "Accept, Accept-Encoding", "Content-Disposition": f'inline; filename="parley{suffix}"'}
        if compressed:
            headers["Content-Encoding"] = "gzip"
        text = serialized(sections(store, names, selection), form, names)
        return StreamingResponse(pieces(text, compressed=compressed), media_type=form.media_type, headers=headers)

    return router


def takes_gzip(accept_encoding: str) -> bool:
    """Whether the header Accept-Encoding allows gzip."""
    for each in accept_encoding.split(","):
        name, _, quality = each.replace(" ", "").partition(";")
        if name.casefold() in ("gzip", "x-gzip", "*"):
            return quality.removeprefix("q=") not in ("0", "0.0", "0.00", "0.000")
    return False
