"""Whom a name only tells more of: "an adviser to Mr Exner", "people who fled Zeran", "critics of Sudland"."""

import re
from collections.abc import Callable

from loaders.reading.names import listed

CAPITALISED = r"(?:(?:[A-Z]\.)++|[A-Z][\w’'-]*+)"
"""A word that begins with a capital, or initials."""

COUNTS = (
    r"the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|both|other|another|unnamed|"
    r"anonymous|\d+"
)
COUNT = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"several|some|many)\b[\w-]*\s"
)
BEGINS = re.compile(r"\b(?:the|an?|another|several|some)\s", re.IGNORECASE)

JOINING = "but|while|though|although|whereas|because|since|even|unless|until|once"
"""What opens a clause before its subject: "though one official said"."""

_PREPOSITION = r"(?:in|from|of|with|near|on|to|outside|inside|at|for|around|against|behind|by)"
_HONORIFICS = r"(?:(?:(?:Mr|Mrs|Ms|Dr|Gen)\.?|President|Prime Minister|Chancellor)\s)*"
_TELLS_MORE = re.compile(
    rf"\b(?:{_PREPOSITION}|(?:who|that)\s[a-z]+)\s(?:(?:the|his|her|its|their)\s)?"
    rf"{_HONORIFICS}(?:{CAPITALISED}\s){{0,2}}$"
)
_NEAR = 45
"""How many characters before a name those words can begin."""

_OWN_WORDS = (
    rf"(?P<whole>(?:(?:{COUNTS}|third|fourth|fifth|second)\s+)*"
    rf"(?:(?!(?:and|or|that|as|by|citing|quoting|of|to|from|with|in|on|at|for|when|if|said|says|told|{JOINING})\b)"
    r"(?:[\w’'-]+|(?:[A-Z]\.)+)\s+){0,3}?"
    rf"(?P<head>{'|'.join(sorted(listed('people')))}))"
)
_PLACED = re.compile(
    rf"(?<![\w’'.-]){_OWN_WORDS}\s+(?:(?:familiar|close|briefed|working|based|involved|serving)\s+)?"
    r"(?:in|from|of|with|near|on|close to|outside|inside|at|to|for|around)\s+(?:the\s+)?"
    rf"(?:{CAPITALISED}\s+){{0,2}}$",
    re.IGNORECASE,
)
"""People and the place or body that they are of, wherever in a clause."""

_DESCRIBED = re.compile(
    rf"(?:^|[.!?,;:—–(]\s|[”\"]\s|\b(?:and|that|as|{JOINING})\s){_OWN_WORDS}\s"
    rf"(?=(?:{_PREPOSITION}|who|that|whose|familiar|close|briefed|working|based|involved|serving|interviewed|stationed|"
    r"living|fighting|loyal|opposed)\s)(?:(?!(?:and|or|but|said|says|say|told)\b)[a-z][\w’'-]*\s){1,9}"
    rf"{_HONORIFICS}(?:{CAPITALISED}\s){{0,2}}\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""People who open a clause, and whatever tells more of them."""


_SOME = re.compile(
    r"(?<![\w’'-])(?:some|many|most|others|several|few|those|hawks|voices|nobody|no one)\s"
    r"(?:in|at|inside|around|within)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Some at a place that would be a side's without them: "some in Washington"."""

_PART = re.compile(
    r"(?<![\w’'-])(?:one|two|three|four|five|several|some|many|most|another)\sof\s(?:(?:the|these|those|his|her|its)\s)?"
    r"(?:[a-z-]+\s){0,2}$",
    re.IGNORECASE,
)

_SOMEBODYS = re.compile(
    r"\b(?:of|to|for|from|with|against|around|behind)\s"
    r"(?:(?:then|former|late|(?:Mr|Mrs|Ms|Dr|Gen)\.?|President|Prime Minister|Chancellor)\s)*$",
    re.IGNORECASE,
)
"""What stands before a person's name where others are meant: "critics of Mr [Exner]"."""

_PARTNERS = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=[\n\"“]))(?P<names>"
    rf"(?>(?:[Tt]he )?{CAPITALISED}(?: {CAPITALISED}){{0,2}}+,? )++and (?:the )?)$"
)
_FAR = 70
"""How many characters before the last of several sides the first can be named."""


def described_from(text: str, line: int, start: int) -> int:
    """Where the words begin of which those at `start` only tell more, none before `line`; else `start`.

    Also where they are a part of those at `start`: "one of the sources".
    """
    part = _SOME.search(text, line, start) or _PART.search(text, line, start)
    start = part.start() if part else start
    if not _TELLS_MORE.search(text, max(line, start - _NEAR), start):
        return start
    group = _PLACED.search(text, line, start) or _DESCRIBED.search(text, line, start)
    if group is None:
        return start
    whole = group.start("whole"), group.start("head")
    begins = list(BEGINS.finditer(text, *whole)) or list(COUNT.finditer(text, *whole))
    return begins[-1].start() if begins else whole[0]


def of_person(words: str, name: str) -> bool:
    """Whether the words mean others than the person whose name ends them."""
    return _SOMEBODYS.search(words.removesuffix(name)) is not None


def introductions(head: str) -> re.Pattern[str]:
    """Where one of several is introduced, and by which `words`: "a [senior Kremlin ]official"."""
    return re.compile(rf"\b(?:an?|one|another)\s(?P<words>(?:[\w.’'-]+\s){{0,4}}){head}\b", re.IGNORECASE)


def partners_from(text: str, start: int, end: int, is_side: Callable[[str], bool]) -> int:
    """Where the sides begin that act together, of which the last stands at [start, end): "Italy and Malta"."""
    begin = max(0, start - _FAR)
    match = _PARTNERS.search(text, begin, start) if text.endswith(("and ", "and the "), begin, start) else None
    if match is None:
        return start
    names = [*re.split(r",? and |, ", match["names"].removesuffix("the "))[:-1], text[start:end]]
    return start - len(match["names"]) if all(is_side(name) for name in names) else start
