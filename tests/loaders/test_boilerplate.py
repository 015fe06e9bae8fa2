"""What of a page is not the article: menus, other articles' titles, repeated lines. The sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.boilerplate import masked
from tests.loaders.resolving import LONG

PROSE = "The army left the town on Monday, and nobody was there to see it go.\n"
MORE = "The mayor came back from the hills on Tuesday and found the bakery open.\n"
TITLES = (
    "Exner Says Army Will Leave\nBaker Denies Any Knowledge Of Cakes\nMayor Signals Fresh Push\nJudge Weighs Case\n"
)


def test_other_articles_titles_within_the_prose_are_left_out() -> None:
    assert masked(PROSE + TITLES + MORE).split() == (PROSE + MORE).split()


def test_a_subheading_stays() -> None:
    assert "Exner Says" in masked(PROSE + "Exner Says Army Will Leave\n" + MORE)


def test_the_articles_own_title_stays_and_a_menu_before_it_does_not() -> None:
    menu = "".join(f"Section number {n} of the Paper\n" for n in range(20))
    text = masked(menu + "Exner Says Army Will Leave\n" + PROSE)
    assert "Exner Says" in text
    assert "number 3 of" not in text


def test_a_title_that_comes_again_counts_once() -> None:
    text = masked("Exner Says Army Will Leave\n" + PROSE + "Exner Says Army Will Leave\n" + MORE)
    assert text.count("Exner Says") == 1


def test_prose_that_is_broken_into_lines_stays() -> None:
    text = "The army left the town on Monday and\nnobody was there to see it go until\nthe mayor came back\n"
    assert masked(text) == text


def test_a_list_of_links_is_left_out() -> None:
    assert masked("- [Exner Says Army Will Leave](https://example.org/a)\n" + PROSE).strip() == PROSE.strip()


def test_what_is_linked_elsewhere_on_the_page_is_another_articles_title() -> None:
    title = "Exner says army will leave\n"
    text = masked(PROSE + title + MORE + f"- [{title.strip()}](https://example.org/a)\n")
    assert text.split() == (PROSE + MORE).split()


@pytest.mark.parametrize(
    "line",
    [
        "* Exner Says Army Will Leave the Town",
        "Berta Exner: the baker who never left townRead more",
        "« Previous: Exner says army will leave",
        "Next: Exner says army will leave »",
    ],
)
def test_what_leads_to_other_articles_is_left_out(line: str) -> None:
    assert masked(f"{PROSE}{line}\n{MORE}").split() == (PROSE + MORE).split()


@pytest.mark.parametrize("line", ["* Exner says the army will leave", "• The mayor: Ostap Lewin."])
def test_a_summarys_points_stay(line: str) -> None:
    assert line in masked(f"{PROSE}{line}\n{MORE}")


@given(st.text(alphabet=st.sampled_from('ab A.\n"“”')))
def test_every_offset_stays(text: str) -> None:
    kept = masked(text)
    assert len(kept) == len(text)
    assert all(b in (a, " ") for a, b in zip(text, kept, strict=True))


OTHER_PARTS = ("\t", "(photo", "read more ", "by A ", "related\nx\ny\n")


@pytest.mark.parametrize("part", [*(text[:8] for text in LONG), *OTHER_PARTS])
def test_prose_stays_after_any_text(part: str) -> None:
    assert masked(part * (100_000 // len(part)) + "\n\n" + MORE).endswith(MORE)
