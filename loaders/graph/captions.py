"""Short texts to show on drawn nodes."""

_LENGTH = 60


def short(text: str) -> str:
    """A text on one line, cut where it is longer than a caption may be."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LENGTH else one_line[: _LENGTH - 1].rstrip() + "…"
