"""Which statements contradict each other, and how.

Rules, for two positions on one demand that can't both be had, or that want two opposed demands:

- `holder-later`: one holder at different times: a **reversal**. What another party alleges of a holder shows none.
- `holder-own-words`: one holder about one time, in one speaker's words: a **reversal** within them.
- `holder-two-speakers`: one holder about one time, in the words of two speakers: **conflicting reports**.
- `two-parties`: they count for two parties: a **dispute**. It retires neither side.

One holder are also all that speak for one state or body by office, and one person in and out of office. A pair is only
*apparent* where a condition explains it (who refuses does so on a condition, or both sides state one; or one holder's
own officials differ by one), or where one speaker hedges about one time.

A statement never contradicts itself: what it says of two sides, or of one side's two minds, stands in one sentence.

Within an article every such pair is kept. Across articles a statement is compared with the standing one of each
holder, the latest before it, so that the pairs grow with the statements and not with their square; an unnamed group
is known only within its article and is compared only there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph_schema.nodes import ContradictionKind
from loaders.derive.claims import Claim, about_one_time, clash

Opposes = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Contradiction:
    """Two statements that contradict each other; `apparent` where a qualification explains it.

    The older is first; of one day's in one article, what it tells first.
    """

    older: Claim
    newer: Claim
    kind: ContradictionKind
    rule: str
    apparent: bool


def contradictions(claims: Iterable[Claim], opposes: Opposes) -> Iterator[Contradiction]:
    """All contradictions among `claims`, each pair of positions once; the order of `claims` does not matter."""
    ordered = sorted(set(claims), key=_by_time)
    seen: set[tuple[str, str]] = set()
    for one, other in (*_within_articles(ordered), *_with_standing(ordered, opposes)):
        pair = (one.position, other.position)
        if one.statement == other.statement or pair in seen or not clash(one, other, opposes):
            continue
        seen.add(pair)
        found = judged(one, other)
        if found:
            yield found


def judged(one: Claim, other: Claim) -> Contradiction | None:
    """What two clashing claims are to each other; None where they show no contradiction."""
    older, newer = sorted((one, other), key=_by_time)
    conditioned = _refused_on_condition(one, other)
    if not _one_holder(one, other):
        if one.party == other.party != "OTHER":
            return None
        return Contradiction(older, newer, ContradictionKind.DISPUTE, "two-parties", conditioned)
    if not about_one_time(one, other):
        if one.alleged or other.alleged:
            return None
        return Contradiction(older, newer, ContradictionKind.REVERSAL, "holder-later", conditioned)
    if one.speaker == other.speaker:
        explained = one.qualified or other.qualified
        return Contradiction(older, newer, ContradictionKind.REVERSAL, "holder-own-words", explained)
    explained = conditioned or (one.first_hand and other.first_hand and (one.conditional or other.conditional))
    return Contradiction(older, newer, ContradictionKind.CONFLICTING_REPORTS, "holder-two-speakers", explained)


def _one_holder(one: Claim, other: Claim) -> bool:
    return one.principal == other.principal or one.holder == other.holder


def _refused_on_condition(one: Claim, other: Claim) -> bool:
    """Whether a stated condition takes the edge off: the refusal's, or one on each side."""
    refusals = [claim for claim in (one, other) if not claim.positive]
    return all(claim.conditional for claim in refusals or (one, other))


def _by_time(claim: Claim) -> tuple[object, ...]:
    return claim.last_day, claim.first_day, claim.told, claim.position


def _within_articles(ordered: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        by_article[claim.article].append(claim)
    for claims in by_article.values():
        yield from combinations(claims, 2)


def _with_standing(ordered: list[Claim], opposes: Opposes) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the latest earlier one of every listed holder, on its demand and on each opposed one."""
    standing: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in ordered:
        if not claim.listed:
            continue
        for demand in (claim.demand, *sorted(opposes.get(claim.demand, ()))):
            for earlier in standing[demand].values():
                yield earlier, claim
        for whose in sorted({claim.principal, claim.holder}):
            standing[claim.demand][whose, _speaking(claim)] = claim


def _speaking(claim: Claim) -> str:
    """A holder's own side and those who report on it stand beside each other."""
    return "first-hand" if claim.first_hand else "second-hand"
