"""Small articles and readings for tests, about invented people and places only."""

import json
from pathlib import Path
from typing import Any

TEXT = """Title: {title}
Outlet: The Test Gazette
Published: {published}
URL: https://example.org/{name}

“{quotation}” said {speaker}.
"""


def written(folder: Path, name: str, quotation: str, speaker: str, published: str) -> Path:
    """Write one article of one quotation."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.txt"
    text = TEXT.format(title=name, name=name, quotation=quotation, speaker=speaker, published=published)
    path.write_text(text, encoding="utf-8")
    return path


def reading_of(
    path: Path, quotation: str, speaker: str, party: str, day: str, *positions: tuple[str, str]
) -> dict[str, Any]:
    """A person's reading of such an article: (demand, stance) pairs held by the speaker."""
    held = [
        {"demand": demand, "stance": stance, "holder": speaker, "holder_party": party} for demand, stance in positions
    ]
    return {
        "doc": path.name,
        "statements": [
            {
                "id": "s1",
                "speaker": speaker,
                "party": party,
                "cue": "said",
                "content": [f"“{quotation}”"],
                "kind": "direct",
                "uttered": {"from": day, "to": day},
                "positions": held,
            }
        ],
    }


def read_and_written(folder: Path, name: str, speaker: str, party: str, day: str, *positions: tuple[str, str]) -> Path:
    """An article of one quotation with its reading, in `folder`/articles and `folder`/readings."""
    quotation = f"Words of {speaker} on {day} in {name}."
    path = written(folder / "articles", name, quotation, speaker, day)
    readings = folder / "readings"
    readings.mkdir(exist_ok=True)
    reading = reading_of(path, quotation, speaker, party, day, *positions)
    (readings / f"{name}.json").write_text(json.dumps(reading), encoding="utf-8")
    return path
