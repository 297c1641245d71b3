"""What one build of the index leaves for the next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from linli.search.part import Body, Part
from linli.search.shards import Shards

Bodies = Callable[[bytes], Body]
"""The body of the document with a key, of this build or the last one. Raises KeyError where it is lost."""


@dataclass(slots=True)
class Cache:
    """The last build: the keys of its documents in order, and its words.

    Give the same one to every build of a site; the files are those of a build without any. ``parts`` are kept where
    nobody else keeps them.
    """

    order: Sequence[bytes] = ()
    shards: Shards | None = None
    parts: Mapping[bytes, Part] = field(default_factory=dict)
