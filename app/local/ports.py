"""Which ports a home's server gets, always on loopback."""

import os
import socket
from pathlib import Path

from app.local.state import Port, State
from graph_schema.errors import LocalServerTrouble

HOST = "127.0.0.1"
BOLT, BROWSER = 7687, 7474


def choose(before: State | None, bolt: int | None, browser: int | None) -> State:
    """Ports to start on: those asked for, else the home's own, else Neo4j's usual ones, else free ones.

    Raises:
        LocalServerTrouble: a port the user asked for, now or earlier, is taken.

    """
    return State(
        _choose(before.bolt if before else Port(BOLT), bolt, "--bolt-port"),
        _choose(before.browser if before else Port(BROWSER), browser, "--browser-port"),
    )


def _choose(usual: Port, asked: int | None, option: str) -> Port:
    port = Port(asked, forced=True) if asked else usual
    if free(port.number):
        return port
    if port.forced:
        raise LocalServerTrouble(
            f"Port {port.number} is taken by another program.",
            f"Stop that program, or give another port with {option}.",
        )
    return Port(any_free())


def free(port: int) -> bool:
    """Whether nobody listens there and we may."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as probe:
        # As Java does, or a port whose last connections just closed would count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(os.name == "posix"))
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def any_free() -> int:
    """A port that the system says is free."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def refuse_others(state: State, bolt: int | None, browser: int | None, home: Path) -> None:
    """Refuse ports other than those a running server has.

    Raises:
        LocalServerTrouble: it was asked for another one.

    """
    for asked, port in ((bolt, state.bolt), (browser, state.browser)):
        if asked and asked != port.number:
            raise LocalServerTrouble(
                f"The database in {home} already runs, on port {port.number} and not {asked}.",
                "Stop it first with `parley down`, or leave the port out.",
            )
