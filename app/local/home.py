"""A home: the folder with one database, its configuration, logs, password and state file."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from app.local.ports import HOST
from app.local.state import LocalServer, State
from graph_schema.errors import LocalServerTrouble
from graph_schema.render.browser_style import style_command

USER = "neo4j"
SERVICE_PORT = 8000
"""Where Parley's service usually listens: Browser fetches its guide there once it is signed in."""
# The databases are already closed when Bolt would begin its quiet period: waiting saves nothing.
CONFIGURATION = f"""\
# Written anew by each start.
server.default_listen_address={HOST}
server.default_advertised_address={HOST}
server.bolt.listen_address={HOST}:{{bolt}}
server.bolt.advertised_address={HOST}:{{bolt}}
server.http.listen_address={HOST}:{{browser}}
server.http.advertised_address={HOST}:{{browser}}
server.https.enabled=false
server.memory.pagecache.size={{page_cache}}
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
browser.remote_content_hostname_whitelist={HOST},localhost
browser.post_connect_cmd={style_command().replace("{", "{{").replace("}", "}}")}; play http://{HOST}:{SERVICE_PORT}/browser/guide
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


@dataclass(frozen=True)
class Memory:
    """How much of it the server may take, as Java writes sizes: 512m, 4g."""

    heap: str = "1g"
    page_cache: str = "256m"


@dataclass(frozen=True)
class Home:
    """The files of one home."""

    path: Path

    @property
    def conf(self) -> Path:
        """Folder of `neo4j.conf`."""
        return self.path / "conf"

    @property
    def console(self) -> Path:
        """What Java itself printed at the last start."""
        return self.path / "logs" / "start.log"

    @property
    def log(self) -> Path:
        """What Neo4j said since the last start."""
        return self.path / "logs" / "neo4j.log"

    @property
    def password_file(self) -> Path:
        """The generated password; only its owner may read it."""
        return self.path / "password"

    @property
    def state_file(self) -> Path:
        """Ports and process."""
        return self.path / "server.json"

    @property
    def has_database(self) -> bool:
        """Whether a server ran here, so that the password is set for good."""
        return (self.path / "data" / "databases" / "system").exists()

    def server(self, state: State) -> LocalServer:
        """The running server as others see it."""
        return LocalServer(
            home=self.path,
            pid=state.pid or 0,
            bolt_uri=f"bolt://{HOST}:{state.bolt.number}",
            browser_url=f"http://{HOST}:{state.browser.number}/browser/",
            user=USER,
            password_file=self.password_file,
        )

    @contextmanager
    def alone(self, say: Callable[[str], None]) -> Iterator[None]:
        """Keep other processes off this home, and turn what the disk refuses into plain words."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _held(FileLock(self.path / "server.lock"), say):
                yield
        except OSError as error:
            raise LocalServerTrouble(
                f"The home {self.path} can't be used ({error.strerror or error}: {error.filename or 'no file'}).",
                "Make room and make it writable, or name another folder with PARLEY_HOME.",
            ) from error

    def prepare(self, state: State, memory: Memory) -> None:
        """Write the configuration, make room for the logs and see to the password file."""
        self.conf.mkdir(exist_ok=True)
        self.console.parent.mkdir(exist_ok=True)
        ports = {"bolt": state.bolt.number, "browser": state.browser.number}
        text = CONFIGURATION.format(**ports, page_cache=memory.page_cache)
        (self.conf / "neo4j.conf").write_text(text, "utf-8")
        if self.log.exists():
            self.log.replace(self.log.with_name("neo4j.previous.log"))
        self._see_to_password()

    def _see_to_password(self) -> None:
        if self.password_file.exists():
            self.password_file.chmod(0o600)
        elif self.has_database:
            raise LocalServerTrouble(
                f"There is a database in {self.path}, but its password file {self.password_file.name} is gone.",
                "Put that file back, or move the folder away and load the articles again.",
            )
        else:
            _write_private(self.password_file, secrets.token_hex(20))


@contextmanager
def _held(lock: FileLock, say: Callable[[str], None]) -> Iterator[None]:
    try:
        lock.acquire(timeout=1)
    except Timeout:
        say("Another command is starting or stopping this database; waiting for it.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _write_private(file: Path, text: str) -> None:
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as private:
        private.write(text)
    fresh.replace(file)
