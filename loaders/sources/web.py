"""What a web address answers, fetched with care: only http and https, only public hosts, within limits.

The address that is checked is the one that the connection is made to, for each redirect anew; so a name that
leads to a private address, even only the second time that it is asked for, leads nowhere. No proxy is used.
"""

import http.client
import re
import socket
import ssl
import time
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.metadata import version
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from graph_schema.errors import BadArticle
from loaders.sources.blob import MAX_PAGE_BYTES

MAX_REDIRECTS = 5
MAX_SECONDS = 20.0
_CHUNK = 65_536
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_TRANSLATED = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")


@dataclass(frozen=True)
class Answer:
    """What the last address of a chain of redirects answered."""

    url: str
    body: bytes
    kind: str
    charset: str | None


def is_web_address(words: str) -> bool:
    """Whether somebody means an address and not a file."""
    return "://" in words


def shown(url: str) -> str:
    """An address as it is told: without the password that it may hold."""
    return re.sub(r"(?<=//)[^/?#]*@", "", url)


def fetch(
    url: str,
    *,
    allowed: frozenset[str] = frozenset(),
    seconds: float = MAX_SECONDS,
    max_bytes: int = MAX_PAGE_BYTES,
) -> Answer:
    """Get what a URL answers, following redirects.

    `allowed` are addresses that may be connected to though they are not public: for tests, which have only loopback.

    Raises:
        BadArticle: the URL is none, leads to an address that is not public, answers with an error or with more than
            `max_bytes` (also when unpacked), takes longer than `seconds` in all, or redirects too often.

    """
    deadline = time.monotonic() + seconds
    at = url
    for _ in range(MAX_REDIRECTS + 1):
        answer = _one(at, allowed, deadline, max_bytes, shown(url))
        if isinstance(answer, Answer):
            return answer
        at = answer
    raise BadArticle(f"{url} redirects more than {MAX_REDIRECTS} times.")


def _one(at: str, allowed: frozenset[str], deadline: float, max_bytes: int, url: str) -> Answer | str:
    """One request: the answer, or where it redirects to."""
    parts = _parts(at, url)
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_slow(url)
    try:
        with closing(_connection(parts, allowed, left)) as connection:
            connection.connect()
            with _hung_up(connection.sock, deadline):
                connection.request("GET", _target(parts), headers=_HEADERS)
                with connection.getresponse() as response:
                    answer = _answer(response, at, max_bytes, url)
    except (BadArticle, OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline:
            raise _too_slow(url) from error
        if isinstance(error, BadArticle):
            raise
        raise BadArticle(f"{url} can't be fetched: {error or type(error).__name__}.") from error
    if time.monotonic() >= deadline:
        raise _too_slow(url)
    return answer


def _answer(response: http.client.HTTPResponse, at: str, max_bytes: int, url: str) -> Answer | str:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return urljoin(at, location)
    if response.status != http.client.OK:
        raise BadArticle(f"{url} answers {response.status} {response.reason}.")
    body = _unpacked(response, _body(response, max_bytes, url), max_bytes, url)
    return Answer(at, body, response.headers.get_content_type(), response.headers.get_content_charset())


_HEADERS = {"User-Agent": f"parley/{version('parley')}", "Accept": "*/*", "Accept-Encoding": "gzip"}


def _parts(at: str, url: str) -> SplitResult:
    try:
        parts = urlsplit(at)
        port = parts.port
    except ValueError as error:
        raise BadArticle(f"{shown(at)} is not a web address: {error}.") from error
    if parts.scheme not in ("http", "https"):
        how = "" if shown(at) == url else f"{url} redirects to {shown(at)}, but "
        raise BadArticle(f"{how}only http and https addresses are read, not '{parts.scheme}'.")
    if not parts.hostname or port == 0:
        raise BadArticle(f"{shown(at)} is not a web address: it names no host.")
    if parts.username is not None:
        raise BadArticle(f"{url} holds a user name, which Parley does not send.")
    return parts


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _connection(parts: SplitResult, allowed: frozenset[str], seconds: float) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        return _Secure(host, parts.port, seconds, allowed)
    return _Plain(host, parts.port, seconds, allowed)


class _Plain(http.client.HTTPConnection):
    """Connects to public addresses only."""

    def __init__(self, host: str, port: int | None, seconds: float, allowed: frozenset[str]) -> None:
        super().__init__(host, port, timeout=seconds)
        self._allowed = allowed
        self._seconds = seconds

    def connect(self) -> None:
        """Connect."""
        self.sock = _connected(self.host, self.port, self._seconds, self._allowed)


class _Secure(http.client.HTTPSConnection):
    """The same with TLS: the certificate must be the host's."""

    def __init__(self, host: str, port: int | None, seconds: float, allowed: frozenset[str]) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=seconds, context=self._tls)
        self._allowed = allowed
        self._seconds = seconds

    def connect(self) -> None:
        """Connect, and agree on encryption."""
        raw = _connected(self.host, self.port, self._seconds, self._allowed)
        self.sock = self._tls.wrap_socket(raw, server_hostname=self.host)


