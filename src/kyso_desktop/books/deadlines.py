"""When an issued document must be on its way (Nghị định 30/2020/NĐ-CP, Điều 18.1). Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from kyso_desktop.books.model import VIETNAM
from kyso_desktop.books.registers import Field, Row, RowMark

_DAY_ENDS = time(17, 0)
_MORNING_ENDS = time(11, 30)
_SATURDAY = 5


class Urgency(StrEnum):
    """How pressing it is, the most pressing first."""

    LATE = "late"
    NOW = "now"
    """An urgent document is sent as soon as it is signed."""
    TODAY = "today"
    NEXT_MORNING = "next_morning"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document that was issued and not sent."""

    row: Row
    urgency: Urgency
    send_by: datetime
    """The same day, at the latest the next working morning; holidays are not known here."""


def waiting(rows: Iterable[Row], now: datetime) -> tuple[Waiting, ...]:
    """What is still to be sent, the most pressing first."""
    still = (row for row in rows if not row.marks & set(RowMark) and not row.text(Field.SENT))
    found = [_waiting(row, now) for row in still]
    order = list(Urgency)
    return tuple(sorted(found, key=lambda one: (order.index(one.urgency), one.send_by)))


def next_morning(signed: datetime) -> datetime:
    """The end of the next working morning, Việt Nam time."""
    day = signed.astimezone(VIETNAM).date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, _MORNING_ENDS, VIETNAM)


def _waiting(row: Row, now: datetime) -> Waiting:
    latest = next_morning(row.begun)
    if row.text(Field.PRIORITY) not in ("", "0"):
        return Waiting(row, Urgency.LATE if now > row.begun + timedelta(hours=1) else Urgency.NOW, row.begun)
    if now > latest:
        return Waiting(row, Urgency.LATE, latest)
    today = now.astimezone(VIETNAM).date() == row.begun.astimezone(VIETNAM).date()
    if today and now.astimezone(VIETNAM).time() <= _DAY_ENDS:
        return Waiting(row, Urgency.TODAY, datetime.combine(now.astimezone(VIETNAM).date(), _DAY_ENDS, VIETNAM))
    return Waiting(row, Urgency.NEXT_MORNING, latest)
