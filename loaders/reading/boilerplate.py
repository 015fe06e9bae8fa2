"""Text of a page that is not the article: advertisements, teasers, captions, bylines, forms."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from loaders.reading.spans import Span

_LINE = re.compile(
    r"^[ \t]*+(?:"
    r"advertisement|sponsored|other topics of interest|related( articles| stories)?:?|see also\b.*|"
    r"read (more|also|next)\b.*|[^\n]*read more|[«‹←]?[ \t]*+(previous|next)( (post|article|story))?:.*|also read\b.*|"
    r"most (read|popular).*|more (on|from)\b.*|recommended\b.*|share( this| on)?\b.*|follow us\b.*|"
    r"sign up\b.*|subscribe\b.*|newsletter.*|leave a comment.*|comments?( \(\d+\))?|your email.*|log ?in\b.*|"
    r"this site uses\b.*|we use cookies\b.*|accept( all)?( cookies)?|cookie (policy|settings).*|privacy policy.*|"
    r"to suggest a correction\b.*|you can also highlight the text\b.*|all rights reserved.*|"
    r"(©|copyright\b).*|"
    r"show me more content from\b.*|listen to this article.*|"
    r"\d+ min(ute)?s? read|(updated|published|posted)( on)?:? .{0,40}|"
    r"(photo|image|video|picture|credit|source)s?( by|:).*|by [A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,3}|home ».*"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CAPTION = re.compile(
    r"^[^\n]*(?:\((?:photo|image|picture)\b[^)\n]{0,300}\)|[—-]\s?Getty Images|/ ?(?:AFP|Reuters|AP|EPA|TASS))"
    r"[^\n]{0,40}$|"
    r"^[ \t]*(?:in this (?:\w+ ){0,3}(?:photo(?:graph)?|image|picture)|file photo)\b[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_TEASERS_FOLLOW = re.compile(
    r"^[ \t]*(?:other topics of interest|related(?: articles| stories)?|read also|see also)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DATELINE = re.compile(
    r"^[ \t]*+(?:[A-ZÀ-Ý][\w.'’ /-]{1,40}(?:,\s+[A-Z][\w. ]{1,20})?)?[ ,]*+"
    r"(?:(?:\([\w ./-]{2,40}\))?[ ,]*+[^\n—–“\"]{0,24}(?:[—–]|--)|\([A-ZÀ-Þ][\w ./-]{1,39}\):)[ \t]+(?=[A-ZÀ-Þ“\"«])",
    re.MULTILINE,
)
_LINK = re.compile(r"^[ \t]*+[-*•]?[ \t]*+\[(?P<title>[^\]\n]*)\]\(\S+\)[ \t]*$", re.MULTILINE)
_BULLET = re.compile(r"[-*•–][ \t]")
_SMALL_IN_TITLES = 4
"""Words of fewer letters are small in titles that capitalise the others: "Talks on the Plan Go On"."""
_FULL_LINE = re.compile(r"(?<![^\S\n])[^\S\n]*+\S[^\n]*")
_ENDS = tuple(".?!:;\"”’'»)…")
_TEASER = re.compile(r"\s*+([^\n]+)(?:\n\s*+([^\n]{1,240})(?=\n|\Z))?")
"""A title and the summary below it."""
_LONGEST_TITLE = 25
"""Words of a line that may be a menu's entry or another article's title: longer ones are prose."""

_HEAD = 10
"""Lines before the first prose that can be the article's own: title, subtitle, byline, date, summary."""

_BLOCK = 4
"""So many lines together that end like titles are a menu or a list of other articles; fewer can be subheadings."""

_TITLE = 4
"""The fewest words of a line that is left out where it is said again."""


def boilerplate(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Spans of text[start:] that are not the article's own prose."""
    spans = [match.span() for pattern in (_LINE, _CAPTION) for match in pattern.finditer(text, start)]
    spans += [match.span() for match in _DATELINE.finditer(text, start) if re.search(r"\d|\(", match[0])]
    spans += [match.span() for match in _LINK.finditer(text, start)]
    spans += _blocks(text, start)
    for heading in _TEASERS_FOLLOW.finditer(text, start):
        spans += _teasers(text, heading)
    return sorted(spans)


def masked(text: str, start: int = 0) -> str:
    """The text with blanks in place of its header and its boilerplate: every offset stays what it was."""
    characters = list(text)
    for lo, hi in [(0, start), *boilerplate(text, start)]:
        characters[lo:hi] = ["\n" if c == "\n" else " " for c in characters[lo:hi]]
    return "".join(characters)


def _blocks(text: str, start: int) -> Iterator[Span]:
    """Menus, lists of other articles and repeated titles: lines that end like titles, many together."""
    run: list[Span] = []
    seen: set[str] = set()
    linked = {match["title"].strip() for match in _LINK.finditer(text, start)}
    in_prose = False
    lines = [(m[0].strip(), (start + m.start(), start + m.end())) for m in _FULL_LINE.finditer(text[start:])]
    for (line, span), (following, _) in zip_longest(lines, lines[1:], fillvalue=("", (0, 0))):
        words = len(line.split())
        elsewhere = (line in linked and not line[:1].islower()) or (in_prose and _entry(line))
        if words >= _TITLE and (elsewhere or line in seen):
            yield span
        seen.add(line)
        if words <= _LONGEST_TITLE and not line.endswith(_ENDS) and not _runs_on(line, following):
            run.append(span)
        elif words > _TITLE:
            yield from _others(run, in_prose)
            in_prose, run = True, []
    yield from _others(run, in_prose)


def _entry(line: str) -> bool:
    """Whether a line within the prose is an entry in a list of other articles: "* Talks on the Plan Go On"."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) >= _SMALL_IN_TITLES]
    titled = len(words) >= _TITLE and all(word[0].isupper() for word in words)
    return titled and _BULLET.match(line) is not None and not line.endswith((".", ",", ":", ";"))


def _runs_on(line: str, following: str) -> bool:
    """Whether a line is part of a sentence that is broken into lines."""
    return line[:1].islower() or following[:1].islower()


def _others(run: list[Span], in_prose: bool) -> list[Span]:
    """The lines of a run that are not the article's own."""
    if not in_prose:
        return run[:-_HEAD]
    return run if len(run) >= _BLOCK else []


def _teasers(text: str, heading: re.Match[str]) -> list[tuple[int, int]]:
    """The teaser titles around a heading: the line before it, the same title again after it and its summary."""
    end = next((n for n in range(heading.start(), 0, -1) if not text[n - 1].isspace()), 0)
    before = text.rfind("\n", 0, end) + 1, end
    after = _TEASER.match(text, heading.end())
    if not after:
        return []
    title = after[1].strip()
    if text[slice(*before)].strip() == title:
        return [before, (heading.end(), after.end())]
    return [(heading.end(), after.end(1))]