def _connected(host: str, port: int, seconds: float, allowed: frozenset[str]) -> socket.socket:
    """A connection to the first of the host's addresses that may be connected to and answers."""
    refused, failed = "", None
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not may_connect(str(address[0]), allowed):
            refused = str(address[0])
            continue
        link = socket.socket(family, kind, protocol)
        try:
            link.settimeout(seconds)
            link.connect(address)
        except OSError as error:
            failed = error
            link.close()
        else:
            return link
    if failed:
        raise failed
    raise BadArticle(f"{host} leads to {refused}, which is not a public address; Parley reads public ones only.")


def may_connect(address: str, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether an address is one of `allowed`, or is public, also where it wraps an IPv4 address."""
    if address in allowed:
        return True
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(each) for each in (found, *_wrapped(found)))


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    never = (address.is_multicast, address.is_reserved, address.is_unspecified, address.is_loopback,
             address.is_link_local, address.is_private)  # fmt: skip
    return address.is_global and not any(never)


def _wrapped(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """IPv4 addresses to which an IPv6 address leads: mapped, compatible, 6to4, Teredo, NAT64."""
    if isinstance(address, IPv4Address):
        return []
    found = [wrapped for wrapped in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())) if wrapped]
    if address in _TRANSLATED or address in _COMPATIBLE:
        found.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return found


class _hung_up:  # noqa: N801 - used as a statement: `with _hung_up(...)`
    """Ends the connection at the deadline, whatever the other side sends or does not send until then."""

    def __init__(self, link: socket.socket, deadline: float) -> None:
        self._timer = Timer(max(0.0, deadline - time.monotonic()), _hang_up, [link])
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _hang_up(link: socket.socket) -> None:
    with suppress(OSError):
        link.shutdown(socket.SHUT_RDWR)


def _body(response: http.client.HTTPResponse, max_bytes: int, url: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > max_bytes:
            raise _too_large(url, max_bytes)
        parts.append(chunk)
    if response.length:
        raise BadArticle(f"{url} broke off {response.length} bytes before its end.")
    return b"".join(parts)


def _unpacked(response: http.client.HTTPResponse, body: bytes, max_bytes: int, url: str) -> bytes:
    """The body without its packing; never more than `max_bytes` of it are unpacked."""
    packing = (response.getheader("Content-Encoding") or "identity").strip().casefold()
    if packing == "identity":
        return body
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise BadArticle(f"{url} answers packed as '{packing}', which was not asked for.")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        unpacked = unpacker.decompress(body, max_bytes + 1)
    except zlib.error as error:
        raise BadArticle(f"{url} answers with broken packing: {error}.") from error
    if len(unpacked) > max_bytes:
        raise _too_large(url, max_bytes)
    if not unpacker.eof:
        raise BadArticle(f"{url} broke off before its end.")
    return unpacked


def _too_large(url: str, max_bytes: int) -> BadArticle:
    return BadArticle(f"{url} answers with more than {max_bytes / 1_000_000:.0f} MB, which no article is.")


def _too_slow(url: str) -> BadArticle:
    return BadArticle(f"{url} took too long to answer.", "Try again later, or save the page as a file.")
