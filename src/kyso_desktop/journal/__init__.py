"""Journal: the encrypted, chained record of what was done."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.journal.checkpoint import Checkpoint, CheckpointKey
    from kyso_desktop.journal.errors import BackupUnsound, JournalError, JournalUnavailable, JournalUnreadable
    from kyso_desktop.journal.journal import Journal
    from kyso_desktop.journal.keeping import (
        BACKUPS,
        Backup,
        back_up,
        backup_due,
        backups,
        change_key,
        open_or_begin_anew,
        restore,
        set_aside,
    )
    from kyso_desktop.journal.model import Act, ChainBreak, ChainReport, Entry, Facts, Outcome, Page, Place, Wish
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.journal.checkpoint": "Checkpoint CheckpointKey",
            "kyso_desktop.journal.errors": "BackupUnsound JournalError JournalUnavailable JournalUnreadable",
            "kyso_desktop.journal.journal": "Journal",
            "kyso_desktop.journal.keeping": (
                "BACKUPS Backup back_up backup_due backups change_key open_or_begin_anew restore set_aside"
            ),
            "kyso_desktop.journal.model": "Act ChainBreak ChainReport Entry Facts Outcome Page Place Wish",
        },
    )

__all__ = [
    "BACKUPS",
    "Act",
    "Backup",
    "BackupUnsound",
    "ChainBreak",
    "ChainReport",
    "Checkpoint",
    "CheckpointKey",
    "Entry",
    "Facts",
    "Journal",
    "JournalError",
    "JournalUnavailable",
    "JournalUnreadable",
    "Outcome",
    "Page",
    "Place",
    "Wish",
    "back_up",
    "backup_due",
    "backups",
    "change_key",
    "open_or_begin_anew",
    "restore",
    "set_aside",
]
