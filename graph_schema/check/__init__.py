"""What is wrong or doubtful in a negotiation file, in plain words with line numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import yaml

from graph_schema.check import rules
from graph_schema.check.fields import fields
from graph_schema.check.lines import Numbered, Path, numbered


class Weight(StrEnum):
    """Whether the file can't be used so, or can."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong or doubtful, and where."""

    line: int
    weight: Weight
    where: str
    message: str


def check_negotiation(raw: bytes) -> list[Finding]:
    """Everything that is wrong or doubtful in the bytes of a negotiation file, in the order of its lines."""
    try:
        file = numbered(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return [Finding(line, Weight.ERROR, "file", "The file is not UTF-8; save it so.")]
    except yaml.YAMLError as error:
        return [_not_yaml(error)]
    if not isinstance(file.content, dict):
        return [Finding(1, Weight.ERROR, "file", "A negotiation file is a mapping: 'negotiation: ...', 'topics: ...'.")]

    found = [
        Finding(
            twice.line,
            Weight.ERROR,
            ".".join(map(str, twice.path)),
            f"'{twice.path[-1]}' stands here a second time, after line {twice.first}; YAML would forget the first.",
        )
        for twice in file.twice
    ]
    odd = "YAML reads this key as something else than text; put it in quotation marks."
    found += [_finding(file, Weight.ERROR, path, odd) for path in file.odd]
    sound, wrong = fields(file.content)
    found += [_finding(file, Weight.ERROR, path, message) for path, message in (*wrong, *rules.errors(sound))]
    found += [_finding(file, Weight.WARNING, path, message) for path, message in rules.warnings(sound)]
    return sorted(set(found))


def first_error(raw: bytes) -> Finding | None:
    """The first finding that keeps the file from being used."""
    return next((finding for finding in check_negotiation(raw) if finding.weight is Weight.ERROR), None)


def doubts(raw: bytes, told: Iterable[tuple[Path, str]]) -> list[Finding]:
    """Warnings about what stands at paths of a sound file, each with its message."""
    file = numbered(raw)
    return [_finding(file, Weight.WARNING, path, message) for path, message in told]


def _finding(file: Numbered, weight: Weight, path: Path, message: str) -> Finding:
    return Finding(file.line(path), weight, ".".join(map(str, path)) or "file", message)


def _not_yaml(error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    line = mark.line + 1 if mark else 1
    hints = "Often it is a tab, no blank after ':', or text with ': ' or a leading '*' without quotation marks."
    return Finding(line, Weight.ERROR, "file", f"This is not YAML: {problem}. {hints}")
