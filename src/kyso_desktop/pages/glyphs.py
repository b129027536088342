"""The characters of a loaded page as glyphs in displayed coordinates. Called under the lock of ``document``."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import pypdfium2_raw as pdfium

from kyso_desktop.pages.old_fonts import letters_of
from kyso_desktop.placement import UNREADABLE, Box, Glyph, PageShape

_BOLD_WEIGHT = 700
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]b[di]*$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|[-,]b?i$", re.IGNORECASE)
_UNTOLD = frozenset(range(32)) - {2, 9, 10, 13}
"""No letters have these codes: the document does not tell what it draws. 2 is PDFium's hyphen at the end of a line."""
_HEIGHTS = {**dict.fromkeys("ABCDEFGHIKLMNOPRSTUVXY0123456789bdhkl", 0.67), **dict.fromkeys("acemnorsuvxz", 0.45)}
"""How high letters are in parts of the font size, in the faces of official documents."""
_BELIEVED = 0.55, 1.8
"""A size is true where the letters are as high as it says, times something between these."""

_LEVEL = 0.05
"""A text direction that leaves the horizontal by more than this sine is not read (watermarks, margin notes)."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a font's name and descriptor tell of all its characters."""

    bold: bool
    italic: bool
    letters: Mapping[str, str] | None = None
    """What its codes mean where the font is older than Unicode."""
    nameless: bool = False
    """A Type 3 font."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share."""

    size: float
    face: Face
    level: bool
    font: int
    """Where PDFium has the font."""


