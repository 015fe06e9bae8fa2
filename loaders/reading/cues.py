"""The words that attribute: reporting verbs, stance verbs and phrases, by what follows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

from loaders.reading.document import Document


class Complement(StrEnum):
    """What holds the attributed words: a clause or quotation on either side of the cue, or what the verb governs."""

    CLAUSE = "clause"
    OBJECT = "object"


@dataclass(frozen=True)
class Cue:
    """One cue; `lemma` is its dictionary form, `participle` whether it leans on another verb's subject."""

    start: int
    end: int
    lemma: str
    complement: Complement
    participle: bool


class _Lexicon(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    clause_verbs: str
    object_verbs: str
    irregular: dict[str, str]
    clause_phrases: list[str]
    object_phrases: list[str]

    def entries(self) -> Iterator[tuple[str, str, Complement]]:
        """Dictionary form, regular expression and complement of each cue: phrases before the verbs in them."""
        for phrases, complement in ((self.clause_phrases, Complement.CLAUSE), (self.object_phrases, Complement.OBJECT)):
            for phrase in phrases:
                yield (re.findall(r"[a-z]+", phrase) or [phrase])[0], phrase, complement
        for verbs, complement in ((self.clause_verbs, Complement.CLAUSE), (self.object_verbs, Complement.OBJECT)):
            for verb in verbs.split():
                yield verb, self._forms(verb), complement

    def _forms(self, verb: str) -> str:
        if verb in self.irregular:
            return "|".join([verb, *self.irregular[verb].split()])
        stem = verb.removesuffix("e")
        third = f"{verb}es" if re.search(r"(s|sh|ch|x|z)$", verb) else f"{verb}s"
        return f"{verb}|{third}|{stem}ed|{stem}ing"


@cache
def _entries() -> list[tuple[str, str, Complement]]:
    text = (files("loaders.reading") / "cues.yaml").read_text(encoding="utf-8")
    return list(_Lexicon.model_validate(yaml.safe_load(text)).entries())


@cache
def _pattern() -> re.Pattern[str]:
    """The group's name gives the place of the entry that matched."""
    groups = "|".join(f"(?P<e{n}>{pattern})" for n, (_, pattern, _) in enumerate(_entries()))
    return re.compile(rf"(?<![\w’'-])(?:{groups})(?![\w’'-])", re.IGNORECASE)


def cues_in(document: Document, start: int, end: int) -> list[Cue]:
    """Every cue in [start, end) of the prose, quoted or not, in order."""
    return [_cue(match) for match in _pattern().finditer(document.text, start, end)]


def _cue(match: re.Match[str]) -> Cue:
    lemma, _, complement = _entries()[int((match.lastgroup or "e0")[1:])]
    participle = match[0].split()[0].casefold().endswith("ing")
    return Cue(match.start(), match.end(), lemma, complement, participle)
