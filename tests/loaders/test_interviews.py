"""Who answers where the turns of an interview are labelled: the label's own, else whoever is asked or introduced."""

import numpy as np
import pytest

from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.interviews import Interview
from tests.loaders.resolving import resolver

TURNS = ("Q. Why?", "A. Because.", "Q. How?", "A. Somehow.", "Q. So?", "A. It is.")


def _speaker(paragraphs: tuple[str, ...], answer: str = "Because", cue: str | None = None) -> str | None:
    """Who says the answer, for which nobody is named."""
    article = resolver("\n\n".join(paragraphs))
    document = article.document
    at = document.text.index(answer)
    spans = ((at, at + len(answer)),)
    told = (document.text.index(cue), document.text.index(cue) + len(cue)) if cue else None
    found = Found(
        cue=told, content=spans, speaker=None, when=When.FRESH, score=1.0, undated=0.5,
        sides=np.zeros(len(SIDES), np.float32),
    )  # fmt: skip
    speaker = Interview(document, article).speaker(found)
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        (("Corvin Lewin leads the party.", "Berta Exner left it."), "Berta Exner"),
        (("Corvin Lewin leads the party.", "Berta Exner left it with Ostap Marr."), "Berta Exner"),
        (("Corvin Lewin leads the party.", "Berta Exner left it.", "It rained."), "Berta Exner"),
        (("Berta Exner left the party.", "The Lenz Gazette printed this."), "Berta Exner"),
        (("Berta Exner left the party.", "Afterwards Russia left, too."), "Berta Exner"),
    ],
)
def test_labelled_answers_are_those_of_whom_the_last_paragraph_before_introduces(
    opening: tuple[str, ...], name: str
) -> None:
    assert _speaker((*opening, *TURNS, "Corvin Lewin listened.")) == name


def test_where_nobody_is_introduced_they_are_those_of_whoever_is_named_first() -> None:
    assert _speaker(("It rained.", *TURNS, "Berta Exner left.", "Corvin Lewin stayed.")) == "Berta Exner"
    assert _speaker(("It rained.", *TURNS, "Nobody left.")) is None


def test_whom_the_article_says_to_have_asked_comes_before_whoever_is_introduced() -> None:
    opening = ("The Review talks to Berta Exner.", "Corvin Lewin leads the party.")
    assert _speaker((*opening, *TURNS)) == "Berta Exner"


@pytest.mark.parametrize("turn", ["Mr. Marr, why?", "Why is that, Dr Marr?", "Minister Marr, we thank you. Why?"])
def test_whom_a_question_addresses_by_name_answers_the_questions(turn: str) -> None:
    opening = ("The Review talks to Berta Exner.", "Ostap Marr left the party.")
    assert _speaker((*opening, turn, "Because.", "How?", "Somehow.", "So?", "It is.")) == "Ostap Marr"


@pytest.mark.parametrize("turn", ["What of Mr. Marr, and why?", "Mr. Nobody, why?", "Is Mr. Marr there?"])
def test_who_is_only_spoken_of_in_a_question_does_not_answer_it(turn: str) -> None:
    opening = ("The Review talks to Berta Exner.", "Ostap Marr left the party.")
    assert _speaker((*opening, turn, "Because.", "How?", "Somehow.", "So?", "It is.")) == "Berta Exner"


@pytest.mark.parametrize(("labels", "name"), [(2, None), (3, "Berta Exner")])
def test_fewer_than_three_labels_introduce_nobody(labels: int, name: str | None) -> None:
    turns = [f"{'Q. ' if n < labels else ''}{asked}?" for n, asked in enumerate(("Why", "How", "So"))]
    assert _speaker(("Berta Exner left.", turns[0], "Because.", turns[1], "Somehow.", turns[2], "It is.")) == name


@pytest.mark.parametrize(
    ("label", "name"), [("EXNER: ", "Berta Exner"), ("DR. EXNER. ", "Berta Exner"), ("MARR: ", "Marr")]
)
def test_a_label_tells_more_than_an_introduction(label: str, name: str) -> None:
    """Also one of somebody whom the article never names in full."""
    turns = ("Q. Why?", f"{label}Because.", "Q. How?", "LEWIN: Somehow.", "Q. So?", "LEWIN: It is.")
    assert _speaker(("Berta Exner came.", "Corvin Lewin leads the party.", *turns)) == name


_ANSWERS = """The Review talks to Colonel Berta Exner about the war.

What is the force for?

It depends whom you ask. Putin will not like it.

Putin said that he would shoot. Will he?

Yes, and we should believe him.

Will it end?

"Not soon, I fear."
"""


@pytest.mark.parametrize(
    ("words", "cue", "name"),
    [
        ("Yes, and we", None, "Berta Exner"),
        ('"Not soon', None, "Berta Exner"),
        ("he would shoot", "said", None),
        ("What is the", None, None),
    ],
)
def test_answers_are_those_of_the_one_who_is_asked(words: str, cue: str | None, name: str | None) -> None:
    assert _speaker((_ANSWERS,), words, cue) == name


def test_whom_the_file_does_not_know_answers_before_those_of_whom_the_interview_speaks() -> None:
    assert _speaker(("As Vladimir Putin met Donald Trump, Berta Exner left.", *TURNS)) == "Berta Exner"


def test_whoever_is_oftener_called_by_surname_answers() -> None:
    opening = ("Berta Exner left the party. Exner is tired.", "She followed Corvin Lewin.")
    assert _speaker((*opening, *TURNS)) == "Berta Exner"


def test_whoever_asks_does_not_answer() -> None:
    assert _speaker(("Host Corvin Lewin, guest Berta Exner", *TURNS)) == "Berta Exner"
    assert _speaker(("Berta Exner left it.", "Interview: Corvin Lewin", *TURNS)) == "Berta Exner"


def test_labels_may_be_initials() -> None:
    turns = ("CL: Why?", "BE: Because.", "CL: How?", "BE: Somehow.", "CL: So?", "BE: It is.")
    assert _speaker(("Corvin Lewin spoke with Ostap Marr and Berta Exner.", *turns)) == "Berta Exner"


@pytest.mark.parametrize(("question", "name"), [("Did you?", "Berta Exner"), ("Did they?", None)])
def test_questions_without_labels_ask_whom_they_call_you(question: str, name: str | None) -> None:
    assert _speaker(("Berta Exner left the party.", question, "Because.", question, "Yes.", question, "No.")) == name
