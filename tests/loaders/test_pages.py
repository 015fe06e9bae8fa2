"""Web pages: the article's prose, and what the page says of itself."""

from datetime import date
from pathlib import Path

import pytest

from loaders.article import Interval, PublishedBasis
from loaders.sources import find_articles

PAGE = """<html><head><title>Talks resume | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><meta property="og:title" content="Talks resume">
<meta property="og:url" content="https://gazette.example/talks">
<meta property="article:published_time" content="2024-11-26T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Talks resume</h1><p>By Ann Smith</p>
<p>Northmark said on Tuesday that talks would resume. It was the first since 3 March 2020, people said.</p>
<p>Advertisement</p><p>“We will not stop,” the minister said. He was speaking after a session of three hours.</p>
<p>To suggest a correction or clarification, write to us here</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_prose_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (tmp_path / "2019-01-01-page.html").write_text(PAGE, encoding="utf-8")
    article = find_articles([tmp_path])[0].article()
    assert (article.title, article.outlet, article.url) == (
        "Talks resume",
        "The Gazette",
        "https://gazette.example/talks",
    )
    assert (article.published, article.published_basis) == (_days(26, 26), PublishedBasis.METADATA)
    assert article.text.splitlines() == [
        "Talks resume",
        "Northmark said on Tuesday that talks would resume. It was the first since 3 March 2020, people said.",
        "“We will not stop,” the minister said. He was speaking after a session of three hours.",
    ]


def test_a_page_in_an_older_encoding_is_read_by_what_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1250">').replace("the minister", "Minister Černý")
    (tmp_path / "a.html").write_bytes(page.encode("cp1250"))
    assert "Minister Černý" in find_articles([tmp_path])[0].article().text


def _days(first: int, last: int) -> Interval:
    return Interval(from_=date(2024, 11, first), to=date(2024, 11, last))


STATED = '<meta property="article:published_time" content="2024-11-26T10:00:00Z">'


@pytest.mark.parametrize(
    "told",
    [
        '<meta property="article:modified_time" content="2024-11-28T10:00:00Z">',
        '<meta content="2024-11-28" http-equiv="last-modified">',
        '<meta itemprop="copyrightYear" content="2024">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2024-11-28T10:00:00Z"}</script>',
    ],
)
def test_when_a_page_was_changed_is_not_when_it_was_printed(tmp_path: Path, told: str) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace(STATED, told), encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE.replace(STATED, told + STATED), encoding="utf-8")
    assert [source.article().published for source in find_articles([tmp_path])] == [None, _days(26, 26)]


@pytest.mark.parametrize("kind", ['"LiveBlogPosting"', '["LiveBlogPosting", "NewsArticle"]'])
def test_a_live_blog_has_its_own_headline_and_all_its_days(tmp_path: Path, kind: str) -> None:
    told = f"""<script type="application/ld+json">{{"@graph": [{{"@type": {kind}, "headline": "Talks &amp; terms: live",
    "datePublished": "2024-11-26T10:00:00Z", "liveBlogUpdate": [
    {{"@type": "BlogPosting", "headline": "They part", "datePublished": "2024-11-28T10:00:00Z"}}]}}]}}</script>"""
    (tmp_path / "a.html").write_text(PAGE.replace("</head>", f"{told}</head>"), encoding="utf-8")
    article = find_articles([tmp_path])[0].article()
    assert (article.title, article.published) == ("Talks & terms: live", _days(26, 28))


@pytest.mark.parametrize("told", ["{", "[" * 100_000, '{"@type": "LiveBlogPosting", "datePublished": "soon"}'])
def test_a_live_blog_that_tells_nothing_of_itself_is_read_as_a_page(tmp_path: Path, told: str) -> None:
    script = f'<script type="application/ld+json">{told}</script>'
    (tmp_path / "a.html").write_text(PAGE.replace("</head>", f"{script}</head>"), encoding="utf-8")
    article = find_articles([tmp_path])[0].article()
    assert (article.title, article.published) == ("Talks resume", _days(26, 26))
