"""Who answers in an interview: there the words of an answer have neither quotation marks nor a cue."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.names import PersonName, follows_article
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver

_LABEL = re.compile(r"(?:(?:MR|MRS|MS|DR|GEN)\.?\s)?(?P<name>[A-ZÀ-ÞŠŽŁ]{3,}|[A-ZÀ-ÞŠŽŁ]{2}(?=:)|Q|A)[.:]\s")
_ASKS = re.compile(
    r"\b(?:interview (?:with|of)|conversation with|talk(?:s|ed)? (?:to|with)|(?:spoke|sat down) (?:to|with)|"
    r"I (?:asked|met|ask)|told me|asks)\s"
)
_REACH = 60
"""How many characters after the words of asking the name of the one who is asked may begin."""
_ADDRESSED = re.compile(
    r"(?:^|,\s)(?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir|President|Minister|Ambassador|General|Senator)\.?\s"
    r"(?P<name>[A-ZÀ-ÞŠŽŁ][\w’'-]+)(?:,|\?$)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e)\b")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
_REPORTER = re.compile(
    r"\b(?:by|from|interview(?:er)?|host|presenter|correspondent|reporter|editor|text)\b:?\s$", re.IGNORECASE
)
_BEFORE = 20
"""How many characters before a name tell that it is a reporter's."""
_FEWEST, _SHARE = 3, 0.2
"""So many paragraphs that ask, and such a share of all, make an interview."""


@dataclass(frozen=True)
class Interview:
    """The turns of an article's interview, if it is one."""

    document: Document
    resolver: SpeakerResolver

    def speaker(self, found: Found) -> Speaker | None:
        """Who says in an answer what nobody is named for; None outside answers and where a cue tells another."""
        return None if found.cue and not self._own(found.cue) else self.owner(found.content[0][0])

    def owner(self, at: int) -> Speaker | None:
        """Who answers at a place of the text."""
        n = self.document.paragraph_at(at)
        if len(self._questions) < _FEWEST or n in self._questions:
            return None
        if self.document.in_quotation(at):
            return self._asked if self._only_quotes(n) else None
        if len(self._questions) < (_SHARE / 2 if self._says_you else _SHARE) * len(self.document.paragraphs):
            return None
        label = _LABEL.match(self.document.text, self.document.paragraphs[n][0])
        return self._labelled(label["name"]) if label and len(label["name"]) > 1 else self._asked or self._introduced

    def _own(self, cue: Span) -> bool:
        text = self.document.text[slice(*cue)]
        return _FIRST_PERSON.search(text) is not None and not self.document.in_quotation(cue[0])

    def _only_quotes(self, n: int) -> bool:
        """Whether the paragraph is a quotation and answers a question before it."""
        if n == 0:
            return False
        start, end = self.document.paragraphs[n]
        quotations = self.document.quotations_in(start, end)
        asked = n - 1 in self._questions or "I asked" in self.document.text[slice(*self.document.paragraphs[n - 1])]
        return asked and sum(hi - lo for lo, hi in quotations) >= end - start - 2

    @cached_property
    def _questions(self) -> frozenset[int]:
        """The paragraphs that ask and quote nobody."""
        return frozenset(n for n, span in enumerate(self.document.paragraphs) if self._is_question(span))

    def _is_question(self, span: Span) -> bool:
        start, end = span
        words = self.document.text[start:end]
        return words.startswith(("Q.", "Q:")) or (words.endswith("?") and not words.startswith(('"', "“", "«")))

    @cached_property
    def _people(self) -> list[PersonName]:
        """Who is named; an outlet is nobody, nor is what begins with a turn's label: "Q. Why"."""
        origins = self.resolver.directory.origins
        text = self.document.text
        return [
            one
            for one in self.resolver.people
            if not (origins.outlet(one.name) or one.span[0] in self._turns or follows_article(text, one.span[0]))
        ]

    @cached_property
    def _turns(self) -> frozenset[int]:
        """Where paragraphs start that a label opens."""
        return frozenset(start for start in self.document.paragraph_starts if _LABEL.match(self.document.text, start))

    @cached_property
    def _surnames(self) -> dict[str, str]:
        return {one.surname: one.name for one in reversed(self._people)}

    @cached_property
    def _addressed(self) -> str | None:
        """Whom a question speaks to by name: "Mr. Exner, why?"."""
        text = self.document.text
        asked = (text[slice(*self.document.paragraphs[n])] for n in sorted(self._questions))
        names = (match["name"] for words in asked if (match := _ADDRESSED.search(words)))
        return next((self._surnames[name] for name in names if name in self._surnames), None)

    @cached_property
    def _asked(self) -> Speaker | None:
        """Whom a question addresses, else whom the article says to have asked, most often where it names several."""
        if self._addressed:
            return self.resolver.named(self._addressed)
        text = self.document.text
        labelled = len(self._turns) >= _FEWEST
        reach = self.document.paragraphs[min(self._questions)][0] if labelled else len(text)
        counts = Counter(name for match in _ASKS.finditer(text, 0, reach) if (name := self._named_after(match.end())))
        return self.resolver.named(counts.most_common(1)[0][0]) if counts else None

    @cached_property
    def _introduced(self) -> Speaker | None:
        """Whom the last paragraph before the questions names that names anybody, else who is named first.

        Whom the file does not know comes before whom it does, of whom interviews speak, and who is oftener called by
        surname alone before the others. Only where turns are labelled or questions say "you": opinion pieces ask, too.
        """
        if len(self._turns) < _FEWEST and not self._says_you:
            return None
        asked = self.document.paragraphs[min(self._questions)][0]
        people = [one for one in self._people if self._may_answer(one)]
        named = [one for one in people if one.span[0] < asked] or people[:1]
        named = [one for one in named if self.resolver.directory.key_of(one.name) is None] or named
        if not named:
            return None
        most = max(map(self._times_by_surname, named))
        named = [one for one in named if self._times_by_surname(one) == most]
        last = self.document.paragraph_at(named[-1].span[0])
        return self.resolver.named(next(o.name for o in named if self.document.paragraph_at(o.span[0]) == last))

    def _times_by_surname(self, one: PersonName) -> int:
        alone = rf"(?<!{re.escape(one.name.split()[-2])}\s)\b{re.escape(one.surname)}\b"
        return len(re.findall(alone, self.document.text))

    @cached_property
    def _says_you(self) -> bool:
        """Whether a third of the questions speak to somebody."""
        asked = [self.document.text[slice(*self.document.paragraphs[n])] for n in self._questions]
        return 3 * sum(bool(_YOU.search(words)) for words in asked) >= len(asked)

    def _may_answer(self, one: PersonName) -> bool:
        """Whether the name is a person's and not a place, nor that of who asks or writes."""
        lo = one.span[0]
        place = self.resolver.directory.origins.begins(one.name) or self.document.in_quotation(lo)
        return not place and _REPORTER.search(self.document.text, max(0, lo - _BEFORE), lo) is None

    def _named_after(self, at: int) -> str | None:
        end = at + _REACH
        found = next((one for one in self._people if at <= one.span[0] < end), None)
        if found:
            return found.name
        words = re.findall(r"[A-ZÀ-Þ][\w’'-]+", self.document.text[at:end])
        return next((self._surnames[word] for word in words if word in self._surnames), None)

    def _labelled(self, label: str) -> Speaker | None:
        told = (one.name for one in self._people if label in (one.surname.upper(), one.initials))
        return self.resolver.named(next(told, label.capitalize()))
