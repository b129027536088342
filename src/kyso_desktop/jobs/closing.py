"""Closing the book (khóa sổ): the agency's token vouches for the journal, month by month."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kyso_desktop import tokens, trust, verification
from kyso_desktop.books import ExportUnreadable
from kyso_desktop.jobs.keeping import journal_backups
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import Act, Checkpoint, Wish
from kyso_desktop.trust import TimestampUnavailable
from kyso_desktop.workstation import read_file, write_whole

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import Pin


def close_book(desk: Desk, wish: KeyWish, pin: Pin, *, spend_last_try: bool = False) -> Checkpoint:
    """The chain as it stands is signed by the agency's key; keep the copy of :func:`save_checkpoint` elsewhere.

    Where the settings name a time-stamp server that answers, the signature is time-stamped. The PIN is wiped. Raises
    every ``TokenError`` and ``JournalError``.
    """
    opened = desk.open_journal()
    with pin:
        choice = choose_certificate(desk, wish, Capacity.SEAL)
        require_not_stopped(desk, choice.certificate.facts.sha256)
        with tokens.unlock(choice, pin, spend_last_try=spend_last_try, cancel=desk.cancel) as key:
            pin.wipe()
            return opened.checkpoint(key, desk.clock(), lambda signature: _stamp(desk, signature))


def _stamp(desk: Desk, signature: bytes) -> bytes | None:
    url = desk.settings.tsa_url
    if not url or desk.trust.offline:
        return None
    try:
        return trust.timestamp_token(signature, url)
    except TimestampUnavailable:
        return None


def stamped_at(checkpoint: Checkpoint) -> datetime | None:
    """The moment that the time-stamp proves, UTC; None where there is none, or it is of another signature."""
    if not checkpoint.timestamp:
        return None
    try:
        token, signature = b64decode(checkpoint.timestamp), b64decode(checkpoint.signature)
    except ValueError:
        return None
    message = verification.check_document_timestamp(token, [memoryview(signature)])
    return message.generated_at if message.intact else None


def last_closing(desk: Desk) -> datetime | None:
    """When the book was last closed; None where it never was. Raises ``JournalError``."""
    found = desk.open_journal().page(Wish(act=Act.CHECKPOINT), None, 1).entries
    return found[0].begun if found else None


def closing_due(desk: Desk) -> bool:
    """Whether a month has ended since the book was last closed, or since its first entry. Raises ``JournalError``."""
    first = next(desk.open_journal().entries(), None)
    since = last_closing(desk) or (first.begun if first else None)
    if since is None:
        return False
    now, then = desk.clock().astimezone(VIETNAM), since.astimezone(VIETNAM)
    return (then.year, then.month) < (now.year, now.month)


@dataclass(frozen=True, slots=True)
class KeepingState:
    """How well the journal is kept: when the book was last closed, which backups there are."""

    closed_at: datetime | None
    closing_is_due: bool
    backups: tuple[Path, ...]
    """Newest first."""


def keeping_state(desk: Desk) -> KeepingState:
    """The state now; raises ``JournalError``."""
    return KeepingState(last_closing(desk), closing_due(desk), journal_backups(desk))


def save_checkpoint(checkpoint: Checkpoint, target: Path) -> None:
    """The checkpoint stands in a file of its own; raises ``FileTrouble``."""
    write_whole(target, json.dumps(checkpoint.facts(), ensure_ascii=False, indent=1).encode(), overwrite=False)


def read_checkpoint(path: Path) -> Checkpoint:
    """A checkpoint that was saved, for ``check_journal``; raises ``FileTrouble`` and ``ExportUnreadable``."""
    try:
        made = Checkpoint.from_facts(json.loads(read_file(path)))
    except ValueError as error:
        raise ExportUnreadable(path.name) from error
    if made is None:
        raise ExportUnreadable(path.name)
    return made
