"""A statement as the judge reads it: on its own, "Dmitry Peskov said: ...", then the words that stand before it.

Only those tell what "such terms" or a short answer mean. They are marked as context, so that no stance is taken
from them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tokenizers import Tokenizer

from loaders.reading.directory import Speaker
from loaders.reading.spans import Span
from loaders.reading.windows import plain

LONGEST = 600
"""Characters of a told statement that are judged; what is longer is a speech, and its beginning tells."""

LONGEST_BEFORE = 300
"""Characters of the words before it."""

LONGEST_PIECES = 128
_PIECES_BEFORE = 48
_PIECES_IN_ALL = 96
"""Word pieces that context may fill up to: a long statement explains itself."""

_GOVERNING = re.compile(r"(?:[^\W\d_]+ly,[^\S\n]+)?(?:[^\W\d_][\w’'-]*[^\S\n]+){0,5}$")
"""The last words of a line's clause, and an adverb before them that a comma sets apart: "Reportedly, Ann Lee has "."""

_LONGEST_GOVERNING = 120
"""Characters before a cue in which those words stand."""


@dataclass(frozen=True)
class InContext:
    """A told statement and the words right before it in its article."""

    text: str
    before: str = ""


@dataclass(frozen=True)
class Pieces:
    """Word pieces of a statement, then of its context; `spans` are those of the statement's in its text."""

    ids: list[int]
    spans: list[Span]

    @property
    def context(self) -> list[int]:
        """1 for each piece of the context, 0 for each of the statement."""
        return [0] * len(self.spans) + [1] * (len(self.ids) - len(self.spans))


class By(StrEnum):
    """How it was found who speaks, in words for the reader."""

    CUE = "the cue names the speaker"
    TURN = "whose turn it is, by its label"
    ANSWER = "whoever answers in the interview"
    POINTER = "the tagger points to words of the article"
    PEOPLE = "the cue's subject is a people"
    BOTH = "the cue's subject means two"
    POLLED = "the cue's subject is a share of a people"
    NUMBERED = "the cue's subject is a name with a figure"
    OFFICE = "the cue's subject is an office"
    SUBJECT = "the tagger names nobody; the cue's subject"
    LIKELIEST = "the tagger names nobody; whom it would name first"
    LAST = "the tagger names nobody; whoever spoke before"


@dataclass(frozen=True)
class Told:
    """A statement whose speaker is resolved: its words, how it reads on its own, and the words before it.

    `attribution` is its cue with the words that govern it, where it has one; `named` is where the speaker was found.
    """

    speaker: Speaker
    content: list[str]
    text: str
    before: str
    attribution: str | None = None
    by: By = By.POINTER
    named: Span | None = None


def told(speaker: str, cue: str | None, content: list[str]) -> str:
    """A statement on its own: "Dmitry Peskov said: no freeze ... for now"."""
    return plain(f"{speaker} {cue or 'said'}: {' ... '.join(content)}")[:LONGEST]


def passages_begin(text: str, speaker: str) -> int:
    """Where the passages of a told statement begin, after its speaker and its cue."""
    return text.find(": ", len(speaker)) + 2


def before(text: str, cue: Span | None, content: Span) -> str:
    """The words that stand before a statement's cue and first passage, the nearest whole ones."""
    start = min(content[0], cue[0] if cue else content[0])
    words = plain(" ".join(text[max(0, start - LONGEST_BEFORE) : start].split()))
    return words.partition(" ")[2] if start > LONGEST_BEFORE else words


def attribution(text: str, cue: Span, content: Sequence[Span]) -> str:
    """The cue after the words of its clause that may govern it: "is said to have told"."""
    nearest = max((end for _, end in content if end <= cue[0]), default=0)
    governing = _GOVERNING.search(text, max(nearest, cue[0] - _LONGEST_GOVERNING), cue[0])
    return " ".join(plain(text[governing.start() if governing else cue[0] : cue[1]]).split())


def pieces(tokenizer: Tokenizer, statement: InContext) -> Pieces:
    """The statement's pieces, and as many of its context's last ones as there is room for."""
    said = tokenizer.encode(statement.text)
    ids = said.ids[:LONGEST_PIECES]
    room = min(_PIECES_BEFORE, _PIECES_IN_ALL - len(ids))
    if statement.before and room > 1:
        ids = ids + tokenizer.encode(statement.before).ids[1:][-room:]
    return Pieces(ids, said.offsets[:LONGEST_PIECES])
