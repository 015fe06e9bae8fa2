"""The style of Neo4j Browser, rendered from the kinds: a colour a kind, positions by stance, contradictions red."""

import json
from dataclasses import dataclass

from graph_schema.edges import CONTRADICTS
from graph_schema.nodes import (
    NODE_KINDS,
    Actor,
    Article,
    Demand,
    Event,
    Mention,
    Negotiation,
    Node,
    Position,
    Review,
    Statement,
    Topic,
)
from graph_schema.render.writes import label_of

Style = dict[str, dict[str, str]]

_INK, _PAPER = "#1d2330", "#ffffff"


@dataclass(frozen=True)
class Look:
    """How a kind of node is drawn: its fill, its text and its diameter in pixels."""

    fill: str
    text: str
    diameter: int

    @property
    def rules(self) -> dict[str, str]:
        """As the Browser wants it, with a rim a shade darker than the fill."""
        rim = "#" + "".join(f"{int(self.fill[i : i + 2], 16) * 4 // 5:02x}" for i in (1, 3, 5))
        return {
            "diameter": f"{self.diameter}px",
            "color": self.fill,
            "border-color": rim,
            "border-width": "2px",
            "text-color-internal": self.text,
            "font-size": "10px",
        }


LOOKS: dict[type[Node], Look] = {
    Negotiation: Look("#2b2140", _PAPER, 80),
    Topic: Look("#cdbfe6", _INK, 80),
    Demand: Look("#6a4c9c", _PAPER, 70),
    Actor: Look("#3d4759", _PAPER, 65),
    Article: Look("#cfd6dd", _INK, 50),
    Statement: Look("#f1e3bd", _INK, 60),
    Position: Look("#8fa3bf", _INK, 60),
    Event: Look("#2a7364", _PAPER, 60),
    Mention: Look("#e6e8eb", _INK, 40),
    Review: Look("#f0c93a", _INK, 40),
}
"""A look for each kind."""

STANCES: dict[str, tuple[str, str]] = {
    "demands": ("#174f91", _PAPER),
    "accepts": ("#6ea8dd", _INK),
    "open_to": ("#b5d3ee", _INK),
    "rejects": ("#ec7a42", _INK),
}
"""Fill and text of positions: blue for wanting, the stronger the darker, orange for refusing."""


def style() -> Style:
    """The rules by selector."""
    rules: Style = {"node": Look("#a5abb6", _PAPER, 50).rules, "relationship": _edge("#a5abb6", 1, "<type>")}
    for kind in NODE_KINDS:
        rules[f"node.{kind.__name__}"] = {**LOOKS[kind].rules, "caption": "{caption}"}
    for stance, (fill, text) in STANCES.items():
        look = Look(fill, text, LOOKS[Position].diameter)
        rules[f"node.{label_of(stance)}"] = {**look.rules, "caption": "{caption}"}
    rules[f"relationship.{CONTRADICTS.name}"] = _edge("#d0021b", 4, "{kind}")
    return rules


def grass() -> str:
    """The style as a .grass file."""
    blocks = []
    for selector, rules in style().items():
        quoted = (f'  {name}: "{v}";' if name == "caption" else f"  {name}: {v};" for name, v in rules.items())
        blocks.append("\n".join((f"{selector} {{", *quoted, "}")))
    return "\n\n".join(blocks) + "\n"


def style_command() -> str:
    """The style in one line, which Browser's own `:style` command takes without fetching anything."""
    return f"style {json.dumps(style(), separators=(',', ':'))}"


def _edge(color: str, width: int, caption: str) -> dict[str, str]:
    return {
        "color": color,
        "shaft-width": f"{width}px",
        "font-size": "9px",
        "padding": "3px",
        "text-color-external": color if width > 1 else "#000000",
        "text-color-internal": "#ffffff",
        "caption": caption,
    }
