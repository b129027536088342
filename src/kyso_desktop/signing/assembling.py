"""Puts a document together before anyone has signed it: parts joined, pages turned and chosen.

Nothing here may touch a signed file: every function writes the whole document anew.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import pikepdf
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, TextStringObject

from kyso_desktop.signing.errors import AssemblyForbidden, DocumentUnwritable, SigningPasswordNeeded
from kyso_desktop.signing.stripping import without_hidden_layers
from kyso_desktop.workstation import Content, opened_content

VERSION = "1.7"
BROKEN = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)


def is_signed(content: Content, password: str | None = None) -> bool:
    """Whether a signature field has a value; a file that cannot be looked through counts as signed."""
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            return any(
                isinstance(thing, pikepdf.Dictionary) and "/ByteRange" in thing and "/Contents" in thing
                for thing in document.objects
            )
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return True


def unlocked(content: Content, password: str | None) -> Content:
    """The document without its encryption, so that it can be joined; one without encryption as it is.

    Raises :class:`SigningPasswordNeeded`, and :class:`AssemblyForbidden` where only the owner's password allows that
    pages are joined or turned (ISO 32000-1, Table 22, bits 4 and 11).
    """
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            if not document.is_encrypted:
                return content
            if not (document.owner_password_matched or document.allow.modify_assembly or document.allow.modify_other):
                raise AssemblyForbidden
            target = io.BytesIO()
            document.save(target, encryption=False)
            return target.getvalue()
    except pikepdf.PasswordError as error:
        raise SigningPasswordNeeded from error
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return content  # whoever joins it says what is wrong with it


def join(parts: Sequence[Content], pages: Sequence[int] | None, turns: Mapping[int, int]) -> bytes:
    """The parts one after another as PDF 1.7, with their bookmarks and the labels of their pages.

    Joined or chosen pages lose what belongs to their old document as a whole: actions at opening, structure, claims of
    a standard, attached files, and layers; what a hidden layer held is taken out, so that no page shows what it did
    not show. Nothing of a page that is left out stays in the file.

    ``turns``: degrees clockwise for pages of the joined document, counted from 1; ``pages``: which of them are kept,
    in their new order; None: all. Raises :class:`DocumentUnwritable`; a page that is not there raises ``IndexError``.
    """
    counts = [_count(_read(part)) for part in parts]
    if any(not 1 <= number <= sum(counts) for number in (*(pages or ()), *turns)):
        raise IndexError(sum(counts))
    try:
        if len(parts) > 1 or (pages is not None and list(pages) != list(range(1, counts[0] + 1))):
            return _chosen(parts, pages, turns)
        return _turned(parts[0], turns)
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _turned(part: Content, turns: Mapping[int, int]) -> bytes:
    """Every page of the one part, with all that belongs to the document as a whole."""
    target = io.BytesIO()
    try:
        with pikepdf.open(opened_content(part)) as document:
            for number, degrees in turns.items():
                document.pages[number - 1].rotate(degrees, relative=True)
            if "/Version" in document.Root:
                del document.Root.Version  # it would speak louder than the header (ISO 32000-1, 7.2.2)
            document.save(target, force_version=VERSION, compress_streams=False)
    except (pikepdf.PdfError, RuntimeError) as error:
        raise ValueError from error
    return target.getvalue()


def _read(part: Content) -> PdfReader:
    try:
        return PdfReader(opened_content(part))
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _count(reader: PdfReader) -> int:
    try:
        return len(reader.pages)
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _chosen(parts: Sequence[Content], pages: Sequence[int] | None, turns: Mapping[int, int]) -> bytes:
    readers = [_read(without_hidden_layers(part)) for part in parts]
    every = [(reader, index) for reader in readers for index in range(len(reader.pages))]
    numbers = pages or range(1, len(every) + 1)
    whole = PdfWriter()
    for reader, indices in _runs([every[number - 1] for number in numbers]):
        whole.append(reader, pages=indices)
    for place, number in enumerate(numbers):
        if number in turns:
            whole.pages[place].rotate(turns[number])
    _label(whole, [every[number - 1] for number in numbers])
    _name(whole, every[numbers[0] - 1][0])
    return _bytes_of(whole)


def _runs(chosen: Sequence[tuple[PdfReader, int]]) -> Iterator[tuple[PdfReader, list[int]]]:
    """What stands together and comes from one part, in order."""
    for _key, group in groupby(chosen, key=lambda one: id(one[0])):
        run = list(group)
        yield run[0][0], [index for _reader, index in run]


def _label(whole: PdfWriter, chosen: Sequence[tuple[PdfReader, int]]) -> None:
    """Pages of a part with labels of its own keep them; the others are counted where they stand now."""
    named = {id(reader): reader.page_labels for reader, _ in chosen if "/PageLabels" in reader.root_object}
    if not named:
        return
    for place, (reader, index) in enumerate(chosen):
        label = named[id(reader)][index] if id(reader) in named else str(place + 1)
        whole.set_page_label(place, place, prefix=label)


def _name(whole: PdfWriter, first: PdfReader) -> None:
    """The new document bears the title and the language of the one that it begins with."""
    if first.metadata is not None and first.metadata.title:
        whole.add_metadata({"/Title": first.metadata.title})
    if "/Lang" in first.root_object:
        whole.root_object[NameObject("/Lang")] = TextStringObject(str(first.root_object["/Lang"]))
    whole.generate_file_identifiers()


def _bytes_of(writer: PdfWriter) -> bytes:
    writer.pdf_header = f"%PDF-{VERSION}"
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
