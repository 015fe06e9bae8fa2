"""`parley read --explain`: the article in colour, and how each statement came about."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from app.flags import flags
from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import ReadPosition, ReadStatement

if TYPE_CHECKING:
    from loaders.reading.pipeline import Traced
    from loaders.reading.verdicts import Verdict

_CONTENT, _CUE, _SPEAKER = "cyan", "bold yellow", "bold magenta"


def explain(console: Console, article: Article, negotiation: Negotiation) -> None:
    """Print an article's text with speakers, cues and passages in colour, then each statement with its making."""
    from loaders.reading.pipeline import explained  # noqa: PLC0415 - its models load in a second that others need not wait

    reading, traced = explained(article, negotiation)
    console.print(_coloured(article, reading.statements, traced), soft_wrap=True)
    console.print(Text.assemble("\nspeaker ", ("as named", _SPEAKER), ", ", ("cue", _CUE), ", ", ("passage", _CONTENT)))
    for statement, one in zip(reading.statements, traced, strict=True):
        console.print(_made(article, statement, one), soft_wrap=True)


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


def _made(article: Article, statement: ReadStatement, one: "Traced") -> Text:
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
    uttered = f"{statement.uttered.from_} to {statement.uttered.to}" if statement.uttered else "no date"
    made.append(f"\n   clock: {one.found.when.name.casefold()}, {uttered}")
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
