"""Whose hedge stands on a position, on invented sentences of many shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.negotiation_file import load_negotiation
from graph_schema.nodes import Hedger
from loaders.article import Article
from loaders.form import ReadPosition, Stance
from loaders.reading.directory import Directory, Speaker
from loaders.reading.document import Document
from loaders.reading.hedges import hedged_by, infers, speaks_for
from loaders.reading.positions import positions
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told, told
from loaders.reading.verdicts import Verdict

NEGOTIATION = load_negotiation("russia-ukraine")

ADVERBS = st.sampled_from(["reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly"])
PASSIVES = st.sampled_from(
    ["is said to", "was believed to", "are widely thought to", "is understood to", "were rumoured to"]
)
GUESSES = st.sampled_from(
    ["appears to", "seems ready to", "appeared likely to", "is expected to", "is unlikely to", "looks set to"]
)
MODALS = st.sampled_from(["may", "might", "could", "would perhaps", "could possibly", "might conceivably"])
WILLING = st.sampled_from(
    [
        "does not rule out",
        "was not ruling out",
        "never excluded",
        "is considering",
        "was mulling",
        "accepts in principle",
    ]
)
CUES = st.sampled_from(["said", "told", "according to", "insists", "he added", "wrote"])
SOFT_CUES = st.sampled_from(["suggests", "signalled", "hinted", "believes", "in her assessment", "speculated"])
ACTS = st.sampled_from(["leave the river districts", "sign the harbour paper", "dredge the canal"])
THINGS = st.sampled_from(["a lease of the harbour", "an exchange of districts", "the canal paper"])
HOLDERS = st.sampled_from(["Sudland", "the Diet", "Ostermere's council", "Northmark"])


@given(CUES, st.one_of(ADVERBS, PASSIVES, GUESSES), ACTS, st.booleans())
def test_a_reporters_word_before_the_cue_is_the_reporters(cue: str, word: str, act: str, own: bool) -> None:
    assert hedged_by(f"Sudland {word} {cue}", [f"it might {act}"], own) is Hedger.REPORTER


@given(ADVERBS | PASSIVES, MODALS, HOLDERS, ACTS, CUES | st.none(), st.booleans())
def test_hearsay_is_the_reporters_whoever_speaks(
    word: str, modal: str, holder: str, act: str, cue: str | None, own: bool
) -> None:
    for passage in (f"{holder} {word} {act}", f"{word} {act}", f"{holder} {word} said it {modal} {act}"):
        assert hedged_by(cue, [passage], own) is Hedger.REPORTER


@given(ADVERBS, ACTS)
def test_hearsay_right_after_a_modal_covers_it_and_elsewhere_does_not(adverb: str, act: str) -> None:
    assert hedged_by("said", [f"it might {adverb} {act}"], own=True) is Hedger.REPORTER
    assert hedged_by("said", [f"it might {act} that others have {adverb} left"], own=True) is Hedger.HOLDER


@given(MODALS | WILLING, ACTS, CUES | st.none())
def test_a_modal_in_ones_own_words_is_the_holders(modal: str, act: str, cue: str | None) -> None:
    for passage in (f"it {modal} {act}", f"“We {modal} {act},”", f"{act}, and then it {modal} leave"):
        assert hedged_by(cue, [passage], own=True) is Hedger.HOLDER


@given(MODALS, HOLDERS, ACTS, CUES | SOFT_CUES | st.none())
def test_the_same_modal_about_another_side_is_the_reporters(modal: str, holder: str, act: str, cue: str | None) -> None:
    assert hedged_by(cue, [f"{holder} {modal} {act}"], own=False) is Hedger.REPORTER


@given(WILLING, HOLDERS, THINGS, CUES)
def test_what_a_holder_does_not_rule_out_is_its_own_whoever_tells(
    willing: str, holder: str, thing: str, cue: str
) -> None:
    assert hedged_by(cue, [f"{holder} {willing} {thing}"], own=False) is Hedger.HOLDER


@given(WILLING, HOLDERS, THINGS, SOFT_CUES, MODALS)
def test_but_not_where_whoever_tells_only_supposes_so(
    willing: str, holder: str, thing: str, cue: str, modal: str
) -> None:
    assert hedged_by(cue, [f"{holder} {willing} {thing}"], own=False) is Hedger.REPORTER
    assert hedged_by("said", [f"{holder} {modal} hold talks and {willing} {thing}"], own=False) is Hedger.REPORTER


@given(MODALS, HOLDERS, ACTS, st.sampled_from(["told guests", "had said", "hinted in June", "admitted"]))
def test_a_holders_own_words_that_another_tells_again_are_the_holders(
    modal: str, holder: str, act: str, cue: str
) -> None:
    assert hedged_by("said", [f"{holder} {cue} that it {modal} {act}"], own=False) is Hedger.HOLDER
    assert hedged_by("said", [f"{holder} {cue} that Ostermere {modal} {act}"], own=False) is Hedger.REPORTER


@given(GUESSES, st.sampled_from(["Sudland", "The Diet", "Lower Lenz"]), HOLDERS, ACTS)
def test_a_guess_is_the_articles_where_it_opens_or_no_cue_gives_it_to_the_speaker(
    guess: str, name: str, holder: str, act: str
) -> None:
    assert hedged_by("said", [f"{guess} {act}"], own=True) is Hedger.REPORTER
    assert hedged_by(None, [f"{name} {guess} {act}"], own=True) is Hedger.REPORTER
    assert hedged_by(None, [f"for the rest, the weather {guess} {act}"], own=True) is Hedger.HOLDER
    assert hedged_by("said", [f"{holder} {guess} {act}"], own=True) is Hedger.HOLDER
    assert hedged_by("said", [f"“It {guess} {act}”"], own=True) is Hedger.HOLDER


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'", "«{}»", "„{}“"])
@pytest.mark.parametrize("words", ["Apparently we sign", "We are reportedly weak", "It seems we sign"])
def test_what_stands_in_quotation_marks_is_the_speakers(marks: str, words: str) -> None:
    assert hedged_by("said", [marks.format(words)], own=True) is Hedger.HOLDER
    assert hedged_by("said", [f"{marks.format('Yes')} and reportedly no more"], own=True) is Hedger.REPORTER


@given(CUES, ACTS, SOFT_CUES)
def test_where_no_words_hedge_another_reports_and_who_speaks_for_the_holder_does_not(
    cue: str, act: str, soft: str
) -> None:
    assert hedged_by(cue, [f"it will {act} in May"], own=True) is Hedger.HOLDER
    assert hedged_by(soft, [f"it will {act}"], own=True) is Hedger.HOLDER
    assert hedged_by(cue, [f"it will {act}"], own=False) is Hedger.REPORTER


@given(st.text(max_size=300), st.lists(st.text(max_size=900), max_size=3), st.booleans())
def test_any_words_have_an_answer(cue: str, content: list[str], own: bool) -> None:
    assert hedged_by(cue, content, own) in Hedger


@pytest.mark.parametrize("row", ["“ " * 3_000, "is " * 3_000, "said he " * 2_000, "'d" * 3_000, "told " * 3_000])
def test_rows_of_words_are_passed_over(row: str) -> None:
    assert hedged_by(row[:200], [row, row], own=False) in Hedger


@pytest.mark.parametrize(
    ("speaker", "party", "holder", "own"),
    [
        ("Dmitry Peskov", "RU", "Russia", True),
        ("Dmitry Peskov", "RU", "Vladimir Putin", True),
        ("Volodymyr Zelensky", "UA", "Ukraine", True),
        ("Volodymyr Zelensky", "UA", "Russia", False),
        ("Berta Exner", "UA", "Ukraine", True),
        ("Berta Exner", "RU", "Vladimir Putin", False),
        ("two Ukrainian officials", "UA", "Ukraine", True),
        ("a former Ukrainian official", "UA", "Ukraine", False),
        ("five Kremlin insiders", "RU", "Russia", False),
        ("five Kremlin insiders", "RU", "Vladimir Putin", False),
        ("a source in the Ukrainian government", "UA", "Ukraine", False),
        ("a German baker", "DE", "Germany", False),
    ],
)
def test_who_speaks_for_whom(speaker: str, party: str, holder: str, own: bool) -> None:
    table = Directory(NEGOTIATION).table
    key = table.key_of(holder)
    assert key is not None
    held = Speaker(holder, NEGOTIATION.actors[key].party, key)
    assert speaks_for(NEGOTIATION, Speaker(speaker, party, table.key_of(speaker)), held) is own


def test_who_speaks_for_whom_the_file_lacks() -> None:
    council = Speaker("harbour council", "OTHER")
    for name, own in (("harbour council", True), ("harbour council spokesman", True), ("harbour council man", False)):
        assert speaks_for(NEGOTIATION, Speaker(name, "OTHER"), council) is own


def _read(speaker: Speaker, cue: str, words: str, holder: str = "", *, hedged: bool = True) -> ReadPosition:
    """The position on a freeze that is judged to be that of `holder`, of whom the words speak, or of the speaker."""
    text = told(speaker.name, cue, [words])
    at = text.index(holder) if holder else 0
    verdict = Verdict(
        demand="freeze",
        stance=Stance.ACCEPTS,
        condition=0.0,
        hedge=float(hedged),
        holder=(at, at + len(holder)),
        score=0.9,
        known=True,
        confidence=0.5,
    )
    resolver = SpeakerResolver(Directory(NEGOTIATION), Document(Article(name="a.txt", text=words)), None)
    (position,) = positions(NEGOTIATION, resolver, Told(speaker, [words], text, "", cue), [verdict])
    return position


def test_a_position_tells_whose_hedge_it_has() -> None:
    peskov = Speaker("Dmitry Peskov", "RU", Directory(NEGOTIATION).table.key_of("Dmitry Peskov"))
    assert _read(peskov, "said", "Moscow might stop there").hedged_by is Hedger.HOLDER
    assert _read(peskov, "reportedly said", "Moscow might stop there").hedged_by is Hedger.REPORTER
    assert _read(peskov, "said", "Kyiv might stop there", "Kyiv").hedged_by is Hedger.REPORTER
    assert _read(peskov, "said", "Moscow might stop there", hedged=False).hedged_by is None
    historian = Speaker("a Russian historian", "RU")
    inferred = _read(historian, "said", "Moscow would never stop there", "Moscow", hedged=False)
    assert (inferred.hedged, inferred.hedged_by) == (True, Hedger.REPORTER)


@pytest.mark.parametrize(
    ("text", "speaker", "words", "inferred"),
    [
        ("Berta Exner, a Lenz-based commentator, spoke.", "Berta Exner", "the Diet would never sign up to it", True),
        ("Historian Berta Exner spoke.", "Berta Exner", "that they wouldn’t sign", True),
        ("Somebody spoke.", "a Sudland analyst", "she’d sign", True),
        ("Berta Exner, a minister, spoke.", "Berta Exner", "the Diet would never sign up to it", False),
        ("Historian Berta Exner spoke.", "Berta Exner", "the Diet signed it", False),
        ("Historian Berta Exner spoke.", "Berta Exner", "“We would sign it”", False),
        ("Historian Berta Exner spoke.", "Berta Exner", "it is dear, and nobody knows what it would cost", False),
        ("Historian Berta Exner and Oda Lewin spoke.", "Oda Lewin", "If the Diet would sign, it might rain", False),
    ],
)
def test_a_commentator_infers_what_another_would_do(text: str, speaker: str, words: str, inferred: bool) -> None:
    assert infers(text, Speaker(speaker, "OTHER"), [words]) is inferred


@pytest.mark.parametrize("row", ["would " * 3_000, "historian " * 3_000, "a " * 3_000, "it’d" * 3_000])
def test_a_commentator_is_looked_for_in_any_text(row: str) -> None:
    assert infers(row, Speaker("Berta Exner", "OTHER"), [f"it would {row}"]) is False
