"""Makes a document that nobody has signed yet fit for signing.

Some producers (Word's hybrid cross-reference tables, ISO 32000-1, 7.5.8.4) write files whose objects strict readers do
not find again once an update follows; some files announce objects that they do not hold. While no signature is there
to break, such a file is written anew by qpdf: the same pages and objects under one cross-reference. A signed file is
only ever appended to.
"""

import io

import pikepdf
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from kyso_desktop.signing.errors import DocumentUnwritable

HYBRID = b"/XRefStm"
UNREADABLE = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


def mend_unsigned(content: bytes, password: str | None = None) -> bytes:
    """``content`` itself where it can be appended to, else the same document written anew.

    Only for documents without any signature. Raises :class:`DocumentUnwritable`.
    """
    return content if _takes_updates(content, password) else _rewritten(content, password)


def _takes_updates(content: bytes, password: str | None) -> bool:
    """Whether a strict reader opens it, and no cross-reference is hidden from older readers."""
    if HYBRID in content:
        return False
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=True)
        if reader.encrypted:
            reader.decrypt(password or "")
        catalogue = reader.root
        # A strict reader raises where an entry of the catalogue points at an object that is not there.
        return "/Pages" in {key for key in catalogue if catalogue[key] is not None}
    except UNREADABLE:
        return False


def _rewritten(content: bytes, password: str | None) -> bytes:
    output = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content), password=password or "") as document:
            preserve = pikepdf.ObjectStreamMode.preserve
            document.save(output, min_version="1.7", object_stream_mode=preserve, encryption=document.is_encrypted)
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError) as error:
        raise DocumentUnwritable(type(error).__name__) from error
    return output.getvalue()
