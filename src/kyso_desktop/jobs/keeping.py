"""Keeps the journal safe: closing the book with the agency's token, backups, and the ways back."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kyso_desktop import journal, tokens, trust
from kyso_desktop.books import ExportUnreadable
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import BACKUPS, Act, Backup, Checkpoint, Wish
from kyso_desktop.workstation import (
    KeyringMissing,
    journal_key,
    new_journal_key,
    passphrase_secret,
    read_file,
    settle_journal_key,
    write_whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import Entry
    from kyso_desktop.tokens import Pin

BACKUP_DAYS = 7.0


def close_book(desk: Desk, wish: KeyWish, pin: Pin, *, spend_last_try: bool = False) -> Checkpoint:
    """The chain as it stands is signed by the agency's key; keep the copy of :func:`save_checkpoint` elsewhere.

    The PIN is wiped. Raises every ``TokenError`` and ``JournalError``.
    """
    opened = desk.open_journal()
    with pin:
        choice = choose_certificate(desk, wish, Capacity.SEAL)
        with tokens.unlock(choice, pin, spend_last_try=spend_last_try, cancel=desk.cancel) as key:
            pin.wipe()
            return opened.checkpoint(key, desk.clock(), _stamp(desk))


def _stamp(desk: Desk) -> Callable[[bytes], bytes] | None:
    """How a checkpoint is time-stamped; None where no server is set or the network is off."""
    url = desk.settings.tsa_url
    if url is None or desk.settings.network_off:
        return None
    return lambda content: trust.timestamp_over(url, content)


def checkpoint_time(checkpoint: Checkpoint) -> datetime | None:
    """When a time-stamp says that the checkpoint existed, UTC; None without one, or with one of something else."""
    if not checkpoint.timestamp:
        return None
    return trust.timestamped_moment(b64decode(checkpoint.timestamp), b64decode(checkpoint.signature))


@dataclass(frozen=True, slots=True)
class KeepingState:
    """How well the journal is kept: when the book was last closed, which backups there are."""

    closed_at: datetime | None
    closing_is_due: bool
    backups: tuple[Path, ...]
    """Newest first."""


def keeping_state(desk: Desk) -> KeepingState:
    """The state now; raises ``JournalError``."""
    last = last_checkpoint(desk)
    return KeepingState(last.begun if last else None, closing_is_due(desk), journal_backups(desk))


def last_checkpoint(desk: Desk) -> Entry | None:
    """When the book was last closed; raises ``JournalError``."""
    return next(iter(desk.open_journal().page(Wish(act=Act.CHECKPOINT), None, 1).entries), None)


def closing_is_due(desk: Desk) -> bool:
    """Whether a month has begun since the book was last closed, or since the journal began; for the reminder."""
    last = last_checkpoint(desk)
    since = last.begun if last else next((one.begun for one in desk.open_journal().entries()), None)
    if since is None:
        return False
    then, now = since.astimezone(VIETNAM), desk.clock().astimezone(VIETNAM)
    return (then.year, then.month) < (now.year, now.month)


def change_journal_key(desk: Desk, passphrase: str | None = None) -> Backup:
    """The journal opens with a new key alone: a random one in the keyring, or ``passphrase`` where there is none.

    A checked backup under the old key is made first. The new key is safe in the keyring before the journal is given
    it, and the old one stays there until the journal has it. Raises ``KeyringMissing`` (no keyring, no passphrase),
    ``KeyringRefused``, ``JournalError``.
    """
    opened = desk.open_journal()
    secret = new_journal_key(desk.folders)
    if secret is not None:
        made = journal.change_key(opened, secret, desk.clock())
        settle_journal_key(desk.folders)
        return made
    if not passphrase:
        raise KeyringMissing
    return journal.change_key(opened, passphrase_secret(passphrase), desk.clock())


def journal_backups(desk: Desk) -> tuple[Path, ...]:
    """The backups beside this user's journal, and in the folder that the settings name, newest first."""
    places = {desk.folders.journal / BACKUPS, desk.settings.backup_folder or desk.folders.journal / BACKUPS}
    found = [backup for place in places for backup in journal.backups(place)]
    return tuple(sorted(found, key=lambda folder: folder.name, reverse=True))


def back_up_as_set(desk: Desk) -> Backup | None:
    """A backup where the settings say that one is due, into the folder that they name; None where none is.

    Raises ``JournalError``.
    """
    days = desk.settings.backup_days
    return back_up_if_due(desk, timedelta(days=days or BACKUP_DAYS), desk.settings.backup_folder)


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


def back_up_journal(desk: Desk, into: Path | None = None, keep: int = 10) -> Backup:
    """A checked, encrypted copy; of older ones the newest ``keep`` - 1 stay. Raises ``JournalError``."""
    return journal.back_up(desk.open_journal(), desk.clock(), into, keep)


def back_up_if_due(desk: Desk, every: timedelta, into: Path | None = None, keep: int = 10) -> Backup | None:
    """A backup where the newest is older than ``every``; for the start of the program. Raises ``JournalError``."""
    place = into or desk.folders.journal / BACKUPS
    return back_up_journal(desk, into, keep) if journal.backup_due(place, desk.clock(), every) else None


def restore_journal(desk: Desk, backup: Path, ask: Callable[[], str | None] | None = None) -> Path | None:
    """The backup's journal stands where this user's journal is; returns the folder where the former one lies unchanged.

    The desk's journal is closed for it, and opened anew at its
    next use. Raises ``JournalError``, ``Keyring…`` errors.
    """
    desk.close_journal()
    secret = journal_key(desk.folders, ask)
    restored, aside = journal.restore(backup, desk.folders.journal, secret, desk.clock())
    restored.close_store()
    return aside


def begin_journal_anew(desk: Desk, ask: Callable[[], str | None] | None = None) -> Path | None:
    """An unreadable journal lies unchanged in the folder returned, and a new one tells of it; a person has agreed.

    None where the journal can be read: then nothing was done. Raises as :func:`restore_journal`.
    """
    desk.close_journal()
    secret = journal_key(desk.folders, ask)
    opened, aside = journal.open_or_begin_anew(desk.folders.journal, secret, desk.clock())
    opened.close_store()
    return aside
