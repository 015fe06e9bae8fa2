from dataclasses import replace
from pathlib import Path

import pytest

from app.local import jars
from graph_schema.errors import LocalServerTrouble


@pytest.fixture
def linked(cache: Path, tmp_path: Path) -> Path:
    """A cache with the same jars, in which one can be harmed."""
    (tmp_path / "jars").mkdir()
    for jar in jars.classpath(cache, print):
        (tmp_path / "jars" / jar.name).symlink_to(jar)
    return tmp_path


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setattr(jars, "TRIES", 1)


def truncated(cache: Path) -> Path:
    path = cache / "jars" / min(jars.locked(), key=lambda jar: jar.size).name
    half = path.read_bytes()[:100]
    path.unlink()
    path.write_bytes(half)
    return path


def test_the_lock_names_no_host_and_no_path() -> None:
    text = jars.LOCK.read_text("utf-8")
    assert "/" not in text
    assert len(jars.locked()) > 200
    assert jars.version() == "5.26.30"


def test_names_differ() -> None:
    assert len({jar.name for jar in jars.locked()}) == len(jars.locked())


def test_a_truncated_jar_is_fetched_again(linked: Path) -> None:
    said: list[str] = []
    path = truncated(linked)
    jars.classpath(linked, said.append)
    assert jars.digest(path).startswith(path.stem[-8:])
    assert said == ["Fetching Neo4j 5.26.30: 1 jars, 0 MB. This happens once."]


@pytest.mark.usefixtures("offline")
def test_a_truncated_jar_is_never_used(linked: Path) -> None:
    truncated(linked)
    with pytest.raises(LocalServerTrouble, match=r"could not be fetched.*PARLEY_NEO4J_URI"):
        jars.classpath(linked, print)


@pytest.mark.usefixtures("offline")
def test_no_network_and_nothing_fetched(tmp_path: Path) -> None:
    with pytest.raises(LocalServerTrouble, match="Connect this machine"):
        jars.classpath(tmp_path, print)
    assert list((tmp_path / "jars").iterdir()) == []


def test_another_hash_than_the_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jars, "TRIES", 1)
    wrong = replace(min(jars.locked(), key=lambda jar: jar.size), sha256="0" * 64)
    with pytest.raises(LocalServerTrouble, match="its hash is not the lock's"):
        jars.fetch(wrong, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LocalServerTrouble, match="PARLEY_CACHE"):
        jars.classpath(tmp_path / "file", print)
