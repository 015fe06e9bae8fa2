"""From the piece of text that the tagger points to, to all words that name the speaker there."""

import re

from loaders.reading.groups import BEGINS, CAPITALISED, COUNT, COUNTS, JOINING, described_from
from loaders.reading.names import JUNIOR, PARTICLES, listed
from loaders.reading.spans import Span

_BEFORE = 90
"""How many characters before a mention its name can begin."""

_SHORT = 40
"""How many characters before a place its preposition can begin."""

_HEAD = re.compile(
    rf"(?<![\w’'.-])(?P<before>(?:(?:{COUNTS})\s+)?(?:(?!(?:and|or|that|said|says|told|as|by|citing|quoting|cited|quoted|of|to|from|with|in|on|"
    rf"at|for|after|before|through|into|than|about|so|when|if|{JOINING}|is|are|was|were|has|have|had|his|her|its|their|this|these|which|where|who)\b)"
    r"(?:[\w’'-]+|(?:[A-Z]\.)+)\s+){0,4})$",
    re.IGNORECASE,
)
_CHIEF_OF = "chief of "
_PLACED = re.compile(r"\b(?:in|at|from|on)\s+$", re.IGNORECASE)
_DATED = re.compile(r"[A-Z]\w+\s(?=(?:two|three|four|five|six|seven|eight|nine|ten|twenty|some|several)\b)")
_SHORT_TITLE = r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Prof|St)\."
_WORD = rf"(?:(?:[A-Z]\.)++|{_SHORT_TITLE}|[A-Z][\w’'-]*+)"
"""A capitalised word; a full stop belongs only to an initial or a title."""

_NAME_WORD = (
    r"(?!(?:He|She|It|They|We|I|You|This|That|These|Those|What|There|But|And|Yet|So|Then|In|On|At|As|If|When|Not|No|"
    r"One|Some|Others|Many|Most|Both|All|His|Her|Its|Their|My|Our|The)\b)"
    rf"{_WORD}"
)
_ONE = rf"(?:(?:[Tt]he|[Aa]n?)\s)?{_NAME_WORD}(?:[ \u00a0]{_NAME_WORD}){{0,3}}+"
_WHO = (
    rf"(?P<who>{_ONE}(?:(?:,\s{_ONE})*+,?\sand\s{_ONE})?+"
    r"|(?:Some|Several|Many|Most|One|Two|Three|Four|Five)\sof\sthe\s[a-z]++)"
)
_AGENT = re.compile(rf"\s{_WHO}(?=[,.;:\n\s]|$)")
_BULLET = r"(?:[-•*–]\s+)"
_BETWEEN = (
    r"(?:(?:also|now|still|would|will|has|have|had|itself|himself|herself|themselves|once|later|since|already|never|"
    r"always|again|\w+ly)\s)*"
)
"""What can stand between a subject and its cue."""

_SUBJECT = re.compile(rf"(?:(?:^|\n){_BULLET}?|[.!?]\s|[.!?][\"”]\s){_WHO}\s?{_BETWEEN}$")
_OWN_WORD = r"(?:[ \u00a0](?!(?:that|who|which|and|but|he|she|it|they)\b)(?:(?:[A-Z]\.)+|[\w’'%-]+))"
_PHRASE = re.compile(
    rf"(?:(?:^|\n){_BULLET}?|[.!?:;,—–(]\s?|[.!?,][\"”’]\s|\b(?:and|that|as|{JOINING})\s)"
    rf"(?P<who>(?:[Tt]he|[Aa]n?|[Aa]nother|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir){_OWN_WORD}{{1,5}}?"
    rf"|(?:[Ee]ach|[Bb]oth|[Oo]thers?|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|(?!(?:It|That|What|There|Here|He|She|Who)[’'])[A-Z]\w+[’']s?|\d[\d.,]*%?){_OWN_WORD}{{0,5}}?)\s{_BETWEEN}$"
)
"""A noun and its own words between the beginning of a clause and a cue: "The Kremlin's spokesman confirmed"."""

_CLAUSE_OPENS = rf"(?:^|\n|[^\w\s]\s|[\"“”’(]|\b(?:that|as|\w+day|{JOINING})\s)"

_ACRONYM = re.compile(
    r"(?:[A-Z]\.)++(?P<rest>(?:[ \u00a0](?:(?:of|for|the|on|and)[ \u00a0])*+"
    r"(?!(?:The|A|An|In|It|He|She|They|But)\b)[A-Z][\w’'-]++){0,6}+)"
)
_BODY = re.compile(rf"\b(?:{'|'.join(word.capitalize() for word in sorted(listed('bodies')))})\b")
_BODY_OF = re.compile(rf"{_BODY.pattern}\s(?:of|for)\s(?:the\s)?(?P<more>(?:[A-Z][\w’'-]*+\s(?:and\s)?){{0,3}})$")
_REMIT = re.compile(r"(?:Affairs|Integration|Relations)$")
_OFFICE_FOR = re.compile(
    r"\b(?:[A-Z]\w+[- ])*(?:Secretary|General|Minister|Commissioner|Representative|Director|Coordinator|Department|"
    r"Bureau)\s(?:of|for)\s(?:(?:[A-Z][\w’'-]*+|and|the),?\s){0,6}$"
)
"""What comes before the last word of an office: "Under-Secretary-General for Political [Affairs]"."""

_OF = re.compile(r"\s(?:of|for|in|at|on)\s")
_WORD_BEFORE = re.compile(rf"(?<![\w’'.-])({CAPITALISED})[ \u00a0]$")
_OWNS = re.compile(r"[’']s?$")
_NO_NAME = re.compile(r"-(?:based|backed|led|born|run|linked)$")
_NEW_SENTENCE = re.compile(rf"(?<=[a-z]{{2}}[.!?])\s+{_BULLET}?(?=[A-Z])")

