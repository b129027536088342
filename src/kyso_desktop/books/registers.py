"""The registers of Nghị định 30/2020/NĐ-CP (Phụ lục IV): a view of the journal, made anew each time. Pure.

Nothing of a register is stored: every row comes from a deed (a document issued, received, or entered by hand), and
every correction is a deed of its own. So no row can be changed or removed without a trace.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from kyso_desktop.books.deeds import Deed
from kyso_desktop.books.model import VIETNAM


class Register(StrEnum):
    """Which book; the numbers of one book are one series a year."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class Field(StrEnum):
    """What a row may say; dates as ISO 8601 days, numbers as written."""

    TYPE_NAME = "type_name"
    NUMBER = "number"
    NOTATION = "notation"
    ISSUED = "issued"
    ORGANISATION = "organisation"
    SUBJECT = "subject"
    LANGUAGE = "language"
    PAGES = "pages"
    POSITION = "position"
    SIGNER = "signer"
    PRIORITY = "priority"
    ARRIVED = "arrived"
    ARRIVAL_NUMBER = "arrival_number"
    TO_PLACES = "to_places"
    DUE = "due"
    ORGAN_ID = "organ_id"
    KEEPER = "keeper"
    COPIES = "copies"
    SENT = "sent"
    RECEIPT = "receipt"
    UNIT = "unit"
    PROGRESS = "progress"
    REPLY = "reply"
    NOTE = "note"


_TOMBSTONE = (Field.NUMBER, Field.NOTATION, Field.ISSUED, Field.ARRIVAL_NUMBER, Field.ARRIVED)


class RowMark(StrEnum):
    """What happened to a row's document."""

    SENT = "sent"
    RETURNED = "returned"
    RECALLED = "recalled"
    DISPOSED = "disposed"


@dataclass(frozen=True, slots=True)
class Correction:
    """One change by hand, as journalled."""

    entry: int
    at: datetime
    fields: Mapping[str, str]
    reason: str
    before: Mapping[str, str] = field(default_factory=dict)
    """What the changed fields said before."""
    unmarked: str = ""
    """The mark that was taken back; empty where none was."""


@dataclass(frozen=True, slots=True)
class Row:
    """One document in a register, as it stands now."""

    register: Register
    key: int
    """The journal entry that it began with; it never changes."""
    begun: datetime
    fields: Mapping[Field, str]
    marks: frozenset[RowMark] = frozenset()
    corrections: tuple[Correction, ...] = ()
    sha256: str = ""
    file: str = ""
    before: str = ""
    """SHA-256 of the document before it was issued here."""

    def text(self, name: Field) -> str:
        """What the row says there; empty where it says nothing."""
        return self.fields.get(name, "")

    @property
    def series_number(self) -> str:
        """The number that counts within the year."""
        return self.text(Field.NUMBER if self.register is Register.OUTGOING else Field.ARRIVAL_NUMBER)

    @property
    def year(self) -> int:
        """The year whose series the number belongs to."""
        day = _day(self.text(Field.ISSUED if self.register is Register.OUTGOING else Field.ARRIVED))
        return (day or self.begun.astimezone(VIETNAM).date()).year


@dataclass(frozen=True, slots=True)
class Book:
    """One register of one year, in the order of its numbers."""

    register: Register
    year: int
    rows: tuple[Row, ...] = field(default=())

    @property
    def next_number(self) -> str:
        """The next free number, written as on documents (a leading 0 below 10)."""
        taken = [_counted(row.series_number) for row in self.rows]
        return f"{max(taken, default=0) + 1:02d}"

    def taken(self, number: str, but: int | None = None) -> bool:
        """Whether another row than ``but`` has this number already."""
        return any(_same(row.series_number, number) for row in self.rows if row.key != but and row.series_number)

    def row(self, key: int) -> Row | None:
        """The row that began with this entry."""
        return next((row for row in self.rows if row.key == key), None)


def book(deeds: Iterable[Deed], register: Register, year: int) -> Book:
    """The register of this year, from deeds in the order of their numbers.

    A document that was issued again under its number keeps its row, which tells of the newer file.
    """
    rows: dict[int, Row] = {}
    issued: dict[tuple[str, str, int], int] = {}
    for deed in deeds:
        if (row := _begun(deed)) is not None:
            first = issued.setdefault((row.before, row.series_number, row.year), row.key) if row.before else row.key
            rows[first] = row if first == row.key else replace(rows[first], sha256=row.sha256, file=row.file)
        elif (row := rows.get(_row_of(deed))) is not None:
            rows[row.key] = _changed(row, deed)
    mine = [row for row in rows.values() if row.register is register and row.year == year]
    return ordered_book(register, year, mine)


