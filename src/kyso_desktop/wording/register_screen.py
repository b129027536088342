"""The rows of a register on the screen: the columns that a clerk works by, and where each document stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never
from unicodedata import combining, normalize

from kyso_desktop.jobs import VIETNAM, Field, OpenRegister, Register, Row, RowMark, Urgency, Waiting
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import day as said_day
from kyso_desktop.wording.registers import priority, row_mark, shown_day


class Stand(StrEnum):
    """How pressing a row is."""

    LATE = "late"
    SOON = "soon"
    DONE = "done"
    GONE = "gone"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row: its cells, what it can be found by, how pressing it is (0 is the most pressing)."""

    row: Row
    cells: tuple[str, ...]
    words: str
    stand: Stand
    rank: int


def register_rows(opened: OpenRegister, *, tracking: bool = False) -> tuple[ShownRow, ...]:
    """The newest number first."""
    waiting = {one.row.key: (rank, one) for rank, one in enumerate(opened.waiting)}
    found = []
    for row in reversed(opened.book.rows):
        rank, one = waiting.get(row.key, (len(waiting), None))
        stand, words = _standing(row, one, opened.today)
        cells = (*(_CELLS[name](row) for name in columns_of(opened.book.register, tracking=tracking)), words)
        found.append(ShownRow(row, cells, findable(" ".join((*row.fields.values(), words))), stand, rank))
    return tuple(found)


def columns_of(register: Register, *, tracking: bool = False) -> tuple[str, ...]:
    """The names of the columns before the last one, which says where the document stands."""
    if tracking:
        return ("arrival", "document", "unit", "progress", "reply")
    return ("code", "issued", "about", "signer", "to") if register is Register.OUTGOING else _INCOMING


def findable(text: str) -> str:
    """Lower case, without marks: a person who types quickly finds it."""
    bare = normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in bare if not combining(letter))


_INCOMING = ("arrival", "arrived", "sender", "code", "about", "unit")


def _standing(row: Row, waiting: Waiting | None, today: date) -> tuple[Stand, str]:
    for mark in (RowMark.DISPOSED, RowMark.RECALLED, RowMark.RETURNED):
        if mark in row.marks:
            words = row_mark(mark)
            return Stand.GONE, words[:1].upper() + words[1:]
    if waiting is not None:
        pressing = waiting.urgency in (Urgency.LATE, Urgency.NOW)
        return (Stand.LATE if pressing else Stand.SOON), _send_by(waiting)
    if row.register is Register.OUTGOING:
        sent = row.text(Field.SENT)
        return Stand.DONE, tr("Đã gửi {day}").format(day=shown_day(sent)) if sent else tr("Đã gửi")
    return _answering(row, today)


def _send_by(waiting: Waiting) -> str:
    match waiting.urgency:
        case Urgency.LATE:
            return tr("Quá hạn gửi")
        case Urgency.NOW:
            return tr("Khẩn, gửi ngay")
        case Urgency.TODAY:
            return tr("Gửi trong hôm nay")
        case Urgency.NEXT_MORNING:
            return tr("Gửi trước {time}").format(time=f"{waiting.send_by.astimezone(VIETNAM):%H:%M %d/%m}")
        case _:
            assert_never(waiting.urgency)


def _answering(row: Row, today: date) -> tuple[Stand, str]:
    """An incoming document: answered, or the day by which it must be."""
    if reply := row.text(Field.REPLY):
        return Stand.DONE, tr("Đã trả lời: {reply}").format(reply=reply)
    try:
        due = date.fromisoformat(row.text(Field.DUE))
    except ValueError:
        return Stand.PLAIN, priority(row.text(Field.PRIORITY)) if row.text(Field.PRIORITY) not in ("", "0") else ""
    words = tr("Quá hạn {day}") if due < today else tr("Hạn {day}")
    return (Stand.LATE if due < today else Stand.SOON), words.format(day=said_day(due))


def _code(row: Row) -> str:
    return "/".join(filter(None, (row.text(Field.NUMBER), row.text(Field.NOTATION))))


def _about(row: Row) -> str:
    text = ": ".join(filter(None, (row.text(Field.TYPE_NAME), row.text(Field.SUBJECT))))
    urgent = row.text(Field.PRIORITY) not in ("", "0")
    return f"{priority(row.text(Field.PRIORITY)).upper()} · {text}" if urgent else text


_CELLS: Mapping[str, Callable[[Row], str]] = {
    "code": _code,
    "issued": lambda row: shown_day(row.text(Field.ISSUED)),
    "about": _about,
    "signer": lambda row: row.text(Field.SIGNER),
    "to": lambda row: row.text(Field.TO_PLACES),
    "arrival": lambda row: row.text(Field.ARRIVAL_NUMBER),
    "arrived": lambda row: shown_day(row.text(Field.ARRIVED)),
    "sender": lambda row: row.text(Field.ORGANISATION),
    "unit": lambda row: row.text(Field.UNIT),
    "document": lambda row: ", ".join(filter(None, (_about(row), _code(row), row.text(Field.ORGANISATION)))),
    "progress": lambda row: row.text(Field.PROGRESS),
    "reply": lambda row: row.text(Field.REPLY),
}
