"""How much a spreadsheet may hold, so that no file can take hours or all of the memory."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """Bounds that no honest sheet of profiles reaches."""

    size: int = 24 * 1024 * 1024
    """Bytes of the file."""
    members: int = 5_000
    """Files inside a workbook, which is a zip archive."""
    unpacked: int = 96 * 1024 * 1024
    """Bytes of all XML inside a workbook, once unpacked."""
    part: int = 4 * 1024 * 1024
    """Bytes of one XML file that holds no cells: styles, relations."""
    rows: int = 20_000
    """The last row that is read."""
    columns: int = 2_000
    """The last column that is read."""
    cells: int = 1_000_000
    """Cells, the empty ones between others too."""
    text: int = 100_000
    """Characters of a cell."""
    merged: int = 100_000
    """Cells that take over what a cell merged with them says."""


SHEET_LIMITS: Final = SheetLimits()
