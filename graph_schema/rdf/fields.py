"""What the schema says of each property: its meaning, type, whether it is required and whether there may be several."""

from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from graph_schema.edges import EdgeKind
from graph_schema.nodes import INCIDENTAL, Article, Node, Versioning

Kind = type[Node] | EdgeKind


@dataclass(frozen=True)
class Property:
    """One property of a kind of node or edge; `type` is None where the schema does not say it."""

    about: str
    type: type | None
    required: bool = False
    many: bool = False
    incidental: bool = False


def properties_of(kind: Kind) -> dict[str, Property]:
    """All properties of a kind, but for a node's `id`."""
    if isinstance(kind, EdgeKind):
        clocks = Versioning.model_fields
        return {name: Property(about, None, incidental=name in clocks) for name, about in kind.properties.items()}
    models = (kind, Versioning) if kind is Article else (kind,)
    found = {name: _property(field) for model in models for name, field in model.model_fields.items()}
    del found["id"]
    return found


def _property(field: Any) -> Property:
    kinds = [kind for kind in _alternatives(field.annotation) if kind is not type(None)]
    many = get_origin(kinds[0]) is list
    kind = get_args(kinds[0])[0] if many else kinds[0]
    kind = str if issubclass(kind, StrEnum) else kind
    incidental = INCIDENTAL in field.metadata
    return Property(field.description, kind, field.is_required() and not many, many, incidental)


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
