"""`parley load`: articles into the graph."""

from pathlib import Path

import click

from app.cli.output import IntervalType, err, jobs_options, out, progress, say
from app.database import database
from app.ingest import Loader, Summary
from app.reading import Limits
from app.settings import Settings, load_settings
from graph_schema.negotiation_file import load_negotiation
from loaders.article import NOTHING_KNOWN, ArticleFacts, Interval
from loaders.sources import Source, find_articles


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE|FOLDER|URL...")
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
@jobs_options
def load(
    places: tuple[str, ...],
    published: Interval | None,
    outlet: str | None,
    url: str | None,
    negotiation: str | None,
    readings: Path | None,
    jobs: int | None,
    article_timeout: float,
) -> None:
    """Read articles into the graph: text, web pages, feeds and JSON lines, in files, folders or at web addresses.

    Loading the same article again changes nothing; another reading of it replaces the older one whole.
    """
    sources = find_articles(places, tell=say)
    if url and len(sources) > 1:
        raise click.UsageError(f"--url is the address of one article, and there are {len(sources)}.")
    limits = Limits.of(jobs, article_timeout, len(sources))
    summary = load_files(load_settings(), sources, negotiation, ArticleFacts(published, outlet, url), readings, limits)
    print_summary(summary)
    if summary.unread:
        raise click.ClickException(f"{summary.unread} of {len(sources)} articles were refused.")


def load_files(
    settings: Settings,
    sources: list[Source],
    negotiation: str | None = None,
    facts: ArticleFacts = NOTHING_KNOWN,
    readings: Path | None = None,
    limits: Limits | None = None,
) -> Summary:
    """Load articles with a progress bar."""
    loaded = load_negotiation(negotiation or settings.negotiation)
    with database(settings, say) as store, progress(len(sources), "Reading") as advance:
        return Loader(store, loaded, facts, readings, limits).load(sources, lambda source, _: advance(source.name))


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
        err.print(f"refused {refusal.place}: {refusal.reason}", style="red", markup=False, soft_wrap=True)
