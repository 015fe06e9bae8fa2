"""From the words that name a speaker to the speaker as a reader would file it, and the party."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from loaders.actors import is_unnamed
from loaders.reading.affiliations import Affiliations
from loaders.reading.directory import Directory, Speaker
from loaders.reading.document import Document
from loaders.reading.groups import COUNTS, introductions, of_person, partners_from
from loaders.reading.mentions import whole_mention
from loaders.reading.names import (
    JUNIOR,
    PARTICLES,
    PersonName,
    listed,
    namesakes,
    person_names,
    without_article,
    without_title,
    written_out,
)
from loaders.reading.officeholders import Officeholders
from loaders.reading.origins import joined
from loaders.reading.spans import Span

_DEFINITE = re.compile(r"^(?:the|these|those|both)\s+(?:same\s+|other\s+)?(?:\w+\s+)?(?P<head>\w+)$", re.IGNORECASE)
_ALONE = re.compile(r"^(?P<head>[A-Z]\w+)$")
_PART_OF = re.compile(
    r"^(?P<number>(?:[\w-]+\s){0,2}[\w-]+) of (?:the|these|those)\s+(?:\w+\s+)?(?P<head>\w+)$", re.IGNORECASE
)
_ANYBODY = frozenset(("sources", "officials", "people", "insiders", "interlocutors", "diplomats"))
_AGAIN = re.compile(r"^(?:the\s)?(?:same\s|other\s|senior\s)*(?P<head>[a-z]+)$", re.IGNORECASE)
_PRONOUNS = frozenset(["he", "she", "they", "it", "him", "her", "his", "their", "we", "i", "who"])
_NO_OPENING = frozenset(
    ("a", "all", "an", "any", "each", "her", "his", "its", "many", "most", "no", "of", "some", "the")
)
_OPENS = re.compile(rf"^(?:(?:{'|'.join(sorted(listed('others') - _NO_OPENING))})\s)+(?=(?:an?|the)\s)", re.IGNORECASE)
"""What opens a sentence before its subject: "Yet a diplomat said"."""

_PARTICLES = re.compile(PARTICLES)
_INDEFINITE = re.compile(r"\b(?:an?|one|another|some)\s$", re.IGNORECASE)
"""What stands before an office that is not told whose turn it was to hold: "a Kremlin aide"."""

_COUNTED = re.compile(COUNTS, re.IGNORECASE)
_BEFORE = 70
"""How many characters before a body its owner can be named."""


@dataclass
class SpeakerResolver:
    """Resolves the mentions of one article in their order: definite groups lean on those before."""

    directory: Directory
    document: Document
    day: date | None
    _groups: list[Speaker] = field(default_factory=list)
    _bodies: list[Speaker] = field(default_factory=list)
    _known: dict[str, Speaker] = field(default_factory=dict)

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        """Words that name a place elsewhere, here somebody."""
        return namesakes(self.document.text, self.directory.places)

    @cached_property
    def _affiliations(self) -> frozenset[str]:
        return self.directory.affiliations - self._namesakes

    @cached_property
    def people(self) -> list[PersonName]:
        """Every name in the article that may be somebody's, in order."""
        return person_names(self.document.text, self._affiliations)

    @cached_property
    def _written_out(self) -> dict[str, str]:
        return written_out(self.document.text)

    @cached_property
    def _officeholders(self) -> Officeholders:
        return Officeholders(self.document, self.directory, self.people, self.day)

    @cached_property
    def _around(self) -> Affiliations:
        return Affiliations(self.document, self.directory.origins)

    def at(self, span: Span, cue: Span | None = None) -> Speaker | None:
        """Whom the article means at `span`; of a group or an office the words before its head tell more.

        The `cue` is none of them.
        """
        text = self.document.text
        start, end = whole_mention(text, span, self._affiliations, cue)
        start = self.directory.with_article(text, partners_from(text, start, end, self.directory.origins.begins), end)
        indefinite = _indefinite_before(text, start)
        start = indefinite.start() if indefinite and text[start:end].split()[-1].islower() else start
        words = text[start:end]
        found = self.named((None if self._listed(words) else self._officeholders.name(start, end)) or words)
        return found if found is None or found.told else self._owned(self._introduced(found, start, end), start)

    def is_indefinite(self, span: Span) -> bool:
        """Whether the words there mean one of several: "a Kremlin [aide]"."""
        text = self.document.text
        start = whole_mention(text, span, self._affiliations)[0]
        first = text[start : span[1]].split()[0]
        return _INDEFINITE.fullmatch(f"{first} ") is not None or _indefinite_before(text, start) is not None

    def is_people(self, span: Span) -> bool:
        """Whether the words there are a people's, which mean its government: "The Americans"."""
        words = self.document.text[slice(*span)]
        return without_article(words) != words and without_article(words) in self.directory.nations

    def _introduced(self, found: Speaker, start: int, end: int) -> Speaker:
        """Of "the official" the side with which an official is introduced last before."""
        words = self.document.text[start:end]
        match = _AGAIN.match(words)
        if match is None or not is_unnamed(found.name):
            return found
        for one in reversed(list(introductions(match["head"]).finditer(self.document.text, 0, start))):
            party = self.directory.origins.party(one["words"])
            if party:
                return replace(found, party=party, told=True)
        return found

    def _owned(self, found: Speaker, start: int) -> Speaker:
        """Of "its foreign ministry" the side that the sentence names before."""
        before = self.document.text[max(0, start - _BEFORE) : start]
        if not re.search(r"\b(?:its|his|her|their)\s$|(?:^|[.!?\n]\s?)In\s[A-Z]\w+,?\s$", before):
            return found
        party = self.directory.origins.last_party(re.split(r"[.!?\n]", before)[-1])
        return replace(found, party=party, told=True) if party else found

    def named(self, words: str) -> Speaker | None:
        """Whom the words mean; None where they are only a pronoun."""
        words = _OPENS.sub("", re.sub(r"\s+", " ", words).strip(" ,.:;\"“”‘’'()–—-•"))
        words = re.sub(r"[’']s?$", "", words)
        if not words or words.casefold() in _PRONOUNS:
            return None
        words = self._written_out.get(re.sub(r"^the ", "", words), words)
        name = None if (known := self._listed(words) or self._partners(words)) else self._full_name(words)
        found = known or (self._unlisted_person(name) if name else self._described(words))
        self._bodies.append(found)
        return found

    def _listed(self, words: str) -> Speaker | None:
        """An actor of the file, by any of its names, the words' own titles left off, or by office."""
        name = without_title(words, self._affiliations)[0]
        name = words if of_person(words, name) else name
        for candidate in (words, name):
            key = self.directory.table.key_of(candidate)
            if key and not self._another(candidate, key) and not self._of(words, candidate, key):
                return self.directory.actor(key, self.day)
        key = self.directory.key_in_full(name) if " " in name else self._named_in_full(name)
        if key:
            return self.directory.actor(key, self.day)
        people = self.directory.peoples.get(bare := without_article(words))
        if people is None and bare != words:
            people = self.directory.nations.get(bare)
        return self.directory.actor(people, self.day) if people else self._holding(words)

    def _partners(self, words: str) -> Speaker | None:
        """Actors of the file who speak together, each by its own name: "Moscow and Kyiv" are Russia and Ukraine."""
        parts = joined(words)
        known = [speaker for speaker in map(self._listed, parts) if speaker]
        return self.directory.together(known) if len(known) == len(parts) > 1 else None

    def _named_in_full(self, surname: str) -> str | None:
        """The person of the file whom the article names in full before it says the last word only."""
        keys = self.directory.last_words.get(surname, [])
        text = self.document.text
        return next((key for key in keys if self.directory.negotiation.actors[key].name in text), None)

    def _another(self, surname: str, key: str) -> bool:
        """Whether a bare surname means somebody else whose full name the article gives."""
        if surname in self._namesakes:
            return True
        if not self.directory.is_person(key) or " " in surname:
            return False
        full = {person.name for person in self.people if person.surname == surname}
        return bool(full) and not any(self.directory.key_of(name) == key for name in full)

    def _of(self, words: str, name: str, key: str) -> bool:
        """Whether they mean another's body, or a body's officer: "Russia's ambassador to the United Nations"."""
        before = words.removesuffix(name)
        if self.directory.is_person(key):
            return False
        return self.directory.is_anothers(before, key) or re.search(r"\b(?:of|to|for|at|from)\b", before) is not None

    def _holding(self, words: str) -> Speaker | None:
        """Who held the office that the words describe on the article's day."""
        title = re.sub(r"^(the|then)\s+", "", words, flags=re.IGNORECASE)
        key = self.directory.offices.titled(title, self.day)
        return self.directory.actor(key, self.day) if key else None

    def _full_name(self, words: str) -> str | None:
        """The name in the words, as the article first gives it in full."""
        name = without_title(words, self._affiliations)[0]
        if _PARTICLES.match(name) or (JUNIOR.search(name) and name.count(" ") == 1):
            return next((person.name for person in self.people if person.name.endswith(f" {name}")), None)
        key = self.directory.table.key_of(name)
        if not name or not name[0].isupper() or is_unnamed(name) or (key and self._of(words, name, key)):
            return None
        if of_person(words, name):
            return None
        if name != words and (_is_body(words) or _is_body(name)):
            return None
        if " " in name:
            return name
        full = next((person.name for person in self.people if person.surname == name), None)
        full = next((known for known in self._known if full and full.endswith(f" {known}") and " " in known), full)
        if full is None and not words.startswith("the ") and not self.directory.origins.begins(name):
            full = next((person.name for person in self.people if person.name.split()[0] == name), None)
        return full or (name if self._speaks_of_person(words, name) else None)

    def _speaks_of_person(self, words: str, name: str) -> bool:
        """Whether a single capitalised word is somebody's name: it stands after a title."""
        return words != name and self.directory.origins.party(name) is None

    def _unlisted_person(self, name: str) -> Speaker:
        if name not in self._known:
            key = self.directory.key_of(name)
            found = self.directory.actor(key, self.day) if key else self._guessed(name)
            self._known[name] = found
        return self._known[name]

    def _guessed(self, name: str) -> Speaker:
        """Somebody whom the file lacks; what only stands near the name is a guess at the side."""
        told = self._party_of(name)
        guess = None if told else self.directory.party_of_given(name) or self._around.near(name)
        return Speaker(name, told or guess or "OTHER", told=told is not None)

    def _party_of(self, name: str) -> str | None:
        """The side that the name itself tells, else the title before it or the apposition after it, anywhere."""
        told = None if name.rsplit(maxsplit=1)[-1] in self._namesakes else self.directory.origins.group(name)
        return told or self._around.told(name) or self._around.at_home(name)

    def _described(self, words: str) -> Speaker:
        """A body that the file lacks, or a group or person without a name."""
        earlier = self._earlier_group(words) or self._earlier_body(words)
        if earlier:
            return earlier
        name = re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)
        found = _of_party(name, self.directory.origins.group(name) or self._around.at_home(name))
        self._groups.append(found)
        return found

    def _earlier_body(self, words: str) -> Speaker | None:
        """The body that "the agency" or "the ministry" takes up again."""
        match = _DEFINITE.match(words) or _ALONE.match(words)
        if match is None or match["head"].casefold() not in listed("bodies"):
            return None
        head = re.compile(rf"\b{re.escape(match['head'])}\b", re.IGNORECASE)
        earlier = next((body for body in reversed(self._bodies) if any(map(head.search, self._names(body)))), None)
        return earlier or self._body_in_full(match["head"])

    def _names(self, body: Speaker) -> list[str]:
        return self.directory.negotiation.actors[body.key].names if body.key else [body.name]

    def _body_in_full(self, head: str) -> Speaker | None:
        """The body by the name under which the article first gives it with its side: "Ukraine's Parliament"."""
        full = re.compile(
            rf"(?:(?!The\b)(?:[A-Z][\w’'-]*|(?:[A-Z]\.)+)\s){{1,3}}{re.escape(head)}\b",
            re.IGNORECASE if head.islower() else 0,
        )
        names = (match[0] for match in full.finditer(self.document.text) if match[0][0].isupper())
        name = next((name for name in names if self.directory.origins.party(name)), None)
        if name is None:
            return None
        return self._listed(name) or _of_party(name, self.directory.origins.party(name))

    def _earlier_group(self, words: str) -> Speaker | None:
        """The group that "the insiders" or "three of the sources" takes up again."""
        part = _PART_OF.match(words)
        match = part or _DEFINITE.match(words)
        if match is None or self.directory.origins.party(words):
            return None
        head = match["head"]
        groups = [group for group in reversed(self._groups) if is_unnamed(group.name)]
        same = next((g for g in groups if re.search(rf"\b{re.escape(head)}\b", g.name, re.IGNORECASE)), None)
        found = same or (groups[0] if groups and head.casefold() in _ANYBODY else None)
        if found and part and not found.name.casefold().startswith(without_article(part["number"]).casefold()):
            return part_of(part["number"], found)
        return found


def _indefinite_before(text: str, start: int) -> re.Match[str] | None:
    return _INDEFINITE.search(text, max(0, start - len("another ")), start)


def part_of(number: str, group: Speaker) -> Speaker:
    """So many of a group that is not named: "one of the five insiders"."""
    first, _, rest = without_article(group.name).partition(" ")
    whole = f"{first.casefold()} {rest}" if _COUNTED.fullmatch(first) else f"{first} {rest}".strip()
    return replace(group, name=f"{number} of the {whole}")


def _is_body(words: str) -> bool:
    """Whether the words are a body's, not a person's: "Turkey's Foreign Ministry", "Ministry of Finance"."""
    head = re.split(r"\s(?:of|for|in|on)\s", words)[0].split()
    return head[-1].casefold() in listed("bodies")


def _of_party(name: str, party: str | None) -> Speaker:
    return Speaker(name, party or "OTHER", told=party is not None)
