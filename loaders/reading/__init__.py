"""From an article to what it says: statements, positions, dates and events."""

from loaders.reading.pipeline import read

__all__ = ["read"]
