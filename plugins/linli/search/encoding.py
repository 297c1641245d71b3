"""The form of all files: JSON without spaces, in UTF-8."""

import json


def encoded(value: object) -> bytes:
    """A file's bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
