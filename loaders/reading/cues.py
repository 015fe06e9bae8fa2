"""The words that attribute: reporting verbs, stance verbs and phrases, by what follows them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from loaders.reading.document import Document


class Complement(StrEnum):
    """What holds the attributed words: a clause or quotation on either side of the cue, or what the verb governs."""

    CLAUSE = "clause"
    OBJECT = "object"


@dataclass(frozen=True)
class Cue:
    """One cue; `lemma` is its dictionary form, `participle` whether it leans on another verb's subject."""

    start: int
    end: int
    lemma: str
    complement: Complement
    participle: bool


_CLAUSE_VERBS = [
    "say",
    "tell",
    "add",
    "note",
    "claim",
    "allege",
    "state",
    "declare",
    "announce",
    "argue",
    "insist",
    "stress",
    "emphasize",
    "emphasise",
    "warn",
    "explain",
    "confirm",
    "report",
    "suggest",
    "indicate",
    "maintain",
    "acknowledge",
    "admit",
    "concede",
    "believe",
    "write",
    "tweet",
    "reply",
    "respond",
    "reiterate",
    "repeat",
    "underline",
    "underscore",
    "recall",
    "assert",
    "affirm",
    "contend",
    "caution",
    "comment",
    "remark",
    "observe",
    "predict",
    "estimate",
    "assess",
    "conclude",
    "pledge",
    "promise",
    "vow",
    "propose",
    "deny",
    "hint",
    "signal",
    "quip",
    "joke",
    "testify",
    "mention",
    "reveal",
    "disclose",
    "complain",
    "lament",
    "elaborate",
    "continue",
    "describe",
    "argue",
    "hope",
    "expect",
    "fear",
    "interpret",
    "post",
    "reassert",
    "profess",
    "clarify",
    "stipulate",
    "opine",
]
_OBJECT_VERBS = [
    "reject",
    "oppose",
    "dismiss",
    "condemn",
    "refuse",
    "demand",
    "urge",
    "accuse",
    "denounce",
    "welcome",
    "criticize",
    "criticise",
    "support",
    "back",
    "endorse",
    "seek",
    "want",
    "threaten",
    "offer",
    "accept",
    "request",
    "require",
    "favor",
    "favour",
    "advocate",
    "express",
    "voice",
    "reinforce",
    "blast",
    "slam",
    "decry",
    "protest",
    "dispute",
    "reiterate",
    "demand",
    "rebuff",
    "decline",
    "pledge",
    "vow",
    "reaffirm",
    "propose",
    "deny",
    "acknowledge",
    "describe",
]
_PHRASES: dict[str, Complement] = {
    r"according to": Complement.CLAUSE,
    r"(?:make|makes|made|making)(?: it)?(?: \w+ly)? (?:clear|plain)(?: that)?": Complement.CLAUSE,
    r"(?:point|points|pointed|pointing) (?:out|to)": Complement.CLAUSE,
    r"(?:refer|refers|referred|referring) to": Complement.OBJECT,
    r"(?:issue|issues|issued|issuing) an? (?:ultimatum|warning|call|demand|statement)": Complement.OBJECT,
    r"(?:call|calls|called|calling) (?:for|on)": Complement.OBJECT,
    r"(?:rule|rules|ruled|ruling) out": Complement.OBJECT,
    r"(?:insist|insists|insisted|insisting) (?:on|upon)": Complement.OBJECT,
    r"(?:push|pushes|pushed|pushing) for": Complement.OBJECT,
    r"(?:agree|agrees|agreed|agreeing) (?:to|that|with|on)": Complement.OBJECT,
    r"(?:warn|warns|warned|warning) (?:against|of)": Complement.OBJECT,
    r"(?:is|are|was|were|remains?|remained|stands?) (?:\w+ly )?"
    r"(?:ready|willing|prepared|open|determined|opposed|committed|against|in favou?r of)(?: (?:to|for))?": Complement.OBJECT,
    r"(?:express|expresses|expressed|expressing) (?:\w+ )?(?:willingness|readiness|hope|concerns?|support|doubts?|"
    r"confidence|regret|optimism|skepticism|scepticism)(?: (?:to|for|about|over|that|in))?": Complement.OBJECT,
    r"do(?:es)? not (?:recognize|recognise|accept|want|intend|plan)": Complement.OBJECT,
    r"(?:issue|issues|issued|issuing) (?:a|an) (?:arrest )?warrants?": Complement.OBJECT,
    r"(?:give|gives|gave|giving) up on": Complement.OBJECT,
    r"(?:reserve|reserves|reserved) the right": Complement.OBJECT,
}
_IRREGULAR = {
    "say": "says|said|saying", "tell": "tells|told|telling", "write": "writes|wrote|written|writing",
    "deny": "denies|denied|denying", "reply": "replies|replied|replying", "testify": "testifies|testified|testifying",
    "decry": "decries|decried|decrying", "clarify": "clarifies|clarified|clarifying", "admit": "admits|admitted|admitting",
    "slam": "slams|slammed|slamming", "seek": "seeks|sought|seeking", "quip": "quips|quipped|quipping",
    "signal": "signals|signaled|signalled|signaling|signalling",
}  # fmt: skip


def _forms(verb: str) -> str:
    if verb in _IRREGULAR:
        return f"{verb}|{_IRREGULAR[verb]}"
    stem = verb[:-1] if verb.endswith("e") else verb
    third = f"{verb}es" if re.search(r"(s|sh|ch|x|z)$", verb) else f"{verb}s"
    return f"{verb}|{third}|{stem}ed|{stem}ing"


@cache
def _pattern() -> re.Pattern[str]:
    """Phrases before single verbs; the group's name tells the entry that matched."""
    entries = [f"(?P<p{n}>{phrase})" for n, phrase in enumerate(_PHRASES)]
    entries += [f"(?P<{verb}>{_forms(verb)})" for verb in dict.fromkeys(_CLAUSE_VERBS + _OBJECT_VERBS)]
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(entries)})(?![\w’'-])", re.IGNORECASE)


def cues_in(document: Document, start: int, end: int) -> list[Cue]:
    """Every cue in [start, end) of the prose, quoted or not, in order."""
    return [_cue(match) for match in _pattern().finditer(document.text, start, end)]


def _cue(match: re.Match[str]) -> Cue:
    lemma = match.lastgroup or ""
    words = match[0].casefold()
    if lemma.startswith("p") and lemma[1:].isdigit():
        complement = list(_PHRASES.values())[int(lemma[1:])]
        lemma = words.split()[0]
    else:
        complement = Complement.CLAUSE if lemma in _CLAUSE_VERBS else Complement.OBJECT
    participle = words.split()[0].endswith("ing")
    return Cue(match.start(), match.end(), lemma, complement, participle)
