"""What can go wrong with books, reports and forms, as facts."""

from dataclasses import dataclass

from kyso_desktop.errors import KysoError


class BooksError(KysoError):
    """Root of this room's errors."""


@dataclass(eq=False)
class FormatUnknown(BooksError):
    """No file of this kind is made here; ``known`` are the suffixes that are."""

    code = "FORMAT_UNKNOWN"
    suffix: str
    known: tuple[str, ...]


@dataclass(eq=False)
class ExportUnreadable(BooksError):
    """The file is not an export of a journal, or was changed after it was made."""

    code = "EXPORT_UNREADABLE"
    name: str


@dataclass(eq=False)
class FormUnreadable(BooksError):
    """The template cannot be filled: not a DOCX file, or a field in it is written wrongly."""

    code = "FORM_UNREADABLE"
    name: str
    reason: str


@dataclass(eq=False)
class FormNotDrawn(BooksError):
    """The form holds a part that only a word processor can set; no PDF was made, so that nothing is lost unseen."""

    code = "FORM_NOT_DRAWN"
    name: str
    part: str
    """``picture``, ``note``, ``revision``, ``list``, ``field``, ``section``, ``header`` or ``letter``."""


@dataclass(eq=False)
class NumberTaken(BooksError):
    """This number already stands in the register of this year."""

    code = "NUMBER_TAKEN"
    number: str
    year: int


@dataclass(eq=False)
class RowUnknown(BooksError):
    """There is no such row in the register."""

    code = "ROW_UNKNOWN"
    row: int
