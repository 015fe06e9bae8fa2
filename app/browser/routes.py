"""What Neo4j Browser fetches from the service; it runs at another address, so each answer says that this is allowed."""

from importlib.resources import files

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse
from jinja2 import Environment, select_autoescape

from app.browser.saved import as_zip, saved_queries
from app.cypher import statement
from app.store import Store
from graph_schema.nodes import NODE_KINDS
from graph_schema.render.browser_style import LOOKS, STANCES, grass

_SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET",
}


def browser_files(store: Store) -> APIRouter:
    """The guide, the style and the saved queries."""
    router = APIRouter(prefix="/browser", tags=["Neo4j Browser"])
    template = Environment(autoescape=select_autoescape(default=True)).from_string(
        (files("app.browser") / "guide.html").read_text(encoding="utf-8")
    )

    @router.get("/guide", summary="A guide that Browser plays", response_class=HTMLResponse)
    def guide(request: Request) -> HTMLResponse:
        shown = template.render(
            base=str(request.base_url).rstrip("/"),
            counts=store.rows(statement("counts"))[0],
            queries=saved_queries(store),
            kinds={kind.__name__: ((kind.__doc__ or "").split("\n")[0], LOOKS[kind]) for kind in NODE_KINDS},
            stances=STANCES,
        )
        return HTMLResponse(shown, headers=_SHARED)

    @router.get("/style.grass", summary="Browser's style", response_class=PlainTextResponse)
    def style() -> PlainTextResponse:
        return PlainTextResponse(grass(), headers=_SHARED)

    @router.get("/saved-queries.zip", summary="Queries that Browser imports", response_class=Response)
    def saved() -> Response:
        return Response(as_zip(saved_queries(store)), media_type="application/zip", headers=_SHARED)

    @router.options("/{name}", include_in_schema=False)
    def may_fetch(name: str) -> Response:
        return Response(headers=_SHARED)

    return router
