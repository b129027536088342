"""The characters of a loaded page as glyphs in displayed coordinates. Called under the lock of ``document``."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2_raw as pdfium

from kyso_desktop.pages.old_fonts import letters_of
from kyso_desktop.pages.word_layer import BLANK_FONT, as_printed
from kyso_desktop.placement import UNREADABLE, Box, Glyph, PageShape

_BOLD_WEIGHT = 700
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]b[di]*$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|[-,]b?i$", re.IGNORECASE)
_UNTOLD = frozenset(range(32)) - {2, 9, 10, 13}
"""No letters have these codes: the document does not tell what it draws. 2 is PDFium's hyphen at the end of a line."""
SOFT_HYPHEN = "\u00ad"
"""Shows nothing, save in TCVN3, where it is the letter ư."""
_HEIGHTS = {**dict.fromkeys("ABCDEFGHIKLMNOPRSTUVXY0123456789bdhkl", 0.67), **dict.fromkeys("acemnorsuvxz", 0.45)}
"""How high letters are in parts of the font size, in the faces of official documents."""
_BELIEVED = 0.55, 1.8
"""A size is true where the letters are as high as it says, times something between these."""

Corners = tuple[float, float, float, float]
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
    shows_nothing: bool = False
    """The font of a layer of letters over a scan."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share."""

    size: float
    face: Face
    level: bool
    font: int
    """Where PDFium has the font."""


_NO_STYLE = _Style(0.0, Face(bold=False, italic=False), level=False, font=0)


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

    def up(self, x: float, y: float) -> float:
        """The displayed height of a point in user space."""
        return self.b * x + self.d * y + self.f

    def box(self, left: float, right: float, bottom: float, top: float) -> Box:
        """The displayed box of one in user space."""
        x0, y0 = self.a * left + self.c * bottom + self.e, self.b * left + self.d * bottom + self.f
        x1, y1 = self.a * right + self.c * top + self.e, self.b * right + self.d * top + self.f
        if x0 > x1:
            x0, x1 = x1, x0
        if y0 > y1:
            y0, y1 = y1, y0
        return Box(x0, y0, x1, y1)

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
    laid: list[Glyph] = []
    styles: dict[int, _Style] = {}
    sizes = _TrueSizes()
    last, style = 0, _NO_STYLE
    for index, letter, owner, corners, origin in _characters(text_page):
        if owner != last:
            last, style = owner, styles.get(owner) or _style(text_page, index, display, fonts)
            styles[owner] = style
            sizes.begin(style, len(glyphs))
        if not style.level:
            continue
        face = style.face
        if face.letters is not None:
            letter = face.letters.get(letter, letter)
        if letter == SOFT_HYPHEN:
            continue
        box = display.box(*corners)
        if letter == UNREADABLE and box.height <= 0.1:  # a space whose code is its number in the font
            continue
        if face.nameless:
            sizes.look(letter, box, style)
        glyph = Glyph(letter, box, display.up(*origin), style.size, face.bold, face.italic)
        among = laid if face.shows_nothing else glyphs
        if among and unicodedata.combining(letter[0]):
            among[-1] = _composed(among[-1], glyph)
        else:
            among.append(glyph)
    return (*sizes.corrected(glyphs), *as_printed(laid)) if laid else sizes.corrected(glyphs)


def _characters(text_page: object) -> Iterator[tuple[int, str, int, Corners, tuple[float, float]]]:
    """Each letter's index, text, text object, left, right, bottom and top, and origin in user space."""
    page = ctypes.cast(text_page, ctypes.c_void_p).value  # type: ignore[arg-type] # a pointer, as the bindings have it
    numbers = (ctypes.c_double * 6)()
    start, size = ctypes.addressof(numbers), ctypes.sizeof(ctypes.c_double)
    left, right, bottom, top, x, y = range(start, start + 6 * size, size)
    for index in range(int(pdfium.FPDFText_CountChars(text_page))):
        owner = _TEXT_OBJECT(page, index)
        if not owner:  # a space or a line break that PDFium made up
            continue
        letter = _letter(_UNICODE(page, index))
        if letter:
            _CHAR_BOX(page, index, left, right, bottom, top)
            _CHAR_ORIGIN(page, index, x, y)
            x0, x1, y0, y1, across, up = numbers
            yield index, letter, owner, (x0, x1, y0, y1), (across, up)


