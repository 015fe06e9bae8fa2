"""Neo4j's jars: named and hashed by `jars.lock`, fetched once into a cache that all homes share."""

import hashlib
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path

import requests
from filelock import FileLock
from jgo.maven import MavenContext

from graph_schema.errors import LocalServerTrouble

LOCK = Path(__file__).with_name("jars.lock")
AT_ONCE = 8
TRIES = 4
STAGING = "fetch-"
ARCHIVES = "classes"


@dataclass(frozen=True)
class Jar:
    """One line of the lock: hash, size in bytes and group:artifact:version[:classifier]."""

    sha256: str
    size: int
    coordinate: str

    @property
    def name(self) -> str:
        """File name in the cache; it holds the hash's start, so versions and groups live side by side."""
        return re.sub(r"[^\w.-]", "_", self.coordinate) + f"-{self.sha256[:8]}.jar"

    def complete(self, folder: Path) -> bool:
        """Whether the cache has it whole; its hash was checked when it came in."""
        path = folder / self.name
        return path.is_file() and path.stat().st_size == self.size


@once
def locked() -> tuple[Jar, ...]:
    """Every jar of the lock, in class-path order."""
    return jars_in(LOCK)


def jars_in(lock: Path) -> tuple[Jar, ...]:
    """Every jar of a lock file, in its order."""
    lines = [line.split() for line in lock.read_text("utf-8").splitlines() if not line.startswith("#")]
    return tuple(Jar(sha256, int(size), coordinate) for sha256, size, coordinate in lines)


def version() -> str:
    """Neo4j's version in the lock."""
    return next(v for g, a, v, *_ in (j.coordinate.split(":") for j in locked()) if (g, a) == ("org.neo4j", "neo4j"))


def classpath(cache: Path, say: Callable[[str], None]) -> list[Path]:
    """Paths of all jars, after fetching those which the cache lacks.

    Raises:
        LocalServerTrouble: the cache can't be written, or a jar can't be had whole.

    """
    folder = cache / "jars"
    if not _missing(folder):
        return [folder / jar.name for jar in locked()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(cache / "fetch.lock"):
            _fetch_all(_missing(folder), folder, say)
    except OSError as error:
        raise LocalServerTrouble(
            f"The cache {cache} can't be written ({error.strerror or error}).",
            "Make room and make it writable, or name another folder with PARLEY_CACHE.",
        ) from error
    return [folder / jar.name for jar in locked()]


def _missing(folder: Path) -> list[Jar]:
    return [jar for jar in locked() if not jar.complete(folder)]


def _fetch_all(jars: list[Jar], folder: Path, say: Callable[[str], None]) -> None:
    for left_over in folder.glob(f"{STAGING}*"):
        shutil.rmtree(left_over)
    # Java's archives hold the old jars' times: none of them fits once a jar is new.
    shutil.rmtree(folder.parent / ARCHIVES, ignore_errors=True)
    megabytes = sum(jar.size for jar in jars) / 1e6
    say(f"Fetching Neo4j {version()}: {len(jars)} jars, {megabytes:.0f} MB. This happens once.")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(fetch, jar, folder) for jar in jars]
        try:
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                if done % 50 == 0:
                    say(f"{done} of {len(jars)} jars are here.")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def fetch(jar: Jar, folder: Path) -> None:
    """Bring one jar into the cache; only a file with the lock's hash ever gets its name there."""
    why = "its hash is not the lock's"
    for attempt in range(TRIES):
        time.sleep(attempt)
        # jgo writes straight to its target, so each try has a folder of its own and a half file is never found.
        with tempfile.TemporaryDirectory(prefix=STAGING, dir=folder) as staging:
            try:
                path = download(jar.coordinate, Path(staging))
            except (requests.RequestException, RuntimeError) as error:
                why = type(error).__name__
                continue
            if digest(path) == jar.sha256:
                path.replace(folder / jar.name)
                return
    raise LocalServerTrouble(
        f"{jar.coordinate} could not be fetched from Maven Central ({why}, {TRIES} tries).",
        f"Connect this machine to the internet and try again (what is here already stays), copy {folder} "
        "from a machine that has it, or name a Neo4j of your own with PARLEY_NEO4J_URI.",
    )


def download(coordinate: str, repository: Path) -> Path:
    """The jar as Maven Central serves it, in a local repository's folder."""
    group, artifact, version, *classifier = coordinate.split(":")
    context = MavenContext(repo_cache=repository, timeout=20)
    component = context.project(group, artifact).at_version(version)
    return component.artifact(classifier="".join(classifier)).resolve()


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
