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

    @cached_property
    def _index(self) -> PhraseIndex:
        demands = self.negotiation.demands.items()
        return PhraseIndex(
            tuple((code, phrase) for code, one in demands for phrase in (*one.phrases, *one.counter_phrases))
        )
