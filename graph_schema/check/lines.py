"""A YAML file with the line of each of its entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where PyYAML has it: eight times as fast."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Twice:
    """A key that stands twice in one mapping; YAML would silently keep the second."""

    path: Path
    line: int
    first: int


@dataclass(frozen=True)
class Numbered:
    """A file's content, the line of each entry by its path, and keys that YAML takes otherwise than they are meant.

    `odd` are keys that are no text to YAML, such as NO, which it reads as false; here they are text.
    """

    content: Any
    lines: dict[Path, int]
    twice: list[Twice]
    odd: list[Path]

    def line(self, path: Path) -> int:
        """The line of an entry, or of the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def numbered(raw: bytes) -> Numbered:
    """The content of a YAML file with its lines; days are left as text, which the fields that want a day check.

    Raises:
        yaml.YAMLError, UnicodeDecodeError: it isn't YAML.

    """
    loader = SAFE_LOADER(raw.decode("utf-8-sig"))
    try:
        root = loader.get_single_node()
        lines: dict[Path, int] = {}
        twice: list[Twice] = []
        odd: list[Path] = []
        for path, line, key in _entries(root, ()):
            within_twice = any(path[: len(other.path)] == other.path for other in twice)
            if path in lines and key and not within_twice:
                twice.append(Twice(path, line, lines[path]))
            lines[path] = line
            if key and key.tag != _TEXT:
                odd.append(path)
                key.tag = _TEXT
        return Numbered(loader.construct_document(root) if root else None, lines, twice, odd)
    finally:
        loader.dispose()


_DEEPEST = 8
"""Deeper than any entry lies; an entry that contains itself has no end."""
_TEXT = "tag:yaml.org,2002:str"
_DAY = "tag:yaml.org,2002:timestamp"


def _entries(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, int, yaml.Node | None]]:
    """Each entry's path, its line, and its key where it has one."""
    if node and len(path) > _DEEPEST:
        raise yaml.MarkedYAMLError(problem="it is nested too deep", problem_mark=node.start_mark)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            yield below, key.start_mark.line + 1, key
            yield from _entries(value, below)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*path, number), value.start_mark.line + 1, None
            yield from _entries(value, (*path, number))
    elif node and node.tag == _DAY:
        node.tag = _TEXT
