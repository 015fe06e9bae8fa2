"""When an article was printed, from its own words: a dateline, the latest full date in the text, the file's name."""

import re
from collections.abc import Iterator
from datetime import date

from loaders.article import Interval, PublishedBasis
from loaders.dates import DateBasis, DateMention, Grain, date_mentions
from loaders.reading.boilerplate import masked

_DATELINE_LENGTH = 80
_TOP = 400
_YEARS_AHEAD = 4
_DATELINE_END = re.compile(r"\s*(?:[)\]]\s*)?(?:[—–:]|--|- )")
_DATELINE_START = re.compile(r"[A-ZÀ-Ý][\w.'’ /-]*[,(]?\s*(?:\([^)]*\)\s*)?[—–,(-]*\s*$")


def publication_date(text: str, start: int, name: str) -> tuple[Interval | None, PublishedBasis]:
    """The narrowest interval that holds the day of printing, and how it is known; nothing is made up."""
    mentions = [m for m in date_mentions(text, start, len(text), None) if m.basis is DateBasis.STATED]
    days = [mention for mention in mentions if mention.grain is Grain.DAY]
    dateline = next((mention for mention in days if _in_dateline(text, start, mention)), None)
    if dateline:
        return dateline.interval, PublishedBasis.DATELINE
    prose = masked(text, start)
    days = [m for m in days if prose[m.span[0]] == text[m.span[0]]] + list(_dated_by_weekday(prose))
    if days:
        return max(days, key=lambda mention: mention.interval.to).interval, PublishedBasis.TEXT
    named = date_mentions(name.replace("_", " "), 0, len(name), None)
    if named and named[0].grain is Grain.DAY:
        return named[0].interval, PublishedBasis.FILE_NAME
    return None, PublishedBasis.UNKNOWN


def _dated_by_weekday(prose: str) -> Iterator[DateMention]:
    """Days whose year a weekday tells: the first year, from the latest that the text names, in which the two agree."""
    years = [int(year) for year in re.findall(r"\b20\d\d\b", prose)]
    if years:
        horizon = Interval(from_=date(max(years), 1, 1), to=date(max(years) + _YEARS_AHEAD, 12, 31))
        for mention in date_mentions(prose, 0, len(prose), horizon):
            weekday = re.match(r"\w+day\b,?\s", prose[slice(*mention.span)])
            if weekday and mention.basis is DateBasis.STATED and mention.interval.from_.year >= max(years):
                yield mention


def _in_dateline(text: str, start: int, mention: DateMention) -> bool:
    """Whether the date stands at a line's beginning, after a place or a name, and ends with a dash or a colon."""
    line_start = max(start, text.rfind("\n", 0, mention.span[0]) + 1)
    before, after = text[line_start : mention.span[0]], text[mention.span[1] : mention.span[1] + 4]
    if not before.strip() and after[:1] in ("", "\n") and line_start - start < _TOP:
        return True
    if len(before) > _DATELINE_LENGTH or not _DATELINE_END.match(after):
        return False
    return not before.strip() or bool(_DATELINE_START.fullmatch(before))
