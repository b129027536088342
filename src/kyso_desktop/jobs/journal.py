"""Reads and checks the journal."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.workstation import JOURNAL_STORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import ChainReport, Checkpoint, Entry, Page, Place, Wish


def has_journal(desk: Desk) -> bool:
    """Whether there is a journal on this computer yet; nothing is opened."""
    return (desk.folders.journal / JOURNAL_STORE).exists()


def read_journal(desk: Desk, since: date | None = None, until: date | None = None) -> tuple[Entry, ...]:
    """The entries begun on those days (both included, Việt Nam time), oldest first."""
    first = datetime.combine(since, time.min, VIETNAM) if since else None
    last = datetime.combine(until + timedelta(days=1), time.min, VIETNAM) if until else None
    return tuple(desk.open_journal().entries(first, last))


def find_entries(desk: Desk, wish: Wish, after: Place | None = None, size: int = 50) -> Page:
    """One page of what is wished, newest first; hand back ``Page.next`` for the next one."""
    return desk.open_journal().page(wish, after, size)


def check_journal(desk: Desk, kept: Sequence[Checkpoint] = ()) -> ChainReport:
    """Whether every record still fits the chain, and the chain the checkpoints that were kept elsewhere."""
    return desk.open_journal().check(kept)
