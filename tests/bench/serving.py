"""The service as people run it: a process of its own, which shares no interpreter with whoever asks and measures."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, RemoteDisconnected

from app.local import ports

_SECONDS = 60


@contextmanager
def served() -> Iterator[HTTPConnection]:
    """A connection to `parley serve`, which runs on a free port with this process's own settings.

    It is Python's plainest, since what the client takes counts as the service's.
    """
    port = ports.any_free()
    process = subprocess.Popen([sys.executable, "-m", "app.cli.main", "serve", "--port", str(port)])
    connection = HTTPConnection(ports.HOST, port, timeout=_SECONDS)
    try:
        _wait_for(connection, process)
        yield connection
    finally:
        connection.close()
        _stop(process)


def body(connection: HTTPConnection, path: str) -> bytes:
    """What is answered to a GET, which must go well; the service closes a connection that was idle for some seconds."""
    try:
        connection.request("GET", path)
        reply = connection.getresponse()
    except RemoteDisconnected:
        connection.close()
        connection.request("GET", path)
        reply = connection.getresponse()
    found = reply.read()
    if reply.status != HTTPStatus.OK:
        raise RuntimeError(f"{path}: {reply.status} {found!r}")
    return found


def _wait_for(connection: HTTPConnection, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            body(connection, "/readyz")
        except (OSError, RuntimeError):
            connection.close()
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("parley serve did not start.")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
