"""Tables as every writer of this room takes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))

Cell = str | int | date | datetime | None
"""What a cell holds; a moment is written as Việt Nam time."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what stands above it, and how wide it is beside the others."""

    heading: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under the table: a name and a height each."""

    title: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A title and rows under headings. Rows are read once, as they are written."""

    name: str
    """At most 31 letters: the sheet's name."""
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document: what stands above all tables, and how it is printed."""

    title: str
    lines: tuple[str, ...] = ()
    tables: Sequence[Table] = field(default=())
    landscape: bool = False


def cell_text(cell: Cell) -> str:
    """As :func:`shown`; the name under which other rooms know it."""
    return shown(cell)


def shown_day(text: str) -> str:
    """A day that is kept as ISO 8601, as :func:`shown`; any other text as it is."""
    try:
        return shown(date.fromisoformat(text))
    except ValueError:
        return text


def shown(cell: Cell) -> str:
    """A cell the Vietnamese way; nothing for what is not known."""
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return str(cell)
