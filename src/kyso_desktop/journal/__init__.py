"""Journal: the encrypted, chained record of what was done."""

from kyso_desktop.journal.checkpoint import Checkpoint, CheckpointKey
from kyso_desktop.journal.errors import JournalError, JournalUnavailable, JournalUnreadable
from kyso_desktop.journal.journal import Journal
from kyso_desktop.journal.model import Act, ChainBreak, ChainReport, Entry, Facts, Outcome, Page, Place, Wish

__all__ = [
    "Act",
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
]
