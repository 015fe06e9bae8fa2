"""Waits for a server that starts, and ends one that shall stop."""

import time

import psutil
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from app.local.home import Home
from app.local.java import telling
from app.local.state import LocalServer, State, alive
from graph_schema.errors import LocalServerTrouble

READY_SECONDS = 120.0
STOP_SECONDS = 90.0


def wait_ready(home: Home, state: State, process: psutil.Process) -> LocalServer:
    """The server, once it answers a query.

    Raises:
        LocalServerTrouble: it stopped, took too long or doesn't take the password.

    """
    server, deadline = home.server(state), time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if not alive(process):
            raise _trouble(home, "stopped while it started")
        if _listens(process, state) and _answers(server):
            return server
        time.sleep(0.1)
    raise _trouble(home, f"was not ready after {READY_SECONDS:.0f} seconds")


def stop(process: psutil.Process) -> bool:
    """End a process of ours; True if it went in good order.

    Raises:
        LocalServerTrouble: it belongs to another user.

    """
    try:
        process.terminate()
        if _gone(process, STOP_SECONDS):
            return True
        process.kill()
        _gone(process, 10)
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied as error:
        raise LocalServerTrouble(
            f"The database's process {process.pid} belongs to another user.", "Stop it as that user."
        ) from error
    return False


def _gone(process: psutil.Process, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while alive(process) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(process)


def _listens(process: psutil.Process, state: State) -> bool:
    """Whether the ports are this process's: another program may have been quicker."""
    try:
        ports = {c.laddr.port for c in process.net_connections("tcp") if c.status == psutil.CONN_LISTEN}
    except psutil.Error:
        return False
    return {state.bolt.number, state.browser.number} <= ports


def _answers(server: LocalServer) -> bool:
    auth = (server.user, server.password())
    try:
        with GraphDatabase.driver(server.bolt_uri, auth=auth, max_transaction_retry_time=1) as driver:
            driver.execute_query("RETURN 1")
    except AuthError as error:
        raise LocalServerTrouble(
            f"The database in {server.home} doesn't take the password in {server.password_file}.",
            "Write its present password into that file.",
        ) from error
    except (DriverError, Neo4jError):
        return False
    return True


def _trouble(home: Home, happened: str) -> LocalServerTrouble:
    logs = [log.read_text("utf-8", "replace") for log in (home.console, home.log) if log.exists()]
    return LocalServerTrouble(
        f"Neo4j in {home.path} {happened}: {telling(''.join(logs))}",
        f"All it said is in {home.console} and {home.log.name} beside it.",
    )
