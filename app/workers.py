"""Work on many things in processes of their own: in parallel, each within a time limit, a crash harming only its own.

What comes out is the same, and in the same order, however many processes work.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

import psutil

from graph_schema.errors import BadInput, ParleyError

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_AHEAD = 16
"""How many things each worker may be ahead of the oldest that is still worked on: it bounds what waits in memory."""
_START_SECONDS = 300
_PATIENCE = 10
"""How many times its limit a thing may take by the clock: on a busy machine it waits for the processor."""
_SPAWN = multiprocessing.get_context("spawn")
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True)
class Failed:
    """Why there is no result for something."""

    reason: str


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worked(
    things: Iterable[Thing], prepare: Callable[[], Callable[[Thing], Result]], jobs: int, seconds: float
) -> Iterator[tuple[Thing, Result | Failed]]:
    """Each thing with its result, or why it has none, in the order of the things.

    `prepare` is called once in each process and makes the function that does the work. Both it and the things must
    be picklable. What takes more than `seconds` of processor time (or ten times that by the clock), raises, or ends its
    process, failed; the rest goes on.

    Raises:
        ParleyError: a process can't even be prepared.

    """
    crew = _Crew(prepare, jobs, seconds)
    try:
        yield from crew.results(iter(things))
    finally:
        crew.dismiss()


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    until: float
    number: int | None = None
    ready: bool = False
    since: float = 0.0
    used: float = 0.0

    def processor_time(self) -> float:
        """Seconds of processor time that the process has had."""
        with suppress(psutil.Error):
            times = psutil.Process(self.process.pid).cpu_times()
            return float(times.user + times.system)
        return 0.0


@dataclass
class _Crew(Generic[Thing, Result]):
    prepare: Callable[[], Callable[[Thing], Result]]
    jobs: int
    seconds: float
    workers: list[_Worker] = field(default_factory=list)
    waiting: deque[tuple[int, Thing]] = field(default_factory=deque)
    done: dict[int, Result | Failed] = field(default_factory=dict)

    def results(self, things: Iterator[Thing]) -> Iterator[tuple[Thing, Result | Failed]]:
        """Everything in order; only so many are taken ahead that memory stays flat."""
        open_: deque[tuple[int, Thing]] = deque()
        number, more = 0, True
        while more or open_:
            while more and len(open_) < _AHEAD * self.jobs:
                try:
                    thing = next(things)
                except StopIteration:
                    more = False
                    break
                open_.append((number, thing))
                self.waiting.append((number, thing))
                number += 1
            while open_ and open_[0][0] in self.done:
                first, thing = open_.popleft()
                yield thing, self.done.pop(first)
            if open_ and open_[0][0] not in self.done:
                self._go_on()

    def dismiss(self) -> None:
        """End every process."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()

    def _go_on(self) -> None:
        """Hand out what waits, then hear from whoever is done, dead or late."""
        busy = sum(worker.number is not None for worker in self.workers)
        if len(self.workers) < min(self.jobs, busy + len(self.waiting)):
            self.workers.append(self._hire())
        for worker in self.workers:
            if worker.ready and worker.number is None and self.waiting:
                self._assign(worker)
        next_deadline = min((worker.until for worker in self.workers), default=0.0)
        left = max(0.0, min(next_deadline - time.monotonic(), _START_SECONDS))
        heard = wait([worker.pipe for worker in self.workers], left)
        for worker in list(self.workers):
            if worker.pipe in heard:
                self._hear(worker)
            elif time.monotonic() >= worker.until:
                self._late(worker)

    def _hire(self) -> _Worker:
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_work, args=(theirs, self.prepare), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, time.monotonic() + _START_SECONDS)

    def _assign(self, worker: _Worker) -> None:
        number, thing = self.waiting.popleft()
        worker.number, worker.since, worker.used = number, time.monotonic(), worker.processor_time()
        worker.until = worker.since + self.seconds
        try:
            worker.pipe.send(thing)
        except OSError:
            self._gone(worker)

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._gone(worker)
            return
        if worker.number is not None:
            self.done[worker.number] = said
            worker.number, worker.until = None, float("inf")
        elif isinstance(said, Failed):
            raise ParleyError(f"The process that reads articles can't be prepared: {said.reason}.")
        else:
            worker.ready, worker.until = True, float("inf")

    def _gone(self, worker: _Worker) -> None:
        self._end(worker)
        status = worker.process.exitcode
        how = f"signal {signal.Signals(-status).name}" if status and status < 0 else f"exit status {status}"
        if worker.number is None:
            raise ParleyError(f"The process that reads articles ended before it read one ({how}).")
        self.done[worker.number] = Failed(f"Its reading crashed ({how}).")

    def _late(self, worker: _Worker) -> None:
        left = self.seconds - (worker.processor_time() - worker.used)
        if worker.number is not None and left > 0 and time.monotonic() < worker.since + _PATIENCE * self.seconds:
            worker.until = time.monotonic() + left
            return
        self._end(worker)
        if worker.number is None:
            raise ParleyError(f"The process that reads articles was not ready within {_START_SECONDS} seconds.")
        self.done[worker.number] = Failed(
            f"Its reading took longer than {self.seconds:g} seconds; --article-timeout gives it more."
        )

    def _end(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        worker.process.join(0.2)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _work(pipe: Connection, prepare: Callable[[], Callable[[Thing], Result]]) -> None:
    """In the other process: prepare, then work on one thing after the other until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    try:
        work = prepare()
    except Exception as error:
        pipe.send(Failed(str(error) or type(error).__name__))
        return
    pipe.send(None)
    while True:
        try:
            thing = pipe.recv()
        except EOFError:
            return
        pipe.send(tried(work, thing))


def tried(work: Callable[[Thing], Result], thing: Thing) -> Result | Failed:
    """The result of some work, or why there is none."""
    try:
        return work(thing)
    except BadInput as error:
        return Failed(str(error))
    except Exception as error:
        return Failed(f"Its reading failed ({type(error).__name__}: {error}).")
