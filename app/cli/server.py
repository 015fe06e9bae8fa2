"""`parley up`, `down` and `status`: Parley's own Neo4j."""

import click

from app import local
from app.cli.output import out, say
from app.cypher import statement
from app.database import connection, database, memory_of
from app.settings import Settings, load_settings
from graph_schema.errors import BadParameter


@click.command()
@click.option("--bolt-port", type=click.IntRange(1, 65535), help="Port for programs; a free one if not given.")
@click.option("--browser-port", type=click.IntRange(1, 65535), help="Port of Neo4j Browser; a free one if not given.")
def up(bolt_port: int | None, browser_port: int | None) -> None:
    """Start Parley's own Neo4j, and say how to reach it."""
    settings = _own(load_settings())
    server = local.up(
        settings.home,
        settings.cache,
        say,
        bolt_port or settings.bolt_port,
        browser_port or settings.browser_port,
        memory_of(settings),
    )
    print_server(server)


@click.command()
def down() -> None:
    """Stop Parley's own Neo4j; what it holds stays."""
    settings = _own(load_settings())
    out.print("Stopped." if local.down(settings.home, say) else "It was not running.", highlight=False)


@click.command()
def status() -> None:
    """Show the database and what it holds; starts nothing."""
    settings = load_settings()
    server = None if settings.neo4j_uri else local.status(settings.home)
    if server:
        print_server(server)
    elif not settings.neo4j_uri:
        out.print(
            f"Parley's own Neo4j is not running (home: {settings.home}). 'parley up' starts it.",
            soft_wrap=True,
        )
        return
    else:
        out.print(f"Neo4j: {connection(settings, say).uri}, named by PARLEY_NEO4J_URI", soft_wrap=True)
    with database(settings, say) as store:
        counts = store.rows(statement("counts"))[0]
    out.print(", ".join(f"{n} {what}" for what, n in counts.items()), highlight=False)


def print_server(server: local.LocalServer) -> None:
    """Address, user and password file of the database and its Browser."""
    for what, value in (
        ("Neo4j Browser", server.browser_url),
        ("Bolt", server.bolt_uri),
        ("User", server.user),
        ("Password file", server.password_file),
        ("Home", server.home),
        ("Process", server.pid),
    ):
        out.print(f"{what + ':':15}{value}", highlight=False, markup=False, soft_wrap=True)


def _own(settings: Settings) -> Settings:
    if settings.neo4j_uri:
        raise BadParameter(
            "PARLEY_NEO4J_URI names a database of yours, which Parley neither starts nor stops.",
            "Unset it to use Parley's own.",
        )
    return settings
