"""The characters of a loaded page as glyphs in displayed coordinates. Called under the lock of ``document``."""

import ctypes
import math
import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import NamedTuple

import pypdfium2_raw as pdfium

from kyso_desktop.pages.direct import ADDRESS, INDEX, address, direct
from kyso_desktop.pages.levelling import Slopes, levelled
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
_STROKED = frozenset({pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP})
"""Letters whose outline is drawn too are bold to the eye."""
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
    slope: float = 0.0
    """By how much its lines rise to the right."""


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

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

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


class PageGlyphs(NamedTuple):
    """As ``PageText`` has them."""

    glyphs: tuple[Glyph, ...]
    slope: float
    askew: tuple[Box, ...]


def glyphs_of(text_page: object, shape: PageShape, fonts: dict[int, Face]) -> PageGlyphs:
    """The glyphs of the page; ``fonts`` remembers the face of each font of the document."""
    display = _Display(shape)
    glyphs: list[Glyph] = []
    laid: list[Glyph] = []
    askew: list[Box] = []
    styles = _Styles(text_page, display, fonts)
    sizes, slopes = _TrueSizes(), Slopes()
    last, style = 0, _NO_STYLE
    for index, letter, owner, box, baseline in _characters(text_page, display):
        if owner != last:
            last, style = owner, styles.of(owner, index)
            sizes.begin(style, len(glyphs))
            slopes.begin(style.slope, len(glyphs) + len(laid))
        if not style.level:
            askew.append(box)
            continue
        face = style.face
        if face.letters is not None:
            letter = face.letters.get(letter, letter)
        if letter == SOFT_HYPHEN:
            continue
        if letter == UNREADABLE and box.height <= 0.1:  # a space whose code is its number in the font
            continue
        if face.nameless:
            sizes.look(letter, box, style)
        glyph = Glyph(letter, box, baseline, style.size, face.bold, face.italic)
        among = laid if face.shows_nothing else glyphs
        if among and unicodedata.combining(letter[0]):
            among[-1] = _composed(among[-1], glyph, spacing=face.letters is not None)
        else:
            among.append(glyph)
    slope = slopes.common(len(glyphs) + len(laid))
    printed, laid = levelled(sizes.corrected(glyphs), slope, shape.width), levelled(laid, slope, shape.width)
    return PageGlyphs((*printed, *as_printed(laid)) if laid else tuple(printed), slope, tuple(askew))


def _characters(text_page: object, display: _Display) -> Iterator[tuple[int, str, int, Box, float]]:
    """Each letter's index, text, text object, and displayed box and baseline."""
    page = address(text_page)
    numbers = _Numbers()
    left, right, bottom, top = numbers.addresses[:4]
    last, level, before = 0, False, (0.0, 0.0)
    for index in range(int(pdfium.FPDFText_CountChars(text_page))):
        owner = _TEXT_OBJECT(page, index)
        if not owner:  # a space or a line break that PDFium made up
            continue
        letter = _letter(_UNICODE(page, index))
        if letter:
            _CHAR_BOX(page, index, left, right, bottom, top)
            box = display.box(*numbers.first_four())
            if owner != last or not level:  # two letters of one height: all of this object stand on one line
                _CHAR_ORIGIN(page, index, left, right)
                origin = display.point(*numbers.first_two())
                level = owner == last and origin[1] == before[1] and origin[0] != before[0]
                last, before = owner, origin
            yield index, letter, owner, box, before[1]


class _Numbers:
    """Room for what PDFium tells in numbers."""

    def __init__(self) -> None:
        self._room = (ctypes.c_double * 4)()
        size = ctypes.sizeof(ctypes.c_double)
        start = ctypes.addressof(self._room)
        self.addresses = tuple(range(start, start + 4 * size, size))
        self.first_two = partial(struct.Struct("2d").unpack_from, self._room)
        self.first_four = partial(struct.Struct("4d").unpack_from, self._room)


_TEXT_OBJECT = direct(pdfium.FPDFText_GetTextObject, ADDRESS, ADDRESS, INDEX)
_UNICODE = direct(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ADDRESS, INDEX)
_CHAR_BOX = direct(pdfium.FPDFText_GetCharBox, INDEX, ADDRESS, INDEX, *(ADDRESS,) * 4)
_CHAR_ORIGIN = direct(pdfium.FPDFText_GetCharOrigin, INDEX, ADDRESS, INDEX, *(ADDRESS,) * 2)
_MATRIX = direct(pdfium.FPDFText_GetMatrix, INDEX, ADDRESS, INDEX, ADDRESS)
_FONT_SIZE = direct(pdfium.FPDFTextObj_GetFontSize, INDEX, ADDRESS, ADDRESS)
_MODE = direct(pdfium.FPDFTextObj_GetTextRenderMode, INDEX, ADDRESS)
_FONT = direct(pdfium.FPDFTextObj_GetFont, ADDRESS, ADDRESS)


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

    def corrected(self, glyphs: list[Glyph]) -> list[Glyph]:
        """The glyphs with the sizes that the eye sees."""
        if all(factor in (0.0, 1.0) for factor in self._factors.values()):
            return glyphs
        sized: list[Glyph] = []
        ends = [start for start, _ in self._starts[1:]] + [len(glyphs)]
        for (start, key), end in zip(self._starts, ends, strict=True):
            factor = self._factors.get(key) or 1.0
            sized += (glyph._replace(size=glyph.size * factor) for glyph in glyphs[start:end])
        return sized


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


def _composed(base: Glyph, mark: Glyph, *, spacing: bool) -> Glyph:
    """A combining mark joins the letter before it; producers that write NFD place it as a glyph of its own.

    The letter stays as wide as it is, because such a glyph may reach over the space behind it; only the marks of fonts
    from before Unicode take room of their own (``spacing``).
    """
    text = unicodedata.normalize("NFC", base.text + mark.text)
    both = base.box.joined(mark.box)
    return base._replace(text=text, box=both if spacing else Box(base.box.x0, both.y0, base.box.x1, both.y1))


class _Styles:
    """What the text objects of a page look like; most look like one before."""

    def __init__(self, text_page: object, display: _Display, fonts: dict[int, Face]) -> None:
        self._page, self._display, self._fonts = address(text_page), display, fonts
        self._matrix, self._size = pdfium.FS_MATRIX(), ctypes.c_float()
        self._known: dict[tuple[float, ...], _Style] = {}

    def of(self, owner: int, index: int) -> _Style:
        """The style of a text object, to which the letter of that index belongs."""
        matrix = self._matrix
        _MATRIX(self._page, index, ctypes.addressof(matrix))
        _FONT_SIZE(owner, ctypes.addressof(self._size))
        key = matrix.a, matrix.b, matrix.c, matrix.d, self._size.value, _MODE(owner) in _STROKED, _FONT(owner) or 0
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = self._made(*key)
        return style

    def _made(self, a: float, b: float, c: float, d: float, size: float, stroked: bool, font: int) -> _Style:
        along_x, along_y = self._display.direction(a, b)
        length = math.hypot(along_x, along_y) or 1.0
        level = along_x > 0 and abs(along_y) / length < _LEVEL
        effective = self._display.unit * abs(size) * math.hypot(c, d)
        if font not in self._fonts:
            self._fonts[font] = _face(ctypes.cast(font, pdfium.FPDF_FONT) if font else None)
        face = replace(self._fonts[font], bold=True) if stroked else self._fonts[font]
        return _Style(effective, face, level, font, along_y / along_x if level else 0.0)


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
