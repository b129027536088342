"""What the office writes about a registered document: a return slip, a notice of recall, the answer to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import books
from kyso_desktop.books import Field, FormKind
from kyso_desktop.jobs.forms import write_rows
from kyso_desktop.jobs.profile import read_profile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kyso_desktop.books import Row, Words
    from kyso_desktop.jobs.desk import Desk


def write_return_slip(
    desk: Desk, row: Row, reasons: Sequence[str], words: Words, target: Path, *, overwrite: bool = False
) -> None:
    """The slip that goes back with a document; ``reasons`` are codes of the verdict, or written out.

    Raises as ``write_form``.
    """
    rows = [{"why": words.code(reason)} for reason in reasons]
    write_rows(desk, FormKind.RETURN_SLIP, target, rows, _texts(desk, row), overwrite=overwrite)


def write_recall_notice(desk: Desk, row: Row, reason: str, target: Path, *, overwrite: bool = False) -> None:
    """The notice to those who got an outgoing document that it is recalled; raises as ``write_form``."""
    texts = {**_texts(desk, row), "to_places": row.text(Field.TO_PLACES), "reason": reason}
    write_rows(desk, FormKind.RECALL_NOTICE, target, (), texts, overwrite=overwrite)


def write_recall_confirmation(
    desk: Desk, row: Row, destroyed: Sequence[str], notice: str, target: Path, *, overwrite: bool = False
) -> None:
    """The answer to a notice of recall: these files, by their SHA-256, are destroyed. ``row`` is as it was before."""
    texts = {
        **_texts(desk, row),
        "arrival_number": row.text(Field.ARRIVAL_NUMBER),
        "notice": notice,
        "destroyed": books.shown(desk.clock()),
    }
    rows = [{"sha256": sha256} for sha256 in destroyed]
    write_rows(desk, FormKind.RECALL_CONFIRMED, target, rows, texts, overwrite=overwrite)


def _texts(desk: Desk, row: Row) -> Mapping[str, str]:
    return {
        **read_profile(desk).texts(),
        "sender": row.text(Field.ORGANISATION),
        "code": "/".join(filter(None, (row.text(Field.NUMBER), row.text(Field.NOTATION)))),
        "issued": books.shown_day(row.text(Field.ISSUED)),
        "subject": row.text(Field.SUBJECT),
        "file": row.file,
        "sha256": row.sha256,
    }