_ITS_VERB = re.compile(
    r"(?<=\S{3})\s(?:responded|replied|answered|added|adds|said|says|told|warned|insisted|noted|stressed|stated)"
    r"(?:\s(?:by|that|to))?\W*$"
)
"""Where a name ends that is pointed to with its verb: "the Russian President [responded by]"."""

_OF_JUNIOR = re.compile(rf"(?:{_WORD} )+{_WORD},? $")
_PARTICLES = re.compile(rf"{PARTICLES}{{1,2}}(?=[A-ZÀ-ÞŠŽŁ])")


def whole_mention(text: str, span: Span, sides: frozenset[str], cue: Span | None = None) -> Span:
    """The words that name the speaker: of a group those before its head, of an acronym its rest.

    `sides` are the words that tell a side before a name: "US Treasury". The `cue` is no part of it: "warned officials".
    """
    start, end = _whole_words(text, *span)
    start -= len(_CHIEF_OF) if text.startswith("staff", start) and text.endswith(_CHIEF_OF, 0, start) else 0
    parts = list(_NEW_SENTENCE.finditer(text, start, end))
    if parts:
        start = parts[-1].end()
    end = start + len(text[start:end].split("\n", maxsplit=1)[0])
    verb = _ITS_VERB.search(text[start:end])
    end = start + verb.start() if verb else end
    if text[end : end + 1] == ".":
        end = max(end, _acronym_end(text, start, sides))
    dated = _DATED.match(text, start, end)
    if dated and _PLACED.search(text, max(0, start - _SHORT), start):
        return dated.end(), end
    named = start
    parent = _OF_JUNIOR.search(text, _line(text, start), start) if JUNIOR.fullmatch(text[start:end]) else None
    if parent:
        return parent.start(), end
    if text[start : start + 1].islower() and not _PARTICLES.match(text, start):
        start = _with_head(text, start)
    else:
        start = _with_body(text, _with_side(text, start, sides), end)
    start = described_from(text, _line(text, start), start)
    if cue and start < cue[1] <= named:
        start = cue[1] + len(text[cue[1] : named]) - len(text[cue[1] : named].lstrip())
    return start, end


def subject(text: str, cue: Span) -> Span | None:
    """Who says it by the grammar of a plain sentence: "The French say", "according to the French".

    None where the words beside the cue are a pronoun, or more than a name or a group.
    """
    match = _AGENT.match(text, cue[1]) if text[slice(*cue)].casefold().endswith("according to") else None
    match = match or _SUBJECT.search(text, max(0, cue[0] - _BEFORE), cue[0])
    match = match or _PHRASE.search(text, max(0, cue[0] - _BEFORE), cue[0])
    return match.span("who") if match else None


def subject_among(text: str, cue: Span, names: list[str]) -> Span | None:
    """The one of the names that is the cue's whole subject, before it or after: "No 10 said", "said No 10"."""
    if not names:
        return None
    either = rf"(?P<who>{'|'.join(map(re.escape, names))})"
    before = re.compile(rf"{_CLAUSE_OPENS}(?:[Tt]he\s)?{either}\s{_BETWEEN}$")
    after = re.compile(rf"(?:said|says|according to)\s(?:the\s)?{either}(?![\w-])", re.IGNORECASE)
    match = before.search(text, max(0, cue[0] - _BEFORE), cue[0])
    match = match or after.match(text, cue[0])
    return match.span("who") if match else None


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and text[start - 1 : start + 1].isalnum() and start < end:
        start -= 1
    while start < end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    return start, end


def _acronym_end(text: str, start: int, sides: frozenset[str]) -> int:
    """Where an acronym's name ends: it goes on only where the words after it are a body's or an office."""
    match = _ACRONYM.match(text, start)
    if match is None:
        return start
    words = match["rest"].casefold().split()
    goes_on = (
        words and match["rest"].split()[0] not in sides and not (listed("bodies") | listed("titles")).isdisjoint(words)
    )
    return match.end() if goes_on else match.start("rest")


def _line(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start) + 1, start - _BEFORE)


def _with_head(text: str, start: int) -> int:
    before = _HEAD.search(text, _line(text, start), start)
    if before is None:
        return start
    at = before.start("before")
    if _PLACED.search(text[:at][-8:]):
        count = COUNT.search(text, at, start) or COUNT.match(text, start)
        at = count.start() if count else at
    begins = list(BEGINS.finditer(text, at, start))
    return begins[-1].start() if begins else at


def _with_side(text: str, start: int, sides: frozenset[str]) -> int:
    """Where the words begin with the side that stands before a body's name."""
    line = text[max(0, start - _BEFORE) : start].rsplit("\n", 1)[-1]
    word = line.rstrip(" ").rsplit(" ", 1)[-1]
    return start - len(word) - 1 if line.endswith(" ") and word in sides else start


def _with_body(text: str, start: int, end: int) -> int:
    """Where a body's name begins of which the last words are pointed to: "Turkey's Foreign [Ministry]"."""
    line = _line(text, start)
    words = text[start:end]
    office = _OFFICE_FOR.search(text, line, start) if _REMIT.search(words) else None
    if office:
        start = office.start()
    elif not _BODY.search(_OF.split(words)[0]):
        body = _BODY_OF.search(text, line, start)
        person = " " in words and words.rsplit(maxsplit=1)[-1].casefold() not in listed("titles")
        if body is None or (body["more"] and person):
            return start
        start = body.start()
    while before := _WORD_BEFORE.search(text, line, start):
        word = before[1]
        if _OWNS.sub("", word).casefold() in listed("others") or _NO_NAME.search(word):
            break
        start = before.start()
        if _OWNS.search(word):
            break
    return start