class _Display:
    """Turns user space into displayed coordinates."""

    def __init__(self, shape: PageShape) -> None:
        unit = shape.unit
        left, bottom = unit * shape.visible.x0, unit * shape.visible.y0
        wide, high = shape.width, shape.height
        a, b, c, d, self.e, self.f = {
            0: (1, 0, 0, 1, -left, -bottom),
            90: (0, -1, 1, 0, -bottom, high + left),
            180: (-1, 0, 0, -1, wide + left, high + bottom),
            270: (0, 1, -1, 0, wide + bottom, -left),
        }[shape.rotation]
        self.a, self.b, self.c, self.d = unit * a, unit * b, unit * c, unit * d
        self.unit = unit

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def direction(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y


def plain_text(text_page: object) -> str:
    """All characters in reading order, as PDFium joins them."""
    count = int(pdfium.FPDFText_CountChars(text_page))
    if count < 1:
        return ""
    units = (ctypes.c_ushort * (count * 2 + 1))()
    written = int(pdfium.FPDFText_GetText(text_page, 0, count, units))
    return bytes(units)[: max(0, written - 1) * 2].decode("utf-16-le", "replace")


def glyphs_of(text_page: object, shape: PageShape, fonts: dict[int, Face]) -> tuple[Glyph, ...]:
    """The level glyphs of the page; ``fonts`` remembers the face of each font of the document."""
    display = _Display(shape)
    glyphs: list[Glyph] = []
    styles: dict[int, _Style] = {}
    sizes = _TrueSizes()
    left, right, bottom, top, x, y = values = [ctypes.c_double() for _ in range(6)]
    corners, origin = [ctypes.byref(value) for value in values[:4]], [ctypes.byref(value) for value in values[4:]]
    for index in range(int(pdfium.FPDFText_CountChars(text_page))):
        owner = pdfium.FPDFText_GetTextObject(text_page, index)
        if not owner:  # a space or a line break that PDFium made up
            continue
        address = ctypes.c_void_p.from_buffer(owner).value or 0
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(text_page, index, owner, display, fonts)
        face, code = style.face, int(pdfium.FPDFText_GetUnicode(text_page, index))
        letter = (face.letters.get(chr(code)) if face.letters is not None else None) or _letter(code)
        if not letter or not style.level:
            continue
        pdfium.FPDFText_GetCharBox(text_page, index, *corners)
        pdfium.FPDFText_GetCharOrigin(text_page, index, *origin)
        box = _box(display.point(left.value, bottom.value), display.point(right.value, top.value))
        baseline = display.point(x.value, y.value)[1]
        if letter == UNREADABLE and box.height <= 0.1:  # a space whose code is its number in the font
            continue
        _append(glyphs, Glyph(letter, box, baseline, style.size, face.bold, face.italic))
        sizes.look(letter, box, style, len(glyphs))
    return sizes.corrected(glyphs)


class _TrueSizes:
    """A Type 3 font may scale its letters by any matrix, so that the stated size says nothing; their height does."""

    def __init__(self) -> None:
        self._factors: dict[tuple[int, float], float] = {}
        self._starts: list[tuple[int, tuple[int, float]]] = []

    def look(self, letter: str, box: Box, style: _Style, count: int) -> None:
        """Take a glyph, the ``count``-th one, into account."""
        key = style.font, style.size
        if not self._starts or self._starts[-1][1] != key:
            self._starts.append((count - 1, key))
        if style.face.nameless and key not in self._factors and letter in _HEIGHTS and style.size > 0:
            ratio = box.height / (style.size * _HEIGHTS[letter])
            self._factors[key] = 1.0 if _BELIEVED[0] <= ratio <= _BELIEVED[1] else ratio

    def corrected(self, glyphs: list[Glyph]) -> tuple[Glyph, ...]:
        """The glyphs with the sizes that the eye sees."""
        if all(factor in (0.0, 1.0) for factor in self._factors.values()):
            return tuple(glyphs)
        sized: list[Glyph] = []
        ends = [start for start, _ in self._starts[1:]] + [len(glyphs)]
        for (start, key), end in zip(self._starts, ends, strict=True):
            factor = self._factors.get(key) or 1.0
            sized += (replace(glyph, size=glyph.size * factor) for glyph in glyphs[start:end])
        return tuple(sized)


@lru_cache(maxsize=4096)
def _letter(code: int) -> str:
    if code in _UNTOLD:
        return UNREADABLE
    if code < 32 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return ""
    letter = unicodedata.normalize("NFC", chr(code))
    return "" if unicodedata.category(letter[0]) in ("Cc", "Cf", "Cn") else letter


def _box(first: tuple[float, float], second: tuple[float, float]) -> Box:
    (x0, y0), (x1, y1) = first, second
    if x0 > x1:
        x0, x1 = x1, x0
    if y0 > y1:
        y0, y1 = y1, y0
    return Box(x0, y0, x1, y1)


def _append(glyphs: list[Glyph], glyph: Glyph) -> None:
    """A combining mark joins the letter before it; producers that write NFD place it as a glyph of its own."""
    if glyphs and unicodedata.combining(glyph.text[0]):
        base = glyphs[-1]
        composed = unicodedata.normalize("NFC", base.text + glyph.text)
        glyphs[-1] = replace(base, text=composed, box=base.box.joined(glyph.box))
    else:
        glyphs.append(glyph)


def _style(text_page: object, index: int, owner: object, display: _Display, fonts: dict[int, Face]) -> _Style:
    matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium.FPDFTextObj_GetFontSize(owner, size)
    along_x, along_y = display.direction(matrix.a, matrix.b)
    length = math.hypot(along_x, along_y) or 1.0
    level = along_x > 0 and abs(along_y) / length < _LEVEL
    effective = display.unit * abs(size.value) * math.hypot(matrix.c, matrix.d)
    font = ctypes.cast(pdfium.FPDFTextObj_GetFont(owner), ctypes.c_void_p).value or 0
    return _Style(effective, _face(owner, fonts), level, font)


def _face(owner: object, fonts: dict[int, Face]) -> Face:
    font = pdfium.FPDFTextObj_GetFont(owner)
    if not font:
        return Face(bold=False, italic=False)
    address = ctypes.cast(font, ctypes.c_void_p).value or 0
    if address not in fonts:
        name = _font_name(font)
        flags, weight = int(pdfium.FPDFFont_GetFlags(font)), int(pdfium.FPDFFont_GetWeight(font))
        bold = bool(_BOLD_NAME.search(name)) or weight >= _BOLD_WEIGHT or bool(max(flags, 0) & _FORCE_BOLD)
        italic = bool(_ITALIC_NAME.search(name)) or bool(max(flags, 0) & _ITALIC)
        fonts[address] = Face(bold, italic, letters_of(name), nameless=not name)
    return fonts[address]


def _font_name(font: object) -> str:
    """The base name without the subset prefix ("ABCDEE+TimesNewRoman,Bold" → "TimesNewRoman,Bold")."""
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return re.sub(r"^[A-Z]{6}\+", "", buffer.value.decode("utf-8", "replace"))
