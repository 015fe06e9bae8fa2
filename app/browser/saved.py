"""Queries to click on and to keep: the files in `saved`, made to speak of what the graph knows most about."""

import io
import json
import re
import zipfile
from dataclasses import dataclass
from importlib.resources import files

from app.cypher import statement
from app.store import Store

FOLDER = "Parley"
"""Under this name the queries stand among the Browser's saved ones."""


@dataclass(frozen=True)
class SavedQuery:
    """A query as Browser saves it: its first line says what it shows."""

    file: str
    title: str
    cypher: str


def saved_queries(store: Store) -> list[SavedQuery]:
    """All of them, in the order of their numbers; none where the graph holds no position."""
    subject = store.rows(statement("guide_subject"))
    return [_about(subject[0], name, text) for name, text in saved_texts()] if subject else []


def saved_texts() -> list[tuple[str, str]]:
    """Name and text of each file."""
    entries = (entry for entry in (files("app.browser") / "saved").iterdir() if entry.name.endswith(".cypher"))
    return sorted((entry.name, entry.read_text(encoding="utf-8").strip()) for entry in entries)


def as_zip(queries: list[SavedQuery]) -> bytes:
    """A file that Browser imports; the same bytes for the same queries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for query in queries:
            packed.writestr(zipfile.ZipInfo(f"{FOLDER}/{query.file}"), query.cypher)
    return out.getvalue()


def _about(subject: dict[str, str], file: str, text: str) -> SavedQuery:
    """The query with the subject's names in its first line and its codes, as Cypher's texts, below."""
    first, _, rest = text.partition("\n")
    title = re.sub(r"\$(\w+)", lambda name: subject[name[1]], first)
    cypher = re.sub(r"\$(\w+)", lambda name: json.dumps(subject[name[1]], ensure_ascii=False), rest)
    return SavedQuery(file, title.removeprefix("// "), f"{title}\n{cypher}")
