"""What can be wrong or doubtful between the entries of a negotiation file, though each is well formed."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from graph_schema.check.fields import Sound, nearest
from graph_schema.check.lines import Path
from graph_schema.negotiation import Actor, ActorKind, Demand, Event, Role

Found = tuple[Path, str]


def errors(sound: Sound) -> Iterator[Found]:
    """What keeps the file from being used, or makes it mean two things."""
    yield from _dangling(sound)
    yield from _names_of_two(sound)
    for key, demand in sound.demands.items():
        if key in demand.opposes:
            yield ("demands", key, "opposes"), f"'{key}' opposes itself."
        base = sound.demands.get(demand.negation_of or "")
        if demand.negation_of == key or (base and base.negation_of):
            yield (
                ("demands", key, "negation_of"),
                (f"'{demand.negation_of}' is itself a negation: name the demand that both go back to."),
            )
    yield from _opposites_of_one(sound)
    for key, actor in sound.actors.items():
        for number, role in enumerate(actor.roles):
            if role.of == key:
                yield ("actors", key, "roles", number), f"'{key}' holds an office of itself."


def warnings(sound: Sound) -> Iterator[Found]:
    """What is allowed and probably not meant."""
    yield from _demands(sound)
    yield from _offices(sound)
    yield from _unused(sound)
    yield from _titles_of_two(sound)
    yield from _same_wikidata(sound)
    for key, event in sound.events.items():
        yield from _phrases(("events", key), event)
    for key, actor in sound.actors.items():
        if (actor.kind is ActorKind.OUTLET) != (actor.party == "MEDIA"):
            yield ("actors", key, "party"), "An outlet's party is MEDIA, and nobody else's is."
        if actor.kind is ActorKind.PERSON and actor.metonyms:
            yield ("actors", key, "metonyms"), "A person has aliases and titles; a metonym stands for a state or body."


def _opposites_of_one(sound: Sound) -> Iterator[Found]:
    first: dict[str, str] = {}
    for key, demand in sound.demands.items():
        base = demand.negation_of
        if base and first.setdefault(base, key) != key:
            yield (
                ("demands", key, "negation_of"),
                f"'{base}' is negated by '{first[base]}' already: two exact opposites of one demand are one demand.",
            )


def _dangling(sound: Sound) -> Iterator[Found]:
    for key, demand in sound.demands.items():
        yield from _missing(sound, "topics", demand.topic, ("demands", key, "topic"))
        for other in demand.opposes:
            yield from _missing(sound, "demands", other, ("demands", key, "opposes"))
        if demand.negation_of:
            yield from _missing(sound, "demands", demand.negation_of, ("demands", key, "negation_of"))
    for key, actor in sound.actors.items():
        yield from _missing(sound, "parties", actor.party, ("actors", key, "party"))
        for number, role in enumerate(actor.roles):
            yield from _missing(sound, "actors", role.of, ("actors", key, "roles", number))


def _missing(sound: Sound, section: str, name: str, path: Path) -> Iterator[Found]:
    known = sound.defined.get(section, set())
    if name not in known:
        yield path, f"'{name}' is not among the file's {section}.{nearest(name, known)}"


def _names_of_two(sound: Sound) -> Iterator[Found]:
    """A name, alias or metonym that two actors claim: nobody could tell which of them is meant."""
    first: dict[str, str] = {}
    for key, actor in sound.actors.items():
        claims = [
            ("name", actor.name),
            *(("aliases", a) for a in actor.aliases),
            *(("metonyms", m) for m in actor.metonyms),
        ]
        for field, name in claims:
            owner = first.setdefault(_folded(name), key)
            if owner != key:
                yield ("actors", key, field), f"'{name}' already means '{owner}'; leave it out where it is less usual."


def _titles_of_two(sound: Sound) -> Iterator[Found]:
    holders: dict[str, list[str]] = defaultdict(list)
    for key, actor in sound.actors.items():
        for title in {_folded(title) for title in actor.titles}:
            for other in holders[title]:
                if _at_one_time(actor, sound.actors[other]):
                    yield ("actors", key, "titles"), f"The title '{title}' means '{other}' too, at the same time."
            holders[title].append(key)


def _at_one_time(one: Actor, other: Actor) -> bool:
    if not one.roles or not other.roles:
        return True
    return any(_overlap(a, b) for a in one.roles for b in other.roles if a.titled and b.titled)


def _demands(sound: Sound) -> Iterator[Found]:
    for key, demand in sound.demands.items():
        at: Path = ("demands", key)
        if demand.label.casefold() == demand.against.casefold():
            yield (*at, "against"), "'against' says the same as 'label'; it is what one who refuses the demand holds."
        for other in demand.opposes:
            if other in sound.demands and key not in sound.demands[other].opposes:
                yield (*at, "opposes"), f"'{other}' does not oppose '{key}' in turn; add it there."
        if demand.negation_of and demand.negation_of not in demand.opposes:
            yield (*at, "negation_of"), f"'{demand.negation_of}' is not among 'opposes', which an exact opposite is."
        yield from _phrases(at, demand)


def _phrases(at: Path, entry: Demand | Event) -> Iterator[Found]:
    if not entry.phrases:
        yield at, "It has no phrases, so that it is never found in an article."
    counter = entry.counter_phrases if isinstance(entry, Demand) else []
    for phrase, times in Counter(p.root for p in (*entry.phrases, *counter)).items():
        if times > 1:
            yield (*at, "phrases"), f"The phrase '{phrase}' is there {times} times."


def _offices(sound: Sound) -> Iterator[Found]:
    """Two heads of one office at a time, or one office twice in one person's life at a time."""
    held: dict[tuple[str, str], list[tuple[str, int, Role]]] = defaultdict(list)
    for key, actor in sound.actors.items():
        for number, role in enumerate(actor.roles):
            held[role.of, role.role.casefold()].append((key, number, role))
    for holders in held.values():
        for (key, _, role), (other_key, number, other) in combinations(holders, 2):
            if (key == other_key or (role.head and other.head)) and _overlap(role, other):
                who = "twice" if key == other_key else f"with '{key}'"
                yield (
                    ("actors", other_key, "roles", number),
                    (f"'{other.role}' of '{other.of}' is held {who} at the same time; mend 'from' and 'to'."),
                )


def _overlap(one: Role, other: Role) -> bool:
    """Whether two roles share more than a day, on which offices are handed over."""
    start = max(one.from_ or date.min, other.from_ or date.min)
    return start < min(one.to or date.max, other.to or date.max)


def _unused(sound: Sound) -> Iterator[Found]:
    topics = {demand.topic for demand in sound.demands.values()}
    yield from ((("topics", key), "No demand is under this topic.") for key in sound.topics if key not in topics)
    parties = {actor.party for actor in sound.actors.values()}
    spare = sorted(sound.defined["parties"] - parties - {"OTHER"})
    yield from ((("parties", code), "No actor belongs to this party, so that nothing is ever its.") for code in spare)


def _same_wikidata(sound: Sound) -> Iterator[Found]:
    first: dict[str, str] = {}
    for section, entries in (("actors", sound.actors), ("events", sound.events)):
        for key, entry in entries.items():
            owner = first.setdefault(entry.wikidata, key) if entry.wikidata else key
            if owner != key:
                yield (section, key, "wikidata"), f"{entry.wikidata} is also that of '{owner}'."


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")
