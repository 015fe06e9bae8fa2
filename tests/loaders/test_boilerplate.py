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


@pytest.mark.parametrize(
    "line",
    [
        "Share of the losses is what Berta Exner asked for.",
        "More on the front is to be told in May, Berta Exner said.",
        "Recommended by two envoys, it is what she wants.",
        "Source: she wants it, the Gazette reports.",
        "Published accounts of it differ.",
    ],
)
def test_what_ends_like_a_sentence_is_prose_however_it_begins(line: str) -> None:
    assert line in masked(f"{PROSE}{line}\n{MORE}")


def test_of_an_entry_that_leads_to_its_page_only_these_words_are_left_out() -> None:
    entry = "Berta Exner said on Monday that the army would leave the town and the whole of the valley by May"
    assert masked(f"{entry}. Read more\n").strip() == f"{entry}."


@pytest.mark.parametrize("mark", ["•", "-", "–"])
def test_a_list_that_a_colon_brings_in_is_prose(mark: str) -> None:
    items = [f"{mark} {what} leaves the town" for what in ("The army", "The mayor", "The police", "The baker")]
    text = "\n".join([PROSE, "Berta Exner listed the following:", "", *items, "", MORE])
    assert all(item in masked(text) for item in items)


@pytest.mark.parametrize(
    "line",
    [
        "Berta Exner says the army will leave, in Zeran, May 3, 2031. REUTERS/Corvin Lewin",
        "FILE - Berta Exner says the army will leave. (AP Photo/Corvin Lewin, File)",
        "Berta Exner says the army will leave. EPA-EFE/POOL",
        "Image caption, Berta Exner said the army would leave",
        "Getty Images Berta Exner said the army would leave",
    ],
)
def test_a_picture_s_caption_is_left_out(line: str) -> None:
    assert masked(f"{PROSE}{line}\n{MORE}").split() == (PROSE + MORE).split()


def test_a_numbered_list_of_other_articles_is_left_out() -> None:
    text = f"{PROSE}MOST READ\n1. Exner: army will leave\n2. Town says no\n{MORE}"
    assert masked(text).split() == (PROSE + MORE).split()


def test_who_asks_is_no_dateline() -> None:
    assert "EXNER (laughing): It will rain." in masked("EXNER (laughing): It will rain.\n")


@pytest.mark.parametrize(
    "dateline",
    [
        "STANNE, March 3 (Ister Wire) - ",
        "STANNE/PARIS (Ister Wire) - ",
        "Stanne, 3 March 2025 - ",
        "STANNE, Sudland (Reuters) - ",
    ],
)
def test_a_dateline_may_end_in_a_hyphen(dateline: str) -> None:
    assert masked(f"{dateline}{PROSE}").split() == PROSE.split()


@pytest.mark.parametrize(
    "line", ["Exner (Greens) - We leave.", "NATO - Exner's worry.", "Twelve of 20 votes - No more."]
)
def test_not_all_before_a_hyphen_is_a_dateline(line: str) -> None:
    assert masked(f"{line}\n{PROSE}").startswith(line)


@pytest.mark.parametrize("heading", ["Key points", "Here is what we know so far", "At a glance", "SUMMARY"])
def test_a_lists_items_are_kept_where_they_sum_the_article_up(heading: str) -> None:
    text = f"{PROSE}\n{heading}\n" + "".join(f"• Exner wants the town number {n} back\n" for n in range(5))
    assert masked(text).count("Exner wants") == 5
    assert masked(text.replace(heading, "Elsewhere")).count("Exner wants") == 0
