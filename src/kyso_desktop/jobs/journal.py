"""Reads and checks the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.workstation import JOURNAL_STORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import ChainReport, Checkpoint, Entry, Page, Place, Wish


Count = Callable[[int, int], None]
"""Hears how much of how much is done."""


def uncounted(_done: int, _of: int) -> None:
    """For whoever does not want to know."""


def has_journal(desk: Desk) -> bool:
    """Whether there is a journal on this computer yet; nothing is opened."""
    return (desk.folders.journal / JOURNAL_STORE).exists()


def passing(desk: Desk, count: Count, part: int = 0, of: int = 1) -> Callable[[int], None]:
    """Called with how many records were read: ``count`` hears it, as a part of a work that reads them ``of`` times.

    Raises ``Cancelled`` where the person has stopped the work.
    """
    length = max(1, desk.open_journal().length)

    def passed(done: int) -> None:
        desk.go_on()
        count(min(done, length) + part * length, of * length)

    return passed


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
