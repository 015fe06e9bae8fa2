"""Which of a statement's passages are its own: the tagger joins a cue to words of the sentences around it, too."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.reading.decoding import Found
from loaders.reading.document import Document, Sentence
from loaders.reading.spans import Span, common, inside, overlap

_MOST = 0.8
"""What has so much of a passage has it as its own."""


def with_own_passages(document: Document, found: Sequence[Found]) -> list[Found]:
    """The statements without passages that stand apart from the cue's sentence and are no quotation or whole sentence.

    Nor with one that a cue of its own sentence has. A statement that would have none left keeps all.
    """
    cued: dict[Sentence | None, list[Found]] = defaultdict(list)
    for one in found:
        if one.cue:
            cued[document.sentence_at(one.cue[0])].append(one)
    return [_with_own(document, one, cued) for one in found]


def each_once(found: Sequence[Found]) -> list[Found]:
    """The statements without passages that another has alone, or nearer to its cue; each keeps one at least.

    Where one tells of the other both have them.
    """
    kept = list(found)
    for n, one in enumerate(kept):
        if len(one.content) == 1:
            continue
        own = list(one.content)
        others = [
            other for other in kept if other is not one and not _tells_of(one, other) and not _tells_of(other, one)
        ]
        for passage in one.content:
            if len(own) > 1 and any(_has_nearer(other, one, passage) for other in others):
                own.remove(passage)
        kept[n] = replace(one, content=tuple(own))
    return kept


def _has_nearer(other: Found, one: Found, passage: Span) -> bool:
    shared = common(passage, other.content)
    nearer = len(other.content) == 1 or _away(other, passage) < _away(one, passage)
    return shared / (passage[1] - passage[0]) >= _MOST and nearer


def _away(found: Found, passage: Span) -> int:
    """How many characters the passage is away from the cue, or from the first passage where there is none."""
    start, end = found.cue or found.content[0]
    return max(passage[0] - end, start - passage[1], 0)


def _with_own(document: Document, found: Found, cued: Mapping[Sentence | None, list[Found]]) -> Found:
    if found.cue is None or len(found.content) == 1:
        return found
    own = document.sentence_at(found.cue[0])
    kept = tuple(
        passage
        for passage in found.content
        if own is None
        or overlap(passage, (own.start, own.end))
        or (_is_whole(document, passage) and not _is_of_another(document, found, passage, cued))
    )
    return replace(found, content=kept or found.content)


def _is_whole(document: Document, passage: Span) -> bool:
    """Whether it is quoted, or begins its sentence."""
    start = passage[0]
    sentence = document.sentence_at(start)
    begins = sentence is not None and not document.text[sentence.start : start].strip("-–—•* ")
    return begins or document.in_quotation(start)


def _is_of_another(
    document: Document, found: Found, passage: Span, cued: Mapping[Sentence | None, list[Found]]
) -> bool:
    """Whether a statement that is cued beside the passage has it; not where one of the two tells of the other."""
    return any(
        common(passage, other.content) / (passage[1] - passage[0]) >= _MOST
        for other in cued.get(document.sentence_at(passage[0]), [])
        if other is not found and not _tells_of(found, other) and not _tells_of(other, found)
    )


def _tells_of(found: Found, other: Found) -> bool:
    """Whether the other's cue stands in its passages."""
    return other.cue is not None and inside(other.cue[0], found.content)
