"""What is said in a speaker's own turn without a cue, of which the tagger is less sure than of other words."""

from collections.abc import Sequence

from loaders.reading.decoding import Found
from loaders.reading.spans import overlap
from loaders.reading.turns import Turns


def unheard(turns: Turns, found: Sequence[Found], unsure: Sequence[Found]) -> list[Found]:
    """Of statements that the tagger is not sure of those in a turn of which no other statement has a part."""
    heard = [span for one in found for span in one.content]
    return [
        one
        for one in unsure
        if one.cue is None and turns.own_turn(one) and not any(overlap(a, b) for a in one.content for b in heard)
    ]
