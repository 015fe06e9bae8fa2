"""From what somebody names, files, folders and web addresses, to the articles there."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts
from loaders.sources import feed, html, jsonl, text
from loaders.sources.blob import Blob
from loaders.sources.feed import FeedEntry, entries_of
from loaders.sources.html import HtmlPage
from loaders.sources.jsonl import lines_of
from loaders.sources.source import Source
from loaders.sources.text import TextFile
from loaders.sources.web import fetch, is_web_address, shown

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

    place: str
    reason: BadArticle

    @property
    def name(self) -> str:
        """Where it is."""
        return self.place

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """Nothing.

        Raises:
            BadArticle: always.

        """
        raise self.reason


def find_articles(
    places: Iterable[str | Path],
    allowed: frozenset[str] = frozenset(),
    tell: Callable[[str], None] = lambda _: None,
) -> list[Source]:
    """Every article in files, folders and at web addresses: each file once, sorted by name, then the addresses.

    Where none can be found there is one that is refused; it goes first where a file or folder is not there, or empty.
    `allowed` are addresses that are not public and may be connected to all the same; `tell` hears what is left out.
    """
    named = dict.fromkeys(map(str, places))
    found: list[Source] = []
    files: dict[Path, Path] = {}
    for place in named:
        if not is_web_address(place):
            try:
                for path in _files(Path(place), tell):
                    files.setdefault(path.resolve(), path)
            except BadArticle as error:
                found.append(Unreadable(place, error))
    for _, path in sorted(files.items()):
        found += _or_refused(str(path), partial(_in_file, path))
    for url in filter(is_web_address, named):
        found += _or_refused(shown(url), partial(_at, url, allowed))
    return _once(found, tell)


def _files(path: Path, tell: Callable[[str], None]) -> list[Path]:
    """The file itself, or every file below a folder that could hold an article."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise BadArticle(f"There is no file or folder '{path}'.", "Check the name; a web address begins with https://.")
    files = [each for each in path.rglob("*") if each.is_file()]
    found = [each for each in files if each.suffix.casefold() in _SUFFIXES]
    kinds = f"Files with articles end in {', '.join(sorted(_SUFFIXES))}."
    others = Counter(each.suffix or "no ending" for each in set(files) - set(found) if not _is_hidden(each, path))
    if others:
        endings = ", ".join(f"{ending}: {count}" for ending, count in sorted(others.items()))
        tell(f"{path}: {others.total()} files are skipped ({endings}). {kinds}")
    if not found:
        raise BadArticle(f"The folder '{path}' holds no article.", kinds)
    return found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _or_refused(place: str, find: Callable[[], Iterable[Source]]) -> list[Source]:
    try:
        return list(find())
    except BadArticle as error:
        return [Unreadable(place, error)]


def _once(sources: list[Source], tell: Callable[[str], None]) -> list[Source]:
    """The sources without feeds' entries whose link an earlier entry has: they are one article."""
    links: set[str] = set()
    kept: list[Source] = []
    for source in sources:
        if isinstance(source, FeedEntry) and source.url:
            if source.url in links:
                continue
            links.add(source.url)
        kept.append(source)
    if len(kept) < len(sources):
        tell(f"{len(sources) - len(kept)} entries of feeds are left out: earlier ones have the same links.")
    return kept


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
