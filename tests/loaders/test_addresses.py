"""Whose address an article is by its headline. All people are invented but the offices' holders."""

import pytest

from loaders.reading.addresses import addressing
from tests.loaders.resolving import LONG, resolver

OURS = "We heard rain. I think our roofs will hold."
TOLD = 'Lewin came. He said "We heard rain. I think our roofs will hold."'


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        ("No rain this week - address by President Berta Exner", OURS, "Berta Exner"),
        ("Address by the President of Ukraine to the Parliament of Malta", OURS, "Volodymyr Zelensky"),
        ("Remarks by Head of the Office of the President of Ukraine Berta Exner in Oslo", OURS, "Berta Exner"),
        ("Joint statement by President Berta Exner and President Ana Lewin", OURS, None),
        ("Statement by President Berta Exner and President Ana Lewin", OURS, None),
        ("Malta hails the address by President Berta Exner", OURS, None),
        ("No rain this week - address by President Berta Exner", TOLD, None),
        ("Statement by the Weather", OURS, None),
        ("No rain this week", OURS, None),
    ],
)
def test_the_headline_tells_whose_address_it_is(headline: str, body: str, name: str | None) -> None:
    article = resolver(f"{headline}\n\n{body}")
    speaker = addressing(article.document, article)
    assert (speaker.name if speaker else None) == name


@pytest.mark.parametrize("text", ["", *LONG])
def test_any_text_may_be_an_address(text: str) -> None:
    article = resolver(f"Address by {text}")
    assert addressing(article.document, article) is None
