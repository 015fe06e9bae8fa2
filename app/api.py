"""The HTTP service: each question is a route made from its header."""

from collections.abc import Callable
from enum import StrEnum
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline
from pydantic import BaseModel, SecretStr

from app.answers import Answer, Asker
from app.browser.routes import browser_files
from app.cypher import statement
from app.formats import as_csv
from app.page.routes import pages
from app.rdf_api import exports
from app.reviewing import reviews
from app.store import Store
from app.things.routes import things
from graph_schema.errors import ParleyError
from graph_schema.rdf.names import Names
from queries import Parameter, Question, catalogue, question
from queries.types import CHOICES, ParameterType

_NAMES = Names()


class AnswerFormat(StrEnum):
    """How an answer is sent."""

    JSON = "json"
    CSV = "csv"


class Problem(BaseModel):
    """What went wrong, and what to do about it."""

    error: str
    way_out: str


class Health(BaseModel):
    """That the service runs; and, for readiness, what it can reach."""

    status: str
    articles: int | None = None


def create_app(store: Store, api_key: SecretStr | None = None, names: Names = _NAMES) -> FastAPI:
    """The service over one graph. It only reads, but for reviews by who gives the key."""
    app = FastAPIOffline(
        redoc_url=None,
        favicon_url="/page/icon.svg",
        title="Parley",
        version=version("parley"),
        summary="Who demanded, offered or refused what, when, and on what evidence.",
        responses={422: {"model": Problem}},
    )
    app.add_exception_handler(ParleyError, _problem)
    app.include_router(_health(store))
    app.include_router(_questions(Asker.of(store)))
    app.include_router(reviews(store, api_key))
    app.include_router(browser_files(store))
    app.include_router(exports(store, names))
    app.include_router(pages(store, api_key))
    app.include_router(things(store, names))
    return app


async def _problem(_: Request, error: Exception) -> Response:
    if not isinstance(error, ParleyError):
        raise error
    problem = Problem(error=error.what, way_out=error.way_out)
    return JSONResponse(problem.model_dump(), status_code=error.status)


def _health(store: Store) -> APIRouter:
    router = APIRouter(tags=["health"])

    @router.get("/healthz", summary="The service runs")
    def healthz() -> Health:
        return Health(status="ok")

    @router.get("/readyz", summary="The service and its database can answer", responses={503: {"model": Problem}})
    def readyz() -> Health:
        store.ping()
        return Health(status="ready", articles=store.rows(statement("counts"))[0]["articles"])

    return router


def _questions(asker: Asker) -> APIRouter:
    router = APIRouter(prefix="/queries", tags=["questions"])

    @router.get("", summary="All questions, what they take and what they answer")
    def questions() -> list[dict[str, Any]]:
        return [asked.model_dump(mode="json", exclude={"cypher"}) for asked in catalogue().values()]

    for asked in catalogue().values():
        router.add_api_route(
            f"/{asked.name}",
            _route(asker, asked),
            name=asked.name,
            summary=asked.summary,
            response_model=Answer,
            responses={404: {"model": Problem}, 503: {"model": Problem}},
            openapi_extra={"parameters": [_documented(name, p) for name, p in asked.parameters.items()]},
        )

    @router.get("/{name}", include_in_schema=False)
    def unknown(name: str) -> None:
        question(name)

    return router


def _route(asker: Asker, question: Question) -> Callable[..., Response]:
    def ask(request: Request, format: Annotated[AnswerFormat, Query()] = AnswerFormat.JSON) -> Response:
        given = {name: value for name, value in request.query_params.items() if name != "format"}
        found = asker.ask(question, given)
        if format is AnswerFormat.CSV:
            return Response(as_csv(found), media_type="text/csv")
        return Response(found.model_dump_json(), media_type="application/json")

    return ask


_SCHEMA: dict[ParameterType, dict[str, Any]] = {
    ParameterType.DATE: {"type": "string", "format": "date"},
    ParameterType.MOMENT: {"type": "string", "format": "date-time"},
    ParameterType.INTEGER: {"type": "integer", "minimum": 0},
    ParameterType.SHARE: {"type": "number", "minimum": 0, "maximum": 1},
    ParameterType.FLAG: {"type": "boolean"},
}


def _documented(name: str, parameter: Parameter) -> dict[str, Any]:
    schema = dict(_SCHEMA.get(parameter.type, {"type": "string"}))
    if parameter.type in CHOICES:
        schema["enum"] = list(CHOICES[parameter.type])
    if parameter.default is not None:
        schema["default"] = parameter.default
    return {"name": name, "in": "query", "required": False, "description": parameter.about, "schema": schema}
