"""Which page a document belongs to, by what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop.gui.waiting_work import OFFICIAL
from kyso_desktop.jobs import CertificateKind

if TYPE_CHECKING:
    from kyso_desktop.jobs import OpenedDocument

SIGN, ISSUE, VERIFY, BOOKS = "sign", "issue", "verify", "books"


def fitting_task(document: OpenedDocument, role: str | None = None) -> str:
    """Unsigned: to be signed. Signed by a person, not yet sealed: to be issued, by whoever issues. Else: verified."""
    kinds = {signature.kind for signature in document.report.signatures}
    if not kinds:
        return SIGN
    if CertificateKind.PERSONAL in kinds and CertificateKind.ORGANISATION not in kinds and role != OFFICIAL:
        return ISSUE
    return VERIFY
