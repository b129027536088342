"""Blanks for number and date: text fields that the leader's revision holds empty and the clerk's revision fills.

Number, date and seal are then one update under one signature. The digits' fonts come with the leader's revision, in
the form's own resources, so that every verifier sees fields filled and nothing else (ISO 32000-1, 12.7.3.3).
"""

import io
import re
from collections.abc import Iterable, Sequence

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from kyso_desktop.placement import Box, PageShape
from kyso_desktop.signing.conformance import default_colours
from kyso_desktop.signing.embedding import embed_font
from kyso_desktop.signing.model import Blank, BlankName, Fill, Fonts, Shapes, TextRun, TextStyle
from kyso_desktop.signing.strictness import UNREADABLE
from kyso_desktop.signing.tagging import tag_widget
from kyso_desktop.workstation import Content, opened_content

DIGITS = "0123456789"
FONT_NAMES = {TextStyle.UPRIGHT: "/KysoSo", TextStyle.ITALIC: "/KysoNgay"}
PRINTED = 4
"""Annotation flag Print (ISO 32000-1, table 165)."""
READ_ONLY = 1
"""Field flag ReadOnly (table 221): nobody types into it by mistake; a program may still fill it."""
ENTRY = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})>")


def prepare_blanks(writer: IncrementalPdfFileWriter, blanks: Sequence[Blank], shapes: Shapes, fonts: Fonts) -> None:
    """The empty fields are part of the revision being written."""
    form = _form(writer)
    resources = _child(writer, _child(writer, form, "/DR"), "/Font")
    for style in {blank.style for blank in blanks}:
        resources[pdf_name(FONT_NAMES[style])] = embed_font(writer, fonts.path(style), DIGITS).reference
    pages = {number: writer.find_page_for_modification(number - 1)[0] for number in {blank.page for blank in blanks}}
    for blank in blanks:
        _add_field(writer, form, blank, pages[blank.page], shapes[blank.page - 1])


def open_blanks(content: Content, password: str | None = None) -> dict[BlankName, Box]:
    """The prepared fields that are still empty, with their rectangles in user space; empty where it cannot be read."""
    try:
        reader = PdfFileReader(io.BufferedReader(opened_content(content)), strict=False)
        if reader.encrypted:
            reader.decrypt(password or "")
        fields = _text_fields(reader.root)
        return {name: _rectangle(field) for name, field in fields.items() if "/V" not in field}
    except UNREADABLE:
        return {}


def fill_blanks(writer: IncrementalPdfFileWriter, fills: Iterable[Fill], shapes: Shapes) -> None:
    """Each named field shows and holds its digits; raises ``KeyError`` where a field or a digit is missing."""
    fields = _text_fields(writer.root)
    fonts = writer.root["/AcroForm"]["/DR"]["/Font"]
    for fill in fills:
        field, name = fields[fill.name], FONT_NAMES[fill.run.style]
        picture = _picture(fill.run, _rectangle(field), shapes[fill.page - 1], fonts, name)
        if colours := default_colours(writer):
            spaces = {pdf_name(key): space for key, space in colours.items()}
            picture["/Resources"][pdf_name("/ColorSpace")] = DictionaryObject(spaces)
        field[pdf_name("/V")] = TextStringObject(fill.run.text)
        field[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): writer.add_object(picture)})
        writer.update_container(field)


def _picture(run: TextRun, rectangle: Box, shape: PageShape, fonts: DictionaryObject, font_name: str) -> StreamObject:
    """One run of text and nothing else, so that a verifier can compare it with the value."""
    codes = {digit: code for code, digit in _codes(fonts[font_name])}
    text = b"".join(codes[letter] for letter in run.text)
    a, b, c, d, x, y = _matrix(run, shape.from_user_space(rectangle), shape.rotation)
    size, spot = run.size / shape.unit, (x / shape.unit, y / shape.unit)
    words = (font_name.encode(), size, 100 * run.stretch, a, b, c, d, *spot, text)
    content = b"q BT 0 g %s %.3f Tf %.4g Tz %d %d %d %d %.3f %.3f Tm <%s> Tj ET Q" % words
    box = [FloatObject(0), FloatObject(0), FloatObject(rectangle.width), FloatObject(rectangle.height)]
    own = DictionaryObject({pdf_name(font_name): fonts.raw_get(font_name)})
    return StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): ArrayObject(box),
            pdf_name("/Resources"): DictionaryObject({pdf_name("/Font"): own}),
        },
        stream_data=content,
    )


