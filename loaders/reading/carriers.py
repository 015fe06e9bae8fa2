"""Who carries a statement to the article: the paper it was told to, and whoever reports another's words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from loaders.actors import is_unnamed
from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.interviews import Interview
from loaders.reading.spans import Span, overlap
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.turns import Turns

_WORD = r"(?:(?:[A-Z]\.)++|[A-ZÀ-ÞŠŽ0-9][\w’'&-]*+(?:\.\w+)*+)"
_NAME = rf"(?:[Tt]he[^\S\n]+)?(?P<name>{_WORD}(?:[^\S\n]+(?:of[^\S\n]+(?:the[^\S\n]+)?)?{_WORD}){{0,4}})"
_AFTER = re.compile(
    rf"[^.;“”\"\n]{{0,60}}?\b(?:told|tells|telling|interview (?:with|to|for)|remarks to|comments to|speaking to|"
    rf"quoted by|cited by|reported by|carried by|published by|published in|broadcast by|according to)\s+{_NAME}"
)
_BEFORE = re.compile(rf"{_NAME}(?:\s+(?:newspaper|news agency|agency|magazine))?\s+(?:quoted|cited)\s+[^.\n]{{0,80}}$")
_REACH = 110
_CITING = r"(?:citing|quoting|referring to|with reference to)"
_REPORTS = re.compile(
    rf"{_NAME}(?:,\s{_CITING}\s[^.;\n]{{3,80}}?,)?\s(?:has\s|had\s)?(?:first\s)?"
    r"(?:report(?:ed|s)|wr(?:ote|ites)|said|says|reveal(?:ed|s)|disclosed)\b"
)
"""An outlet that reports, wherever in its sentence: "the Kyiv Post, citing an aide, wrote that"."""

_CITES = re.compile(rf"\b[Aa]ccording to {_NAME},?\s(?:{_CITING}|(?:which|who)\s(?:cite[sd]|quote[sd]))\b")
"""An outlet that has it from somebody: "according to Bloomberg, which cited"."""

_TELLS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tell|report|recall|recount|relate|not(?:e[sd]?|ing)\b|announc|claim|wr(?:o|i)t|remind|"
    r"stress|emphasi|underscor|add(?:s|ed|ing)?\b|went on|goes on|declar|according|explain|disclos|inform|"
    r"convey|confid|repeat|reiterat|state[sd]|insist|argu|warn|admit|conced|quot|cit(?:es|ed|ing)|describ|account|"
    r"learn|hear|hint|reveal|suggest|remember|testif|assur|maintain|assert|point\w* (?:out|to)|known|mention|source|"
    r"spoke|attention|complain|answer|repl(?:y|ied)|brief|show|asks?\b|asked|observ|remark|think|believ|estimat|version)",
    re.IGNORECASE,
)
"""Cues of whoever tells what others say; "stopped short of" is none."""

_NO_SOURCE = (
    r"and|but|then|which|who|whom|that|as|although|though|while|where|what|he|she|they|it|its|their|them|has|had|have|"
    r"having|is|was|to|spokes\w+|statement|transcript|survey|poll"
)
_SOURCE = rf"(?:(?!(?:{_NO_SOURCE})\b)[\w’'-]+ ){{1,7}}?"
_CLOSING = re.compile(
    rf"[”\"’']?,[”\"’']?\s(?:according to (?P<source>(?!(?:\w+ )?(?:{_NO_SOURCE})\b)[^,.;:“”\"\n]{{3,80}})"
    rf"|(?P<who>{_SOURCE})(?:said|say|told\s[^,.;:“”\"\n]{{3,40}}))(?=[.;,]|\s(?:on|in|at|last|this|after)\b|$)"
)
"""Who tells all that a sentence tells of another's words: "Exner told friends that she would go, sources said"."""

_SEEN = re.compile(rf"\b[Aa]ccording to [^.;\n]{{3,60}}?\s(?:seen|obtained|reviewed) by {_NAME}")
"""Who saw a document that tells it."""

_ANOTHER_CLAUSE = re.compile(r";|\b(?:while|but|whereas|though|although)\b|,\sand\b")


@dataclass(frozen=True)
class Spoken:
    """A found statement with its speaker."""

    found: Found
    speaker: Speaker


def carriers(document: Document, resolver: SpeakerResolver, statements: list[Spoken]) -> list[list[str]]:
    """For each statement the chain of those who carry it, outermost first; empty where the article itself does."""
    chains = _Chains(document, resolver, statements)
    return [chains.of(one) for one in statements]


