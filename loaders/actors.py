"""Which actor a name means."""

import re
import unicodedata
from functools import cached_property

from graph_schema.negotiation import Negotiation

_ARTICLE = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)
_SMALL_WORDS = {
    "of",
    "for",
    "the",
    "and",
    "on",
    "in",
    "to",
    "de",
    "la",
    "von",
    "van",
    "der",
    "al",
    "bin",
    "ben",
    "du",
    "el",
}


def folded(name: str) -> str:
    """A name without accents, case, articles and the possessive: "the Kremlin’s" and "Kremlin" are one."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()
    plain = re.sub(r"'s?$", "", plain.strip(" .,'\""))
    return re.sub(r"\s+", " ", _ARTICLE.sub("", plain)).casefold()


def is_unnamed(name: str) -> bool:
    """Whether the words describe somebody and name nobody: "five insiders", "some US officials"."""
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    return not words or any(word[0].islower() and word not in _SMALL_WORDS for word in words)


class ActorTable:
    """The actors of a negotiation file by each of their names."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._negotiation = negotiation

    def key_of(self, name: str) -> str | None:
        """The code of the actor that `name` means, or None when the file knows no such name."""
        return self._by_name.get(folded(name))

    @cached_property
    def _by_name(self) -> dict[str, str]:
        table: dict[str, str] = {}
        actors = self._negotiation.actors.items()
        for names in (lambda a: a.metonyms, lambda a: a.aliases, lambda a: [a.name]):
            for key, actor in actors:
                table.update((folded(name), key) for name in names(actor))
        return table
