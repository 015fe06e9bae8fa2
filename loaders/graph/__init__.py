"""From what was read to nodes and edges, with no database: `vocabulary_batch` and `article_batch`."""

from loaders.graph.article import ArticleContext, article_batch
from loaders.graph.vocabulary import Vocabulary, vocabulary_batch

__all__ = ["ArticleContext", "Vocabulary", "article_batch", "vocabulary_batch"]
