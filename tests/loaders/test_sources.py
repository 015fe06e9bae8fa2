"""Sources of articles in files: what is read of each kind, and what is refused in which words."""

import json
from datetime import date
from pathlib import Path

import pytest

from graph_schema.errors import BadArticle
from loaders.article import NOTHING_KNOWN, Article, ArticleFacts, Interval
from loaders.sources import find_articles
from tests.loaders.test_feeds import RSS


def _article(folder: Path, text: str, name: str = "a.txt", facts: ArticleFacts = NOTHING_KNOWN) -> Article:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return find_articles([path])[0].article(facts)


def _day(article: Article) -> tuple[str | None, str]:
    return article.published.to.isoformat() if article.published else None, article.published_basis


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
        ("The Gazette (22/05/2031): The talks resumed.", "2031-05-22", "dateline"),
        ("The talks resumed\n\nMay 2, 2031\n\nBody.", "2031-05-02", "dateline"),
        ("They met on 4 March 2031 and again on 2 May 2031.", None, "unknown"),
        ("They met in 2030 and again on Friday, May 2.", None, "unknown"),
        ("They met on Friday.", None, "unknown"),
        ("ALDENHOLM, Sudland, 2 May 2031. They met in 2029.", "2031-05-02", "text"),
        ("LIVE\n\nFriday 2 May. All times local. They met in 2030.", "2031-05-02", "text"),
        ("LIVE\n\nFriday 2 May. All times local. They met in 2028, and will in 2033.", "2031-05-02", "text"),
        ("Grain, day by day\n\n2 May 2031. They met.\n\n4 May 2031. They parted.", None, "unknown"),
        ("The talks\n\nThe conversation took place on 2 May 2031 and was shortened.", "2031-05-02", "text"),
        ("In an interview on 2 May 2031 he was asked to resign.", None, "unknown"),
        ("It is what was said in Aldenholm on 2 May 2031.", None, "unknown"),
        ("ALDENHOLM, May 2, 2031 (The Wire) - The talks resumed.", "2031-05-02", "dateline"),
        ("ALDENHOLM, May 2 (The Wire) - The war began on 4 March 2029.", None, "unknown"),
        ("The talks\n\nPublished 2 May 2031\n\nThe war began on 4 March 2029.", "2031-05-02", "text"),
        ("The talks\n\nFri 2 May 2031 14.05 GMT\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\nPublished: 2 May 2031\nUpdated: 4 May 2031\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\nPublished 05/02/2031 10:22 AM EDT\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\nPublished 05/02/2031\n\nBody.", None, "unknown"),
        ("The talks\n\nMay 2, 203110:22 AM GMT+3Updated May 4, 2031\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\nPublishedMAY 2 2031\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\n02.05.31 | 10:22\n\nBody.", "2031-05-02", "text"),
        ("The week of 1-4 May 2031\n\nThe Gazette, 2 May 2031\n\nBody.", "2031-05-02", "text"),
        ("The talks\n\nThe Gazette, autumn 2031\n\nBody.", None, "unknown"),
        ("The talks\n\nBody.\n\nRead more\nMay 2, 2031\nPoland closes its border\n", None, "unknown"),
        ("The talks\n\nBody.\n\nRelated stories:\nFriday, May 2, 2031 | Borders\n", None, "unknown"),
        ("The talks\n\nBody.\n\nArchived from the original on 2 May 2031\n", None, "unknown"),
        ("The talks\n\nPublished 2 May 2031\n\nBody.\n\nRetrieved on 4 May 2031\n", "2031-05-02", "text"),
        ("The talks\n\nLast updated 4 May 2031\n\nBody.", "2031-05-04", "text"),
        ("The talks\n\n" + "They went on. " * 60 + "The war began on 4 March 2029. They end.", None, "unknown"),
    ],
)
def test_where_the_publication_date_comes_from(tmp_path: Path, text: str, day: str | None, basis: str) -> None:
    assert _day(_article(tmp_path, text)) == (day, basis)


