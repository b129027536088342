"""Tables as a PDF for the printer, A4. The only file that speaks to ReportLab."""

import unicodedata
from functools import partial
from html import escape
from pathlib import Path

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
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
_REGULAR, _BOLD, _ITALIC = "KysoSerif", "KysoSerif-Bold", "KysoSerif-Italic"
_FILES = {
    _REGULAR: "LiberationSerif-Regular.ttf",
    _BOLD: "LiberationSerif-Bold.ttf",
    _ITALIC: "LiberationSerif-Italic.ttf",
}
_GRID = TableStyle(
    [
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
    _know_fonts(fonts)
    size = landscape(A4) if paper.landscape else A4
    document = SimpleDocTemplate(
        str(path), pagesize=size, leftMargin=_LEFT, rightMargin=_MARGIN, topMargin=20 * mm, bottomMargin=_MARGIN,
        title=paper.title, author="", subject="",
    )  # fmt: skip
    story: list[Flowable] = [_line(paper.title, _TITLE), *(_line(line, _UNDER) for line in paper.lines)]
    for table in paper.tables:
        story += _flow(table, document.width)
    number = partial(_number_page, width=size[0], height=size[1])
    document.build(story, onFirstPage=number, onLaterPages=number)


def _style(name: str, size: float, font: str, **more: object) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.2, **more)


_TITLE = _style("title", 14, _BOLD, alignment=TA_CENTER, spaceAfter=4)
_UNDER = _style("under", 11, _ITALIC, alignment=TA_CENTER, spaceAfter=2)
_SECTION = _style("section", 12, _BOLD, spaceBefore=12, spaceAfter=4, keepWithNext=1)
_HEADING = _style("heading", 9.5, _BOLD, alignment=TA_CENTER)
_CELL = _style("cell", 9.5, _REGULAR, splitLongWords=1)


def _flow(table: Table, width: float) -> list[Flowable]:
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    headings = [_line(column.heading, _HEADING) for column in table.columns]
    flow: list[Flowable] = [_line(table.title, _SECTION)] if table.title else [Spacer(1, 6)]
    rows = [[_line(shown(cell), _CELL) for cell in row] for row in table.rows]
    flow.append(LongTable([headings, *rows], colWidths=widths, repeatRows=1, style=_GRID))
    if table.chart and table.chart.bars:
        flow.append(_bars(table.chart, width))
    return flow


def _line(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(unicodedata.normalize("NFC", text)), style)


def _bars(chart: Chart, width: float) -> Drawing:
    drawing = Drawing(width, 60 * mm)
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 30, 28, width - 40, 60 * mm - 56
    bars.data = [tuple(height for _, height in chart.bars)]
    bars.categoryAxis.categoryNames = [name for name, _ in chart.bars]
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = _REGULAR
    bars.categoryAxis.labels.fontSize = bars.valueAxis.labels.fontSize = 8
    bars.valueAxis.valueMin = 0
    bars.bars[0].fillColor = colors.HexColor("#2f5d8a")
    drawing.add(bars)
    drawing.add(String(0, 60 * mm - 14, chart.title, fontName=_BOLD, fontSize=10))
    return drawing


def _number_page(canvas: Canvas, _document: object, *, width: float, height: float) -> None:
    canvas.setFont(_REGULAR, 12)
    if canvas.getPageNumber() > 1:  # Nghị định 30, Phụ lục I: in the top margin, not on page 1
        canvas.drawCentredString(width / 2, height - 12 * mm, str(canvas.getPageNumber()))


def _know_fonts(folder: Path) -> None:
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, folder / file))
