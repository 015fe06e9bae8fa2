"""Text whose lines were broken to a width, as in e-mails and on the wires: there a line's end is no paragraph's."""

import re
from itertools import groupby, pairwise

_ITEM = re.compile(r"\s*(?:[-*•–—>]|\d{1,2}[.)])\s")
_WIDEST = 110
"""Characters of the longest line that text is broken to; longer ones are paragraphs."""

_FEWEST, _SHARE = 3, 0.4
"""So many lines, and such a share of those that another follows, run on into it with a small letter."""

_SHORTEST = 0.6
"""Of the widest line so much is every line but a block's last."""

Line = tuple[int, str]
"""Where a line begins, and the line without its end."""


def unwrapped(text: str) -> str:
    """The text with blanks for line ends within its paragraphs, where it was broken to a width; as long as before."""
    blocks = [block for block in _blocks(text) if max(len(line) for _, line in block) <= _WIDEST]
    pairs = [pair for block in blocks for pair in pairwise(line for _, line in block)]
    if sum(_runs_on(*pair) for pair in pairs) < max(_FEWEST, _SHARE * len(pairs)):
        return text
    characters = list(text)
    for block in blocks:
        if _is_broken(block):
            for start, line in block[1:]:
                characters[start - 1] = characters[start - 1] if _ITEM.match(line) else " "
    return "".join(characters)


def _blocks(text: str) -> list[list[Line]]:
    """Lines with no blank one between them, two or more."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    grouped = [list(block) for filled, block in groupby(lines, lambda one: bool(one[1].strip())) if filled]
    return [block for block in grouped if len(block) > 1]


def _runs_on(line: str, following: str) -> bool:
    ends = line.rstrip()[-1:]
    return following.lstrip()[:1].islower() and (ends.isalnum() or ends in ",;")


def _is_broken(block: list[Line]) -> bool:
    """Whether each line is long enough to have been broken, but the last and those before an item of a list."""
    widest = max(len(line) for _, line in block)
    return all(
        len(line.strip()) >= _SHORTEST * widest for (_, line), (_, after) in pairwise(block) if not _ITEM.match(after)
    )
