"""The questions: one `.cypher` file each, whose header is the contract."""

from queries.catalogue import catalogue, question
from queries.header import Column, Parameter, Question, composed
from queries.types import ColumnType, ParameterType, Value, value_of

__all__ = [
    "Column",
    "ColumnType",
    "Parameter",
    "ParameterType",
    "Question",
    "Value",
    "catalogue",
    "composed",
    "question",
    "value_of",
]
