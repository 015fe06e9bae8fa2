"""The small phrase language of negotiation files.

A phrase is words separated by blanks, matched without regard to case, in any line breaks and quotation marks:

| written          | matches                                                   |
|------------------|-----------------------------------------------------------|
| `truce`          | the word alone                                            |
| `freez*`         | a word that begins so: freeze, freezing                   |
| `war|conflict`   | either word                                               |
| `the?`           | the word, or nothing                                      |
| `~`              | nought to five words of any kind, in the same sentence    |

`freez* ~ war|conflict` finds "freezing the war in Ukraine" and "freeze this long conflict".
"""

import re
from functools import cache
from typing import Self

from pydantic import ConfigDict, RootModel, model_validator

_MARKS = r"\s\"'“”‘’()\[\],–-"
_BETWEEN = rf"[{_MARKS}]++"
_PART = rf"[^.!?;{_MARKS}]++"
_GAP = rf"(?:{_BETWEEN}{_PART}(?:['’-]{_PART}){{0,2}}?){{0,5}}?"
"""Each part takes all it can and gives nothing back: a long row of dashes is passed over once, not in every way."""
_WORD = re.compile(r"[\w.’'%-]+\*?(\|[\w.’'%-]+\*?)*\??")


class Phrase(RootModel[str]):
    """One wording in the phrase language."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        words = self.root.split()
        if not words:
            raise ValueError("a phrase can't be empty")
        if any(edge == "~" or edge.endswith("?") for edge in (words[0], words[-1])):
            raise ValueError(f"the phrase '{self.root}' can't begin or end with a gap or an optional word")
        for word in words:
            if word != "~" and not _WORD.fullmatch(word):
                raise ValueError(f"the phrase '{self.root}' holds '{word}', which the phrase language lacks")
        return self

    @property
    def pattern(self) -> re.Pattern[str]:
        """The phrase as a compiled, case-insensitive regular expression."""
        return _compiled(self.root)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    out, glue = "", ""
    for word in phrase.split():
        if word == "~":
            out += _GAP
        elif word.endswith("?"):
            out += f"(?:{glue}{_alternatives(word[:-1])})?"
        else:
            out += glue + _alternatives(word)
        glue = _BETWEEN if out else ""
    return re.compile(out, re.IGNORECASE)


def _alternatives(word: str) -> str:
    options = (re.escape(option).replace(r"\*", r"\w*") for option in word.split("|"))
    return rf"(?<!\w)(?:{'|'.join(options)})(?!\w)"
