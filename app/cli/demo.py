"""`parley demo`: the main job on the example articles that come with Parley."""

from pathlib import Path

import click

from app import local
from app.answers import Asker
from app.cli.ask import print_answer
from app.cli.load import load_files, print_summary
from app.cli.output import out, say
from app.cli.server import print_server
from app.database import database
from app.formats import Format
from app.settings import load_settings
from loaders.sources import find_articles
from queries import question

EXAMPLES = Path(__file__).parent.parent / "examples"


@click.command()
def demo() -> None:
    """Load the example articles and show which demands changed in them."""
    settings = load_settings()
    print_summary(load_files(settings, find_articles([EXAMPLES])))
    asked = question("demands_changed")
    with database(settings, say) as store:
        print_answer(Asker.of(store).ask(asked, asked.example), asked, Format.TABLE)
    server = None if settings.neo4j_uri else local.status(settings.home)
    if server:
        print_server(server)
    out.print(
        "HTTP service:  parley serve, then http://127.0.0.1:8000/queries (documentation: /docs)",
        highlight=False,
    )
