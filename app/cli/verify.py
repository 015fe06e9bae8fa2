"""`parley verify` and `parley digest`: is the graph what it should be?"""

from pathlib import Path

import click

from app.bundle import check_bundle
from app.cli.output import err, out, say
from app.database import database
from app.digest import graph_digest
from app.settings import load_settings
from app.verify import verify_graph


@click.command()
@click.argument("bundle", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def verify(bundle: Path | None) -> None:
    """Re-check every span in the graph against its article, or an evidence BUNDLE without any database."""
    if bundle:
        _verify_bundle(bundle)
        return
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


def _verify_bundle(path: Path) -> None:
    found = check_bundle(path)
    for flaw in found.flaws:
        err.print(flaw, style="red", markup=False, soft_wrap=True)
    out.print(
        f"{path.name} answers {found.question}: {found.quotations} quotations from {found.articles} articles checked, "
        f"{len(found.flaws)} flaws.",
        highlight=False,
        soft_wrap=True,
    )
    if found.flaws:
        raise click.exceptions.Exit(1)


@click.command()
def digest() -> None:
    """Print one number for the whole graph: equal digests, equal graphs."""
    with database(load_settings(), say) as store:
        out.print(graph_digest(store), highlight=False, soft_wrap=True)
