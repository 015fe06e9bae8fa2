"""The steps of reading, in order: article, document, attributions, speakers, positions, dates, events."""

from dataclasses import dataclass
from functools import lru_cache

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.dates import DateMention, date_mentions
from loaders.form import Kind, Reading, ReadPosition, ReadStatement
from loaders.reading.attribution import Attribution, attributions
from loaders.reading.document import Document
from loaders.reading.events import events
from loaders.reading.mentions import MentionFinder
from loaders.reading.positions import PositionReader
from loaders.reading.references import referring
from loaders.reading.speakers import Speaker, SpeakerResolver
from loaders.reading.utterance import dated_by_speaker, utterance_date
from loaders.reading.wordings import wordings


@dataclass(frozen=True)
class _Tools:
    negotiation: Negotiation
    finder: MentionFinder
    positions: PositionReader


def read(article: Article, negotiation: Negotiation) -> Reading:
    """What an article says, in the form of `docs/reading-form.md`; the same article always reads the same."""
    tools = _tools(negotiation.sha256, _Held(negotiation))
    document = Document(article)
    dates = date_mentions(document.text, 0, len(document.text), article.published)
    published = article.published
    resolver = SpeakerResolver(negotiation, published.to if published else None)
    return Reading(
        doc=article.name,
        published=published,
        statements=referring(document, _statements(document, tools, resolver, dates), negotiation),
        events=events(document, negotiation),
    )


def _statements(
    document: Document, tools: _Tools, resolver: SpeakerResolver, dates: list[DateMention]
) -> list[ReadStatement]:
    found: list[ReadStatement] = []
    demands = wordings(document, tools.negotiation)
    seen_to = 0
    for attribution in attributions(document, tools.finder):
        for mention in tools.finder.mentions(document, seen_to, attribution.sentence.start):
            resolver.seen(mention)
        seen_to = max(seen_to, attribution.sentence.start)
        speaker = resolver.speaker(attribution.speaker)
        if speaker:
            positions = tools.positions.positions(document, attribution, speaker, demands)
            found.append(_statement(document, attribution, speaker, positions, dates, len(found) + 1))
    return dated_by_speaker(found)


def _statement(
    document: Document,
    attribution: Attribution,
    speaker: Speaker,
    positions: list[ReadPosition],
    dates: list[DateMention],
    number: int,
) -> ReadStatement:
    text = document.article.text
    return ReadStatement(
        id=f"s{number}",
        speaker=speaker.name,
        party=speaker.party,
        via=[attribution.carrier] if attribution.carrier else [],
        cue=text[attribution.cue[0] : attribution.cue[1]] if attribution.cue else None,
        content=[text[lo:hi] for lo, hi in attribution.content],
        kind=_kind(document, attribution),
        uttered=utterance_date(attribution, dates),
        positions=positions,
        content_spans=list(attribution.content),
        cue_span=attribution.cue,
    )


def _kind(document: Document, attribution: Attribution) -> Kind:
    quoted = total = 0
    for lo, hi in attribution.content:
        total += hi - lo
        quoted += sum(min(hi, b) - max(lo, a) for a, b in document.quotations if a < hi and b > lo)
    if not quoted:
        return Kind.INDIRECT
    return Kind.DIRECT if quoted >= total - 3 * len(attribution.content) else Kind.MIXED


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
    negotiation = held.negotiation
    return _Tools(negotiation, MentionFinder(negotiation), PositionReader(negotiation))
