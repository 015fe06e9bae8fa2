"""One article and its reading as nodes and edges."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from graph_schema import edges, nodes
from graph_schema.batch import GraphBatch
from graph_schema.ids import content_id
from graph_schema.negotiation import ActorKind
from graph_schema.nodes import Manner, UtteredBasis, Voice
from loaders.actors import ActorTable, is_unnamed
from loaders.article import Article, Interval
from loaders.dates import DateBasis, DateMention, date_mentions
from loaders.form import ReadEvent, Reading, ReadPosition, ReadReference, ReadStatement, Span, Stance
from loaders.graph.captions import short
from loaders.graph.unlisted import unlisted_demand
from loaders.graph.vocabulary import Vocabulary

_STRENGTH = {Stance.REJECTS: -1, Stance.OPEN_TO: 1, Stance.ACCEPTS: 2, Stance.DEMANDS: 3}
_NEGATED = {Stance.REJECTS: 3, Stance.OPEN_TO: -1, Stance.ACCEPTS: -1, Stance.DEMANDS: -1}
"""On the demand that one's own negates: who wants the one refuses the other."""

_CONFIDENCE: dict[str, Any] = {"confidence": True, "positions": {"__all__": {"confidence"}}}
"""How sure a reader is tells no reading from another: two machines may differ by a hundredth."""


@dataclass(frozen=True)
class ArticleContext:
    """What is needed to turn readings into graph: the vocabulary, and what did the reading."""

    vocabulary: Vocabulary
    reader: str

    @cached_property
    def actors(self) -> ActorTable:
        """Names to actors."""
        return ActorTable(self.vocabulary.negotiation)


def article_batch(article: Article, reading: Reading, context: ArticleContext) -> GraphBatch:
    """The graph of one article; `reading` has been checked against the article's text.

    The same article and reading give the same batch, whatever else was loaded.
    """
    return _Builder(article, reading, context).build()