def _direct(function: object, result: type, *arguments: type) -> Callable[..., int]:
    """The same function with addresses as plain numbers, for calls that are made once a letter: half the time."""
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type] # a function of the bindings
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


_INDEX, _ADDRESS = ctypes.c_int, ctypes.c_void_p
_TEXT_OBJECT = _direct(pdfium.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INDEX)
_UNICODE = _direct(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INDEX)
_CHAR_BOX = _direct(pdfium.FPDFText_GetCharBox, _INDEX, _ADDRESS, _INDEX, *(_ADDRESS,) * 4)
_CHAR_ORIGIN = _direct(pdfium.FPDFText_GetCharOrigin, _INDEX, _ADDRESS, _INDEX, *(_ADDRESS,) * 2)


class _TrueSizes:
    """A Type 3 font may scale its letters by any matrix, so that the stated size says nothing; their height does."""

    def __init__(self) -> None:
        self._factors: dict[tuple[int, float], float] = {}
        self._starts: list[tuple[int, tuple[int, float]]] = []

    def begin(self, style: _Style, count: int) -> None:
        """From the ``count``-th glyph on they are of this style."""
        key = style.font, style.size
        if not self._starts or self._starts[-1][1] != key:
            self._starts.append((count, key))

    def look(self, letter: str, box: Box, style: _Style) -> None:
        """Take the box of a letter of a Type 3 font into account."""
        key = style.font, style.size
        if key not in self._factors and letter in _HEIGHTS and style.size > 0:
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
            sized += (glyph._replace(size=glyph.size * factor) for glyph in glyphs[start:end])
        return tuple(sized)


@lru_cache(maxsize=4096)
def _letter(code: int) -> str:
    if code in _UNTOLD:
        return UNREADABLE
    if code == ord(SOFT_HYPHEN):
        return SOFT_HYPHEN
    if code < 32 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return ""
    letter = unicodedata.normalize("NFC", chr(code))
    return "" if unicodedata.category(letter[0]) in ("Cc", "Cf", "Cn") else letter


def _composed(base: Glyph, mark: Glyph) -> Glyph:
    """A combining mark joins the letter before it; producers that write NFD place it as a glyph of its own."""
    text = unicodedata.normalize("NFC", base.text + mark.text)
    return base._replace(text=text, box=base.box.joined(mark.box))


def _style(text_page: object, index: int, display: _Display, fonts: dict[int, Face]) -> _Style:
    owner = pdfium.FPDFText_GetTextObject(text_page, index)
    matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium.FPDFTextObj_GetFontSize(owner, size)
    along_x, along_y = display.direction(matrix.a, matrix.b)
    length = math.hypot(along_x, along_y) or 1.0
    level = along_x > 0 and abs(along_y) / length < _LEVEL
    effective = display.unit * abs(size.value) * math.hypot(matrix.c, matrix.d)
    font = pdfium.FPDFTextObj_GetFont(owner)
    address = ctypes.cast(font, ctypes.c_void_p).value or 0
    if address not in fonts:
        fonts[address] = _face(font)
    return _Style(effective, fonts[address], level, address)


def _face(font: object) -> Face:
    if not font:
        return Face(bold=False, italic=False)
    name = _font_name(font)
    flags, weight = int(pdfium.FPDFFont_GetFlags(font)), int(pdfium.FPDFFont_GetWeight(font))
    bold = bool(_BOLD_NAME.search(name)) or weight >= _BOLD_WEIGHT or bool(max(flags, 0) & _FORCE_BOLD)
    italic = bool(_ITALIC_NAME.search(name)) or bool(max(flags, 0) & _ITALIC)
    return Face(bold, italic, letters_of(name), nameless=not name, shows_nothing=bool(BLANK_FONT.match(name)))


def _font_name(font: object) -> str:
    """The base name without the subset prefix ("ABCDEE+TimesNewRoman,Bold" → "TimesNewRoman,Bold")."""
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return re.sub(r"^[A-Z]{6}\+", "", buffer.value.decode("utf-8", "replace"))
