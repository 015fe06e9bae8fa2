"""The weights that tell whether a statement has a date, by logistic regression."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from loaders.dates import date_mentions
from loaders.form import ReadStatement
from loaders.reading.datable import TAGGER, Traits, traits
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.statements import found_statements
from loaders.reading.utterance import Clock
from loaders.training.data import Annotated
from loaders.training.logistic import Matrix, fitted
from loaders.training.overlap import paired

Known = tuple[Traits, bool]
"""A statement's traits, and whether gold dates it."""

_FEWEST = 30
"""How many statements must have a trait that it gets a weight."""

_KEPT = 0.6
"""The share of what gold leaves undated that shall get no date."""

_RIDGE = 10.0
_SIDES = np.zeros(len(SIDES), np.float32)


def write_weights(folder: Path, train: Iterable[Annotated], development: Sequence[Annotated]) -> None:
    """Write `datable.json`.

    The train split teaches all but what the tagger's word is worth, since it knows these articles by heart; that, and
    the threshold, come from the development articles. Without a publication date only stated dates are given anyway, so
    such articles teach nothing here.
    """
    taught = [known for item in train if item.article.published for known in _of_gold(item)]
    counts = Counter(name for one, _ in taught for name in one)
    names = sorted(name for name, count in counts.items() if count >= _FEWEST and name != TAGGER)
    dated = np.array([is_dated for _, is_dated in taught], float)
    wording = fitted(_matrix(names, [one for one, _ in taught]), dated, _RIDGE)
    found = [known for item in development if item.article.published for known in _of_found(item)]
    told = _matrix(names, [one for one, _ in found]) @ wording
    dated = np.array([is_dated for _, is_dated in found], float)
    columns = np.column_stack([np.ones(len(found)), told, [one[TAGGER] for one, _ in found]])
    mixed = fitted(columns, dated, 1.0)
    least = float(np.quantile((columns[:, 1:] @ mixed[1:])[dated == 0], _KEPT))
    weights = dict(zip(names, wording * mixed[1], strict=True)) | {TAGGER: mixed[2]}
    given = {"least": round(least, 3), "weights": {name: round(float(w), 3) for name, w in weights.items()}}
    (folder / "datable.json").write_text(json.dumps(given, indent=1) + "\n", encoding="utf-8")


def _of_gold(item: Annotated) -> list[Known]:
    statements = item.reading.statements
    spoken = [(_as_found(statement), statement.speaker) for statement in statements]
    own = traits(item.document, _clock(item), spoken)
    return [(one, statement.uttered is not None) for one, statement in zip(own, statements, strict=True)]


def _of_found(item: Annotated) -> list[Known]:
    found = found_statements(item.document)
    pairs = paired([s.content_spans for s in item.reading.statements], [one.content for one in found])
    names = {j: item.reading.statements[i].speaker for i, j in pairs}
    own = traits(item.document, _clock(item), [(one, names.get(n, "")) for n, one in enumerate(found)])
    return [(own[j], item.reading.statements[i].uttered is not None) for i, j in pairs]


def _clock(item: Annotated) -> Clock:
    text, published = item.document.text, item.article.published
    return Clock(item.document, date_mentions(text, 0, len(text), published), published)


def _as_found(statement: ReadStatement) -> Found:
    content = tuple(statement.content_spans)
    return Found(statement.cue_span, content, None, When.FRESH, 1.0, 0.5, _SIDES)


def _matrix(names: list[str], rows: list[Traits]) -> Matrix:
    return np.array([[row.get(name, 0.0) for name in names] for row in rows])
