"""Content files: finding them, and reading YAML under limits into a tree that knows where everything stood."""

from linli.documents.discovery import CONTENT_FOLDER, ContentFile, Discovery, discover, is_id
from linli.documents.limits import LIMITS, Limits
from linli.documents.nodes import Entry, Mapping, Node, Scalar, Sequence
from linli.documents.problems import PROBLEMS
from linli.documents.reading import Reading, digest, read, read_file
from linli.documents.values import Values, values

__all__ = [
    "CONTENT_FOLDER",
    "LIMITS",
    "PROBLEMS",
    "ContentFile",
    "Discovery",
    "Entry",
    "Limits",
    "Mapping",
    "Node",
    "Reading",
    "Scalar",
    "Sequence",
    "Values",
    "digest",
    "discover",
    "is_id",
    "read",
    "read_file",
    "values",
]
