"""To which side somebody belongs whom the negotiation file does not list: what the words around the name tell."""

import re
from collections.abc import Collection
from functools import cache, cached_property

from graph_schema.negotiation import ActorKind, Negotiation
from loaders.actors import is_unnamed
from loaders.reading.lexicons import lexicon

_SIDES = (
    ActorKind.STATE,
    ActorKind.ALLIANCE,
    ActorKind.BODY,
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.GROUP,
)
_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Journal|Tribune|Gazette|Herald|Guardian|Telegraph|Independent|Wire|Dispatch|Courier|Press|"
    r"News Agency|TV|Television|Radio|Newspaper|Magazine|Weekly|Daily|newspaper|news agency|magazine|broadcaster|"
    r"tabloid|media|reports|Ledger|Monitor|Chronicle|Observer|Review|Broadcasting|Online)\b"
)

_OF_THE_PRESS = re.compile(
    r"(?<![\w’'])(?:newspapers?|papers|press|media|dailies|daily|weekly|weeklies|outlets?|publications?|broadcasters?|"
    r"tabloids?|magazines?|journalists?|reporters?|columnists?|presenters?)"
    r"(?=$|,|\s(?:of|in|from|on|close|who|that|with|and)\b)"
)
"""What news media and their people are called, as the head of the words: "a London newspaper", not "press office"."""

_HAS_SEEN = re.compile(
    r"\b(?:(?:de)?briefed on|informed of|familiar with|knowledge of|"
    r"(?:[’']ve|have|had|has|who) "
    r"(?:read|seen|saw|received|held|been read|spoken (?:to|with)|dined with|sat with|sat opposite))\b"
    r"(?!.*\b(?:thinking|planning|deliberations|discussions in|side)\b).*"
)
"""What somebody knows of, or whom one has met, which tells no side; whose thinking somebody is familiar with does."""

POSTED = re.compile(r"\b(ambassador|envoy|representative)s? (?:to|for|at) .*", re.IGNORECASE)
"""Where somebody is sent is another side than whose that one is."""

_MEP = re.compile(r"\bMEPs?\b")
"""Whoever sits in the European Parliament speaks for none of the countries that are named beside."""

_EUROPEAN = ("EU", "UK", "FR", "DE", "PL")

_NO_SIDE = ("Western",)
"""Words that keep a place named after them from telling a side: "a Western diplomat in Kyiv"."""

_JOINED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_BETWEEN = re.compile(r"\b(?:between|of|close to|with|to|who|from)\b")
"""Where these stand, the sides that a name joins are what somebody else has to do with."""

_CONTINENT = r"(?<!Latin )(?<!South )(?<!Central )(?<!North )"

_STUDY = (
    r"\s(?:[a-z]+\s){0,3}"
    r"(?:analyst|expert|fellow|researcher|scholar|specialist|programme?|watcher|desk|correspondent)\b|"
    r"(?<!an)(?<!sh)(?<!ch)\s(?:[a-z]+\s){0,3}team\b"
)
"""After a state's name: what somebody studies or covers, not where that one belongs."""


