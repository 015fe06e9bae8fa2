"""When an article was printed, by its own words: a dateline, a line of its head or foot, the file name.

A date that a sentence tells of is not taken for the day of printing: of 18 such in the heads of dated articles of
Parley's corpus (the latest of each) one was.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from loaders.article import Interval, PublishedBasis
from loaders.dates import DateBasis, DateMention, Grain, date_mentions
from loaders.reading.boilerplate import OTHERS_FOLLOW, masked

_DATELINE_LENGTH = 80
_TOP, _FOOT = 600, 300
"""How many characters from the beginning, and before the end, an article's head and foot can take."""

_SHORT = 110
"""How many characters a line of the head or foot may have; longer ones are sentences."""

_LABEL = re.compile(r"\b(?:publi(?:shed|cation)|posted|issued|released)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:updated?|modified|edited|corrected)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<!\b[ap]\.m)[.!?][\"”’')]*\s*$")
_DASH = re.compile(r"\s*(?:[)\]]\s*)?(?:[—–:]|--|- )")
_DATELINE_END = re.compile(rf"\s*(?:\([^)\n]{{1,60}}\))?(?:{_DASH.pattern}|\.\s)")
_DATELINE_START = re.compile(r"[A-ZÀ-Ý][\w.'’ /-]*[,(]?\s*(?:\([^)]*\)\s*)?[—–,(-]*\s*$")

_MONTH = re.compile(r"[^\W\d]+\.?,?\s+\d{4}")
_APART = re.compile(r"(?:^|[,.:|·(©—–/-])\s*$")
"""What stands before a date that is no part of a sentence: "The Gazette, June 2025"."""

_DAY_ENDS = re.compile(r"\s*(?:$|[.,;:|·)\]—–(-])")
_MONTH_ENDS = re.compile(r"(?:\s+issue)?\s*[.)]?\s*$")

