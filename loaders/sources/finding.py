"""From what somebody names, files, folders and web addresses, to the articles there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts
from loaders.sources import feed, html, jsonl, text
from loaders.sources.blob import Blob
from loaders.sources.feed import entries_of
from loaders.sources.html import HtmlPage
from loaders.sources.jsonl import lines_of
from loaders.sources.source import Source
from loaders.sources.text import TextFile
from loaders.sources.web import fetch, is_web_address

_SUFFIXES = text.SUFFIXES | html.SUFFIXES | feed.SUFFIXES | jsonl.SUFFIXES
_KINDS: dict[str, Callable[[Blob], Iterable[Source]]] = {
    "text/plain": lambda blob: [TextFile(blob)],
    "text/html": lambda blob: [HtmlPage(blob)],
    "application/xhtml+xml": lambda blob: [HtmlPage(blob)],
    "application/rss+xml": entries_of,
    "application/atom+xml": entries_of,
    "application/xml": entries_of,
    "text/xml": entries_of,
    "application/jsonl": lines_of,
    "application/x-ndjson": lines_of,
}


@dataclass(frozen=True)
class Unreadable:
    """Something in which no article can be found; it is refused when its turn comes."""

    name: str
    reason: BadArticle

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """Nothing.

        Raises:
            BadArticle: always.

        """
        raise self.reason


def find_articles(places: Iterable[str | Path], allowed: frozenset[str] = frozenset()) -> list[Source]:
    """Every article in files, folders and at web addresses: each file once, sorted by name, then the addresses.

    `allowed` are addresses that are not public and may be connected to all the same.

    Raises:
        BadArticle: a file or folder is not there, or a folder holds nothing that could be an article.

    """
    named = [str(place) for place in places]
    files = {found.resolve() for place in named if not is_web_address(place) for found in _files(Path(place))}
    addresses = dict.fromkeys(place for place in named if is_web_address(place))
    found = [source for path in sorted(files) for source in _or_refused(path.name, partial(_in_file, path))]
    for url in addresses:
        found += _or_refused(url, partial(_at, url, allowed))
    return found


def _files(path: Path) -> Iterator[Path]:
    """The file itself, or every file below a folder that could hold an article."""
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise BadArticle(f"There is no file or folder '{path}'.", "Check the name.")
    found = [each for each in path.rglob("*") if each.suffix.casefold() in _SUFFIXES and each.is_file()]
    if not found:
        kinds = ", ".join(sorted(_SUFFIXES))
        raise BadArticle(f"The folder '{path}' holds no article.", f"Files with articles end in {kinds}.")
    yield from found


def _or_refused(name: str, find: Callable[[], Iterable[Source]]) -> list[Source]:
    try:
        return list(find())
    except BadArticle as error:
        return [Unreadable(name, error)]


def _in_file(path: Path) -> Iterable[Source]:
    blob, suffix = Blob(path.name, path), path.suffix.casefold()
    if suffix in html.SUFFIXES:
        return [HtmlPage(blob)]
    if suffix in feed.SUFFIXES:
        return entries_of(blob)
    if suffix in jsonl.SUFFIXES:
        return lines_of(blob)
    return [TextFile(blob)]


def _at(url: str, allowed: frozenset[str]) -> Iterable[Source]:
    answer = fetch(url, allowed=allowed)
    if answer.kind not in _KINDS:
        raise BadArticle(f"{url} answers with {answer.kind}, in which Parley finds no articles.")
    return _KINDS[answer.kind](Blob(url, held=answer.body, url=answer.url, charset=answer.charset))
