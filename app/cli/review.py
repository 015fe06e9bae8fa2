"""`parley review`: a verdict on a contradiction."""

import click

from app.cli.output import out, say
from app.database import database
from app.review import review as keep
from app.settings import load_settings
from graph_schema.nodes import ReviewStatus


@click.command()
@click.argument("pair")
@click.option("--status", type=click.Choice([str(s) for s in ReviewStatus]), required=True, help="The verdict.")
@click.option("--note", default="", help="Why.")
@click.option("--reviewer", default="", help="Who says so.")
def review(pair: str, status: str, note: str, reviewer: str) -> None:
    """Say whether a contradiction is one; PAIR is as 'parley ask contradictions' shows it.

    The verdict stays through reloads and other readings of the same words.
    """
    with database(load_settings(), say) as store:
        keep(store, pair, ReviewStatus(status), note, reviewer)
    out.print(f"{pair} is {status}.", highlight=False)