def _matrix(run: TextRun, frame: Box, rotation: int) -> tuple[int, int, int, int, float, float]:
    """The text matrix that makes the run upright to the eye, in the widget's own coordinates."""
    x, y = run.x - frame.x0, run.baseline - frame.y0
    match rotation:
        case 0:
            return 1, 0, 0, 1, x, y
        case 90:
            return 0, 1, -1, 0, frame.height - y, x
        case 180:
            return -1, 0, 0, -1, frame.width - x, frame.height - y
        case _:
            return 0, -1, 1, 0, y, frame.width - x


def empty_picture(width: float, height: float) -> StreamObject:
    """An appearance that shows nothing, of that size in the page's unit."""
    return StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): ArrayObject([FloatObject(side) for side in (0, 0, width, height)]),
        },
        stream_data=b"",
    )


def _codes(font: DictionaryObject) -> list[tuple[bytes, str]]:
    """Each code of the font, in hexadecimal, and the digit that it shows."""
    return [(code, chr(int(letter, 16))) for code, letter in ENTRY.findall(font["/ToUnicode"].data)]


def _add_field(
    writer: IncrementalPdfFileWriter, form: DictionaryObject, blank: Blank, page: IndirectObject, shape: PageShape
) -> None:
    rect = shape.to_user_space(blank.box)
    empty = empty_picture(rect.width, rect.height)
    field = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/Ff"): NumberObject(READ_ONLY),
            pdf_name("/F"): NumberObject(PRINTED),
            pdf_name("/T"): TextStringObject(blank.name),
            pdf_name("/DA"): TextStringObject(f"{FONT_NAMES[blank.style]} {blank.size / shape.unit:g} Tf 0 g"),
            pdf_name("/Rect"): ArrayObject([FloatObject(side) for side in (rect.x0, rect.y0, rect.x1, rect.y1)]),
            pdf_name("/P"): IndirectObject(page.idnum, page.generation, writer),
            pdf_name("/AP"): DictionaryObject({pdf_name("/N"): writer.add_object(empty)}),
        }
    )
    reference = writer.add_object(field)
    fields = form["/Fields"]
    fields.append(reference)
    writer.update_container(fields)
    writer.register_annotation(page, reference)
    tag_widget(writer, reference, field.raw_get("/P"))


def _form(writer: IncrementalPdfFileWriter) -> DictionaryObject:
    root = writer.root
    if "/AcroForm" not in root:
        root[pdf_name("/AcroForm")] = writer.add_object(DictionaryObject({pdf_name("/Fields"): ArrayObject()}))
        writer.update_root()
    form: DictionaryObject = root["/AcroForm"]
    if "/Fields" not in form:
        form[pdf_name("/Fields")] = ArrayObject()
    writer.update_container(form)
    return form


def _child(writer: IncrementalPdfFileWriter, parent: DictionaryObject, key: str) -> DictionaryObject:
    if key not in parent:
        parent[pdf_name(key)] = DictionaryObject()
        writer.update_container(parent)
    child: DictionaryObject = parent[key]
    writer.update_container(child)
    return child


def _text_fields(root: DictionaryObject) -> dict[BlankName, DictionaryObject]:
    if "/AcroForm" not in root or "/Fields" not in root["/AcroForm"]:
        return {}
    names = {str(name): name for name in BlankName}
    entries = [field.get_object() for field in root["/AcroForm"]["/Fields"]]
    ours = [entry for entry in entries if entry.get("/FT") == "/Tx" and str(entry.get("/T")) in names]
    return {names[str(entry["/T"])]: entry for entry in ours if "/Kids" not in entry and "/Rect" in entry}


def _rectangle(field: DictionaryObject) -> Box:
    corners = [float(corner) for corner in field["/Rect"]]
    (x0, x1), (y0, y1) = sorted(corners[0::2]), sorted(corners[1::2])
    return Box(x0, y0, x1, y1)
