"""`parley serve`: the HTTP service."""

import click
import uvicorn

from app.api import create_app
from app.cli.output import say
from app.database import database
from app.local.home import SERVICE_PORT
from app.settings import load_settings
from graph_schema.errors import BadParameter
from graph_schema.rdf.names import Names


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=SERVICE_PORT, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
def serve(host: str, port: int) -> None:
    """Answer questions over HTTP until stopped with Ctrl-C."""
    settings = load_settings()
    with database(settings, say) as store:
        app = create_app(store, settings.api_key, Names(settings.iri_base))
        server = uvicorn.Server(uvicorn.Config(app, host=host, port=port, log_level="warning"))
        check_free(server, host, port)
        base = f"http://{host}:{port}"
        say(f"Parley's page is at {base}/, it answers at {base}/queries, and its documentation is at {base}/docs.")
        server.run()


def check_free(server: uvicorn.Server, host: str, port: int) -> None:
    """Uvicorn ends the whole process when it can't bind, so the port is tried first."""
    try:
        server.config.bind_socket().close()
    except SystemExit as error:
        raise BadParameter(f"Port {port} of {host} can't be used.", "Give another one with --port.") from error
