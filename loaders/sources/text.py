"""Text files, each perhaps with a header of `Key: value` lines."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph_schema.errors import BadArticle
from loaders.article import Article, Interval, PublishedBasis
from loaders.dates import date_mentions
from loaders.publication import publication_date

MAX_BYTES = 2_000_000

_KEYS = ("title", "outlet", "published", "url", "note", "author", "language")
_HEADER_LINE = re.compile(rf"({'|'.join(_KEYS)}):[ \t]*(.*)", re.IGNORECASE)


def articles_in(path: Path) -> Iterator[Path]:
    """The file itself, or every .txt file below a directory, sorted.

    Raises:
        BadArticle: nothing is there.

    """
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise BadArticle(f"There is no file or folder '{path}'.", "Check the name.")
    found = sorted(path.rglob("*.txt"))
    if not found:
        raise BadArticle(f"The folder '{path}' holds no .txt file.", "Name a folder with articles as text files.")
    yield from found


def read_article(
    path: Path, *, published: Interval | None = None, outlet: str | None = None, url: str | None = None
) -> Article:
    """One article from a text file; what the caller knows is trusted before what the file says.

    Raises:
        BadArticle: the file can't be read, is empty, too large, no text in UTF-8, or its header is wrong.

    """
    text = _text(path)
    header, body_start = _header(text, path.name)
    day, basis = _published(text, body_start, path.name, header, published)
    return Article(
        name=path.name,
        text=text,
        body_start=body_start,
        title=header.get("title") or None,
        outlet=outlet or header.get("outlet") or None,
        url=url or header.get("url") or None,
        published=day,
        published_basis=basis,
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadArticle(f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB, which no article is.")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadArticle(
            f"{path.name} is not text in UTF-8 (byte {error.start}).", "Convert it, for example with iconv."
        ) from error
    except OSError as error:
        raise BadArticle(f"{path.name} can't be read: {error.strerror}.") from error
    if "\0" in text:
        raise BadArticle(f"{path.name} is not a text file.")
    if not text.strip():
        raise BadArticle(f"{path.name} is empty.")
    return text


def _header(text: str, name: str) -> tuple[dict[str, str], int]:
    """The header's values by their keys in small letters, and the offset at which the article begins."""
    found: dict[str, str] = {}
    at = 0
    for line in text.splitlines(keepends=True):
        match = _HEADER_LINE.fullmatch(line.rstrip("\n"))
        if not match:
            break
        found[match[1].casefold()] = match[2].strip()
        at += len(line)
    ended = at == len(text) or text[at : at + 1] == "\n"
    if found and not ended:
        raise BadArticle(
            f"{name}: the header is not ended by an empty line.", f"Its keys are {', '.join(_KEYS)}; one a line."
        )
    return found, at


def _published(
    text: str, start: int, name: str, header: dict[str, str], given: Interval | None
) -> tuple[Interval | None, PublishedBasis]:
    if given:
        return given, PublishedBasis.CALLER
    if stated := header.get("published"):
        mentions = date_mentions(stated, 0, len(stated), None)
        if not mentions:
            raise BadArticle(f"{name}: 'Published: {stated}' is no date.", "Write it like 2024-11-26.")
        return Interval(from_=mentions[0].interval.from_, to=mentions[-1].interval.to), PublishedBasis.HEADER
    return publication_date(text, start, name)