@pytest.mark.parametrize(
    "text",
    [
        "ALDENHOLM, May 2031 — The talks resumed.",
        "The talks\n\nA column by Ada Exner, The Gazette, May 2031\n\nBody.",
        "The talks\n\nBody.\n\n© The Gazette, May 2031",
        "The talks\n\nAda Exner | The Gazette, May 2031 issue\n\nBody.",
        "The talks\n\nShe spoke to us in May 2031.",
        "It is May 2031, and nobody talks.",
        "It is the third week of May 2031.",
    ],
)
def test_a_month_is_when_it_was_printed_where_no_day_is_told(tmp_path: Path, text: str) -> None:
    assert _article(tmp_path, text).published == Interval(from_=date(2031, 5, 1), to=date(2031, 5, 31))


@pytest.mark.parametrize(
    "text",
    [
        "They met in May 2031.",
        "They have spoken since May 2031.",
        "Years of talks\n\nMay 2031. They meet.\n\nJune 2031. They part.",
        "Years of talks\n\nMay 2031\n\nThey meet.\n\nJune 2031\n\nThey part.",
    ],
)
def test_a_month_that_is_told_of_is_not_when_it_was_printed(tmp_path: Path, text: str) -> None:
    assert _article(tmp_path, text).published is None


def test_the_file_name_is_trusted_last_and_the_caller_first(tmp_path: Path) -> None:
    assert _article(tmp_path, "Body.", "2031-05-02-a.txt").published_basis == "file-name"
    day = Interval(from_=date(2030, 1, 1), to=date(2030, 1, 2))
    article = _article(tmp_path, "Body.", "2031-05-02-a.txt", ArticleFacts(published=day, outlet="The Gazette"))
    assert (article.published, article.published_basis, article.outlet) == (day, "caller", "The Gazette")


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("bad.txt", b"", "empty"),
        ("bad.txt", b" \n ", "empty"),
        ("bad.txt", b"\xff\xfe", "empty"),
        ("bad.txt", b"\xff\xfea", "neither UTF-8 nor utf-16"),
        ("bad.txt", b"a\x81\xff", "neither UTF-8 nor Windows-1252"),
        ("bad.txt", b"a\0b", "not a text file"),
        ("bad.txt", b"a\x01b", "control character 0x01"),
        ("bad.txt", b"%PDF-1.7 ...", "PDF"),
        ("bad.txt", b"<!DOCTYPE html><p>A", "is a web page"),
        ("bad.txt", b"Published: soon\n\nBody", "'Published: soon' is no date"),
        ("bad.txt", b"Title: A\nBody at once", "line 2 is not of the header: 'Body at once'"),
        ("bad.txt", b"Date: 2031-05-02\nTitle: A\n\nBody", "line 1 is not of the header: 'Date: 2031-05-02'"),
        ("bad.txt", b'[\n{"text": "A"}]', "holds JSON. Write an object a line"),
        ("bad.txt", b"A \xe9\x81", "neither UTF-8 nor Windows-1252 (byte 3)"),
        ("bad.txt", b"Published: 08/09/2025\n\nBody", "Write it like 2024-11-26"),
        ("bad.txt", b"a" * 2_000_001, "larger than 2 MB"),
        ("bad.html", b"<html><body><script>x()</script></body></html>", "no article is found"),
        ("bad.html", b"", "empty"),
        ("bad.xml", b"<rss version='2.0'><channel></channel></rss>", "without entries"),
        ("bad.xml", b"not xml", "not an RSS or Atom feed"),
        ("bad.xml", b"", "not an RSS or Atom feed"),
        ("bad.rss", b"<rss version='2.0'><channel><item><title>A</title></item></channel></rss>", "no text"),
        ("bad.jsonl", b"\n", "empty"),
        ("bad.jsonl", b'{"text": "A', "bad.jsonl line 1 is not JSON"),
        ("bad.jsonl", b'[\n {"text": "A"},\n {"text": "B"}\n]', "bad.jsonl holds JSON that goes over several lines"),
        ("bad.jsonl", b'{\n "text": "A"\n}', "bad.jsonl holds JSON that goes over several lines"),
        ("bad.jsonl", b"\n[1]", "bad.jsonl line 2 is not a JSON object"),
        ("bad.jsonl", b'{"title": "A"}', "'text' is missing"),
        ("bad.jsonl", b'{"text": 1}', "'text' must be text"),
        ("bad.jsonl", b'{"text": "A", "published": "soon"}', "'published' is no date"),
        ("bad.jsonl", b'{"text": "\\ud800"}', "half a character"),
        ("bad.jsonl", b'{"text": "a\\u0000"}', "not a text file"),
        ("bad.jsonl", b"[" * 100_000 + b"1", "nested too deep"),
    ],
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadArticle) as raised:
        find_articles([path])[0].article()
    assert "bad" in str(raised.value)
    assert complaint in str(raised.value)


