"""From cues to statements: whose words, and which passages hold them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.reading.cues import Complement, Cue, cues_in
from loaders.reading.document import Document, Sentence, Span
from loaders.reading.mentions import Mention, MentionFinder, MentionKind

_FILLER = re.compile(
    r"(?:\s|,|[’']s\b|\b(?:has|have|had|is|was|were|are|be|been|would|will|could|may|might|did|does|do|not|never|also|"
    r"already|again|previously|repeatedly|later|then|earlier|once|recently|still|now|too|both|himself|herself|themselves|"
    r"itself|himself|all|often|who|which|\w+ly)\b|\((?:[^()]{1,40})\)|"
    r"\b(?:on|last|this|in)\s+(?:\w+day|week|month|year|[A-Z]\w+\.?\s+\d{1,2})\b)*"
)
_APPOSITIVE = re.compile(r"\s*,\s*[^,“\"]{3,140}(?:,[^,“\"]{3,60})?,\s*(?:also|has|had|have|later|then)?\s*")
_SHARES_SUBJECT = re.compile(
    r"(?:,\s*)?(?:\b(?:and|but|then|while|yet|or)\b\s*)?(?:(?:has|have|had|is|are|was|also|then|later|instead|again|"
    r"now|both|still|never|would|will|not|\w+ly)\s+)*"
)
_RECIPIENT = re.compile(
    r"\s+(?:reporters?|journalists?|lawmakers|parliament|viewers|the nation|him|her|them|(?:a|the)\s+[\w’' -]{3,40}?|"
    r"(?:[Tt]he\s+)?[A-Z][\w’'.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'.-]*){0,4})(?=\s+(?:that|on|in|during|after|before)\b|\s*[,:“\"]|\s)"
)
_THAT = re.compile(
    r"(?:\s+(?:on|in|at|during|after|before|through|via|to|late|early|earlier|last|this|again|also|\w+day)\b"
    r"[^“\"”.;:]{0,80}?)?\s+that\b\s+"
)
_ADJUNCT = re.compile(
    r"\s*(?:$|[.,;]|(?:on|in|at|during|following|after|before|shortly|to|citing|late|early|last|this|earlier|"
    r"when|as|via|by|from|while|with|for|amid|ahead|through|yesterday|today|"
    r"\w+day)\b)"
)
_MINIMUM_WORDS = 2
_FARTHEST_SUBJECT = 250
_FINAL_CUES = 3


@dataclass(frozen=True)
class Attribution:
    """A statement as it was found: `speaker` may still be a pronoun, `carrier` is whom the words were told to."""

    cue: Span | None
    lemma: str
    speaker: Mention
    content: tuple[Span, ...]
    sentence: Sentence
    carrier: str | None = None
    others: tuple[Mention, ...] = field(default=(), compare=False)


def attributions(document: Document, finder: MentionFinder) -> list[Attribution]:
    """All statements of the article in order, quotations without a cue joined to the statement before them."""
    found: list[Attribution] = []
    for sentence in document.sentences:
        here = list(_in_sentence(document, finder, sentence))
        if here:
            found += here
        elif found and _continues(document, found[-1], sentence):
            found[-1] = _joined(document, found[-1], sentence)
    return found


def _in_sentence(document: Document, finder: MentionFinder, sentence: Sentence) -> Iterator[Attribution]:
    """The sentence's statements: a cue at its end governs all before it; within passages only speech is another's."""
    mentions = finder.mentions(document, sentence.start, sentence.end)
    cues = cues_in(document, sentence.start, sentence.end)
    final = _final(document, sentence, mentions, cues)
    last: Attribution | None = None
    if final:
        yield final
    for cue in cues:
        quoted = document.in_quotation(cue.start)
        if final and (cue.start, cue.end) == final.cue:
            continue
        inside = final is not None or (last is not None and any(lo <= cue.start < hi for lo, hi in last.content))
        if inside and cue.lemma not in _SPEECH:
            continue
        attribution = _attributed(document, sentence, mentions, cue, last)
        if attribution is None or not _is_told(document, attribution, quoted or inside):
            continue
        yield attribution
        if not quoted:
            last = attribution


def _final(document: Document, sentence: Sentence, mentions: list[Mention], cues: list[Cue]) -> Attribution | None:
    """The attribution at the end of "..., five officials told the paper on Monday.", if the sentence has that form."""
    for cue in cues[: -_FINAL_CUES - 1 : -1]:
        if cue.complement is not Complement.CLAUSE or cue.participle or document.in_quotation(cue.start):
            continue
        attribution = _attributed(document, sentence, mentions, cue, None)
        if attribution and attribution.content[0][1] <= cue.start and _is_told(document, attribution, False):
            return attribution
    return None


def _is_told(document: Document, attribution: Attribution, quoted: bool) -> bool:
    """Whether the passages hold enough to be somebody's words; within a quotation only reported speech counts."""
    words = sum(len(document.text[lo:hi].split()) for lo, hi in attribution.content)
    if quoted:
        return words > 3 and attribution.lemma in _SPEECH and attribution.speaker.kind in _NAMED
    return words >= _MINIMUM_WORDS


