"""Whom an article of a few words means, by the negotiation file of Russia and Ukraine."""

from datetime import date

from graph_schema.negotiation_file import load_negotiation
from loaders.article import Article
from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver

DIRECTORY = Directory(load_negotiation("russia-ukraine"))
DAY = date(2024, 11, 27)
LONG = [(part * (100_000 // len(part))) for part in ("A ", "A", "Aa-", "A’", " ", "Foreign ", "A of ", "A, ", "U.S. ")]
"""On such text a pattern that can split a run in many ways does not end."""


def resolver(text: str, day: date | None = DAY) -> SpeakerResolver:
    """The speakers of the article with this text."""
    return SpeakerResolver(DIRECTORY, Document(Article(name="a.txt", text=text)), day)


def last_place(text: str, words: str) -> Span:
    """Where the words stand last."""
    at = text.rindex(words)
    return at, at + len(words)


def name_at(text: str, pointed: str, cue: str | None = None) -> str | None:
    """The name of the speaker whom the last of the pointed words mean."""
    speaker = resolver(text).at(last_place(text, pointed), last_place(text, cue) if cue else None)
    return speaker.name if speaker else None
