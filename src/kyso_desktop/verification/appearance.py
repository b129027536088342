"""Step 4d: does the picture of a filled form field say what its value says?

Only plain pictures are understood: one run of text in a standard font that is not embedded, or in a font that the
signed revision already offered to forms. Whatever else a picture holds is not judged, and then the answer is open.
"""

import re
from collections.abc import Iterable
from enum import Enum

import pikepdf

from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.equality import Twins
from kyso_desktop.verification.fields import PDF_ERRORS, FormField
from kyso_desktop.verification.objects import PdfValue, text_of

HARMLESS = {
    "q", "Q", "BT", "ET", "Tf", "Td", "TD", "Tm", "Tc", "Tw", "Tz", "TL", "g", "rg", "k", "BMC", "BDC", "EMC", "re",
    "W", "W*", "n", "Tj", "TJ",
}  # fmt: skip
COLOURS = {"g", "rg", "k"}
SHOWING = {"Tj", "TJ"}
STANDARD_FONTS = re.compile(r"/(Helvetica|Times|Courier|Arial|TimesNewRoman|CourierNew)[A-Za-z,-]*\Z")
ENCODINGS = {None, "/WinAnsiEncoding", "/PDFDocEncoding", "/StandardEncoding"}
PASSWORD = 1 << 13
MAXIMUM_BYTES = 100_000
BFCHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


class Shown(Enum):
    """Whether picture and value agree."""

    AGREES = "AGREES"
    DIFFERS = "DIFFERS"
    UNKNOWN = "UNKNOWN"


def shown_by(field: FormField, old_form: PdfValue, new_form: PdfValue, twins: Twins, budget: Budget) -> Shown:
    """Whether every widget of a filled field shows the field's value."""
    answers = {_widget(field, widget, (old_form, new_form), twins, budget) for widget in field.widgets}
    if Shown.DIFFERS in answers:
        return Shown.DIFFERS
    return Shown.UNKNOWN if Shown.UNKNOWN in answers or not answers else Shown.AGREES


def _widget(
    field: FormField, widget: PdfValue, forms: tuple[PdfValue, PdfValue], twins: Twins, budget: Budget
) -> Shown:
    try:
        if field.kind == "/Btn":
            return _button(field, widget)
        is_text = field.kind in ("/Tx", "/Ch") and isinstance(field.value, pikepdf.String)
        text = _text(widget, forms, twins, budget) if is_text and not _is_masked(field, widget) else None
        if text is None:
            return Shown.UNKNOWN
        return Shown.AGREES if text.split() in [wanted.split() for wanted in _wanted(field)] else Shown.DIFFERS
    except PDF_ERRORS:
        return Shown.UNKNOWN


def _wanted(field: FormField) -> list[str]:
    """The texts that show the value: it itself, or for a list what stands beside it (ISO 32000-1, 12.7.4.4)."""
    value, options = text_of(field.value), field.node.get("/Opt")
    pairs = [one.as_list() for one in options.as_list() if isinstance(one, pikepdf.Array)] if _is_list(options) else []
    words = [text_of(pair[1]) for pair in pairs if len(pair) == 2 and text_of(pair[0]) == value]
    return words or [value]


def _is_list(value: PdfValue) -> bool:
    return isinstance(value, pikepdf.Array)


def _is_masked(field: FormField, widget: PdfValue) -> bool:
    """Whether the picture rightly says something else: a password, or a number that a script formats."""
    flags = field.node.get("/Ff", 0)
    actions = [node.get("/AA") for node in (field.node, widget)]
    is_formatted = any(isinstance(action, pikepdf.Dictionary) and "/F" in action for action in actions)
    return is_formatted or (isinstance(flags, int) and bool(flags & PASSWORD))


def speaks_with_one_voice(field: FormField, form: PdfValue, twins: Twins, budget: Budget) -> bool:
    """Whether a reader that draws the field anew from its value shows what its picture shows now.

    Where the form asks for that (``/NeedAppearances``), a picture that is not understood speaks against it.
    """
    if field.is_group or field.kind in ("/Sig", None) or field.value is None:
        return True
    shown = shown_by(field, form, form, twins, budget)
    return shown is Shown.AGREES or (shown is Shown.UNKNOWN and form.get("/NeedAppearances") is not True)


def _button(field: FormField, widget: PdfValue) -> Shown:
    """A box is ticked where its state is the value's name (ISO 32000-1, 12.7.4.2.3)."""
    state, value = widget.get("/AS"), field.value
    if not isinstance(state, pikepdf.Name) or not isinstance(value, pikepdf.Name):
        return Shown.UNKNOWN
    states = widget.get("/AP", pikepdf.Dictionary()).get("/N")
    own = set(states.keys()) if isinstance(states, pikepdf.Dictionary) else set()
    wanted = str(value) if str(value) in own else "/Off"
    return Shown.AGREES if str(state) == wanted else Shown.DIFFERS


