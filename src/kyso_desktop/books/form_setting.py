"""A filled form as PDF where the computer has no word processor: paragraphs and tables, set in the shipped font.

What cannot be set here (pictures, notes, lists, fields …) makes no PDF at all: a form never loses a part unseen.
"""

from collections.abc import Iterator
from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run
from lxml.etree import XMLSyntaxError
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from kyso_desktop.books.errors import FormNotDrawn, FormUnreadable
from kyso_desktop.books.printing import REGULAR, face, know_fonts, number_page

USUAL_SIZE = 13.0
SPACING = 1.2
_ALIGNED = {
    WD_ALIGN_PARAGRAPH.CENTER: TA_CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT: TA_RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY: TA_JUSTIFY,
}
_FAULTS = (BadZipFile, PackageNotFoundError, XMLSyntaxError, LookupError, ValueError, TypeError, AttributeError)
_NOT_SET = {
    "picture": ("w:drawing", "w:pict", "w:object"),
    "note": ("w:footnoteReference", "w:endnoteReference"),
    "revision": ("w:ins", "w:del", "w:moveTo", "w:moveFrom"),
    "list": ("w:numPr",),
    "field": ("w:fldSimple", "w:fldChar", "w:sdt"),
}
"""What stands in forms that people have worked on and cannot be set here, by the elements that hold it."""


def form_pdf(form: Path, fonts: Path) -> bytes:
    """The form as PDF; raises :class:`FormNotDrawn`, :class:`FormUnreadable` and ``OSError``."""
    know_fonts(fonts)
    try:
        document = Document(str(form))
        _require_settable(document, form.name)
        return _drawn(document)
    except _FAULTS as error:
        raise FormUnreadable(form.name, type(error).__name__) from error


def _require_settable(document: DocxDocument, name: str) -> None:
    body = document.element.body
    for part, tags in _NOT_SET.items():
        if any(next(body.iter(qn(tag)), None) is not None for tag in tags):
            raise FormNotDrawn(name, part)
    if len(document.sections) > 1:
        raise FormNotDrawn(name, "section")
    if any(_has_text(section) for section in document.sections):
        raise FormNotDrawn(name, "header")
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    letters = {letter for node in body.iter(qn("w:t")) for letter in normalize("NFC", node.text or "")}
    if any(ord(letter) not in known for letter in letters):
        raise FormNotDrawn(name, "letter")


def _has_text(section: Section) -> bool:
    edges = [section.header, section.footer]
    return any(not edge.is_linked_to_previous and any(p.text.strip() for p in edge.paragraphs) for edge in edges)


def _drawn(document: DocxDocument) -> bytes:
    section, out = document.sections[0], BytesIO()
    size = (_points(section.page_width), _points(section.page_height))
    template = SimpleDocTemplate(
        out,
        pagesize=size,
        leftMargin=_points(section.left_margin),
        rightMargin=_points(section.right_margin),
        topMargin=_points(section.top_margin),
        bottomMargin=_points(section.bottom_margin),
        title=document.core_properties.title or "",
        author="",
        subject="",
        initialFontName=REGULAR,  # else every page names Helvetica, which is not embedded
    )
    number = partial(number_page, width=size[0], height=size[1])
    template.build(list(_flow(document, template.width)), onFirstPage=number, onLaterPages=number)
    return out.getvalue()


def _flow(document: DocxDocument, width: float) -> Iterator[Flowable]:
    for part in document.iter_inner_content():
        if isinstance(part, DocxTable):
            yield _table(part, width)
        else:
            if any(one.get(qn("w:type")) == "page" for one in part._p.iter(qn("w:br"))):
                yield PageBreak()
            yield _paragraph(part)


def _paragraph(one: DocxParagraph) -> Flowable:
    size = _size(one)
    shape, text = one.paragraph_format, "".join(_runs(one, size))
    before, after = _points(shape.space_before), _points(shape.space_after)
    if not text.strip():
        return Spacer(1, before + size * SPACING + after)
    aligned = _ALIGNED.get(one.alignment, TA_LEFT) if one.alignment is not None else TA_LEFT
    style = ParagraphStyle(
        "form", fontName=REGULAR, fontSize=size, leading=size * SPACING, alignment=aligned, spaceBefore=before,
        spaceAfter=after, leftIndent=_points(shape.left_indent), firstLineIndent=_points(shape.first_line_indent),
        splitLongWords=1,
    )  # fmt: skip
    return Paragraph(text, style)


def _runs(one: DocxParagraph, usual: float) -> Iterator[str]:
    for part in one.iter_inner_content():
        for run in part.runs if isinstance(part, Hyperlink) else (part,):
            yield _run(run, usual)


def _run(run: Run, usual: float) -> str:
    text = escape(normalize("NFC", run.text)).replace("\t", "&nbsp;" * 6).replace("\n", "<br/>")
    size = run.font.size.pt if run.font.size else usual
    name = face(bold=bool(run.bold), italic=bool(run.italic))
    marked = f'<font name="{name}" size="{size:g}">{text}</font>'
    return f"<u>{marked}</u>" if run.underline else marked


def _size(one: DocxParagraph) -> float:
    sizes = [run.font.size.pt for run in one.runs if run.font.size]
    if sizes:
        return float(max(sizes))
    style = one.style
    return float(style.font.size.pt) if style is not None and style.font.size else USUAL_SIZE


def _table(table: DocxTable, width: float) -> Table:
    rows, spans = [], list[tuple[str, tuple[int, int], tuple[int, int]]]()
    for number, row in enumerate(table.rows):
        cells: list[object] = []
        for place, cell in enumerate(row.cells):
            tc = cell._tc
            first = (tc.left, tc.top) == (place, number)
            cells.append(_cell(cell) if first else "")
            if first and (tc.right - tc.left > 1 or tc.bottom - tc.top > 1):
                spans.append(("SPAN", (tc.left, tc.top), (tc.right - 1, tc.bottom - 1)))
        rows.append(cells)
    shape = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONT", (0, 0), (-1, -1), REGULAR, USUAL_SIZE), *spans])
    if table.style is not None and "Grid" in (table.style.name or ""):
        shape.add("GRID", (0, 0), (-1, -1), 0.5, "black")
    return Table(rows, colWidths=_widths(table, width), style=shape, repeatRows=1 if len(rows) > 1 else 0)


def _cell(cell: _Cell) -> list[Flowable]:
    if cell.tables:
        raise ValueError("a table within a table")
    return [_paragraph(one) for one in cell.paragraphs]


def _widths(table: DocxTable, width: float) -> list[float]:
    given = [_points(column.width) for column in table.columns]
    total = sum(given)
    if not total or not all(given):
        return [width / len(given)] * len(given)
    return [width * one / total for one in given]


def _points(length: object) -> float:
    return float(getattr(length, "pt", 0.0))
