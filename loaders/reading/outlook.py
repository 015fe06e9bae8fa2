"""When an event was, or is to be where it is told as to come: "will meet on Monday", "talks on Monday are due to"."""

import re
from datetime import timedelta

from graph_schema.negotiation import EventKind
from loaders.article import Interval
from loaders.dates import to_come, years_on
from loaders.reading.document import Document
from loaders.reading.lexicons import lexicon
from loaders.reading.occasions import Occasion

_STALE = timedelta(days=270)
"""What lies further back without its year, and is not told as past, is rather what comes next: "in November", in
October. Nothing that is told without its year lies further ahead either."""

_NEXT_DAY = timedelta(days=1)

_TAKE_PLACE = (EventKind.MEETING, EventKind.SPEECH, EventKind.OTHER)

_DUE = r"due|scheduled|expected|planned"
_WILL = (
    rf"(?:will|would|shall|may|might|could(?!\snot)|is\sto|are\sto|(?:{_DUE}|plans|planning|set|hop(?:es?|ing)|intends?|"
    r"(?P<agreed>agreed|invited|prepar\w+))\sto)\b(?!\shave\b)"
)
_GOVERNS = re.compile(rf"\b(?:{_WILL}|(?i:{_DUE}|plans\san?|planning|upcoming|forthcoming))\b")
_FOLLOWS = re.compile(rf",?\s(?:(?:is|are)\s)?(?:{_WILL}|{_DUE})\b")
_DUE_ON = re.compile(rf"\b(?:{_DUE}|set)\b")
_TO_BE = re.compile(r"\s(?:\w+\s)?be\s(?:\w+ly\s)?$")
_NO_TENSE = re.compile(r"\b(?:to|did\snot|didn[’']t)\s$")
_IS = re.compile(r"\b(?:is|are|to\sbe)\s(?:\w+ly\s)?$")
_INFINITIVE = re.compile(r"\bto\s(?!the\b|an?\b)[a-z]+")
_YEAR = re.compile(r"\d{4}")
_PAST = re.compile(rf"\b(?:\w{{2,}}ed|{'|'.join(lexicon('occasions')['plain']['past'].split())})\b")
_HELD = re.compile(r"\b(?:held|attended)\s$")
_OVER = re.compile(rf"(?:{_PAST.pattern}|\b(?:at|after|during|following|from))\s$")


def date_of(document: Document, occasion: Occasion) -> Interval | None:
    """The date of an event: as it reads, the next such day where it is told as to come, the last where as done."""
    text, published = document.text, document.article.published
    if occasion.mention is None or published is None:
        return occasion.mention.interval if occasion.mention else None
    said = occasion.mention.interval
    if said.from_ - published.to > _NEXT_DAY and _is_done(text, occasion):
        has_year = _YEAR.search(text, *occasion.mention.span)
        return said if has_year else years_on(said, -1)
    if is_to_come(text, occasion) or (published.to - said.to > _STALE and not is_over(text, occasion)):
        ahead = to_come(text, occasion.mention, published)
        return ahead if ahead.from_ - published.to <= _STALE else said
    return said


def is_to_come(text: str, occasion: Occasion) -> bool:
    """Whether a verb in the future, "due" or the like governs its words, or its own verb is in the present.

    An attack that somebody "will answer" has been, and so has a plan that "would give" somebody something.
    """
    head, end = occasion.head, occasion.span[1]
    when = occasion.mention.span[0] if occasion.mention else end
    governing = [
        m for m in _GOVERNS.finditer(text, occasion.clause[0], head[0]) if m["agreed"] is None or m.end() < when
    ]
    between = text[governing[-1].end() : head[0]] if governing else ""
    if _PAST.fullmatch(text, *head):
        return bool(_TO_BE.fullmatch(between) or _IS.search(text, occasion.clause[0], head[0]))
    if governing and occasion.kind is not EventKind.STRIKE and not _PAST.search(between):
        return True
    if text[slice(*head)].lower() in lexicon("occasions")["plain"]["present"].split():
        return not _NO_TENSE.search(text, occasion.clause[0], head[0])
    own = text[head[1] : when] if occasion.mention else ""
    follows = (occasion.kind in _TAKE_PLACE or when > end) and not _PAST.search(text, head[1], end)
    return bool(_DUE_ON.search(own) or (follows and _FOLLOWS.match(text, end)))


def is_over(text: str, occasion: Occasion) -> bool:
    """Whether its verb, or the word before or after its noun, is in the past: "held talks", "the talks ended"."""
    start, end = occasion.span
    return _is_done(text, occasion) or bool(
        _OVER.search(text, occasion.clause[0], start) or _PAST.match(text, end + 1, occasion.clause[1])
    )


def _is_done(text: str, occasion: Occasion) -> bool:
    """Whether its own verb is in the past, and the date that follows not of what is yet to be done; or it was held."""
    to_date = text[occasion.head[1] : occasion.mention.span[0]] if occasion.mention else ""
    done = _PAST.fullmatch(text, *occasion.head) and not is_to_come(text, occasion)
    held = _HELD.search(text, occasion.clause[0], occasion.span[0])
    return bool(held or (done and not _INFINITIVE.search(to_date)))