_TALKED = re.compile(
    r"\b(?:(?:interview|conversation)\b.{0,60}\b(?:was|took place|appeared)|conducted by|recorded|"
    r"we (?:visited|met|spoke)|spoke to (?:us|me|the (?:weekly|daily|magazine|paper)))\b|"
    r"\b(?:it is|it['’]s) (?:(?:now|the|\w+(?:st|nd|rd|th)|week|end|beginning|middle|of|\w+day),?\s)*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_LONGEST = timedelta(days=31)

_FETCHED = re.compile(r"\b(?:retrieved|accessed|archived|downloaded)\b[^\n]*$", re.IGNORECASE)
"""What stands before the day on which somebody looked at the page."""

_WEEKDAY = re.compile(r"\w+day\b,?\s")
_YEARS_AHEAD = 2
"""The six years that end so many after the latest that the text names are looked through, latest first."""

_NAMED_YEAR = re.compile(r"\b20\d\d\b")


def publication_date(text: str, start: int, name: str) -> tuple[Interval | None, PublishedBasis]:
    """The narrowest interval that holds the day of printing, and how it is known; nothing is made up."""
    mentions = [mention for mention in date_mentions(text, start, len(text), None) if _is_own(text, start, mention)]
    days = [mention for mention in mentions if mention.grain is Grain.DAY]
    dateline = next((mention for mention in days if _in_dateline(text, start, mention)), None)
    if dateline:
        return dateline.interval, PublishedBasis.DATELINE
    by_weekday = [mention for mention in _dated_by_weekday(masked(text, start)) if _is_own(text, start, mention)]
    told = (
        _in_short_line(text, start, days)
        or _set_apart(text, start, [*mentions, *by_weekday])
        or _of_the_talk(text, start, mentions)
    )
    if told:
        return told.interval, PublishedBasis.TEXT
    named = date_mentions(name.replace("_", " "), 0, len(name), None)
    if named and named[0].grain is Grain.DAY:
        return named[0].interval, PublishedBasis.FILE_NAME
    return None, PublishedBasis.UNKNOWN


def _is_own(text: str, start: int, mention: DateMention) -> bool:
    """Whether it is stated, is not another article's, and not the day on which somebody fetched this one."""
    line_start, _ = _line(text, start, mention)
    foreign = OTHERS_FOLLOW.search(text, start, line_start) or _FETCHED.search(text, line_start, mention.span[0])
    return mention.basis is DateBasis.STATED and not foreign


def _in_dateline(text: str, start: int, mention: DateMention) -> bool:
    """Whether the date stands at a line's beginning, after a place or a name, and ends with a dash or a colon."""
    line_start, _ = _line(text, start, mention)
    before, after = text[line_start : mention.span[0]], text[mention.span[1] : mention.span[1] + 70]
    if line_start - start >= _TOP:
        return False
    if not before.strip():
        return after[:1] in ("", "\n") or _DASH.match(after) is not None
    ends = len(before) <= _DATELINE_LENGTH and _DATELINE_END.match(after)
    return bool(ends and _DATELINE_START.fullmatch(before))


def _in_short_line(text: str, start: int, days: list[DateMention]) -> DateMention | None:
    """The day of a short line there: of one that says "published" first, of one that says "updated" last.

    A single day goes before several: "the week of 14-20 August".
    """
    found = []
    for mention in days:
        line = text[slice(*_line(text, start, mention))]
        if len(line) < _SHORT and _is_outside_body(text, start, mention) and not _SENTENCE_END.search(line):
            several = mention.interval.from_ < mention.interval.to
            found.append((mention, not _LABEL.search(line), _LATER.search(line) is not None, several))
    return min(found, key=lambda one: one[1:], default=(None,))[0]


def _set_apart(text: str, start: int, mentions: list[DateMention]) -> DateMention | None:
    """The date there that punctuation sets apart, if it is the only such of the text: several head a chronicle."""
    found = [mention for mention in mentions if _is_apart(text, start, mention)]
    one = len({mention.interval for mention in found}) == 1
    return next((m for m in found if one and _is_outside_body(text, start, m)), None)


def _is_apart(text: str, start: int, mention: DateMention) -> bool:
    """Whether a day, or a month of a year, is no part of a sentence.

    After a month its line ends, or it is a dateline's, after the place.
    """
    lo, hi = _line(text, start, mention)
    before, after = text[lo : mention.span[0]], text[mention.span[1] : hi]
    if len(before) >= _SHORT or not _APART.search(before):
        return False
    if mention.grain is Grain.DAY:
        return _DAY_ENDS.match(after) is not None
    ends = _MONTH_ENDS.fullmatch(after) or (before.strip() and _DATELINE_END.match(after))
    return bool(ends and _is_short(mention) and _MONTH.fullmatch(text, *mention.span))


def _of_the_talk(text: str, start: int, mentions: list[DateMention]) -> DateMention | None:
    """The last time in the head's or foot's sentences that tell of the interview, or what time "it is"."""
    found = []
    for mention in mentions:
        lo, _ = _line(text, start, mention)
        before = text[max(lo, text.rfind(". ", lo, mention.span[0])) : mention.span[0]]
        if (
            _is_short(mention)
            and _is_outside_body(text, start, mention)
            and _TALKED.search(before)
            and not _SINCE.search(before)
        ):
            found.append(mention)
    return max(found, key=lambda mention: mention.interval.to, default=None)


def _is_short(mention: DateMention) -> bool:
    return mention.interval.to - mention.interval.from_ <= _LONGEST


def _line(text: str, start: int, mention: DateMention) -> tuple[int, int]:
    """The [start, end) of the line in which the mention ends."""
    end = text.find("\n", mention.span[1])
    return max(start, text.rfind("\n", 0, mention.span[0]) + 1), end if end >= 0 else len(text)


def _is_outside_body(text: str, start: int, mention: DateMention) -> bool:
    """Whether it stands in the head or the foot."""
    return mention.span[0] - start < _TOP or mention.span[1] >= len(text) - _FOOT


def _dated_by_weekday(prose: str) -> Iterator[DateMention]:
    """Days whose year a weekday tells: that one of the years around the latest named in which the two agree."""
    years = [int(year) for year in _NAMED_YEAR.findall(prose)]
    if years:
        last = date(max(years) + _YEARS_AHEAD, 12, 31)
        for mention in date_mentions(prose, 0, len(prose), Interval(from_=last, to=last)):
            if _WEEKDAY.match(prose, *mention.span):
                yield mention
