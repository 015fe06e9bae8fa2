"""Makes `jars.lock` anew: `python -m app.local.lock`, after changing WANTED."""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.maven import Artifact, MavenContext

from app.local.jars import AT_ONCE, LOCK, digest

WANTED = (
    "org.neo4j:neo4j:5.26.30",
    "org.neo4j.app:neo4j-server:5.26.30",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
HEADER = "# Neo4j's jars: SHA-256, bytes, group:artifact:version[:classifier]. Made by: python -m app.local.lock\n"


def resolve(repository: Path, wanted: tuple[str, ...]) -> list[Artifact]:
    """Everything that the wanted artifacts need to run, themselves among it."""
    context = MavenContext(repo_cache=repository, timeout=30)
    found, needed = context.resolver.resolve([context.create_dependency(each) for each in wanted])
    return [each.artifact for each in found + needed if each.scope in (None, "compile", "runtime")]


def line(artifact: Artifact) -> str:
    """The artifact's line in the lock; fetches it."""
    path = artifact.resolve()
    parts = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    return f"{digest(path)} {path.stat().st_size} {':'.join(filter(None, parts))}\n"


def make(lock: Path, wanted: tuple[str, ...], header: str) -> None:
    """Resolve, fetch, hash and write."""
    with tempfile.TemporaryDirectory() as repository, ThreadPoolExecutor(AT_ONCE) as pool:
        lines = sorted(pool.map(line, resolve(Path(repository), wanted)), key=lambda each: each.split()[2])
    lock.write_text(header + "".join(lines), "utf-8")
    sys.stdout.write(f"{len(lines)} jars in {lock.name}\n")


if __name__ == "__main__":
    make(LOCK, WANTED, HEADER)
