"""Real servers in homes of their own; whatever was started is stopped, even after a failure."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.local import LocalServer, down, status, up
from app.settings import load_settings

Start = Callable[..., LocalServer]


@pytest.fixture(scope="session")
def cache() -> Path:
    return load_settings().cache


@pytest.fixture(scope="module")
def start(cache: Path) -> Iterator[Start]:
    """Start a home's server; all homes started so are stopped at the module's end."""
    started: list[LocalServer] = []

    def one(home: Path, bolt: int | None = None, browser: int | None = None) -> LocalServer:
        server = up(home, cache, print, bolt, browser)
        started.append(server)
        return server

    yield one
    for server in started:
        down(server.home, print)
    assert not any(status(server.home) for server in started)


@pytest.fixture(scope="module")
def server(start: Start, tmp_path_factory: pytest.TempPathFactory) -> LocalServer:
    """One running server for the whole module; its home's name is a hard one."""
    return start(tmp_path_factory.mktemp("homes") / "Зеленський home")
