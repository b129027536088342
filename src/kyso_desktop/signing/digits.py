"""The font of number and date: ten digits, the same in every document."""

import io
from functools import cache
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pyhanko.pdf_utils.generic import IndirectObject, StreamObject
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from kyso_desktop.signing.appearance import NOT_EMBEDDED, FontSubset

DIGITS = "0123456789"


def digit_font(writer: BasePdfFileWriter, path: Path, size: float) -> IndirectObject:
    """An embedded font with the digits of the face in ``path``."""
    font = DigitFont(writer, io.BytesIO(_only_digits(path)), size)
    font.shape(DIGITS)
    resource = font.as_resource()
    font.prepare_write()
    return resource


class DigitFont(FontSubset):
    """A subset whose map to Unicode names each code by itself, which every verifier can read."""

    def _format_tounicode_cmap(self) -> StreamObject:
        entries = [f"<{code:04x}> <{letter.encode('utf-16be').hex()}>" for code, letter in self._cid_to_unicode.items()]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS2) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS2 def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            f"{len(entries)} beginbfchar",
            *entries,
            "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
        return StreamObject(stream_data="\n".join(lines).encode("ascii"))


@cache
def _only_digits(path: Path) -> bytes:
    """A small font file with nothing but the digits, so that a batch cuts the large one once."""
    with TTFont(path) as font:
        for table in NOT_EMBEDDED:
            if table in font:
                del font[table]
        subsetter = Subsetter(Options(layout_closure=False))
        subsetter.populate(text=DIGITS)
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()