class _Builder:
    def __init__(self, article: Article, reading: Reading, context: ArticleContext) -> None:
        self.article = article
        self.reading = reading
        self.context = context
        self.batch = GraphBatch()
        self.node = self.batch.node(_article_node(article, reading, context))

    def build(self) -> GraphBatch:
        if self.outlet:
            self.batch.edge(edges.PUBLISHED_BY, self.node, self.outlet)
        events = [(event, self.event(event)) for event in self.reading.events]
        for statement in self.reading.statements:
            self.statement(statement, events)
        return self.batch

    @cached_property
    def outlet(self) -> nodes.Actor | None:
        return self.actor(self.article.outlet, "MEDIA", ActorKind.OUTLET) if self.article.outlet else None

    def actor(self, name: str, party: str | None, kind: ActorKind = ActorKind.UNKNOWN) -> nodes.Actor:
        key = self.context.actors.key_of(name)
        if key:
            return self.batch.node(self.context.vocabulary.actors[key])
        return self.batch.node(_unlisted_actor(name, party, kind, self.node.id))

    def event(self, event: ReadEvent) -> nodes.Event:
        node = self.known_event(event.name) or nodes.Event(
            id=content_id("event", self.node.id, event.name),
            caption=short(event.name),
            name=event.name,
            kind="other",
            date_from=event.date and event.date.from_,
            date_to=event.date and event.date.to,
        )
        if event.span:
            start, end = event.span
            self.batch.edge(edges.MENTIONED_IN, node, self.node, exact=event.exact, start=start, end=end)
        return self.batch.node(node)

    def known_event(self, name: str) -> nodes.Event | None:
        known = self.context.vocabulary.events.values()
        return next((node for node in known if node.name == name), None)

    def statement(self, read: ReadStatement, events: list[tuple[ReadEvent, nodes.Event]]) -> None:
        speaker = self.actor(read.speaker, read.party)
        statement = self.statement_node(read, speaker)
        self.batch.edge(edges.ASSERTS, speaker, statement)
        self.batch.edge(edges.REPORTED_IN, statement, self.node)
        for order, name in enumerate(read.via):
            self.batch.edge(edges.VIA, statement, self.actor(name, None), order=order)
        for reference in read.references:
            self.reference(reference, statement, events)
        named = {reference.event for reference in read.references}
        for event, _ in events:
            if event.name not in named and event.span and _within(event.span, read.content_spans):
                named_so = ReadReference(manner=Manner.NAMES, event=event.name, exact=event.exact, span=event.span)
                self.reference(named_so, statement, events)
        for position in read.positions:
            self.position(position, statement, speaker)

    def reference(
        self, read: ReadReference, statement: nodes.Statement, events: list[tuple[ReadEvent, nodes.Event]]
    ) -> None:
        if read.span is None:
            return
        event = next((node for event, node in events if event.name == read.event), None)
        event = event or (self.known_event(read.event) if read.event else None)
        if event:
            self.batch.edge(edges.REFERENCES, statement, event)
        mention = nodes.Mention(
            id=content_id("mention", statement.id, read.manner, read.span),
            caption=short(read.exact),
            manner=read.manner,
            exact=read.exact,
            start=read.span[0],
            end=read.span[1],
            said_by=read.said_by,
            speaker=self.actor(read.said_by, None).id if read.said_by else None,
            name=read.event,
            meant=self.statement_ids.get(read.statement or ""),
        )
        self.batch.edge(edges.POINTS_TO, statement, mention)

    @cached_property
    def statement_ids(self) -> dict[str, str]:
        """The ids in the graph of the reading's statements."""
        return {read.id: self.statement_id(read) for read in self.reading.statements}

    def statement_id(self, read: ReadStatement) -> str:
        return content_id("statement", self.node.id, read.content_spans, read.cue_span, read.speaker)

    def statement_node(self, read: ReadStatement, speaker: nodes.Actor) -> nodes.Statement:
        uttered_from, uttered_to, basis = self.uttered(read)
        cue_start, cue_end = read.cue_span or (None, None)
        key = self.statement_id(read)
        return nodes.Statement(
            id=key,
            caption=short(read.content[0]),
            kind=read.kind,
            cue=read.cue,
            cue_start=cue_start,
            cue_end=cue_end,
            exact=read.content,
            starts=[start for start, _ in read.content_spans],
            ends=[end for _, end in read.content_spans],
            uttered_from=uttered_from,
            uttered_to=uttered_to,
            uttered_basis=basis,
            place=_place(uttered_to, key),
            confidence=read.confidence,
            speaker=speaker.id,
            party=speaker.party,
            outlet=self.outlet and self.outlet.id,
        )

    def uttered(self, read: ReadStatement) -> tuple[date | None, date | None, UtteredBasis | None]:
        if read.uttered:
            return read.uttered.from_, read.uttered.to, self.basis(read.uttered)
        if self.article.published:
            return None, self.article.published.to, UtteredBasis.PUBLISHED
        return None, None, None

    def basis(self, uttered: Interval) -> UtteredBasis:
        """How the article's own text supports the interval, so that a reading's word alone is told apart."""
        bases = {mention.basis for mention in self.dates if _supports(mention, uttered)}
        if DateBasis.STATED in bases:
            return UtteredBasis.STATED
        return UtteredBasis.RELATIVE if DateBasis.RELATIVE in bases else UtteredBasis.READING

    @cached_property
    def dates(self) -> list[DateMention]:
        article = self.article
        return date_mentions(article.text, article.body_start, len(article.text), article.published)

    def position(self, read: ReadPosition, statement: nodes.Statement, speaker: nodes.Actor) -> None:
        holder = self.actor(read.holder, read.holder_party)
        demand, folded, topic = self.demand(read)
        day = statement.uttered_to
        principal = self.principal(holder, day)
        key = content_id("position", statement.id, demand.id, holder.id, read.stance)
        node = nodes.Position(
            id=key,
            caption=f"{read.stance}: {demand.caption}",
            stance=read.stance,
            conditional=read.conditional,
            condition=read.condition,
            hedged=read.hedged,
            hedged_by=read.hedged_by,
            confidence=read.confidence,
            voice=self.voice(speaker, principal, day),
            strength=_STRENGTH[read.stance] if folded is demand else _NEGATED[read.stance],
            uttered_from=statement.uttered_from,
            place=_place(day, key),
            demand=folded.id,
            topic=topic.id,
            holder=holder.id,
            principal=principal.id,
            party=principal.party,
            outlet=statement.outlet,
        )
        self.batch.edge(edges.EXPRESSES, statement, node)
        self.batch.edge(edges.HELD_BY, node, holder)
        self.batch.edge(edges.COUNTS_FOR, node, principal)
        self.batch.edge(edges.ON, node, demand)

    def demand(self, read: ReadPosition) -> tuple[nodes.Demand, nodes.Demand, nodes.Topic]:
        """What a position is on, the demand to which its strength refers, and their topic."""
        vocabulary = self.context.vocabulary
        if read.demand:
            folded = vocabulary.demands[vocabulary.negotiation.proposition_of(read.demand)]
            topic = vocabulary.topics[vocabulary.negotiation.demands[read.demand].topic]
            return vocabulary.demands[read.demand], folded, topic
        topic = vocabulary.topics[read.topic or ""]
        unlisted = unlisted_demand(vocabulary.negotiation.negotiation, topic.key, read.label or "")
        self.batch.edge(edges.UNDER, unlisted, topic)
        return unlisted, unlisted, topic

    def principal(self, holder: nodes.Actor, day: date | None) -> nodes.Actor:
        key = holder.key and self.context.vocabulary.spoken_for(holder.key, day)
        return self.context.vocabulary.actors[key] if key else holder

    def voice(self, speaker: nodes.Actor, principal: nodes.Actor, day: date | None) -> Voice:
        """Own are the words of the principal itself or of its head, a spokesperson's those of its other officials."""
        if speaker.id == principal.id:
            return Voice.OWN
        if not speaker.key:
            return Voice.REPORTED
        if self.context.vocabulary.heads(speaker.key, day) == principal.key:
            return Voice.OWN
        return Voice.SPOKESPERSON if self.principal(speaker, day).id == principal.id else Voice.REPORTED


