"""Whose a position is: the speaker's side's, or that of whoever the passages say it of."""

import re
from collections import Counter

from graph_schema.negotiation import ActorKind, Negotiation
from loaders.actors import is_unnamed
from loaders.form import Stance
from loaders.reading.directory import Speaker
from loaders.reading.names import listed, without_article
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told, passages_begin
from loaders.reading.verdicts import Verdict

_OFFICER = re.compile(rf"[’']s?\s(?:[\w-]+\s){{0,3}}?(?:chief of staff|{'|'.join(sorted(listed('people')))})\b")
"""After a name, whose people are meant: "Putin's envoy"."""

_AUXILIARY = (
    r"(?:(?:(?:would|will|wo|could|might|may|is|are|was|were|had|has|have|does|did|do)(?:n[’']t)?|also|still|now|never|not|no|"
    r"longer|already|again|even|(?!only)\w+ly)\s)"
)
_NO_HOLDER = (
    r"to|if|that|should|must|can|cannot|though|because|and|or|on|in|for|asked|whether|when|where|what|why|how|until|"
    r"unless"
)
_WILLS = re.compile(
    rf"[\W_]*(?:that\s)?(?P<who>(?:(?!(?i:{_NO_HOLDER})\b)[\w-]+(?:[’']s(?=\s\w+\s\w))?\s){{1,5}}?)"
    rf"(?:{_AUXILIARY}*(?:accept(?:s|ed)?|reject(?:s|ed)?|agree(?:s|d)?|wants?|wanted|refus(?:e|es|ed|ing)|insist(?:s|ed|ing)?|"
    r"demand(?:s|ed|ing)|oppos(?:e|es|ed|ing)|back(?:s|ed)|seeks|seeking|sought|"
    r"promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|offer(?:s|ed|ing)|sign(?:s|ed)? up to|"
    r"(?:ha(?:s|ve|d)|show(?:s|ed|n)?|express(?:es|ed)?)\s(?:no|little)\s(?:wish|desire|interest|intention|plans?))"
    rf"|{_AUXILIARY}+(?:(?:un)?willing|(?:ready|prepared)\s(?:to|for)|open to|interested in|against))\b(?!\sby\b)"
    r"[^.;!?]{0,250}+[\W_]*\Z"
)
"""One clause that begins with somebody's will: "the Sudlanders were ready to leave"."""

_BESIDE = re.compile(r"\b(?:with|between|against|alongside)\s(?:the\s)?$", re.IGNORECASE)
"""Before a name, whom it only concerns: "a river run together with the Northmen"."""

_THANKED = re.compile(
    r"\bthank(?:s|ed|ing)?:?\s(?P<who>(?:(?!for\b)[\w.’'-]+\s){1,5})"
    r"for\s(?:\w+ing\sto\s)?(?:push|press|call|insist|argu|campaign|ask)(?:ing)?\b"
)
"""Whose wish it is that a speaker thanks for: "thanked the Diet for pushing for a truce"."""

_MORE = re.compile(r",\s(?:and|but|that|while)\b|\band that\b")

