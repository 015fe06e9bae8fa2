"""How right a reading is, held against a gold one: the measures of the annotation guide's scorer.

| measure | right is |
|---|---|
| statement | a predicted and a gold one whose passages overlap (Dice of characters at least 0.5), paired one to one |
| + party, + speaker | ... and that name the same side, the same speaker |
| position | (article, holder's party, demand, sign), as a set; + stance likewise |
| + evidence | a position with its stance on a paired statement |
| kind, date | share of the paired statements; a date must meet the gold one and be at most two days longer |
| conditional, hedged | F1 of the flag over the positions that both have |
| event | a predicted and a gold one whose words share a character, paired one to one |
| event date | share of the paired events that have a date in the gold; it must meet that one as a statement's does |
"""

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from graph_schema.negotiation import Negotiation
from loaders.article import Interval
from loaders.form import ReadEvent, Reading, ReadPosition, ReadStatement, Span, Stance
from loaders.training.coded import folded
from loaders.training.overlap import paired

PARTIES = frozenset(
    [
        "RU",
        "UA",
        "US",
        "EU",
        "NATO",
        "UK",
        "FR",
        "DE",
        "PL",
        "TR",
        "CN",
        "IN",
        "VA",
        "UN",
        "ICC",
        "MEDIA",
        "IL",
        "HAMAS",
        "PA",
        "EG",
        "QA",
        "IR",
        "HEZB",
        "ICJ",
    ]
)
"""Codes that the guide knows; every other counts as one, OTHER."""

MEASURES = (
    "statement", "+ party", "+ speaker", "position", "+ stance", "+ evidence", "kind", "date", "conditional", "hedged",
    "event", "event date",
)  # fmt: skip
_ALIASES = {
    "kremlin": "russia", "moscow": "russia", "russian federation": "russia", "kyiv": "ukraine", "kiev": "ukraine",
    "white house": "united states", "washington": "united states", "us": "united states", "the us": "united states",
    "u.s.": "united states", "the united states": "united states", "the kremlin": "russia",
    "institute for the study of war": "isw", "the institute for the study of war": "isw",
}  # fmt: skip
_SMALL = frozenset(("the", "a", "an", "of", "some", "unnamed"))
_LONGER = timedelta(days=2)