def _article_node(article: Article, reading: Reading, context: ArticleContext) -> nodes.Article:
    published = article.published
    facts = article.model_dump(mode="json", exclude={"name"})
    read = reading.model_dump(mode="json", exclude={"doc": True, "statements": {"__all__": _CONFIDENCE}})
    key = content_id("article", facts, read, context.vocabulary.negotiation.sha256)
    return nodes.Article(
        id=key,
        caption=short(article.title or article.name),
        source=content_id("source", article.url) if article.url else content_id("source", article.outlet, article.text),
        name=article.name,
        text=article.text,
        text_sha256=article.text_sha256,
        title=article.title,
        url=article.url,
        published_from=published and published.from_,
        published_to=published and published.to,
        published_basis=article.published_basis,
        reader=context.reader,
        statements=len(reading.statements),
        place=_place(published.to if published else None, key),
        undated=0 if published else sum(statement.uttered is None for statement in reading.statements),
    )


def _unlisted_actor(name: str, party: str | None, kind: ActorKind, article: str) -> nodes.Actor:
    """A named actor is one across articles; an unnamed group is known only within its article."""
    if kind is ActorKind.UNKNOWN and is_unnamed(name):
        kind = ActorKind.GROUP
    where = article if kind is ActorKind.GROUP else None
    return nodes.Actor(
        id=content_id("actor", kind, where, name, party),
        caption=short(name),
        name=name,
        kind=kind,
        party=party,
    )


def _place(day: date | None, key: str) -> str:
    """Sorts by the latest day, what has none at the end."""
    return f"{day or date.max}|{key}"


def _within(span: Span, spans: list[Span]) -> bool:
    return any(lo <= span[0] < hi for lo, hi in spans)


def _supports(mention: DateMention, uttered: Interval) -> bool:
    return mention.interval.from_ == uttered.from_ or mention.interval == uttered
