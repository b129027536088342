"""Documents that web pages want signed: fetched, kept until the site's server has the signed file, and sent there."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from kyso_desktop import service
from kyso_desktop.jobs.errors import Cancelled, NetworkForbidden
from kyso_desktop.jobs.model import Capacity, Step, Tell, VerifiedFile, silent
from kyso_desktop.jobs.verify import verify_document
from kyso_desktop.journal import Act, Outcome
from kyso_desktop.service import Count, Delivered, DocumentCall, FileWish, Operation, Refusal, Route, TransferStopped
from kyso_desktop.workstation import private_folder, proxy_of, read_file, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk

FOLDER = "web"
DELIVERED = "delivered"
KEPT = timedelta(days=2)
"""How long a document that its server has is kept here too, so that it can still be looked at."""


class WebTask(StrEnum):
    """Which page of the window a call leads to."""

    SIGN = "sign"
    ISSUE = "issue"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class WebDocumentCall:
    """A document operation of a site, read."""

    site: str
    operation: Operation
    call: DocumentCall

    @property
    def task(self) -> WebTask:
        if self.operation is Operation.VERIFY_PDF:
            return WebTask.VERIFY
        return WebTask.ISSUE if self.operation is Operation.SIGN_ISSUED else WebTask.SIGN

    @property
    def capacity(self) -> Capacity | None:
        """In what capacity the call wants it signed; None: the person says."""
        return CAPACITIES.get(self.operation)

    @property
    def other_hosts(self) -> tuple[str, ...]:
        """The hosts that documents come from or go to and that are not the site's own."""
        own = service.endpoint(self.site).host
        addresses = [self.call.upload, *(wish.address for wish in self.call.files)]
        return tuple(dict.fromkeys(host for host in _hosts(addresses) if host != own))


CAPACITIES = {
    Operation.SIGN_APPROVED: Capacity.PERSONAL,
    Operation.COMMENT: Capacity.COMMENT,
    Operation.SIGN_FILES: Capacity.PERSONAL,
    Operation.SIGN_INCOME: Capacity.SEAL,
    Operation.SIGN_ISSUED: Capacity.SEAL,
    Operation.SIGN_APPENDIX: Capacity.ATTACHMENT,
    Operation.SIGN_COPY: Capacity.COPY,
}


def read_web_call(site: str, operation: Operation, frame: str) -> WebDocumentCall:
    """What a document operation asks for; raises ``CallUnreadable``."""
    if operation is Operation.VERIFY_PDF:
        return WebDocumentCall(site, operation, service.read_verify(frame))
    call = service.read_document(frame, several=operation is Operation.SIGN_FILES)
    return WebDocumentCall(site, operation, call)


def uncounted(_done: int, _whole: int) -> None:
    """For callers with nobody to show the bytes to."""


def fetch_web_document(
    asked: WebDocumentCall, wish: FileWish, desk: Desk, tell: Tell = silent, count: Count = uncounted
) -> Path:
    """The document lies in a folder of this user's own; its path. ``count`` is called from the worker's thread.

    Raises :class:`NetworkForbidden`, ``PortalFailed``, ``FileTrouble`` and :class:`Cancelled`.
    """
    tell(Step.FETCHING)
    _require_network(asked, desk)
    _sweep(desk)
    try:
        fetched = service.fetch(_route(asked, desk), wish.address, desk.cancel, count)
    except TransferStopped as error:
        raise Cancelled from error
    except service.PortalFailed as error:
        note_web_call(asked.site, asked.operation, desk, Outcome.FAILED, code=error.code, reason=error.fault.value)
        raise
    folder = private_folder(private_folder(desk.folders.home / FOLDER) / uuid4().hex[:12])
    path = folder / fetched.name
    write_whole(path, fetched.content, overwrite=False)
    return path


def verify_web_document(asked: WebDocumentCall, desk: Desk, tell: Tell = silent) -> VerifiedFile:
    """The verdict on the one document of VerifyPDF, journalled; raises as :func:`fetch_web_document` does."""
    (wish,) = asked.call.files
    verified = verify_document(fetch_web_document(asked, wish, desk, tell), desk, tell)
    note_web_call(asked.site, asked.operation, desk, Outcome.DONE, verdict=verified.verdict.value)
    return verified


def deliver_web_document(
    asked: WebDocumentCall, signed: Path, desk: Desk, tell: Tell = silent, count: Count = uncounted
) -> Delivered:
    """The site's server has the signed file, which stays here until then; may be done again after a failure.

    Raises :class:`NetworkForbidden`, ``PortalFailed``, ``FileTrouble``, ``JournalError`` and :class:`Cancelled`.
    """
    tell(Step.SENDING)
    _require_network(asked, desk)
    content = read_file(signed)
    try:
        route = _route(asked, desk)
        delivered = service.deliver(route, asked.call.upload, signed.name, content, desk.cancel, count)
    except TransferStopped as error:
        raise Cancelled from error
    except service.PortalFailed as error:
        note_web_call(asked.site, asked.operation, desk, Outcome.FAILED, code=error.code, reason=error.fault.value)
        raise
    note_web_call(asked.site, asked.operation, desk, Outcome.DONE, output=signed.name)
    if signed.parent.parent == desk.folders.home / FOLDER:
        with contextlib.suppress(OSError):
            (signed.parent / DELIVERED).touch()
    return delivered


def _require_network(asked: WebDocumentCall, desk: Desk) -> None:
    if desk.settings.network_off:
        note_web_call(asked.site, asked.operation, desk, Outcome.FAILED, code=NetworkForbidden.code)
        raise NetworkForbidden


def note_web_call(site: str, operation: Operation, desk: Desk, outcome: Outcome, **facts: object) -> None:
    """What became of a call stands in the journal, with the site's name; never an address's query, never a secret."""
    act = Act.REFUSED if outcome is Outcome.FAILED else Act.WEB_CALL
    said = {"site": site, "operation": operation.value, **facts}
    desk.open_journal().note(act, said, desk.clock(), Outcome.DONE if act is Act.REFUSED else outcome)


def note_refused_call(site: str, operation: Operation, reason: Refusal, desk: Desk) -> None:
    """A call that was turned away by the window stands in the journal."""
    note_web_call(site, operation, desk, Outcome.FAILED, code="WEB_CALL_REFUSED", reason=reason.value)


def _route(asked: WebDocumentCall, desk: Desk) -> Route:
    addresses = [asked.site, asked.call.upload, *(wish.address for wish in asked.call.files)]
    return Route(
        site=asked.site,
        hosts=frozenset(_hosts(addresses)),
        inner=frozenset(desk.settings.web_inner_hosts),
        credentials=asked.call.credentials,
        proxy=proxy_of,
    )


def _hosts(addresses: list[str]) -> list[str]:
    return [service.endpoint(address).host for address in addresses if address]


def _sweep(desk: Desk) -> None:
    """What was delivered days ago goes; what no server has taken stays."""
    end = (desk.clock() - KEPT).timestamp()
    with contextlib.suppress(OSError):
        for mark in (desk.folders.home / FOLDER).glob(f"*/{DELIVERED}"):
            if mark.stat().st_mtime < end:
                shutil.rmtree(mark.parent, ignore_errors=True)
