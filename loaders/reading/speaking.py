"""Who says each statement that was found, and for which side."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np

from graph_schema.negotiation import Negotiation
from loaders.actors import is_unnamed
from loaders.reading.decoding import SIDES, Floats, Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.groups import introductions
from loaders.reading.headlines import named_last
from loaders.reading.interviews import Interview
from loaders.reading.mentions import subject, subject_among
from loaders.reading.names import is_office, without_article
from loaders.reading.own_words import unheard
from loaders.reading.pairs import both, plural, they
from loaders.reading.polls import polled
from loaders.reading.spans import Span, inside, overlap
from loaders.reading.speakers import SpeakerResolver, part_of
from loaders.reading.statements import found_statements, unsure_statements
from loaders.reading.told import By, Told, attribution, before, told
from loaders.reading.turns import Turns

_SURE_OF_SIDE, _SURER_THAN_GUESS = 0.5, 0.7
"""How likely a party must be for a speaker of whom no words tell it, and of whom something makes another likely."""

_NEAR = 400
"""How many characters after the last statement one without a speaker's mention can still be the same speaker's."""

_QUOTED = re.compile(r"\b(?:quoted|quotes|quoting|cited|cites|citing)\s((?:[A-Z][\w’'.-]*\s){1,5})as\s")
_OF_THEM = re.compile(r"\b(?P<number>one|two|three|four|several|some|many|most) of them\s(?:also\s)?$", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\b[Tt]he\s(?:(?:same|senior|top|veteran|[A-Z][\w’'-]*)\s){0,3}"
    r"(?P<head>official|diplomat|politician|spokesman|spokeswoman|spokesperson|envoy|minister|negotiator|aide|lawmaker|"
    r"statesman|general)$"
)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|we|i)\b", re.IGNORECASE)
_PRONOUN_BEFORE = re.compile(r"\b(?:he|she|they|it|we|i|who)\b(?:\s\w+){0,3}\s*$", re.IGNORECASE)
_BEFORE = 40
"""How many characters before a cue a pronoun can begin that is its subject."""

_FOR_OR_AGAINST = re.compile(
    r"\b(?P<who>critics|opponents|supporters|sceptics|skeptics|detractors|backers)(?:\s(?:also|now|have|still|\w+ly))?\s$",
    re.IGNORECASE,
)
"""People whom the tagger often takes for whomever they are for or against."""

_SUBJECT_WITHIN = ("The ", "Both ", "These ")
"""How a cue begins that holds its own subject: "The leaders discussed"."""


_NOBODYS = ("MEDIA", "OTHER")
"""Parties of which nobody holds an office."""


@dataclass(frozen=True)
class Named:
    """Who says a statement, how that was found, and where, if at any words."""

    speaker: Speaker
    by: By
    span: Span | None = None


def attributed(document: Document, resolver: SpeakerResolver) -> list[tuple[Found, Told]]:
    """The document's statements with their speakers; one whose speaker can't be known is left out."""
    spoken = of_teller(_spoken(document, resolver))
    return in_office(sided(spoken, resolver.directory.negotiation), resolver)


def _spoken(document: Document, resolver: SpeakerResolver) -> list[tuple[Found, Told]]:
    spoken: list[tuple[Found, Told]] = []
    turns, interview = Turns(document, resolver), Interview(document, resolver)
    for found in _found(document, resolver, turns):
        if turns.asks(found):
            continue
        one = (
            _named(turns.speaker(found), By.TURN)
            or _named(interview.speaker(found), By.ANSWER)
            or speaker_of(document, resolver, found, spoken)
        )
        if one and one.by is By.LAST and not _has_subject(document, found.cue):
            one = _named(turns.own_turn(found), By.TURN) or one
        if one:
            text = document.article.text
            content = [text[lo:hi] for lo, hi in found.content]
            cue = text[slice(*found.cue)] if found.cue else None
            words = before(document.text, found.cue, found.content[0])
            leading = attribution(document.text, found.cue, found.content) if found.cue else None
            reads = told(one.speaker.name, cue, content)
            spoken.append((found, Told(one.speaker, content, reads, words, leading, one.by, one.span)))
    return spoken


def _found(document: Document, resolver: SpeakerResolver, turns: Turns) -> list[Found]:
    """All statements in the order of the text."""
    found = found_statements(document)
    if turns.are_told:
        found = [*found, *unheard(turns, found, unsure_statements(document))]
    return sorted([*found, *named_last(document, resolver, found)], key=lambda one: one.content[0])


def _named(speaker: Speaker | None, by: By) -> Named | None:
    return Named(speaker, by) if speaker else None


def speaker_of(
    document: Document, resolver: SpeakerResolver, found: Found, spoken: list[tuple[Found, Told]]
) -> Named | None:
    """Whom the cue itself names, else the mention outside of the quotation, else the subject, else the likeliest.

    Whoever spoke last where the subject is a pronoun, or where none of these is anybody. A people as the subject, or
    two at once, comes before the mention: "The Americans said", "Both sides said".
    """
    beside = subject(document.text, found.cue) if found.cue else None
    by_words = _by_words(document, resolver, found, beside, spoken)
    if by_words:
        return by_words
    people = beside if beside and resolver.is_people(beside) else None
    likeliest = None if found.speaker or beside or _has_subject(document, found.cue) else found.likeliest
    for by, mention in (
        (By.PEOPLE, people),
        (By.POINTER, _outside_own_words(document, found.speaker, found)),
        (By.SUBJECT, None if found.speaker else beside),
        (By.LIKELIEST, _outside_own_words(document, likeliest, found)),
    ):
        speaker = resolver.at(mention, found.cue) if mention else None
        if speaker and mention:
            again = _taken_up(document, mention, speaker, spoken)
            return Named(again or _of_them(document, found.cue, speaker), by, mention)
    last = _last_speaker(spoken, found)
    within = resolver.at(found.speaker, found.cue) if found.speaker and not last else None
    return Named(last, By.LAST) if last else Named(within, By.POINTER, found.speaker) if within else None


def _by_words(
    document: Document, resolver: SpeakerResolver, found: Found, beside: Span | None, spoken: list[tuple[Found, Told]]
) -> Named | None:
    """Whom the words of the cue and its subject tell by themselves, whoever is pointed to."""
    if found.cue is None:
        return None
    alone = _at_cue(document, resolver, found.cue) or _critics(document, resolver, found.cue)
    if alone:
        return alone
    several = beside or plural(document.text, found.cue)
    two = several and (both(resolver, several, found.speaker, spoken) or they(resolver, several, found.speaker, spoken))
    if two:
        return Named(two, By.BOTH, several)
    share = polled(resolver, found.cue)
    if share:
        return Named(share[0], By.POLLED, share[1])
    office = _office(document, resolver, beside, found.speaker) if beside else None
    return Named(office, By.OFFICE, beside) if office else None


def _critics(document: Document, resolver: SpeakerResolver, cue: Span) -> Named | None:
    """Who is for or against somebody, where they are the cue's subject: "critics blame Lewin"."""
    who = _FOR_OR_AGAINST.search(document.text, max(0, cue[0] - _BEFORE), cue[0])
    speaker = resolver.at(who.span("who"), cue) if who else None
    return Named(speaker, By.SUBJECT, who.span("who")) if who and speaker else None


