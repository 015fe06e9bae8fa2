"""When a statement was made, as far as its sentence tells."""

from collections import defaultdict

from loaders.article import Interval
from loaders.dates import DateMention
from loaders.form import ReadStatement
from loaders.reading.attribution import Attribution


def utterance_date(attribution: Attribution, dates: list[DateMention]) -> Interval | None:
    """The nearest date beside the cue in the statement's sentence and outside its passages, else None.

    A date within the passages is what is spoken of, not when it was said.
    """
    if not attribution.cue:
        return None
    lo, hi = attribution.sentence.start, attribution.sentence.end
    beside = [
        mention
        for mention in dates
        if lo <= mention.span[0] < hi and not any(start <= mention.span[0] < end for start, end in attribution.content)
    ]
    cue = attribution.cue[0]
    nearest = min(beside, key=lambda mention: abs(mention.span[0] - cue), default=None)
    return nearest.interval if nearest else None


def dated_by_speaker(statements: list[ReadStatement]) -> list[ReadStatement]:
    """Where an article dates a speaker's words by one day only, his other statements in it are of that day too."""
    days: dict[str, set[Interval]] = defaultdict(set)
    for statement in statements:
        if statement.uttered:
            days[statement.speaker].add(statement.uttered)
    return [
        statement.model_copy(update={"uttered": next(iter(days[statement.speaker]))})
        if statement.uttered is None and len(days[statement.speaker]) == 1
        else statement
        for statement in statements
    ]