def ordered_book(register: Register, year: int, rows: Iterable[Row]) -> Book:
    """These rows in the order of their numbers."""
    return Book(register, year, tuple(sorted(rows, key=lambda row: (_counted(row.series_number), row.key))))


def hand_row(register: Register, fields: Mapping[Field, str], at: datetime) -> Row:
    """The row that these fields would make."""
    return Row(register, 0, at, dict(fields))


def moved_year(row: Row, fields: Mapping[Field, str]) -> int:
    """The year of the row once it says this."""
    return replace(row, fields={**row.fields, **fields}).year


def _begun(deed: Deed) -> Row | None:
    if deed.act == "issue" and deed.outcome == "done":
        sha256 = deed.text("sha256_after")
        return Row(
            Register.OUTGOING,
            deed.number,
            deed.begun,
            _issued(deed),
            sha256=sha256,
            file=deed.text("file"),
            before=deed.text("sha256_before"),
        )
    if deed.act == "received":
        sha256 = deed.text("sha256")
        return Row(Register.INCOMING, deed.number, deed.begun, _fields(deed), sha256=sha256, file=deed.text("file"))
    if deed.act == "corrected" and deed.facts.get("row") is None and deed.text("register") in set(Register):
        said = {name.value: value for name, value in _fields(deed).items()}
        first = Correction(deed.number, deed.begun, said, deed.text("reason"))
        return Row(Register(deed.text("register")), deed.number, deed.begun, _fields(deed), corrections=(first,))
    return None


def _issued(deed: Deed) -> Mapping[Field, str]:
    facts = {
        Field.NUMBER: _as_printed(deed.text("number")),
        Field.NOTATION: deed.text("notation"),
        Field.ISSUED: deed.text("date"),
        Field.ORGANISATION: deed.text("signer"),
        Field.SIGNER: deed.text("leader"),
        Field.POSITION: deed.text("leader_title"),
        Field.PAGES: deed.text("pages"),
        Field.SUBJECT: deed.text("subject"),
        Field.TYPE_NAME: deed.text("type_name"),
        Field.PRIORITY: deed.text("priority"),
        Field.TO_PLACES: deed.text("to_places"),
        Field.KEEPER: deed.text("keeper"),
    }
    return {name: value for name, value in facts.items() if value}


def _as_printed(number: str) -> str:
    """As the document bears it: numbers below 10 with a 0 before (Nghị định 30, Phụ lục I, II.3)."""
    return number.zfill(2) if number.isdigit() else number


def _fields(deed: Deed) -> Mapping[Field, str]:
    given = deed.facts.get("fields")
    said = given if isinstance(given, Mapping) else {}
    return {Field(name): str(value) for name, value in said.items() if name in set(Field) and value not in (None, "")}


def _row_of(deed: Deed) -> int:
    key = deed.facts.get("row")
    return key if isinstance(key, int) else 0


def _changed(row: Row, deed: Deed) -> Row:
    if deed.act == "corrected":
        return _corrected(row, deed)
    if deed.act not in set(RowMark) or deed.outcome != "done":
        return row
    mark, fields = RowMark(deed.act), dict(row.fields)
    if mark is RowMark.SENT:
        fields[Field.SENT] = deed.begun.astimezone(VIETNAM).date().isoformat()
        fields |= {Field.TO_PLACES: deed.text("to_places")} if deed.text("to_places") else {}
    if mark is RowMark.DISPOSED:  # the tombstone keeps the number, so that the series has no hole
        kept = {name: fields[name] for name in _TOMBSTONE if name in fields}
        return replace(row, fields=kept, marks=row.marks | {mark}, file="")
    return replace(row, fields=fields, marks=row.marks | {mark})


def _corrected(row: Row, deed: Deed) -> Row:
    given = deed.facts.get("fields")
    said = {str(name): str(value or "") for name, value in given.items()} if isinstance(given, Mapping) else {}
    emptied = {name for name, value in said.items() if not value}
    now = {name: value for name, value in {**row.fields, **_fields(deed)}.items() if name not in emptied}
    before = {name: row.text(Field(name)) for name in said if name in set(Field)}
    undone = deed.text("unmarked")
    made = Correction(deed.number, deed.begun, said, deed.text("reason"), before, undone)
    if undone == RowMark.SENT:
        now.pop(Field.SENT, None)
    # What was disposed of is gone for good, whatever somebody writes.
    marks = row.marks - ({RowMark(undone)} if undone in set(RowMark) - {RowMark.DISPOSED} else set())
    return replace(row, fields=now, marks=marks, corrections=(*row.corrections, made))


def _counted(number: str) -> int:
    digits = "".join(letter for letter in number if letter in "0123456789")
    return int(digits) if digits else 0


def _same(one: str, other: str) -> bool:
    return one.lstrip("0").casefold() == other.strip().lstrip("0").casefold()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
