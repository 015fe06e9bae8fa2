"""Who is named in a text: known actors, other names, pronouns, and groups without a name."""

import re
from dataclasses import dataclass
from enum import StrEnum

from graph_schema.negotiation import Negotiation
from loaders.reading.document import Document


class MentionKind(StrEnum):
    """How somebody is named."""

    KNOWN = "known"
    METONYM = "metonym"
    NAME = "name"
    PRONOUN = "pronoun"
    GROUP = "group"


@dataclass(frozen=True)
class Mention:
    """Words that mean somebody; `key` is the actor's code where the negotiation file knows them."""

    start: int
    end: int
    words: str
    kind: MentionKind
    key: str | None = None


_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens? of|several|some|many|most|both|a few|other)"
_HEADS = (
    r"officials?|sources?|insiders?|diplomats?|analysts?|experts?|lawmakers?|authorities|spokes(?:man|woman|person|people)|"
    r"ministers?|leaders?|representatives?|aides?|advis[eo]rs?|commanders?|bloggers?|nationalists?|hardliners?|critics?|"
    r"observers?|interlocutors?|negotiators?|delegations?|governments?|politicians?|presidents?|envoys?|ambassadors?|"
    r"senators?|deput(?:y|ies)|ministr(?:y|ies)|parliament|military|generals?|people|reports?|media|allies|nations|"
    r"countries|elements|residents?|witnesses|prosecutors?|intelligence|sides?|mediators?|partners|capitals|newspaper|"
    r"agency|institute|think tank|report|statement|data|survey|poll|document"
)
_NOT_WITHIN = (
    r"(?!(?:to|of|in|on|at|by|with|that|and|or|but|said|says|say|told|tell|according|from|as|for|has|have|had|is|are|was|"
    r"were|will|would|could|may|might|the|a|an|he|she|they|it|after|before|when|while|if|because|despite|between)\b)"
)
_GROUP = re.compile(
    rf"(?<![\w-])(?:(?:the|a|an|his|her|its|their)\s+)?(?:{_NUMBER}\s+(?:of\s+the\s+)?)?"
    rf"(?:{_NOT_WITHIN}[A-Za-zÀ-ÿ.’'-]+\s+(?:and\s+|or\s+)?){{0,4}}?(?:\w+-)?(?:{_HEADS})\b"
    r"(?:\s+(?:familiar|close|from|in|briefed|with)\s+(?:with\s+|to\s+|on\s+|knowledge\s+of\s+)?"
    r"(?:the\s+)?[A-Za-z’' -]{3,50}?(?=\s+(?:said|told|say|indicated|suggested|and|who)|,|\.|$))?"
)
_NAME = re.compile(
    r"\b[A-ZÀ-ÞŠŽ][\w’'-]*(?:\s+(?:(?:of|for|the|on|de|von|van|al|bin|la)\s+(?:the\s+)?)?[A-ZÀ-ÞŠŽ][\w’'.-]*)*"
)
_PRONOUN = re.compile(r"\b(?:he|she|they|He|She|They|him|her|them|it|It)\b")
_FUNCTION_WORDS = """
the a an in on at of for but and if as when while after before since this that these those it its he she they we i
you there here however meanwhile moreover also earlier later separately according despite although though under
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december what why how who where no not yes our his her their my now then so with
following during once both some many most any such each another first second last next all
"""
_NOT_A_NAME = frozenset(_FUNCTION_WORDS.split())


class MentionFinder:
    """Finds mentions with one negotiation file's names."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._by_words: dict[str, tuple[MentionKind, str]] = {}
        for key, actor in negotiation.actors.items():
            for words in actor.metonyms:
                self._by_words[words] = (MentionKind.METONYM, key)
            for words in (*actor.aliases, actor.name):
                self._by_words[words] = (MentionKind.KNOWN, key)
        longest_first = sorted(self._by_words, key=len, reverse=True)
        alternatives = "|".join(re.escape(words).replace("'", "[’']").replace(r"\ ", r"\s+") for words in longest_first)
        self._known = re.compile(rf"(?<![\w-])(?:[Tt]he\s+)?({alternatives})(?![\w-])")

    def mentions(self, document: Document, start: int, end: int) -> list[Mention]:
        """All mentions in [start, end), longest first where they overlap, in order."""
        text = document.text
        found = [*self._known_in(text, start, end), *_groups(text, start, end), *_names(text, start, end)]
        found += [_mention(m, MentionKind.PRONOUN) for m in _PRONOUN.finditer(text, start, end)]
        kept: list[Mention] = []
        for mention in sorted(found, key=_by_rank):
            if all(mention.end <= other.start or mention.start >= other.end for other in kept):
                kept.append(mention)
        return _without_titles(text, sorted(kept, key=lambda m: m.start))

    def _known_in(self, text: str, start: int, end: int) -> list[Mention]:
        found = []
        for match in self._known.finditer(text, start, end):
            words = re.sub(r"\s+", " ", match[1]).replace("’", "'")
            kind, key = self._by_words[words]
            found.append(Mention(match.start(), match.end(), words, kind, key))
        return found


def _without_titles(text: str, mentions: list[Mention]) -> list[Mention]:
    """A group's words directly before a name are its bearer's title: "Kremlin spokesman Dmitry Peskov"."""
    named = {m.start for m in mentions if m.kind in (MentionKind.KNOWN, MentionKind.NAME)}
    return [m for m in mentions if m.kind is not MentionKind.GROUP or not _runs_into(text, m.end, named)]


def _runs_into(text: str, end: int, starts: set[int]) -> bool:
    blank = len(text[end : end + 3]) - len(text[end : end + 3].lstrip())
    return blank > 0 and end + blank in starts


def _by_rank(mention: Mention) -> tuple[int, int, int]:
    """A group that contains a name ("Kremlin officials") goes before the name, a known name before its parts."""
    rank = {MentionKind.GROUP: 0, MentionKind.KNOWN: 1, MentionKind.METONYM: 1, MentionKind.NAME: 2}
    return rank.get(mention.kind, 3), mention.start - mention.end, mention.start


def _groups(text: str, start: int, end: int) -> list[Mention]:
    return [_mention(match, MentionKind.GROUP) for match in _GROUP.finditer(text, start, end)]


def _names(text: str, start: int, end: int) -> list[Mention]:
    found = []
    for match in _NAME.finditer(text, start, end):
        lo, words = match.start(), match[0]
        while words and words.split()[0].casefold() in _NOT_A_NAME:
            first = words.split()[0]
            lo += len(first) + len(words[len(first) :]) - len(words[len(first) :].lstrip())
            words = words[len(first) :].lstrip()
        words = words.rstrip(".")
        if words:
            found.append(Mention(lo, lo + len(words), words, MentionKind.NAME))
    return found


def _mention(match: re.Match[str], kind: MentionKind) -> Mention:
    return Mention(match.start(), match.end(), re.sub(r"\s+", " ", match[0]), kind)