@dataclass
class Count:
    """How many are right, were predicted, and are in the gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both counts together."""
        return Count(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scorer:
    """Scores articles with one negotiation's demands."""

    negotiation: Negotiation

    def counts(self, gold: Reading, read: Reading) -> dict[str, Count]:
        """A count for each measure; positions on demands that the negotiation file lacks count for none."""
        gold, read = _listed(gold), _listed(read)
        pairs = [(gold.statements[i], read.statements[j]) for i, j in paired(_spans(gold), _spans(read))]
        sizes = (len(read.statements), len(gold.statements))
        events = _same_events(gold.events, read.events)
        positions = {stance: (self._set(gold, stance), self._set(read, stance)) for stance in (False, True)}
        return {
            "statement": Count(len(pairs), *sizes),
            "+ party": Count(sum(party_of(a.party) == party_of(b.party) for a, b in pairs), *sizes),
            "+ speaker": Count(sum(same_name(a.speaker, b.speaker) for a, b in pairs), *sizes),
            "position": _of_sets(*positions[False]),
            "+ stance": _of_sets(*positions[True]),
            "+ evidence": self._evidence(pairs, gold, read),
            "kind": Count(sum(a.kind is b.kind for a, b in pairs), len(pairs), len(pairs)),
            "date": _dates([(a.uttered, b.uttered) for a, b in pairs]),
            "conditional": self._flags(pairs, lambda position: position.conditional),
            "hedged": self._flags(pairs, lambda position: position.hedged),
            "event": Count(len(events), len(read.events), len(gold.events)),
            "event date": _dates([(a.date, b.date) for a, b in events]),
        }

    def folded(self, position: ReadPosition) -> tuple[str, Stance]:
        """A demand that negates another counts as that one with the sign turned."""
        return folded(self.negotiation, position.demand or "", position.stance)

    def _set(self, reading: Reading, stance: bool) -> set[tuple[str, str, object]]:
        found: set[tuple[str, str, object]] = set()
        for position in (p for statement in reading.statements for p in statement.positions):
            demand, taken = self.folded(position)
            found.add((party_of(position.holder_party), demand, taken if stance else taken is Stance.REJECTS))
        return found

    def _keys(self, statement: ReadStatement) -> set[tuple[str, str, Stance]]:
        return {(party_of(p.holder_party), *self.folded(p)) for p in statement.positions}

    def _evidence(self, pairs: list[tuple[ReadStatement, ReadStatement]], gold: Reading, read: Reading) -> Count:
        right = sum(len(self._keys(a) & self._keys(b)) for a, b in pairs)
        sizes = [sum(len(self._keys(s)) for s in reading.statements) for reading in (read, gold)]
        return Count(right, *sizes)

    def _flags(self, pairs: list[tuple[ReadStatement, ReadStatement]], flag: Callable[[ReadPosition], bool]) -> Count:
        count = Count()
        for one, other in pairs:
            gold, read = ({self.folded(p)[0]: flag(p) for p in s.positions} for s in (one, other))
            for demand in gold.keys() & read.keys():
                count += Count(gold[demand] and read[demand], read[demand], gold[demand])
        return count


def same_name(one: str, other: str) -> bool:
    """Whether two names of speakers mean the same: equal last words, or half of the words of the shorter one."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return a[-1] == b[-1] or len(set(a) & set(b)) / min(len(set(a)), len(set(b))) >= 0.5


def total(counts: Iterable[dict[str, Count]]) -> dict[str, Count]:
    """The counts of several articles together."""
    whole = {measure: Count() for measure in MEASURES}
    for each in counts:
        for measure, count in each.items():
            whole[measure] += count
    return whole


def interval(counts: list[dict[str, Count]], measure: str, draws: int = 1000) -> tuple[float, float]:
    """The middle 95 of 100 values of the F1 when articles are drawn anew with replacement (bootstrap)."""
    chance = random.Random(0)
    each = [count[measure] for count in counts]
    values = sorted(sum(chance.choices(each, k=len(each)), Count()).f1 for _ in range(draws))
    return values[int(0.025 * draws)], values[int(0.975 * draws) - 1]


def _listed(reading: Reading) -> Reading:
    """The reading without positions on demands that the negotiation file lacks."""
    statements = [
        statement.model_copy(update={"positions": [p for p in statement.positions if p.demand]})
        for statement in reading.statements
    ]
    return reading.model_copy(update={"statements": statements})


def _spans(reading: Reading) -> list[list[Span]]:
    return [statement.content_spans for statement in reading.statements]


def party_of(code: str) -> str:
    """The code as the guide counts it."""
    return code if code in PARTIES else "OTHER"


def _of_sets(gold: set[tuple[str, str, object]], read: set[tuple[str, str, object]]) -> Count:
    return Count(len(gold & read), len(read), len(gold))


def _same_events(gold: list[ReadEvent], read: list[ReadEvent]) -> list[tuple[ReadEvent, ReadEvent]]:
    left, pairs = list(read), []
    for event in gold:
        same = next((other for other in left if _overlap(event.span, other.span)), None)
        if same:
            left.remove(same)
            pairs.append((event, same))
    return pairs


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _dates(pairs: list[tuple[Interval | None, Interval | None]]) -> Count:
    """Of the pairs whose first has a date, those whose second is right."""
    dated = [(gold, read) for gold, read in pairs if gold]
    return Count(sum(same_date(gold, read) for gold, read in dated), len(dated), len(dated))


def same_date(gold: Interval, read: Interval | None) -> bool:
    """Whether they meet, and the read one is at most two days longer."""
    if read is None or read.from_ > gold.to or read.to < gold.from_:
        return False
    return (read.to - read.from_) - (gold.to - gold.from_) <= _LONGER


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"\(.*?\)", "", plain).strip(" .'\"")
    plain = re.sub(r"zelensky[yi]|zelenskiy", "zelensky", _ALIASES.get(plain, plain))
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _SMALL]


def counter(readings: Iterable[Reading]) -> Counter[str]:
    """How many statements and positions there are, for a table's head."""
    found: Counter[str] = Counter()
    for reading in readings:
        found["articles"] += 1
        found["statements"] += len(reading.statements)
        found["positions"] += sum(len(statement.positions) for statement in reading.statements)
    return found
