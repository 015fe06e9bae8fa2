"""Negotiation files: what they may hold, and how they fail."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph_schema.errors import BadNegotiationFile
from graph_schema.negotiation_file import load_negotiation, shipped

SMALL: dict[str, Any] = {
    "negotiation": "islands",
    "title": "The islands",
    "version": 1,
    "parties": {"N": "North", "S": "South"},
    "topics": {"land": {"label": "Land"}},
    "demands": {
        "leave": {
            "topic": "land",
            "label": "North leaves",
            "against": "North stays",
            "phrases": ["leav* ~ island"],
        }
    },
    "actors": {
        "north": {"name": "North", "kind": "state", "party": "N"},
        "ann": {"name": "Ann", "kind": "person", "party": "N", "roles": [{"of": "north", "role": "Envoy"}]},
    },
}


def _written(folder: Path, content: object) -> str:
    path = folder / "islands.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return str(path)


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    found = load_negotiation(_written(tmp_path, SMALL))
    assert found.demands["leave"].phrases[0].pattern.search("leave the island")


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_file_is_sound(name: str) -> None:
    assert load_negotiation(name).negotiation == name


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"version": 0}, "version"),
        ({"colour": "red"}, "colour"),
        ({"topics": {}}, "demands.leave.topic: 'land' is not among"),
        ({"actors": {"ann": {"name": "Ann", "kind": "person", "party": "X"}}}, "actors.ann.party: 'X' is not among"),
        ({"actors": {"ann": {"name": "Ann", "kind": "ghost", "party": "N"}}}, "actors.ann.kind"),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, change: dict[str, object], complaint: str) -> None:
    with pytest.raises(BadNegotiationFile, match=r"islands\.yaml") as raised:
        load_negotiation(_written(tmp_path, SMALL | change))
    assert complaint in str(raised.value)


@pytest.mark.parametrize(
    ("negations", "complaint"),
    [
        ({"stay": "leave", "rest": "leave"}, "'leave' is negated by 'rest' already"),
        ({"stay": "leave", "rest": "stay"}, "'stay' is itself a negation"),
        ({"stay": "stay"}, "'stay' is itself a negation"),
    ],
)
def test_a_demand_has_one_exact_opposite(tmp_path: Path, negations: dict[str, str], complaint: str) -> None:
    leave = SMALL["demands"]["leave"]
    demands = {"leave": leave} | {key: leave | {"negation_of": base} for key, base in negations.items()}
    with pytest.raises(BadNegotiationFile, match=complaint):
        load_negotiation(_written(tmp_path, SMALL | {"demands": demands}))


def test_a_missing_file_and_broken_yaml_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(BadNegotiationFile, match="No negotiation"):
        load_negotiation(str(tmp_path / "none.yaml"))
    (tmp_path / "broken.yaml").write_text("a: [1,", encoding="utf-8")
    with pytest.raises(BadNegotiationFile, match="not YAML"):
        load_negotiation(str(tmp_path / "broken.yaml"))
