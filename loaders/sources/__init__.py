"""Where articles come from: one file for each kind of source."""

from loaders.sources.text import articles_in, read_article

__all__ = ["articles_in", "read_article"]
