"""RSS and Atom feeds: what is read of each entry, and what makes two of them one article."""

from pathlib import Path

import pytest

from graph_schema.errors import BadArticle
from loaders.article import Article
from loaders.sources import find_articles


def _day(article: Article) -> tuple[str | None, str]:
    return article.published.to.isoformat() if article.published else None, article.published_basis


RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Gazette</title><item>
<title>Talks &amp; terms</title><link>https://gazette.example/1</link>
<pubDate>Tue, 26 Nov 2024 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>First &amp; foremost.</p><script>x()</script><p>Second<br>line.</p>]]></content:encoded>
</item>
<item><title>Brief</title><description>Only a &lt;b&gt;summary&lt;/b&gt;.</description></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><title>Late</title><link href="https://wire.example/2"/><updated>2024-11-27T01:00:00+03:00</updated>
<content type="html">&lt;p&gt;All of it.&lt;/p&gt;</content></entry></feed>"""


def test_a_feed_gives_each_entry_from_its_full_text_else_its_summary(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (tmp_path / "b.atom").write_text(ATOM, encoding="utf-8")
    first, second, third = (source.article() for source in find_articles([tmp_path]))
    assert first.text == "Talks & terms\n\nFirst & foremost.\nSecond\nline."
    assert (first.name, first.outlet, first.url) == (
        "https://gazette.example/1", "The Gazette", "https://gazette.example/1",
    )  # fmt: skip
    assert _day(first) == ("2024-11-26", "feed")
    assert (second.name, second.text, _day(second)) == ("a.rss-2", "Brief\n\nOnly a summary.", (None, "unknown"))
    assert (third.text, third.outlet, _day(third)) == ("Late\n\nAll of it.", "Wire", ("2024-11-27", "feed"))


def test_a_feed_can_not_make_memory_explode(tmp_path: Path) -> None:
    """Entities of entities of entities."""
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE r [<!ENTITY e0 "boom">{entities}]>' + RSS.split("?>")[1].replace("Short.", "&e9;")
    (tmp_path / "bomb.rss").write_text(bomb, encoding="utf-8")
    sizes = []
    for source in find_articles([tmp_path]):
        try:
            sizes.append(len(source.article().text))
        except BadArticle:
            sizes.append(0)
    assert max(sizes) < 100_000


def _feed(*entries: str, link: str = "https://gazette.example", title: str = "The Gazette") -> str:
    items = "".join(f"<item><title>A</title>{entry}<description>Body.</description></item>" for entry in entries)
    return f"<rss version='2.0'><channel><title>{title}</title><link>{link}</link>{items}</channel></rss>"


@pytest.mark.parametrize(
    ("entry", "link", "url"),
    [
        ("<link>/world/1</link>", "https://gazette.example", "https://gazette.example/world/1"),
        ("<guid>7</guid><link>world/1</link>", "https://gazette.example/en/", "https://gazette.example/en/world/1"),
        ("<link>/world/1</link>", "", None),
        ("<link>http://[</link>", "https://gazette.example", None),
        ("<guid>tag:gazette.example,2031:1</guid>", "https://gazette.example", None),
        ("<guid>7</guid>", "https://gazette.example", None),
        ("<guid>https://gazette.example/7</guid>", "https://gazette.example", "https://gazette.example/7"),
    ],
)
def test_an_entry_has_a_whole_address_or_none(tmp_path: Path, entry: str, link: str, url: str | None) -> None:
    (tmp_path / "a.rss").write_text(_feed(entry, link=link), encoding="utf-8")
    article = find_articles([tmp_path])[0].article()
    assert (article.url, article.name) == (url, url or "a.rss-1")


def test_entries_with_one_link_are_one_article_and_their_number_is_told(tmp_path: Path) -> None:
    one, two = "<link>https://gazette.example/1</link>", "<link>/2</link>"
    (tmp_path / "a.rss").write_text(_feed(one, one, "", ""), encoding="utf-8")
    (tmp_path / "b.rss").write_text(_feed(two, one), encoding="utf-8")
    told: list[str] = []
    found = find_articles([tmp_path], tell=told.append)
    names = ["https://gazette.example/1", "a.rss-3", "a.rss-4", "https://gazette.example/2"]
    assert [source.name for source in found] == names
    assert told == ["2 entries of feeds are left out: earlier ones have the same links."]


def test_an_outlet_is_called_as_readers_see_it(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(_feed("", title="Ann &amp;amp; Bob"), encoding="utf-8")
    assert find_articles([tmp_path])[0].article().outlet == "Ann & Bob"


def test_where_an_entry_appeared_first_is_not_its_text(tmp_path: Path) -> None:
    content = "<p>Body.</p><p>The post <a href='/1'>A</a> appeared first on <a href='/'>The Gazette</a>.</p>"
    (tmp_path / "a.rss").write_text(RSS.replace("<p>First &amp; foremost.</p>", content), encoding="utf-8")
    assert find_articles([tmp_path])[0].article().text == "Talks & terms\n\nBody.\nSecond\nline."
