"""What a statement says about the demands of the negotiation file: stance, holder, condition, hedge."""

import re

from graph_schema.negotiation import ActorKind, Negotiation
from loaders.form import ReadPosition, Stance
from loaders.reading.attribution import Attribution
from loaders.reading.document import Document, Span
from loaders.reading.lexicon import lexicon
from loaders.reading.mentions import Mention, MentionKind
from loaders.reading.speakers import Speaker
from loaders.reading.wordings import Wording, within

_CLAUSE = re.compile(r",?\s+\b(?:but|while|although|and also|and insist\w*|however|though|and (?:for|that))\b|;|—|\.\s")
_NEGATION = 10
_REACH = 90
"""How many characters around a demand's wording are searched for words that govern it."""


class PositionReader:
    """Reads positions with one negotiation file."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._negotiation = negotiation

    def positions(
        self, document: Document, attribution: Attribution, speaker: Speaker, found: list[Wording]
    ) -> list[ReadPosition]:
        """A position on every demand whose wording stands in the statement, where the words tell the stance."""
        positions: dict[str, ReadPosition] = {}
        for key, evidence in within(found, attribution.content).items():
            clause = _clause(document.text, evidence.span, attribution.content)
            demanded = _is_condition(document.text, clause, evidence.span)
            stance = Stance.DEMANDS if demanded else _stance(document.text, clause, evidence, attribution)
            if stance is None:
                continue
            holder = self._side(speaker) if demanded else self._holder(document, attribution, speaker, evidence)
            words = document.text[clause[0] : clause[1]]
            positions[key] = ReadPosition(
                demand=key,
                stance=stance,
                holder=holder.name,
                holder_party=holder.party,
                conditional=not demanded and bool(lexicon()["condition"].search(words)),
                hedged=bool(lexicon()["hedge"].search(words)) or attribution.lemma in ("suggest", "hint", "allege"),
            )
        return self._without_doubles(positions)

    def _holder(
        self,
        document: Document,
        attribution: Attribution,
        speaker: Speaker,
        evidence: Wording,
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


_OBLIGED = re.compile(r"\s+(?:must|should|has to|have to|needs? to|ought to|will never be)\b")
_VERB = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|now\s+)?(?:is|are|was|were|has|have|had|would|will|could|may|might|must|should|can|cannot|does|"
    r"did|wants?|insists?|demands?|rejects?|agreed|agrees|accepts?|refus\w+|seeks?|considers?|needs?|remains?|opposes?|"
    r"supports?|calls?|keeps?|\w+ed|\w+s)\b"
)  # fmt: skip


def _is_subject(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 12) : mention.start].rstrip().casefold()
    if re.search(r"\b(?:of|in|with|to|from|by|on|for|at|against|between|into|over|about)$", before):
        return False
    return bool(_VERB.match(text, mention.end)) and not _OBLIGED.match(text, mention.end)


def _is_condition(text: str, clause: Span, wording: Span) -> bool:
    """Whether the wording is what is asked for in return: "ready for talks if Kyiv cancels the decree"."""
    condition = next(lexicon()["condition"].finditer(text, *clause), None)
    return condition is not None and clause[0] < condition.start() - 3 and condition.end() <= wording[0]


def _clause(text: str, at: Span, content: tuple[Span, ...]) -> Span:
    """The part of the passage between conjunctions in which the wording stands."""
    lo, hi = next(span for span in content if span[0] <= at[0] < span[1])
    for match in _CLAUSE.finditer(text, lo, hi):
        if match.end() <= at[0]:
            lo = match.end()
        elif match.start() >= at[1]:
            return lo, match.start()
    return lo, hi


def _stance(text: str, clause: Span, evidence: Wording, attribution: Attribution) -> Stance | None:
    """The stance that the governing words tell: the nearest before the wording, then after it, then the cue."""
    before = text[clause[0] : evidence.span[0]]
    wording = text[evidence.span[0] : evidence.span[1]]
    after = text[evidence.span[1] : clause[1]]
    if evidence.refuses:
        return Stance.REJECTS
    if re.search(r"\bunacceptable\b", wording, re.IGNORECASE):
        return Stance.REJECTS
    cue = (
        text[max(attribution.sentence.start, attribution.cue[0] - _NEGATION) : attribution.cue[1]]
        if attribution.cue
        else ""
    )
    for words in (before[-_REACH:], cue, after[:_REACH], wording):
        stance = _told(words)
        if stance is Stance.REJECTS and words is wording:
            return Stance.DEMANDS  # a refusal that the demand itself consists of: "never join", "no concessions"
        if stance:
            return stance
    return None


def _told(words: str) -> Stance | None:
    """The stance of the last governing words; where two end together the longer ones tell: "not ruled out"."""
    told = [(match.end(), -match.start(), stance) for stance in Stance for match in lexicon()[stance].finditer(words)]
    return max(told)[2] if told else None
