"""When an article was printed, from its own words: a dateline, the latest full date in the text, the file's name."""

import re

from loaders.article import Interval, PublishedBasis
from loaders.dates import DateBasis, DateMention, Grain, date_mentions

_DATELINE_LENGTH = 80
_DATELINE_END = re.compile(r"\s*(?:[)\]]\s*)?(?:[—–:]|--|- )")
_DATELINE_START = re.compile(r"[A-ZÀ-Ý][\w.'’ /-]*[,(]?\s*(?:\([^)]*\)\s*)?[—–,(-]*\s*$")


def publication_date(text: str, start: int, name: str) -> tuple[Interval | None, PublishedBasis]:
    """The narrowest interval that holds the day of printing, and how it is known; nothing is made up."""
    days = [m for m in date_mentions(text, start, len(text), None) if m.grain is Grain.DAY]
    days = [mention for mention in days if mention.basis is DateBasis.STATED]
    dateline = next((mention for mention in days if _in_dateline(text, start, mention)), None)
    if dateline:
        return dateline.interval, PublishedBasis.DATELINE
    if days:
        return max(days, key=lambda mention: mention.interval.to).interval, PublishedBasis.TEXT
    named = date_mentions(name.replace("_", " "), 0, len(name), None)
    if named and named[0].grain is Grain.DAY:
        return named[0].interval, PublishedBasis.FILE_NAME
    return None, PublishedBasis.UNKNOWN


def _in_dateline(text: str, start: int, mention: DateMention) -> bool:
    """Whether the date stands at a line's beginning, after a place or a name, and ends with a dash or a colon."""
    line_start = max(start, text.rfind("\n", 0, mention.span[0]) + 1)
    before, after = text[line_start : mention.span[0]], text[mention.span[1] : mention.span[1] + 4]
    if len(before) > _DATELINE_LENGTH or not _DATELINE_END.match(after):
        return False
    return not before.strip() or bool(_DATELINE_START.fullmatch(before))