def _text(widget: PdfValue, forms: tuple[PdfValue, PdfValue], twins: Twins, budget: Budget) -> str | None:
    """The one run of text in the picture; None where the picture is not that plain."""
    picture = widget.get("/AP", pikepdf.Dictionary()).get("/N")
    if not isinstance(picture, pikepdf.Stream) or "/Matrix" in picture.stream_dict or not _fits(widget, picture):
        return None
    if len(picture.read_raw_bytes()) > MAXIMUM_BYTES or len(picture.read_bytes()) > MAXIMUM_BYTES:
        return None
    instructions = list(pikepdf.parse_content_stream(picture))
    budget.spend(len(instructions))
    operators = [str(instruction.operator) for instruction in instructions]
    if not set(operators) <= HARMLESS or sum(operator in SHOWING for operator in operators) > 1:
        return None
    if not all(_is_dark(instruction) for instruction in instructions if str(instruction.operator) in COLOURS):
        return None
    font: PdfValue = None
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator == "Tf":
            font = _font(picture, str(instruction.operands[0]), forms, twins)
        elif operator in SHOWING:
            return _decoded(font, instruction.operands[0]) if font is not None else None
    return ""


def _fits(widget: PdfValue, picture: PdfValue) -> bool:
    """Whether the picture's box is as large as the field, so that nothing is cut off or blown up."""
    box, rectangle = picture.stream_dict.get("/BBox"), widget.get("/Rect")
    sizes = []
    for corners in (box, rectangle):
        if not isinstance(corners, pikepdf.Array) or len(corners) != 4:
            return False
        x0, y0, x1, y1 = (float(number) for number in corners.as_list())
        sizes.append((abs(x1 - x0), abs(y1 - y0)))
    return all(abs(one - other) < 1 for one, other in zip(*sizes, strict=True))


def _is_dark(instruction: PdfValue) -> bool:
    numbers = [float(number) for number in instruction.operands]
    if str(instruction.operator) == "k":
        return len(numbers) == 4 and numbers[3] >= 0.5
    return max(numbers, default=1.0) <= 0.5 or (len(numbers) == 3 and min(numbers) <= 0.2)


def _font(picture: PdfValue, name: str, forms: tuple[PdfValue, PdfValue], twins: Twins) -> PdfValue:
    """The font, where it can be believed; None otherwise."""
    font = _named_font(picture.stream_dict.get("/Resources"), name) or _named_font(forms[1].get("/DR"), name)
    if not isinstance(font, pikepdf.Dictionary):
        return None
    if _is_standard(font):
        return font
    known = _fonts(forms[0].get("/DR"))
    return font if any(twins.same(old, font) for old in known) else None


def _fonts(resources: PdfValue) -> Iterable[PdfValue]:
    fonts = resources.get("/Font") if isinstance(resources, pikepdf.Dictionary) else None
    return [font for _, font in fonts.items()] if isinstance(fonts, pikepdf.Dictionary) else []


def _named_font(resources: PdfValue, name: str) -> PdfValue:
    fonts = resources.get("/Font") if isinstance(resources, pikepdf.Dictionary) else None
    return fonts.get(name) if isinstance(fonts, pikepdf.Dictionary) else None


def _is_standard(font: PdfValue) -> bool:
    encoding = font.get("/Encoding")
    has_plain_encoding = encoding is None or (isinstance(encoding, pikepdf.Name) and str(encoding) in ENCODINGS)
    return (
        font.get("/Subtype") in ("/Type1", "/TrueType")
        and STANDARD_FONTS.match(str(font.get("/BaseFont"))) is not None
        and has_plain_encoding
        and not _is_embedded(font)
    )


def _is_embedded(font: PdfValue) -> bool:
    descriptor = font.get("/FontDescriptor")
    return isinstance(descriptor, pikepdf.Dictionary) and any(
        key.startswith("/FontFile") for key in set(descriptor.keys())
    )


def _decoded(font: PdfValue, operand: PdfValue) -> str | None:
    pieces = operand.as_list() if isinstance(operand, pikepdf.Array) else [operand]
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    if _is_standard(font):
        return codes.decode("pdfdoc" if font.get("/Encoding") == "/PDFDocEncoding" else "cp1252", errors="replace")
    mapping = font.get("/ToUnicode")
    return _mapped(codes, mapping.read_bytes()) if isinstance(mapping, pikepdf.Stream) else None


def _mapped(codes: bytes, mapping: bytes) -> str | None:
    """Two-byte codes through the single entries of a ToUnicode map; None for a code that it lacks."""
    sections = re.findall(rb"beginbfchar(.*?)endbfchar", mapping, re.DOTALL)
    table = {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be", errors="replace")
        for section in sections
        for code, text in BFCHAR.findall(section)
    }
    letters = [table.get(codes[index : index + 2]) for index in range(0, len(codes), 2)]
    known = [letter for letter in letters if letter is not None]
    return "".join(known) if len(known) == len(letters) else None
