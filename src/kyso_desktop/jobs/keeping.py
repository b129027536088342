"""Keeps the journal safe: closing the book with the agency's token, backups, and the ways back."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from kyso_desktop import journal, tokens
from kyso_desktop.books import ExportUnreadable
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.journal import BACKUPS, Backup, Checkpoint
from kyso_desktop.workstation import journal_key, read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import Pin


def close_book(desk: Desk, wish: KeyWish, pin: Pin, *, spend_last_try: bool = False) -> Checkpoint:
    """The chain as it stands is signed by the agency's key; keep the copy of :func:`save_checkpoint` elsewhere.

    The PIN is wiped. Raises every ``TokenError`` and ``JournalError``.
    """
    opened = desk.open_journal()
    with pin:
        choice = choose_certificate(desk, wish, Capacity.SEAL)
        with tokens.unlock(choice, pin, spend_last_try=spend_last_try, cancel=desk.cancel) as key:
            pin.wipe()
            return opened.checkpoint(key, desk.clock())


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

    For a desk that has not opened its journal. Raises ``JournalError`` and ``Keyring…`` errors.
    """
    secret = journal_key(desk.folders, ask)
    restored, aside = journal.restore(backup, desk.folders.journal, secret, desk.clock())
    restored.close_store()
    return aside


def begin_journal_anew(desk: Desk, ask: Callable[[], str | None] | None = None) -> Path | None:
    """An unreadable journal lies unchanged in the folder returned, and a new one tells of it; a person has agreed.

    None where the journal can be read: then nothing was done. Raises as :func:`restore_journal`.
    """
    secret = journal_key(desk.folders, ask)
    opened, aside = journal.open_or_begin_anew(desk.folders.journal, secret, desk.clock())
    opened.close_store()
    return aside
