"""One-page sheets that an office prints and files: a result, a letter that returns a document."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer, Table, TableStyle

from kyso_desktop.books.printing import BOLD, ITALIC, REGULAR, know_fonts, line, number_page, style

LEFT, RIGHT, EDGE = 30 * mm, 15 * mm, 20 * mm
"""Margins of Nghị định 30, Phụ lục I, I.3."""
LABEL_PART = 0.34
HEAD_LEFT_PART = 0.42

_HEAD = style("sheet head", 12, REGULAR, alignment=TA_CENTER)
_HEAD_BOLD = style("sheet head bold", 12, BOLD, alignment=TA_CENTER)
_DATE = style("sheet date", 13, ITALIC, alignment=TA_CENTER)
_TITLE = style("sheet title", 14, BOLD, alignment=TA_CENTER, spaceBefore=14, spaceAfter=2)
_UNDER = style("sheet under", 13, BOLD, alignment=TA_CENTER, spaceAfter=8)
_VERDICT = style("sheet verdict", 15, BOLD, alignment=TA_CENTER)
_REMARK = style("sheet remark", 12, REGULAR, alignment=TA_CENTER)
_TEXT = style("sheet text", 13, REGULAR, alignment=TA_JUSTIFY, spaceBefore=4, spaceAfter=4, firstLineIndent=10 * mm)
_SECTION = style("sheet section", 12, BOLD, spaceBefore=10, spaceAfter=3, keepWithNext=1)
_LABEL = style("sheet label", 11, ITALIC)
_VALUE = style("sheet value", 11, REGULAR, splitLongWords=1)
_SIGNER = style("sheet signer", 13, BOLD, alignment=TA_CENTER)
_FOOT = style("sheet foot", 9.5, ITALIC, spaceBefore=10)
_ROWS = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), REGULAR, 11),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#999999")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)
_PLAIN = TableStyle([("FONT", (0, 0), (-1, -1), REGULAR, 11), ("VALIGN", (0, 0), (-1, -1), "TOP")])
_FRAME = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), REGULAR, 11),
        ("BOX", (0, 0), (-1, -1), 1.2, colors.black),
        ("TOPPADDING", (0, 0), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]
)

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a heading of its own: names and what stands behind each."""

    title: str
    rows: Rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, in order from the top; an empty text leaves its place out."""

    agency: tuple[str, ...]
    """Who makes the sheet, top left; the last line is set bold."""
    motto: tuple[str, str]
    place_and_day: str
    title: str
    subject: str
    text: tuple[str, ...]
    verdict: str
    remark: str
    sections: tuple[Section, ...]
    signer: str
    foot: str


def sheet_pdf(sheet: Sheet, fonts: Path) -> bytes:
    """The sheet as PDF on A4; ``fonts`` holds Liberation Serif. Raises ``OSError``."""
    know_fonts(fonts)
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=LEFT, rightMargin=RIGHT, topMargin=EDGE, bottomMargin=EDGE,
        title=sheet.title, author="", subject=sheet.subject, initialFontName=REGULAR,
    )  # fmt: skip
    number = partial(number_page, width=A4[0], height=A4[1])
    document.build(_story(sheet, document.width), onFirstPage=number, onLaterPages=number)
    return out.getvalue()


def _story(sheet: Sheet, width: float) -> list[Flowable]:
    story: list[Flowable] = [_head(sheet, width), line(sheet.title, _TITLE)]
    if sheet.subject:
        story.append(line(sheet.subject, _UNDER))
    story += [line(paragraph, _TEXT) for paragraph in sheet.text]
    verdict = [[line(sheet.verdict, _VERDICT)], [line(sheet.remark, _REMARK)]]
    story += [Spacer(1, 4), Table(verdict, colWidths=[width], style=_FRAME)]
    for section in sheet.sections:
        story += [line(section.title, _SECTION), _rows(section.rows, width)]
    story.append(KeepTogether([Spacer(1, 14), _signature(sheet, width)]))
    if sheet.foot:
        story.append(line(sheet.foot, _FOOT))
    return story


def _head(sheet: Sheet, width: float) -> Table:
    left = [line(text, _HEAD_BOLD if text == sheet.agency[-1] else _HEAD) for text in sheet.agency]
    right = [line(text, _HEAD_BOLD) for text in sheet.motto]
    widths = [width * HEAD_LEFT_PART, width * (1 - HEAD_LEFT_PART)]
    return Table([[left, [*right, Spacer(1, 6), line(sheet.place_and_day, _DATE)]]], colWidths=widths, style=_PLAIN)


def _rows(rows: Rows, width: float) -> Table:
    cells = [[line(label, _LABEL), line(value, _VALUE)] for label, value in rows]
    return Table(cells, colWidths=[width * LABEL_PART, width * (1 - LABEL_PART)], style=_ROWS)


def _signature(sheet: Sheet, width: float) -> Table:
    return Table([["", line(sheet.signer, _SIGNER)], ["", Spacer(1, 22 * mm)]], colWidths=[width / 2] * 2, style=_PLAIN)
