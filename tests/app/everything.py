"""A graph in which every kind of node and edge occurs, written in either order."""

import json
from pathlib import Path
from typing import Any

from app.ingest import Loader
from app.review import review
from app.store import Store
from graph_schema.negotiation import Negotiation
from graph_schema.nodes import ReviewStatus
from loaders.article import NOTHING_KNOWN
from loaders.sources import find_articles

_HEADER = "Title: {title}\nOutlet: The Test Gazette\nPublished: {day}\nURL: https://example.org/{name}\n\n"

OFFER = "“Moscow is open to a freeze,” Vladimir Putin said on June 1, 2024. “We want one,” said Volodymyr Zelensky."
ANSWER = (
    "Ukraine, as the Budapest Memorandum taught it, refuses that offer of a freeze if “nothing\tbinds” Russia — "
    "so five envoys told Reuters. The 🕊 “Dove” group 'wants' talks \\ now."
)


def _said(speaker: str, party: str, content: list[str], *positions: tuple[str, str], **more: Any) -> dict[str, Any]:
    held = [{"demand": d, "stance": s, "holder": speaker, "holder_party": party} for d, s in positions]
    return {"id": content[0], "speaker": speaker, "party": party, "content": content, "kind": "mixed",
            "positions": held, **more}  # fmt: skip


def _unlisted(label: str, holder: str, party: str) -> dict[str, Any]:
    return {"topic": "talks", "label": label, "stance": "demands", "holder": holder, "holder_party": party}


def write_articles(folder: Path) -> None:
    """Three articles with their readings; the third is a correction of the first, printed later."""
    day = {"from": "2024-06-01", "to": "2024-06-01"}
    offer = _said("Vladimir Putin", "RU", ["“Moscow is open to a freeze,”"], ("freeze", "open_to"), kind="direct",
                  cue="said", uttered=day, confidence=0.75)  # fmt: skip
    answer = _said(
        "five envoys",
        "OTHER",
        ["as the Budapest Memorandum taught it, refuses that offer of a freeze", "“nothing\tbinds”"],
        via=["Reuters"],
        references=[{"manner": "rejects", "said_by": "Vladimir Putin", "exact": "that offer of a freeze"}],
    )
    answer["positions"] = [{"demand": "freeze", "stance": "rejects", "holder": "Ukraine", "holder_party": "UA",
                            "conditional": True, "condition": "nothing binds Russia", "hedged": True,
                            "hedged_by": "reporter",
                            "confidence": 0.5}]  # fmt: skip
    dove = _said("Dove group", "OTHER", ["'wants' talks \\ now"], ("hold-talks", "accepts"))
    dove["positions"].append(_unlisted("talks \\ now", "Dove group", "OTHER"))
    memorandum = {"name": "Budapest Memorandum", "exact": "Budapest Memorandum"}
    unlisted = {"name": "The telling of the envoys", "exact": "told Reuters", "date": day}
    refusal = _said("Vladimir Putin", "RU", ["“Moscow is against a freeze,”"], ("freeze", "rejects"), kind="direct",
                    uttered=day)  # fmt: skip
    wish = _said("Volodymyr Zelensky", "UA", ["“We want one,”"], ("freeze", "demands"))
    wish["positions"].append(_unlisted("We want one", "Volodymyr Zelensky", "UA"))
    _write(folder, "offer", "2024-06-02", OFFER, [offer, wish], [])
    _write(folder, "answer", "2024-06-05", ANSWER, [answer, dove], [memorandum, unlisted])
    _write(
        folder, "correction", "2024-06-09", OFFER.replace("is open to", "is against"), [refusal, wish], [], url="offer"
    )


def _write(
    folder: Path, name: str, day: str, body: str, statements: list[Any], events: list[Any], url: str | None = None
) -> None:
    for part in ("articles", "readings"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    text = _HEADER.format(title=f"On {name}", day=day, name=url or name) + body
    (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    for reference in (each for statement in statements for each in statement.get("references", ())):
        at = text.index(reference["exact"])
        reference["span"] = [at, at + len(reference["exact"])]
    reading = {"doc": f"{name}.txt", "statements": statements, "events": events}
    (folder / "readings" / f"{name}.json").write_text(json.dumps(reading), encoding="utf-8")


def load_everything(store: Store, negotiation: Negotiation, folder: Path, *, backwards: bool = False) -> None:
    """Load the articles one by one, in the order of printing or backwards, and review a contradiction."""
    write_articles(folder)
    names = ("offer", "answer", "correction")
    for name in reversed(names) if backwards else names:
        loader = Loader(store, negotiation, NOTHING_KNOWN, folder / "readings")
        summary = loader.load(find_articles([folder / "articles" / f"{name}.txt"]), lambda *_: None)
        assert summary.refused == []
    current = "MATCH ()-[r:CONTRADICTS]->() WHERE size(r.recorded) > size(r.superseded) RETURN min(r.pair) AS pair"
    for row in store.rows(current):
        review(store, row["pair"], ReviewStatus.CONFIRMED, "Both are on the record.", "E. Reader")