_SPEECH = frozenset(["say", "tell", "state", "declare", "announce", "promise", "claim"])
_NAMED = (MentionKind.KNOWN, MentionKind.NAME, MentionKind.METONYM)


def _attributed(
    document: Document, sentence: Sentence, mentions: list[Mention], cue: Cue, last: Attribution | None
) -> Attribution | None:
    text = document.text
    if cue.lemma == "according":
        return _according_to(document, sentence, mentions, cue)
    speaker = _subject(text, mentions, cue, sentence, last)
    before = speaker if speaker and speaker.start < cue.start else None
    content = _content(document, sentence, cue, before)
    if speaker is None:
        speaker = _inverted_subject(text, mentions, cue, content)
    if speaker is None or not content:
        return None
    carrier = _carrier(text, mentions, cue) if cue.lemma == "tell" else None
    return Attribution((cue.start, cue.end), cue.lemma, speaker, tuple(content), sentence, carrier, tuple(mentions))


def _according_to(document: Document, sentence: Sentence, mentions: list[Mention], cue: Cue) -> Attribution | None:
    source = next((m for m in mentions if m.start >= cue.end), None)
    if source is None or document.text[cue.end : source.start].strip(" ,") not in ("", "a", "the", "an", "to"):
        return None
    if cue.start - sentence.start < 3:
        comma = document.text.find(",", source.end, sentence.end)
        content = (comma + 1, sentence.end) if comma >= 0 else None
    else:
        content = (sentence.start, cue.start)
    if content is None:
        return None
    span = _trimmed(document.text, content)
    return Attribution((cue.start, cue.end), cue.lemma, source, (span,), sentence, None, tuple(mentions))


def _subject(
    text: str, mentions: list[Mention], cue: Cue, sentence: Sentence, last: Attribution | None
) -> Mention | None:
    """The mention before the cue with nothing but fillers or an apposition between, else that of the cue before it."""
    nearby = [m for m in mentions if cue.start - _FARTHEST_SUBJECT <= m.end <= cue.start]
    before = [m for m in nearby if m.words not in ("him", "her", "them")]
    for mention in reversed(before):
        between = text[mention.end : cue.start]
        if _FILLER.fullmatch(between) and not _governed(text, mention, sentence):
            return _first_of_apposition(text, before, mention)
        if _APPOSITIVE.fullmatch(between) and not _governed(text, mention, sentence):
            return mention
    if last and (cue.participle or _coordinated(text, cue, last)):
        return last.speaker
    if cue.participle and not last and before and "," in text[before[0].end : cue.start]:
        return before[0]
    return None


def _first_of_apposition(text: str, before: list[Mention], mention: Mention) -> Mention:
    """In "Naryshkin, director of the agency, said" the name, not what stands beside it."""
    for earlier in before:
        between = text[earlier.end : mention.start]
        apposed = re.fullmatch(r",\s[^,]{0,100}", between)
        if earlier.kind in _NAMED and apposed and text[mention.end :].lstrip().startswith(","):
            return earlier
    return mention


def _governed(text: str, mention: Mention, sentence: Sentence) -> bool:
    """Whether a preposition stands before the mention, so that it is no subject."""
    before = text[sentence.start : mention.start].rstrip().casefold()
    return bool(re.search(r"\b(?:of|in|with|to|from|by|on|for|at|against|about|between|into|over)$", before))


def _coordinated(text: str, cue: Cue, last: Attribution) -> bool:
    if not last.cue:
        return False
    clause = re.split(r"[,;]|\b(?=and\b|but\b|while\b)", text[last.cue[1] : cue.start])[-1]
    return bool(_SHARES_SUBJECT.fullmatch(clause.lstrip()))


def _inverted_subject(text: str, mentions: list[Mention], cue: Cue, content: list[Span]) -> Mention | None:
    """In "..., said the minister" the mention right after the cue."""
    if not any(span[1] <= cue.start for span in content):
        return None
    after = next((m for m in mentions if m.start >= cue.end), None)
    if after is None or re.search(r"[^\s,]", text[cue.end : after.start].replace("the", "").replace("a", "")):
        return None
    return after


