"""What of an article stands in quotation marks, in every house style."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.article import Article
from loaders.reading.document import Document
from tests.loaders.resolving import LONG


def _quoted(text: str) -> list[str]:
    document = Document(Article(name="a.txt", text=text))
    return [document.text[lo:hi] for lo, hi in document.quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "no" twice.', ['"no"']),
        ("She said “no, ‘never’ again” twice.", ["“no, ‘never’ again”"]),
        ("«No», sagte sie, „nie“.", ["«No»", "„nie“"]),
        ("'It's not ours,' she said. 'It never was.'", ["'It's not ours,'", "'It never was.'"]),
        ("She called it ‘a basis’ on Friday.", ["‘a basis’"]),
        ("‘The bakers’ mothers know,’ she said, and left the ‘office’.", ["‘The bakers’ mothers know,’", "‘office’"]),
        ("The bakers' union and the ministers' aides met in the '90s.", []),
        ("The bakers’ union didn’t meet the ministers’ aides.", []),
        ('"We said "no" and "never"," she said.', ['"We said "no" and "never","']),
        ('We stayed," she said. "We ate."', ['"We ate."']),
        ('"We went home,\nand we stayed," she said.', ['"We went home,', 'and we stayed,"']),
        ("“We went home.\nWe ate.\nWe stayed,” she said.", ["“We went home.", "We ate.", "We stayed,”"]),
        ("“We went home.\n“We stayed,” she said.", ["“We went home.", "“We stayed,”"]),
        ("“We went home.\nThey stayed.", ["“We went home."]),
    ],
)
def test_passages_in_quotation_marks(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


@given(st.text(alphabet="ab s.,\n\"'“”‘’«»„", max_size=80))
def test_quotations_stand_in_order_each_within_its_line(text: str) -> None:
    document = Document(Article(name="a.txt", text=text))
    spans = document.quotations
    assert all(lo < hi and any(a <= lo and hi <= b for a, b in document.paragraphs) for lo, hi in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize("text", [*LONG, *(part * 20_000 for part in ("Mr. ", "...", "’ “", "A said. "))])
def test_the_last_sentence_is_one_after_any_text(text: str) -> None:
    document = Document(Article(name="a.txt", text=f"{text}\n\nShe stayed. He went.\n"))
    assert [document.text[last.start : last.end] for last in document.sentences[-2:]] == ["She stayed.", "He went."]
