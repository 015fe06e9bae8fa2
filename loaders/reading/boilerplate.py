"""Text of a page that is not the article: advertisements, teasers, captions, bylines, forms."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from loaders.reading.spans import Span
from loaders.reading.wrapping import unwrapped

_LINE = re.compile(
    r"^[ \t]*+(?:"
    r"advertisement|sponsored|other topics of interest|related( articles| stories)?:?|see also\b.*|"
    r"read (more|also|next)\b.*|[«‹←]?[ \t]*+(previous|next)( (post|article|story))?:.*|also read\b.*|"
    r"you (may|might) also like\b.*|sign up\b.*|subscribe\b.*|newsletter.*|leave a comment.*|"
    r"comments?( \(\d+\))?|your email.*|log ?in\b.*|"
    r"this site uses\b.*|we use cookies\b.*|accept( all)?( cookies)?|cookie (policy|settings).*|privacy policy.*|"
    r"to suggest a correction\b.*|you can also highlight the text\b.*|all rights reserved.*|"
    r"(©|copyright\b).*|"
    r"show me more content from\b.*|listen to this article.*|"
    r"\d+ min(ute)?s? read|(updated|published|posted)( on)?:? (?=[^\n]*\d).{0,40}|"
    r"(photo|image|picture|credit)s?( by|:).*|by [A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,3}|home ».*|"
    r"((most (read|popular)|more (on|from)|recommended|share|follow us)\b|(video|source)s?( by|:))[^\n]*(?<![.?!”\"])"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines of a page's own; those whose first words may also begin a sentence only where they don't end like one."""

_MORE = re.compile(r"(?:\bread more|(?-i:Read more))[ \t.…»›→]*+$", re.IGNORECASE | re.MULTILINE)
_SHORT = 60
"""Characters before these words that are a teaser's; a longer line is prose, an entry of a feed."""

