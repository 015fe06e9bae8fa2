"""What the judge tells apart of a stance, and which stance that is on which of a demand and its exact opposite."""

from loaders.form import Stance
from loaders.reading.encoders import Floats

HELD: tuple[tuple[bool, Stance], ...] = (
    *((False, stance) for stance in Stance),
    (True, Stance.ACCEPTS),
    (True, Stance.OPEN_TO),
    (True, Stance.DEMANDS),
)
"""Whether it is on the exact opposite, and which it is; who rejects the opposite wants the demand itself."""

_REFUSED = [on_opposite or stance is Stance.REJECTS for on_opposite, stance in HELD]


def refused(shares: Floats) -> float:
    """The share of stances that refuse the demand, from the shares of `HELD`."""
    return float(shares[_REFUSED].sum())


def held(shares: Floats, *, opposed: bool) -> tuple[bool, Stance]:
    """Whether a stance is on the exact opposite, and which it is, from the shares of `HELD`.

    Who wants the opposite of a demand that has none in the file (not `opposed`) rejects the demand.
    """
    refuses = refused(shares) > 0.5
    likeliest = max((n for n in range(len(HELD)) if _REFUSED[n] == refuses), key=lambda n: float(shares[n]))
    on_opposite, stance = HELD[likeliest]
    return (False, Stance.REJECTS) if on_opposite and not opposed else (on_opposite, stance)
