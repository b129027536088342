"""What the journal needs from time to time without anybody asking: the backup, and the end of a month."""

from __future__ import annotations

import hashlib
import os
from datetime import timedelta
from typing import TYPE_CHECKING

from kyso_desktop.jobs.keeping import back_up_as_set, backup_is_due, has_keyring_key
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import Act, Wish
from kyso_desktop.workstation import JOURNAL_STORE, PASSPHRASE_VARIABLE, Origin, effective_settings

if TYPE_CHECKING:
    from kyso_desktop.books import Waiting
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import Backup

DIGEST = 16
"""Letters of a value's digest: enough to see a change."""
FIRST_DAY = timedelta(days=1)


def back_up_quietly(desk: Desk) -> bool:
    """The backup that the settings want is made, where nobody need be asked for the journal's key; True: a month has
    ended since the book was closed.

    Nothing is done where there is no journal, or it is of its first day. Raises ``JournalError``.
    """
    if not (desk.folders.journal / JOURNAL_STORE).exists():
        return False
    if not _has_key_at_hand(desk):
        # Under an entered passphrase the journal is used for a due backup alone, so that it can rest and be locked.
        if desk.journal_is_open() and backup_is_due(desk):
            back_up_in_time(desk)
        return False
    note_policy(desk)
    back_up_in_time(desk)
    from kyso_desktop.jobs.closing import closing_due

    return closing_due(desk)


def waiting_quietly(desk: Desk) -> tuple[Waiting, ...]:
    """This year's issued documents that are still to be sent, where nobody need be asked for the journal's key.

    The most pressing first. Raises ``JournalError``.
    """
    if not (desk.folders.journal / JOURNAL_STORE).exists() or not _has_key_at_hand(desk):
        return ()
    from kyso_desktop.books import Register
    from kyso_desktop.jobs.clerk import open_register

    return open_register(desk, Register.OUTGOING, desk.clock().astimezone(VIETNAM).year).waiting


def note_policy(desk: Desk) -> tuple[str, ...]:
    """The settings that the machine's policy rules otherwise than at the last look, as the journal now says too.

    Their names stand there, and a digest of each value. Raises ``JournalError`` and ``PolicyUnreadable``.
    """
    ruled = [one for one in effective_settings(desk.folders) if one.origin in (Origin.LOCKED, Origin.PRESET)]
    now = {one.name: hashlib.sha256(f"{one.origin}={one.value!r}".encode()).hexdigest()[:DIGEST] for one in ruled}
    journal = desk.open_journal()
    last = journal.page(Wish(act=Act.POLICY_CHANGED), None, 1).entries
    before = last[0].facts.get("ruled", {}) if last else {}
    changed = tuple(sorted(name for name in {*now, *before} if now.get(name) != before.get(name)))
    if changed:
        journal.note(Act.POLICY_CHANGED, {"settings": list(changed), "ruled": now}, desk.clock())
    return changed


def back_up_in_time(desk: Desk) -> Backup | None:
    """As :func:`back_up_as_set`; a journal of its first day is left alone."""
    first = next(desk.open_journal().entries(), None)
    if first is None or desk.clock() - first.begun < FIRST_DAY:
        return None
    return back_up_as_set(desk)


def _has_key_at_hand(desk: Desk) -> bool:
    return bool(os.environ.get(PASSPHRASE_VARIABLE)) or has_keyring_key(desk)
