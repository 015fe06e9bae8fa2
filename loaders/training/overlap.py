"""Which found statements are which gold ones."""

from collections.abc import Sequence

from loaders.reading.spans import Span


def paired(golds: Sequence[Sequence[Span]], reads: Sequence[Sequence[Span]]) -> list[tuple[int, int]]:
    """Indexes of statements whose passages overlap, one to one, the greatest overlap first.

    Two overlap where the Dice coefficient of their characters is at least 0.5.
    """
    gold_sets, read_sets = ([_characters(spans) for spans in statements] for statements in (golds, reads))
    scored = []
    for i, one in enumerate(gold_sets):
        for j, other in enumerate(read_sets):
            common = len(one & other)
            if common and 2 * common / (len(one) + len(other)) >= 0.5:
                scored.append((2 * common / (len(one) + len(other)), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def _characters(spans: Sequence[Span]) -> set[int]:
    return {n for start, end in spans for n in range(start, end)}
