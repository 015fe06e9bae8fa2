"""Who a negotiation file lists, ready to be looked up, and a speaker as a reader would file it."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph_schema.negotiation import Actor, ActorKind, Negotiation
from loaders.actors import ActorTable
from loaders.reading.names import JUNIOR, follows_article, given_names, shortened, sounds
from loaders.reading.offices import Offices
from loaders.reading.origins import Origins, adjectives, demonyms

_MINISTRY = re.compile(r"(?:\w+\s)+ministry", re.IGNORECASE)


_SUBJECT = 0.2
"""The share of a file's demands that name a side which they are about."""


@dataclass(frozen=True)
class Speaker:
    """Who speaks: the name, the party's code, and the actor's code where it is known.

    `told` is False where no words tell the party; then it is a guess, `OTHER` where there is none.
    """

    name: str
    party: str
    key: str | None = None
    told: bool = True


@dataclass(frozen=True)
class Directory:
    """The names of one negotiation file, ready to be looked up."""

    negotiation: Negotiation

    @cached_property
    def table(self) -> ActorTable:
        """Actors by their names."""
        return ActorTable(self.negotiation)

    @cached_property
    def origins(self) -> Origins:
        """Words that tell a side."""
        return Origins(self.negotiation)

    @cached_property
    def offices(self) -> Offices:
        """Who held which office."""
        return Offices(self.negotiation)

    def party_of_given(self, name: str) -> str | None:
        """The side in whose country the first name is spelled so; None where it may be anybody's."""
        return self.origins.party(given_names().get(name.split(maxsplit=1)[0], ""))

    @cached_property
    def affiliations(self) -> frozenset[str]:
        """Words of a side that stand before names, and are nobody's own name."""
        return self.origins.words - {word for actor in self._people for word in actor.names}

    @cached_property
    def _people(self) -> list[Actor]:
        return [actor for actor in self.negotiation.actors.values() if actor.kind is ActorKind.PERSON]

    def key_of(self, name: str) -> str | None:
        """The code of the actor that the name means, in whatever transliteration a full name is."""
        return self.table.key_of(name) or self.key_in_full(name)

    def key_in_full(self, name: str) -> str | None:
        """The code of the person by a full name in any transliteration, with middle initials or without."""
        return self.sounds.get(sounds(name)) or self._key_in_short(name)

    def _key_in_short(self, name: str) -> str | None:
        """The same without initials and "Jr.", but of a "Donald Trump Jr." not the very name of the parent."""
        short = shortened(name)
        key = (self.table.key_of(short) or self.sounds.get(sounds(short))) if short != name else None
        parent = key and JUNIOR.search(name) and (" " not in short or self.negotiation.actors[key].name == short)
        return None if parent else key

    def is_person(self, key: str) -> bool:
        """Whether that actor is a person."""
        return self.negotiation.actors[key].kind is ActorKind.PERSON

    def is_anothers(self, before: str, key: str) -> bool:
        """Whether these words before the actor's name make another people's body of it: "the British [Red Cross]"."""
        actor = self.negotiation.actors[key]
        owned = adjectives().intersection(before.split()) or before.endswith(("'s ", "’s "))
        party = self.origins.party(before) if owned else None
        return party is not None and (party != actor.party or actor.kind is ActorKind.ORGANISATION)

    @cached_property
    def peoples(self) -> dict[str, str]:
        """Codes of states by the adjective that means their people or government: "the French say"."""
        return {words[0]: key for key, words in self._called}

    @cached_property
    def nations(self) -> dict[str, str]:
        """The same by what several of its people are called, which with "the" means their government too."""
        found = {f"{word}s": key for key, words in self._called for word in words if word.endswith(("an", "i"))}
        return found | {word: key for key, words in self._called for word in words[1:] if word.endswith("s")}

    def with_article(self, text: str, start: int, end: int) -> int:
        """Where the words at [start, end) begin, with the article before a people: "the Americans"."""
        return start - len("the ") if text[start:end] in self.nations and follows_article(text, start) else start

    @cached_property
    def places(self) -> frozenset[str]:
        """Those of the affiliations that are no adjective or people: a state, a town or a body."""
        return self.affiliations.difference(*demonyms().values(), self.nations)

    @cached_property
    def numbered(self) -> list[str]:
        """Names with a figure in them, longest first: "No. 10", "P5+1"."""
        names = (name for actor in self.negotiation.actors.values() for name in actor.names)
        return sorted((name for name in names if re.search(r"\d", name)), key=len, reverse=True)

    @property
    def _called(self) -> list[tuple[str, list[str]]]:
        states = ((key, actor.name) for key, actor in self.negotiation.actors.items() if actor.kind is ActorKind.STATE)
        return [(key, words) for key, name in states if (words := demonyms().get(name))]

    @cached_property
    def last_words(self) -> dict[str, list[str]]:
        """Codes of people by the last word of their names."""
        found: dict[str, list[str]] = {}
        for key, actor in self.negotiation.actors.items():
            if actor.kind is ActorKind.PERSON:
                found.setdefault(actor.name.split()[-1], []).append(key)
        return found

    @cached_property
    def sounds(self) -> dict[str, str]:
        """Codes of people by the sound of their full names."""
        people = ((key, actor) for key, actor in self.negotiation.actors.items() if actor.kind is ActorKind.PERSON)
        return {sounds(name): key for key, actor in people for name in actor.names if " " in name}

    def ministry_of(self, words: str, party: str) -> str | None:
        """The code of the party's only ministry whose name ends so: of Russia's "foreign ministry"."""
        if not _MINISTRY.fullmatch(words):
            return None
        ending = f" {words.casefold()}"
        found = [
            key
            for key, actor in self.negotiation.actors.items()
            if actor.kind is ActorKind.BODY
            and actor.party == party
            and any(name.casefold().endswith(ending) for name in actor.names)
        ]
        return found[0] if len(found) == 1 else None

    def is_about(self, text: str) -> bool:
        """Whether the text names a side that the demands are about; else it tells of something else in like words."""
        return not self._subjects or not self._subjects.isdisjoint(self._sides_in(text))

    @cached_property
    def _subjects(self) -> frozenset[str]:
        """The sides that one demand in five names: Ukraine and Russia, or Iran."""
        labels = [self.negotiation.demands[key].label for key in self.negotiation.propositions]
        counts = Counter(side for label in labels for side in self._sides_in(label))
        return frozenset(side for side, count in counts.items() if count >= _SUBJECT * len(labels))

    def _sides_in(self, text: str) -> set[str]:
        return {self.negotiation.actors[key].party for _, key in self.offices.named(text)}

    def together(self, speakers: list[Speaker]) -> Speaker:
        """Two or more who speak as one."""
        *names, last = (speaker.name for speaker in speakers)
        parties = {speaker.party for speaker in speakers}
        return Speaker(f"{', '.join(names)} and {last}", self.origins.together(parties) or speakers[0].party)

    def actor(self, key: str, day: date | None) -> Speaker:
        """An actor of the file as a speaker, for the side whose office it held on the day."""
        actor = self.negotiation.actors[key]
        office = next((role for role in actor.roles if role.speaks_for and role.covers(day)), None)
        return Speaker(actor.name, self.negotiation.actors[office.of].party if office else actor.party, key)
