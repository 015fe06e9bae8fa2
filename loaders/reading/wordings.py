"""Where an article uses a demand's wording: found once for the whole text, whoever speaks."""

from dataclasses import dataclass

from graph_schema.negotiation import Negotiation
from loaders.reading.document import Document, Span


@dataclass(frozen=True)
class Wording:
    """Words that name a demand, or by themselves refuse it."""

    demand: str
    span: Span
    refuses: bool


def wordings(document: Document, negotiation: Negotiation) -> list[Wording]:
    """Every wording of every demand of the negotiation file, in the file's order and then in that of the text."""
    return [
        Wording(key, match.span(), refuses)
        for key, demand in negotiation.demands.items()
        for refuses, phrases in ((False, demand.phrases), (True, demand.counter_phrases))
        for phrase in phrases
        for match in phrase.pattern.finditer(document.text)
    ]


def within(found: list[Wording], passages: tuple[Span, ...]) -> dict[str, Wording]:
    """For each demand its first wording that lies whole within one of the passages."""
    first: dict[str, Wording] = {}
    for wording in found:
        lo, hi = wording.span
        inside = any(start <= lo and hi <= end for start, end in passages)
        if inside and (wording.demand not in first or lo < first[wording.demand].span[0]):
            first[wording.demand] = wording
    return first
