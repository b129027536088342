"""Makes a document that nobody has signed yet fit for signing.

Some producers (Word's hybrid cross-reference tables, ISO 32000-1, 7.5.8.4) write files whose objects strict readers do
not find again once an update follows; some files announce objects that they do not hold. While no signature is there
to break, such a file is written anew by qpdf: the same pages and objects under one cross-reference. A signed file is
only ever appended to.
"""

import io
from typing import BinaryIO

import pikepdf
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType

from kyso_desktop.signing.errors import DocumentUnwritable
from kyso_desktop.workstation import Content, opened_content, written_content

HYBRID = (XRefSectionType.HYBRID_MAIN, XRefSectionType.HYBRID_STREAM)
START = b"startxref"
UNREADABLE = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
PIKEPDF_ERRORS = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, OSError)


def mend_unsigned(content: Content, password: str | None = None, pages: int | None = None) -> Content:
    """``content`` itself where it can be appended to, else the same document written anew.

    Only for documents without any signature. ``pages``: how many it shows, where that is known; a document of another
    number of pages is not the same. Raises :class:`DocumentUnwritable`, and ``FileTrouble`` where the disk has no
    room for a large one.
    """
    return content if takes_updates(content, password) else _rewritten(content, password, pages)


def takes_updates(content: Content, password: str | None) -> bool:
    """Whether strict readers open it, every node says what it is, and no cross-reference is hidden from older ones."""
    try:
        reader = PdfFileReader(io.BufferedReader(opened_content(content)), strict=True)
        if _is_hybrid(reader):
            return False
        if reader.encrypted:
            reader.decrypt(password or "")
        catalogue = reader.root
        # A strict reader raises where an entry of the catalogue points at an object that is not there.
        if "/Pages" not in {key for key in catalogue if catalogue[key] is not None}:
            return False
        with pikepdf.open(opened_content(content), password=password or "", suppress_warnings=True) as document:
            return _says_what_it_is(document) and not document.get_warnings()
    except (*UNREADABLE, pikepdf.PdfError, RuntimeError):
        return False


def _is_hybrid(reader: PdfFileReader) -> bool:
    sections = (reader.xrefs.get_xref_container_info(number) for number in range(reader.xrefs.total_revisions))
    return any(section.xref_section_type in HYBRID for section in sections)


def _says_what_it_is(document: pikepdf.Pdf) -> bool:
    tree = document.Root.get("/Type") == "/Catalog" and document.Root.Pages.get("/Type") == "/Pages"
    return tree and all(page.obj.get("/Type") == "/Page" for page in document.pages)


def _rewritten(content: Content, password: str | None, pages: int | None) -> Content:
    """Written from its cross-references, else from the objects that are found without them."""
    try:
        return _saved(content, password, pages)
    except PIKEPDF_ERRORS:
        pass
    try:
        return _saved(content[:].replace(START, b"%" * len(START)), password, pages)
    except PIKEPDF_ERRORS as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _saved(content: Content, password: str | None, pages: int | None) -> Content:
    with pikepdf.open(opened_content(content), password=password or "", suppress_warnings=True) as document:
        if len(document.pages) != (pages or max(1, len(document.pages))):
            raise ValueError("pages")
        document.Root.Type, document.Root.Pages.Type = pikepdf.Name.Catalog, pikepdf.Name.Pages
        for page in document.pages:
            page.obj.Type = pikepdf.Name.Page
        return written_content(lambda file: _save(document, file), len(content))


def _save(document: pikepdf.Pdf, file: BinaryIO) -> None:
    preserve = pikepdf.ObjectStreamMode.preserve
    document.save(file, min_version="1.7", object_stream_mode=preserve, encryption=document.is_encrypted)
