"""Keeps the journal safe: backups, a new key, and the ways back."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

from kyso_desktop import journal
from kyso_desktop.jobs.journal import Count, uncounted
from kyso_desktop.journal import BACKUPS, Backup, JournalUnreadable
from kyso_desktop.workstation import (
    PASSPHRASE_VARIABLE,
    JournalSecret,
    KeyringMissing,
    adopt_journal_key,
    former_journal_keys,
    journal_key,
    keeps_key_in_keyring,
    passphrase_secret,
    propose_journal_key,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk

BACKUP_EVERY = timedelta(days=7)


def back_up_journal(desk: Desk, into: Path | None = None, keep: int = 10, count: Count = uncounted) -> Backup:
    """A checked, encrypted copy; of older ones the newest ``keep`` - 1 stay.

    Raises ``JournalError``, and ``Cancelled``: then there is no new copy, and all older ones.
    """
    return journal.back_up(desk.open_journal(), desk.clock(), into, keep, _stoppable(desk, count))


def _stoppable(desk: Desk, count: Count) -> Count:
    def passed(done: int, of: int) -> None:
        desk.go_on()
        count(done, of)

    return passed


def back_up_if_due(
    desk: Desk, every: timedelta = BACKUP_EVERY, into: Path | None = None, keep: int = 10
) -> Backup | None:
    """A backup where the newest is older than ``every``; for the start of the program. Raises ``JournalError``."""
    place = into or desk.folders.journal / BACKUPS
    return back_up_journal(desk, into, keep) if journal.backup_due(place, desk.clock(), every) else None


def journal_backups(desk: Desk) -> tuple[Path, ...]:
    """The backups beside the journal and in the folder of the settings, newest first; raises ``JournalError``."""
    places = {desk.folders.journal / BACKUPS, desk.settings.backup_folder or desk.folders.journal / BACKUPS}
    found = [backup for place in places for backup in journal.backups(place)]
    return tuple(sorted(found, key=lambda folder: folder.name, reverse=True))


def back_up_as_set(desk: Desk) -> Backup | None:
    """A backup where the settings say that one is due, into the folder that they name; None where none is.

    Raises ``JournalError``.
    """
    return back_up_if_due(desk, _wanted_every(desk), desk.settings.backup_folder)


def backup_is_due(desk: Desk) -> bool:
    """Whether the settings want a backup now; the journal is not opened for it."""
    place = desk.settings.backup_folder or desk.folders.journal / BACKUPS
    return journal.backup_due(place, desk.clock(), _wanted_every(desk))


def _wanted_every(desk: Desk) -> timedelta:
    days = desk.settings.backup_days
    return timedelta(days=days) if days else BACKUP_EVERY


def has_keyring_key(desk: Desk) -> bool:
    """Whether the journal's key is in the OS keyring, not a passphrase. Raises ``KeyringRefused``."""
    return not os.environ.get(PASSPHRASE_VARIABLE) and keeps_key_in_keyring(desk.folders)


def rekey_journal(
    desk: Desk,
    passphrase: str | None = None,
    count: Count = uncounted,
    exchanging: Callable[[], None] = lambda: None,
) -> Backup:
    """The journal opens with a new key alone: of the OS keyring, or this passphrase where it has one.

    Returns the backup made just before, which still opens with the old key. A program that dies meanwhile leaves a
    journal that opens. ``exchanging`` is called before the new key: from then on it is not stopped. Raises
    ``KeyringMissing`` where a passphrase is needed and none is given, ``KeyringRefused``, ``JournalError``, and
    ``Cancelled``: then it opens as before.
    """
    opened, passed = desk.open_journal(), _stoppable(desk, count)
    if not has_keyring_key(desk):
        if not passphrase:
            raise KeyringMissing
        made = journal.change_key(opened, passphrase_secret(passphrase), desk.clock(), passed, exchanging)
        desk.lock_journal()  # the passphrase that was entered before opens it no longer
        return made
    made = journal.change_key(opened, propose_journal_key(desk.folders), desk.clock(), passed, exchanging)
    adopt_journal_key(desk.folders)
    return made


def restore_journal(
    desk: Desk,
    backup: Path,
    ask: Callable[[], str | None] | None = None,
    count: Count = uncounted,
    exchanging: Callable[[], None] = lambda: None,
) -> Path | None:
    """The backup's journal stands where this user's journal is; returns the folder where the former one lies unchanged.

    A backup under a former key of the OS keyring is restored too, and opens with the present key from then on. The
    desk's journal is let go first. ``exchanging`` is called before the first file is touched: from then on it is not
    stopped. Raises ``JournalError``, ``Keyring…`` errors and ``Cancelled``; then nothing was touched.
    """
    desk.shut_journal()
    secret = journal_key(desk.folders, ask or desk.ask_passphrase)
    former = former_journal_keys(desk.folders) if secret.key else ()
    restored, aside = _restored(desk, backup, (secret, *former), _stoppable(desk, count), exchanging)
    if former:
        restored.change_key(secret)
    restored.close_store()
    desk.shut_journal()  # somebody may have opened it again just before its files were put aside
    return aside


def _restored(
    desk: Desk,
    backup: Path,
    secrets: tuple[JournalSecret, ...],
    passed: Count,
    exchanging: Callable[[], None],
) -> tuple[journal.Journal, Path | None]:
    place, now = desk.folders.journal, desk.clock()
    for secret in secrets[:-1]:
        try:
            return journal.restore(backup, place, secret, now, passed, exchanging)
        except JournalUnreadable:
            continue
    return journal.restore(backup, place, secrets[-1], now, passed, exchanging)


def begin_journal_anew(desk: Desk, ask: Callable[[], str | None] | None = None) -> Path | None:
    """An unreadable journal lies unchanged in the folder returned, and a new one tells of it; a person has agreed.

    None where the journal can be read: then nothing was done. Raises as :func:`restore_journal`.
    """
    desk.shut_journal()
    secret = journal_key(desk.folders, ask or desk.ask_passphrase)
    opened, aside = journal.open_or_begin_anew(desk.folders.journal, secret, desk.clock())
    opened.close_store()
    desk.shut_journal()
    return aside


def lock_journal(desk: Desk) -> None:
    """The journal, its key and the passphrase are let go; whoever uses it next has the passphrase asked for again."""
    desk.lock_journal()
