"""Starts, finds and stops a home's server."""

from collections.abc import Callable
from pathlib import Path

from app.local import java, ports, sharing
from app.local.home import Home, Memory
from app.local.jars import classpath, version
from app.local.ready import stop, wait_ready
from app.local.state import LocalServer, State
from graph_schema.errors import LocalServerTrouble

Say = Callable[[str], None]

_MODEST = Memory()


def up(
    home: Path,
    cache: Path,
    say: Say,
    bolt_port: int | None = None,
    http_port: int | None = None,
    memory: Memory = _MODEST,
) -> LocalServer:
    """Start the home's server, or find it running; returns once it answers a query.

    `memory` is for a server that is started.

    Raises:
        LocalServerTrouble: it can't be started; says why and what to do.

    """
    place, jars_in = Home(home.expanduser().absolute()), cache.expanduser().absolute()
    with place.alone(say):
        state = State.read(place.state_file)
        if state and (process := state.process()):
            ports.refuse_others(state, bolt_port, http_port, place.path)
            return wait_ready(place, state, process)
        return _start(place, jars_in, memory, say, lambda: ports.choose(state, bolt_port, http_port))


def down(home: Path, say: Say) -> bool:
    """Stop the home's server; True if one ran.

    Raises:
        LocalServerTrouble: it can't be stopped.

    """
    place = Home(home.expanduser().absolute())
    if not place.state_file.exists():
        return False
    with place.alone(say):
        state = State.read(place.state_file)
        process = state.process() if state else None
        if process:
            say(f"Stopping Neo4j in {place.path}.")
            recording = sharing.recorded(process)
            if stop(process) and recording:
                sharing.keep(recording)
        if state:
            state.stopped().write(place.state_file)
        return process is not None


def status(home: Path) -> LocalServer | None:
    """The home's server if it runs, even if it is not ready yet."""
    place = Home(home.expanduser().absolute())
    state = State.read(place.state_file)
    return place.server(state) if state and state.process() else None


def _start(place: Home, cache: Path, memory: Memory, say: Say, choose: Callable[[], State]) -> LocalServer:
    choose()  # a port that can't be had is said before anything is fetched
    jars = classpath(cache, say)
    while True:
        state = choose()
        place.prepare(state, memory)
        if not place.has_database:
            java.set_password(place, jars)
        try:
            return _launch(place, state, jars, cache, memory, say)
        except LocalServerTrouble:
            # A port lost between our look and Java's: look again, and say so if it was asked for.
            if ports.free(state.bolt.number) and ports.free(state.browser.number):
                raise


def _launch(place: Home, state: State, jars: list[Path], cache: Path, memory: Memory, say: Say) -> LocalServer:
    say(f"Starting Neo4j {version()} in {place.path}.")
    process = java.serve(place, jars, sharing.options(cache, place.path), memory.heap)
    try:
        running = state.running(process)
        running.write(place.state_file)
        return wait_ready(place, running, process)
    except BaseException:
        stop(process)
        state.stopped().write(place.state_file)
        raise
