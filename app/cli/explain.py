"""`parley read --explain`: the article in colour, and how each statement came about."""

from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from app.flags import flags
from graph_schema.negotiation import Negotiation
from loaders.article import Article, Interval, PublishedBasis
from loaders.dates import DateMention, date_mentions
from loaders.form import ReadEvent, Reading, ReadPosition, ReadStatement

if TYPE_CHECKING:
    from loaders.reading.pipeline import Traced
    from loaders.reading.verdicts import Verdict

_CONTENT, _CUE, _SPEAKER = "cyan", "bold yellow", "bold magenta"
_BASES = {
    PublishedBasis.CALLER: "as you say",
    PublishedBasis.HEADER: "by its header",
    PublishedBasis.METADATA: "by what the page or the line tells of itself",
    PublishedBasis.FEED: "by its feed",
    PublishedBasis.DATELINE: "by its dateline",
    PublishedBasis.TEXT: "by its head or foot",
    PublishedBasis.FILE_NAME: "by its file's name",
}


def explain(console: Console, article: Article, negotiation: Negotiation) -> Reading:
    """Print what is known of an article, its text with speakers, cues and passages in colour, and what is read in it.

    Each statement has its making beside it.
    """
    from loaders.reading.pipeline import explained  # noqa: PLC0415 - its models load in a second that others need not wait

    reading, traced = explained(article, negotiation)
    console.print(_head(article), soft_wrap=True)
    console.print(_coloured(article, reading.statements, traced), soft_wrap=True)
    console.print(Text.assemble("\nspeaker ", ("as named", _SPEAKER), ", ", ("cue", _CUE), ", ", ("passage", _CONTENT)))
    dates = date_mentions(article.text, article.body_start, len(article.text), article.published)
    for statement, one in zip(reading.statements, traced, strict=True):
        console.print(_made(article, statement, one, dates), soft_wrap=True)
    console.print(_events(reading.events), soft_wrap=True)
    return reading


def _head(article: Article) -> Text:
    head = Text.assemble("\n", (article.name, "bold reverse"))
    told = (("title", article.title), ("outlet", article.outlet), ("address", article.url))
    head.append("".join(f"\n{what}: {words}" for what, words in told if words))
    basis = _BASES.get(article.published_basis)
    printed = f"{_days(article.published)}, {basis}" if article.published else "unknown, no day is told"
    return head.append(f"\nprinted: {printed}\n")


def _coloured(article: Article, statements: list[ReadStatement], traced: "list[Traced]") -> Text:
    text = Text(article.text)
    for statement, one in zip(statements, traced, strict=True):
        for start, end in statement.content_spans:
            text.stylize(_CONTENT, start, end)
        if one.told.named:
            text.stylize(_SPEAKER, *one.told.named)
        if statement.cue_span:
            text.stylize(_CUE, *statement.cue_span)
    return text


def _made(article: Article, statement: ReadStatement, one: "Traced", dates: list[DateMention]) -> Text:
    """A statement's lines: who and where, then which step said what."""
    made = Text.assemble((f"\n{statement.id} ", "bold"), f"{statement.speaker} ({statement.party})")
    if statement.via:
        made.append(f" via {', '.join(statement.via)}")
    for passage in statement.content:
        made.append(f"\n   {passage}", _CONTENT)
    cue = f"cue '{statement.cue}'" if statement.cue else "a quotation without a cue"
    made.append(f"\n   tagger: {cue}, confidence {statement.confidence}, score {one.found.score:.2f}")
    words = f": '{article.text[slice(*one.told.named)]}'" if one.told.named else ""
    made.append(f"\n   speaker: {one.told.by}{words}")
    made.append(f"\n   date: {_dated(article, statement, dates)}")
    verdicts = {verdict.demand: verdict for verdict in one.verdicts}
    for position in statement.positions:
        made.append(f"\n   verdict: {_verdict(verdicts[position.demand or ''], position, one)}")
    return made


def _verdict(verdict: "Verdict", position: ReadPosition, one: "Traced") -> str:
    taken = ", ".join([f"{verdict.stance} {verdict.demand}", *flags(position.model_dump())])
    pointed = one.told.text[slice(*verdict.holder)]
    by = "from coded text" if verdict.known else "by the demand's label alone"
    holder = position.holder if pointed == position.holder else f"{position.holder}, from '{pointed}'"
    return f"{taken} (holder: {holder}; judge, {by}, score {verdict.score:.2f}, confidence {verdict.confidence})"


def _dated(article: Article, statement: ReadStatement, dates: list[DateMention]) -> str:
    """When a statement was made, and how that is known."""
    printed, uttered = article.published, statement.uttered
    if uttered is None:
        return (
            "none, it may have been said at any time" if printed else "none, no day of printing to count from is known"
        )
    at = (statement.cue_span or statement.content_spans[0])[0]
    named = min((m for m in dates if m.interval == uttered), key=lambda m: abs(m.span[0] - at), default=None)
    if named:
        return f"{_days(uttered)}, which '{article.text[slice(*named.span)]}' tells"
    if printed and uttered == Interval(from_=printed.from_ - timedelta(days=1), to=printed.to):
        return f"{_days(uttered)}, news of the day of printing or of the one before"
    return f"{_days(uttered)}, counted from a day that the article names"


def _days(interval: Interval) -> str:
    return str(interval.from_) if interval.from_ == interval.to else f"{interval.from_} to {interval.to}"


def _events(events: list[ReadEvent]) -> Text:
    listed = Text("\nevents" if events else "\nno events")
    for event in events:
        day = _days(event.date) if event.date else "no date"
        listed.append(f"\n   {event.name}, {day}: '{event.exact}'")
    return listed
