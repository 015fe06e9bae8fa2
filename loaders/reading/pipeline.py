"""The steps of reading, in order: document, statements, speakers, dates, positions, events."""

from dataclasses import dataclass, replace
from functools import lru_cache

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.dates import date_mentions
from loaders.form import Kind, Reading, ReadPosition, ReadStatement
from loaders.reading.carriers import Spoken, carriers
from loaders.reading.datable import dated
from loaders.reading.decoding import Found, When
from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.encoders import calibrated
from loaders.reading.events import EventReader
from loaders.reading.positions import positions
from loaders.reading.references import referring
from loaders.reading.spans import common
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.speaking import attributed
from loaders.reading.told import InContext, Told
from loaders.reading.utterance import Clock
from loaders.reading.verdicts import Judge, Verdict


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
    spoken = attributed(document, resolver)
    passages = [span for found, _ in spoken for span in found.content]
    clock = Clock(document, date_mentions(document.text, 0, len(document.text), published), published, passages)
    spoken = timed(document, clock, spoken)
    about = tools.directory.is_about(document.text)
    judge = tools.judge
    traced = [
        Traced(found, told, judge.verdicts(InContext(told.text, told.before), found.score) if about else [])
        for found, told in spoken
    ]
    chains = carriers(document, resolver, [Spoken(found, told.speaker) for found, told in spoken])
    statements = [
        _statement(
            document, clock, one, positions(negotiation, resolver, one.told, one.verdicts), f"s{n + 1}", chains[n]
        )
        for n, one in enumerate(traced)
    ]
    named = tools.events.named(document, clock.dates)
    statements = referring(document, statements, tools.directory, named.listed)
    events = tools.events.events(document, named, clock.dates)
    return Reading(doc=article.name, published=published, statements=statements, events=events), traced


def timed(document: Document, clock: Clock, spoken: list[tuple[Found, Told]]) -> list[tuple[Found, Told]]:
    """The same, marked as undated where the article does not tell when they were made."""
    has_date = dated(document, clock, [(found, one.speaker.name) for found, one in spoken])
    return [
        (found if known else replace(found, when=When.UNDATED), one)
        for (found, one), known in zip(spoken, has_date, strict=True)
    ]


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
        kind=_kind(document, found),
        uttered=clock.uttered(found, speaker.name),
        positions=stances,
        confidence=calibrated(found.score),
        content_spans=list(found.content),
        cue_span=found.cue,
    )


def _kind(document: Document, found: Found) -> Kind:
    """Direct where all but some punctuation is within quotation marks, indirect where nothing is.

    Marks that hold the cue, too, are those of whoever tells of it: '"Exner has said that it will rain," Farr said'.
    """
    around = document.quotation_at(found.cue[0]) if found.cue else None
    if around and all(around[0] <= lo and hi <= around[1] for lo, hi in found.content):
        return Kind.INDIRECT
    quoted = total = 0
    for lo, hi in found.content:
        total += hi - lo
        quoted += common((lo, hi), document.quotations)
    if quoted <= 2 * len(found.content):
        return Kind.INDIRECT
    return Kind.DIRECT if quoted >= total - 4 * len(found.content) else Kind.MIXED


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
