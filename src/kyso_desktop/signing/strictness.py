"""What a strict reader makes of a document: whether what is appended to it will be found."""

import io

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType

from kyso_desktop.workstation import Content, opened_content

HYBRID = (XRefSectionType.HYBRID_MAIN, XRefSectionType.HYBRID_STREAM)
UNREADABLE = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What pyHanko's reader raises over a damaged file."""


def opens_strictly(content: Content, password: str | None) -> bool:
    """Whether strict readers open it, and no cross-reference is hidden from older ones."""
    try:
        reader = PdfFileReader(io.BufferedReader(opened_content(content)), strict=True)
        if _is_hybrid(reader):
            return False
        if reader.encrypted:
            reader.decrypt(password or "")
        catalogue = reader.root
        # A strict reader raises where an entry of the catalogue points at an object that is not there.
        return "/Pages" in {key for key in catalogue if catalogue[key] is not None}
    except UNREADABLE:
        return False


def _is_hybrid(reader: PdfFileReader) -> bool:
    sections = (reader.xrefs.get_xref_container_info(number) for number in range(reader.xrefs.total_revisions))
    return any(section.xref_section_type in HYBRID for section in sections)
