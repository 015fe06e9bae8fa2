"""The names of people in a text: full ones, their surnames, and the titles before them."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.reading.lexicons import lexicon
from loaders.reading.spans import Span

_WORD = r"(?:(?!U\.|E\.U)(?:[A-Z]\.){2,3}|[A-ZÀ-ÞŠŽŁ][\w’'-]*+(?:(?<![\w’'-]{4})\.)?)"
"""A capitalised word or initials; the full stop of a short one may belong to it: "J.D.", "J. D.", "Lt."."""
PARTICLES = r"(?:(?:d[aeiu]|de[nr]|v[ao]n|al|el|la|bin|ben)[ \u00a0])"
"""With one or two of which a surname can begin: "von der Leyen"."""

_CAPITALISED = re.compile(rf"(?<![\w’'-])(?<!U\.){_WORD}(?:[ \u00a0](?:{PARTICLES}{{1,2}}|(?:al|el|as|ar)-)?{_WORD})+")
"""No name begins within "U.S."."""

_PERSON_FOLLOWS = re.compile(
    r",\s(?:who\b|whose\b|aged\b|\d\d,|an?\s(?:[\w’'-]+\s){0,4}?(?!human)(?:[a-z]+ist|[a-z]*(?:wo)?man|girl|boy)\b)"
)
"""What is told only of a person: ", who", ", 44,", ", an Australian woman"."""

_TITLE_BEFORE = 20
_SIDE_FIRST = re.compile(r"(\S+ \S+) (?=\S+ \S)")
"""Two words before a name that may be a side's: "United States Ann Exner"."""

JUNIOR = re.compile(r"(?:^|,? )[JS]r\.?$")
"""What tells a child from the parent of that name; nobody's surname."""

_MIDDLE_INITIALS = re.compile(r"(?<=\w )(?:[A-Z]\.? )+")

_ABBREVIATED = re.compile(
    r"(?<![\w’'-])((?:[A-Z][\w’'-]*+ (?:(?:of|for|and|the|on|in) )*+){0,7}[A-Z][\w’'-]*+)(?: \(|, or )([A-Z]{3,6})\b"
)


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of one list of `names.yaml`."""
    return frozenset(lexicon("names")[kind].split())


@cache
def given_names() -> dict[str, str]:
    """The country by first names that are spelled so in one only."""
    return {name: country for country, names in lexicon("given_names").items() for name in names.split()}


_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "sir", "lady")) | listed("people") - {"former", "group"}
"""What stands before a person's name and before no body's or place's."""


@dataclass(frozen=True)
class PersonName:
    """A full name where it stands, without its title."""

    name: str
    span: Span

    @property
    def surname(self) -> str:
        """Its last word, but for "Jr."."""
        return JUNIOR.sub("", self.name).split()[-1]

    @property
    def initials(self) -> str:
        """The first letters of its words, and of the parts that a hyphen joins."""
        return "".join(word[0] for word in re.split(r"[\s-]", self.name) if word)


def person_names(text: str, not_people: frozenset[str] = frozenset()) -> list[PersonName]:
    """Runs of two to four capitalised words that may be somebody's name, titles and nationalities left off.

    What ends in a word of `not_people` is nobody: "Afterwards Russia".
    """
    found = []
    for match in _CAPITALISED.finditer(text):
        name, start = without_title(match[0], not_people)
        words = name.split()
        if 2 <= len(words) <= 4 and words[-1] not in not_people:
            lo = match.start() + start
            found.append(PersonName(re.sub(r"\s+", " ", name), (lo, lo + len(name))))
    return found


def namesakes(text: str, places: frozenset[str]) -> frozenset[str]:
    """Those of the words, which name places, that are the surname of somebody in the text: "Berta Paris, a pianist"."""
    people = (one for one in person_names(text) if one.surname in places)
    return frozenset(one.surname for one in people if _is_somebody(text, one))


def _is_somebody(text: str, one: PersonName) -> bool:
    """Whether the first name or the words beside the name tell that it is a person's."""
    start, end = one.span
    before = text[max(0, start - _TITLE_BEFORE) : start].split()
    titled = before and before[-1].rstrip(".").casefold() in _TITLES
    return bool(titled or one.name.split()[0] in given_names() or _PERSON_FOLLOWS.match(text, end))


def follows_article(text: str, at: int) -> bool:
    """Whether "the" stands directly before."""
    return text.endswith(("the ", "The "), 0, at)


def is_office(words: str) -> bool:
    """Whether the words are an office that an article names alone once it has told who holds it: "the President"."""
    parts = without_article(words).casefold().split()
    return bool(parts) and parts[-1] in listed("offices") and listed("titles").issuperset(parts)


def without_article(words: str) -> str:
    """The words without a leading "the"."""
    return re.sub(r"^the\s", "", words, flags=re.IGNORECASE)


def without_title(words: str, also: frozenset[str] = frozenset()) -> tuple[str, int]:
    """The words after all leading titles, function words and those in `also`, and their offset in `words`."""
    at = 0
    parts = list(re.finditer(r"\S+", words))
    for n, part in enumerate(parts):
        if part.start() < at:
            continue
        two = _SIDE_FIRST.match(words, part.start())
        if two and two[1] in also:
            at = two.end(1)
            continue
        bare = re.sub(r"[’']s$", "", part[0].rstrip(".,"))
        if bare == "He" and n == len(parts) - 2 and parts[n + 1][0][0].isupper():
            break  # Chinese names begin so: He Lifeng
        if (
            all(word in listed("titles") for word in bare.casefold().split("-"))
            or bare.casefold() in listed("titles")
            or bare.casefold() in listed("others")
            or bare in also
            or (part[0].endswith(("’s", "'s")) and n < len(parts) - 1)
        ):
            at = part.end()
        else:
            break
    rest = words[at:].lstrip()
    kept = re.sub(r"[’']s?$", "", rest.rstrip(".,"))
    return kept, len(words) - len(rest)


def shortened(name: str) -> str:
    """The name as it is mostly said: "Joseph R. Biden, Jr." is Joseph Biden."""
    return _MIDDLE_INITIALS.sub("", JUNIOR.sub("", name))


def sounds(name: str) -> str:
    """One spelling for the transliterations of a Slavic name: Zelenskyy, Zelenskiy and Zelensky are one."""
    key = name.casefold().replace("’", "").replace("'", "")
    for written, as_ in _SPELLINGS:
        key = key.replace(written, as_)
    return re.sub(r"(.)\1", r"\1", key)


_SPELLINGS = (
    ("iy", "y"), ("yi", "y"), ("ii", "y"), ("ij", "y"), ("yy", "y"), ("kh", "h"), ("ey", "ei"), ("ay", "ai"),
    ("ks", "x"), ("yo", "e"), ("ye", "e"), ("ie", "e"), ("iu", "yu"), ("ia", "ya"), ("j", "y"), ("w", "v"),
)  # fmt: skip


def written_out(text: str) -> dict[str, str]:
    """What the text's abbreviations stand for, where their letters begin its words: "Berta Exner Institute (BEI)"."""
    found = {}
    for match in _ABBREVIATED.finditer(text):
        words, short = match.groups()
        initials = "".join(word[0] for word in words.split() if word[0].isupper())
        if initials.endswith(short):
            found[short] = " ".join(words.split())
    return found
