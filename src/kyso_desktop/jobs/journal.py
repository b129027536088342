"""Reads and checks the journal."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kyso_desktop.jobs.rules import VIETNAM

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.journal import ChainReport, Entry


def read_journal(desk: Desk, since: date | None = None, until: date | None = None) -> tuple[Entry, ...]:
    """The entries begun on those days (both included, Việt Nam time), oldest first."""
    first = datetime.combine(since, time.min, VIETNAM) if since else None
    last = datetime.combine(until + timedelta(days=1), time.min, VIETNAM) if until else None
    return tuple(desk.open_journal().entries(first, last))


def check_journal(desk: Desk) -> ChainReport:
    """Whether every record still fits the chain."""
    return desk.open_journal().check()
