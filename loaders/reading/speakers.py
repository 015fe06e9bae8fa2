"""From a mention to the speaker as a reader would file it, and the party."""

import re
from dataclasses import dataclass, field
from datetime import date

from graph_schema.negotiation import ActorKind, Negotiation
from loaders.actors import ActorTable, is_unnamed
from loaders.reading.mentions import Mention, MentionKind

_DEFINITE = re.compile(r"(?:the|these|those)\s+(?:same\s+|other\s+)?(?:\w+\s+)?(\w+)$", re.IGNORECASE)
_PART_OF = re.compile(r"(?P<number>\w+) of (?:the|these|those)\s+(?:\w+\s+)?(?P<head>\w+)$", re.IGNORECASE)
_PLURAL = re.compile(r"(?:s|people|media|authorities)$")
_PERSON = re.compile(r"[A-ZÀ-ÞŠŽ][\w’'.-]*(?: [A-ZÀ-ÞŠŽ][\w’'.-]*){1,2}")
_ANYBODY = frozenset(("sources", "officials", "people", "insiders", "interlocutors"))
_WOMEN = frozenset(["Maria", "Ursula", "Kaja", "Annalena", "Karoline", "Valentina", "Yulia", "Giorgia"])


@dataclass(frozen=True)
class Speaker:
    """Who speaks: the name, the party's code, and the actor's code where it is known."""

    name: str
    party: str
    key: str | None = None


@dataclass
class SpeakerResolver:
    """Resolves the mentions of one article in their order: pronouns and definite groups lean on those before."""

    negotiation: Negotiation
    day: date | None
    _persons: list[Speaker] = field(default_factory=list)
    _groups: list[Speaker] = field(default_factory=list)
    _surnames: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._table = ActorTable(self.negotiation)
        self._origins = [
            (re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), party)
            for party, words in _origin_words(self.negotiation)
        ]
        self._titles = {
            title.casefold(): key for key, actor in self.negotiation.actors.items() for title in actor.titles
        }

    def seen(self, mention: Mention) -> None:
        """Remember somebody who is named, speaking or not, for the pronouns to come."""
        speaker = self._named(mention)
        if speaker and self._is_person(speaker):
            self._persons.append(speaker)

    def speaker(self, mention: Mention) -> Speaker | None:
        """The speaker, or None for a pronoun that nothing before explains."""
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(mention.words.casefold())
        found = self._named(mention) or self._group(mention.words)
        if self._is_person(found):
            self._persons.append(found)
        else:
            self._groups.append(found)
        return found

    def _named(self, mention: Mention) -> Speaker | None:
        if mention.key:
            actor = self.negotiation.actors[mention.key]
            return Speaker(actor.name, actor.party, mention.key)
        if mention.kind is MentionKind.NAME:
            return self._unlisted(mention.words)
        return self._titled(mention.words)

    def _unlisted(self, words: str) -> Speaker:
        """A name that the negotiation file lacks; a surname alone means the full name before it."""
        name = re.sub(r"[’']s$", "", words)
        full = self._surnames.get(name, name)
        self._surnames.setdefault(full.split()[-1], full)
        key = self._table.key_of(full)
        if key:
            actor = self.negotiation.actors[key]
            return Speaker(actor.name, actor.party, key)
        return Speaker(full, self._origin(full))

    def _titled(self, words: str) -> Speaker | None:
        title = re.sub(r"^(the|a|an)\s+", "", words, flags=re.IGNORECASE).casefold()
        key = self._titles.get(title)
        if key is None or not any(role.covers(self.day) for role in self.negotiation.actors[key].roles):
            return None
        actor = self.negotiation.actors[key]
        return Speaker(actor.name, actor.party, key)

    def _group(self, words: str) -> Speaker:
        earlier = self._earlier_group(words)
        if earlier:
            return earlier
        name = re.sub(r"^the (?=\w+ (?:officials|sources))", "", words, flags=re.IGNORECASE).strip()
        return Speaker(name, self._origin(name))

    def _earlier_group(self, words: str) -> Speaker | None:
        """The group that "the insiders" or "three of the sources" takes up again."""
        part, definite = _PART_OF.search(words), _DEFINITE.match(words)
        head = part["head"] if part else definite[1] if definite else None
        if head is None or self._origin(words) != "OTHER":
            return None
        groups = [g for g in reversed(self._groups) if is_unnamed(g.name) and _PLURAL.search(head)]
        same = next((g for g in groups if re.search(rf"\b{head}\b", g.name, re.IGNORECASE)), None)
        found = same or (groups[0] if groups and (part or head.casefold() in _ANYBODY) else None)
        if found and part:
            return Speaker(f"{part['number']} of {found.name}", found.party, found.key)
        return found

    def _pronoun(self, word: str) -> Speaker | None:
        if word in ("they", "them"):
            return self._groups[-1] if self._groups else None
        if word == "it":
            return next((g for g in reversed(self._groups) if not is_unnamed(g.name)), None)
        women = word in ("she", "her")
        persons = [p for p in reversed(self._persons) if (p.name.split()[0] in _WOMEN) == women]
        return persons[0] if persons else None

    def _is_person(self, speaker: Speaker) -> bool:
        if speaker.key:
            return self.negotiation.actors[speaker.key].kind is ActorKind.PERSON
        return bool(_PERSON.fullmatch(speaker.name))

    def _origin(self, words: str) -> str:
        """The party whose state, people or seat the words name first."""
        found = [(match.start(), party) for pattern, party in self._origins if (match := pattern.search(words))]
        return min(found, default=(0, "OTHER"))[1]


_ADJECTIVES = {
    "RU": "Russian Kremlin Moscow Putin", "UA": "Ukrainian Kyiv Kiev", "US": "American Pentagon Trump Biden US U.S.",
    "EU": "EU European", "UK": "British", "FR": "French", "DE": "German", "PL": "Polish", "TR": "Turkish",
    "CN": "Chinese", "IN": "Indian", "VA": "Vatican", "UN": "UN U.N.", "NATO": "NATO",
}  # fmt: skip


def _origin_words(negotiation: Negotiation) -> list[tuple[str, list[str]]]:
    """For each party the words that tell its people: its states' names and metonyms, and adjectives."""
    words: dict[str, list[str]] = {party: _ADJECTIVES.get(party, "").split() for party in negotiation.parties}
    for actor in negotiation.actors.values():
        if actor.kind in (ActorKind.STATE, ActorKind.ALLIANCE):
            words[actor.party] += [actor.name, *actor.metonyms]
    return [(party, found) for party, found in words.items() if found and party != "OTHER"]
