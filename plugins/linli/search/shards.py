"""The words of all documents in many small files, and how these change when a document does."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, Self

from linli.search.limits import Limits
from linli.search.postings import WEIGHTS, Encoder, codes_of, collect
from linli.search.sharding import Sharding, key_of

Weights = Mapping[str, int]

_MOST_BITS: Final = 13
_SIGNS: Final = 6
"""The signs around a token and its postings in a file."""


class Shards:
    """The postings of one state of the site, and their files."""

    sharding: Sharding
    files: list[bytes]

    def __init__(self, encoded: Mapping[str, str], whole: Mapping[str, str], count: int, limits: Limits) -> None:
        """Of so many documents: what the files hold of every token, and ``whole`` lists of those that are cut there."""
        self.count, self.limits, self.whole = count, limits, dict(whole)
        self._encoder = Encoder(count, limits)
        self._encoded = dict(encoded)
        self._changed: dict[str, list[int]] = {}
        self._sizes: dict[str, int] = defaultdict(int)
        for token in self._encoded:
            self._sizes[key_of(token)] += self._size(token)
        self._spread()

    @classmethod
    def of(cls, documents: Iterable[Weights], count: int, limits: Limits) -> Self:
        """Of so many documents, in the order of their ids."""
        encoder, lists = Encoder(count, limits), collect(documents)
        return cls(
            {token: encoder.encode(codes) for token, codes in lists.items()},
            {token: encoder.letters(codes) for token, codes in lists.items() if encoder.is_cut(codes)},
            count,
            limits,
        )

    @classmethod
    def restored(cls, files: Iterable[bytes], whole: Mapping[str, str], count: int, limits: Limits) -> Self:
        """The state that had these files. Raises ValueError where they cannot be such files."""
        encoded: dict[str, str] = {}
        for file in files:
            encoded |= json.loads(file)
        return cls(encoded, whole, count, limits)

    @property
    def tokens(self) -> Collection[str]:
        """All tokens."""
        return self._encoded.keys()

    def change(self, place: int, old: Weights, new: Weights) -> set[str]:
        """Give the document at ``place`` new words; the tokens whose postings differ now, to be given to ``renew``."""
        changed = {token for token, _ in old.items() ^ new.items()}
        for token in changed:
            codes = self._codes(token)
            at = bisect_left(codes, place * WEIGHTS)
            known = token in old
            codes[at : at + known] = [place * WEIGHTS + new[token]] if token in new else []
        return changed

    def _codes(self, token: str) -> list[int]:
        """The postings of a token, which may be changed until the next renewal."""
        if token not in self._changed:
            self._changed[token] = codes_of(self.whole.get(token) or self._encoded.get(token, ""))
        return self._changed[token]

    def renew(self, changed: Collection[str]) -> None:
        """Write the files anew that hold the tokens, and those that a new plan changes."""
        for token in changed:
            self._renew_token(token)
        bits, heavy = self._plan()
        if bits != self.sharding.bits:
            self._spread()
            return
        moved = heavy ^ self.sharding.heavy
        touched = {*changed, *(token for token in self._encoded if moved and key_of(token) in moved)}
        before, self.sharding = self.sharding, Sharding(bits, heavy)
        dirty: set[int] = set()
        for token in touched:
            self._members[before.of(token)].discard(token)
            dirty.add(before.of(token))
        for token in touched & self._encoded.keys():
            self._members[self.sharding.of(token)].add(token)
            dirty.add(self.sharding.of(token))
        for shard in dirty:
            self.files[shard] = self._file(self._members[shard])

    def _renew_token(self, token: str) -> None:
        key = key_of(token)
        self._sizes[key] -= self._size(token) if token in self._encoded else 0
        codes = self._changed.pop(token)
        self.whole.pop(token, None)
        if not codes:
            self._encoded.pop(token, None)
            return
        self._encoded[token] = self._encoder.encode(codes)
        self._sizes[key] += self._size(token)
        if self._encoder.is_cut(codes):
            self.whole[token] = self._encoder.letters(codes)

    def _spread(self) -> None:
        """Put every token into its shard."""
        self.sharding = Sharding(*self._plan())
        self._members: list[set[str]] = [set() for _ in range(1 << self.sharding.bits)]
        for token in self._encoded:
            self._members[self.sharding.of(token)].add(token)
        self.files = [self._file(members) for members in self._members]

    def _plan(self) -> tuple[int, frozenset[str]]:
        """How many shards there are, as a power of two, and the keys whose tokens are spread."""
        bits, total = 0, sum(self._sizes.values())
        while bits < _MOST_BITS and total > self.limits.shard << bits:
            bits += 1
        return bits, frozenset(key for key, size in self._sizes.items() if size > self.limits.heavy)

    def _size(self, token: str) -> int:
        return len(token.encode()) + len(self._encoded[token]) + _SIGNS

    def _file(self, members: Iterable[str]) -> bytes:
        """Neither tokens nor letters have a sign that JSON would need to escape."""
        encoded = self._encoded
        return ("{" + ",".join([f'"{token}":"{encoded[token]}"' for token in sorted(members)]) + "}").encode()
