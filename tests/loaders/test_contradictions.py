"""Which of two contradicting claims is the older."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from loaders.derive.claims import Claim
from loaders.derive.contradictions import judged

DAY = date(2025, 3, 4)


@given(
    ids=st.lists(st.text("0123456789abcdef", min_size=4, max_size=4), min_size=2, max_size=2, unique=True),
    starts=st.lists(st.integers(0, 20_000), min_size=2, max_size=2, unique=True),
)
def test_of_one_days_claims_in_an_article_the_older_is_what_it_tells_first(ids: list[str], starts: list[int]) -> None:
    wanted, refused = (
        _claim(id, start, positive=positive) for id, start, positive in zip(ids, starts, (True, False), strict=True)
    )
    found = judged(wanted, refused)
    assert found is not None
    assert (found.older.words[1], found.newer.words[1]) == tuple(map(str, sorted(starts)))


def _claim(id: str, start: int, *, positive: bool) -> Claim:
    return Claim(
        position=id, statement=id, article="article", holder="minister", principal="country", party="UA", listed=True,
        speaker="minister", speaker_party="UA", demand="freeze", topic="ceasefire", positive=positive,
        conditional=False, hedged=False, first_hand=True, uttered_from=DAY, uttered_to=DAY, published_from=DAY,
        place="2025-03-04", words=["0f" * 32, str(start), str(start + 40)],
    )  # fmt: skip
