"""Registers on paper: the columns of Phụ lục IV for people, the names of Phụ lục VI for other systems."""

from collections.abc import Iterator, Mapping
from datetime import date

from kyso_desktop.books.labels import Labels
from kyso_desktop.books.model import Cell, Column, Paper, Table
from kyso_desktop.books.registers import Book, Field, Row

# Nghị định 30/2020/NĐ-CP, Phụ lục VI; the order is the appendix's.
EXCHANGE_NAMES: Mapping[str, Field] = {
    "TypeName": Field.TYPE_NAME,
    "CodeNumber": Field.NUMBER,
    "CodeNotation": Field.NOTATION,
    "IssuedDate": Field.ISSUED,
    "OrganName": Field.ORGANISATION,
    "Subject": Field.SUBJECT,
    "Language": Field.LANGUAGE,
    "PageAmount": Field.PAGES,
    "Position": Field.POSITION,
    "FullName": Field.SIGNER,
    "Priority": Field.PRIORITY,
    "ArrivalDate": Field.ARRIVED,
    "ArrivalNumber": Field.ARRIVAL_NUMBER,
    "ToPlaces": Field.TO_PLACES,
    "DueDate": Field.DUE,
    "OrganId": Field.ORGAN_ID,
}
_WIDTHS = {
    "outgoing": (20, 15, 38, 20, 24, 16, 8, 15, 11, 16),
    "incoming": (15, 8, 24, 20, 15, 36, 18, 15, 11, 16),
    "tracking": (8, 46, 20, 15, 20, 20, 16),
}


def register_paper(book: Book, labels: Labels, *, tracking: bool = False) -> Paper:
    """The register as it is printed and bound: A4 landscape, all columns (Điều 16.2.b, 22.3.b)."""
    name = "tracking" if tracking else book.register.value
    own = labels[name]
    heads = [heading for key, heading in own.items() if key.startswith("column")]
    columns = tuple(Column(heading, width) for heading, width in zip(heads, _WIDTHS[name], strict=True))
    year = labels["common"]["year"].format(year=book.year)
    table = Table(own["name"], "", columns, tuple(_cells(row, name, own) for row in book.rows))
    return Paper(own["title"], (year,), (table,), landscape=True)


def exchange_table(book: Book) -> Table:
    """The register under the field names of Phụ lục VI."""
    columns = tuple(Column(name) for name in EXCHANGE_NAMES)
    rows = (tuple(row.text(name) for name in EXCHANGE_NAMES.values()) for row in book.rows)
    return Table(book.register.value, book.register.value, columns, tuple(rows))


def _cells(row: Row, name: str, own: Mapping[str, str]) -> tuple[Cell, ...]:
    return {"outgoing": _outgoing, "incoming": _incoming, "tracking": _tracking}[name](row, own)


def _outgoing(row: Row, own: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        _code(row), _day(row, Field.ISSUED), _titled(row), row.text(Field.SIGNER), row.text(Field.TO_PLACES),
        row.text(Field.KEEPER), row.text(Field.COPIES), _day(row, Field.SENT), row.text(Field.RECEIPT), _note(row, own),
    )  # fmt: skip


def _incoming(row: Row, own: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        _day(row, Field.ARRIVED), row.text(Field.ARRIVAL_NUMBER), row.text(Field.ORGANISATION), _code(row),
        _day(row, Field.ISSUED), _titled(row), row.text(Field.UNIT), _day(row, Field.SENT), row.text(Field.RECEIPT),
        _note(row, own),
    )  # fmt: skip


def _tracking(row: Row, own: Mapping[str, str]) -> tuple[Cell, ...]:
    day = row.text(Field.ISSUED)
    document = ", ".join(filter(None, (_titled(row), _code(row), day, row.text(Field.ORGANISATION))))
    return (
        row.text(Field.ARRIVAL_NUMBER), document, row.text(Field.UNIT), _day(row, Field.DUE), row.text(Field.PROGRESS),
        row.text(Field.REPLY), _note(row, own),
    )  # fmt: skip


def _code(row: Row) -> str:
    return "/".join(filter(None, (row.text(Field.NUMBER), row.text(Field.NOTATION))))


def _titled(row: Row) -> str:
    return " ".join(filter(None, (row.text(Field.TYPE_NAME), row.text(Field.SUBJECT))))


def _note(row: Row, own: Mapping[str, str]) -> str:
    return "; ".join(filter(None, (row.text(Field.NOTE), *_said(row, own))))


def _said(row: Row, own: Mapping[str, str]) -> Iterator[str]:
    for mark in sorted(row.marks):
        if label := own.get(f"mark_{mark}"):
            yield label
    if row.corrections and row.corrections[0].entry != row.key:
        yield own["corrected"].format(count=len(row.corrections))


def _day(row: Row, name: Field) -> Cell:
    text = row.text(name)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
