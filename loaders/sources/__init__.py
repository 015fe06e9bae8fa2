"""Where articles come from: one file for each kind of source."""

from loaders.sources.finding import find_articles
from loaders.sources.source import Source

__all__ = ["Source", "find_articles"]
