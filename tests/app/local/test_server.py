import socket
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import httpx
import psutil
import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from app.local import LocalServer, Memory, down, ready, status, up
from app.local.home import Home
from app.local.ports import any_free
from app.local.state import State
from graph_schema.errors import LocalServerTrouble
from tests.app.local.conftest import Start

UP = """
import sys
from pathlib import Path
from app.local import up
print(up(Path(sys.argv[1]), Path(sys.argv[2]), print).pid)
"""


def ask(server: LocalServer, query: str) -> object:
    with GraphDatabase.driver(server.bolt_uri, auth=(server.user, server.password())) as driver:
        return driver.execute_query(query).records[0][0]


def test_it_answers_and_serves_the_browser(server: LocalServer) -> None:
    assert ask(server, "RETURN 'так'") == "так"
    assert httpx.get(server.browser_url).status_code == 200


def test_the_browser_may_play_our_guide(server: LocalServer) -> None:
    query = "SHOW SETTINGS 'browser.remote_content_hostname_whitelist' YIELD value"
    assert ask(server, query) == "127.0.0.1,localhost"


def test_it_listens_on_loopback_only(server: LocalServer) -> None:
    sockets = psutil.Process(server.pid).net_connections("tcp")
    addresses = {each.laddr.ip for each in sockets if each.status == psutil.CONN_LISTEN}
    assert addresses <= {"127.0.0.1", "::ffff:127.0.0.1"}


def test_it_is_found_running(server: LocalServer, cache: Path) -> None:
    assert status(server.home) == server
    assert up(server.home, cache, print) == server


def test_other_ports_are_refused_while_it_runs(server: LocalServer, cache: Path) -> None:
    with pytest.raises(LocalServerTrouble, match="already runs, on port"):
        up(server.home, cache, print, bolt_port=any_free())


def test_the_password_is_its_owners(server: LocalServer) -> None:
    assert stat.S_IMODE(server.password_file.stat().st_mode) == 0o600
    assert server.password() not in " ".join(psutil.Process(server.pid).cmdline())
    with (
        GraphDatabase.driver(server.bolt_uri, auth=(server.user, "neo4j")) as driver,
        pytest.raises(AuthError, match="nauthorized"),
    ):
        driver.verify_connectivity()


def test_a_second_home_runs_beside_it_and_keeps_its_data(server: LocalServer, start: Start, tmp_path: Path) -> None:
    second = start(tmp_path / "second")
    assert {second.bolt_uri, second.browser_url}.isdisjoint({server.bolt_uri, server.browser_url})
    ask(second, "CREATE (n:Kept) RETURN n")
    assert down(second.home, print) is True
    assert status(second.home) is None
    assert down(second.home, print) is False
    second.password_file.chmod(0o644)
    again = start(second.home)
    assert again.bolt_uri == second.bolt_uri
    assert stat.S_IMODE(again.password_file.stat().st_mode) == 0o600
    assert ask(again, "MATCH (n:Kept) RETURN count(n)") == 1
    assert ask(server, "MATCH (n:Kept) RETURN count(n)") == 0


def test_two_at_once_get_one_server(start: Start, tmp_path: Path, cache: Path) -> None:
    command = [sys.executable, "-W", "error", "-c", UP, str(tmp_path / "home"), str(cache)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    pids = [one.communicate()[0].splitlines()[-1] for one in both]
    server = start(tmp_path / "home")
    assert pids == [str(server.pid)] * 2


def test_a_killed_server_is_noticed_and_started_anew(start: Start, tmp_path: Path) -> None:
    server = start(tmp_path / "home")
    psutil.Process(server.pid).kill()
    time.sleep(0.5)
    assert status(server.home) is None
    assert start(server.home).pid != server.pid


def test_another_process_with_the_same_id_is_left_alone(server: LocalServer, tmp_path: Path) -> None:
    state = State.read(Home(server.home).state_file)
    assert state
    stale = replace(state, born=(state.born or 0) - 3600)
    stale.write(Home(tmp_path).state_file)
    assert status(tmp_path) is None
    assert down(tmp_path, print) is False
    assert State.read(Home(tmp_path).state_file) == state.stopped()
    assert status(server.home) == server


def test_an_asked_for_port_that_is_taken(tmp_path: Path, cache: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(LocalServerTrouble, match=f"Port {port} is taken.*--browser-port"):
            up(tmp_path, cache, print, http_port=port)


def test_java_that_does_not_start(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(LocalServerTrouble, match=r"stopped while it started.*heap.*start.log"):
        up(tmp_path, cache, print, memory=Memory(heap="1k"))
    assert status(tmp_path) is None


def test_java_that_takes_too_long(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "READY_SECONDS", 0.5)
    with pytest.raises(LocalServerTrouble, match="was not ready"):
        up(tmp_path, cache, print)
    assert not [
        each for each in psutil.process_iter(["cmdline"]) if f"--home-dir={tmp_path}" in (each.info["cmdline"] or ())
    ]


def test_a_store_that_is_broken(start: Start, tmp_path: Path, cache: Path) -> None:
    home = start(tmp_path / "home").home
    down(home, print)
    for store in (home / "data" / "databases" / "system").glob("neostore*"):
        store.write_bytes(b"not a store" * 100)
    with pytest.raises(LocalServerTrouble, match=r"(stopped while it started|not ready).*neo4j.log"):
        up(home, cache, print)
    assert status(home) is None


def test_a_lost_password_file(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "data" / "databases" / "system").mkdir(parents=True)
    with pytest.raises(LocalServerTrouble, match=r"password file password is gone.*back"):
        up(tmp_path, cache, print)


def test_a_home_that_is_no_folder(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LocalServerTrouble, match=r"can't be used.*PARLEY_HOME"):
        up(tmp_path / "file", cache, print)
