"""``UserUnit``: a page's own unit of length in 1/72 inch (ISO 32000-1, table 30), which PDFium passes over."""

import re
import zlib
from collections.abc import Iterator, Mapping

from kyso_desktop.placement import sound_unit
from kyso_desktop.workstation import Content, opened_content

NAME = b"UserUnit"
_LENGTH = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)")
_LINE_END = re.compile(rb"\r?\n|\r")
_PACKED = re.compile(rb"/ObjStm\b")
LONGEST_DICTIONARY = 4096
"""So much before the word ``stream`` is looked at for its dictionary."""
LONGEST_PACKED = 1 << 24
"""An object stream that unpacks to more than this is read by the parser, which has its own limits."""


def user_units(content: Content, end: int, password: str | None) -> Mapping[int, float]:
    """The pages (from 1) whose unit is not 1; empty where none is, or the page tree cannot be read.

    The first ``end`` bytes are the document.

    Only a document that may have such a page is parsed: a long scan is passed over stream by stream.
    """
    if not any(_may_tell(part) for part in _between_streams(content)):
        return {}
    import pikepdf  # few documents need it, and it takes a tenth of a second

    try:
        with pikepdf.open(opened_content(content, end), password=password or "") as document:
            stated = ((number, page.obj.get("/UserUnit")) for number, page in enumerate(document.pages, 1))
            units = {number: sound_unit(value) for number, value in stated if value is not None}
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError):
        return {}
    return {number: unit for number, unit in units.items() if unit != 1.0}


def _between_streams(content: Content) -> Iterator[bytes]:
    """What lies outside the streams, piece by piece; an object stream follows its dictionary unpacked."""
    start = 0
    while (word := content.find(b"stream", start)) >= 0:
        yield content[start:word]
        opening = _LINE_END.match(content, word + 6)
        if opening is None:
            start = word + 6
            continue
        dictionary = content[max(start, word - LONGEST_DICTIONARY) : word]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        end = _end(content, opening.end(), dictionary)
        if _PACKED.search(dictionary):
            yield _unpacked(content[opening.end() : end])
        start = end + len(b"endstream")
    yield content[start:]


def _end(content: Content, start: int, dictionary: bytes) -> int:
    """Where ``endstream`` stands: after the stated length where that is true, else the first one."""
    stated = _LENGTH.search(dictionary)
    if stated and len(stated[1]) < 12:
        end = content.find(b"endstream", start + int(stated[1]), start + int(stated[1]) + 16)
        if end >= 0:
            return end
    end = content.find(b"endstream", start)
    return end if end >= 0 else len(content)


def _unpacked(stream: bytes) -> bytes:
    """What an object stream says; the name itself where it cannot be told, as in an encrypted document."""
    try:
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(stream, LONGEST_PACKED)
    except zlib.error:
        return NAME
    return plain if unpacker.eof else NAME


def _may_tell(part: bytes) -> bool:
    return NAME in part
