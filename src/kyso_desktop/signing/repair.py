"""Makes a document that nobody has signed yet fit for signing.

Some producers (Word's hybrid cross-reference tables, ISO 32000-1, 7.5.8.4) write files whose objects strict readers do
not find again once an update follows; some files announce objects that they do not hold. While no signature is there
to break, such a file is written anew by qpdf: the same pages and objects under one cross-reference. A signed file is
only ever appended to.
"""

from typing import BinaryIO

import pikepdf

from kyso_desktop.signing.errors import DocumentUnwritable
from kyso_desktop.signing.inspection import is_sound
from kyso_desktop.signing.strictness import opens_strictly
from kyso_desktop.workstation import Content, opened_content, written_content

START = b"startxref"
PIKEPDF_ERRORS = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, OSError)


def mend_unsigned(content: Content, password: str | None = None, pages: int | None = None) -> Content:
    """``content`` itself where it can be appended to, else the same document written anew.

    Only for documents without any signature. ``pages``: how many it shows, where that is known; a document of another
    number of pages is not the same. Raises :class:`DocumentUnwritable`, and ``FileTrouble`` where the disk has no
    room for a large one.
    """
    takes_updates = opens_strictly(content, password) and is_sound(content, password)
    return content if takes_updates else _rewritten(content, password, pages)


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
