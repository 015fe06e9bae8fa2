"""A demand that articles make and the negotiation file lacks, as a node: the same wherever the same words are used."""

import re
import unicodedata

from graph_schema import nodes
from graph_schema.ids import content_id
from loaders.graph.captions import short

_EDGES = re.compile(r"^\W+|\W+$")
_WORDS_IN_KEY = 6


def unlisted_demand(negotiation: str, topic: str, label: str) -> nodes.Demand:
    """The demand of these words under a topic, given by the codes of both and a label that holds a word.

    Equal words give one node, however they are spaced and punctuated and whether or not they begin a sentence.
    """
    words = folded_label(label)
    key = content_id("demand", negotiation, topic, words)
    return nodes.Demand(
        id=key,
        caption=short(words),
        key=f"{topic}/{_slug(words)}{key.partition(':')[2][:6]}",
        label=words,
        listed=False,
        negotiation=negotiation,
    )


def folded_label(label: str) -> str:
    """The words of a label with single spaces, without the marks around them, and with a capital to begin."""
    plain = unicodedata.normalize("NFKC", label).replace("’", "'")
    words = " ".join(word for each in plain.split() if (word := _EDGES.sub("", each)))
    return words[:1].upper() + words[1:]


def _slug(words: str) -> str:
    """The first words as a code; of a label in another alphabet nothing is left."""
    plain = unicodedata.normalize("NFKD", words.replace("'", "")).encode("ascii", "ignore").decode().casefold()
    return "".join(f"{word}-" for word in re.findall(r"[a-z0-9]+", plain)[:_WORDS_IN_KEY])