def _office(document: Document, resolver: SpeakerResolver, subject: Span, pointed: Span | None) -> Speaker | None:
    """Who holds the office that the cue's subject tells, where the tagger points elsewhere: "The Nato chief said"."""
    if pointed is None or overlap(subject, pointed):
        return None
    words = document.text[slice(*subject)]
    offices = resolver.directory.offices
    key = offices.told(words, resolver.day) or offices.titled(without_article(words), resolver.day)
    return resolver.directory.actor(key, resolver.day) if key else None


def _of_them(document: Document, cue: Span | None, speaker: Speaker) -> Speaker:
    """Of a group that is pointed to so many as the cue's subject counts: "One of them said"."""
    counted = _OF_THEM.search(document.text, max(0, cue[0] - _BEFORE), cue[0]) if cue else None
    return part_of(counted["number"], speaker) if counted and is_unnamed(speaker.name) else speaker


def _taken_up(document: Document, mention: Span, speaker: Speaker, spoken: list[tuple[Found, Told]]) -> Speaker | None:
    """Who of that side spoke right before, where nobody is introduced so: "the Kremlin official", but "an official"."""
    words = _DEFINITE.search(document.text, max(0, mention[0] - _BEFORE), mention[1])
    if words is None or not spoken or not is_unnamed(speaker.name):
        return None
    found, last = spoken[-1]
    near = mention[0] - max(found.content[-1][1], found.cue[1] if found.cue else 0) < _NEAR
    introduced = introductions(words["head"]).search(document.text, 0, mention[0])
    if introduced or not near or is_unnamed(last.speaker.name) or " " not in last.speaker.name:
        return None
    same = speaker.told and speaker.party == last.speaker.party
    return last.speaker if same and words.end() == mention[1] else None


