"""`parley ask`: one command for each question, made from its header."""

from collections.abc import Callable
from typing import Any

import click

from app.answers import Answer, Asker
from app.cli.output import err, out, say
from app.database import database
from app.formats import Format, as_csv, as_table
from app.settings import load_settings
from graph_schema.errors import NotFound
from queries import Parameter, Question, catalogue, question
from queries.types import CHOICES, ParameterType


class _Questions(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name.replace("_", "-") for name in catalogue()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        try:
            return question_command(question(cmd_name))
        except NotFound as error:
            ctx.fail(str(error))


@click.group(cls=_Questions)
def ask() -> None:
    """Ask the graph a question; each question's --help says what it takes."""


def question_command(asked: Question) -> click.Command:
    """The command that asks a question, with an option for each of its parameters."""
    options: list[click.Parameter] = [_option(name, p) for name, p in asked.parameters.items()]
    choice = click.Choice([str(f) for f in Format])
    options.append(click.Option(["--format", "format_"], type=choice, default="table", help="How to print it."))
    name = asked.name.replace("_", "-")
    return click.Command(name, params=options, callback=_callback(asked), help=asked.summary)


def _option(name: str, parameter: Parameter) -> click.Option:
    choices = CHOICES.get(parameter.type)
    return click.Option(
        [f"--{name.replace('_', '-')}", f"p_{name}"],
        type=click.Choice(choices) if choices else str,
        metavar=None if choices else _METAVAR.get(parameter.type, parameter.type.upper()),
        default=None if parameter.default is None else str(parameter.default),
        show_default=parameter.default is not None,
        help=parameter.about,
    )


_METAVAR = {ParameterType.DATE: "YYYY-MM-DD", ParameterType.MOMENT: "YYYY-MM-DDTHH:MM", ParameterType.SHARE: "0..1"}


def _callback(asked: Question) -> Callable[..., None]:
    def ask_it(format_: str, **options: Any) -> None:
        given = {name.removeprefix("p_"): value for name, value in options.items() if value is not None}
        with database(load_settings(), say) as store:
            print_answer(Asker.of(store).ask(asked, given), asked, Format(format_))

    return ask_it


def print_answer(found: Answer, asked: Question, format_: Format) -> None:
    """The rows on standard output; for people, also how much was searched."""
    if format_ is Format.JSON:
        click.echo(found.model_dump_json(indent=2))
        return
    if format_ is Format.CSV:
        click.echo(as_csv(found), nl=False)
        return
    if found.rows:
        out.print(as_table(found, asked))
    err.print(_searched(found), style="dim", highlight=False)


def _searched(found: Answer) -> str:
    rows = f"{len(found.rows)} rows" if found.rows else "Nothing found"
    onward = f", or go on with --cursor '{found.next}'" if found.next else ""
    more = "" if found.complete else f"; there are more: raise --limit{onward}"
    bound = found.parameters.get("min_confidence")
    surer = f" What is less than {bound:.0%} sure is left out: --min-confidence 0 shows it." if bound else ""
    s = found.searched
    return f"{rows} in {s.articles} articles with {s.statements} statements, {s.undated} of them undated{more}.{surer}"