def _content(document: Document, sentence: Sentence, cue: Cue, speaker: Mention | None) -> list[Span]:
    """The passages that the cue attributes: before it, after it, or quotations on both sides."""
    text = document.text
    if document.in_quotation(cue.start):
        return _after(document, sentence, cue)
    edge = _edge(document, sentence, speaker.start if speaker else cue.start)
    preceding = text[sentence.start : edge].rstrip()
    if document.quotations_in(sentence.start, edge) and preceding.rstrip(",")[-1:] in '”"»':
        return _both_sides(document, sentence, cue, edge)
    told_before = cue.complement is Complement.CLAUSE and preceding.endswith(",") and len(preceding.split()) > 4
    if told_before and _ADJUNCT.match(text[_past_recipient(text, cue, sentence) : sentence.end]):
        return [_trimmed(text, (sentence.start, edge))]
    return _after(document, sentence, cue)


def _edge(document: Document, sentence: Sentence, start: int) -> int:
    """Where the speaker begins, the title before the name included, if it follows a quotation."""
    ends = [hi for _, hi in document.quotations_in(sentence.start, start)]
    if ends and re.fullmatch(r"[,\s]*(?:[\w’'.-]+\s+){0,8}", document.text[ends[-1] : start]):
        return ends[-1]
    titled = re.search(r",\s+(?:[\w’'.-]+\s+){1,6}$", document.text[sentence.start : start])
    return sentence.start + titled.start() + 1 if titled else start


def _past_recipient(text: str, cue: Cue, sentence: Sentence) -> int:
    recipient = _RECIPIENT.match(text, cue.end, sentence.end) if cue.lemma == "tell" else None
    return recipient.end() if recipient else cue.end


def _both_sides(document: Document, sentence: Sentence, cue: Cue, edge: int) -> list[Span]:
    """Everything before the speaker, and the quotations after the cue: a split quotation is one statement."""
    first = _trimmed(document.text, (sentence.start, edge))
    return [first, *(_trimmed(document.text, span) for span in document.quotations_in(cue.end, sentence.end))]


def _after(document: Document, sentence: Sentence, cue: Cue) -> list[Span]:
    text = document.text
    start, end = _past_recipient(text, cue, sentence), sentence.end
    quotation = next(
        (hi for lo, hi in document.quotations_in(sentence.start, sentence.end) if lo <= cue.start < hi), None
    )
    if quotation:
        end = quotation - 1
    elif cue.complement is Complement.CLAUSE:
        colon = re.compile(r"[^“\"”:.]{0,80}:").match(text, start, end)
        start = colon.end() if colon else start
    that = _THAT.match(text, start, end)
    start = _trimmed(text, (that.end() if that else start, end))[0]
    span = _trimmed(text, (start, _clause_end(document, start, end)))
    return [span] if span[0] < span[1] else []


_ASIDE = re.compile(
    r",\s+(?=(?:while|although|though|whereas)\b)|,\s+according to\b|"
    r",\s+(?=(?:he|she|they|it)\s+(?:said|added|told)\b)"
)
_NEXT_CUE = re.compile(
    r",?\s+(?:but|and)\s+(?=(?:\w+ly\s+|also\s+)?(?:insist|rule[ds]?\sout|reject|refus|said|says|warned|added|demand|"
    r"called\sfor|calls\sfor|oppose))"
)
_OWN_SUBJECT = re.compile(r"(?:he|she|they|it|to|on|for|in|any|all|the|a|an|its|their|his|her|[a-z]\w*ing)\b")


def _clause_end(document: Document, start: int, end: int) -> int:
    """Where the speaker's passage ends: at an aside, or at the next cue of the same speaker.

    A passage with a subject of its own keeps its further verbs: "sources said Putin is open to X but insists on Y".
    """
    text = document.text
    patterns = [_ASIDE, _NEXT_CUE] if _OWN_SUBJECT.match(text, start) else [_ASIDE]
    for match in (m for pattern in patterns for m in pattern.finditer(text, start, end)):
        if not document.in_quotation(match.start()) and match.start() > start + 10:
            end = min(end, match.start())
    return end


def _carrier(text: str, mentions: list[Mention], cue: Cue) -> str | None:
    """Whom the words were told to, where that is a name: "told Reuters"."""
    after = next((m for m in mentions if m.start >= cue.end), None)
    if after and after.kind in (MentionKind.KNOWN, MentionKind.NAME) and not text[cue.end : after.start].strip(" the"):
        return after.words
    return None


def _continues(document: Document, last: Attribution, sentence: Sentence) -> bool:
    """Whether a sentence is all quotation, and follows the last statement with nothing between."""
    text = document.text[sentence.start : sentence.end]
    near = sentence.paragraph - last.sentence.paragraph <= 1
    return near and text[:1] in '“"«„' and text.rstrip(" .")[-1:] in '”"»“' and len(text.split()) >= _MINIMUM_WORDS


def _joined(document: Document, last: Attribution, sentence: Sentence) -> Attribution:
    span = _trimmed(document.text, (sentence.start, sentence.end))
    return replace(last, content=(*last.content, span), sentence=replace(sentence, start=last.sentence.start))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " \t\n,;:":
        start += 1
    while end > start and text[end - 1] in " \t\n,;":
        end -= 1
    return start, end
