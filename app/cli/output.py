"""What commands print: results on standard output, everything else on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from loaders.article import Interval

out = Console(soft_wrap=False)
err = Console(stderr=True)


def say(line: str) -> None:
    """Tell the user what is going on."""
    err.print(line, style="dim", highlight=False, markup=False, soft_wrap=True)


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[str], None]]:
    """Call with each finished item's name: a bar on a terminal, else a plain line each."""
    if not err.is_terminal:
        count = iter(range(1, total + 1))
        yield lambda name: say(f"{what} {next(count)}/{total} {name}")
        return
    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(what, total=total, name="")
        yield lambda name: bar.update(task, advance=1, name=name)


@contextmanager
def counted(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """Call with how many more are done: a bar on a terminal, else a line for each tenth."""
    if not err.is_terminal:
        done, told = 0, 0

        def tell(more: int) -> None:
            nonlocal done, told
            done += more
            if total and done * 10 // total > told:
                told = done * 10 // total
                say(f"{what} {done}/{total}")

        yield tell
        return
    with Progress(TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=err,
                  transient=True) as bar:  # fmt: skip
        task = bar.add_task(what, total=total)
        yield lambda more: bar.update(task, advance=more)


def jobs_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of commands that read articles: how many at the same time, and how long one may take."""
    jobs = click.option(
        "--jobs", type=click.IntRange(min=1), help="How many articles are read at a time; all cores if more than five."
    )
    seconds = click.option(
        "--article-timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=20.0,
        show_default=True,
        help="Seconds of processor time that one article may take; then it is refused.",
    )
    return jobs(seconds(command))


class IntervalType(click.ParamType[Interval]):
    """A day, or two days with a slash between: 2024-11-26 or 2024-11-26/2024-11-27."""

    name = "date"

    def convert(self, value: str | Interval, param: click.Parameter | None, ctx: click.Context | None) -> Interval:
        """The interval; a failure names the option."""
        if isinstance(value, Interval):
            return value
        first, _, last = value.partition("/")
        try:
            return Interval(from_=date.fromisoformat(first), to=date.fromisoformat(last or first))
        except ValueError:
            self.fail(f"'{value}' is not a day like 2024-11-26 (or two of them, 2024-11-26/2024-11-27).", param, ctx)
