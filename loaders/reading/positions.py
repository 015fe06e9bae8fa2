"""What a statement says about the demands of the negotiation file: stance, holder, condition, hedge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_schema.negotiation import ActorKind, Demand, Negotiation
from loaders.form import ReadPosition, Stance
from loaders.reading.attribution import Attribution
from loaders.reading.document import Document, Span
from loaders.reading.mentions import Mention, MentionKind
from loaders.reading.speakers import Speaker, SpeakerResolver

_REJECTS = re.compile(
    r"\b(?:reject\w*|refus\w+|rul\w+ out|ruled out|oppos\w+|dismiss\w*|unacceptable|never (?:accept|agree|allow|recogni[sz]e)|"
    r"will not (?:accept|agree|allow|recogni[sz]e|work|happen|give|sign|withdraw|leave|discuss)|won[’']t|cannot (?:accept|agree|"
    r"concede|be)|can[’']t (?:accept|agree)|no (?:question|intention|need|plans?|basis|place) |not (?:on the table|"
    r"acceptable|an option|negotiable|ready|prepared|willing)|against (?:the|any|a)|out of the question|impossible|"
    r"deni(?:es|ed)|condemn\w*|block(?:s|ed)|veto\w*|does(?: not|n[’']t) (?:want|accept|recogni[sz]e|support)|"
    r"do(?: not|n[’']t) (?:want|accept|recogni[sz]e|support)|did(?: not|n[’']t) (?:want|accept)|declin\w+|excluded|"
    r"criticiz\w+|criticis\w+|denounc\w+|rebuff\w*|resist\w*)", re.IGNORECASE
)  # fmt: skip
_OPEN = re.compile(
    r"\b(?:(?:is|are|was|were|be|remains?|remained|stands?) (?:\w+ly )?(?:open|ready|willing|prepared)|open to|ready (?:for|to)|"
    r"willing(?:ness)?|readiness|prepared to (?:discuss|consider|talk|hold|meet|negotiate)|consider\w*|discuss\w*|"
    r"(?:might|may|could) (?:agree|accept|consider|discuss|be)|explor\w+|not (?:rule|ruled|ruling) out|possib\w+|"
    r"would (?:discuss|consider)|room for|signals?)\b", re.IGNORECASE
)  # fmt: skip
_ACCEPTS = re.compile(
    r"\b(?:agree[sd]?|agreeing|accept(?:s|ed|ing|ance)?|offer(?:s|ed|ing)?|welcom\w+|support(?:s|ed|ing)?|back(?:s|ed|ing)|"
    r"endors\w+|approv\w+|authori[sz]\w+|(?:is|are|was|were) (?:now )?prepared to (?:give|cede|accept)|pledg\w+|"
    r"promis\w+|committed to|in favou?r)\b", re.IGNORECASE
)  # fmt: skip
_DEMANDS = re.compile(
    r"\b(?:demand\w*|insist\w*|must|requir\w+|call\w* (?:for|on)|urg\w+|press\w* for|push\w* for|need(?:s|ed)?(?: to)?|"
    r"should|has to|have to|necessary|conditions?|ultimatum|pre-?conditions?|want(?:s|ed)?|seek(?:s|ing)?|sought|only (?:if|way|"
    r"after|when)|non-negotiable|essential|will (?:continue|keep|achieve|fight)|goals?|aims?|objectives?|cannot "
    r"concede|until)\b", re.IGNORECASE
)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:if|only (?:if|when|after|in)|unless|provided(?: that)?|on (?:the )?condition|as long as|in return for|in exchange "
    r"for|once|except)\b", re.IGNORECASE
)  # fmt: skip
_HEDGE = re.compile(
    r"\b(?:may|might|could|reportedly|possibl[ey]|perhaps|potentially|likely|allegedly|apparently|suggest\w*|seem\w*|"
    r"appear\w*|implicit\w*)\b", re.IGNORECASE
)  # fmt: skip
_CLAUSE = re.compile(r",?\s+\b(?:but|while|although|and also|and insist\w*|however|though|and (?:for|that))\b|;|—|\.\s")
_NEUTRAL_ROLE = frozenset({"MEDIA"})


@dataclass(frozen=True)
class _Evidence:
    key: str
    demand: Demand
    span: Span
    refused: bool


class PositionReader:
    """Reads positions with one negotiation file."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._negotiation = negotiation

    def positions(
        self, document: Document, attribution: Attribution, speaker: Speaker, resolver: SpeakerResolver
    ) -> list[ReadPosition]:
        """Every demand whose wording stands in the statement's passages, with its stance where the words tell it."""
        found: dict[str, ReadPosition] = {}
        for evidence in self._evidence(document, attribution):
            clause = _clause(document.text, evidence.span, attribution.content)
            stance = _stance(document.text, clause, evidence, attribution)
            if stance is None or evidence.key in found:
                continue
            holder = self._holder(document, attribution, speaker, evidence, resolver)
            words = document.text[clause[0] : clause[1]]
            found[evidence.key] = ReadPosition(
                demand=evidence.key,
                stance=stance,
                holder=holder.name,
                holder_party=holder.party,
                conditional=bool(_CONDITION.search(words)),
                hedged=bool(_HEDGE.search(words)) or attribution.lemma in ("suggest", "hint", "allege"),
            )
        return self._without_doubles(found)

    def _evidence(self, document: Document, attribution: Attribution) -> Iterator[_Evidence]:
        for key, demand in self._negotiation.demands.items():
            for refused, phrases in ((False, demand.phrases), (True, demand.counter_phrases)):
                match = next(
                    (m for phrase in phrases for lo, hi in attribution.content
                     if (m := phrase.pattern.search(document.text, lo, hi))), None
                )  # fmt: skip
                if match:
                    yield _Evidence(key, demand, match.span(), refused)
                    break

    def _holder(
        self,
        document: Document,
        attribution: Attribution,
        speaker: Speaker,
        evidence: _Evidence,
        resolver: SpeakerResolver,
    ) -> Speaker:
        """Who stands as subject before the wording within the passages, else the speaker's side."""
        inside = [
            mention
            for mention in attribution.others
            if mention.kind in (MentionKind.KNOWN, MentionKind.METONYM)
            and mention.start < evidence.span[0]
            and any(lo <= mention.start < hi for lo, hi in attribution.content)
            and _is_subject(document.text, mention)
        ]
        if inside and inside[-1].key:
            actor = self._negotiation.actors[inside[-1].key]
            if actor.kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ALLIANCE) and actor.party != "MEDIA":
                return Speaker(actor.name, actor.party, inside[-1].key)
        return self._side(speaker)

    def _side(self, speaker: Speaker) -> Speaker:
        """An official speaks for the state; a head of state, a state and anybody else for themselves."""
        if speaker.key is None:
            return speaker
        roles = self._negotiation.actors[speaker.key].roles
        office = next((role for role in roles if role.speaks_for and not role.head), None)
        if office is None or any(role.head for role in roles):
            return speaker
        state = self._negotiation.actors[office.of]
        return Speaker(state.name, state.party, office.of)

    def _without_doubles(self, found: dict[str, ReadPosition]) -> list[ReadPosition]:
        """A demand and its exact opposite are one position; the one that is wanted is kept."""
        kept = dict(found)
        for key, position in found.items():
            base = self._negotiation.demands[key].negation_of
            if base in found:
                kept.pop(base if position.stance is not Stance.REJECTS else key, None)
        return list(kept.values())


