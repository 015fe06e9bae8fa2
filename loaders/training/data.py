"""Annotated articles as examples for the statement tagger."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from tokenizers import Tokenizer

from graph_schema.negotiation import Negotiation
from graph_schema.negotiation_file import shipped
from loaders.article import Article, ArticleFacts
from loaders.form import Reading, ReadStatement
from loaders.reading.check import placed
from loaders.reading.decoding import SIDES, When
from loaders.reading.document import Document
from loaders.reading.spans import Span
from loaders.reading.windows import CORE, Pieces, Window
from loaders.sources import find_articles
from loaders.training.speakers import SpeakerFinder

OUTSIDE, BEGINS, INSIDE, UNCUED = range(4)
"""Tags of a piece: no cue, a cue's first, a cue's other ones, the first of a passage without a cue."""


_FRESH = timedelta(days=2)


@dataclass(frozen=True)
class Anchor:
    """A statement in a window: where its cue (or its uncued passage) begins, its pieces, its speaker's mention.

    `side` counts in `SIDES`; None where the party is none of these.
    """

    at: int
    content: tuple[int, ...]
    speaker: Span | None
    when: When
    side: int | None


@dataclass(frozen=True)
class Example:
    """A window with its gold tags, its pieces within any passage, and the statements anchored in its core."""

    window: Window
    tags: list[int]
    inside: tuple[int, ...]
    anchors: list[Anchor]


@dataclass(frozen=True)
class Annotated:
    """An article with its gold reading."""

    article: Article
    reading: Reading
    negotiation: Negotiation
    document: Document = field(compare=False)


def annotated(texts: Path, golds: list[Path], negotiation: Negotiation) -> Iterator[Annotated]:
    """Articles and their gold, one for each file of `golds`."""
    for path in golds:
        given = json.loads(path.read_text(encoding="utf-8"))
        reading = Reading.model_validate(given)
        (source,) = find_articles([str(texts / given["doc"])])
        article = source.article(ArticleFacts(published=reading.published))
        statements = placed(article.text, reading.statements)
        yield Annotated(article, reading.model_copy(update={"statements": statements}), negotiation, Document(article))


def examples(item: Annotated, tokenizer: Tokenizer, first: int = CORE) -> Iterator[Example]:
    """The windows of an article, cut as `first` has it, with what is to be learned of each."""
    finder = SpeakerFinder(item.negotiation)
    speakers = [finder.mention(item.document, statement) for statement in item.reading.statements]
    for window in Pieces(item.document, tokenizer).windows(first):
        tags = [OUTSIDE] * len(window.ids)
        anchors = []
        for statement, speaker in zip(item.reading.statements, speakers, strict=True):
            at = _tag(window, tags, statement)
            if at is not None and window.core[0] <= at < window.core[1]:
                content = {n for span in statement.content_spans for n in _pieces(window, span)}
                mention = _pieces(window, speaker) if speaker else []
                anchors.append(
                    Anchor(
                        at,
                        tuple(sorted(content)),
                        (mention[0], mention[-1]) if mention else None,
                        _when(item, statement),
                        _side(item, statement),
                    )
                )
        inside = {
            n
            for statement in item.reading.statements
            for span in statement.content_spans
            for n in _pieces(window, span)
        }
        yield Example(window, tags, tuple(sorted(inside)), _merged(anchors))


def _when(item: Annotated, statement: ReadStatement) -> When:
    published, uttered = item.reading.published, statement.uttered
    if uttered is None:
        return When.UNDATED
    return When.FRESH if published and uttered.from_ >= published.from_ - _FRESH else When.DATED


def _side(item: Annotated, statement: ReadStatement) -> int | None:
    """The number of the speaker's party; invented negotiations have codes that mean others elsewhere."""
    if item.negotiation.negotiation not in shipped() or statement.party not in SIDES:
        return None
    return SIDES.index(statement.party)


def _tag(window: Window, tags: list[int], statement: ReadStatement) -> int | None:
    """Mark the statement's cue, or the beginning of a passage without one; returns where."""
    if statement.cue_span:
        pieces = _pieces(window, statement.cue_span)
        for n in pieces:
            tags[n] = INSIDE if n != pieces[0] else BEGINS
        return pieces[0] if pieces else None
    pieces = _pieces(window, statement.content_spans[0])
    if not pieces or window.spans[pieces[0]][0] > statement.content_spans[0][0] + 3:
        return None
    tags[pieces[0]] = UNCUED
    return pieces[0]


def _pieces(window: Window, span: Span) -> list[int]:
    """The window's pieces that lie in [start, end) of the text."""
    return [n for n, (start, end) in enumerate(window.spans) if end > start and start < span[1] and end > span[0]]


def _merged(anchors: list[Anchor]) -> list[Anchor]:
    """Statements that share a cue are learned as one with all their passages."""
    merged: dict[int, Anchor] = {}
    for anchor in anchors:
        known = merged.get(anchor.at, anchor)
        content = tuple(sorted({*known.content, *anchor.content}))
        merged[anchor.at] = replace(known, content=content, speaker=known.speaker or anchor.speaker)
    return list(merged.values())
