"""Rule 1: nothing is kept whose words do not stand in the article where it says."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import ReadEvent, Reading, ReadPosition, ReadReference, ReadStatement, Span
from loaders.reading.spans import inside

_BACK = 400
"""How far before the last statement the next one may begin, where a reading gives no spans: as the scorer looks."""


@dataclass(frozen=True)
class Refusal:
    """What was left out of a reading, and why."""

    subject: str
    reason: str


@dataclass
class Checked:
    """A reading of which every span fits its article, and what had to be left out."""

    reading: Reading
    refused: list[Refusal] = field(default_factory=list)


def checked(article: Article, reading: Reading, negotiation: Negotiation) -> Checked:
    """Fill in missing spans, and leave out what breaks a rule.

    A statement without its words goes whole; of a sound statement only the wrong position goes.
    """
    result = Checked(reading.model_copy(update={"statements": [], "events": []}))
    seen: set[str] = set()
    for given, statement in zip(reading.statements, placed(article.text, reading.statements), strict=True):
        reason = _flaw(article.text, statement, seen, negotiation)
        if reason:
            result.refused.append(Refusal(given.id, reason))
            continue
        seen.add(statement.id)
        result.refused += [Refusal(given.id, reason) for reason in _position_flaws(statement, negotiation)]
        result.refused += [Refusal(given.id, reason) for reason in _reference_flaws(article.text, statement, reading)]
        kept = {
            "positions": [p for p in statement.positions if not _position_flaw(p, statement, negotiation)],
            "references": [r for r in statement.references if not _reference_flaw(article.text, r, reading)],
        }
        result.reading.statements.append(statement.model_copy(update=kept))
    for event in (_placed_event(article.text, event) for event in reading.events):
        if event.span is None or article.text[slice(*event.span)] != event.exact:
            result.refused.append(Refusal(f"event '{event.name}'", f"the article does not hold '{event.exact}' there"))
        else:
            result.reading.events.append(event)
    return result


def placed(text: str, statements: list[ReadStatement]) -> list[ReadStatement]:
    """The statements with the spans that they lack, as far as the article holds their words."""
    found = []
    near = 0
    for given in statements:
        statement = _placed(text, given, near)
        if statement.content_spans:
            near = max(0, statement.content_spans[0][0] - _BACK)
        found.append(statement)
    return found


def _placed(text: str, statement: ReadStatement, near: int) -> ReadStatement:
    spans = list(statement.content_spans)
    if not spans:
        for words in statement.content:
            span = _find(text, words, spans[-1][1] if spans else near)
            if span is None:
                return statement
            spans.append(span)
    cue_span = statement.cue_span
    if statement.cue and cue_span is None:
        cue_span = _nearest(text, statement.cue, spans)
    references = [_placed_reference(text, reference, spans) for reference in statement.references]
    return statement.model_copy(update={"content_spans": spans, "cue_span": cue_span, "references": references})


def _placed_reference(text: str, reference: ReadReference, spans: list[Span]) -> ReadReference:
    return (
        reference if reference.span else reference.model_copy(update={"span": _nearest(text, reference.exact, spans)})
    )


def _find(text: str, words: str, near: int) -> Span | None:
    at = text.find(words, near)
    if at < 0:
        at = text.find(words)
    return (at, at + len(words)) if at >= 0 else None


def _nearest(text: str, words: str, spans: list[Span]) -> Span | None:
    """The occurrence closest to the passages, outside them where there is one."""
    found: list[tuple[bool, int, Span]] = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        gap = min(min(abs(end - lo), abs(at - hi)) for lo, hi in spans)
        found.append((inside(at, spans), gap, (at, end)))
        at = text.find(words, at + 1)
    return min(found)[2] if found else None


def _placed_event(text: str, event: ReadEvent) -> ReadEvent:
    return event if event.span else event.model_copy(update={"span": _find(text, event.exact, 0)})


def _flaw(text: str, statement: ReadStatement, seen: set[str], negotiation: Negotiation) -> str | None:
    """The first rule that the statement breaks."""
    if statement.id in seen:
        return f"there are two statements with the id '{statement.id}'"
    if statement.party not in negotiation.parties:
        return f"party: the negotiation file has no party '{statement.party}'"
    return _content_flaw(text, statement) or _cue_flaw(text, statement)


def _content_flaw(text: str, statement: ReadStatement) -> str | None:
    if not statement.content_spans:
        missing = next((words for words in statement.content if words not in text), "")
        return f"content: the article does not hold '{missing}'"
    if len(statement.content) != len(statement.content_spans):
        return "content_spans: there must be one for each passage"
    for words, (start, end) in zip(statement.content, statement.content_spans, strict=True):
        if text[start:end] != words or start >= end:
            return f"content_spans: characters {start} to {end} are not '{words}'"
    return None


def _cue_flaw(text: str, statement: ReadStatement) -> str | None:
    if (statement.cue is None) != (statement.cue_span is None):
        return f"cue: the article does not hold '{statement.cue}'"
    if statement.cue_span and text[slice(*statement.cue_span)] != statement.cue:
        return f"cue_span: characters {statement.cue_span[0]} to {statement.cue_span[1]} are not '{statement.cue}'"
    return None


def _reference_flaws(text: str, statement: ReadStatement, reading: Reading) -> Iterator[str]:
    for reference in statement.references:
        flaw = _reference_flaw(text, reference, reading)
        if flaw:
            yield flaw


def _reference_flaw(text: str, reference: ReadReference, reading: Reading) -> str | None:
    if reference.span is None or text[slice(*reference.span)] != reference.exact:
        return f"references: the article does not hold '{reference.exact}' there"
    if reference.statement and all(statement.id != reference.statement for statement in reading.statements):
        return f"references: there is no statement '{reference.statement}'"
    return None


def _position_flaws(statement: ReadStatement, negotiation: Negotiation) -> Iterator[str]:
    for position in statement.positions:
        flaw = _position_flaw(position, statement, negotiation)
        if flaw:
            yield flaw


def _position_flaw(position: ReadPosition, statement: ReadStatement, negotiation: Negotiation) -> str | None:
    if position.demand and position.demand not in negotiation.demands:
        return f"positions: the negotiation file has no demand '{position.demand}'"
    if position.topic and position.topic not in negotiation.topics:
        return f"positions: the negotiation file has no topic '{position.topic}'"
    if position.label and all(position.label not in words for words in statement.content):
        return f"positions: the statement's content does not hold the label '{position.label}'"
    if position.holder_party not in negotiation.parties:
        return f"positions: the negotiation file has no party '{position.holder_party}'"
    return None
