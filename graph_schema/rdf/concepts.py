"""The codes that properties hold, as SKOS concepts: for each beginning of their IRIs a scheme and its concepts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scheme:
    """A list of codes with what each means."""

    label: str
    concepts: dict[str, str]


SCHEMES: dict[str, Scheme] = {
    "parley:stance-": Scheme(
        "Stances on a demand",
        {
            "demands": "The holder wants it and says so.",
            "accepts": "The holder would have it.",
            "open_to": "The holder does not rule it out.",
            "rejects": "The holder refuses it.",
        },
    ),
    "parley:voice-": Scheme(
        "Voices: who speaks for the one that a position counts for",
        {
            "own": "Itself, or its head.",
            "spokesperson": "Another who speaks for it by office.",
            "reported": "Anybody else.",
        },
    ),
    "parley:hedger-": Scheme(
        "Hedgers: whose hedge stands on a position",
        {
            "holder": "The holder's own.",
            "reporter": "That of whoever tells it.",
        },
    ),
    "parley:wording-": Scheme(
        "How the words of a statement are given",
        {
            "direct": "All in quotation marks.",
            "indirect": "None in quotation marks.",
            "mixed": "Some in quotation marks.",
        },
    ),
    "parley:uttered-": Scheme(
        "How the time of an utterance is known",
        {
            "stated": "The article gives the date.",
            "relative": "Resolved from a relative date in the article: 'on Tuesday'.",
            "reading": "Whoever read the article says so, and no date in its text does.",
            "published": "Only known to be no later than the publication.",
        },
    ),
    "parley:published-": Scheme(
        "How a publication date is known",
        {
            "caller": "Whoever loaded the article said so.",
            "reading": "Whoever read the article says so.",
            "header": "The header of the file.",
            "metadata": "The data that a web page holds about itself.",
            "feed": "The feed that it came in.",
            "dateline": "The dateline of the article.",
            "text": "The latest full date in the text.",
            "file-name": "The name of the file.",
            "unknown": "It is not known.",
        },
    ),
    "parley:manner-": Scheme(
        "What a statement does with what it points to",
        {
            "answers": "It replies to it.",
            "quotes": "It repeats its words as said.",
            "echoes": "It agrees with it.",
            "rejects": "It refuses it.",
            "names": "It names an event, a plan or an agreement.",
        },
    ),
    "parley:contradiction-": Scheme(
        "Kinds of contradiction",
        {
            "reversal": "One holder changed sides over time.",
            "conflicting-reports": "About one time, two speakers give one holder opposite sides.",
            "dispute": "Two parties are on opposite sides.",
        },
    ),
    "parley:status-": Scheme(
        "What a reviewer says of a contradiction",
        {
            "open": "Nobody has said anything.",
            "confirmed": "It is one.",
            "rejected": "It is none.",
        },
    ),
    "parley:pax-": Scheme(
        "Codes of PA-X, the peace agreements database (www.peaceagreements.org)",
        {
            "Ce": "Ceasefire.",
            "SsrArm": "Security sector: armed forces.",
            "SsrFf": "Security sector: withdrawal of foreign forces.",
            "SsrGua": "Security guarantees.",
            "StDef": "The state: its definition, and its territory.",
        },
    ),
}
