"""Where a text uses a demand's wording, whoever speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph_schema.negotiation import Negotiation
from graph_schema.phrases import Phrase

_RUN = re.compile(r"\w+")


@dataclass(frozen=True)
class Wordings:
    """The phrases of a negotiation file's demands, looked up by their first words.

    A thousand patterns over a whole article take a second; to try at each word only those that begin so takes some
    milliseconds.
    """

    negotiation: Negotiation

    def named_in(self, text: str) -> list[str]:
        """Codes of the demands whose wordings the text holds, in the order of the text."""
        return list(dict.fromkeys(self._found(text)))

    def _found(self, text: str) -> Iterator[str]:
        exact, prefixes, lengths = self._index
        for run in _RUN.finditer(text):
            word = run[0].casefold()
            starting = exact.get(word, []) + [p for n in lengths for p in prefixes.get(word[:n], []) if n <= len(word)]
            for demand, phrase in starting:
                if phrase.pattern.match(text, run.start()):
                    yield demand

    @cached_property
    def _index(self) -> tuple[dict[str, list[tuple[str, Phrase]]], dict[str, list[tuple[str, Phrase]]], list[int]]:
        """Phrases by a whole first word, by the beginning of one, and the lengths of these beginnings."""
        exact: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        prefixes: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        for key, demand in self.negotiation.demands.items():
            for phrase in (*demand.phrases, *demand.counter_phrases):
                for option in phrase.root.split()[0].split("|"):
                    run = _RUN.match(option)
                    if run:
                        index = prefixes if option[run.end() :] == "*" else exact
                        index[run[0].casefold()].append((key, phrase))
        return exact, prefixes, sorted({len(word) for word in prefixes})
