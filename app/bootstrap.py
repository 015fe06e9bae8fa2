"""Set Parley up from nothing, then run its main job or its tests.

    python3 -m app.bootstrap          everything set up, the example articles loaded, the changes shown
    python3 -m app.bootstrap test     everything set up, every check and test run
    python3 -m app.bootstrap lock     the lock file made anew from pyproject.toml

It needs Python 3.11 or later and nothing else, and uses only the standard library. It makes `.venv` beside the
source and installs there exactly what `requirements.lock` names, each file checked by its hash.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed-lock.sha256"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")

JOBS = ("demo", "test", "lock")
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest",),
)


def main(arguments: list[str]) -> int:
    """Set up, then do what is asked; the exit status is that of the first thing that failed."""
    job = arguments[0] if arguments else "demo"
    if job not in JOBS or len(arguments) > 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    if sys.version_info < (3, 11):
        sys.stderr.write(f"Parley needs Python 3.11 or later; this is {sys.version.split()[0]}.\n")
        return 1
    if not _set_up():
        return 1
    if job == "lock":
        return _lock()
    commands = CHECKS if job == "test" else (("parley", "demo"),)
    return next((status for command in commands if (status := _run(*command))), 0)


def _set_up() -> bool:
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted:
        return True
    _say("Setting up .venv; the first time takes a minute or two ...")
    try:
        venv.create(VENV, with_pip=True)
    except (subprocess.CalledProcessError, OSError) as error:
        _say(f"Python can't make {VENV}: {error}. On Debian or Ubuntu: apt install python3-venv.")
        return False
    install = ("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if _run(*install, "--require-hashes", "-r", str(LOCK)):
        _say("Installing the packages failed; see above. Is there a network?")
        return False
    if _run(*install, "--no-deps", "--no-build-isolation", "-e", str(ROOT)):
        return False
    STAMP.write_text(wanted, encoding="ascii")
    return True


def _lock() -> int:
    return _run(
        *("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url"),
        *("--python-version", "3.11", "--extra", "dev", "--no-header", "--upgrade"),
        *("pyproject.toml", "-o", str(LOCK)),
    )


def _run(program: str, *arguments: str) -> int:
    suffix = ".exe" if os.name == "nt" else ""
    return subprocess.run([SCRIPTS / f"{program}{suffix}", *arguments], cwd=ROOT, check=False).returncode


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
