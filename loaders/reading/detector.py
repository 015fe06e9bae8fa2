"""Which demands a statement speaks of, for a negotiation of which enough coded text is known.

One linear row for each demand over the statement's vector and the demands whose wording it uses: fifteen points of F1
better than the verdict model alone, and free of time. Other negotiations do without (`detector` gives None).
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from loaders.reading.encoders import MODELS, Floats

SCALE = 3.0
"""By which the vector of length one is stretched, so that it weighs as much as a wording."""


@dataclass(frozen=True)
class Detector:
    """`demands` are the codes of the rows; a demand that negates another has none and counts for the other."""

    demands: list[str]
    weights: Floats
    bias: Floats

    def scores(self, vectors: Floats, worded: Floats) -> Floats:
        """[n, size] unit vectors and [n, demands] wordings to [n, demands] probabilities."""
        logits = np.concatenate([vectors * SCALE, worded], axis=1) @ self.weights + self.bias
        found: Floats = 1 / (1 + np.exp(-logits))
        return found


@cache
def detector(negotiation: str) -> Detector | None:
    """The detector that ships for a negotiation, if one does."""
    path = MODELS / f"detector-{negotiation}.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        arrays = np.load(file)
        return Detector([str(key) for key in arrays["demands"]], arrays["weights"], arrays["bias"])
