"""A question's header: what is asked, what it takes and what it answers, as YAML in the file's first comment.

    /*
    summary: Which demands changed.
    parameters: {limit: {type: integer, default: 100, about: How many rows at most.}}
    columns:
      holder: {type: text, about: Whose position changed.}
      before: {type: evidence, about: The last statement before the change.}
    example: {limit: 5}
    */

Every parameter may be left out and is `$limit` in the Cypher below; every column is a name that it returns, evidence as
a position's id, a statement as its id. A line `//+ positions` stands for the Cypher of `common/positions.cypher`, and
adds its parameters.

A line that ends with `//?` is left out unless all parameters in it are given, so that the planner sees only the filters
that are asked for. After the mark may stand, with commas between, `not NAME` (kept unless that one is given),
`any NAME NAME` (kept if one of them is) and `NAME=one|two` (kept if it has one of these values).

A question that takes a `cursor` either returns `place` and goes on after it, or skips that many rows.

"""

import re
from collections.abc import Callable, Mapping
from textwrap import indent
from types import MappingProxyType
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph_schema.errors import BadQueryHeader
from queries.types import ColumnType, ParameterType, Value, value_of

_OPTIONAL = re.compile(r"(?P<line>.*?)\s*//\?\s*(?P<tests>.*)$")
_INCLUDED = re.compile(r"^( *)//\+ (\w+)$", re.MULTILINE)
_COMMENT = re.compile(r"/\*\n(?P<yaml>.*?)\n\*/\n(?P<cypher>.+)", re.DOTALL)


