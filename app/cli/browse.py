"""`parley browse`: Neo4j Browser with the negotiation in it."""

import threading
import time
import webbrowser
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import urlopen

import click
import uvicorn

from app.api import create_app
from app.cli.output import out, say
from app.cli.serve import check_free
from app.database import Connection, connection, database
from app.local.home import SERVICE_PORT
from app.settings import load_settings
from graph_schema.errors import BadParameter


def browser_url(browser: str, bolt: str, user: str, port: int) -> str:
    """Where Browser opens with the address and the user filled in.

    Parley's own Neo4j has Browser play the guide from the usual port after sign-in, in Parley's style; from another
    port the address has it play. Browser allows only `localhost` before it is signed in.
    """
    scheme, host, path, _, _ = urlsplit(bolt)
    arguments = {"dbms": urlunsplit((scheme, f"{user}@{host}", path, "", ""))}
    if port != SERVICE_PORT:
        arguments |= {"cmd": "play", "arg": f"http://localhost:{port}/browser/guide"}
    return f"{browser}?{urlencode(arguments, quote_via=quote)}"


@click.command()
@click.option("--port", default=SERVICE_PORT, show_default=True, type=click.IntRange(1, 65535), help="The service's.")
@click.option("--address-only", is_flag=True, help="Print where to look, and open nothing.")
def browse(port: int, address_only: bool) -> None:
    """Open Neo4j Browser with Parley's style and guide.

    Browser asks for the password itself: it takes none from an address. The service, which holds the guide, is started
    when none answers, and then runs until Ctrl-C.
    """
    settings = load_settings()
    found = connection(settings, say)
    if not found.browser:
        raise BadParameter(
            "Where the Browser of the Neo4j that PARLEY_NEO4J_URI names is, Parley can't know.",
            f"Open it (usually port 7474 of that machine) and run :play http://127.0.0.1:{port}/browser/guide.",
        )
    url = browser_url(found.browser, found.uri, found.user, port)
    _print(url, found, settings.home / "password")
    if address_only:
        return
    if _answers(port):
        webbrowser.open(url)
        return
    with database(settings, say) as store:
        server = uvicorn.Server(
            uvicorn.Config(create_app(store, settings.api_key), host="127.0.0.1", port=port, log_level="warning")
        )
        check_free(server, "127.0.0.1", port)
        threading.Thread(target=_open_once_answered, args=(url, port), daemon=True).start()
        say(f"The service runs at http://127.0.0.1:{port}/ until you press Ctrl-C.")
        server.run()


def _print(url: str, found: Connection, password_file: object) -> None:
    for what, value in (("Neo4j Browser", url), ("User", found.user), ("Password file", password_file)):
        out.print(f"{what + ':':15}{value}", highlight=False, markup=False, soft_wrap=True)
    if out.is_terminal:
        out.print(f"{'Password:':15}{found.password}", highlight=False, markup=False, soft_wrap=True)


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/browser/style.grass", timeout=5) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False


def _open_once_answered(url: str, port: int) -> None:
    deadline = time.monotonic() + 30
    while not _answers(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    webbrowser.open(url)
