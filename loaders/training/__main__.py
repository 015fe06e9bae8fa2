"""Make the weights in `loaders/models` anew.

    pip install -e .[train] && python -m loaders.training --shared ../shared

It trains on the train split of `tests/evaluation/corpus`, on the official releases, Wikinews articles and coded
passages of the shared folder, tunes thresholds and calibration on the dev split and the shared news, and writes the
networks and their numbers. About ten hours on one core.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import click
import torch
from tokenizers import Tokenizer

from loaders.training import statements, verdicts
from loaders.training.base import fetched
from loaders.training.coded import Coded, Coder
from loaders.training.corpus import Corpus, shared
from loaders.training.data import examples
from loaders.training.datable import write_weights
from loaders.training.export import export_judge, export_tagger, export_words
from loaders.training.tuning import write_labels, write_numbers
from loaders.training.verdicts import Books

CORPUS = Path("tests/evaluation/corpus")
MODELS = Path("loaders/models")
KNOWN = "russia-ukraine"
NEGOTIATIONS = (KNOWN, "iran-nuclear", "northmark-sudland")
"""Those that the corpus has articles of."""
_SEED = 7


@click.command()
@click.option("--shared", "shared_folder", type=click.Path(path_type=Path, exists=True), required=True,
              help="Folder with annotated/ and positions/.")  # fmt: skip
@click.option("--tagger-epochs", default=7, show_default=True)
@click.option("--judge-epochs", default=5, show_default=True)
@click.option("--tune-only", is_flag=True, help="Keep the networks; measure thresholds and calibration anew.")
def train(shared_folder: Path, tagger_epochs: int, judge_epochs: int, tune_only: bool) -> None:
    """Train, export and tune."""
    torch.set_num_threads(1)
    corpus = Corpus(CORPUS)
    if not tune_only:
        _fit(shared_folder, corpus, tagger_epochs, judge_epochs)
    write_labels(MODELS)
    development = [*corpus.split("dev"), *shared(shared_folder, "news")]
    click.echo(write_numbers(MODELS, development))
    write_weights(MODELS, corpus.split("train"), development)


def _fit(shared_folder: Path, corpus: Corpus, tagger_epochs: int, judge_epochs: int) -> None:
    with TemporaryDirectory() as scratch:
        base = fetched(Path(scratch))
        tokenizer = _tokenizer(base)
        articles = [*shared(shared_folder, "official"), *shared(shared_folder, "wiki"), *corpus.split("train")]
        windows = [window for item in articles for window in examples(item, tokenizer)]
        export_tagger(statements.trained(base, windows, tagger_epochs, _SEED), MODELS)
        names = dict.fromkeys((*NEGOTIATIONS, *corpus.statements))
        books = Books({name: corpus.negotiation(name) for name in names}, corpus.negotiation(KNOWN))
        judge = verdicts.trained(base, tokenizer, _coded(shared_folder, corpus), books, judge_epochs, _SEED)
        export_judge(judge, books.known, MODELS)
        export_words(judge.bert, tokenizer, MODELS)


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
    return coded


if __name__ == "__main__":
    train()