_BOTH = re.compile(
    r"(?:both|neither|the two)(?:\s(?:sides?|part(?:y|ies)|leaders?|presidents?|countr(?:y|ies)))?|"
    r"(?:the\s)?(?:warring\s)?(?:sides|parties)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_MEANT = {"he": ActorKind.PERSON, "she": ActorKind.PERSON, "it": ActorKind.STATE}

_LONGEST = 250
"""Characters within which "they" are always the same."""

_CAPITALISED = re.compile(r"[A-ZÀ-Þ]\w+")

_THEIRS, _OURS = r"\b(?:[Tt]hey|[Ii]t)\s", r"\b(?:[Ww]e|I)\s"
_AGREES = r"(?:agree|accept|promise|offer)(?:s|d|ed)?\b"
_REFUSES = r"(?:refuse|reject|oppose)(?:s|d|ed)?\b"
_ASKS = r"(?:demand(?:s|ed)?|insist(?:s|ed)?|wants?|wanted|(?:asks?|asked)(?=\sus\b))\b"
_ACTS = {Stance.ACCEPTS: _AGREES, Stance.OPEN_TO: _AGREES, Stance.REJECTS: _REFUSES, Stance.DEMANDS: _ASKS}
_THEY, _US = re.compile(r"\b[Tt]hey\b"), re.compile(r"\b(?:[Ww]e|us|[Oo]urs?)\b")
"""Two sides of which a speaker tells, the other one and the own one."""


def holders_of(negotiation: Negotiation, resolver: SpeakerResolver, told: Told, verdict: Verdict) -> list[Speaker]:
    """Whom the judge points to within the passages, else whose will they tell of, else the speaker's side.

    Of several sides that take one stance together each, since a position is one side's.
    """
    named = (
        _thanked(resolver, told) or _within(resolver, told, verdict.holder) or _against(resolver, told, verdict.stance)
    )
    holders = [named] if named else _willing(resolver, told) or [told.speaker]
    return [_side(negotiation, each) for holder in holders for each in _each(resolver, holder)]


def _within(resolver: SpeakerResolver, told: Told, pointed: Span) -> Speaker | None:
    """Whom [start, end) of the told statement names, where that lies in its passages; an actor or one of a side."""
    start, end = pointed
    begin = passages_begin(told.text, told.speaker.name)
    if start < begin < end:
        start = begin
    if start < len(told.speaker.name) or _BESIDE.search(told.text, begin, start):
        return None
    officer = _OFFICER.match(told.text, end)
    end = officer.end() if officer else end
    return _of_a_side(resolver, told.text[resolver.directory.with_article(told.text, start, end) : end])


def _own_leader(resolver: SpeakerResolver, speaker: Speaker, words: str) -> Speaker | None:
    """Who holds the office on the speaker's own side: "the president"."""
    directory, day = resolver.directory, resolver.day
    key = directory.offices.of_party(without_article(words), speaker.party, day)
    return directory.actor(key, day) if key else None


def _thanked(resolver: SpeakerResolver, told: Told) -> Speaker | None:
    """Whom the speaker thanks for what they wish for."""
    thanks = _THANKED.search(told.text)
    return _of_a_side(resolver, thanks["who"].strip()) if thanks else None


def _willing(resolver: SpeakerResolver, told: Told) -> list[Speaker]:
    """Whose will the first passage tells of: "Exner would accept"; both are the two states that are named oftenest."""
    will = _WILLS.match(told.content[0]) if len(told.content) == 1 else None
    if will is None or _MORE.search(told.content[0]):
        return []
    words = will["who"].strip()
    if _BOTH.fullmatch(words):
        return _principals(resolver, told.speaker)
    if _PRONOUN.fullmatch(words):
        named = _named_before(resolver, told, words)
    else:
        named = _of_a_side(resolver, words) or _own_leader(resolver, told.speaker, words)
    return [named] if named else []


def _against(resolver: SpeakerResolver, told: Told, stance: Stance) -> Speaker | None:
    """Who "they" are where only they do what the stance is: "We proposed a week. They agreed to a day"."""
    words = told.text[passages_begin(told.text, told.speaker.name) :]
    act = _ACTS.get(stance)
    if act is None or len(words) > _LONGEST or not (_THEY.search(words) and _US.search(words)):
        return None
    acts = rf"(?:{_AUXILIARY}|will\s|only\s)*{act}"
    theirs = re.search(_THEIRS + acts, words) and not re.search(_OURS + acts, words)
    return _other_side(resolver, told) if theirs else None


def _other_side(resolver: SpeakerResolver, told: Told) -> Speaker | None:
    """The state that is named last before, other than the speaker's own, else oftenest in the article."""
    before = _others(resolver, told.speaker, told.before)
    oftenest = Counter(_others(resolver, told.speaker, resolver.document.text)).most_common(1)
    key = before[-1] if before else oftenest[0][0] if oftenest else None
    return resolver.directory.actor(key, resolver.day) if key else None


def _others(resolver: SpeakerResolver, speaker: Speaker, words: str) -> list[str]:
    """The codes of the states named there, by their own names or their people's, without the speaker's."""
    directory = resolver.directory
    actors = directory.negotiation.actors
    named = _CAPITALISED.findall(words)
    keys = [key for word in named if (key := directory.nations.get(word) or directory.table.key_of(word))]
    return [key for key in keys if actors[key].kind is ActorKind.STATE and actors[key].party != speaker.party]


def _named_before(resolver: SpeakerResolver, told: Told, pronoun: str) -> Speaker | None:
    """The person, or for "it" the state, that is named last before, where the speaker is nobody by name."""
    kind = _MEANT.get(pronoun.casefold())
    if kind is None or not is_unnamed(told.speaker.name):
        return None
    directory = resolver.directory
    named = [key for _, key in directory.offices.named(f"{told.before} {told.speaker.name}")]
    meant = [key for key in named if directory.negotiation.actors[key].kind is kind]
    return directory.actor(meant[-1], resolver.day) if meant else None


def _of_a_side(resolver: SpeakerResolver, words: str) -> Speaker | None:
    named = resolver.named(words)
    known = named and (named.key or named.party != "OTHER" or resolver.directory.origins.sides(named.name))
    return named if known else None


def _principals(resolver: SpeakerResolver, speaker: Speaker) -> list[Speaker]:
    """The two states of which the article speaks most, where the speaker is neither's."""
    directory = resolver.directory
    actors = directory.negotiation.actors
    named = (key for _, key in directory.offices.named(resolver.document.text))
    states = Counter(key for key in named if actors[key].kind is ActorKind.STATE)
    two = [directory.actor(key, resolver.day) for key, _ in states.most_common(2)]
    return two if speaker.party not in {each.party for each in two} else []


def _each(resolver: SpeakerResolver, holder: Speaker) -> list[Speaker]:
    sides = resolver.directory.origins.sides(holder.name) if holder.key is None else []
    named = [side for side in map(resolver.named, sides) if side]
    return named or [holder]


def _side(negotiation: Negotiation, speaker: Speaker) -> Speaker:
    """An official speaks for the state; a head of state, a state and anybody else for themselves."""
    if speaker.key is None:
        return speaker
    roles = negotiation.actors[speaker.key].roles
    office = next((role for role in roles if role.speaks_for and not role.head), None)
    if office is None or any(role.head for role in roles):
        return speaker
    state = negotiation.actors[office.of]
    return Speaker(state.name, state.party, office.of)
