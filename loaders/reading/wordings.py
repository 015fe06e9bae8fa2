"""Where a text uses a demand's wording, whoever speaks."""

from dataclasses import dataclass
from functools import cached_property

from graph_schema.negotiation import Negotiation
from loaders.reading.phrase_index import PhraseIndex


@dataclass(frozen=True)
class Wordings:
    """The phrases of a negotiation file's demands."""

    negotiation: Negotiation

    def named_in(self, text: str) -> list[str]:
        """Codes of the demands whose wordings the text holds, in the order of the text."""
        return list(dict.fromkeys(code for code, _ in self._index.found(text)))

    def affirmed_in(self, text: str, code: str) -> bool:
        """Whether the text holds a wording of that demand which does not by itself refuse it."""
        return any(phrase.pattern.search(text) for phrase in self.negotiation.demands[code].phrases)

    @cached_property
    def _index(self) -> PhraseIndex:
        demands = self.negotiation.demands.items()
        return PhraseIndex(
            tuple((code, phrase) for code, one in demands for phrase in (*one.phrases, *one.counter_phrases))
        )
