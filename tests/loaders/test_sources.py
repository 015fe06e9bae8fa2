"""Text files: header, publication date, and what is refused."""

from datetime import date
from pathlib import Path

import pytest

from graph_schema.errors import BadArticle
from loaders.article import Article, Interval
from loaders.sources import articles_in, read_article


def _article(folder: Path, text: str, name: str = "a.txt") -> Article:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_article(path)


def test_a_header_is_read_and_kept_in_the_text(tmp_path: Path) -> None:
    text = "Title: Talks\nOutlet: The Gazette\nPublished: 2031-05-02\nURL: https://example.org/a\n\nBody.\n"
    article = _article(tmp_path, text)
    assert (article.title, article.outlet, article.url) == ("Talks", "The Gazette", "https://example.org/a")
    assert article.text == text
    assert article.text[article.body_start :].strip() == "Body."


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Published: 2 May 2031\n\nBody.", "2031-05-02", "header"),
        ("ALDENHOLM, May 2, 2031 — The talks resumed.", "2031-05-02", "dateline"),
        ("The Gazette (02/05/2031): The talks resumed.", "2031-05-02", "dateline"),
        ("The talks resumed\n\nMay 2, 2031\n\nBody.", "2031-05-02", "dateline"),
        ("They met on 4 March 2031 and again on 2 May 2031.", "2031-05-02", "text"),
        ("They met in 2030 and again on Friday, May 2.", "2031-05-02", "text"),
        ("They met on Friday.", None, "unknown"),
    ],
)
def test_where_the_publication_date_comes_from(tmp_path: Path, text: str, day: str | None, basis: str) -> None:
    article = _article(tmp_path, text)
    assert article.published_basis == basis
    assert (article.published and article.published.to.isoformat()) == day


def test_the_file_name_is_trusted_last_and_the_caller_first(tmp_path: Path) -> None:
    assert _article(tmp_path, "Body.", "2031-05-02-a.txt").published_basis == "file-name"
    day = Interval(from_=date(2030, 1, 1), to=date(2030, 1, 2))
    article = read_article(tmp_path / "2031-05-02-a.txt", published=day, outlet="The Gazette")
    assert (article.published, article.published_basis, article.outlet) == (day, "caller", "The Gazette")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"a\0b", "not a text file"),
        (b"Published: soon\n\nBody", "'Published: soon' is no date"),
        (b"Title: A\nBody at once", "not ended by an empty line"),
        (b"a" * 2_000_001, "larger than 2 MB"),
    ],
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(BadArticle) as raised:
        read_article(path)
    assert "bad.txt" in str(raised.value)
    assert complaint in str(raised.value)


def test_a_folder_gives_its_text_files_sorted_and_an_empty_one_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadArticle, match="no \\.txt file"):
        list(articles_in(tmp_path))
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("Body.", encoding="utf-8")
    assert [path.name for path in articles_in(tmp_path)] == ["a.txt", "b.txt"]
