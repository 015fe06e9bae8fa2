"""`parley`: the one program, with a command for each thing that people do."""

from typing import Any

import click

from app.cli.ask import ask
from app.cli.browse import browse
from app.cli.demo import demo
from app.cli.load import load
from app.cli.rdf import export, import_
from app.cli.read import read
from app.cli.review import review
from app.cli.serve import serve
from app.cli.server import down, status, up
from app.cli.verify import digest, verify
from graph_schema.errors import ParleyError


class _Parley(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the user can mend comes out as sentences, never as a traceback."""
        try:
            return super().invoke(ctx)
        except ParleyError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Parley, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="parley", prog_name="parley")
def run() -> None:
    """Who demanded, offered or refused what, when, and on what evidence.

    Any command that needs a database uses the one that PARLEY_NEO4J_URI names, else starts Parley's own.
    """


for _command in (load, ask, read, review, verify, digest, export, import_, serve, browse, up, down, status, demo):
    run.add_command(_command)

if __name__ == "__main__":
    run()