def _at_cue(document: Document, resolver: SpeakerResolver, cue: Span) -> Named | None:
    """Whom the cue itself names, "quoted Mr Putin as saying", or a subject in figures that no tagger knows: "No 10"."""
    quoted = _QUOTED.match(document.text, cue[0])
    numbered = subject_among(document.text, cue, resolver.directory.numbered)
    for by, span in ((By.CUE, quoted.span(1) if quoted else None), (By.NUMBERED, numbered)):
        speaker = resolver.named(document.text[slice(*span)]) if span else None
        if speaker:
            return Named(speaker, by, cue if by is By.CUE else span)
    return None


def _outside_own_words(document: Document, mention: Span | None, found: Found) -> Span | None:
    """The mention, but not where it stands in the speaker's own quotation, where somebody else is meant."""
    within = mention and document.in_quotation(mention[0]) and inside(mention[0], found.content)
    return None if within else mention


def _has_subject(document: Document, cue: Span | None) -> bool:
    """Whether a pronoun is the cue's subject, or the cue holds its own; without a cue, too, nobody is pointed to."""
    if cue is None:
        return True
    text, (start, end) = document.text, cue
    before = _PRONOUN_BEFORE.search(text, max(0, start - _BEFORE), start)
    pronoun = before or _PRONOUN.search(text, start, end) or _PRONOUN.match(text, end + 1)
    return pronoun is not None or text.startswith(_SUBJECT_WITHIN, start)


def _last_speaker(spoken: list[tuple[Found, Told]], found: Found) -> Speaker | None:
    """Whoever said what stands closely before; of words without a cue whoever last had none or was pointed to."""
    if not spoken or not 0 <= found.content[0][0] - spoken[-1][0].content[-1][1] < _NEAR:
        return None
    sure = (one.speaker for other, one in reversed(spoken) if found.cue or other.speaker or not other.cue)
    return next(sure, spoken[-1][1].speaker)


def of_teller(spoken: list[tuple[Found, Told]]) -> list[tuple[Found, Told]]:
    """Whoever is told of by an office alone is the teller's: "Kyiv denied that the president had promised"."""
    return [(found, replace(one, speaker=_tellers(found, one.speaker, spoken))) for found, one in spoken]


def _tellers(found: Found, speaker: Speaker, spoken: list[tuple[Found, Told]]) -> Speaker:
    if speaker.told or found.cue is None or not is_office(speaker.name):
        return speaker
    at = found.cue[0]
    around = [one.speaker for other, one in spoken if inside(at, other.content) and one.speaker.name != speaker.name]
    sure = next((teller for teller in reversed(around) if teller.told and teller.party not in _NOBODYS), None)
    return replace(speaker, party=sure.party, told=True) if sure else speaker


def sided(spoken: list[tuple[Found, Told]], negotiation: Negotiation) -> list[tuple[Found, Told]]:
    """Speakers whose party no words tell get the one that the tagger is sure of, from all their statements together."""
    votes: dict[str, list[Floats]] = defaultdict(list)
    for found, one in spoken:
        if not one.speaker.told:
            votes[one.speaker.name].append(found.sides)
    guesses = {one.speaker.name: one.speaker.party for _, one in spoken if not one.speaker.told}
    parties = {name: _likeliest(np.mean(sides, axis=0), negotiation, guesses[name]) for name, sides in votes.items()}
    return [
        (found, replace(one, speaker=replace(one.speaker, party=parties[one.speaker.name])))
        if not one.speaker.told
        else (found, one)
        for found, one in spoken
    ]


def _likeliest(sides: Floats, negotiation: Negotiation, guess: str) -> str:
    best = int(sides.argmax())
    enough = _SURE_OF_SIDE if guess == "OTHER" else _SURER_THAN_GUESS
    return SIDES[best] if sides[best] >= enough and SIDES[best] in negotiation.parties else guess


def in_office(spoken: list[tuple[Found, Told]], resolver: SpeakerResolver) -> list[tuple[Found, Told]]:
    """Speakers of whom only an office or a ministry is told as that of their side.

    "The president" of the United States is who held the office, Russia's "foreign ministry" the file's body; "a Kremlin
    aide" is nobody by name.
    """
    directory, day = resolver.directory, resolver.day
    keys = [
        None
        if one.named and resolver.is_indefinite(one.named)
        else directory.offices.of_party(one.speaker.name, one.speaker.party, day)
        or directory.ministry_of(one.speaker.name, one.speaker.party)
        for _, one in spoken
    ]
    return [
        (found, replace(one, speaker=directory.actor(key, day)) if key else one)
        for key, (found, one) in zip(keys, spoken, strict=True)
    ]
