"""All files of the open data."""

import csv
from collections.abc import Iterator
from functools import cached_property, partial
from io import StringIO
from typing import Final

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.tables import tables
from linli.exports.export import Export
from linli.exports.open_data import package, popolo
from linli.exports.open_data.profile_file import compact
from linli.exports.open_data.record import profile_record
from linli.exports.open_data.rows import rows_of
from linli.profiles.kinds import KINDS, Kind

_MARK: Final = b"\xef\xbb\xbf"
"""By which spreadsheets know UTF-8."""


def open_data(catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """Every table as CSV, every kind as JSON, the data package, people and posts."""
    data = _Data(catalogue)
    settings = catalogue.graph.settings
    for name in tables():
        yield Export(f"{urls.DATA}{name}.csv", partial(data.table, name))
    for kind in KINDS:
        yield Export(f"{urls.DATA}{kind.folder}.json", partial(data.kind, kind))
    yield Export(f"{urls.DATA}{package.FILE}", lambda: package.package(data.csv_files, settings, site_url))
    yield Export(f"{urls.DATA}{popolo.FILE}", partial(popolo.popolo, catalogue, site_url))


class _Data:
    """The tables, made once for all files that are about them."""

    def __init__(self, catalogue: PublicCatalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def csv_files(self) -> dict[str, bytes]:
        """The tables as CSV (RFC 4180), by their names."""
        rows = rows_of(self._catalogue)
        return {
            name: _csv([[column.name for column in table.columns], *rows[name]]) for name, table in tables().items()
        }

    def table(self, name: str) -> bytes:
        """A table as CSV."""
        return self.csv_files[name]

    def kind(self, kind: Kind) -> bytes:
        """The profiles of a kind as a JSON list, one on each line."""
        pictures, nodes = self._catalogue.pictures, self._catalogue.graph.of_kind(kind.name)
        lines = [compact(profile_record(node.entity, pictures)) for node in nodes]
        return ("[\n" + ",\n".join(lines) + "\n]\n").encode(errors="replace")


def _csv(rows: list[list[str]]) -> bytes:
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return _MARK + written.getvalue().encode(errors="replace")
