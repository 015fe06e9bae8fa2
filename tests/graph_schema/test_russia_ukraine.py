"""The negotiation file that comes with Parley: what must be true of its demands, names and offices."""

from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest

from graph_schema.negotiation import Actor, ActorKind, Demand, Event, Negotiation, Role
from graph_schema.negotiation_file import load_negotiation

FILE = load_negotiation("russia-ukraine")
DEMANDS = pytest.mark.parametrize("key", FILE.demands)


def test_it_holds_the_codebook() -> None:
    assert (len(FILE.topics), len(FILE.demands), len(FILE.parties)) == (11, 47, 17)
    assert {demand.topic for demand in FILE.demands.values()} == set(FILE.topics)


@DEMANDS
def test_each_side_of_a_demand_has_its_label(key: str) -> None:
    demand = FILE.demands[key]
    assert demand.label != demand.against


@DEMANDS
def test_opposition_is_mutual(key: str) -> None:
    demand = FILE.demands[key]
    assert all(key in FILE.demands[other].opposes for other in demand.opposes)
    assert demand.negation_of is None or demand.negation_of in demand.opposes


@DEMANDS
def test_a_demand_is_a_proposition_or_the_opposite_of_one(key: str) -> None:
    base = FILE.demands[key].negation_of
    assert (key in FILE.propositions) is (base is None)
    assert base is None or (base in FILE.propositions and FILE.opposites[base] == key)


@pytest.mark.parametrize("entry", [*FILE.demands.values(), *FILE.events.values()])
def test_phrases_compile_and_none_is_there_twice(entry: Demand | Event) -> None:
    phrases = [*entry.phrases, *(entry.counter_phrases if isinstance(entry, Demand) else [])]
    assert all(phrase.pattern.pattern for phrase in phrases)
    assert len({phrase.root for phrase in phrases}) == len(phrases)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ukraine-out-of-nato", "Ukraine must give up its NATO bid"),
        ("ukraine-neutral", "a neutral, non-aligned state"),
        ("ukraine-in-nato", "NATO membership for Ukraine"),
        ("nato-rollback", "NATO would not expand further"),
        ("foreign-troops", "a European reassurance force"),
        ("four-regions-russian", "recognise the four regions as Russian territory"),
        ("ukraine-withdraws", "withdraw Ukrainian troops from the Donbas"),
        ("russia-withdraws", "a return to its 1991 borders"),
        ("ukraine-cedes-land", "territorial concessions"),
        ("crimea-russian", "recognition of Crimea as Russian"),
        ("freeze", "freezing the conflict along the current front line"),
        ("ceasefire", "an unconditional 30-day cease-fire"),
        ("root-causes-first", "eliminate the root causes of the conflict"),
        ("hold-talks", "refuses to negotiate with Putin"),
        ("lift-talks-ban", "cancel the decree banning negotiations with Putin"),
        ("istanbul-basis", "on the basis of the Istanbul agreements"),
        ("realities-basis", "the realities on the ground"),
        ("us-plan", "the U.S.-drafted 28-point plan"),
        ("leaders-meet", "a meeting between Putin and Zelensky"),
        ("ukraine-at-table", "nothing about Ukraine without Ukraine"),
        ("security-guarantees", "security guarantees for Ukraine"),
        ("send-arms", "authorise Ukraine to fire ATACMS"),
        ("stop-arms", "an end to Western arms supplies"),
        ("lift-sanctions", "lifting sanctions on Russia"),
        ("exchange-prisoners", "a prisoner exchange"),
        ("black-sea", "the Black Sea grain deal"),
    ],
)
def test_usual_wordings_are_found(key: str, words: str) -> None:
    assert any(phrase.pattern.search(words) for phrase in FILE.demands[key].phrases)


def test_no_name_is_claimed_by_two_actors() -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    for key, actor in FILE.actors.items():
        for name in (actor.name, *actor.aliases, *actor.metonyms):
            claims[name.casefold().removeprefix("the ")].add(key)
    assert {name: keys for name, keys in claims.items() if len(keys) > 1} == {}


def test_a_title_is_claimed_by_holders_of_an_office_only() -> None:
    unofficial = {
        "jared-kushner",  # "Trump's son-in-law"
        "matteo-zuppi",
        "ramzan-kadyrov",
    }
    assert {key for key, actor in FILE.actors.items() if actor.titles and not actor.roles} == unofficial


def _heads(negotiation: Negotiation, state: str) -> list[tuple[str, Role]]:
    actors = negotiation.actors.items()
    return [(key, role) for key, actor in actors for role in actor.roles if role.of == state and role.head]


def _share_more_than_a_day(one: Role, other: Role) -> bool:
    latest_start = max(one.from_ or date.min, other.from_ or date.min)
    return latest_start < min(one.to or date.max, other.to or date.max)


@pytest.mark.parametrize("state", FILE.actors)
def test_an_office_has_one_head_at_a_time(state: str) -> None:
    for (key, role), (other_key, other) in combinations(_heads(FILE, state), 2):
        same_office = role.role == other.role
        assert not (same_office and _share_more_than_a_day(role, other)), f"{key} and {other_key}"


@pytest.mark.parametrize(
    ("key", "day", "of"),
    [
        ("joe-biden", date(2024, 11, 27), "united-states"),
        ("donald-trump", date(2025, 8, 15), "united-states"),
        ("mark-rutte", date(2025, 1, 1), "nato"),
        ("vladimir-putin", date(2022, 2, 24), "russia"),
    ],
)
def test_heads_are_known_by_the_day(key: str, day: date, of: str) -> None:
    assert any(role.head and role.of == of and role.covers(day) for role in FILE.actors[key].roles)


def test_trump_was_nobody_s_head_in_between() -> None:
    assert not any(role.covers(date(2024, 11, 27)) for role in FILE.actors["donald-trump"].roles)


@pytest.mark.parametrize("actor", FILE.actors.values())
def test_outlets_are_media_and_media_are_outlets(actor: Actor) -> None:
    assert (actor.kind is ActorKind.OUTLET) == (actor.party == "MEDIA")
