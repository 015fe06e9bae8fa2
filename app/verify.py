"""Re-check every span in the graph against the stored text of its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from app.cypher import statement
from app.store import Store
from app.transactions import Row


@dataclass(frozen=True)
class Flaw:
    """Something in the graph that its article doesn't bear out."""

    article: str
    node: str
    reason: str


@dataclass
class Verification:
    """What was checked, and what was found wrong."""

    articles: int
    spans: int
    flaws: list[Flaw]


def verify_graph(store: Store) -> Verification:
    """Check that each article's text has its hash, and each passage, cue and mention stands where it says."""
    result = Verification(0, 0, [])
    for row in store.stream(statement("statements_without_article")):
        result.flaws.append(Flaw("none", row["id"], "the statement has no article"))
    for article in store.stream(statement("articles")):
        result.articles += 1
        if sha256(article["text"].encode()).hexdigest() != article["text_sha256"]:
            result.flaws.append(Flaw(article["name"], article["id"], "the text no longer has its hash"))
        for row in store.rows(statement("article_spans"), id=article["id"]):
            result.spans += len(row["exact"]) + (row["cue"] is not None)
            result.flaws += [Flaw(article["name"], row["id"], reason) for reason in wrong_spans(row, article["text"])]
    return result


def wrong_spans(row: Row, text: str) -> Iterator[str]:
    """What of a statement's passages and cue does not stand in the text where it says; nothing if all does."""
    if not row["exact"] or not len(row["exact"]) == len(row["starts"]) == len(row["ends"]):
        yield "it does not have one span for each passage"
    for exact, start, end in zip(row["exact"], row["starts"], row["ends"], strict=False):
        if text[start:end] != exact:
            yield f"characters {start} to {end} are not '{exact}'"
    if row["cue"] is not None and text[row["cue_start"] : row["cue_end"]] != row["cue"]:
        yield f"characters {row['cue_start']} to {row['cue_end']} are not the cue '{row['cue']}'"
