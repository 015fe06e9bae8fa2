"""`parley read`: what an article says, without any database."""

import json
from pathlib import Path

import click

from app.cli.output import IntervalType, err, out, progress
from app.ingest import article_paths
from app.settings import load_settings
from graph_schema.errors import BadInput
from graph_schema.negotiation import Negotiation, load_negotiation
from loaders.article import Interval
from loaders.form import Reading
from loaders.reading import read as read_text
from loaders.sources import read_article


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an article.")
@click.option("--out", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write NAME.json files there.")
@click.option("--published", type=IntervalType(), help="When the articles were printed, where you know it.")
@click.option("--negotiation", help="A shipped negotiation's name, or a file's path.")
def read(
    paths: tuple[Path, ...],
    as_json: bool,
    folder: Path | None,
    published: Interval | None,
    negotiation: str | None,
) -> None:
    """Print what is read in articles, in the form of the annotation guide."""
    codes = load_negotiation(negotiation or load_settings().negotiation)
    files, refused = article_paths(paths), 0
    with progress(len(files), "Reading") as advance:
        for path in files:
            try:
                _emit(_read_one(path, published, codes), folder, as_json)
            except BadInput as error:
                refused += 1
                err.print(f"refused {path.name}: {error}", style="red", markup=False, soft_wrap=True)
            advance(path.name)
    if refused:
        raise click.ClickException(f"{refused} of {len(files)} articles were refused.")


def _read_one(path: Path, published: Interval | None, negotiation: Negotiation) -> Reading:
    return read_text(read_article(path, published=published), negotiation)


def _emit(reading: Reading, folder: Path | None, as_json: bool) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{Path(reading.doc).stem}.json"
        target.write_text(_json(reading, indent=1) + "\n", encoding="utf-8")
    elif as_json:
        click.echo(_json(reading, indent=None))
    else:
        _print(reading)


def _json(reading: Reading, indent: int | None) -> str:
    return json.dumps(reading.model_dump(mode="json"), ensure_ascii=False, indent=indent)


def _print(reading: Reading) -> None:
    out.print(f"\n{reading.doc}", style="bold", markup=False)
    for statement in reading.statements:
        words = " … ".join(statement.content)
        out.print(f"  {statement.speaker} ({statement.party}), {statement.cue or 'no cue'}: {words}", markup=False)
        for position in statement.positions:
            flags = [name for name in ("conditional", "hedged") if getattr(position, name)]
            out.print(
                f"    {position.holder} {' '.join([position.stance, *flags])}: {position.demand}",
                style="green",
            )
