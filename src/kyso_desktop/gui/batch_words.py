"""What the list of a batch says of a document that is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import wording
from kyso_desktop.jobs import IssueRequest
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import Prepared


def ready_words(prepared: Prepared) -> str:
    """«sẵn sàng: số 05/QĐ-UBND, ngày 30/11/2026»."""
    request = prepared.request
    if not isinstance(request, IssueRequest):
        return tr("sẵn sàng")
    symbol = (prepared.document.places.printed_number or "").partition("/")[2]
    number = f"{request.number.zfill(2)}/{symbol}".rstrip("/")
    return tr("sẵn sàng: số {number}, ngày {day}").format(number=number, day=wording.day(request.date))
