"""What the journal needs from time to time without anybody asking: the backup, and the end of a month."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

from kyso_desktop.books import Register
from kyso_desktop.jobs.clerk import open_register
from kyso_desktop.jobs.closing import closing_due
from kyso_desktop.jobs.keeping import back_up_as_set, has_keyring_key
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.workstation import JOURNAL_STORE, PASSPHRASE_VARIABLE

if TYPE_CHECKING:
    from kyso_desktop.books import Waiting
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import Backup

FIRST_DAY = timedelta(days=1)


def back_up_quietly(desk: Desk) -> bool:
    """The backup that the settings want is made, where nobody need be asked for the journal's key; True: a month has
    ended since the book was closed.

    Nothing is done where there is no journal, or it is of its first day. Raises ``JournalError``.
    """
    if not (desk.folders.journal / JOURNAL_STORE).exists() or not _has_key_at_hand(desk):
        return False
    back_up_in_time(desk)
    return closing_due(desk)


def waiting_quietly(desk: Desk) -> tuple[Waiting, ...]:
    """This year's issued documents that are still to be sent, where nobody need be asked for the journal's key.

    The most pressing first. Raises ``JournalError``.
    """
    if not (desk.folders.journal / JOURNAL_STORE).exists() or not _has_key_at_hand(desk):
        return ()
    return open_register(desk, Register.OUTGOING, desk.clock().astimezone(VIETNAM).year).waiting


def back_up_in_time(desk: Desk) -> Backup | None:
    """As :func:`back_up_as_set`; a journal of its first day is left alone."""
    first = next(desk.open_journal().entries(), None)
    if first is None or desk.clock() - first.begun < FIRST_DAY:
        return None
    return back_up_as_set(desk)


def _has_key_at_hand(desk: Desk) -> bool:
    return bool(os.environ.get(PASSPHRASE_VARIABLE)) or has_keyring_key(desk)
