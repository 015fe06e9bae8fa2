"""The steps of reading, in order: document, statements, speakers, dates, positions, events."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.dates import date_mentions
from loaders.form import Kind, Reading, ReadPosition, ReadStatement
from loaders.reading.carriers import Spoken, carriers
from loaders.reading.datable import dated
from loaders.reading.decoding import SIDES, Floats, Found, When
from loaders.reading.directory import Directory, Speaker
from loaders.reading.document import Document
from loaders.reading.encoders import calibrated
from loaders.reading.events import EventReader
from loaders.reading.interviews import Interview
from loaders.reading.mentions import subject
from loaders.reading.positions import Told, positions
from loaders.reading.references import referring
from loaders.reading.spans import Span, common, inside
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.statements import found_statements
from loaders.reading.told import InContext, attribution, before, told
from loaders.reading.utterance import Clock
from loaders.reading.verdicts import Judge, Verdict

_SURE_OF_SIDE, _SURER_THAN_GUESS = 0.5, 0.7
"""How likely a party must be for a speaker of whom no words tell it, and of whom something makes another likely."""

_NEAR = 400
"""How many characters after the last statement one without a speaker's mention can still be the same speaker's."""


_QUOTED = re.compile(r"\b(?:quoted|quotes|quoting|cited|cites|citing)\s((?:[A-Z][\w’'.-]*\s){1,5})as\s")


@dataclass(frozen=True)
class Traced:
    """A statement with what each step made it from, for `parley read --explain`."""

    found: Found
    told: Told
    verdicts: list[Verdict]


@dataclass(frozen=True)
class _Tools:
    directory: Directory
    judge: Judge
    events: EventReader


def read(article: Article, negotiation: Negotiation) -> Reading:
    """What an article says, in the form of `docs/reading-form.md`; the same article always reads the same."""
    return explained(article, negotiation)[0]


def explained(article: Article, negotiation: Negotiation) -> tuple[Reading, list[Traced]]:
    """The same, and how each of its statements came about."""
    tools = _tools(negotiation.sha256, _Held(negotiation))
    document = Document(article)
    published = article.published
    resolver = SpeakerResolver(tools.directory, document, published.to if published else None)
    spoken = sided(_spoken(document, resolver), negotiation)
    passages = [span for found, _ in spoken for span in found.content]
    clock = Clock(document, date_mentions(document.text, 0, len(document.text), published), published, passages)
    spoken = timed(document, clock, spoken)
    judged = [tools.judge.verdicts(InContext(told.text, told.before), found.score) for found, told in spoken]
    traced = [Traced(found, told, verdicts) for (found, told), verdicts in zip(spoken, judged, strict=True)]
    chains = carriers(document, resolver, [Spoken(found, told.speaker) for found, told in spoken])
    statements = [
        _statement(
            document, clock, one, positions(negotiation, resolver, one.told, one.verdicts), f"s{n + 1}", chains[n]
        )
        for n, one in enumerate(traced)
    ]
    listed = tools.events.listed(document)
    statements = referring(document, statements, tools.directory, listed)
    named = tools.events.events(document, listed, clock.dates)
    return Reading(doc=article.name, published=published, statements=statements, events=named), traced


def _spoken(document: Document, resolver: SpeakerResolver) -> list[tuple[Found, Told]]:
    """Statements with their speakers; one whose speaker can't be known is left out."""
    spoken: list[tuple[Found, Told]] = []
    interview = Interview(document, resolver)
    for found in found_statements(document):
        speaker = interview.speaker(found) or _speaker(document, resolver, found, spoken)
        if speaker:
            text = document.article.text
            content = [text[lo:hi] for lo, hi in found.content]
            cue = text[slice(*found.cue)] if found.cue else None
            words = before(document.text, found.cue, found.content[0])
            leading = attribution(document.text, found.cue, found.content) if found.cue else None
            spoken.append((found, Told(speaker, content, told(speaker.name, cue, content), words, leading)))
    return spoken


