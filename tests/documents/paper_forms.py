"""Papers as HTML, as a Word document, and as a reportlab page; ``coloured`` gives the marked words their colour."""

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from reportlab.lib.colors import black
from tests.documents.paper import COLOURS, ROLE, Columns, Element, Frame, Line, NewPage, Paper, bare, fragments
from tests.documents.sheet import MILLIMETRE, Manner, Sheet, width_of

ALIGN = {"l": "left", "c": "center", "r": "right", "j": "justify"}
FACE = "'Times New Roman','Liberation Serif'"
STYLE = f"""@page {{ size: A4; margin: 20mm 15mm 20mm 30mm }} body {{ font-family: {FACE}; margin: 0 }}
p {{ margin: 0 }} table {{ width: 100%; border-collapse: collapse }} td {{ vertical-align: top; padding: 0 2px }}
.b td {{ border: 1px solid black }} .frame {{ border: 1px solid black; width: 30mm; margin: 4px auto; padding: 2px }}
tr {{ page-break-inside: avoid }}
.w {{ position: fixed; top: 120mm; left: 0; font-size: 60pt; color: #dddddd; z-index: -1 }}"""
LEFT, RIGHT, TOP, BOTTOM = 30 * MILLIMETRE, 15 * MILLIMETRE, 20 * MILLIMETRE, 20 * MILLIMETRE
PITCH = 1.22


def as_html(paper: Paper, coloured: bool = False) -> str:
    """For browsers and word processors alike."""
    parts = [_html(element, coloured) for element in paper.elements]
    style = STYLE.replace("A4", "A4 landscape") if paper.landscape else STYLE
    if paper.watermark:
        parts.insert(0, f'<div class="w">{paper.watermark}</div>')
    return f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style><body>{''.join(parts)}</body>"


def _html(element: Element, coloured: bool) -> str:
    match element:
        case Line():
            return _html_line(element, coloured)
        case Frame():
            return f'<div class="frame" align="center"><p align="center"><b>{element.text}</b></p></div>'
        case NewPage():
            return '<p style="page-break-before:always;font-size:2pt">&nbsp;</p>'
        case Columns():
            cells = "".join(
                f'<td width="{round(100 * width)}%">{"".join(_html(one, coloured) for one in cell)}</td>'
                for cell, width in zip(element.cells, element.widths, strict=True)
            )
            kind = ' class="b" border="1"' if element.border else ' border="0"'
            return f'<table width="100%" cellspacing="0" cellpadding="2"{kind}><tr>{cells}</tr></table>'


def _html_line(line: Line, coloured: bool) -> str:
    words = ""
    for piece, role in fragments(line.text):
        shown = re.sub(r"  +", lambda found: "&nbsp;" * len(found[0]), html.escape(piece, quote=False))
        shown = shown.replace("\t", "&nbsp;" * 8)
        colour = "#{:02x}{:02x}{:02x}".format(*COLOURS[role]) if role else ""
        words += f'<span style="color:{colour}">{shown}</span>' if coloured and role else shown
    words = words or "&nbsp;"
    for letter in line.style:
        words = f"<{letter.lower()}>{words}</{letter.lower()}>"
    look = f"font-size:{line.size}pt" + (f";margin-top:{line.before}pt" if line.before else "")
    return f'<p align="{ALIGN[line.align]}" style="{look}"><span style="font-size:{line.size}pt">{words}</span></p>'


def as_docx(paper: Paper, coloured: bool = False) -> bytes:
    """For a word processor."""
    document = Document()
    section = document.sections[0]
    sides = (Mm(297), Mm(210)) if paper.landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = sides
    if paper.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
        Mm(30),
        Mm(15),
        Mm(20),
        Mm(20),
    )
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.styles["Normal"].paragraph_format.line_spacing = 1
    broken = False
    for element in paper.elements:
        match element:
            case NewPage():
                broken = True
            case Columns():
                if broken:
                    document.add_paragraph().paragraph_format.page_break_before = True
                    broken = False
                _docx_table(document, element, coloured, 250 if paper.landscape else 165)
            case Line() | Frame():
                paragraph = document.add_paragraph()
                paragraph.paragraph_format.page_break_before = broken
                broken = False
                _docx_line(paragraph, element if isinstance(element, Line) else Line(element.text, "B"), coloured)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _docx_table(document: object, columns: Columns, coloured: bool, wide: float) -> None:
    table = document.add_table(rows=1, cols=len(columns.cells))  # type: ignore[attr-defined]
    table.autofit = False
    if columns.border:
        table.style = "Table Grid"
    row = table.rows[0]
    if columns.hold:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, lines, width in zip(row.cells, columns.cells, columns.widths, strict=True):
        cell.width = Mm(wide * width)
        _docx_cell(cell, lines, coloured)


def _docx_cell(cell: _Cell, lines: tuple[Line | Frame, ...], coloured: bool) -> None:
    for index, one in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        _docx_line(paragraph, one if isinstance(one, Line) else Line(one.text, "B"), coloured)
        if isinstance(one, Frame):
            _docx_border(paragraph)


def _docx_border(paragraph: Paragraph) -> None:
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    paragraph._p.get_or_add_pPr().append(borders)


def _docx_line(paragraph: Paragraph, line: Line, coloured: bool) -> None:
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, ALIGN[line.align].upper())
    paragraph.paragraph_format.space_before = Pt(line.before)
    if not line.text:
        paragraph.paragraph_format.line_spacing = Pt(line.size * 1.15)
    for piece, role in fragments(line.text):
        run = paragraph.add_run(piece)
        run.font.size, run.bold, run.italic = Pt(line.size), "B" in line.style, "I" in line.style
        if coloured and role:
            run.font.color.rgb = RGBColor(*COLOURS[role])


