"""Make the weights in `loaders/models` anew.

    pip install -e .[train] && python -m loaders.training --shared ../shared

It trains on the train split of `tests/evaluation/corpus`, on the official releases, Wikinews articles and coded
passages of the shared folder, tunes thresholds and calibration on the dev split and the shared news, and writes the
networks and their numbers. About an hour on a large graphics processor; without one, many days.
"""

import random
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import torch
from tokenizers import Tokenizer

from loaders.reading.windows import CORE
from loaders.training import statements, verdicts
from loaders.training.base import large, small
from loaders.training.coded import Coded, Coder
from loaders.training.corpus import Corpus, shared
from loaders.training.data import examples
from loaders.training.datable import write_weights
from loaders.training.encoder import Encoder
from loaders.training.export import export_judge, export_tagger, export_words
from loaders.training.fitting import Course, mean
from loaders.training.flags import fit_flags
from loaders.training.judge import Judge
from loaders.training.model import Tagger
from loaders.training.tuning import write_labels, write_numbers
from loaders.training.verdicts import Books

CORPUS = Path("tests/evaluation/corpus")
MODELS = Path("loaders/models")
KNOWN = "russia-ukraine"
NEGOTIATIONS = (KNOWN, "iran-nuclear", "northmark-sudland")
"""Those that the corpus has articles of."""

_SEED = 7
_STRANGERS = {KNOWN: 2_000, "iran-nuclear": 3_000}
"""How many statements of all other negotiations each of these learns to take no stance from."""

_LARGE_TAGGER = Course(epochs=2, rate=7e-5, heads=1.2e-3)
_LARGE_JUDGE = Course(epochs=2, rate=7e-5, heads=6e-4)
_TAGGER, _TAUGHT_TAGGER = Course(epochs=3, rate=4e-4, heads=1.6e-3), Course(epochs=4, rate=4e-4, heads=1.6e-3)
_JUDGE, _TAUGHT_JUDGE = Course(epochs=5, rate=3e-4, heads=9e-4), Course(epochs=6, rate=3e-4, heads=9e-4)
"""Each small network learns from gold alone first, then from what its teacher, a large one, makes of the text too."""

_ORDERS = (11, 23)
"""Seeds of the last course, which is taken once with each; the mean of the weights ships."""

_CUTS = (CORE, CORE // 3, 2 * CORE // 3)
"""Each article is cut into windows in three ways, so that what stands at a window's edge differs."""


@click.command()
@click.option("--shared", "shared_folder", type=click.Path(path_type=Path, exists=True), required=True,
              help="Folder with annotated/ and positions/.")  # fmt: skip
@click.option("--tune-only", is_flag=True, help="Keep the networks; measure thresholds and calibration anew.")
def train(shared_folder: Path, tune_only: bool) -> None:
    """Train, export and tune."""
    corpus = Corpus(CORPUS)
    if not tune_only:
        with TemporaryDirectory() as scratch:
            _fit(shared_folder, corpus, Path(scratch))
    torch.set_num_threads(1)
    write_labels(MODELS)
    development = [*corpus.split("dev"), *shared(shared_folder, "news")]
    click.echo(write_numbers(MODELS, development))
    write_weights(MODELS, corpus.split("train"), development)


def _fit(shared_folder: Path, corpus: Corpus, scratch: Path) -> None:
    bases = small(scratch / "small"), large(scratch / "large")
    tokenizer = _tokenizer(bases[0])
    articles = [*shared(shared_folder, "official"), *shared(shared_folder, "wiki"), *corpus.split("train")]
    windows = [window for item in articles for first in _CUTS for window in examples(item, tokenizer, first)]
    tagger, teacher = (Tagger(Encoder(base, tokenizer.get_vocab())) for base in bases)
    teacher = statements.trained(teacher, windows, _LARGE_TAGGER)
    tagger = statements.narrowed(statements.trained(tagger, windows, _TAGGER), windows, _SEED)
    courses = [replace(_TAUGHT_TAGGER, seed=seed) for seed in _ORDERS]
    export_tagger(mean([statements.trained(deepcopy(tagger), windows, one, teacher) for one in courses]), MODELS)

    names = dict.fromkeys((*NEGOTIATIONS, *corpus.statements))
    books = Books({name: corpus.negotiation(name) for name in names}, corpus.negotiation(KNOWN))
    coded = _coded(shared_folder, corpus)
    known = len(books.known.propositions)
    judge, taught = (Judge(Encoder(base, tokenizer.get_vocab()), known) for base in bases)
    taught = verdicts.trained(taught, tokenizer, coded, books, _LARGE_JUDGE)
    judge = verdicts.trained(judge, tokenizer, coded, books, _JUDGE)
    judge = verdicts.narrowed(judge, tokenizer, coded, books, _SEED)
    courses = [replace(_TAUGHT_JUDGE, seed=seed) for seed in _ORDERS]
    judge = mean([verdicts.trained(deepcopy(judge), tokenizer, coded, books, one, taught) for one in courses])
    fit_flags(judge, tokenizer, coded, books)
    export_judge(judge, books.known, MODELS)
    export_words(judge.encoder.network, tokenizer, MODELS)


def _tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(MODELS / "tokenizer.json"), pretty=False)
    return tokenizer


def _coded(shared_folder: Path, corpus: Corpus) -> list[Coded]:
    known = Coder.of(corpus.negotiation(KNOWN))
    coded = [
        *known.passages(shared_folder / "positions" / "passages.jsonl"),
        *known.articles(shared(shared_folder, "official")),
    ]
    for name in NEGOTIATIONS:
        coded += Coder.of(corpus.negotiation(name)).articles(corpus.split("train", name))
    for name, path in corpus.statements.items():
        coded += Coder.of(corpus.negotiation(name)).statements(path)
    chance = random.Random(_SEED)
    for name, count in _STRANGERS.items():
        others = [one for one in coded if one.negotiation != name]
        coded += Coder.of(corpus.negotiation(name)).strangers(chance.sample(others, count))
    return coded


if __name__ == "__main__":
    train()
