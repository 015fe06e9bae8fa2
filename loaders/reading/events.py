"""Events of the negotiation file that an article names."""

from graph_schema.negotiation import Negotiation
from loaders.article import Interval
from loaders.form import ReadEvent
from loaders.reading.document import Document


def events(document: Document, negotiation: Negotiation) -> list[ReadEvent]:
    """Each known event that the article names, at its first mention, in the order of the text."""
    found = []
    for event in negotiation.events.values():
        matches = [m for phrase in event.phrases if (m := phrase.pattern.search(document.text))]
        if matches:
            first = min(matches, key=lambda match: match.start())
            day = Interval(from_=event.from_, to=event.to) if event.from_ and event.to else None
            found.append(ReadEvent(name=event.name, exact=first[0], date=day, span=first.span()))
    return sorted(found, key=lambda event: event.span or (0, 0))
