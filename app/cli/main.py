"""`parley`: the one program, with a command for each thing that people do."""

from importlib import import_module
from typing import Any

import click

from graph_schema.errors import ParleyError

_COMMANDS = {
    "load": "load.load",
    "ask": "ask.ask",
    "read": "read.read",
    "review": "review.review",
    "verify": "verify.verify",
    "digest": "verify.digest",
    "export": "rdf.export",
    "import": "rdf.import_",
    "bundle": "bundle.bundle",
    "serve": "serve.serve",
    "browse": "browse.browse",
    "up": "server.up",
    "down": "server.down",
    "status": "server.status",
    "negotiation": "negotiation.negotiation",
    "demo": "demo.demo",
}
"""Where in `app.cli` each command is: only the module of the command that is run is loaded."""


class _Parley(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order in which people meet them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(".")
        command: click.Command = getattr(import_module(f"app.cli.{module}"), name)
        return command

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


if __name__ == "__main__":
    run()
