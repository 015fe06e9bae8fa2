"""From an article to what it says: statements, positions, dates and events."""

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import Reading

__all__ = ["read"]


def read(article: Article, negotiation: Negotiation) -> Reading:
    """What an article says; the steps and their models are loaded when the first article is read."""
    from loaders.reading import pipeline  # noqa: PLC0415 - see above

    return pipeline.read(article, negotiation)
