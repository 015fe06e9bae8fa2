"""What statements say about the demands of the negotiation file: stance, holder, condition, hedge."""

import re

from graph_schema.negotiation import Negotiation
from loaders.form import ReadPosition
from loaders.reading.hedges import hedged_by, infers, speaks_for
from loaders.reading.holders import holders_of
from loaders.reading.polls import reported
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told
from loaders.reading.verdicts import Verdict

_CONDITION = re.compile(
    r"\b(?:only if|if|unless|provided(?: that)?|providing|on condition(?: that)?|on the condition|as long as|"
    r"so long as|only after|only when|only once|until|once|in exchange for|in return for|subject to|contingent on|"
    r"conditional on|pending|after)\b[^.;!?\n“”\"]{3,160}",
    re.IGNORECASE,
)


def positions(
    negotiation: Negotiation, resolver: SpeakerResolver, told: Told, verdicts: list[Verdict]
) -> list[ReadPosition]:
    """The statement's positions, each with its holder resolved; what a pollster tells is held by those it counts."""
    found = []
    counted = reported(resolver, told.content[0])
    for verdict in verdicts:
        holders = [counted] if counted else holders_of(negotiation, resolver, told, verdict)
        own = any(speaks_for(negotiation, told.speaker, each) for each in holders)
        another = told.speaker.name not in {each.name for each in holders}
        inferred = another and infers(resolver.document.text, told.speaker, told.content)
        hedged = verdict.hedged or inferred
        found += [
            ReadPosition(
                demand=verdict.demand,
                stance=verdict.stance,
                holder=each.name,
                holder_party=each.party,
                conditional=verdict.conditional,
                condition=_condition(told.content) if verdict.conditional else None,
                hedged=hedged,
                hedged_by=hedged_by(told.attribution, told.content, own and not inferred) if hedged else None,
                confidence=verdict.confidence,
            )
            for each in holders
        ]
    return found


def _condition(content: list[str]) -> str | None:
    """The words of the first condition that the passages state."""
    matches = (_CONDITION.search(passage) for passage in content)
    match = next(filter(None, matches), None)
    return match[0].rstrip(" ,") if match else None
