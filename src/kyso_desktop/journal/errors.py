"""What can go wrong with the journal, as facts."""

from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.errors import KysoError


class JournalError(KysoError):
    """Root of this room's errors. Without a journal nothing is signed."""


@dataclass(eq=False)
class JournalUnavailable(JournalError):
    """The store cannot be opened or written (place, permission, disk full, busy); nothing was lost."""

    code = "JOURNAL_UNAVAILABLE"
    path: Path
    reason: str


@dataclass(eq=False)
class JournalUnreadable(JournalError):
    """The store is there and is not a journal under this key: wrong key, or damaged. It is never overwritten."""

    code = "JOURNAL_UNREADABLE"
    path: Path


@dataclass(eq=False)
class BackupUnsound(JournalError):
    """A copy of the journal does not stand its check; no older backup was removed, no journal replaced."""

    code = "BACKUP_UNSOUND"
    path: Path
    first_broken: int
