"""What the judge tells apart of a stance, and which stance that is on which of a demand and its exact opposite."""

from loaders.form import Stance
from loaders.reading.encoders import Floats

HELD: tuple[tuple[bool, Stance], ...] = (
    *((False, stance) for stance in Stance),
    (True, Stance.ACCEPTS),
    (True, Stance.OPEN_TO),
)
"""Whether it is on the exact opposite, and which it is; who demands the opposite rejects the demand itself."""

_REFUSED = [on_opposite or stance is Stance.REJECTS for on_opposite, stance in HELD]


def held(shares: Floats, *, opposed: bool, worded: bool) -> tuple[bool, Stance]:
    """Whether a stance is on the exact opposite, and which it is, from the shares of `HELD`.

    It is on the opposite, if the file has one (`opposed`), where that is accepted, or where it is wanted and its own
    wording is used ("never join"); otherwise who wants it rejects the demand.
    """
    refused = float(shares[_REFUSED].sum()) > 0.5
    likeliest = max((n for n in range(len(HELD)) if _REFUSED[n] == refused), key=lambda n: float(shares[n]))
    softly, stance = HELD[likeliest]
    if not refused:
        return False, stance
    if opposed and (softly or worded):
        return True, stance if softly else Stance.DEMANDS
    return False, Stance.REJECTS