class Origins:
    """Tells the party from words, with one negotiation file."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._media = "MEDIA" if "MEDIA" in negotiation.parties else None
        outlets = [name for a in negotiation.actors.values() if a.kind is ActorKind.OUTLET for name in a.names]
        known = [*outlets, *lexicon("outlets")["names"]]
        self._outlets = _named(known)
        self._whole_outlets = _named([*known, *lexicon("outlets")["words"]])
        self._european = frozenset(_EUROPEAN if "EU" in negotiation.parties else ())
        words = _words(negotiation)
        longest_first = sorted(words, key=len, reverse=True)
        self._parties = words
        self.states = frozenset(a.party for a in negotiation.actors.values() if a.kind is ActorKind.STATE)
        """The parties that are states."""
        self._pattern = re.compile(
            rf"(?<![\w-]){_CONTINENT}(?:{'|'.join(map(re.escape, longest_first))})(?!\w|-(?:based|born)|{_STUDY})"
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Single words that tell a side, and states' and unions' names of two: before a name they are no part of it."""
        two = (name for name in (*demonyms(), *lexicon("institutions")) if name.count(" ") == 1)
        return frozenset((*(word for word in self._parties if " " not in word), *two))

    def party(self, words: str) -> str | None:
        """The party of the state, body or person that the words name first; None where they name none."""
        if _MEP.search(words) and "MEP" in self._parties:
            return self._parties["MEP"]
        match = self._pattern.search(words.replace("’", "'"))
        return self._parties[match[0]] if match else None

    def group(self, name: str) -> str | None:
        """The same of a body, or of people who are not named; of several sides' together none's."""
        if self.is_known_outlet(name) or (self._media and is_unnamed(name) and _OF_THE_PRESS.search(name)):
            return self._media
        known = POSTED.sub(r"\1", _HAS_SEEN.sub("", name))
        return self._joint(known) or self.party(known) or self.outlet(name)

    def begins(self, name: str) -> bool:
        """Whether the name begins with a word that tells a side, an article left off."""
        return self._pattern.match(name.removeprefix("The ").removeprefix("the ").replace("’", "'")) is not None

    def last_party(self, words: str) -> str | None:
        """The same of the last one that the words name."""
        found = self._pattern.findall(words.replace("’", "'"))
        return self._parties[found[-1]] if found else None

    def outlet(self, name: str) -> str | None:
        """The party of news media, where the name is one's."""
        return self._media if self.is_known_outlet(name) or _OUTLET.search(name) else None

    def is_known_outlet(self, name: str) -> bool:
        """Whether the name is known news media's, or begins with it and with no body's: "BBC Russian Service"."""
        if self._media is None:
            return False
        begins = self._outlets.match(name) is not None and not self.begins(name)
        return begins or self._whole_outlets.fullmatch(name) is not None

    def sides(self, name: str) -> list[str]:
        """The names of several sides that act together: "Russia and China"; none where the name is one side's.

        Nor where the union stands for them, or where not each is of a side that is known.
        """
        parts = joined(name)
        parties = set(map(self.party, parts))
        apart = None not in parties and len(parties) == len(parts) and not _BETWEEN.search(name)
        return parts if apart and self.together(parties) == "OTHER" else []

    def _joint(self, name: str) -> str | None:
        """The party of a name that is those of several sides; None where it is one side's."""
        return self.together(set(map(self.party, joined(name))))

    def together(self, parties: Collection[str | None]) -> str | None:
        """Whose several sides are together: none's, but three European states the union's; None where it is one."""
        distinct = set(parties) - {None}
        if len(distinct) < 2:
            return None
        return "EU" if len(distinct) >= 3 and self._european.issuperset(distinct) else "OTHER"


def joined(name: str) -> list[str]:
    """The names that a name joins: "Paris, Berlin and London"."""
    return _JOINED.split(name)


def _named(names: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he\s)?(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def _words(negotiation: Negotiation) -> dict[str, str]:
    """Every word that tells a side; those of states last, so that they win where two sides share a word.

    Countries that the file lacks are of no side of it.
    """
    words: dict[str, str] = {}
    if "OTHER" in negotiation.parties:
        words = {name: "OTHER" for country in demonyms() for name in (country, *_called(country))}
    ranked = sorted(
        negotiation.actors.values(), key=lambda actor: -_SIDES.index(actor.kind) if actor.kind in _SIDES else -9
    )
    for actor in ranked:
        if actor.kind in _SIDES:
            others = _called(actor.name) if actor.kind in _SIDES[:2] else []
            for name in (*actor.names, *actor.metonyms, *others):
                words[name] = actor.party
    return words | {word: "OTHER" for word in _NO_SIDE if "OTHER" in negotiation.parties}


def _called(country: str) -> list[str]:
    """Its adjectives, what its people are called, and the bodies that are known to be its."""
    words = demonyms().get(country, [])
    people = [f"{word}s" for word in words if word.endswith(("an", "i", "ek"))]
    return [*words, *people, *lexicon("institutions").get(country, [])]


@cache
def adjectives() -> frozenset[str]:
    """What things of any country are called."""
    return frozenset(words[0] for words in demonyms().values())


def demonyms() -> dict[str, list[str]]:
    """What people and things of a country are called, its adjective first."""
    found: dict[str, list[str]] = lexicon("demonyms")
    return found
