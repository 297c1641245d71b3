"""The bounds of the index: what a reader loads for a query does not grow with the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Every bound of the index. They are changed only by tests."""

    names: int = 8000
    """The most documents whose names are one file; those of more are in buckets by the initials of their readings."""

    bucket: int = 800
    """The most entries of such a bucket. One that has more has further ones below it, with longer keys."""

    kept: int = 1000
    """The postings that are left of a token that stands nearly everywhere: the best ones."""

    common: int = 4000
    """How many postings are too many on any site. A token in more than a quarter of a site's documents is common too,
    if these are more than ``kept``."""

    shard: int = 4_000
    """Bytes that a shard has in the mean at most, before compression (about half of them after it)."""

    heavy: int = 8_000
    """Bytes of the tokens of one character, above which they are spread over all shards."""

    block: int = 512
    """The documents whose values, for counting, are one file."""

    value: int = 4_000
    """Bytes of the documents of one value, above which they are a file; the files of others have as many in the mean
    at most."""