@dataclass(frozen=True)
class _Chains:
    document: Document
    resolver: SpeakerResolver
    statements: list[Spoken]

    def of(self, one: Spoken, depth: int = 0) -> list[str]:
        """The chain of the statement around it and that one's speaker, then the outlet beside its own cue."""
        tellers: list[str] = []
        outer = self._around(one) or self._closing(one)
        if outer and depth < len(self.statements):
            tellers = [*self.of(outer, depth + 1), outer.speaker.name]
        outlet = _outlet(self.document, self.resolver, one.found)
        for name in (None if outer else self._source(one) or self._owner(one), outlet):
            if name and name not in (*tellers, one.speaker.name):
                tellers.append(name)
        return tellers

    def _around(self, one: Spoken) -> Spoken | None:
        """Who tells the smallest passage of another's that holds this one's cue."""
        if one.found.cue is None:
            return None
        at = one.found.cue[0]
        holding = [
            (hi - lo, n)
            for n, other in enumerate(self.statements)
            for lo, hi in other.found.content
            if other is not one and lo <= at < hi and other.speaker != one.speaker and self._tells(other)
        ]
        return self.statements[min(holding)[1]] if holding else None

    def _tells(self, one: Spoken) -> bool:
        return one.found.cue is None or _TELLS.search(self.document.text, *one.found.cue) is not None

    def _closing(self, one: Spoken) -> Spoken | None:
        """The statement of whoever closes the sentence."""
        match = self._closed(one)
        if match is None:
            return None
        beside = (each for each in self.statements if each.found.cue and overlap(each.found.cue, match.span()))
        return next((each for each in beside if each is not one and each.speaker != one.speaker), None)

    def _source(self, one: Spoken) -> str | None:
        """Who closes the sentence where that is no statement."""
        match = self._closed(one)
        named = self.resolver.named(match["source"] or match["who"]) if match else None
        return named.name if named and is_unnamed(named.name) else None

    def _closed(self, one: Spoken) -> re.Match[str] | None:
        """The words at the end of its sentence by which somebody else tells it."""
        found, text = one.found, self.document.text
        end = found.content[-1][1]
        if found.cue is None or found.cue[1] > end:
            return None
        sentence = self.document.sentence_at(end - 1)
        while end > found.cue[1] and not text[end - 1].isalnum():
            end -= 1
        match = _CLOSING.match(text, end, sentence.end) if sentence else None
        return match if match and not overlap(match.span(), found.cue) else None

    def _owner(self, one: Spoken) -> str | None:
        """Whose turn or answer it is told in, where they speak for themselves beside it."""
        at = one.found.content[0][0]
        owner = self._turns.owner(at) or self._interview.owner(at)
        own = owner and owner.name in self._uncued[self.document.paragraph_at(at)]
        return owner.name if owner and own else None

    @cached_property
    def _uncued(self) -> dict[int, set[str]]:
        """By paragraph who says something there without a cue."""
        found: dict[int, set[str]] = defaultdict(set)
        for one in self.statements:
            if one.found.cue is None:
                found[self.document.paragraph_at(one.found.content[0][0])].add(one.speaker.name)
        return found

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self.document, self.resolver)

    @cached_property
    def _interview(self) -> Interview:
        return Interview(self.document, self.resolver)


def _outlet(document: Document, resolver: SpeakerResolver, found: Found) -> str | None:
    """The outlet that the words beside the cue name, else one that reports in its sentence."""
    if found.cue is None:
        return None
    start, end = found.cue
    paragraph = document.text.rfind("\n", 0, start) + 1
    after = _AFTER.match(document.text, start, min(len(document.text), end + _REACH))
    before = _BEFORE.search(document.text, max(paragraph, start - _REACH), start)
    for match in (after, before, *_reporting(document, found.cue)):
        named = resolver.named(match["name"]) if match else None
        if named and named.party == "MEDIA":
            return named.name
    return None


def _reporting(document: Document, cue: Span) -> Iterator[re.Match[str]]:
    """Whoever reports in the cue's sentence, outside of quotations and in no other clause."""
    sentence = document.sentence_at(cue[0])
    if sentence is None:
        return
    place = sentence.start, sentence.end
    for match in chain.from_iterable(each.finditer(document.text, *place) for each in (_CITES, _REPORTS, _SEEN)):
        between = document.text[min(match.end(), cue[1]) : max(match.start(), cue[0])]
        if not (document.in_quotation(match.start()) or _ANOTHER_CLAUSE.search(between)):
            yield match
