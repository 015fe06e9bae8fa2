"""Which labels of a negotiation file the judge misreads: it takes whoever demands them for refusing them.

On 255 wordings of the demands of Iran's file, each held against some 30 to 220 coded statements, the share by which a
label's own words are read as a refusal went with how often the sign was read wrong (correlation 0.72): of the 71 at
or over `MISREAD` the sign was right in 0.57 of the statements, of the others in 0.91.
"""

from dataclasses import dataclass

import numpy as np

from graph_schema.negotiation import Negotiation
from loaders.reading.told import InContext, told
from loaders.reading.verdicts import Judge

MISREAD = 0.35
"""From which share on a label is doubtful."""

_DEMANDED = (("The minister", "demanded"), ("A spokesman", "wants"), ("The government", "is for"))


@dataclass(frozen=True)
class Misread:
    """A demand whose label's words, demanded, are read as refused with this share, from 0 to 1."""

    demand: str
    share: float


def misread(negotiation: Negotiation) -> list[Misread]:
    """Those of a file that is judged by its labels, the worst first; none where its demands were learned."""
    judge = Judge(negotiation)
    if judge.known:
        return []
    found = []
    for n, key in enumerate(negotiation.propositions):
        label = f"{negotiation.demands[key].label}."
        shares = [judge.refusals(InContext(told(who, cue, [label])))[n] for who, cue in _DEMANDED]
        found.append(Misread(key, round(float(np.mean(shares)), 2)))
    return sorted((one for one in found if one.share >= MISREAD), key=lambda one: (-one.share, one.demand))