def _speaker(
    document: Document, resolver: SpeakerResolver, found: Found, spoken: list[tuple[Found, Told]]
) -> Speaker | None:
    """Whom the cue itself names, else the mention outside of the quotation, else the subject or the last speaker."""
    quoted = _quoted(document, resolver, found)
    if quoted:
        return quoted
    beside = subject(document.text, found.cue) if found.cue and not found.speaker else None
    for mention in (None if _named_within(document, found) else found.speaker, beside):
        speaker = resolver.at(mention, found.cue) if mention else None
        if speaker:
            return speaker
    return _last_speaker(spoken, found.content[0]) or (resolver.at(found.speaker, found.cue) if found.speaker else None)


def _quoted(document: Document, resolver: SpeakerResolver, found: Found) -> Speaker | None:
    """Whom the cue itself names: "quoted Mr Putin as saying"."""
    match = _QUOTED.match(document.text, found.cue[0]) if found.cue else None
    return resolver.named(match[1]) if match else None


def _named_within(document: Document, found: Found) -> bool:
    """Whether the speaker's mention stands in the speaker's own quotation, where somebody else is meant."""
    if found.speaker is None:
        return False
    at = found.speaker[0]
    return document.in_quotation(at) and inside(at, found.content)


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


def timed(document: Document, clock: Clock, spoken: list[tuple[Found, Told]]) -> list[tuple[Found, Told]]:
    """The same, marked as undated where the article does not tell when they were made."""
    has_date = dated(document, clock, [(found, one.speaker.name) for found, one in spoken])
    return [
        (found if known else replace(found, when=When.UNDATED), one)
        for (found, one), known in zip(spoken, has_date, strict=True)
    ]


def _likeliest(sides: Floats, negotiation: Negotiation, guess: str) -> str:
    best = int(sides.argmax())
    enough = _SURE_OF_SIDE if guess == "OTHER" else _SURER_THAN_GUESS
    return SIDES[best] if sides[best] >= enough and SIDES[best] in negotiation.parties else guess


def _last_speaker(spoken: list[tuple[Found, Told]], passage: Span) -> Speaker | None:
    if spoken and 0 <= passage[0] - spoken[-1][0].content[-1][1] < _NEAR:
        return spoken[-1][1].speaker
    return None


def _statement(
    document: Document, clock: Clock, traced: Traced, stances: list[ReadPosition], key: str, via: list[str]
) -> ReadStatement:
    text = document.article.text
    found, speaker = traced.found, traced.told.speaker
    return ReadStatement(
        id=key,
        speaker=speaker.name,
        party=speaker.party,
        via=via,
        cue=text[slice(*found.cue)] if found.cue else None,
        content=traced.told.content,
        kind=_kind(document, found.content),
        uttered=clock.uttered(found, speaker.name),
        positions=stances,
        confidence=calibrated(found.score),
        content_spans=list(found.content),
        cue_span=found.cue,
    )


def _kind(document: Document, content: tuple[Span, ...]) -> Kind:
    """Direct where all but some punctuation is within quotation marks, indirect where nothing is."""
    quoted = total = 0
    for lo, hi in content:
        total += hi - lo
        quoted += common((lo, hi), document.quotations)
    if quoted <= 2 * len(content):
        return Kind.INDIRECT
    return Kind.DIRECT if quoted >= total - 4 * len(content) else Kind.MIXED


@dataclass(frozen=True, eq=False)
class _Held:
    """Keeps a negotiation out of the cache's key, which its file's hash is."""

    negotiation: Negotiation

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)


@lru_cache(maxsize=8)
def _tools(sha256: str, held: _Held) -> _Tools:
    directory = Directory(held.negotiation)
    return _Tools(directory, Judge(held.negotiation), EventReader(held.negotiation, directory.origins))
