"""Templates that this process has compiled once, for the builds that follow: MkDocs forgets them between builds."""

from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """The code of templates in memory. Jinja keeps it under a template's name, and takes it for the same text only."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())


COMPILED: Final = _Compiled()
"""For environments of one kind: the same text means other code where blocks are trimmed otherwise."""
