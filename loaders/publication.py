"""When an article was printed, by its own words: a dateline, a line of its head or foot, the text, the file name."""

import re
from collections.abc import Iterator
from datetime import date

from loaders.article import Interval, PublishedBasis
from loaders.dates import DateBasis, DateMention, Grain, date_mentions
from loaders.reading.boilerplate import masked

_DATELINE_LENGTH = 80
_TOP, _FOOT = 600, 300
"""How many characters from the beginning, and before the end, an article's head and foot can take."""

_SHORT = 110
"""How many characters a line of the head or foot may have; longer ones are sentences."""

_LABEL = re.compile(r"\b(?:publi(?:shed|cation)|posted|issued|released)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:updated?|modified|edited|corrected)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s*$")
_DASH = re.compile(r"\s*(?:[)\]]\s*)?(?:[—–:]|--|- )")
_DATELINE_END = re.compile(rf"\s*(?:\([^)\n]{{1,60}}\))?(?:{_DASH.pattern}|\.\s)")
_DATELINE_START = re.compile(r"[A-ZÀ-Ý][\w.'’ /-]*[,(]?\s*(?:\([^)]*\)\s*)?[—–,(-]*\s*$")
_SOME_YEAR = Interval(from_=date(2096, 12, 31), to=date(2096, 12, 31))
"""With which days without a year are found, 29 February among them."""

_WEEKDAY = re.compile(r"\w+day\b,?\s")
_YEARS_AHEAD = 2
"""The six years that end so many after the latest that the text names are looked through, latest first."""

_NAMED_YEAR = re.compile(r"\b20\d\d\b")


def publication_date(text: str, start: int, name: str) -> tuple[Interval | None, PublishedBasis]:
    """The narrowest interval that holds the day of printing, and how it is known; nothing is made up."""
    mentions = [m for m in date_mentions(text, start, len(text), None) if m.basis is DateBasis.STATED]
    days = [mention for mention in mentions if mention.grain is Grain.DAY]
    dateline = next((mention for mention in days if _in_dateline(text, start, mention)), None)
    if dateline:
        return dateline.interval, PublishedBasis.DATELINE
    told = _in_head_or_foot(text, start, days) or _in_prose(text, start, days)
    if told:
        return told.interval, PublishedBasis.TEXT
    named = date_mentions(name.replace("_", " "), 0, len(name), None)
    if named and named[0].grain is Grain.DAY:
        return named[0].interval, PublishedBasis.FILE_NAME
    return None, PublishedBasis.UNKNOWN


def _in_dateline(text: str, start: int, mention: DateMention) -> bool:
    """Whether the date stands at a line's beginning, after a place or a name, and ends with a dash or a colon."""
    line_start = max(start, text.rfind("\n", 0, mention.span[0]) + 1)
    before, after = text[line_start : mention.span[0]], text[mention.span[1] : mention.span[1] + 70]
    if line_start - start >= _TOP:
        return False
    if not before.strip():
        return after[:1] in ("", "\n") or _DASH.match(after) is not None
    ends = len(before) <= _DATELINE_LENGTH and _DATELINE_END.match(after)
    return bool(ends and _DATELINE_START.fullmatch(before))


def _in_head_or_foot(text: str, start: int, days: list[DateMention]) -> DateMention | None:
    """The day of a short line there, of one that says "published" first, of one that says "updated" last."""
    found = []
    for mention in days:
        lo, hi = text.rfind("\n", 0, mention.span[0]) + 1, text.find("\n", mention.span[1])
        line = text[lo : hi if hi >= 0 else len(text)]
        outside = mention.span[0] - start >= _TOP and mention.span[1] < len(text) - _FOOT
        if len(line) < _SHORT and not outside and not _SENTENCE_END.search(line):
            found.append((mention, not _LABEL.search(line), _LATER.search(line) is not None))
    return min(found, key=lambda one: one[1:], default=(None,))[0]


def _in_prose(text: str, start: int, days: list[DateMention]) -> DateMention | None:
    """The latest full date of the head's sentences, or the latest day of which a weekday tells the year.

    None where a dateline without a year gives another day.
    """
    head = date_mentions(text, start, min(len(text), start + _TOP), _SOME_YEAR)
    if any(mention.basis is DateBasis.STATED and _in_dateline(text, start, mention) for mention in head):
        return None
    prose = masked(text, start)
    top = [m for m in days if m.span[0] - start < _TOP and prose[m.span[0]] == text[m.span[0]]]
    return max([*top, *_dated_by_weekday(prose)], key=lambda mention: mention.interval.to, default=None)


def _dated_by_weekday(prose: str) -> Iterator[DateMention]:
    """Days whose year a weekday tells: that one of the years around the latest named in which the two agree."""
    years = [int(year) for year in _NAMED_YEAR.findall(prose)]
    if years:
        last = date(max(years) + _YEARS_AHEAD, 12, 31)
        for mention in date_mentions(prose, 0, len(prose), Interval(from_=last, to=last)):
            if mention.basis is DateBasis.STATED and _WEEKDAY.match(prose, *mention.span):
                yield mention
