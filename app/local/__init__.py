"""Parley's own Neo4j: a real Neo4j Community on loopback, with no Docker and no installed Java."""

from app.local.home import Memory
from app.local.server import down, status, up
from app.local.state import LocalServer

__all__ = ["LocalServer", "Memory", "down", "status", "up"]
