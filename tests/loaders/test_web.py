"""Web addresses, with real servers on loopback, which only an explicit list lets through."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.errors import BadArticle
from loaders.sources import find_articles
from loaders.sources.web import fetch, may_connect
from tests.loaders.test_feeds import RSS
from tests.loaders.test_pages import PAGE

HERE = frozenset(("127.0.0.1",))
Serve = Callable[..., str]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        pages: dict[str, tuple[int, dict[str, str], bytes]] = self.server.pages  # type: ignore[attr-defined]
        status, headers, body = pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def serve() -> Iterator[Serve]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.pages = {}  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"

    def page(path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        server.pages[path] = (status, named, body)  # type: ignore[attr-defined]
        return root + path

    yield page
    server.shutdown()
    server.server_close()


def test_a_page_is_read_from_its_address(serve: Serve) -> None:
    url = serve("/talks?id=1", PAGE.encode(), Content_Type="text/html; charset=utf-8")
    article = find_articles([url], HERE)[0].article()
    assert (article.name, article.title, article.outlet) == (url, "Talks resume", "The Gazette")
    assert article.published_basis == "metadata"


def test_feeds_json_lines_and_text_are_known_by_their_content_type(serve: Serve) -> None:
    feed = serve("/feed", RSS.encode(), Content_Type="application/rss+xml")
    lines = serve("/lines", b'{"text": "One."}\n{"text": "Two."}', Content_Type="application/x-ndjson")
    text = serve("/text", "“Café”".encode("cp1252"), Content_Type="text/plain; charset=windows-1252")
    read = [source.article().text for source in find_articles([feed, lines, text], HERE)]
    assert [words[:6] for words in read] == ["Talks ", "Brief\n", "One.", "Two.", "“Café”"]


def test_a_redirect_is_followed_and_the_last_address_is_kept(serve: Serve) -> None:
    serve("/text", b"Body.", Content_Type="text/plain")
    first = serve("/old", status=302, Location="/text")
    assert fetch(first, allowed=HERE).url.endswith("/text")
    assert find_articles([first], HERE)[0].article().url == fetch(first, allowed=HERE).url


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0",  # noqa: S104 - connected to, not listened on
     "10.0.0.1", "169.254.169.254", "[fe80::1]",
     "192.168.1.1", "100.64.0.1", "224.0.0.1", "255.255.255.255", "2130706433", "0x7f.1", "127.1", "[64:ff9b::7f00:1]",
     "[2002:7f00:1::]", "[::127.0.0.1]", "[fc00::1]", "[ff02::1]"],
)  # fmt: skip
def test_no_address_that_is_not_public_is_connected_to(serve: Serve, host: str) -> None:
    port = serve("/text", b"Secret.", Content_Type="text/plain").split(":")[2].split("/")[0]
    with pytest.raises(BadArticle, match=r"not a public address|can't be fetched"):
        fetch(f"http://{host}:{port}/text", seconds=5)


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/text", "http://[::1]:{port}/text", "http://169.254.169.254/x"])
def test_a_redirect_can_not_lead_to_an_address_that_is_not_public(serve: Serve, to: str) -> None:
    port = serve("/text", b"Secret.", Content_Type="text/plain").split(":")[2].split("/")[0]
    with pytest.raises(BadArticle, match="not a public address"):
        fetch(serve("/away", status=301, Location=to.format(port=port)), allowed=HERE)


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x"])
def test_a_redirect_can_not_leave_http(serve: Serve, to: str) -> None:
    with pytest.raises(BadArticle, match="only http and https"):
        fetch(serve("/away", status=301, Location=to), allowed=HERE)


def test_a_name_that_changes_its_address_gains_nothing(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked first it leads to a public address, asked again to loopback; it is asked once, and that is checked."""
    port = int(serve("/text", b"Secret.", Content_Type="text/plain").split(":")[2].split("/")[0])
    answers = iter(["127.0.0.1", "93.184.215.14"])

    def turncoat(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(socket, "getaddrinfo", turncoat)
    with pytest.raises(BadArticle, match=r"leads to 127\.0\.0\.1, which is not a public address"):
        fetch(f"http://turncoat.example:{port}/text")


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/a", "only http and https"),
        ("http://", "names no host"),
        ("http://user:secret@example.org/", "user name"),
        ("http://example.org:99999/", "not a web address"),
        ("http://[::1/", "not a web address"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str, complaint: str) -> None:
    with pytest.raises(BadArticle, match=complaint):
        fetch(url)


def test_a_relative_link_counts_from_the_feeds_own_address(serve: Serve) -> None:
    feed = RSS.replace("https://gazette.example/1", "/1")
    url = serve("/news/feed", feed.encode(), Content_Type="application/rss+xml")
    assert find_articles([url], HERE)[0].article().url == url.replace("/news/feed", "/1")


@pytest.mark.parametrize(
    "url", ["http://user:s3cr@et@example.org/", "ftp://u:s3cret@example.org",
            "http://user:s3cret@[::1", "http://user:s3cret@example.org:99999/"],
)  # fmt: skip
def test_a_password_is_not_told(url: str) -> None:
    (source,) = find_articles([url])
    with pytest.raises(BadArticle) as raised:
        source.article()
    assert "s3cr" not in f"{source.name} {source.place} {raised.value}"


def test_an_address_that_fails_is_refused_alone(serve: Serve) -> None:
    good = serve("/text", b"Body.", Content_Type="text/plain")
    missing, pdf = good.replace("text", "none"), serve("/pdf", b"%PDF", Content_Type="application/pdf")
    sources = find_articles([missing, pdf, good], HERE)
    for source, complaint in zip(sources, ("answers 404", "application/pdf"), strict=False):
        with pytest.raises(BadArticle, match=complaint):
            source.article()
    assert sources[2].article().text == "Body."


def test_size_is_limited_packed_and_unpacked(serve: Serve) -> None:
    large = serve("/large", b"a" * 5_000, Content_Type="text/plain")
    bomb = serve("/bomb", gzip.compress(b"a" * 50_000_000), Content_Type="text/plain", Content_Encoding="gzip")
    for url in (large, bomb):
        with pytest.raises(BadArticle, match="answers with more than"):
            fetch(url, allowed=HERE, max_bytes=4_000 if url == large else 10_000_000)
    small = serve("/small", gzip.compress(b"Body."), Content_Type="text/plain", Content_Encoding="gzip")
    assert fetch(small, allowed=HERE).body == b"Body."


@pytest.mark.parametrize(
    ("packing", "body"), [("br", b"x"), ("gzip", b"no gzip"), ("gzip", gzip.compress(b"Body." * 99)[:-9])]
)
def test_packing_that_is_unknown_or_broken_is_refused(serve: Serve, packing: str, body: bytes) -> None:
    with pytest.raises(BadArticle, match=r"packed as|broken packing|broke off"):
        fetch(serve("/a", body, Content_Encoding=packing), allowed=HERE)


def test_an_answer_that_breaks_off_is_not_stored(serve: Serve) -> None:
    with pytest.raises(BadArticle, match="broke off 4 bytes before its end"):
        fetch(serve("/a", b"Body.", Content_Length="9"), allowed=HERE)


def test_redirects_are_limited(serve: Serve) -> None:
    with pytest.raises(BadArticle, match="redirects more than 5 times"):
        fetch(serve("/round", status=302, Location="/round"), allowed=HERE)


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"HTTP/1.1 2"])
def test_a_server_that_dribbles_is_hung_up_on(first: bytes) -> None:
    """It sends a byte now and then for ever: before the headers, within them, within the body."""
    stop = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def dribble() -> None:
        link, _ = listener.accept()
        with link:
            try:
                link.sendall(first)
                while not stop.wait(0.05):
                    link.sendall(b"x")
            except OSError:
                pass

    thread = threading.Thread(target=dribble, daemon=True)
    thread.start()
    began = time.monotonic()
    with pytest.raises(BadArticle, match="took too long"):
        fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", allowed=HERE, seconds=0.5)
    assert time.monotonic() - began < 10
    stop.set()
    thread.join()
    listener.close()


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_an_ipv4_address_within_an_ipv6_one_counts_as_itself(address: IPv4Address) -> None:
    number = int(address)
    wrapped = [
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address((0x2002 << 112) | (number << 80)),
        IPv6Address((0x64FF9B << 96) | number),
    ]
    if not may_connect(str(address)):
        assert not any(may_connect(str(each)) for each in wrapped)


@settings(deadline=None)
@given(st.ip_addresses())
def test_nothing_private_is_ever_connected_to(address: IPv4Address | IPv6Address) -> None:
    if may_connect(str(address)):
        assert address.is_global
        assert not (address.is_private or address.is_loopback or address.is_link_local or address.is_multicast)


def test_public_addresses_are_connected_to() -> None:
    assert all(may_connect(address) for address in ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"))
