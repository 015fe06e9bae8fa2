"""`parley export` and `parley import`: the graph as RDF, out and in."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from app.cli.output import counted, err, out, say
from app.database import database
from app.export import Selection, articles_in, sections, steps_in
from app.importing import import_rdf
from app.lookup import Lookup
from app.rdf_files import format_of, pieces
from app.settings import load_settings
from app.validation import Report, validated
from graph_schema.errors import BadParameter
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, serialized
from queries import ParameterType

_FORMAT = click.Choice([str(each) for each in RdfFormat])


@click.command()
@click.option("--format", "format_", type=_FORMAT, help="The format; without it the output's name tells, else TriG.")
@click.option("--as-of-published", type=click.DateTime(["%Y-%m-%d"]), help="Only what was surely printed by that day.")
@click.option("--topic", help="Only positions on demands under this topic.")
@click.option("--article", help="Only this article, given by its id or URL.")
@click.option("--with-history", is_flag=True, help="Also superseded versions, and when Parley held what.")
@click.option("--gzip", "compressed", is_flag=True, help="Compress; a name that ends with .gz does too.")
@click.option("--validate", is_flag=True, help="Check it against the SHACL shapes as well; takes longer.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file; else standard output.")
def export(
    format_: str | None,
    as_of_published: datetime | None,
    topic: str | None,
    article: str | None,
    with_history: bool,
    compressed: bool,
    validate: bool,
    output: Path | None,
) -> None:
    """Write the graph as RDF.

    Equal graphs give equal files, in whatever order they were loaded. With --with-history the file is a whole copy: it
    also tells when this database held what, so that an import answers for earlier times as well.
    """
    settings = load_settings()
    chosen = RdfFormat(format_) if format_ else (format_of(output) if output else RdfFormat.TRIG)
    names = Names(settings.iri_base)
    with database(settings, say) as store:
        selection = Selection(
            as_of_published=as_of_published.date() if as_of_published else None,
            topic=store.reading(Lookup(store).current).value(ParameterType.TOPIC, topic) if topic else None,
            article=article,
            history=with_history,
        )
        total = articles_in(store, selection)
        with counted(steps_in(store, selection), "Exporting") as done:
            found = sections(store, names, selection, done)
            report = Report()
            text = serialized(validated(found, report) if validate else found, chosen, names)
            _write(pieces(text, compressed=compressed or (output is not None and output.suffix == ".gz")), output)
    say(f"{total} articles exported as {chosen}{f' to {output}' if output else ''}.")
    if validate:
        _tell(report)


def _tell(report: Report) -> None:
    for breach in report.breaches:
        err.print(f"{breach.thing}: {breach.reason}", style="red", markup=False, soft_wrap=True)
    say(f"{report.triples} triples checked against the shapes, {len(report.breaches)} breaches.")
    if report.breaches:
        raise click.exceptions.Exit(1)


def _write(text: Iterable[bytes], output: Path | None) -> None:
    with _opened(output) as file:
        for piece in text:
            file.write(piece)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """The file under another name until it is whole, so that a broken export never looks like one."""
    if output is None:
        yield sys.stdout.buffer
        return
    partial = output.with_name(f"{output.name}.partial")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(output)
    except OSError as error:
        raise BadParameter(f"{output} can't be written: {error.strerror}.") from error
    finally:
        partial.unlink(missing_ok=True)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--format", "format_", type=_FORMAT, help="The format, where the file's name does not tell.")
def import_(file: Path, format_: str | None) -> None:
    """Load an export into an empty database; the graph is the same as the one that was exported.

    Every quotation is checked against its article first. Nothing is stored of a file that is not sound.
    """
    chosen = RdfFormat(format_) if format_ else format_of(file)
    with database(load_settings(), say) as store:
        found = import_rdf(store, file, chosen, lambda what: say(f"Importing: {what} ..."))
    out.print(
        f"{found.articles} articles with {found.statements} statements imported. "
        f"The graph now holds {found.contradictions} contradictions.",
        highlight=False,
        soft_wrap=True,
    )
