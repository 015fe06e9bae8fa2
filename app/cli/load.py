"""`parley load`: articles into the graph."""

from pathlib import Path

import click

from app.cli.output import IntervalType, err, out, progress, say
from app.database import database
from app.ingest import NOTHING_KNOWN, ArticleFacts, Loader, Summary, article_paths
from app.settings import Settings, load_settings
from graph_schema.negotiation import load_negotiation
from loaders.article import Interval


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--published", type=IntervalType(), help="When the articles were printed, where you know it.")
@click.option("--outlet", help="Who printed them.")
@click.option("--url", help="Where; for a single article.")
@click.option("--negotiation", help="A shipped negotiation's name, or a file's path.")
@click.option(
    "--read",
    "readings",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of readings (NAME.json for NAME.txt) to load instead of reading the articles.",
)
def load(
    paths: tuple[Path, ...],
    published: Interval | None,
    outlet: str | None,
    url: str | None,
    negotiation: str | None,
    readings: Path | None,
) -> None:
    """Read articles, files or folders of them, into the graph.

    Loading the same article again changes nothing; another reading of it replaces the older one whole.
    """
    files = article_paths(paths)
    if url and len(files) > 1:
        raise click.UsageError(f"--url is the address of one article, and there are {len(files)}.")
    summary = load_files(load_settings(), files, negotiation, ArticleFacts(published, outlet, url), readings)
    print_summary(summary)
    if summary.refused and not summary.articles:
        raise click.ClickException("Nothing was loaded.")


def load_files(
    settings: Settings,
    files: list[Path],
    negotiation: str | None = None,
    facts: ArticleFacts = NOTHING_KNOWN,
    readings: Path | None = None,
) -> Summary:
    """Load article files with a progress bar."""
    loaded = load_negotiation(negotiation or settings.negotiation)
    with database(settings, say) as store, progress(len(files), "Reading") as advance:
        return Loader(store, loaded, facts, readings).load(files, lambda path, _: advance(path.name))


def print_summary(summary: Summary) -> None:
    """What was read, on standard output; what was refused, with reasons, on standard error."""
    counts = ", ".join(f"{n} {outcome}" for outcome, n in sorted(summary.articles.items())) or "none"
    out.print(
        f"{summary.articles.total()} articles read ({counts}): {summary.statements} statements, "
        f"{summary.positions} positions, {summary.events} events; {len(summary.refused)} refused. "
        f"The graph now holds {summary.contradictions} contradictions.",
        highlight=False,
        soft_wrap=True,
    )
    for refusal in summary.refused:
        err.print(f"refused {refusal.name}: {refusal.reason}", style="red", markup=False, soft_wrap=True)
