"""A completed form becomes the PDF that is signed: by the computer's word processor, else set by the program itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Event

from kyso_desktop import books
from kyso_desktop.jobs.errors import Cancelled
from kyso_desktop.workstation import (
    CONVERTED,
    ConversionFailed,
    FileBusy,
    convert_to_pdf,
    find_word_processor,
    is_being_edited,
    require_file,
    resource,
    sets_tables,
    write_whole,
)

_FONTS = "fonts"
PDF = ".pdf"


class PaperMaker(StrEnum):
    """Who has set the pages."""

    WORD_PROCESSOR = "word_processor"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class FormPaper:
    """The PDF of a form, beside it."""

    path: Path
    maker: PaperMaker


def form_to_pdf(form: Path, target: Path | None = None, cancel: Event | None = None) -> FormPaper:
    """The form as it was last saved stands beside it as PDF, under a free name; nothing that it holds is left out.

    Raises ``FormatUnknown``, ``FileBusy`` (it is still open in a word processor), ``FormNotDrawn`` (only a word
    processor can set it, and there is none), ``ConversionFailed``, ``FormUnreadable``, ``FileTrouble`` and
    ``Cancelled`` (then there is no PDF).
    """
    if form.suffix.lower() not in CONVERTED:
        raise books.FormatUnknown(form.suffix.lower(), CONVERTED)
    require_file(form)
    if is_being_edited(form):
        raise FileBusy(form)
    content, maker = converted(form, cancel)
    if cancel is not None and cancel.is_set():
        raise Cancelled
    made = target or free_beside(form.with_suffix(PDF))
    write_whole(made, content, overwrite=target is not None)
    return FormPaper(made, maker)


def converted(form: Path, cancel: Event | None = None) -> tuple[bytes, PaperMaker]:
    """The file as PDF, and who has set it. Raises as ``form_to_pdf``, and ``Cancelled``."""
    processor = find_word_processor()
    if processor is not None:
        try:
            return convert_to_pdf(processor, form, cancel=cancel), PaperMaker.WORD_PROCESSOR
        except ConversionFailed as error:
            if cancel is not None and cancel.is_set():
                raise Cancelled from None
            try:
                return books.form_pdf(form, resource(_FONTS)), PaperMaker.PROGRAM
            except books.BooksError:
                raise error from None
    if form.suffix.lower() != ".docx":
        raise books.FormatUnknown(form.suffix.lower(), (".docx",))
    return books.form_pdf(form, resource(_FONTS)), PaperMaker.PROGRAM


def converted_table(table: Path, cancel: Event | None = None) -> bytes:
    """The spreadsheet as PDF.

    Raises ``FormatUnknown`` where nothing here can set it, ``ConversionFailed``, ``FileTrouble`` and ``Cancelled``.
    """
    processor = find_word_processor()
    if processor is None or sets_tables(processor) is False:
        raise books.FormatUnknown(table.suffix.lower(), CONVERTED)
    try:
        return convert_to_pdf(processor, table, cancel=cancel)
    except ConversionFailed:
        if cancel is not None and cancel.is_set():
            raise Cancelled from None
        raise


def free_beside(wanted: Path) -> Path:
    """This name, counted on while a file of that name is there."""
    path, count = wanted, 1
    while path.exists():
        count += 1
        path = wanted.with_stem(f"{wanted.stem}.{count}")
    return path
