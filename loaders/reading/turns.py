"""Who speaks in a transcript, where a label opens each turn: "SECRETARY EXNER: We have no date yet"."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from graph_schema.negotiation import ActorKind
from loaders.reading.addresses import addressing
from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.names import PersonName, listed, without_title
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver

_CAPITALISED = r"[A-ZÀ-ÞŠŽŁ][\w.’'-]*"
_SPACE = "[ \u00a0]"
_NAME = (
    rf"(?P<name>{_CAPITALISED}(?:{_SPACE}(?:(?:of|to|for|the){_SPACE}){{0,2}}{_CAPITALISED}){{0,6}})"
    rf"(?:{_SPACE}\([^)\n]{{1,80}}\))?"
)
_LABEL = re.compile(rf"{_NAME}(?P<office>,[^:\n]{{1,60}})?:\s")
_WITHIN = re.compile(rf"[.!?*][”\"]?{_SPACE}{_NAME}:\s")
"""A label after a sentence's end."""

_QUESTION = ("Q ", "Q\u00a0")
"""The one label that needs no colon."""

_ASKS = frozenset(
    ("q", "question", "questions", "reporter", "journalist", "moderator", "interviewer", "host", "presenter", "press")
)
_INITIALS = 3
"""The most letters of a label that stands for a name by its initials, or for a paper."""

_FEWEST, _SHARE = 3, 0.25
"""So many labelled paragraphs, and such a share of all, make a transcript."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*(?=\s|\Z)")
"""What a headline lacks: "President Berta Exner: No rain this week"."""

_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
_SELF_BEFORE = re.compile(
    r"\b(?:I|[Ww]e)(?:[’'](?:ve|ll|d|re|m))?"
    r"(?:\s(?:also|still|now|just|have|had|will|would|can|could|do|did|must|should|never|always|\w+ly))*\s$"
)
"""The first person as a cue's subject: "we have also [announced]"."""

_PASSIVE = re.compile(r"(?:was|were|am|are|been)\s(?:\w+ly\s)?(?:\w+ed|told|given|shown)\b")
"""A cue whose subject only hears: "I [was told]"."""

_BEFORE = 40
"""How many characters before a cue that can begin."""

