"""What a document contributes to the index, found out for it alone."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from linli.search.document import Document, cleaned
from linli.search.facets import Values, values_of
from linli.search.file import digest_of
from linli.search.names import Entry, entry
from linli.search.pages import page_file
from linli.search.shards import Weights
from linli.search.words import weights

_SEPARATOR: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Summary:
    """What every build of the index needs of a document; ``key`` stands for all that it is made of.

    ``page`` is the digest of the document's own file.
    """

    key: bytes
    entry: Entry
    facets: Values
    page: str


@dataclass(frozen=True, slots=True)
class Body:
    """What a build needs only of documents that are new to it: its words and its own file.

    Words are packed, since there are hundreds: tokens, and weights.
    """

    tokens: str
    weights: bytes
    page: bytes

    def words(self) -> Weights:
        """The tokens with their weights."""
        return dict(zip(self.tokens.split(), self.weights, strict=True))


@dataclass(frozen=True, slots=True)
class Part:
    """All that a document contributes."""

    summary: Summary
    body: Body


def part(document: Document) -> Part:
    """What a document contributes."""
    fit = cleaned(document)
    found = weights(fit)
    tokens, weighed, page = " ".join(found), bytes(found.values()), page_file(fit)
    return Part(Summary(key_of(document), entry(fit), values_of(fit), digest_of(page)), Body(tokens, weighed, page))


def key_of(document: Document) -> bytes:
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