def test_an_article_may_begin_like_a_header_or_with_a_bracket(tmp_path: Path) -> None:
    for text in ("Exner: The talks go on.\nRoe: They end.", "[The Wire] The talks go on.", "{The talks go on."):
        article = _article(tmp_path, text)
        assert (article.text, article.body_start) == (text, 0)


def test_a_folder_gives_its_articles_sorted_and_tells_what_it_skips(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.md", "d.json", "e.json", ".hidden"):
        (tmp_path / name).write_text("Body.", encoding="utf-8")
    told: list[str] = []
    found = find_articles([tmp_path, tmp_path / "b.txt"], tell=told.append)
    assert [source.name for source in found] == ["a.html", "b.txt"]
    (line,) = told
    assert line.startswith(f"{tmp_path}: 3 files are skipped (.json: 2, .md: 1). Files with articles end in .atom, ")


@pytest.mark.parametrize(
    ("place", "complaint"),
    [
        ("empty", "holds no article. Files with articles end in"),
        ("none.txt", "no file or folder"),
        ("www.example.org/talks", "a web address begins with https://"),
    ],
)
def test_what_is_not_there_is_refused_and_the_rest_is_found(tmp_path: Path, place: str, complaint: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("Body.", encoding="utf-8")
    first, second = find_articles([tmp_path / "a.txt", tmp_path / place])
    assert second.article().text == "Body."
    assert first.place == str(tmp_path / place)
    with pytest.raises(BadArticle, match=complaint):
        first.article()


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    contents = {"a.txt": "", "b.jsonl": "no json\n", "c.rss": RSS, "d.rss": ""}
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for name, content in contents.items():
            (tmp_path / folder / name).write_text(content, encoding="utf-8")
    places = [source.place for source in find_articles([tmp_path])]
    assert len(set(places)) == len(places)
    names = ["a.txt", "b-1.jsonl", "c.rss-2", "d.rss"]
    assert {str(tmp_path / folder / name) for folder in ("one", "two") for name in names} < set(places)


def test_json_lines_give_an_article_each_and_a_bad_one_alone_is_refused(tmp_path: Path) -> None:
    fields = {
        "title": "Talks",
        "outlet": "Wire",
        "url": "https://wire.example/1",
        "published": "2024-11-26",
        "tags": [],
    }
    lines = [json.dumps({"text": "Überall.\r\nMore.", **fields}), "", "no json", json.dumps({"text": "Plain."})]
    (tmp_path / "news.jsonl").write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    sources = find_articles([tmp_path])
    assert [source.name for source in sources] == ["news-1.jsonl", "news-3.jsonl", "news-4.jsonl"]
    first = sources[0].article()
    assert (first.text, first.title, first.outlet, first.url) == (
        "Überall.\nMore.", "Talks", "Wire", "https://wire.example/1",
    )  # fmt: skip
    assert _day(first) == ("2024-11-26", "metadata")
    with pytest.raises(BadArticle, match=r"news\.jsonl line 3 is not JSON"):
        sources[1].article()
    assert sources[2].article().text == "Plain."
