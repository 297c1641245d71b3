"""What one build of the index leaves for the next: parts of documents that have not changed, and files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from linli.search.document import Document, cleaned
from linli.search.facets import Values, values_of
from linli.search.names import Entry, entry
from linli.search.pages import page_file
from linli.search.shards import Shards, Weights
from linli.search.words import weights

_SEPARATOR: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Part:
    """What a document alone contributes; ``key`` stands for all that it is made of.

    Its words are packed, since there are hundreds: tokens, and weights.
    """

    key: bytes
    tokens: str
    weights: bytes
    entry: Entry
    page: bytes
    facets: Values

    def words(self) -> Weights:
        """The tokens with their weights."""
        return dict(zip(self.tokens.split(), self.weights, strict=True))


@dataclass(slots=True)
class Cache:
    """The last build. Give the same one to every build of a site; the files are those of a build without any."""

    parts: dict[bytes, Part] = field(default_factory=dict)
    order: Sequence[bytes] = ()
    shards: Shards | None = None


def part(document: Document) -> Part:
    """What a document contributes."""
    fit = cleaned(document)
    found = weights(fit)
    tokens, weighed = " ".join(found), bytes(found.values())
    return Part(digest(document), tokens, weighed, entry(fit), page_file(fit), values_of(fit))


def digest(document: Document) -> bytes:
    """A short name for all that a document's part is made of."""
    fields = (
        document.url,
        document.kind,
        document.kind_title,
        document.headings,
        document.text,
        document.card,
        *(_SEPARATOR.join(words) for words in (document.names, document.english, document.places, document.themes)),
        *(" ".join(syllables) for syllables in document.readings),
        *(_SEPARATOR.join((name, *values)) for name, values in document.facets.items()),
    )
    framed = f"{[len(one) for one in fields]}{_SEPARATOR.join(fields)}"
    return blake2b(framed.encode(errors="surrogatepass"), digest_size=16).digest()
