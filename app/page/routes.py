"""The pages: each asks questions as everybody else does, and shows the answers."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from pydantic import SecretStr

from app.answers import Asker
from app.cypher import statement
from app.page.agreement import Evidence, Matrix, evidence
from app.page.article import marked
from app.page.fields import Choices, fields, given_to
from app.page.templating import HEADERS, STATIC, page, static
from app.page.timeline import timeline
from app.store import Store
from graph_schema.errors import NotFound, ParleyError
from queries import catalogue, question

_ZOOMS = (("Earlier", -0.5, 1.0), ("Later", 0.5, 1.0), ("Closer", 0.0, 0.5), ("Wider", 0.0, 2.0))
_LISTED = 50
_FIRST = ("party", "actor", "topic", "voice", "from", "to")


class _Page(APIRoute):
    """A route whose errors are pages too."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except ParleyError as error:
                return page(request, "error.html", error.status, what=error.what, way_out=error.way_out)

        return handled


def pages(store: Store, api_key: SecretStr | None) -> APIRouter:
    """All pages over one graph."""
    router = APIRouter(route_class=_Page, include_in_schema=False, default_response_class=HTMLResponse)
    asker = Asker.of(store)
    _timeline(router, asker)
    _statement(router, asker)
    _answers(router, asker, api_key is not None)
    _agreement(router, asker)
    _ask(router, asker)

    @router.get("/page/{name}")
    def file(name: str) -> Response:
        content = static(name)
        if content is None:
            raise NotFound(f"The page has no file '{name}'.")
        return Response(content, media_type=STATIC[name.rpartition(".")[2]], headers=HEADERS)

    return router


def _timeline(router: APIRouter, asker: Asker) -> None:
    asked = question("demand_timeline")

    @router.get("/")
    def home(request: Request, narrow: bool = False) -> Response:
        given = given_to(asked, request.query_params)
        shown = {name: value for name, value in given.items() if name not in ("cursor", "limit")}
        line = timeline(asker, shown, narrow)
        return page(
            request,
            "timeline.html",
            line=line,
            listed=asker.ask(asked, {"limit": _LISTED, **given}),
            zooms=[(text, line.axis.moved(shift, stretch)) for text, shift, stretch in _ZOOMS] if line.axis else [],
            span=asker.store.rows(statement("printed_span"))[0],
            fields=fields(asked, given, _FIRST),
            more=fields(
                asked, given, ("demand", "dates", "outlet", "min_confidence", "as_of_published", "as_of_recorded")
            ),
            choices=Choices.of(asker.store),
        )


def _statement(router: APIRouter, asker: Asker) -> None:
    @router.get("/statement/{key}")
    def shown(request: Request, key: str) -> Response:
        found = asker.ask(question("evidence"), {"statement": key}).rows
        if not found:
            raise NotFound(f"There is no statement '{key}'.", "It may have gone with another reading of its article.")
        said = found[0]["said"]
        articles = asker.ask(question("article"), {"article": said["article"]}).rows
        text = next((row["text"] for row in articles if row["article"] == said["article"]), "")
        others = [
            row["said"]
            for row in asker.ask(question("statements"), {"article": said["article"], "limit": 1_000}).rows
            if row["said"]["statement"] != key
        ]
        return page(
            request,
            "statement.html",
            said=said,
            names=found[0]["names"],
            contradicted=found[0]["contradicted_by"],
            paragraphs=marked(text, said, others),
            others=len(others),
            length=len(text),
            spans=list(zip(said["starts"], said["ends"], strict=True)),
        )


def _answers(router: APIRouter, asker: Asker, reviewing: bool) -> None:
    for name, template, first in (
        ("demands_changed", "changes", ("from", "to", "party", "topic", "demand", "change", "min_confidence")),
        (
            "contradictions",
            "contradictions",
            ("kind", "party", "topic", "demand", "status", "min_confidence", "apparent"),
        ),
    ):
        router.add_api_route(f"/{template}", _answer(asker, name, f"{template}.html", first, reviewing))


def _answer(asker: Asker, name: str, template: str, first: tuple[str, ...], reviewing: bool) -> Callable[..., Response]:
    asked = question(name)
    more = [name for name in asked.parameters if name not in (*first, "limit", "cursor")]

    def shown(request: Request) -> Response:
        given = given_to(asked, request.query_params)
        return page(
            request,
            template,
            answer=asker.ask(asked, {"limit": _LISTED, **given}),
            fields=fields(asked, given, first),
            more=fields(asked, given, more),
            choices=Choices.of(asker.store),
            reviewing=reviewing,
        )

    return shown


def _agreement(router: APIRouter, asker: Asker) -> None:
    asked = question("agreement_matrix")
    first = ("between", "from", "to", "topic", "voice")
    more = ("dates", "outlet", "min_confidence", "as_of_published", "as_of_recorded")

    @router.get("/agreement")
    def shown(request: Request, one: str = "", other: str = "") -> Response:
        given = given_to(asked, request.query_params)
        answer = asker.ask(asked, {**given, "limit": 5_000})
        side = "actor" if given.get("between") == "actor" else "party"
        return page(
            request,
            "agreement.html",
            answer=answer,
            matrix=Matrix.of(answer.rows),
            chosen_one=one,
            chosen_other=other,
            evidence=evidence(asker, given, one, other, side) if one and other else Evidence([], []),
            fields=fields(asked, given, first),
            more=fields(asked, given, more),
            choices=Choices.of(asker.store),
        )


def _ask(router: APIRouter, asker: Asker) -> None:
    @router.get("/ask")
    def questions(request: Request) -> Response:
        return page(request, "ask.html", questions=catalogue().values())

    @router.get("/ask/{name}")
    def ask(request: Request, name: str) -> Response:
        asked = question(name)
        given = given_to(asked, request.query_params)
        wanted = "ask" in request.query_params or bool(given)
        return page(
            request,
            "question.html",
            question=asked,
            answer=asker.ask(asked, given) if wanted else None,
            asked={name: value for name, value in given.items() if str(asked.parameters[name].default) != str(value)},
            example={name: str(value) for name, value in asked.example.items()},
            fields=fields(asked, given),
            choices=Choices.of(asker.store),
        )
