"""`parley read`: what an article says, without any database."""

import json
from functools import partial
from pathlib import Path

import click

from app.cli.explain import explain
from app.cli.output import IntervalType, err, jobs_options, out, progress, say
from app.flags import flags
from app.reading import Limits, ReadArticle, Reader, reading_name, readings_of
from app.settings import load_settings
from app.workers import Failed, tried
from graph_schema.negotiation_file import load_negotiation
from loaders.article import ArticleFacts, Interval
from loaders.form import Reading, ReadPosition
from loaders.sources import Source, find_articles


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE|FOLDER|URL...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an article.")
@click.option("--out", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write NAME.json files there.")
@click.option("--explain", "explained", is_flag=True, help="Show the article in colour, and which step made what.")
@click.option("--published", type=IntervalType(), help="When the articles were printed, where you know it.")
@click.option("--negotiation", help="A shipped negotiation's name, or a file's path.")
@jobs_options
def read(
    places: tuple[str, ...],
    as_json: bool,
    folder: Path | None,
    explained: bool,
    published: Interval | None,
    negotiation: str | None,
    jobs: int | None,
    article_timeout: float,
) -> None:
    """Print what is read in articles, in the form of the annotation guide."""
    reader = Reader(load_negotiation(negotiation or load_settings().negotiation), ArticleFacts(published))
    sources, refused = find_articles(places, tell=say), 0
    written: set[Path] = set()
    with progress(len(sources), "Reading") as advance:
        if explained:
            results = ((source, tried(partial(_explain, reader), source)) for source in sources)
        else:
            found = readings_of(sources, reader, Limits.of(jobs, article_timeout, len(sources)))
            results = ((source, _emitted(result, folder, as_json, written)) for source, result in found)
        for source, failed in results:
            if failed:
                refused += 1
                err.print(f"refused {source.place}: {failed.reason}", style="red", markup=False, soft_wrap=True)
            advance(source.name)
    if refused:
        raise click.ClickException(f"{refused} of {len(sources)} articles were refused.")


def _explain(reader: Reader, source: Source) -> None:
    _tell_if_empty(explain(out, source.article(reader.facts), reader.negotiation))


def _emitted(result: ReadArticle | Failed, folder: Path | None, as_json: bool, written: set[Path]) -> Failed | None:
    if isinstance(result, Failed):
        return result
    reading = result.checked.reading
    _tell_if_empty(reading)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / reading_name(reading.doc)
        if target in written:
            return Failed(f"{target} already holds the reading of another article of this run; rename one.")
        written.add(target)
        target.write_text(_json(reading, indent=1) + "\n", encoding="utf-8")
    elif as_json:
        click.echo(_json(reading, indent=None))
    else:
        _print(reading)
    return None


def _tell_if_empty(reading: Reading) -> None:
    if not reading.statements:
        say(f"{reading.doc}: no statement found; Parley reads English.")


def _json(reading: Reading, indent: int | None) -> str:
    return json.dumps(reading.model_dump(mode="json"), ensure_ascii=False, indent=indent)


def _print(reading: Reading) -> None:
    out.print(f"\n{reading.doc}", style="bold", markup=False)
    for statement in reading.statements:
        words = " … ".join(statement.content)
        out.print(f"  {statement.speaker} ({statement.party}), {statement.cue or 'no cue'}: {words}", markup=False)
        for position in statement.positions:
            taken = ", ".join([position.stance, *flags(position.model_dump())])
            out.print(
                f"    {position.holder} {taken}: {_demand(position)}",
                style="green",
                markup=False,
            )


def _demand(position: ReadPosition) -> str:
    """The demand's code; of one that the negotiation file lacks its words and topic."""
    return position.demand or f'"{position.label}", under {position.topic}'
