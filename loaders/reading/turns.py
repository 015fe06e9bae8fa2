"""Who speaks in a transcript, where a label opens each turn: "SECRETARY EXNER: We have no date yet"."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.names import PersonName, without_title
from loaders.reading.speakers import SpeakerResolver

_NAME = r"[A-ZÀ-ÞŠŽŁ][\w.’'-]*(?:[ \u00a0][A-ZÀ-ÞŠŽŁ][\w.’'-]*){0,6}"
_LABEL = re.compile(rf"(?P<name>{_NAME})(?:[ \u00a0]\([^)\n]{{1,40}}\))?(?:,[^:\n]{{1,60}})?:\s")
_ASKS = frozenset(("question", "questions", "reporter", "journalist", "moderator", "interviewer", "host", "presenter"))
_INITIALS = 3
"""The most letters of a label that stands for a name by its initials, or for a paper."""

_FEWEST, _SHARE = 3, 0.25
"""So many labelled paragraphs, and such a share of all, make a transcript."""

_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Turns:
    """The turns of an article, if it is a transcript."""

    document: Document
    resolver: SpeakerResolver

    def speaker(self, found: Found) -> Speaker | None:
        """Whose turn it is that says in the first person or without a cue; None where a cue tells another."""
        at = found.content[0][0]
        return None if self.document.in_quotation(at) or not self._own(found) else self.owner(at)

    def owner(self, at: int) -> Speaker | None:
        """Whose turn it is at a place of the text."""
        number = self.document.paragraph_at(at)
        label = next((self._labels[n] for n in range(number, -1, -1) if n in self._labels), None)
        return self._named(label) if label else None

    def _own(self, found: Found) -> bool:
        """Whether no cue tells of somebody else; a label may be the cue."""
        cue = self.document.text[slice(*found.cue)] if found.cue else ""
        return not cue or cue.endswith(":") or _SELF.search(cue) is not None

    @cached_property
    def _labels(self) -> dict[int, str]:
        """The label of each paragraph that has one; none where the article is no transcript."""
        text = self.document.text
        opened = {
            n: match["name"]
            for n, (start, _) in enumerate(self.document.paragraphs)
            if (match := _LABEL.match(text, start))
        }
        again = Counter(opened.values()).most_common(1)
        enough = len(opened) >= max(_FEWEST, _SHARE * len(self.document.paragraphs))
        return opened if enough and again[0][1] > 1 else {}

    def _named(self, label: str) -> Speaker | None:
        """Whom a label means; nobody where somebody asks who is not named."""
        words = _in_small(label) if label.isupper() else label
        name = without_title(words, self.resolver.directory.affiliations)[0]
        if not name or name.casefold() in _ASKS:
            return None
        short = len(name) <= _INITIALS
        called = (one.name for one in self.resolver.people if name.upper() == _called(one, short))
        full = next(called, None if short else words)
        found = self.resolver.named(_in_small(full) if full.isupper() else full) if full else None
        return None if found and self.resolver.directory.origins.outlet(found.name) else found


def _called(one: PersonName, short: bool) -> str:
    """A person's surname in capitals, or the initials."""
    return one.initials if short else one.surname.upper()


def _in_small(label: str) -> str:
    """Capitals as a name is written: "ANNA EXNER" is Anna Exner."""
    return _WORD.sub(lambda word: word[0].capitalize(), label)
