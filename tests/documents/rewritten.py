"""The same document as other producers write it: how its letters reach the page, and what else they put there."""

import io
import math
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String
from reportlab.pdfgen.canvas import Canvas
from tests.documents.sheet import register_fonts

Instruction = tuple[list[object], Operator]
Rewriting = Callable[[bytes], bytes]
Strings = Callable[[bytes], Iterator[Instruction]]


def _saved(document: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _strings(write: Strings, content: bytes) -> bytes:
    """Every ``Tj`` written in another way."""
    with pikepdf.open(io.BytesIO(content)) as document:
        for page in document.pages:
            written: list[Instruction] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tj":
                    written += write(bytes(operands[0]))
                else:
                    written.append((list(operands), operator))
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(written))
        return _saved(document)


def _kerned(letters: bytes) -> Iterator[Instruction]:
    """One array, a number between any two letters, as word processors kern."""
    chance = random.Random(len(letters))
    parts: list[object] = []
    for code in letters:
        parts += [String(bytes([code])), chance.choice((-12, -8, 3, 5, 8))]
    yield [Array(parts)], Operator("TJ")


def _in_twos(letters: bytes) -> Iterator[Instruction]:
    for start in range(0, len(letters), 2):
        yield [String(letters[start : start + 2])], Operator("Tj")


def _word_spaced(letters: bytes) -> Iterator[Instruction]:
    """Justified: every space is wider by ``Tw``, and a number takes it back."""
    parts: list[object] = []
    for piece in re.split(rb"( )", letters):
        parts += [String(piece)] if piece else []
        parts += [1000 * 2 / 13] if piece == b" " else []
    yield [2], Operator("Tw")
    yield [Array(parts)], Operator("TJ")
    yield [0], Operator("Tw")


def _without_spaces(letters: bytes) -> Iterator[Instruction]:
    parts = [String(piece) if piece != b" " else -250 for piece in re.split(rb"( )", letters) if piece]
    yield [Array(parts)], Operator("TJ")


def with_marks_apart(content: bytes) -> bytes:
    """One glyph a letter whose ``ToUnicode`` tells it as a bare letter and its marks."""
    with pikepdf.open(io.BytesIO(content)) as document:
        for thing in document.objects:
            if isinstance(thing, Dictionary) and "/ToUnicode" in thing:
                thing.ToUnicode = document.make_stream(_apart(thing.ToUnicode.read_bytes().decode()).encode())
        return _saved(document)


def _apart(table: str) -> str:
    def spelled(found: re.Match[str]) -> str:
        letter = unicodedata.normalize("NFD", chr(int(found[2], 16)))
        return f"<{found[1]}> <{letter.encode('utf-16-be').hex()}>"

    return re.sub(r"<(\w\w)> <(\w{4})>", spelled, table)


def outlined(content: bytes) -> bytes:
    """Bold letters are those of the plain face with their outline drawn too, and the font does not say so."""
    with pikepdf.open(io.BytesIO(content)) as document:
        for page in document.pages:
            bold = {key for key, font in page.Resources.Font.items() if "Bold" in str(font.BaseFont)}
            written: list[Instruction] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                written.append((list(operands), operator))
                if str(operator) == "Tf":
                    written.append(([2 if str(operands[0]) in bold else 0], Operator("Tr")))
            page.Contents = document.make_stream(b"0.4 w\n" + pikepdf.unparse_content_stream(written))
        for thing in document.objects:
            if isinstance(thing, Dictionary) and "/FontDescriptor" in thing:
                thing.BaseFont = thing.FontDescriptor.FontName = Name("/ABCDEF+TimesNewRomanPSMT")
                thing.FontDescriptor.Flags = 34
        return _saved(document)


def in_a_form(content: bytes) -> bytes:
    """All of a page in one form of half the scale."""
    with pikepdf.open(io.BytesIO(content)) as document:
        for page in document.pages:
            page.contents_coalesce()
            form = document.make_stream(page.Contents.read_bytes())
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, page.MediaBox
            form.Resources, form.Matrix = page.Resources, Array([2, 0, 0, 2, 0, 0])
            page.Resources = Dictionary(XObject=Dictionary(Whole=form))
            page.Contents = document.make_stream(b"q .5 0 0 .5 0 0 cm /Whole Do Q")
        return _saved(document)


def turned(content: bytes, degrees: float) -> bytes:
    """What every page shows turned about the middle of the page."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    with pikepdf.open(io.BytesIO(content)) as document:
        for page in document.pages:
            width, height = (float(side) for side in page.MediaBox.as_list()[2:])
            right, up = (1 - cosine) * width / 2 + sine * height / 2, (1 - cosine) * height / 2 - sine * width / 2
            matrix = f"q {cosine:.8f} {sine:.8f} {-sine:.8f} {cosine:.8f} {right:.4f} {up:.4f} cm "
            page.contents_add(matrix.encode(), prepend=True)
            page.contents_add(b" Q")
        return _saved(document)


Draw = Callable[[Canvas, float, float, int], None]


def _with(draw: Draw, content: bytes, *, below: bool) -> bytes:
    register_fonts()
    with pikepdf.open(io.BytesIO(content)) as document:
        for number, page in enumerate(document.pages, 1):
            width, height = (float(side) for side in page.MediaBox.as_list()[2:])
            buffer = io.BytesIO()
            canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
            draw(canvas, width, height, number)
            canvas.save()
            with pikepdf.open(buffer) as other:
                (page.add_underlay if below else page.add_overlay)(other.pages[0])
        return _saved(document)


def _across(canvas: Canvas, width: float, height: float, _page: int, *, rising: float, grey: float) -> None:
    canvas.setFillGray(grey)
    canvas.setFont("SerifB", 60)
    for part in (0.2, 0.4, 0.6, 0.8):
        canvas.saveState()
        canvas.translate(width / 2, part * height)
        canvas.rotate(rising)
        canvas.drawCentredString(0, 0, "DỰ THẢO")
        canvas.restoreState()


def _margins(canvas: Canvas, width: float, height: float, page: int) -> None:
    canvas.setFont("Serif", 9)
    canvas.drawString(30, 12, "Người ký: Trần Văn Khác; Thời gian ký: 05/12/2026 08:00:00 +07:00")
    canvas.drawRightString(width - 40, 25, f"Trang {page}")
    canvas.drawString(85, height - 20, "UBND TỈNH MẪU")


def _codes(canvas: Canvas, width: float, height: float, page: int) -> None:
    chance = random.Random(page)
    for left, foot in ((40.0, height - 80), (width - 100, 40.0)):
        for index in range(625):
            if chance.random() < 0.5:
                canvas.rect(left + 2 * (index % 25), foot + 2 * (index // 25), 2, 2, stroke=0, fill=1)


REWRITINGS: dict[str, Rewriting] = {
    "kerned": partial(_strings, _kerned),
    "in twos": partial(_strings, _in_twos),
    "word spacing": partial(_strings, _word_spaced),
    "no spaces": partial(_strings, _without_spaces),
    "marks apart": with_marks_apart,
    "outlined": outlined,
    "in a form": in_a_form,
    "askew": partial(turned, degrees=0.8),
    "far askew": partial(turned, degrees=-1.2),
    "words across": partial(_with, partial(_across, rising=0, grey=0.8), below=True),
    "words rising across": partial(_with, partial(_across, rising=50, grey=0.65), below=True),
    "margins": partial(_with, _margins, below=False),
    "codes": partial(_with, _codes, below=False),
}
