"""How the page says things: stances, dates, counts and changes, in whole words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.flags import flags, hedge, sureness
from app.formats import published, uttered

STANCES = ("demands", "accepts", "open_to", "rejects")
NOW = {"demands": "demands", "accepts": "accepts", "open_to": "is open to", "rejects": "rejects"}
THEN = {"demands": "demanded", "accepts": "accepted", "open_to": "was open to", "rejects": "rejected"}
VOICES = {"own": "its own words", "spokesperson": "through a spokesperson", "reported": "second-hand"}
BASES = {
    "stated": "the article gives the date",
    "relative": "worked out from the article's words",
    "reading": "as the reader of the article says",
    "published": "only known to be no later than the publication",
}
KINDS = {"direct": "in quotation marks", "indirect": "in the reporter's words", "mixed": "partly in quotation marks"}
CONTRADICTIONS = {
    "reversal": "Change of mind",
    "conflicting-reports": "Reports that can't both hold",
    "dispute": "Dispute",
}
RULES = "The rule that found it"


def stance(name: str) -> str:
    """A stance in words."""
    return name.replace("_", " ")


def day(value: date | None) -> str:
    """A day as people write it."""
    return f"{value.day} {value:%B %Y}" if value else "an unknown day"


def said_when(said: Mapping[str, Any]) -> str:
    """When it was said, as exactly as is known."""
    first, last = said["uttered_from"], said["uttered_to"]
    if last is None:
        return "on an unknown day"
    if first is None:
        return f"by {day(last)}"
    return f"on {day(last)}" if first == last else f"between {day(first)} and {day(last)}"


def printed_when(said: Mapping[str, Any]) -> str:
    """When it was printed."""
    first, last = said["published_from"], said["published_to"]
    if last is None:
        return "on an unknown day"
    return day(last) if first in (None, last) else f"between {day(first)} and {day(last)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 article, 1,200 articles."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def change(row: Mapping[str, Any]) -> str:
    """What changed, as the end of a sentence that begins with the holder; `it` is the demand."""
    new, old = row["to_stance"], row["from_stance"]
    match row["change"]:
        case "introduced":
            return f"is first found to say that it {NOW[new]} it"
        case "made-conditional":
            return f"still {NOW[new]} it, now on a condition"
        case "made-unconditional":
            return f"still {NOW[new]} it, now without a condition"
        case "reaffirmed":
            return f"{THEN[old]} it, and again {NOW[new]} it"
        case "conflicting":
            return f"{THEN[old]} it and {NOW[new]} it, and nothing shows that this is a change"
    return f"{THEN[old]} it, and now {NOW[new]} it"


def sort_of(said: Mapping[str, Any]) -> str:
    """Marks on a position beyond its stance: conditional, hedged, how sure, second-hand."""
    return ", ".join([*flags(said), *(["second-hand"] if said.get("voice") == "reported" else [])])


FILTERS = {
    "stance": stance,
    "day": day,
    "said_when": said_when,
    "printed_when": printed_when,
    "uttered": uttered,
    "published": published,
    "change": change,
    "sort_of": sort_of,
    "flags": flags,
    "hedge": hedge,
    "sureness": sureness,
}
