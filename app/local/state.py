"""What a home's state file holds: the ports, which stick to the home, and the process that uses them."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

import psutil

from graph_schema.errors import LocalServerTrouble

# Linux reckons a process's birth from the boot time, which moves a little when the clock is set.
BIRTH_TOLERANCE = 2.0


@dataclass(frozen=True)
class LocalServer:
    """A home's running server."""

    home: Path
    pid: int
    bolt_uri: str
    browser_url: str
    user: str
    password_file: Path

    def password(self) -> str:
        """The generated password, read from its file."""
        try:
            return self.password_file.read_text("utf-8").strip()
        except OSError as error:
            raise LocalServerTrouble(
                f"The password file {self.password_file} can't be read ({error.strerror}).",
                "Run Parley as the user who owns it.",
            ) from error


@dataclass(frozen=True)
class Port:
    """A port, and whether the user asked for just this one."""

    number: int
    forced: bool = False


@dataclass(frozen=True)
class State:
    """One home's ports and, while its server runs, the process: its id and when it was born."""

    bolt: Port
    browser: Port
    pid: int | None = None
    born: float | None = None

    @classmethod
    def read(cls, file: Path) -> Self | None:
        """The state in the file; None where there is none that can be read."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            raw = json.loads(file.read_text("utf-8"))
            return cls(Port(**raw["bolt"]), Port(**raw["browser"]), raw["pid"], raw["born"])
        return None

    def write(self, file: Path) -> None:
        """Replace the file in one step, so that no reader ever sees half of it."""
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self)), "utf-8")
        fresh.replace(file)

    def running(self, process: psutil.Process) -> Self:
        """The same ports, with this process."""
        return replace(self, pid=process.pid, born=process.create_time())

    def stopped(self) -> Self:
        """The same ports, with no process."""
        return replace(self, pid=None, born=None)

    def process(self) -> psutil.Process | None:
        """Our process, if it lives: not a later one that was given the same id."""
        if self.pid is None or self.born is None:
            return None
        with suppress(psutil.Error):
            process = psutil.Process(self.pid)
            if alive(process) and abs(process.create_time() - self.born) < BIRTH_TOLERANCE:
                return process
        return None


def alive(process: psutil.Process) -> bool:
    """Whether it runs; a dead child that nobody waited for does not."""
    with suppress(psutil.Error):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False
