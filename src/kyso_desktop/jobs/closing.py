"""Closing the book (khóa sổ): the agency's token vouches for the journal, month by month."""

from __future__ import annotations

import json
from base64 import b64decode
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kyso_desktop import tokens, trust, verification
from kyso_desktop.books import ExportUnreadable
from kyso_desktop.jobs.journal import Count, passing, uncounted
from kyso_desktop.jobs.keeping import journal_backups
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import BACKUPS, Act, ChainBreak, Checkpoint, Wish
from kyso_desktop.trust import CertificateState, Purpose, TimestampUnavailable
from kyso_desktop.workstation import FileTrouble, private_folder, read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import ChainReport
    from kyso_desktop.tokens import Pin
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import SignedMessage

KEPT = "khoa-so-"
"""How the copies of closings are named."""
JUDGED = 24
"""Two years of months."""


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
            made = opened.checkpoint(key, desk.clock(), lambda signature: _stamp(desk, signature))
    with suppress(FileTrouble):  # the book is closed all the same, and the person is asked for a place of their own
        save_checkpoint(made, private_folder(kept_folder(desk)) / f"{KEPT}{made.journal[:8]}-{made.number}.json")
    return made


def kept_folder(desk: Desk) -> Path:
    """Where a copy of every closing is kept: with the backups."""
    return desk.settings.backup_folder or desk.folders.journal / BACKUPS


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
    message = _stamp_message(checkpoint)
    return message.generated_at if message is not None else None


def _stamp_message(checkpoint: Checkpoint) -> SignedMessage | None:
    """The time-stamp, where it is one of this signature."""
    if not checkpoint.timestamp:
        return None
    try:
        token, signature = b64decode(checkpoint.timestamp), b64decode(checkpoint.signature)
    except ValueError:
        return None
    message = verification.check_document_timestamp(token, [memoryview(signature)])
    return message if message.intact else None


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing in the journal, as far as it can be believed."""

    record: int
    """The newest record that it vouches for."""
    signer: str
    signed_at: datetime
    """As the signer's computer said, UTC."""
    state: CertificateState
    """Of the signer's certificate at that time, or at the proven time where there is one."""
    stamped_at: datetime | None
    """What a time-stamp of a trusted server proves, UTC."""


@dataclass(frozen=True, slots=True)
class Examined:
    """The whole check of the journal, and who vouches for how much of it."""

    report: ChainReport
    closings: tuple[Closing, ...]
    """The newest :data:`JUDGED`, oldest first; none where the journal is not whole."""


def examine_journal(desk: Desk, kept: Sequence[Path] = (), count: Count = uncounted) -> Examined:
    """The chain against itself, the head file, these saved closings and the copies that are kept with the backups.

    Pages of the store that hold no record are looked at too; where only such a one is damaged, no record is named.

    Raises ``JournalError``, ``Cancelled``, and for ``kept`` ``FileTrouble`` and ``ExportUnreadable``.
    """
    opened = desk.open_journal()
    named = [read_checkpoint(path) for path in kept]
    report = opened.check([*named, *_kept_with_backups(desk)], passing(desk, count))
    if report.intact and opened.check_pages() is not None:
        report = replace(report, intact=False, broken_by=ChainBreak.INDEX_DAMAGED)
    if not report.intact:
        return Examined(report, ())
    found = opened.page(Wish(act=Act.CHECKPOINT), None, JUDGED).entries
    made = [one for entry in reversed(found) if (one := Checkpoint.from_facts(entry.facts)) is not None]
    return Examined(report, tuple(_judged(desk.trust_view(), one) for one in made) if made else ())


def _kept_with_backups(desk: Desk) -> list[Checkpoint]:
    """Of this journal; without those that a restored backup, which the journal tells of, explains."""
    opened, found = desk.open_journal(), list[Checkpoint]()
    restored = opened.page(Wish(act=Act.RESTORED), None, 1).entries
    since = restored[0].begun if restored else None
    for path in _files_in(kept_folder(desk), f"{KEPT}{opened.identity[:8]}-*.json"):
        with suppress(FileTrouble, ExportUnreadable):  # a copy that cannot be read proves nothing
            one = read_checkpoint(path)
            if one.journal == opened.identity and (since is None or _signed_at(one) > since):
                found.append(one)
    return found


def _files_in(folder: Path, pattern: str) -> tuple[Path, ...]:
    try:
        return tuple(folder.glob(pattern))
    except OSError:  # a network drive that is not there today
        return ()


def _judged(view: TrustView, one: Checkpoint) -> Closing:
    stamped = _proven(view, one)
    signed = _signed_at(one)
    state = trust.check_certificate(view, b64decode(one.certificate), (), stamped or signed).state
    return Closing(one.number, one.signer, signed, state, stamped)


def _proven(view: TrustView, one: Checkpoint) -> datetime | None:
    """The moment of a time-stamp that a trusted server made; None where there is none."""
    if (message := _stamp_message(one)) is None or message.certificate is None or message.generated_at is None:
        return None
    at = message.generated_at
    status = trust.check_certificate(view, message.certificate, message.others, at, purpose=Purpose.TIMESTAMP)
    return at if status.state in (CertificateState.GOOD, CertificateState.UNKNOWN) else None


def _signed_at(one: Checkpoint) -> datetime:
    return datetime.fromisoformat(one.signed_at).astimezone(UTC)


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
    try:
        if made is None or datetime.fromisoformat(made.signed_at).tzinfo is None:
            raise ExportUnreadable(path.name)
    except ValueError as error:
        raise ExportUnreadable(path.name) from error
    return made
