"""Where a text uses any of many phrases of a negotiation file."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph_schema.phrases import Phrase

_RUN = re.compile(r"\w+")


@dataclass(frozen=True)
class PhraseIndex:
    """Phrases with the codes that they mean, looked up by their first words.

    A thousand patterns over a whole article take a second; to try at each word only those that begin so takes some
    milliseconds.
    """

    phrases: tuple[tuple[str, Phrase], ...]

    def found(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Each code with the place where a phrase of it stands, in the order of the text."""
        exact, prefixes, lengths = self._index
        for run in _RUN.finditer(text):
            word = run[0].casefold()
            starting = exact.get(word, []) + [p for n in lengths for p in prefixes.get(word[:n], []) if n <= len(word)]
            for code, phrase in starting:
                match = phrase.pattern.match(text, run.start())
                if match:
                    yield code, match

    @cached_property
    def _index(self) -> tuple[dict[str, list[tuple[str, Phrase]]], dict[str, list[tuple[str, Phrase]]], list[int]]:
        """Phrases by a whole first word, by the beginning of one, and the lengths of these beginnings."""
        exact: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        prefixes: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        for code, phrase in self.phrases:
            for option in phrase.root.split()[0].split("|"):
                run = _RUN.match(option)
                if run:
                    index = prefixes if option[run.end() :] == "*" else exact
                    index[run[0].casefold()].append((code, phrase))
        return exact, prefixes, sorted({len(word) for word in prefixes})
