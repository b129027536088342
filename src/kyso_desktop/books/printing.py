"""Tables as a PDF for the printer, A4; also the type that all printed pages share."""

import unicodedata
from functools import partial
from html import escape
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from kyso_desktop.books.model import Chart, Paper, Table, shown

_MARGIN = 15 * mm
_LEFT = 25 * mm  # Nghị định 30 keeps 30 mm on documents; a register is bound on this side
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "KysoSerif", "KysoSerif-Bold", "KysoSerif-Italic", "KysoSerif-BoldItalic"
_FILES = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}
_GRID = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), REGULAR, 9.5),  # asked for even where every cell is a paragraph
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#eeeeee")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)


def write_pdf(path: Path, paper: Paper, fonts: Path) -> None:
    """The paper on numbered A4 pages, headings again on each; ``fonts`` holds Liberation Serif. Raises ``OSError``."""
    know_fonts(fonts)
    size = landscape(A4) if paper.landscape else A4
    document = SimpleDocTemplate(
        str(path), pagesize=size, leftMargin=_LEFT, rightMargin=_MARGIN, topMargin=20 * mm, bottomMargin=_MARGIN,
        title=paper.title, author="", subject="", initialFontName=REGULAR,
    )  # fmt: skip
    story: list[Flowable] = [line(paper.title, _TITLE), *(line(text, _UNDER) for text in paper.lines)]
    for table in paper.tables:
        story += _flow(table, document.width)
    number = partial(number_page, width=size[0], height=size[1])
    document.build(story, onFirstPage=number, onLaterPages=number)


def style(name: str, size: float, font: str, **more: object) -> ParagraphStyle:
    """The type of a paragraph; ``size`` in points."""
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.2, **more)


_TITLE = style("title", 14, BOLD, alignment=TA_CENTER, spaceAfter=4)
_UNDER = style("under", 11, ITALIC, alignment=TA_CENTER, spaceAfter=2)
_SECTION = style("section", 12, BOLD, spaceBefore=12, spaceAfter=4, keepWithNext=1)
_HEADING = style("heading", 9.5, BOLD, alignment=TA_CENTER)
_CELL = style("cell", 9.5, REGULAR, splitLongWords=1)
_NUMBER = style("number", 9.5, REGULAR, alignment=TA_RIGHT)


def _flow(table: Table, width: float) -> list[Flowable]:
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    headings = [line(column.heading, _HEADING) for column in table.columns]
    flow: list[Flowable] = [line(table.title, _SECTION)] if table.title else [Spacer(1, 6)]
    rows = [[line(shown(cell), _NUMBER if isinstance(cell, int) else _CELL) for cell in row] for row in table.rows]
    flow.append(LongTable([headings, *rows], colWidths=widths, repeatRows=1, style=_GRID))
    if table.chart and table.chart.bars:
        flow.append(_Bars(table.chart, width))
    return flow


def line(text: str, kind: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text; nothing in it is markup."""
    return Paragraph(escape(unicodedata.normalize("NFC", text)), kind)


class _Bars(Flowable):  # type: ignore[misc]
    """The chart: one bar a name, its height written on top."""

    def __init__(self, chart: Chart, width: float) -> None:
        super().__init__()
        self._chart = chart
        self.width, self.height = width, 60 * mm

    def draw(self) -> None:
        canvas, bars = self.canv, self._chart.bars
        foot, top, step = 14, self.height - 34, self.width / len(bars)
        canvas.setFont(BOLD, 10)
        canvas.drawString(0, self.height - 12, self._chart.title)
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(colors.HexColor("#2f5d8a"))
        highest = max(1, *(height for _, height in bars))
        wide = min(step * 0.6, 18 * mm)
        for index, (name, height) in enumerate(bars):
            middle, tall = (index + 0.5) * step, (top - foot) * height / highest
            canvas.rect(middle - wide / 2, foot, wide, tall, stroke=0, fill=1)
            canvas.drawCentredString(middle, foot + tall + 3, str(height))
            canvas.drawCentredString(middle, 3, name)
        canvas.line(0, foot, self.width, foot)


def number_page(canvas: Canvas, _document: object, *, width: float, height: float) -> None:
    """The page bears its number."""
    canvas.setFont(REGULAR, 12)
    if canvas.getPageNumber() > 1:  # Nghị định 30, Phụ lục I: in the top margin, not on page 1
        canvas.drawCentredString(width / 2, height - 12 * mm, str(canvas.getPageNumber()))


def face(*, bold: bool, italic: bool) -> str:
    """The name of this cut of the font."""
    return {(False, False): REGULAR, (True, False): BOLD, (False, True): ITALIC}.get((bold, italic), BOLD_ITALIC)


def know_fonts(folder: Path) -> None:
    """The fonts of this folder can be set; raises ``OSError``."""
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, folder / file))
