"""How fast articles are read, and whether memory stays flat: `python -m tests.bench.reading FOLDER [ARTICLES]`.

The texts of FOLDER are read again and again under changed names until there are so many ARTICLES (200). Printed are
articles of 700 words a minute and core, by processor time of one process; the same as a ratio to a baseline in the same
run, which is to find the words of the same texts with a regular expression; and the largest resident memory of any
process after each tenth of the articles, which are read on all cores.
"""

import re
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TextIO

import psutil

from app.reading import Limits, Reader, readings_of
from app.workers import cores
from graph_schema.negotiation_file import load_negotiation
from loaders.reading import read
from loaders.sources import Source, find_articles
from loaders.sources.blob import Blob
from loaders.sources.text import TextFile

WORDS = 700
_WORD = re.compile(r"\w+")
_SAMPLE = 40
_TIMES = 50
"""How often the baseline is run: once is too short to be measured."""


def main(folder: Path, articles: int, out: TextIO) -> None:
    """Measure and print."""
    negotiation = load_negotiation("russia-ukraine")
    found = [source.article() for source in find_articles([folder])]
    sample = list(islice(cycle(found), _SAMPLE))
    words = sum(len(article.text.split()) for article in sample)
    read(sample[0], negotiation)
    reading = _processor_time(lambda: [read(article, negotiation) for article in sample])
    baseline = _processor_time(lambda: [_WORD.findall(article.text) for article in sample * _TIMES]) / _TIMES
    out.write(f"{words / WORDS / reading * 60:.0f} articles of {WORDS} words a minute and core\n")
    out.write(f"{reading / baseline:.0f} times as long as finding the words of the same texts\n")
    sources = _renamed(find_articles([folder]), articles)
    limits = Limits(cores(), 20.0)
    for number, _ in enumerate(readings_of(sources, Reader(negotiation), limits), 1):
        if number % max(1, articles // 10) == 0:
            out.write(f"{number} articles read, {_resident() / 1e6:.0f} MB in the largest process\n")
            out.flush()


def _processor_time(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _renamed(sources: list[Source], articles: int) -> list[Source]:
    files = [source.blob for source in sources if isinstance(source, TextFile)]
    again = enumerate(islice(cycle(files), articles))
    return [TextFile(Blob(f"{number:06}-{blob.name}", blob.path)) for number, blob in again]


def _resident() -> int:
    this = psutil.Process()
    return max(process.memory_info().rss for process in (this, *this.children(recursive=True)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200, sys.stdout)
