"""Reviews over HTTP, for who has the key."""

from hmac import compare_digest
from typing import Annotated

from fastapi import APIRouter, Header
from pydantic import BaseModel, Field, SecretStr

from app.review import review
from app.store import Store
from graph_schema.errors import NotAllowed
from graph_schema.nodes import Review, ReviewStatus


class Verdict(BaseModel):
    """What a reviewer says."""

    status: ReviewStatus
    note: str = Field(default="", max_length=2_000, description="Why.")
    reviewer: str = Field(default="", max_length=200, description="Who says so.")


def reviews(store: Store, api_key: SecretStr | None) -> APIRouter:
    """The one route that writes; without a key in the settings it refuses everybody."""
    router = APIRouter(prefix="/contradictions", tags=["reviews"])

    @router.post("/{pair}/review", summary="Say whether a contradiction is one")
    def give(pair: str, verdict: Verdict, x_api_key: Annotated[str, Header()] = "") -> Review:
        if api_key is None:
            raise NotAllowed("This service only reads.", "Its owner allows reviews by setting PARLEY_API_KEY.")
        if not compare_digest(x_api_key.encode(), api_key.get_secret_value().encode()):
            raise NotAllowed("The key is wrong.", "Send the service's PARLEY_API_KEY as the header X-API-Key.")
        return review(store, pair, verdict.status, verdict.note, verdict.reviewer)

    return router