_VERB = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|now\s+)?(?:is|are|was|were|has|have|had|would|will|could|may|might|must|should|can|cannot|does|"
    r"did|wants?|insists?|demands?|rejects?|agreed|agrees|accepts?|refus\w+|seeks?|considers?|needs?|remains?|opposes?|"
    r"supports?|calls?|keeps?|\w+ed|\w+s)\b"
)  # fmt: skip


def _is_subject(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 12) : mention.start].rstrip().casefold()
    if re.search(r"\b(?:of|in|with|to|from|by|on|for|at|against|between|into|over|about)$", before):
        return False
    return bool(_VERB.match(text, mention.end))


def _clause(text: str, at: Span, content: tuple[Span, ...]) -> Span:
    """The part of the passage between conjunctions in which the wording stands."""
    lo, hi = next(span for span in content if span[0] <= at[0] < span[1])
    for match in _CLAUSE.finditer(text, lo, hi):
        if match.end() <= at[0]:
            lo = match.end()
        elif match.start() >= at[1]:
            return lo, match.start()
    return lo, hi


def _stance(text: str, clause: Span, evidence: _Evidence, attribution: Attribution) -> Stance | None:
    """The stance that the governing words tell: the nearest before the wording, then after it, then the cue."""
    before = text[clause[0] : evidence.span[0]]
    wording = text[evidence.span[0] : evidence.span[1]]
    after = text[evidence.span[1] : clause[1]]
    if evidence.refused:
        return Stance.REJECTS
    cue = text[attribution.cue[0] : attribution.cue[1]] if attribution.cue else ""
    for words in (before[-90:], after[:90], wording, cue):
        stance = _told(words)
        if stance:
            return stance
    return None


def _told(words: str) -> Stance | None:
    if re.search(r"\bnot (?:rule|ruled|ruling) out\b", words, re.IGNORECASE):
        return Stance.OPEN_TO
    classes = (
        (Stance.REJECTS, _REJECTS),
        (Stance.DEMANDS, _DEMANDS),
        (Stance.ACCEPTS, _ACCEPTS),
        (Stance.OPEN_TO, _OPEN),
    )
    last = {stance: [m.end() for m in pattern.finditer(words)] for stance, pattern in classes}
    told = [(ends[-1], -n, stance) for n, (stance, ends) in enumerate(last.items()) if ends]
    return max(told)[2] if told else None
