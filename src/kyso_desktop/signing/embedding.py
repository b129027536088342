"""Fonts and pictures as objects of a document; each is made once and compressed once for all documents of a run."""

import hashlib
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from kyso_desktop.signing.errors import PictureUnreadable
from kyso_desktop.signing.faces import CutFace, composed, cut_face
from kyso_desktop.signing.pictures import open_picture

SYMBOLIC = 4
"""Font descriptor flag (ISO 32000-1, table 123): codes are glyph numbers."""
ITALIC = 64
STEM = 80
OPAQUE_FROM = 128


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A font in a document and the code of each of its letters."""

    reference: IndirectObject
    face: CutFace

    def codes(self, text: str) -> bytes:
        """The text as a hexadecimal string of two-byte codes."""
        return b"<%s>" % b"".join(b"%04x" % self.face.glyphs[letter] for letter in composed(text))


def embed_font(writer: BasePdfFileWriter, path: Path, letters: str) -> EmbeddedFont:
    """A composite font with these letters alone (ISO 32000-1, 9.7); its map to Unicode names each code by itself."""
    face = cut_face(path, letters)
    tag = hashlib.sha256(face.program).digest()[:6]
    name = "".join(chr(ord("A") + byte % 26) for byte in tag) + "+" + face.name
    program = _deflated(writer, face.program, Length1=NumberObject(len(face.program)))
    present = b"\xff" * (len(face.widths) // 8) + bytes([0xFF00 >> len(face.widths) % 8 & 0xFF])
    descriptor = _dictionary(
        Type=pdf_name("/FontDescriptor"),
        FontName=pdf_name(f"/{name}"),
        Flags=NumberObject(SYMBOLIC | (ITALIC if face.slant else 0)),
        FontBBox=ArrayObject(NumberObject(side) for side in face.box),
        ItalicAngle=FloatObject(round(face.slant, 2)),
        Ascent=NumberObject(face.ascent),
        Descent=NumberObject(face.descent),
        CapHeight=NumberObject(face.ascent),
        StemV=NumberObject(STEM),
        FontFile2=program,
        CIDSet=_deflated(writer, present),
    )
    system = _dictionary(
        Registry=TextStringObject("Adobe"), Ordering=TextStringObject("Identity"), Supplement=NumberObject(0)
    )
    descendant = _dictionary(
        Type=pdf_name("/Font"),
        Subtype=pdf_name("/CIDFontType2"),
        BaseFont=pdf_name(f"/{name}"),
        CIDSystemInfo=system,
        CIDToGIDMap=pdf_name("/Identity"),
        W=ArrayObject([NumberObject(0), ArrayObject(NumberObject(width) for width in face.widths)]),
        FontDescriptor=writer.add_object(descriptor),
    )
    font = _dictionary(
        Type=pdf_name("/Font"),
        Subtype=pdf_name("/Type0"),
        BaseFont=pdf_name(f"/{name}"),
        Encoding=pdf_name("/Identity-H"),
        DescendantFonts=ArrayObject([writer.add_object(descendant)]),
        ToUnicode=_deflated(writer, _to_unicode(face)),
    )
    return EmbeddedFont(writer.add_object(font), face)


def _to_unicode(face: CutFace) -> bytes:
    entries = [f"<{glyph:04x}> <{letter.encode('utf-16be').hex()}>" for letter, glyph in face.glyphs.items()]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS2) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS2 def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(entries), 100):  # no more to a section (Adobe Technical Note 5014)
        part = entries[start : start + 100]
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"]).encode("ascii")


@dataclass(frozen=True, slots=True)
class _Pixels:
    """A picture ready for a document: colours, how much of each pixel is seen, and which pixels are seen at all."""

    width: int
    height: int
    colours: bytes
    alpha: bytes
    unseen: bytes
    """One bit a pixel, set where nothing is drawn; rows padded to bytes."""


def embed_picture(writer: BasePdfFileWriter, png: bytes, *, soft: bool) -> IndirectObject:
    """The picture as an image; ``soft``: with its shades of transparency, else each pixel is drawn or is not.

    PDF/A-1 knows no soft mask (ISO 19005-1, 6.4).
    """
    pixels = _pixels(png)
    size = {"Width": NumberObject(pixels.width), "Height": NumberObject(pixels.height)}
    image = {"Type": pdf_name("/XObject"), "Subtype": pdf_name("/Image"), **size}
    if soft:
        grey = {"ColorSpace": pdf_name("/DeviceGray"), "BitsPerComponent": NumberObject(8)}
        mask = {"SMask": _deflated(writer, pixels.alpha, **image, **grey)}
    else:
        bits = {"ImageMask": BooleanObject(True), "BitsPerComponent": NumberObject(1)}
        mask = {"Mask": _deflated(writer, pixels.unseen, **image, **bits)}
    colour = {"ColorSpace": pdf_name("/DeviceRGB"), "BitsPerComponent": NumberObject(8)}
    return _deflated(writer, pixels.colours, **image, **colour, **mask)


def ready_picture(png: bytes) -> None:
    """The picture is decoded and compressed, so that no document need wait for that; nothing where it is none."""
    with suppress(PictureUnreadable):
        pixels = _pixels(png)
        _compressed(pixels.colours)
        _compressed(pixels.alpha)


@lru_cache(maxsize=4)
def _pixels(png: bytes) -> _Pixels:
    image = open_picture(png)
    alpha = image.getchannel("A")
    unseen = alpha.point(lambda value: 0 if value >= OPAQUE_FROM else 255).convert("1", dither=Image.Dither.NONE)
    return _Pixels(image.width, image.height, image.convert("RGB").tobytes(), alpha.tobytes(), unseen.tobytes())


def _deflated(writer: BasePdfFileWriter, plain: bytes, **entries: PdfObject) -> IndirectObject:
    held = _dictionary(Filter=pdf_name("/FlateDecode"), **entries)
    return writer.add_object(StreamObject(held, encoded_data=_compressed(plain)))


@lru_cache(maxsize=64)
def _compressed(plain: bytes) -> bytes:
    return zlib.compress(plain)


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
