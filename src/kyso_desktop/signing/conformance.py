"""What a document says of itself that a signature must not make untrue."""

import re

from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter

ARCHIVAL_PART = re.compile(rb"""pdfaid:part(?:\s*=\s*["']|(?:\s[^>]*)?>)\s*(\d)""")


def archival_part(writer: BasePdfFileWriter) -> int | None:
    """The part of ISO 19005 that the metadata claims: 1 for PDF/A-1; None where it claims none."""
    try:
        metadata = writer.root["/Metadata"]
        found = ARCHIVAL_PART.search(metadata.data) if isinstance(metadata, StreamObject) else None
    except (PdfError, KeyError, ValueError, TypeError):
        return None
    return int(found.group(1)) if found else None


def knows_soft_masks(writer: BasePdfFileWriter) -> bool:
    """PDF/A-1 has no transparency (ISO 19005-1, 6.4)."""
    return archival_part(writer) != 1
