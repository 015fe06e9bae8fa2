"""Web pages: the article's text and what the page says of itself."""

import re
from dataclasses import dataclass
from datetime import date

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, Interval, PublishedBasis
from loaders.reading.boilerplate import masked
from loaders.sources.blob import MAX_PAGE_BYTES, Blob
from loaders.sources.encoding import decoded
from loaders.sources.liveblog import live_blog
from loaders.sources.source import dated

SUFFIXES = frozenset((".html", ".htm", ".xhtml"))

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,40})", re.I
)
_TOP = 4_096
_DATES = {"original_date": True, "extensive_search": False}
"""The day of the first printing, from metadata alone: days in the text are found by Parley's own rules."""

_LATER = re.compile(
    r"<meta\b[^>]*\b(?:name|property|itemprop|http-equiv)\s*=\s*[\"']?"
    r"[\w:.-]*(?:modif|moddate|lastmod|lastdate|updat|revis|copyrightyear)[^>]*>"
    r"|(?<=\"dateModified\":\")[^\"]*|(?<=\"dateModified\": \")[^\"]*",
    re.IGNORECASE,
)
"""What tells of another day than that of the printing, and would be taken for it where nothing tells that."""


@dataclass(frozen=True)
class HtmlPage:
    """An article in a web page."""

    blob: Blob

    @property
    def name(self) -> str:
        """The file's name or the page's address."""
        return self.blob.name

    @property
    def place(self) -> str:
        """The same with its folder."""
        return self.blob.place

    def article(self, facts: ArticleFacts = NOTHING_KNOWN) -> Article:
        """The article: its title and its text, a paragraph a line, without the page's noise.

        Raises:
            BadArticle: the page can't be read, or no article is found in it.

        """
        raw = self.blob.raw(MAX_PAGE_BYTES)
        page = decoded(raw, self.name, self.blob.charset or _charset(raw), lenient=True)
        return article_of_page(page, self.name, facts, self.blob.url)


def article_of_page(page: str, name: str, facts: ArticleFacts, url: str | None) -> Article:
    """The article in a page's source text; an address that the page names itself goes before `url`.

    Raises:
        BadArticle: no article is found in it.

    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - loaded only where there is a page: it takes half a second

    found = bare_extraction(
        _LATER.sub("", page),
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={**_DATES, "url": url},
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise BadArticle(f"{name}: no article is found in this page.", "Save the article's text as .txt.")
    blog = live_blog(page)
    title = (blog and blog.headline) or found.title or None
    text = _with_title(title, without_noise(found.text or ""))
    stated = (blog and blog.published) or _day(found.date)
    published, basis = dated(text, 0, name, facts, stated, PublishedBasis.METADATA)
    return Article(
        name=name,
        text=text,
        title=title,
        outlet=facts.outlet or found.sitename or None,
        url=facts.url or found.url or url,
        published=published,
        published_basis=basis,
    )


def without_noise(text: str) -> str:
    """The text without the lines that are not the article's prose: advertisements, teasers, captions, forms."""
    prose = masked(text)
    kept, at = [], 0
    for line in text.splitlines(keepends=True):
        if prose[at : at + len(line)].strip():
            kept.append(line)
        at += len(line)
    return "".join(kept) if kept else text


def _with_title(title: str | None, text: str) -> str:
    return text if not title or text.startswith(title) else f"{title}\n\n{text}"


def _day(stated: str | None) -> Interval | None:
    day = date.fromisoformat(stated) if stated else None
    return Interval(from_=day, to=day) if day else None


def _charset(raw: bytes) -> str | None:
    match = _CHARSET.search(raw[:_TOP])
    return (match[1] or match[2]).decode("ascii") if match else None