_BODY = re.compile(r"^[A-Z]{2,}\s(?=\S+\s)")
"""The short name of a body or an office before a full name: "NSC Berta Exner"."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Turns:
    """The turns of an article, if it is a transcript."""

    document: Document
    resolver: SpeakerResolver

    def speaker(self, found: Found) -> Speaker | None:
        """Whose turn it is that says in the first person or without a cue; None where a cue tells another."""
        owner = self.own_turn(found) if self._own(found) else None
        return self._country(found, owner) or owner if owner else None

    @cached_property
    def are_told(self) -> bool:
        """Whether the article tells whose turn it is, or whose address."""
        return bool(self._turns) or self._addressing is not None

    def asks(self, found: Found) -> bool:
        """Whether these are words of one who only asks, where answers have labels, too."""
        label = self._turn(found.content[0][0])
        unquoted = not self.document.in_quotation(found.content[0][0])
        return label is not None and unquoted and _asks(label) and self._answers_are_labelled and self._own(found)

    def own_turn(self, found: Found) -> Speaker | None:
        """Whose turn it is, or whose address, where nobody is quoted."""
        at = found.content[0][0]
        return None if self.document.in_quotation(at) else self.owner(at)

    def owner(self, at: int) -> Speaker | None:
        """Whose turn it is at a place of the text, or whose address below its headline."""
        if not self._turns:
            return self._addressing if self.document.paragraph_at(at) > 0 else None
        label = self._turn(at)
        return self._named(label) if label else None

    @cached_property
    def _addressing(self) -> Speaker | None:
        return addressing(self.document, self.resolver)

    def _turn(self, at: int) -> str | None:
        """The label of the turn there."""
        number = bisect_right(self._starts, at) - 1
        return None if number < 0 else self._turns[number][1]

    def _own(self, found: Found) -> bool:
        """Whether no cue tells of somebody else; a label may be the cue."""
        if found.cue is None:
            return True
        text, (start, end) = self.document.text, found.cue
        own = _SELF.search(text, start, end) or text[start:end].endswith(":") or self._we(found.cue)
        return bool(own)

    def _we(self, cue: Span) -> bool:
        """Whether the first person is the subject before the cue."""
        text, (start, end) = self.document.text, cue
        subject = _SELF_BEFORE.search(text, max(0, start - _BEFORE), start)
        return subject is not None and not _PASSIVE.match(text, start, end)

    def _country(self, found: Found, owner: Speaker) -> Speaker | None:
        """The owner's own country, where the tagger takes it for whom "we" means."""
        pointed = self.resolver.at(found.speaker) if found.speaker and found.cue and self._we(found.cue) else None
        if pointed is None or pointed.key is None or pointed.party != owner.party:
            return None
        return pointed if self.resolver.directory.negotiation.actors[pointed.key].kind is ActorKind.STATE else None

    @cached_property
    def _answers_are_labelled(self) -> bool:
        return not all(_asks(label) for _, label in self._turns)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._turns]

    @cached_property
    def _turns(self) -> list[tuple[int, str]]:
        """Where each turn begins, and its label; none where the article is no transcript."""
        opening = [(start, label) for start in self.document.paragraph_starts if (label := self._label(start))]
        within = [(match.start("name"), match["name"]) for match in _WITHIN.finditer(self.document.text)]
        turns = sorted([*opening, *((start, label) for start, label in within if self._is_somebody(label))])
        often = Counter(label for _, label in opening).most_common(1)
        many = len(opening) >= max(_FEWEST, _SHARE * len(self.document.paragraphs)) and often[0][1] > 1
        taken = many or self._taken([label for _, label in turns])
        return turns if taken or any(self._introduces(*turn) for turn in turns) else []

    def _label(self, start: int) -> str | None:
        """The label of the paragraph that begins there; "So, three things: ..." has none."""
        match = _LABEL.match(self.document.text, start)
        if match is None:
            return "Q" if self.document.text.startswith(_QUESTION, start) else None
        return match["name"] if not match["office"] or self._is_somebody(match["name"]) else None

    def _taken(self, labels: list[str]) -> bool:
        """Whether people take turns: one of two in capitals comes again, or both who asks and who answers."""
        times = Counter(label for label in labels if self._is_somebody(label))
        again = {label for label, number in times.items() if number > 1}
        capitals = {label for label in times if label.isupper()}
        return (len(capitals) > 1 and not again.isdisjoint(capitals)) or len({_asks(label) for label in again}) > 1

    def _introduces(self, start: int, label: str) -> bool:
        """Whether the label tells an office and a name before whole sentences, as of one who gives a speech."""
        name, at = without_title(label, self.resolver.directory.affiliations)
        in_full = at > 0 and bool(name) and (label.isupper() or " " in name) and self._is_somebody(label)
        end = self.document.paragraphs[self.document.paragraph_at(start)][1]
        return in_full and _SENTENCE_END.search(self.document.text, start + len(label), end) is not None

    def _is_somebody(self, label: str) -> bool:
        """Whether the label is that of one who asks, has a title, is a "SENIOR OFFICIAL" or named in the article."""
        words = label.split()
        titled = len(words) > 1 and words[0].rstrip(".").casefold() in listed("titles")
        return titled or _asks(label) or _is_role(label) or words[-1].upper() in self._surnames

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(one.surname.upper() for one in self.resolver.people)

    def _named(self, label: str) -> Speaker | None:
        """Whom a label means; nobody where somebody asks who is not named."""
        directory = self.resolver.directory
        if _is_role(label):
            return self.resolver.named(_in_small(label, directory.affiliations))
        words = _as_name(label) if label.isupper() else label
        name = without_title(words, directory.affiliations)[0]
        if not name or _asks(name):
            return None
        short = len(name) <= _INITIALS
        called = [_BODY.sub("", one.name) for one in self.resolver.people if name.upper() == _called(one, short)]
        full = next((one for one in called if directory.key_of(one)), next(iter(called), None if short else words))
        found = self.resolver.named(_as_name(full) if full.isupper() else full) if full else None
        return None if found and directory.origins.outlet(found.name) else found


def _asks(label: str) -> bool:
    return label.casefold() in _ASKS


def _is_role(label: str) -> bool:
    """Whether the words tell what somebody is and no name: "SENIOR ADMINISTRATION OFFICIAL"."""
    words = label.casefold().split()
    return label.isupper() and len(words) > 1 and words[-1] in listed("people")


def _called(one: PersonName, short: bool) -> str:
    """A person's surname in capitals, or the initials."""
    return one.initials if short else one.surname.upper()


def _as_name(label: str) -> str:
    """Capitals as a name is written: "ANNA EXNER" is Anna Exner."""
    return _WORD.sub(lambda word: word[0].capitalize(), label)


def _in_small(label: str, sides: frozenset[str]) -> str:
    """Capitals as words are written, but a side's: "SENIOR US OFFICIAL" is a senior US official."""
    names = {side.upper(): side for side in sides}
    return _WORD.sub(lambda word: names.get(word[0], word[0].casefold()), label)
