"""Whose address an article is, as its headline tells: "No rain this week - address by President Berta Exner"."""

import re

from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.speakers import SpeakerResolver

_ADDRESS = re.compile(
    r"(?:^|[—–:-]\s)(?:(?!joint)\w+\s){0,2}?(?:address|speech|statement|remarks|message)\s(?:by|of|from)\s(?:the\s)?"
    r"(?P<who>(?-i:[A-ZÀ-ÞŠŽŁ])[\w.’'-]*(?:\s(?:of\s(?:the\s)?)?(?-i:[A-ZÀ-ÞŠŽŁ])[\w.’'-]*){0,8}+)(?!\sand\s)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_FEWEST = 3
"""So many words in the first person outside of quotation marks has an address, a report on one has fewer."""


def addressing(document: Document, resolver: SpeakerResolver) -> Speaker | None:
    """Who gives the address that the article is; None where it is none, or where the headline tells of two."""
    headline = document.paragraphs[0] if document.paragraphs else (0, 0)
    match = _ADDRESS.search(document.text[: headline[1]], headline[0])
    if match is None or not _in_first_person(document, headline[1]):
        return None
    lo, hi = match.span("who")
    name = next((one.name for one in resolver.people if lo <= one.span[0] and one.span[1] <= hi), None)
    found = resolver.named(name) if name else resolver.at((lo, hi))
    return found if name or (found and found.key) else None


def _in_first_person(document: Document, start: int) -> bool:
    """Whether somebody speaks in the first person after the headline, and not only where quoted."""
    own = (match for match in _FIRST_PERSON.finditer(document.text, start) if not document.in_quotation(match.start()))
    return sum(1 for _ in zip(own, range(_FEWEST), strict=False)) == _FEWEST
