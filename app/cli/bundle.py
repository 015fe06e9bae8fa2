"""`parley bundle`: an answer with its evidence in one file that checks itself."""

from pathlib import Path

import click

from app.answers import Asker
from app.bundle import write_bundle
from app.cli.ask import question_command
from app.cli.output import out, say
from app.database import database
from app.settings import load_settings
from graph_schema.errors import BadParameter
from graph_schema.rdf.names import Names
from queries import question


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.option("--query", required=True, metavar="QUESTION", help="The question, as 'parley ask' has it.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The .zip file.")
@click.pass_context
def bundle(ctx: click.Context, query: str, output: Path) -> None:
    """Write an answer, its quotations with offsets, its articles and the RDF to one file.

    Further options are those of the question: --from, --party, ... The file is checked by 'parley verify FILE', which
    needs no database.
    """
    asked = question(query)
    options = question_command(asked).make_context(f"--query {query}", list(ctx.args), parent=ctx).params
    given = {name.removeprefix("p_"): value for name, value in options.items() if name.startswith("p_") and value}
    settings = load_settings()
    with database(settings, say) as store:
        answer = Asker.of(store).ask(asked, given)
        try:
            quotations = write_bundle(store, Names(settings.iri_base), answer, output)
        except OSError as error:
            raise BadParameter(f"{output} can't be written: {error.strerror}.") from error
    more = "" if answer.complete else "; there are more rows: raise --limit"
    out.print(
        f"{len(answer.rows)} rows with {quotations} quotations in {output}{more}.", highlight=False, soft_wrap=True
    )
