"""Files of the index: known by their digests before their bytes are at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from linli.search.encoding import encoded


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file: the digest of its bytes, and how to get at these."""

    digest: str
    data: Callable[[], bytes]


def digest_of(data: bytes) -> str:
    """A digest of bytes, in hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def file_of(data: bytes) -> IndexFile:
    """A file whose bytes are at hand."""
    return IndexFile(digest_of(data), lambda: data)


def json_file(value: object) -> IndexFile:
    """A file that holds a value."""
    return file_of(encoded(value))
