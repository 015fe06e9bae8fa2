"""`parley negotiation`: which negotiations there are, and what is wrong with one's own file."""

import click
from rich.table import Table

from app.cli.output import err, out
from graph_schema.check import Finding, Weight, check_negotiation, doubts
from graph_schema.negotiation_file import load_negotiation, negotiation_bytes, shipped


@click.group()
def negotiation() -> None:
    """Negotiation files: list those that come with Parley, check one of your own."""


@negotiation.command("list")
def list_() -> None:
    """List the negotiations that come with Parley."""
    table = Table("name", "title", "topics", "demands", "actors", "events")
    for name in shipped():
        found = load_negotiation(name)
        counts = (len(part) for part in (found.topics, found.demands, found.actors, found.events))
        table.add_row(name, found.title, *map(str, counts))
    out.print(table)


@negotiation.command()
@click.argument("file")
def check(file: str) -> None:
    """Explain what is wrong or doubtful in a negotiation file.

    FILE is a path, or the name of a negotiation that comes with Parley. The exit status is 1 when it can't be used.
    """
    raw = negotiation_bytes(file)
    found = check_negotiation(raw)
    if not any(finding.weight is Weight.ERROR for finding in found):
        found += _misread(file, raw)
    for finding in found:
        colour = "red" if finding.weight is Weight.ERROR else "yellow"
        words = f"{file}:{finding.line}: {finding.weight}: {finding.where}: {finding.message}"
        out.print(words, style=colour, markup=False, highlight=False, soft_wrap=True)
    errors = sum(finding.weight is Weight.ERROR for finding in found)
    err.print(f"Errors: {errors}, warnings: {len(found) - errors}.", highlight=False)
    if errors:
        raise click.exceptions.Exit(1)


def _misread(file: str, raw: bytes) -> list[Finding]:
    """A warning for each label whose own words are read as its refusal, the worst first."""
    from loaders.reading.labels import misread  # the networks, that no other command should wait for  # noqa: PLC0415

    told = (
        "Reading may take whoever demands this for refusing it ({:.0%}). Try other words: what would be the case, "
        "without 'no', 'not' or what somebody leaves, ends or closes."
    )
    found = misread(load_negotiation(file))
    return doubts(raw, [(("demands", one.demand, "label"), told.format(one.share)) for one in found])
