"""To which side a person belongs whom the negotiation file lacks: what the article says around the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reading.document import Document
from loaders.reading.origins import POSTED, Origins

_OFFICE = re.compile(
    r"\b(?:minister|lawmaker|MP|senator|deputy|spokes\w+|official|envoy|ambassador|negotiator|general|colonel|governor|mayor|"
    r"adviser|advisor|aide|secretary|chairman|chairwoman|commander|officer|speaker|diplomat|prosecutor)\b",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"\s{0,2}(?:,|\(|—|–| - )\s?((?:[^.;\n\"“”]|\.(?=\w)|(?<=\b[A-Z])\.)*)")
_VERB = (
    r"(?:also |then |later |now |again |has |have |had |did |in turn )*(?:said|says|told|tells|was|is|has|had|did|does|"
    r"wrote|thinks|thought|puts?|laid|goes|went|sees|saw|left|sat|took|takes|found|made|gave|spoke|"
    r"(?!(?:based|born|elected|appointed|named|exiled|retired|sanctioned|whose|its|his|this|perhaps|as|sources)\b)"
    r"[a-z-]{3,}(?:ed|[^s\W]s))\b"
)
_PREDICATE = re.compile(rf"^\s*{_VERB}")
_THEN_PREDICATE = re.compile(rf"(?:,|\))\s{_VERB}.*")
_SENTENCE = re.compile(
    r"^\s*(?:the|a|an|our|his|her)\s(?:(?!who\b|that\b|which\b)[^\s,]+\s){1,5}(?:said|says|spoke|told|will|is|was|has|had)\b"
)
"""After a form of address: "Mr Holmgren, the president said ..."."""
_SERVES = re.compile(
    r"^\s*(?:who|whose)\b(?:\s(?:also|now|has|had|once|previously|still))*\s(?:is|was|been|leads?|led|heads?|headed|runs?|ran|"
    r"chairs?|chaired|represents?|represented|speaks?|spoke|works?|worked|serves?|served|commands?|commanded|sits?|sat|acts?|"
    r"fights?|fought|owns?|lives?|grew|oversees?)\b[^,]*"
)
_NOW = re.compile(r"\b(?:former|formerly|ex-|once|until)\b.*\b(?:now|today)\b(?! (?:living|based|in)\b)")
_NEW_CLAUSE = re.compile(
    r"(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<!\bCol)(?<!\bLt)(?<!\bMr)(?<!\bDr)(?<!U\.S)\.\s|[!?;:\n]\s|[\"“”]"
)
_REMIT = re.compile(
    r"\b(minister|secretary|commissioner|department|directorate|director|bureau|office|committee|head) (?:for|of) "
    r"(?:\w+ )?(?:affairs|integration|relations|studies)\b",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\b(experts?|specialists?|scholars?|historians?|professors?|analysts?|researchers?|lecturers?|authority|authorities)"
    r"\s(?:on|of)\s[^,]*",
    re.IGNORECASE,
)
"""What somebody studies is no side: "an expert on Russian security"."""

_MINISTRY = re.compile(r"\bMinistry (?:of|for) ")
_DATELINE = re.compile(r"^(?P<city>[A-ZÀ-Ý]{3,}(?:[ -][A-ZÀ-Ý]{3,})?)(?=,\s[\dA-Z]|\s[(—–-])", re.MULTILINE)
"""The place where an article was written: "NEW DELHI, March 3"."""

_BEFORE, _AFTER = 70, 110
"""How many characters before and after a name are searched for what tells its side."""


@dataclass(frozen=True)
class Affiliations:
    """Reads an article's text with one file's words of sides."""

    document: Document
    origins: Origins

    @property
    def text(self) -> str:
        """The article's prose, without its dateline."""
        return self.document.text

    def told(self, name: str) -> str | None:
        """The side of the title before the name or of the apposition after it, at any mention."""
        return next(self._around(name), None)

    def near(self, name: str) -> str | None:
        """The side that the paragraph names last before somebody with an office is first named in it."""
        first = re.search(_spaced(name), self.text)
        if first is None:
            return None
        at = first.start()
        start = self.text.rfind("\n", 0, at) + 1
        before = self.text[start:at]
        if not _OFFICE.search(before[-_BEFORE:] + self.text[at : first.end() + _AFTER].split(".")[0]):
            return None
        return self.origins.last_party(_REMIT.sub(r"\1", before))

    def at_home(self, name: str) -> str | None:
        """The side where the article was written, of a ministry or an opposition leader who is told of none."""
        if not (
            _MINISTRY.search(name) or re.search(rf"\b[Oo]pposition (?:leader|politician) {_spaced(name)}", self.text)
        ):
            return None
        dateline = _DATELINE.search(self.document.article.text)
        party = self.origins.party(dateline["city"].title()) if dateline else None
        return party if party in self.origins.states else None

    def _around(self, name: str) -> Iterator[str]:
        surname = name.rsplit(maxsplit=1)[-1]
        for match in re.finditer(rf"(?<!\w)(?:{_spaced(name)}|{re.escape(surname)})(?!\w)", self.text):
            after = _APPOSITION.match(self.text, match.end(), match.end() + _AFTER)
            apposition = after[1] if after else ""
            for words in (self._before(match.start(), apposition), _described(apposition)):
                party = self.origins.party(words)
                if party:
                    yield party

    def _before(self, start: int, apposition: str) -> str:
        """The words before a name that describe it, also those before a comma where it is the name that is apposed."""
        line = _NEW_CLAUSE.split(self.text[max(0, start - _BEFORE) : start])[-1]
        *earlier, before = line.split(", ")
        if earlier and not before and (_OFFICE.search(earlier[-1]) or _PREDICATE.match(apposition)):
            before = earlier[-1]
        return _last_clause(before)


def _spaced(name: str) -> str:
    """A pattern of the name, whatever the blanks between its words."""
    return r"\s+".join(map(re.escape, name.split()))


def _described(apposition: str) -> str:
    """What of the words after a name's comma describes it: neither a predicate nor what the person is busy with."""
    if _PREDICATE.match(apposition) or _SENTENCE.match(apposition):
        return ""
    if re.match(r"\s*who", apposition):
        serving = _SERVES.match(apposition)
        return _present(serving[0]) if serving else ""
    return _present(_STUDIES.sub(r"\1", _THEN_PREDICATE.sub("", apposition)).split(", who")[0])


def _present(words: str) -> str:
    now = _NOW.search(words)
    return words[now.end() :] if now else words


def _last_clause(before: str) -> str:
    """The words directly before a name that can be its title: back to a verb of speech or a conjunction."""
    before = _STUDIES.sub(r"\1", POSTED.sub(r"\1", _REMIT.sub(r"\1", before)))
    return re.split(r"\b(?:and|but|with|that|said|says|told|asked|by|to|from|of the|as|while|when|after)\b", before)[-1]
