"""The articles that weights are trained, tuned and tested on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from graph_schema.negotiation import Negotiation
from graph_schema.negotiation_file import load_negotiation
from loaders.training.data import Annotated, annotated


@dataclass(frozen=True)
class Corpus:
    """Parley's own corpus, a folder with `index.yaml`, `texts` and `gold`; coded statements are in `statements`."""

    folder: Path

    def split(self, name: str, negotiation: str | None = None) -> Iterator[Annotated]:
        """The articles of one split (train, dev or test), of one negotiation or of all, in order."""
        index = yaml.safe_load((self.folder / "index.yaml").read_text(encoding="utf-8"))
        for key, entry in index.items():
            if entry["split"] == name and negotiation in (None, entry["negotiation"]):
                gold = self.folder / "gold" / f"{key}.json"
                yield from annotated(self.folder / "texts", [gold], self.negotiation(entry["negotiation"]))

    @property
    def statements(self) -> dict[str, Path]:
        """Files of coded statements, by negotiation."""
        return {path.stem: path for path in sorted((self.folder / "statements").glob("*.jsonl"))}

    def negotiation(self, name: str) -> Negotiation:
        """A shipped negotiation, the invented one beside the corpus, or one of which there are only statements."""
        files = (self.folder.parent / "pairs" / f"{name}.yaml", self.folder / "statements" / f"{name}.yaml")
        return _loaded(next((str(path) for path in files if path.exists()), name))


@cache
def _loaded(name: str) -> Negotiation:
    return load_negotiation(name)


def shared(folder: Path, kind: str) -> list[Annotated]:
    """Annotated articles of the shared folder: `official`, `wiki` or `news`."""
    golds = sorted((folder / "annotated").glob(f"{kind}-*.json"))
    return list(annotated(folder / "annotated" / "text", golds, _loaded("russia-ukraine")))
