"""Which labels of a negotiation file the judge misreads. The island of Sudland and its treaty are invented."""

from pathlib import Path

import pytest
import yaml

from graph_schema.negotiation import Negotiation
from graph_schema.negotiation_file import load_negotiation
from loaders.reading.labels import misread

FILE = {
    "negotiation": "sudland",
    "title": "Sudland and the Harbour Treaty",
    "version": 1,
    "parties": {"SD": "Sudland"},
    "topics": {"treaty": {"label": "The treaty"}},
    "demands": {
        "leave": {"topic": "treaty", "label": "Sudland leaves the Harbour Treaty", "against": "It stays in it"},
        "member": {"topic": "treaty", "label": "Sudland is a member of the Harbour Treaty", "against": "It is none"},
        "talks": {"topic": "treaty", "label": "Both sides talk about the harbour", "against": "They do not"},
        "tolls": {"topic": "treaty", "label": "No tolls are taken", "against": "Tolls are taken"},
    },
    "actors": {"sudland": {"name": "Sudland", "kind": "state", "party": "SD"}},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "sudland.yaml"
    written.write_text(yaml.safe_dump(FILE, sort_keys=False), encoding="utf-8")
    return written


def test_what_somebody_leaves_or_is_not_done_is_read_as_its_refusal(path: Path) -> None:
    found = misread(load_negotiation(str(path)))
    assert {one.demand for one in found} == {"leave", "tolls"}
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)


def test_a_file_that_was_learned_has_no_such_label() -> None:
    known: Negotiation = load_negotiation("russia-ukraine")
    assert misread(known) == []
