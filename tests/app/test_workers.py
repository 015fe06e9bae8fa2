"""Work in processes of their own: the same results in the same order, limits, and crashes that harm only their own."""

import ctypes
import os
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.reading import Limits
from app.workers import Failed, worked
from graph_schema.errors import BadArticle, ParleyError


@dataclass(frozen=True)
class Does:
    """Makes the function that does what a word says; `trouble` lies in the making."""

    trouble: str = ""

    def __call__(self) -> Callable[[str], str]:
        if self.trouble == "raise":
            raise ValueError("no model")
        if self.trouble == "exit":
            os._exit(3)
        return _do


def _do(word: str) -> str:
    match word.split():
        case ["sleep", seconds]:
            time.sleep(float(seconds))
        case ["exit"]:
            os._exit(7)
        case ["segfault"]:
            ctypes.string_at(0)
        case ["spin"]:
            while True:
                pass
        case ["refuse"]:
            raise BadArticle("It is empty.")
        case ["fail"]:
            raise RuntimeError("odd")
        case ["threads"]:
            return os.environ["OMP_NUM_THREADS"]
    return word.upper()


def _results(words: list[str], jobs: int, seconds: float = 20) -> list[str | Failed]:
    return [result for _, result in worked(words, Does(), jobs, seconds)]


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_order_and_trouble_stays_where_it_is(jobs: int) -> None:
    words = ["sleep 0.3", "a", "exit", "b", "segfault", "refuse", "spin", "fail", "threads", *"cdefgh"]
    assert _results(words, jobs, seconds=1) == [
        "SLEEP 0.3",
        "A",
        Failed("Its reading crashed (exit status 7)."),
        "B",
        Failed("Its reading crashed (signal SIGSEGV)."),
        Failed("It is empty."),
        Failed("Its reading took longer than 1 seconds; --article-timeout gives it more."),
        Failed("Its reading failed (RuntimeError: odd)."),
        "1",
        *"CDEFGH",
    ]


def test_what_waits_for_ever_without_working_is_ended_too() -> None:
    late = Failed("Its reading took longer than 0.2 seconds; --article-timeout gives it more.")
    assert _results(["sleep 600", "a"], 1, seconds=0.2) == [late, "A"]


def test_more_things_than_are_taken_ahead() -> None:
    words = [str(n) for n in range(500)]
    taken = 0

    def counted() -> str:
        nonlocal taken
        taken += 1
        return words[taken - 1]

    for n, (word, result) in enumerate(worked((counted() for _ in words), Does(), 2, 20)):
        assert word == result == str(n)
        assert taken <= n + 33


def test_nothing_to_do_starts_nothing() -> None:
    assert _results([], 2) == []


@pytest.mark.parametrize(("trouble", "complaint"), [("raise", "no model"), ("exit", "exit status 3")])
def test_what_can_not_be_prepared_is_told_and_not_tried_for_ever(trouble: str, complaint: str) -> None:
    with pytest.raises(ParleyError, match=complaint):
        list(worked(["a", "b"], Does(trouble), 2, 20))


def test_the_number_of_processes_suits_the_work() -> None:
    assert Limits.of(None, 20, 3).jobs == 1
    assert Limits.of(8, 20, 3).jobs == 3
    assert Limits.of(8, 20, 100).jobs == 8
    assert Limits.of(None, 20, 0).jobs == 1
