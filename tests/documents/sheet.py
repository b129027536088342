"""A reportlab page on which text is placed in displayed coordinates, whatever the page's rotation and crop box."""

import io
import random
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from reportlab.lib.colors import black, red
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
MILLIMETRE = 72 / 25.4
A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
FACES = {"": "Regular", "B": "Bold", "I": "Italic", "BI": "BoldItalic"}


@dataclass(frozen=True)
class Manner:
    """How a producer writes: page rotation, offset of the crop box, and the way text reaches the page."""

    rotation: int = 0
    crop: tuple[float, float] = (0, 0)
    by_letter: bool = False
    decomposed: bool = False
    scaled: bool = False
    """Font size 1 and a scaled matrix, as browsers print."""
    twice: bool = False
    """Every letter drawn a second time, a little shifted, in place of a bold face."""
    old_font: str | None = None
    """The name of a font from before Unicode; the letters are written in its code (TCVN3 or VNI)."""
    runs: bool = False
    """Text cut into runs of a few letters, as a word processor writes what was edited often."""
    unit: float = 1.0
    """Points to one unit of user space (``UserUnit``)."""
    recognised: bool = False
    """The invisible text layer of a scan: word by word, one face, sizes and baselines a little off."""


def register_fonts() -> None:
    for style, face in FACES.items():
        if f"Serif{style}" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(f"Serif{style}", str(FONTS / f"LiberationSerif-{face}.ttf")))


def width_of(text: str, style: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, f"Serif{style}", size))


TCVN3 = {
    "á": "¸", "à": "µ", "ả": "¶", "ã": "·", "ạ": "¹", "ă": "¨", "ắ": "¾", "ằ": "»", "ặ": "Æ", "â": "©", "ấ": "Ê",
    "ầ": "Ç", "ẩ": "È", "ẫ": "É", "ậ": "Ë", "đ": "®", "é": "Ð", "è": "Ì", "ẻ": "Î", "ẹ": "Ñ", "ê": "ª", "ế": "Õ",
    "ề": "Ò", "ể": "Ó", "ễ": "Ô", "ệ": "Ö", "í": "Ý", "ì": "×", "ỉ": "Ø", "ị": "Þ", "ó": "ã", "ò": "ß", "ỏ": "á",
    "ọ": "ä", "ô": "«", "ố": "è", "ồ": "å", "ổ": "æ", "ỗ": "ç", "ộ": "é", "ơ": "¬", "ớ": "í", "ờ": "ê", "ở": "ë",
    "ỡ": "ì", "ợ": "î", "ú": "ó", "ù": "ï", "ủ": "ñ", "ũ": "ò", "ụ": "ô", "ư": "\u00ad", "ứ": "ø", "ừ": "õ", "ử": "ö",
    "ữ": "÷", "ự": "ù", "ý": "ý", "ỳ": "ú", "ỷ": "û", "ỹ": "ü", "ỵ": "þ", "Đ": "§", "Â": "¢", "Ê": "£",
    "Ô": "¤", "Ơ": "¥", "Ư": "¦",
}  # fmt: skip
VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_HATS = {"â": dict(zip(VNI_TONES, "áàåãä", strict=True)), "ê": dict(zip(VNI_TONES, "éèúüë", strict=True))}


def in_old_code(text: str, font: str) -> str:
    """The text in the code of that font; a TCVN3 font has capitals with tones only in its sister ending in H."""
    if font.startswith(".Vn"):
        return "".join(TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in text)
    return "".join(_vni(letter) for letter in text)


def _vni(letter: str) -> str:
    if letter.lower() in "đơưíìỉĩịỵ":
        return letter.translate(str.maketrans("đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ", "ñôöíìæóòîÑÔÖÍÌÆÓÒÎ"))
    base, *marks = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in marks if mark in VNI_TONES]
    if "\u031b" in marks:
        written = ("ô" if base.lower() == "o" else "ö") + VNI_TONES[tones[0]]
        return written.upper() if base.isupper() else written
    hat = "â" if "\u0302" in marks else "ê" if "\u0306" in marks else None
    mark = (VNI_HATS[hat][tones[0]] if tones else hat) if hat else VNI_TONES[tones[0]] if tones else ""
    return base + (mark.upper() if base.isupper() else mark)


