"""Which of the files of words a token is in. ``scripts/search/`` computes the same."""

from typing import Final

_MASK: Final = 0xFFFFFFFF
_MULTIPLIER: Final = 2654435761
"""The golden ratio in 32 bits: Knuth's multiplicative hashing (The Art of Computer Programming, vol. 3, 6.4)."""
_LOW: Final = 16
_LATIN_KEY: Final = 2


def key_of(token: str) -> str:
    """What of a token tells its shard: a Chinese character, or the first two letters of a Latin word."""
    return token[:_LATIN_KEY] if token[0].isascii() else token[0]


class Sharding(dict[str, int]):
    """The shard of every key, of 2 to the power of ``bits``. The tokens of ``heavy`` keys are their own keys."""

    def __init__(self, bits: int, heavy: frozenset[str]) -> None:
        """For one plan of an index."""
        super().__init__()
        self.bits, self.heavy = bits, heavy

    def __missing__(self, key: str) -> int:
        """A key that is met for the first time."""
        mixed = 0
        for character in key:
            mixed = (mixed * 31 + ord(character)) & _MASK
        place = self[key] = ((mixed * _MULTIPLIER & _MASK) >> _LOW) & ((1 << self.bits) - 1)
        return place

    def of(self, token: str) -> int:
        """The shard of a token."""
        key = key_of(token)
        return self[token if key in self.heavy else key]
