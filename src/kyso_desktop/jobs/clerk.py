"""The clerk's books: every act is an entry of the journal, every register is read out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kyso_desktop import books
from kyso_desktop.books import (
    Book,
    Deed,
    Field,
    NumberTaken,
    Paper,
    Register,
    Row,
    RowMark,
    RowUnknown,
    Waiting,
)
from kyso_desktop.jobs.books import deed_of, read_labels, write_paper
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import Act, Outcome
from kyso_desktop.pages import PageImage, open_pages
from kyso_desktop.workstation import FileTrouble, remove_file, sha256_of_file

PRINT_DPI = 200
_BOOK_ACTS = (Act.ISSUE, Act.RECEIVED, Act.CORRECTED, Act.SENT, Act.RETURNED, Act.RECALLED, Act.DISPOSED)


def read_book(desk: Desk, register: Register, year: int) -> Book:
    """The register of this year as it stands now; raises ``JournalError``."""
    # A document dated in December may be issued in January, never the other way round by more than weeks.
    since = datetime(year - 1, 12, 1, tzinfo=VIETNAM)
    journal = desk.open_journal()
    deeds: list[Deed] = [deed_of(entry) for act in _BOOK_ACTS for entry in journal.entries(since, act=act)]
    return books.book(sorted(deeds, key=lambda deed: deed.number), register, year)


@dataclass(frozen=True, slots=True)
class OpenRegister:
    """One register of one year, and what is pressing in it."""

    book: Book
    waiting: tuple[Waiting, ...]
    """Issued documents that are still to be sent, the most pressing first; empty for incoming ones."""
    today: date
    """In Việt Nam; deadlines are told by it."""


def open_register(desk: Desk, register: Register, year: int) -> OpenRegister:
    """The register of this year; raises ``JournalError``."""
    book = read_book(desk, register, year)
    still = books.waiting(book.rows, desk.clock()) if register is Register.OUTGOING else ()
    return OpenRegister(book, still, desk.clock().astimezone(VIETNAM).date())


def printed_book(desk: Desk, register: Register, year: int, *, tracking: bool = False) -> tuple[PageImage, ...]:
    """The register's pages as the printer gets them, A4 landscape at 200 dpi; raises ``JournalError``."""
    with TemporaryDirectory(prefix="kyso-") as folder:
        target = Path(folder, "so.pdf")
        write_book(desk, register, year, target, tracking=tracking)
        content = target.read_bytes()
    with open_pages(content, target.name) as pages:
        return tuple(pages.image(page, PRINT_DPI / 72) for page in range(1, pages.page_count + 1))


def receive_document(desk: Desk, fields: Mapping[Field, str], path: Path | None = None) -> Row:
    """An incoming document stands in this year's register, under the next number unless ``fields`` names one.

    Raises ``NumberTaken``, ``FileTrouble`` (of ``path``) and ``JournalError``.
    """
    today = desk.clock().astimezone(VIETNAM).date()
    given = {Field.ARRIVED: today.isoformat(), **fields}
    book = read_book(desk, Register.INCOMING, int(given[Field.ARRIVED][:4]))
    given.setdefault(Field.ARRIVAL_NUMBER, book.next_number)
    _require_free(book, given[Field.ARRIVAL_NUMBER])
    facts: dict[str, Any] = {"fields": _plain(given), "register": Register.INCOMING.value}
    if path is not None:
        facts |= {"file": path.name, "sha256": sha256_of_file(path)}
    key = desk.open_journal().note(Act.RECEIVED, _findable(facts, given), desk.clock())
    return _row(desk, Register.INCOMING, book.year, key)


def enter_row(desk: Desk, register: Register, fields: Mapping[Field, str], reason: str) -> Row:
    """A document that did not pass through the program stands in the register, entered by hand with a reason."""
    made = books.hand_row(register, fields, desk.clock())
    _require_free(read_book(desk, register, made.year), made.series_number)
    facts = {"register": register.value, "row": None, "fields": _plain(fields), "reason": reason}
    key = desk.open_journal().note(Act.CORRECTED, _findable(facts, fields), desk.clock())
    return _row(desk, register, made.year, key)


def correct_row(desk: Desk, row: Row, fields: Mapping[Field, str], reason: str) -> Row:
    """The row says this from now on; what it said before stays in the journal. An empty text empties a field.

    Raises ``RowUnknown``, ``NumberTaken`` and ``JournalError``.
    """
    book = read_book(desk, row.register, row.year)
    if book.row(row.key) is None:
        raise RowUnknown(row.key)
    number = fields.get(Field.NUMBER if row.register is Register.OUTGOING else Field.ARRIVAL_NUMBER)
    if number:
        _require_free(book, number, but=row.key)
    facts = {"register": row.register.value, "row": row.key, "fields": _plain(fields), "reason": reason}
    desk.open_journal().note(Act.CORRECTED, _findable(facts, fields), desk.clock())
    moved = books.moved_year(row, fields)
    return _row(desk, row.register, moved, row.key)


def mark_row(desk: Desk, row: Row, mark: RowMark, facts: Mapping[str, Any]) -> Row:
    """What happened to the row's document stands in the journal.

    ``facts``: SENT ``to_places``; RETURNED ``reasons`` (codes), ``note``; RECALLED ``number`` of the notice, ``note``.
    Hủy hồ sơ is :func:`dispose_document`.
    """
    said = {"register": row.register.value, "row": row.key, "file": row.file, "sha256": row.sha256, **facts}
    desk.open_journal().note(Act(mark.value), said, desk.clock())
    return _row(desk, row.register, row.year, row.key)