def named_fonts(content: bytes, name: str) -> bytes:
    """The same document whose fonts carry that name."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing:
                bold = "Bold" if "Bold" in str(thing.BaseFont) else ""
                thing.BaseFont = pikepdf.Name(f"/ABCDEF+{name}{',' if bold else ''}{bold}")
                thing.FontDescriptor.FontName = thing.BaseFont
        document.save(target)
    return target.getvalue()


def in_units(content: bytes, unit: float, pages: Collection[int] = (), packed: bool = False) -> bytes:
    """The same document to the eye, these pages (all, where none are named) measured in that many points to one."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        for number, page in enumerate(document.pages, 1):
            if pages and number not in pages:
                continue
            page.contents_add(b"%.8f 0 0 %.8f 0 0 cm" % (1 / unit, 1 / unit), prepend=True)
            for key in ("/MediaBox", "/CropBox"):
                if key in page:
                    page[key] = [float(side) / unit for side in page[key].as_list()]
            page.UserUnit = unit
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.preserve
        document.save(target, object_stream_mode=mode, deterministic_id=True)
    return target.getvalue()


class Sheet:
    """One document being drawn, page by page."""

    def __init__(self, manner: Manner, title: str) -> None:
        register_fonts()
        self.manner = manner
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=A4, invariant=1)
        self.canvas.setTitle(title)
        self.page = 0
        self.chance = random.Random(30)
        self.width, self.height = A4

    def start_page(self, landscape: bool = False) -> None:
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.width, self.height = (A4[1], A4[0]) if landscape else A4
        rotation, (dx, dy) = self.manner.rotation, self.manner.crop
        wide, high = (self.width, self.height) if rotation in (0, 180) else (self.height, self.width)
        media = (wide + 2 * dx, high + 2 * dy)
        self.canvas.setPageSize(media if rotation in (0, 180) else media[::-1])  # reportlab turns it itself
        if dx or dy:
            self.canvas.setCropBox((dx, dy, dx + wide, dy + high))
        self.canvas.setPageRotation(rotation)
        self.canvas.translate(dx, dy)
        if rotation == 90:
            self.canvas.transform(0, 1, -1, 0, self.height, 0)
        elif rotation == 180:
            self.canvas.transform(-1, 0, 0, -1, self.width, self.height)
        elif rotation == 270:
            self.canvas.transform(0, -1, 1, 0, 0, self.width)

    def text(self, x: float, y: float, text: str, style: str = "", size: float = 14) -> float:
        """Text from x on; gives where it ends."""
        end = x + width_of(text, style, size)
        if self.manner.decomposed:
            text = unicodedata.normalize("NFD", text)
        if self.manner.old_font:
            text = in_old_code(text, self.manner.old_font)
        if self.manner.recognised:
            for word in text.split(" "):
                drift, grow = self.chance.uniform(-1.2, 1.2), self.chance.uniform(0.94, 1.03)
                if word:
                    self._draw(x, y + drift, word, "", size * grow)
                x += width_of(f"{word} ", style, size)
        elif self.manner.by_letter or self.manner.runs:
            self._in_pieces(x, y, text, style, size)
        else:
            self._draw(x, y, text, style, size)
        return end

    def _in_pieces(self, x: float, y: float, text: str, style: str, size: float) -> None:
        length = 1 if self.manner.by_letter else 3
        for start in range(0, len(text), length):
            piece = text[start : start + length]
            if self.manner.runs or not piece.isspace():
                self._draw(x, y, piece, style, size)
            x += width_of(piece, style, size)

    def centred(self, x: float, y: float, text: str, style: str = "", size: float = 14) -> float:
        """Text centred on x; gives where it starts."""
        start = x - width_of(text, style, size) / 2
        self.text(start, y, text, style, size)
        return start

    def rule(self, x: float, y: float, length: float) -> None:
        self.canvas.setLineWidth(0.7)
        self.canvas.line(x - length / 2, y, x + length / 2, y)

    def framed(self, x: float, y: float, text: str, width: float, height: float) -> None:
        """Red words in a red frame, centred on x, the frame's foot at y."""
        self.canvas.setStrokeColor(red)
        self.canvas.setFillColor(red)
        self.canvas.rect(x - width / 2, y, width, height)
        self.centred(x, y + height / 2 - 4.5, text, "B", 13)
        self.canvas.setStrokeColor(black)
        self.canvas.setFillColor(black)

    def finish(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        content = self.buffer.getvalue()
        if self.manner.unit != 1:
            content = in_units(content, self.manner.unit)
        return named_fonts(content, self.manner.old_font) if self.manner.old_font else content

    def _draw(self, x: float, y: float, text: str, style: str, size: float) -> None:
        if self.manner.twice and "B" in style:
            style = style.replace("B", "")
            self.canvas.setFont(f"Serif{style}", size)
            self.canvas.drawString(x + 0.3, y, text)
        if not self.manner.scaled:
            self.canvas.setFont(f"Serif{style}", size)
            self.canvas.drawString(x, y, text, mode=3 if self.manner.recognised else None)
            return
        self.canvas.saveState()
        self.canvas.transform(size, 0, 0, size, x, y)
        self.canvas.setFont(f"Serif{style}", 1)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()