def as_sheet(paper: Paper, coloured: bool = False, manner: Manner | None = None) -> bytes:
    """Drawn by reportlab in any manner of writing."""
    return _Drawn(manner or Manner(), coloured, paper).write()


@dataclass(frozen=True)
class Spot:
    """Where a marked word was drawn, in displayed points."""

    page: int
    x0: float
    x1: float
    baseline: float
    size: float


def drawn_with_truth(paper: Paper, manner: Manner) -> tuple[bytes, dict[str, Spot]]:
    """The drawn paper, and where its marked words stand."""
    drawn = _Drawn(manner, False, paper)
    return drawn.write(), drawn.spots


class _Drawn:
    def __init__(self, manner: Manner, coloured: bool, paper: Paper) -> None:
        self.sheet, self.coloured, self.paper, self.y = Sheet(manner, "paper"), coloured, paper, 0.0
        self.spots: dict[str, Spot] = {}

    def write(self) -> bytes:
        self._page()
        for element in self.paper.elements:
            match element:
                case NewPage():
                    self._page()
                case Columns():
                    self._columns(element)
                case Line():
                    self._flow(element)
                case Frame():
                    self._frame(element, LEFT, self.sheet.width - RIGHT)
        return self.sheet.finish()

    def _page(self) -> None:
        self.sheet.start_page(self.paper.landscape)
        self.y = self.sheet.height - TOP
        if self.paper.watermark:
            self._watermark(self.paper.watermark)
        if self.sheet.page > 1:
            self.sheet.centred(self.sheet.width / 2, self.sheet.height - 12 * MILLIMETRE, str(self.sheet.page), "", 13)

    def _watermark(self, words: str) -> None:
        self.sheet.canvas.setFillGray(0.85)
        for height in (0.3, 0.6):
            self.sheet.centred(self.sheet.width / 2, height * self.sheet.height, words, "B", 60)
        self.sheet.canvas.setFillColor(black)
        for index, line in enumerate(("CÔNG VĂN ĐẾN", "Số: 1234", "Ngày: 05/12/2026")):
            self.sheet.text(20, self.sheet.height - 20 - 11 * index, line, "", 9)

    def _flow(self, line: Line) -> None:
        for words in _wrapped(line, self.sheet.width - LEFT - RIGHT):
            if self.y - PITCH * line.size < BOTTOM:
                self._page()
            self._line(words, line, LEFT, self.sheet.width - RIGHT)
        self.y -= line.before

    def _columns(self, columns: Columns) -> None:
        width = self.sheet.width - LEFT - RIGHT
        heights = [sum(self._height(one, width * part) for one in cell) for cell, part in self._cells(columns)]
        if columns.hold and self.y - max(heights) < BOTTOM:
            self._page()
        top, x, lowest = self.y, LEFT, self.y
        for cell, part in self._cells(columns):
            self.y = top
            for one in cell:
                if isinstance(one, Frame):
                    self._frame(one, x, x + part * width)
                    continue
                for words in _wrapped(one, part * width):
                    self._line(words, one, x, x + part * width)
            if columns.border:
                self.sheet.canvas.rect(x, top - max(heights) - 6, part * width, max(heights) + 6)
            x, lowest = x + part * width, min(lowest, self.y)
        self.y = lowest - 6

    @staticmethod
    def _cells(columns: Columns) -> Iterator[tuple[tuple[Line | Frame, ...], float]]:
        return iter(zip(columns.cells, columns.widths, strict=True))

    def _height(self, one: Line | Frame, width: float) -> float:
        return 30 if isinstance(one, Frame) else PITCH * one.size * len(list(_wrapped(one, width)))

    def _frame(self, frame: Frame, x0: float, x1: float) -> None:
        self.sheet.canvas.rect((x0 + x1) / 2 - 17 * MILLIMETRE, self.y - 26, 34 * MILLIMETRE, 20)
        self.sheet.centred((x0 + x1) / 2, self.y - 21, frame.text, "B", 13)
        self.y -= 30

    def _line(self, words: str, line: Line, x0: float, x1: float) -> None:
        self.y -= PITCH * line.size
        wide = width_of(bare(words), line.style, line.size)
        x = {"l": x0, "j": x0, "c": (x0 + x1 - wide) / 2, "r": x1 - wide}[line.align]
        for piece, role in fragments(words):
            if self.coloured and role:
                self.sheet.canvas.setFillColorRGB(*(part / 255 for part in COLOURS[role]))
            end = x + width_of(piece, line.style, line.size)
            if piece.strip():
                self.sheet.text(x, self.y, piece, line.style, line.size)
            if role:
                self.spots.setdefault(role, Spot(self.sheet.page, x, end, self.y, line.size))
            x = end
            self.sheet.canvas.setFillColor(black)


def _wrapped(line: Line, width: float) -> Iterator[str]:
    """Broken at spaces where the text has no markup or is marked as a whole; else it is left whole."""
    text = line.text.replace("\t", " " * 8)
    if whole := ROLE.fullmatch(text):
        for words in _wrapped(replace(line, text=whole[2]), width):
            yield f"{{{whole[1]}:{words}}}"
        return
    if bare(text) != text or width_of(text, line.style, line.size) <= width:
        yield text
        return
    done = ""
    for word in text.split():
        longer = f"{done} {word}".strip()
        if done and width_of(longer, line.style, line.size) > width:
            yield done
            longer = word
        done = longer
    yield done