_AGENCY = r"(?:AFP|Reuters|REUTERS|AP|EPA(?:-EFE)?|TASS|Getty Images|Shutterstock|Anadolu|Sputnik)"
_CAPTION = re.compile(
    rf"^[^\n]*(?:\((?:photo|image|picture|AP Photo)\b[^)\n]{{0,300}}\)|[—-]\s?Getty Images|/ ?{_AGENCY}|"
    rf"[.”\"] {_AGENCY} ?/[A-Z /][\w .'’/-]{{1,40}})[^\n]{{0,40}}$|"
    r"^[ \t]*(?:in this (?:\w+ ){0,3}(?:photo(?:graph)?|image|picture)|file photo|file [-–—]|photograph:|"
    r"(?:image|photo|video) (?:caption|credit|source)\b|getty images)[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
OTHERS_FOLLOW = re.compile(
    r"^[ \t]*(?:other topics of interest|related(?: \w+)?|(?:read|see) also|read (?:more|next)|most (?:read|popular)|"
    r"recommended(?: for you)?|top stories|you (?:may|might) also like|trending|more (?:on|from)\b[^\n.]{0,40})"
    r"[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The heading of other articles' titles, which may have dates."""

_DATELINE = re.compile(
    r"^[ \t]*+(?:[A-ZÀ-Ý][\w.'’ /-]{1,40}(?:,\s+[A-Z][\w. ]{1,20})?)?[ ,]*+"
    r"(?:(?:\([\w ./-]{2,40}\))?[ ,]*+[^\n—–“\"]{0,24}(?:[—–]|--)|\([A-ZÀ-Þ][\w ./-]{1,39}\):)[ \t]+(?=[A-ZÀ-Þ“\"«])",
    re.MULTILINE,
)
_PLACE = r"[A-ZÀ-Ý][A-ZÀ-Ý.'’ /-]{2,40}(?:,\s+[A-Z][\w. ]{1,20})?"
_HYPHENED = re.compile(
    rf"^[ \t]*+(?:{_PLACE}[ ,.]*+(?=[^\n-]{{0,40}}[\d(])|"
    rf"[A-Z][\w.'’ /-]{{1,40}}(?=,[^\n(-]{{0,24}}\b20\d\d\b|,[^\n(-]{{0,24}}\d[^\n(-]{{0,9}}\(|[ ,]+\({_AGENCY}\)))"
    r"[^\n—–“\"(-]{0,24}(?:\([\w ./-]{2,40}\))?[ \t]+-[ \t]+(?=[A-ZÀ-Þ“\"«])",
    re.MULTILINE,
)
"""A dateline that ends in a hyphen: "KYIV, March 3 (Reuters) - "."""

_LINK = re.compile(r"^[ \t]*+[-*•]?[ \t]*+\[(?P<title>[^\]\n]*)\]\(\S+\)[ \t]*$", re.MULTILINE)
_BULLET = re.compile(r"[-*•–][ \t]")
_SUMMARY = re.compile(
    r"(?:here(?:[’']s| is| are) (?:what|where|the|how)|"
    r"(?:the )?(?:key|main) (?:points|developments|takeaways|events|moments)|"
    r"what (?:we know|happened|to know|has happened)|(?:in|at) (?:short|brief|a glance)|summary|highlights|"
    r"(?:the )?(?:latest|story so far)|(?:today|yesterday|the day) (?:so far|in (?:short|brief)))\b",
    re.IGNORECASE,
)
"""The heading of a list that sums an article up."""

_SMALL_IN_TITLES = 4
"""Words of fewer letters are small in titles that capitalise the others: "Talks on the Plan Go On"."""
_FULL_LINE = re.compile(r"(?<![^\S\n])[^\S\n]*+\S[^\n]*")
_ENDS = tuple(".?!:;\"”’'»)…")
_TEASER = re.compile(r"\s*+([^\n]+)(?:\n\s*+([^\n]{1,240})(?=\n|\Z))?")
"""A title and the summary below it."""

_ENTRIES = re.compile(r"(?:\s*+(?:[-*•–]|\d{1,2}[.)])[ \t][^\n]*+)+")
"""A list's items."""
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
    spans += [match.span() for match in _HYPHENED.finditer(text, start)]
    spans += [match.span() for match in _LINK.finditer(text, start)]
    spans += [(_teaser_start(text, start, match.start()), match.end()) for match in _MORE.finditer(text, start)]
    spans += _blocks(text, start)
    for heading in OTHERS_FOLLOW.finditer(text, start):
        spans += _teasers(text, heading)
    return sorted(spans)


def masked(text: str, start: int = 0) -> str:
    """The text with blanks in place of its header and its boilerplate: every offset stays what it was."""
    text = text[:start] + unwrapped(text[start:])
    characters = list(text)
    for lo, hi in [(0, start), *boilerplate(text, start)]:
        characters[lo:hi] = ["\n" if c == "\n" else " " for c in characters[lo:hi]]
    return "".join(characters)


def _teaser_start(text: str, start: int, more: int) -> int:
    """Where what leads elsewhere begins: with its line where that is short, else with these words."""
    line = max(start, text.rfind("\n", 0, more) + 1)
    return line if more - line <= _SHORT else more


def _blocks(text: str, start: int) -> Iterator[Span]:
    """Menus, lists of other articles and repeated titles: lines that end like titles, many together.

    The items of a list that a colon or the heading of a summary brings in are prose: "He listed the following:".
    """
    run: list[Span] = []
    seen: set[str] = set()
    linked = {match["title"].strip() for match in _LINK.finditer(text, start)}
    in_prose = introduced = False
    lines = [(m[0].strip(), (start + m.start(), start + m.end())) for m in _FULL_LINE.finditer(text[start:])]
    for (line, span), (following, _) in zip_longest(lines, lines[1:], fillvalue=("", (0, 0))):
        words = len(line.split())
        elsewhere = (line in linked and not line[:1].islower()) or (in_prose and _entry(line))
        if words >= _TITLE and (elsewhere or line in seen):
            yield span
        seen.add(line)
        listed = introduced and _BULLET.match(line) is not None
        introduced = listed or line.endswith(":") or _SUMMARY.match(line) is not None
        if listed:
            yield from _others(run, in_prose)
            in_prose, run = True, []
            continue
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
    entries = _ENTRIES.match(text, heading.end())
    return [(heading.end(), max(after.end(1), entries.end() if entries else 0))]
