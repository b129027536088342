"""What a document says of itself that a signature must not make untrue."""

import re

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, FloatObject, StreamObject, pdf_name
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter

ARCHIVAL_PART = re.compile(rb"""pdfaid:part(?:\s*=\s*["']|(?:\s[^>]*)?>)\s*(\d)""")
RGB = 3
"""Components of a profile."""
_WHITE = (0.9505, 1.0, 1.089)
_GAMMA = 2.2
_MATRIX = (0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505)
"""The white point, the curve and the primaries of sRGB (IEC 61966-2-1), as ISO 32000-1, 8.6.5.3 wants them."""


def archival_part(writer: BasePdfFileWriter) -> int | None:
    """The part of ISO 19005 that the metadata claims: 1 for PDF/A-1; None where it claims none."""
    try:
        metadata = writer.root["/Metadata"]
        found = ARCHIVAL_PART.search(metadata.data) if isinstance(metadata, StreamObject) else None
    except (PdfError, KeyError, ValueError, TypeError):
        return None
    return int(found.group(1)) if found else None


def knows_soft_masks(writer: BasePdfFileWriter) -> bool:
    """PDF/A-1 has no transparency (ISO 19005-1, 6.4); later parts have it where the output's colours are told."""
    part = archival_part(writer)
    return part is None or (part > 1 and _output_components(writer) is not None)


def default_colours(writer: BasePdfFileWriter) -> dict[str, ArrayObject]:
    """What a mark's plain colours stand for where PDF/A asks for it: without a profile of the output, or with one of
    other colours (ISO 19005-1, 6.2.3.3; ISO 19005-2, 6.2.4.3). Empty where they need nothing.
    """
    if archival_part(writer) is None or _output_components(writer) == RGB:
        return {}
    white = {pdf_name("/WhitePoint"): _numbers(_WHITE)}
    rgb = {pdf_name("/Gamma"): _numbers((_GAMMA,) * RGB), pdf_name("/Matrix"): _numbers(_MATRIX)}
    grey = {pdf_name("/Gamma"): FloatObject(_GAMMA)}
    return {
        "/DefaultRGB": ArrayObject([pdf_name("/CalRGB"), DictionaryObject({**white, **rgb})]),
        "/DefaultGray": ArrayObject([pdf_name("/CalGray"), DictionaryObject({**white, **grey})]),
    }


def _numbers(values: tuple[float, ...]) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


def _output_components(writer: BasePdfFileWriter) -> int | None:
    """How many colours the profile of the PDF/A output intent has; None without one."""
    try:
        for intent in writer.root["/OutputIntents"]:
            held = intent.get_object()
            if held["/S"] == "/GTS_PDFA1" and "/DestOutputProfile" in held:
                return int(held["/DestOutputProfile"]["/N"])
    except (PdfError, KeyError, ValueError, TypeError, AttributeError):
        pass
    return None
