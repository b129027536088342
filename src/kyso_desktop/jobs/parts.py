"""What a document is put together of: each file read once and made a PDF, with what a person should know of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop import books
from kyso_desktop.jobs.concerns import CONCERNS
from kyso_desktop.jobs.copies import RESOLUTION_TOLERANCE
from kyso_desktop.jobs.documents import pages_of
from kyso_desktop.jobs.errors import (
    AlreadySigned,
    NoTableProcessor,
    NoWordProcessor,
    PagesLocked,
    PartUnknown,
    ScanTooLarge,
    ScanUnreadable,
)
from kyso_desktop.jobs.form_papers import PaperMaker, converted, converted_table
from kyso_desktop.jobs.model import ReadPages, Step, Tell, Warn, silent
from kyso_desktop.jobs.names import PICTURES
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.jobs.verifying import pages_apart
from kyso_desktop.pages import PasswordNeeded, open_pages
from kyso_desktop.signing import (
    AssemblyForbidden,
    Claim,
    PicturePages,
    PictureTooLarge,
    PictureUnreadable,
    SigningPasswordNeeded,
    claims_of,
    embedded_fonts,
    inspect,
    is_phone_photo,
    is_signed,
    picture_pages,
    unlocked,
)
from kyso_desktop.workstation import CONVERTED, TABLES, FileBusy, is_being_edited, read_content, read_file

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk

HEAD = 1024
"""Within so many bytes a PDF says that it is one (ISO 32000-1, annex H, note 13)."""
BULLETS = ("symbol", "wingdings", "opensymbol", "webdings", "zapfdingbats")
"""Fonts of signs: one stands for the other without a changed letter."""
SAME_WIDTHS = {
    "timesnewroman": "liberationserif",
    "arial": "liberationsans",
    "couriernew": "liberationmono",
    "calibri": "carlito",
    "cambria": "caladea",
}
"""Fonts, and those that were made to take their place without a moved line."""
OLD_ENCODINGS = (".vn", "vni-", "vni ")
"""Fonts whose letters are no Unicode: under another font their text is wrong, not only other in shape."""


class PartNote(StrEnum):
    """What became of one file on the way to its pages, or should be looked at there."""

    PASSWORD_GONE = "PASSWORD_GONE"  # noqa: S105 - no password
    SET_BY_PROGRAM = "SET_BY_PROGRAM"
    CHANGES_TRACED = "CHANGES_TRACED"
    NOTES_AT_EDGE = "NOTES_AT_EDGE"
    FONTS_NOT_CHECKED = "FONTS_NOT_CHECKED"
    OLD_FONT_GONE = "OLD_FONT_GONE"


@dataclass(frozen=True, slots=True)
class SheetScan:
    """A page that is a photo or scan: dots to the inch as it lies there, and whether that is what a copy needs."""

    resolution: float
    colour: bool
    is_fine: bool


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One file as pages; the file is as it was."""

    source: Path
    pages: ReadPages
    scans: tuple[SheetScan | None, ...]
    """For each page; None where it is no scan."""
    concerns: tuple[Warn, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[PartNote, ...] = ()
    missing: tuple[str, ...] = ()
    """Fonts that the text asks for and the PDF does not have."""
    instead: tuple[str, ...] = ()
    """Fonts that the PDF has in their place."""
    alike: tuple[str, ...] = ()
    """Fonts that were asked for and stand there as others of the same widths."""

    @property
    def is_coarse(self) -> bool:
        """Whether some scan is below the resolution of a copy (Phụ lục I, Phần II)."""
        return any(scan is not None and not scan.is_fine for scan in self.scans)


def read_part(source: Path, desk: Desk, password: str | None = None, tell: Tell = silent) -> SourcePart:
    """The file as pages, to be shown, ordered and joined.

    Raises :class:`AlreadySigned`, :class:`PagesLocked`, :class:`ScanUnreadable`, :class:`ScanTooLarge`,
    :class:`PartUnknown`, :class:`NoWordProcessor`, :class:`NoTableProcessor`, ``Cancelled``, what ``pages.open_pages``
    and the conversion of forms raise, and ``FileTrouble``.
    """
    ending = source.suffix.lower()
    tell(Step.CONVERTING if ending in (*CONVERTED, *TABLES) else Step.READING)
    if ending in PICTURES:
        return _picture_part(source, desk)
    if ending in (*CONVERTED, *TABLES):
        return _text_part(source, desk)
    return _pdf_part(source, desk, password)


def _picture_part(source: Path, desk: Desk) -> SourcePart:
    try:
        made = _photographed(read_file(source), source.name, desk)
    except PictureTooLarge as error:
        raise ScanTooLarge(source.name) from error
    except PictureUnreadable as error:
        raise ScanUnreadable(source.name) from error
    pages = pages_of(made.content, source.name, desk.reader)
    return SourcePart(source, pages, _scans(pages, desk, least=0.0))


def _photographed(content: bytes, name: str, desk: Desk) -> PicturePages:
    """A phone's photo is decoded where it ends no more than another process: its format is a film's."""
    if desk.reader is not None and is_phone_photo(content):
        return pages_apart(desk.reader, content, name, desk.cancel)
    return picture_pages(content)


def _text_part(source: Path, desk: Desk) -> SourcePart:
    if is_being_edited(source):
        raise FileBusy(source)
    ending = source.suffix.lower()
    written = books.look_at_text(read_file(source), ending)
    content, maker = _set_in_pages(source, desk)
    desk.go_on()
    pages = pages_of(content, source.name, desk.reader)
    missing, instead, alike = _replaced(written.fonts or (), embedded_fonts(content))
    notes = {
        PartNote.SET_BY_PROGRAM: maker is PaperMaker.PROGRAM,
        PartNote.CHANGES_TRACED: written.has_changes,
        PartNote.NOTES_AT_EDGE: written.has_notes,
        PartNote.FONTS_NOT_CHECKED: written.fonts is None,
        PartNote.OLD_FONT_GONE: any(name.lower().startswith(OLD_ENCODINGS) for name in missing),
    }
    found = tuple(note for note, true in notes.items() if true)
    concerns = tuple(CONCERNS[one] for one in inspect(content))
    return SourcePart(
        source, pages, (None,) * pages.page_count, concerns, claims_of(content), found, missing, instead, alike
    )


def _set_in_pages(source: Path, desk: Desk) -> tuple[bytes, PaperMaker]:
    is_table = source.suffix.lower() in TABLES
    try:
        if is_table:
            return converted_table(source, desk.cancel), PaperMaker.WORD_PROCESSOR
        return converted(source, desk.cancel)
    except books.FormatUnknown as error:
        raise (NoTableProcessor if is_table else NoWordProcessor)(source.name) from error


def _replaced(
    asked: tuple[str, ...], brought: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Fonts that were asked for and are not there, those in their place, and those that only others of the same widths
    stand for; none where nobody brought a font that was not asked for.
    """
    there = {_bare(name): name.split("-")[0] for name in brought if not _bare(name).startswith(BULLETS)}
    gone = [
        name
        for name in asked
        if not _bare(name).startswith(BULLETS) and not any(one.startswith(_bare(name)) for one in there)
    ]
    strangers = {bare: name for bare, name in there.items() if not bare.startswith(tuple(map(_bare, asked)))}
    alike = tuple(name for name in gone if _stand_in(name, strangers))
    others = {name for bare, name in strangers.items() if not any(_stand_in(one, (bare,)) for one in alike)}
    missing = tuple(name for name in gone if name not in alike) if others else ()
    return missing, tuple(sorted(others)) if missing else (), alike


def _stand_in(name: str, brought: Collection[str]) -> bool:
    same = SAME_WIDTHS.get(_bare(name))
    return same is not None and any(one.startswith(same) for one in brought)


def _bare(name: str) -> str:
    return name.replace(" ", "").lower()


def _pdf_part(source: Path, desk: Desk, password: str | None) -> SourcePart:
    content = read_content(source)
    if content and b"%PDF-" not in content[:HEAD] and source.suffix.lower() != ".pdf":
        raise PartUnknown(source.name)
    if desk.reader is not None:
        desk.reader.sheets(content, source.name, password)  # where a hostile file ends another process, not this one
    else:
        open_pages(content, source.name, password).close()
    if is_signed(content, password):
        raise AlreadySigned(source.name)
    try:
        open_one = unlocked(content, password)
    except AssemblyForbidden as error:
        raise PagesLocked(source.name) from error
    except SigningPasswordNeeded as error:
        raise PasswordNeeded(source.name) from error
    notes = (PartNote.PASSWORD_GONE,) if open_one is not content else ()
    pages = pages_of(open_one, source.name, desk.reader)
    concerns = tuple(CONCERNS[one] for one in inspect(open_one))
    return SourcePart(source, pages, _scans(pages, desk, rule_pack().copy.covers), concerns, claims_of(open_one), notes)


def _scans(pages: ReadPages, desk: Desk, least: float) -> tuple[SheetScan | None, ...]:
    """A page is a scan where an image covers ``least`` of it."""
    rule, found = rule_pack().copy, []
    with open_pages(pages.content, pages.name) as document:
        for number in range(1, document.page_count + 1):
            desk.go_on()
            scan = document.scan(number)
            fine = scan.resolution >= rule.resolution * RESOLUTION_TOLERANCE
            is_scan = scan.covers >= least and scan.resolution > 0
            found.append(SheetScan(scan.resolution, scan.colour, fine) if is_scan else None)
    return tuple(found)
