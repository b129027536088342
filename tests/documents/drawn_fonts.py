"""The same document in Type 3 fonts: every letter a small drawing, as TeX, plotters and some converters write it."""

import io
import re
from functools import cache

import pikepdf
import uharfbuzz
from tests.documents.sheet import FONTS

EM = 2048


class Pen:
    """Takes an outline down as path operators."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        self._put("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:
        self._put("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._put("c", *points)

    def qCurveTo(self, bend: tuple[float, float], end: tuple[float, float]) -> None:
        first, second = ([x + 2 / 3 * (b - x) for x, b in zip(side, bend, strict=True)] for side in (self._at, end))
        self._put("c", first, second, end)

    def closePath(self) -> None:
        self.path.append("h")

    def _put(self, operator: str, *points: object) -> None:
        self.path.append(" ".join(f"{x:g} {y:g}" for x, y in points) + f" {operator}")  # type: ignore[attr-defined]
        self._at = points[-1]  # type: ignore[assignment]


@cache
def _outlines(face: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / f"LiberationSerif-{face}.ttf"))))


def in_drawn_fonts(content: bytes, *, readable: bool = True, sizes: float = 1.0) -> bytes:
    """``readable``: whether the fonts tell their letters; ``sizes``: by what the stated sizes are too small."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        for thing in list(document.objects):
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font" and "/FontDescriptor" in thing:
                _redraw(document, thing, readable, sizes)
        for page in document.pages:
            _resize(document, page, sizes)
        document.save(target, deterministic_id=True)
    return target.getvalue()


def _resize(document: pikepdf.Pdf, page: pikepdf.Page, sizes: float) -> None:
    told = [
        ([operands[0], float(operands[1]) / sizes] if str(operator) == "Tf" else operands, operator)
        for operands, operator in pikepdf.parse_content_stream(page)
    ]
    page.Contents = document.make_stream(pikepdf.unparse_content_stream(told))


def _redraw(document: pikepdf.Pdf, font: pikepdf.Dictionary, readable: bool, sizes: float) -> None:
    name, letters = str(font.BaseFont), font.ToUnicode
    face = next((style for style in ("BoldItalic", "Bold", "Italic") if style in name), "Regular")
    pictures, names, widths = pikepdf.Dictionary(), [], [0.0] * 256
    for code, letter in _codes(letters.read_bytes().decode("latin-1")).items():
        widths[code], drawing = _drawing(_outlines(face), letter)
        pictures[f"/g{code}"] = document.make_stream(drawing)
        names += [code, pikepdf.Name(f"/g{code}")]
    for key in list(font.keys()):
        del font[key]
    font.Type, font.Subtype = pikepdf.Name.Font, pikepdf.Name.Type3
    font.FontMatrix = [sizes / EM, 0, 0, sizes / EM, 0, 0]
    font.FontBBox, font.FirstChar, font.LastChar, font.Widths = [0, 0, 0, 0], 0, 255, widths
    font.Encoding = pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=pikepdf.Array(names))
    font.CharProcs, font.Resources = pictures, pikepdf.Dictionary()
    if readable:
        font.ToUnicode = letters


def _drawing(outlines: uharfbuzz.Font, letter: str) -> tuple[float, bytes]:
    glyph, pen = outlines.get_nominal_glyph(ord(letter)) or 0, Pen()
    outlines.draw_glyph_with_pen(glyph, pen)
    box, width = outlines.get_glyph_extents(glyph), outlines.get_glyph_h_advance(glyph)
    left, top = box.x_bearing, box.y_bearing
    head = f"{width} 0 {left} {top + box.height} {left + box.width} {top} d1"
    return width, f"{head} {' '.join(pen.path)} {'f' if pen.path else ''}".encode()


def _codes(told: str) -> dict[int, str]:
    """What reportlab's map from codes to letters says."""
    codes: dict[int, str] = {}
    for first, last, letters in re.findall(r"<(\w\w)>\s*<(\w\w)>\s*\[([^\]]*)\]", told):
        found = re.findall(r"<(\w{4})>", letters)
        codes |= {int(first, 16) + index: chr(int(letter, 16)) for index, letter in enumerate(found)}
        assert int(last, 16) - int(first, 16) + 1 == len(found)
    codes |= {int(code, 16): chr(int(letter, 16)) for code, letter in re.findall(r"<(\w\w)>\s*<(\w{4})>", told)}
    return codes
