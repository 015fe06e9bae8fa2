"""What a cue is of which the tagger found what stands before, alone or too ("he" of "he murmurs"), and what is none."""

import re
from dataclasses import replace

from loaders.reading.decoding import Found
from loaders.reading.document import Document
from loaders.reading.spans import Span

_HELPING = r"(?:had|has|have|would|will|is|was|were|are|been|also|already|again|then|later|never|not|\w+ly)"
_PRONOUN = re.compile(
    rf"(?:he|she|it|they|we|I)[ \u00a0](?P<cue>(?:{_HELPING}[ \u00a0])*+[a-z][\w’'-]*)", re.IGNORECASE
)
_HELPS = re.compile(rf"(?P<cue>(?:had|has|have|is|was|were|are)(?:[ \u00a0]{_HELPING})*+[ \u00a0][a-z][\w’'-]*)")
_ARTICLE = re.compile(
    r"the[ \u00a0](?:[\w’'.-]+[ \u00a0]){1,4}?"
    r"(?P<cue>said|says|say|added|adds|told|tells|warned|insisted|noted|stated|stressed|argued|claimed)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"(?:still|now|also|again|never|(?!(?:re|sup|ap|im|com)ply\b|rely\b|r?ally\b)\w+ly)[ \u00a0]"
    r"(?P<cue>[a-z][\w’'-]*(?:s|ed))\b"
)
_WITH_PRONOUN = re.compile(
    r"(?:he|she|it|they)\s(?P<verb>.+)|"
    r"(?P<told>(?:(?:told|tell|ask|urg|warn|assur|remind|inform)\w*|said|says|according\sto))\s(?:he|she|they|him|her|them)",
    re.IGNORECASE | re.DOTALL,
)
_SUPPOSES = re.compile(
    r"[\W_]*(?:(?:And|But|Even|Only|Yet)\s)?(?:If|Unless|Suppose|Should|Had|Were)\s(?:(?!as\b)[^,;:“”\"\s]+\s+){1,8}"
)


def with_whole_cue(text: str, found: Found) -> Found:
    """The statement with its verb as the cue where only what stands before it is marked, and without its pronoun."""
    if found.cue is None:
        return found
    for pattern in (_PRONOUN, _HELPS, _ARTICLE, _ADVERB):
        match = pattern.match(text, found.cue[0])
        first_word = match and text[slice(*found.cue)] == match[0].split()[0]
        with_subject = match and pattern is _ARTICLE and found.cue == match.span()
        if match and (first_word or with_subject or found.cue[1] < match.start("cue")):
            return replace(found, cue=match.span("cue"))
    return replace(found, cue=_without_pronoun(text, found.cue))


def _without_pronoun(text: str, cue: Span) -> Span:
    """The cue alone of "he said", "telling them", "according to him"."""
    match = _WITH_PRONOUN.fullmatch(text, *cue)
    return cue if match is None else match.span("verb" if match["verb"] else "told")


def is_supposed(document: Document, found: Found) -> bool:
    """Whether nobody says it yet: "If Exner said that she would leave"."""
    sentence = document.sentence_at(found.cue[0]) if found.cue else None
    if found.cue is None or sentence is None or document.in_quotation(found.cue[0]):
        return False
    return _SUPPOSES.fullmatch(document.text, sentence.start, found.cue[0]) is not None
