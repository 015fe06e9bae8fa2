"""Attribution on PolNeAR's development articles, whose guideline differs: `python -m tests.evaluation.polnear FOLDER`.

Nothing is trained on them. Exact: a predicted span is right where a gold one has both its ends; token: F1 over words.
"""

import re
from collections import defaultdict
from pathlib import Path

import click

from loaders.article import Article
from loaders.reading.document import Document
from loaders.reading.spans import Span
from loaders.reading.statements import found_statements
from tests.evaluation.scoring import Count

PARTS = ("Source", "Cue", "Content")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def main(folder: Path) -> None:
    """Read each article of FOLDER/text and score it with FOLDER/attributions."""
    exact: dict[str, Count] = defaultdict(Count)
    tokens: dict[str, Count] = defaultdict(Count)
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_text(encoding="utf-8")
        gold, read = _gold(path), _read(text)
        for part in PARTS:
            exact[part] += Count(len(gold[part] & read[part]), len(read[part]), len(gold[part]))
            words, found = _words(text, gold[part]), _words(text, read[part])
            tokens[part] += Count(len(words & found), len(found), len(words))
    for part in PARTS:
        click.echo(f"{part:8} exact {exact[part].f1:.3f}  token {tokens[part].f1:.3f}")


def _gold(path: Path) -> dict[str, set[Span]]:
    spans: dict[str, set[Span]] = {part: set() for part in PARTS}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"T\d+\t(Source|Cue|Content) ([\d ;]+)\t", line)
        if match:
            numbers = [int(n) for n in re.findall(r"\d+", match[2])]
            spans[match[1]].add((numbers[0], numbers[-1]))
    return spans


def _read(text: str) -> dict[str, set[Span]]:
    found = found_statements(Document(Article(name="polnear", text=text)))
    return {
        "Source": {one.speaker for one in found if one.speaker},
        "Cue": {one.cue for one in found if one.cue},
        "Content": {(one.content[0][0], one.content[-1][1]) for one in found},
    }


def _words(text: str, spans: set[Span]) -> set[int]:
    starts = [match.start() for match in re.finditer(r"\w+", text)]
    return {start for start in starts if any(lo <= start < hi for lo, hi in spans)}


if __name__ == "__main__":
    main()
