"""Periods that an office reports on."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kyso_desktop.books.model import VIETNAM

_NAME = re.compile(r"(?P<year>\d{4})(-(H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both included, Việt Nam time."""

    name: str
    first: date
    last: date

    @property
    def since(self) -> datetime:
        return datetime.combine(self.first, time.min, VIETNAM)

    @property
    def until(self) -> datetime:
        return datetime.combine(self.last + timedelta(days=1), time.min, VIETNAM)


def parse_period(name: str) -> Period:
    """``2026``, ``2026-H1``, ``2026-Q3``, ``2026-11`` or ``2026-11-03..2026-11-20``; raises ``ValueError``."""
    if days := _DAYS.fullmatch(name):
        return period_between(date.fromisoformat(days[1]), date.fromisoformat(days[2]))
    found = _NAME.fullmatch(name)
    if found is None:
        raise ValueError(name)
    year = int(found["year"])
    if found["half"]:
        first, months = int(found["half"]) * 6 - 5, 6
    elif found["quarter"]:
        first, months = int(found["quarter"]) * 3 - 2, 3
    else:
        first, months = (int(found["month"]), 1) if found["month"] else (1, 12)
    last = first + months - 1
    return Period(name, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def period_between(first: date, last: date) -> Period:
    """Any days, for a report on demand; raises ``ValueError`` where the last is before the first."""
    if last < first:
        raise ValueError(f"{first}..{last}")
    return Period(f"{first.isoformat()}..{last.isoformat()}", first, last)
