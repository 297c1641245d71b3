"""The questions over the repository's own content, written by hand."""

from pathlib import Path

import yaml
from tests.search.query import Query


def open_queries() -> tuple[Query, ...]:
    """What ``open_queries.yml`` holds."""
    entries = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return tuple(Query(entry["query"], tuple(entry["expected"]), entry["category"]) for entry in entries)
