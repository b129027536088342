"""Sheets for the file and the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import books
from kyso_desktop.journal import Act
from kyso_desktop.workstation import resource, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.books import Sheet
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import VerifiedFile

_FONTS = "fonts"


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet as PDF on A4; ``wording`` makes the sheet of a verdict."""
    return books.sheet_pdf(sheet, resource(_FONTS))


def write_sheet(sheet: Sheet, target: Path, *, overwrite: bool = False) -> None:
    """The sheet stands in ``target``, whole or not at all; raises ``FileTrouble``."""
    write_whole(target, sheet_pdf(sheet), overwrite=overwrite)


def write_verdict_sheet(
    desk: Desk,
    sheet: Sheet,
    verified: VerifiedFile,
    target: Path,
    *,
    returned: str | None = None,
    overwrite: bool = True,
) -> None:
    """The sheet stands in ``target``; with ``returned`` (the reason) the journal says that the document was returned.

    Of a document with a mark of secrecy the journal says nothing here: its refusal stands there already. Raises
    ``FileTrouble`` and ``JournalError``.
    """
    write_sheet(sheet, target, overwrite=overwrite)
    if verified.secrecy is not None:
        return
    report = verified.report
    facts: dict[str, object] = {
        "file": verified.path.name,
        "sha256": report.sha256 if report else None,
        "sheet": target.name,
        "verdict": str(verified.verdict),
    }
    if returned is None:
        desk.open_journal().note(Act.FORM, facts, desk.clock())
        return
    reasons = [str(reason) for reason in report.grave_reasons] if report else []
    facts |= {"reasons": reasons, "note": returned, "number": verified.number, "organisation": verified.agency}
    desk.open_journal().note(Act.RETURNED, facts, desk.clock())
