"""A statement as the judge reads it: the words before it are whole, near and marked, and never push it out."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.encoders import tokenizer
from loaders.reading.told import LONGEST_BEFORE, LONGEST_PIECES, InContext, before, pieces, told

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
