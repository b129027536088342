"""Sheets for the file and the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import books
from kyso_desktop.workstation import resource, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.books import Sheet

_FONTS = "fonts"


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet as PDF on A4; ``wording`` makes the sheet of a verdict."""
    return books.sheet_pdf(sheet, resource(_FONTS))


def write_sheet(sheet: Sheet, target: Path, *, overwrite: bool = False) -> None:
    """The sheet stands in ``target``, whole or not at all; raises ``FileTrouble``."""
    write_whole(target, sheet_pdf(sheet), overwrite=overwrite)