class _Header(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


H = TypeVar("H", bound=_Header)


class Parameter(_Header):
    """One thing that a question may be given."""

    type: ParameterType
    about: str = Field(min_length=1)
    default: Value = None

    @model_validator(mode="after")
    def _default_fits(self) -> "Parameter":
        if self.default is not None:
            value_of(self.type, self.default)
        return self


class Column(_Header):
    """One thing that each row of an answer has."""

    type: ColumnType
    about: str = Field(min_length=1)


class Common(_Header):
    """A file in `common`: a piece of Cypher that several questions share."""

    summary: str = Field(min_length=1)
    parameters: dict[str, Parameter]
    cypher: str


class Question(_Header):
    """A whole `.cypher` file, what it shares with others included."""

    name: str
    summary: str = Field(min_length=1)
    parameters: dict[str, Parameter] = {}
    columns: dict[str, Column] = Field(min_length=1)
    example: dict[str, Value]
    cypher: str

    def __str__(self) -> str:
        """Its name."""
        return self.name

    @property
    def is_placed(self) -> bool:
        """Whether its rows come in the order of `place`, which is what a cursor continues from."""
        return re.search(r"\bAS place\b", self.cypher) is not None

    def composed(self, values: Mapping[str, object]) -> str:
        """The Cypher for these values: optional lines only where they apply."""
        return composed(self.cypher, values)

    @model_validator(mode="after")
    def _example_fits(self) -> "Question":
        for name, value in self.example.items():
            if name not in self.parameters:
                raise ValueError(f"the example gives '{name}', which is no parameter")
            value_of(self.parameters[name].type, value)
        return self

    @model_validator(mode="after")
    def _cypher_agrees(self) -> "Question":
        used = set(re.findall(r"\$([a-z_]+)", self.cypher)) | set(re.findall(r"//\?.*?([a-z_]+)=", self.cypher))
        for name in sorted(used ^ self.parameters.keys()):
            raise ValueError(f"only {'the Cypher' if name in used else 'the header'} knows the parameter ${name}")
        returned = re.split(r"^RETURN\b", self.cypher, flags=re.MULTILINE)[-1]
        for name in self.columns:
            if not re.search(rf"\b{name}\b", returned):
                raise ValueError(f"the Cypher does not return the column '{name}'")
        return self


def parse(text: str, file: str, common: Mapping[str, Common] = MappingProxyType({})) -> Question:
    """A `.cypher` file's text as a question; `common` are the pieces that it may share.

    Raises:
        BadQueryHeader: the header breaks a rule; names the file and the line.

    """
    header, cypher, tree = _split(text, file)
    own = header.get("parameters") or {}
    cypher, included = _joined(cypher, common, lambda line: _wrong(file, _line_of(text, line), f"no file for '{line}'"))
    header["parameters"] = {**own, **{name: p for name, p in included.items() if name not in own}}
    return _validated(Question, {**header, "name": file.removesuffix(".cypher"), "cypher": cypher}, file, tree)


def _joined(
    cypher: str, common: Mapping[str, Common], wrong: Callable[[str], BadQueryHeader]
) -> tuple[str, dict[str, Parameter]]:
    """The Cypher with the shared pieces in it, and their parameters; a piece may share others."""
    parameters: dict[str, Parameter] = {}
    while match := _INCLUDED.search(cypher):
        piece = common.get(match[2])
        if piece is None:
            raise wrong(match[0].strip())
        parameters.update(piece.parameters)
        cypher = cypher[: match.start()] + indent(piece.cypher, match[1]) + cypher[match.end() :]
    return cypher, parameters


def _line_of(text: str, line: str) -> int:
    return text.count("\n", 0, text.find(line)) + 1


def composed(cypher: str, values: Mapping[str, object]) -> str:
    """Cypher without the optional lines that `values` don't call for."""
    return "\n".join(kept for line in cypher.splitlines() if (kept := _kept(line, values)) is not None)


def _kept(line: str, values: Mapping[str, object]) -> str | None:
    match = _OPTIONAL.match(line)
    if not match:
        return line
    needed = re.findall(r"\$([a-z_]+)", match["line"])
    tests = [test for test in re.split(r",\s*", match["tests"]) if test]
    wanted = all(values.get(name) is not None for name in needed) and all(_holds(test, values) for test in tests)
    return match["line"] if wanted else None


def _holds(test: str, values: Mapping[str, object]) -> bool:
    if test.startswith("not "):
        return values.get(test.removeprefix("not ")) is None
    if test.startswith("any "):
        return any(values.get(name) is not None for name in test.removeprefix("any ").split())
    name, _, choices = test.partition("=")
    return str(values.get(name)).casefold() in choices.split("|")


def parse_common(text: str, file: str) -> Common:
    """The text of a file in `common`; fails as `parse` does."""
    header, cypher, tree = _split(text, file)
    return _validated(Common, {**header, "cypher": cypher}, file, tree)


def _split(text: str, file: str) -> tuple[dict[str, Any], str, yaml.Node]:
    """The header's content, the Cypher below it, and the header's YAML nodes, which know their lines."""
    match = _COMMENT.match(text)
    if not match:
        raise _wrong(file, 1, "the file must begin with a header between '/*' and '*/', each on its own line")
    try:
        tree = yaml.compose(match["yaml"], Loader=yaml.SafeLoader)
        header = yaml.safe_load(match["yaml"])
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise _wrong(file, line + 2, error.problem or "not YAML") from error
    if not isinstance(header, dict) or tree is None:
        raise _wrong(file, 2, "the header must be a mapping")
    return header, match["cypher"].strip(), tree


def _validated(kind: type[H], content: dict[str, Any], file: str, tree: yaml.Node) -> H:
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "header"
        raise _wrong(file, _line(tree, first["loc"]) + 2, f"{where}: {first['msg']}") from error


def _line(tree: yaml.Node, loc: tuple[int | str, ...]) -> int:
    """The line of the YAML node that `loc` leads to, as far as it can be followed."""
    line: int = tree.start_mark.line
    for part in loc:
        entries = tree.value if isinstance(tree, yaml.MappingNode) else []
        found = next((pair for pair in entries if pair[0].value == part), None)
        if not found:
            break
        line, tree = found[0].start_mark.line, found[1]
    return line


def _wrong(file: str, line: int, what: str) -> BadQueryHeader:
    return BadQueryHeader(f"{file}:{line}: {what}.", "queries/header.py shows the form of a header.")