def unmark_row(desk: Desk, row: Row, mark: RowMark, reason: str) -> Row:
    """A mark that was set by mistake is taken back; the journal keeps both. Not for what was disposed of.

    Raises ``RowUnknown`` where the row does not bear it, and ``JournalError``.
    """
    stands = read_book(desk, row.register, row.year).row(row.key)
    if stands is None or mark not in stands.marks or RowMark.DISPOSED in stands.marks:
        raise RowUnknown(row.key)
    facts = {"register": row.register.value, "row": row.key, "unmarked": mark.value, "reason": reason}
    desk.open_journal().note(Act.CORRECTED, facts, desk.clock())
    return _row(desk, row.register, row.year, row.key)


def mark_sent(desk: Desk, rows: Sequence[Row]) -> int:
    """Every document of these rows is on its way, to the places that its row names; how many. Raises ``JournalError``.

    Those that have gone already, or are gone for good, are left out.
    """
    still = [row for row in rows if not row.marks and not row.text(Field.SENT)]
    for row in still:
        facts = {"register": row.register.value, "row": row.key, "file": row.file, "sha256": row.sha256}
        desk.open_journal().note(Act.SENT, facts, desk.clock())
    return len(still)


@dataclass(frozen=True, slots=True)
class DisposalFile:
    """A file that is to go with its document."""

    path: Path
    sha256: str
    registered: bool
    """Whether it is the very file that the register names."""


@dataclass(frozen=True, slots=True)
class Disposal:
    """What would be deleted."""

    files: tuple[DisposalFile, ...]
    evidence: int
    """Certificates, lists and reports that are kept beside the journal."""


def look_at_disposal(desk: Desk, row: Row, files: Sequence[Path]) -> Disposal:
    """What deleting these files with the row's document would take; raises ``FileTrouble`` and ``JournalError``."""
    found = [(path, sha256_of_file(path)) for path in dict.fromkeys(files)]
    hashes = dict.fromkeys(filter(None, (row.sha256, *(sha256 for _, sha256 in found))))
    kept = sum(len(desk.open_journal().evidence(sha256)) for sha256 in hashes)
    return Disposal(tuple(DisposalFile(path, sha256, sha256 == row.sha256) for path, sha256 in found), kept)


def dispose_document(desk: Desk, row: Row, files: Sequence[Path], reason: str) -> Row:
    """The document's files and its evidence are deleted together; a tombstone stands in journal and register.

    Thông tư 41/2017/TT-BTTTT, Điều 10. The entry is begun before anything is deleted and names what is to go by its
    SHA-256 alone. Raises ``FileTrouble``: the entry is then closed as failed and says how many files are gone.
    """
    journal = desk.open_journal()
    hashes = [sha256_of_file(path) for path in files]
    facts = {"register": row.register.value, "row": row.key, "reason": reason, "sha256_deleted": hashes}
    number, gone = journal.begin(Act.DISPOSED, facts, desk.clock()), 0
    try:
        for path in files:
            remove_file(path)
            gone += 1
    except FileTrouble as error:
        journal.close(number, Outcome.FAILED, {"code": error.code, "gone": gone}, desk.clock())
        raise
    for sha256 in filter(None, dict.fromkeys((row.sha256, *hashes))):
        if journal.evidence(sha256):
            journal.delete_evidence(sha256, desk.clock())
    journal.close(number, Outcome.DONE, {"gone": gone}, desk.clock())
    return _row(desk, row.register, row.year, row.key)


def destroy_recalled(desk: Desk, row: Row, files: Sequence[Path], notice: str) -> tuple[str, ...]:
    """An incoming document that its sender recalls is marked so and disposed of; the SHA-256 of each file that is gone.

    Raises as :func:`dispose_document`.
    """
    destroyed = tuple(one.sha256 for one in look_at_disposal(desk, row, files).files)
    mark_row(desk, row, RowMark.RECALLED, {"note": notice})
    dispose_document(desk, row, files, notice)
    return destroyed


def write_book(
    desk: Desk, register: Register, year: int, target: Path, *, tracking: bool = False, overwrite: bool = False
) -> Paper:
    """The register in ``target``: PDF and XLSX as Phụ lục IV has it, CSV under the names of Phụ lục VI.

    Raises ``FormatUnknown``, ``FileTrouble`` and ``JournalError``.
    """
    book = read_book(desk, register, year)
    paper = books.register_paper(book, read_labels(), tracking=tracking)
    if target.suffix.lower() == ".csv" and not tracking:
        paper = replace(paper, tables=(books.exchange_table(book),))
    write_paper(paper, target, overwrite=overwrite)
    return paper


def _require_free(book: Book, number: str, but: int | None = None) -> None:
    if number and book.taken(number, but):
        raise NumberTaken(number, book.year)


def _plain(fields: Mapping[Field, str]) -> dict[str, str]:
    return {name.value: value for name, value in fields.items()}


def _findable(facts: dict[str, Any], fields: Mapping[Field, str]) -> dict[str, Any]:
    """The words that the journal's search knows."""
    found = {"number": fields.get(Field.NUMBER), "subject": fields.get(Field.SUBJECT)}
    found |= {"organisation": fields.get(Field.ORGANISATION)}
    return {**facts, **{name: value for name, value in found.items() if value}}


def _row(desk: Desk, register: Register, year: int, key: int) -> Row:
    row = read_book(desk, register, year).row(key)
    if row is None:
        raise RowUnknown(key)
    return row
