"""`parley verify` and `parley digest`: is the graph what it should be?"""

import click

from app.cli.output import err, out, say
from app.database import database
from app.digest import graph_digest
from app.settings import load_settings
from app.verify import verify_graph


@click.command()
def verify() -> None:
    """Re-check every span in the graph against its article."""
    with database(load_settings(), say) as store:
        result = verify_graph(store)
    for flaw in result.flaws:
        err.print(f"{flaw.article} {flaw.node}: {flaw.reason}", style="red", markup=False, soft_wrap=True)
    out.print(
        f"{result.spans} spans in {result.articles} articles checked, {len(result.flaws)} bad.",
        highlight=False,
    )
    if result.flaws:
        raise click.exceptions.Exit(1)


@click.command()
def digest() -> None:
    """Print one number for the whole graph: equal digests, equal graphs."""
    with database(load_settings(), say) as store:
        out.print(graph_digest(store), highlight=False, soft_wrap=True)
