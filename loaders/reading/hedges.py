"""Whose hedge stands on a position: the holder's own, or that of whoever tells it.

Of several hedges the outermost counts, which is the first one: that of the cue, else that of the passages. A speaker
who speaks for the holder hedges as the holder, but where the article comes between: "reportedly", "is said to". What
any other speaker hedges is reported, and what a commentator infers is hedged without a word; only what the holder does
or says is the holder's own even then: "does not rule out", "told them that he might".
"""

import re
from collections.abc import Sequence

from graph_schema.negotiation import ActorKind, Negotiation
from graph_schema.nodes import Hedger
from loaders.actors import is_unnamed
from loaders.reading.directory import Speaker
from loaders.reading.told import LONGEST
from loaders.reading.windows import plain

_HEDGE = re.compile(
    r"""
    (?P<hearsay>
        \b(?:(?:may|might|could)\s+)?
        (?:reportedly|allegedly|supposedly|purportedly|apparently|seemingly|ostensibly|presumably|rumou?rs?)\b
      | \b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?
        (?:said|believed|thought|understood|reported|rumou?red|assumed|presumed|alleged|deemed|considered|seen)
        \s+(?:to|that|as)\b
      | \b(?:reports|accounts)\s+(?:say|said|suggest\w*|indicate\w*|that)\b
    )
  | (?P<guess>
        \b(?:appear|seem)(?:s|ed)?\b
      | \b(?:look|sound)(?:s|ed)?\s+(?:as\s+(?:if|though)|like|set|ready|prepared|willing|inclined|(?:un)?likely)\b
      | \b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?expected\s+to\b
      | \b(?:un)?likely\b | \bprobably\b
    )
  | (?P<willing>
        (?:\bnot|n't|\bnever|\bcannot|\bwithout|\brefus\w+\s+to|\bdeclin\w+\s+to)\s+(?:been\s+|be\s+|yet\s+)?
        (?:rul(?:e|es|ed|ing)\b|exclud(?:e|es|ed|ing)\b)
      | \b(?:rul(?:es|ed|ing)\s+(?:out\s+)?|exclud(?:es|ed|ing)\s+)nothing\b
      | \b(?:considering|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|contemplat(?:es|ed|ing)|toy(?:s|ed|ing)?\s+with)\b
      | \b(?:thinking|think)\s+about\b | \blook(?:ing)?\s+into\b
      | \bin\s+(?:principle|theory)\b
    )
  | (?P<possible>
        (?-i:\bmay\b) | \b(?:might|could|would|perhaps|maybe|possibl[ey]|conceivabl[ey]|potentially|theoretically)\b
      | \w'd\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)

_SUPPOSING = re.compile(
    r"\b(?:suggest|signal|indicat|impl(?:y|ie)|hint|believ|belief|think|thought|guess|predict|speculat|suppos|assum|"
    r"presum|reckon|expect|estimat|assess|infer|conclu|suspect|forecast|imagin|conjectur|insinuat|float)",
    re.IGNORECASE,
)
"""Cues of somebody who does not quite say so."""

_RETOLD = re.compile(
    r"\b(?:told|said|says|wrote|hinted|signall?ed|admitted|conceded|declared|announced)\b[^.;:!?]*"
    r"\b(?:I|we|he|she|it|they)\s+(?:\w+ly\s+|themselves\s+|\w+self\s+)?$",
    re.IGNORECASE,
)
"""Words before a hedge by which somebody speaks of themselves: "told visitors that he "."""

_NO_SUBJECT = re.compile(r"\W*(?:(?:that|it|to|is|are|was|were|be|been|has|have|had)\s+)*", re.IGNORECASE)
_NO_SUBJECT_BUT_A_NAME = re.compile(rf"(?:The\s+)?(?:[A-Z][\w'-]*\s+){{0,3}}(?i:{_NO_SUBJECT.pattern})")

_QUOTED = re.compile(r"""(?:^|(?<=[\s(\[-]))["'](?:(?!["'](?:\W|$)).)*$""", re.DOTALL)
"""Words after an opening quotation mark that no closing one follows."""

_IN_OFFICE = re.compile(
    r"\b(?:officials?|minist\w+|spokes\w+|ambassadors?|diplomats?|envoys?|negotiators?|delegat\w+|governments?|aides?|"
    r"advis[eo]rs?|cabinet|authorities|commanders?|lawmakers?|deput(?:y|ies)|senators?|presidency|parliament)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:sources?|insiders?|persons?|people|m[ae]n|wom[ae]n|former(?:ly)?|retired|ex-\w+|close\s+to|familiar|analysts?|"
    r"experts?|observers?|journalists?|bloggers?|scholars?)\b",
    re.IGNORECASE,
)

_COMMENTATOR = (
    r"\b(?i:commentator|analyst|expert|historian|(?:political |social )?scientist|professor|lecturer|scholar|fellow|"
    r"researcher|economist|pundit|columnist|blogger|observer|strategist)s?\b"
)
_INFERRED = re.compile(
    r"\W*(?:that\s)?(?!we\b|I\b)"
    r"(?:(?:(?!(?:we|I|if|what|which|who|should)\b)[\w’'-]+\s){1,5}?would(?:n[’']t)?|\w+[’']d)\s",
    re.IGNORECASE,
)
"""What somebody supposes of another's will: "would never sign"."""


def infers(text: str, speaker: Speaker, content: Sequence[str]) -> bool:
    """Whether a commentator, as the text calls them, supposes what another would do."""
    return len(content) == 1 and _INFERRED.match(content[0]) is not None and _comments(text, speaker)


def _comments(text: str, speaker: Speaker) -> bool:
    """Whether the speaker is called a commentator, by name or beside it; who holds an office of the file is none."""
    if speaker.key is not None:
        return False
    name = re.escape(speaker.name)
    beside = rf"{_COMMENTATOR},?\s(?:[^\s.,;:]+\s){{0,4}}{name}\b|\b{name},[^.;:\n“”\"]{{0,60}}{_COMMENTATOR}"
    return any(map(re.search, (_COMMENTATOR, beside), (speaker.name, text)))


def hedged_by(attribution: str | None, content: Sequence[str], own: bool) -> Hedger:
    """Whose hedge stands on a position that is hedged.

    `attribution` is the cue with what governs it; `own` whether the speaker speaks for the holder.
    """
    return _own(attribution, content) if own else _told(attribution, content)


def speaks_for(negotiation: Negotiation, speaker: Speaker, holder: Speaker) -> bool:
    """Whether the speaker is the holder or of its side and speaks for it; sources and analysts do not.

    Nor does somebody whose side is only guessed.
    """
    if speaker.name == holder.name:
        return True
    in_office = _IN_OFFICE.search(speaker.name) and not _OUTSIDE.search(speaker.name)
    if holder.key is None or speaker.party != holder.party or holder.party == "OTHER":
        return bool(in_office) and holder.name in speaker.name
    if speaker.key:
        return True
    is_person = negotiation.actors[holder.key].kind is ActorKind.PERSON
    return not is_person and bool(in_office or (speaker.told and not is_unnamed(speaker.name)))


def _own(attribution: str | None, content: Sequence[str]) -> Hedger:
    """The holder's, too, where no pattern knows the hedge."""
    governing = _HEDGE.search(attribution or "")
    if governing:
        return Hedger.REPORTER if governing["hearsay"] or governing["guess"] else Hedger.HOLDER
    hedge = _first_hedge(content)
    return Hedger.REPORTER if hedge and _is_of_the_article(hedge, attribution) else Hedger.HOLDER


def _is_of_the_article(hedge: re.Match[str], attribution: str | None) -> bool:
    """Outside of quotation marks hearsay is; so is a guess that opens a passage, or is of a name that no cue gives."""
    before = hedge.string[: hedge.start()]
    if _QUOTED.search(before):
        return False
    opening = _NO_SUBJECT if attribution else _NO_SUBJECT_BUT_A_NAME
    return bool(hedge["hearsay"] or (hedge["guess"] and opening.fullmatch(before)))


def _told(attribution: str | None, content: Sequence[str]) -> Hedger:
    """What another says of a holder is a report, also where nothing but the judge calls it hedged."""
    if attribution and (_HEDGE.search(attribution) or _SUPPOSING.search(attribution)):
        return Hedger.REPORTER
    hedge = _first_hedge(content)
    if hedge and (hedge["willing"] or (hedge["possible"] and _RETOLD.search(hedge.string[: hedge.start()]))):
        return Hedger.HOLDER
    return Hedger.REPORTER


def _first_hedge(content: Sequence[str]) -> re.Match[str] | None:
    """The first one of what the judge reads."""
    found = (_HEDGE.search(plain(passage[:LONGEST])) for passage in content)
    return next(filter(None, found), None)
