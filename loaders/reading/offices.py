"""Who held an office: "Hungary's foreign minister", "the Polish premier", "president of France"."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph_schema.negotiation import Actor, ActorKind, Negotiation, Role
from loaders.reading.names import without_article
from loaders.reading.origins import demonyms

_NAME = r"(?P<owner>[A-ZÀ-ÞŠŽ][\w.’'-]*?(?:\s[A-ZÀ-ÞŠŽ][\w.’'-]*?)*?)"
_OWNED = (
    re.compile(rf"{_NAME}(?:[’']s?)?\s(?P<office>[\w -]+)"),
    re.compile(rf"(?P<office>[\w -]+?)\sof\s(?:the\s)?{_NAME}"),
)
_OF = re.compile(r"(\w+) of (?:the )?(\w+)")
_OF_ANOTHER = r"(?!\sof\s[A-Z])"
"""What would follow a state's short name in the long one of another: "the Islamic Republic of Pakistan"."""

_SPEAKS_FOR = re.compile(r"spokes\w+|press secretary")
_SIDES = (ActorKind.STATE, ActorKind.ALLIANCE)
_OWNERS = (*_SIDES, ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.PERSON)


@dataclass(frozen=True)
class Offices:
    """The offices of one negotiation file's people, by whose they are."""

    negotiation: Negotiation

    def titled(self, title: str, day: date | None) -> str | None:
        """The actor's code whom the file calls so for an office held on the day: 'us president' is one at each time."""
        for key in self._titles.get(title.casefold().replace("’", "'"), []):
            if any(role.titled and role.covers(day) for role in self.negotiation.actors[key].roles):
                return key
        return None

    def told(self, words: str, day: date | None) -> str | None:
        """The actor's code whose office the words name together with whose it is."""
        matches = (match for pattern in _OWNED if (match := pattern.fullmatch(without_article(words))))
        return next((key for match in matches if (key := self.holder(match["owner"], match["office"], day))), None)

    def holder(self, owner: str, office: str, day: date | None) -> str | None:
        """The actor's code who held the owner's office on the day, also that of the state an owning person speaks for.

        None where nobody did, or several. Whose spokesman is meant only the very words tell: Moscow has many.
        """
        owning = self._owners.get(owner)
        if owning is None:
            return None
        names = [owner] if _SPEAKS_FOR.fullmatch(office) else self._names(owning)
        titles = (f"{name}{join}{office}" for name in names for join in (" ", "'s "))
        titled = next((key for title in titles if (key := self.titled(title, day))), None)
        of = self._states.get(owning, owning)
        held = {key for key, role in self._by_office.get(_folded(office), []) if role.of == of and role.covers(day)}
        return titled or (held.pop() if len(held) == 1 else None)

    def of_party(self, office: str, party: str, day: date | None) -> str | None:
        """The same of the party's only state or alliance."""
        owners = self._of_parties.get(party, [])
        return self.holder(owners[0], office, day) if len(owners) == 1 else None

    def named(self, words: str) -> list[tuple[int, str]]:
        """Where the words name states, bodies and people, and the codes of these actors."""
        return [(match.start(), self._owners[match[0]]) for match in self._pattern.finditer(words)]

    def first_owner(self, words: str) -> str | None:
        """Whom the words name first that may own an office."""
        match = self._pattern.search(words)
        return match[0] if match else None

    def last_owner(self, words: str) -> str | None:
        """The same of the last."""
        return next(reversed(self._pattern.findall(words)), None)

    @cached_property
    def _of_parties(self) -> dict[str, list[str]]:
        """The names of each party's states and alliances."""
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self.negotiation.actors.values():
            if actor.kind in _SIDES:
                found[actor.party].append(actor.name)
        return dict(found)

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key, actor in self.negotiation.actors.items():
            for title in actor.titles:
                found[title.casefold()].append(key)
        return dict(found)

    @cached_property
    def _by_office(self) -> dict[str, list[tuple[str, Role]]]:
        found: dict[str, list[tuple[str, Role]]] = defaultdict(list)
        for key, actor in self._people:
            for role in actor.roles:
                found[_folded(role.role)].append((key, role))
        return dict(found)

    @cached_property
    def _states(self) -> dict[str, str]:
        return {key: actor.roles[0].of for key, actor in self._people if actor.roles}

    @cached_property
    def _people(self) -> list[tuple[str, Actor]]:
        return [(key, actor) for key, actor in self.negotiation.actors.items() if actor.kind is ActorKind.PERSON]

    @cached_property
    def _owners(self) -> dict[str, str]:
        return {
            name: key
            for key, actor in self.negotiation.actors.items()
            if actor.kind in _OWNERS
            for name in self._names(key)
        }

    def _names(self, key: str) -> list[str]:
        actor = self.negotiation.actors[key]
        more = demonyms().get(actor.name, []) if actor.kind is ActorKind.STATE else []
        return [*actor.names, *actor.metonyms, *more]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._owners, key=len, reverse=True)
        names = (f"{re.escape(name)}{_OF_ANOTHER if name.endswith('Republic') else ''}" for name in longest_first)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])")


def _folded(office: str) -> str:
    """One spelling: "Secretary of Defense" and "defence secretary" are one."""
    words = without_article(office.casefold()).replace("-", " ").replace("defence", "defense")
    words = {"premier": "prime minister", "pm": "prime minister", "head of state": "president"}.get(words, words)
    return _OF.sub(r"\2 \1", words)
