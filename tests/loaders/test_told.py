"""A statement as the judge reads it: the words before it are whole, near and marked, and never push it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.encoders import tokenizer
from loaders.reading.told import LONGEST_BEFORE, LONGEST_PIECES, InContext, attribution, before, pieces, told

TOKENS = tokenizer()


def test_the_words_before_are_those_before_cue_and_passage() -> None:
    text = "Ostermere wants the river districts.\n\nSudland rejected such terms."
    cue, content = text.index("rejected"), text.index("such")
    assert before(text, (cue, cue + 8), (content, content + 10)) == "Ostermere wants the river districts. Sudland"
    assert before(text, None, (0, 9)) == ""


def test_a_cue_after_the_passage_does_not_bring_the_passage_into_its_own_context() -> None:
    text = "Nobody asked. “Not an inch,” said Harran."
    content, cue = text.index("“"), text.index("said")
    assert before(text, (cue, cue + 4), (content, content + 14)) == "Nobody asked."


@pytest.mark.parametrize(
    ("text", "cue", "governed"),
    [
        ("It rained. Harran is said to have told guests: *", "told", "Harran is said to have told"),
        ("Reportedly, Harran told guests: *", "told", "Reportedly, Harran told"),
        ("Harran, who reportedly lost a town, said *", "said", "said"),
        ("It was, reportedly. “Harran said *", "said", "Harran said"),
        ("* Harran reportedly said.", "said", "Harran reportedly said"),
        ("Nobody, not even\nthe old Diet that sat in Lower Lenz, ever said *", "said", "ever said"),
        ("Envoy reportedly ready to talk\n\nHarran said *", "said", "Harran said"),
        ("* said", "said", "said"),
        ("Said *", "Said", "Said"),
    ],
)
def test_the_attribution_is_the_cue_with_what_governs_it(text: str, cue: str, governed: str) -> None:
    at, content = text.index(cue), text.index("*")
    assert attribution(text, (at, at + len(cue)), [(content, content + 1)]) == governed


@given(st.text(alphabet="ab, .\n“", max_size=300), st.text(alphabet="ab", min_size=1, max_size=5))
def test_the_attribution_ends_with_the_cue_and_is_short(text: str, cue: str) -> None:
    found = attribution(text + cue, (len(text), len(text + cue)), [])
    assert found.endswith(cue)
    assert len(found.split()) <= 7
    assert found.replace(" ", "") in "".join((text + cue).split()).replace("“", '"')


@given(st.text(alphabet="ab \n", max_size=900))
def test_the_words_before_are_whole_words_and_not_too_many(text: str) -> None:
    words = before(text, None, (len(text), len(text)))
    assert len(words) <= LONGEST_BEFORE
    assert text.split()[len(text.split()) - len(words.split()) :] == words.split()


@given(st.text(max_size=800), st.text(max_size=400))
def test_context_never_takes_room_from_the_statement(said: str, words: str) -> None:
    alone = pieces(TOKENS, InContext(said))
    found = pieces(TOKENS, InContext(said, words))
    assert found.ids[: len(alone.ids)] == alone.ids
    assert found.spans == alone.spans
    assert len(found.context) == len(found.ids) <= LONGEST_PIECES
    assert sum(found.context) == len(found.ids) - len(alone.ids)


def test_the_nearest_words_are_kept() -> None:
    statement = InContext(told("Sudland", "rejected", ["such terms"]), "far " * 80 + "nearest")
    found = pieces(TOKENS, statement)
    assert TOKENS.decode(found.ids[found.context.index(1) :]).endswith("far nearest")
