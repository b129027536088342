"""Puts a document together before anyone has signed it: parts joined, pages turned and chosen, active parts taken out.

Nothing here may touch a signed file: every function writes the whole document anew.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from PIL import Image, ImageOps
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from kyso_desktop.signing.errors import DocumentUnwritable, PictureUnreadable
from kyso_desktop.signing.inspection import LAUNCHING, OUTSIDE, SCRIPTS

A4 = (210 / 25.4 * 72, 297 / 25.4 * 72)
LEAST_DPI, MOST_DPI = 72.0, 1200.0
"""What a picture's own statement of its resolution is believed within."""
BROKEN = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)
ACTIVE = SCRIPTS | LAUNCHING | OUTSIDE


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A photo or scan as an A4 page, and the dots to the inch at which it lies there."""

    content: bytes
    resolution: float


def is_signed(content: bytes) -> bool:
    """Whether a signature field has a value; a file that cannot be looked through counts as signed."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            return any(
                isinstance(thing, pikepdf.Dictionary) and "/ByteRange" in thing and "/Contents" in thing
                for thing in document.objects
            )
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return True


def picture_page(source: bytes) -> PicturePage:
    """The picture upright on an A4 page, at the size that it states, else as large as fits; never larger than fits.

    Raises ``PictureUnreadable``.
    """
    try:
        with Image.open(io.BytesIO(source)) as image:
            stated = float(image.info.get("dpi", (0.0, 0.0))[0])
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError) as error:
        raise PictureUnreadable from error
    paper = A4 if upright.height >= upright.width else A4[::-1]
    fitting = max(upright.width / paper[0], upright.height / paper[1]) * 72
    resolution = max(fitting, stated) if LEAST_DPI < stated <= MOST_DPI else fitting
    drawn = io.BytesIO()
    upright.save(drawn, "PDF", resolution=resolution, quality=90)
    width, height = upright.width / resolution * 72, upright.height / resolution * 72
    page = PageObject.create_blank_page(width=paper[0], height=paper[1])
    page.merge_translated_page(PdfReader(drawn).pages[0], (paper[0] - width) / 2, (paper[1] - height) / 2)
    writer = PdfWriter()
    writer.add_page(page)
    return PicturePage(_bytes_of(writer), resolution)


def join(parts: Sequence[bytes], pages: Sequence[int] | None, turns: Mapping[int, int]) -> bytes:
    """The parts one after another as PDF 1.7.

    Joined or chosen pages lose what belongs to their old document as a whole: actions at opening, and layers; what a
    hidden layer held is taken out, so that no page shows what it did not show.

    ``turns``: degrees clockwise for pages of the joined document, counted from 1; ``pages``: which of them are kept,
    in their new order; None: all. Raises :class:`DocumentUnwritable`; a page that is not there raises ``IndexError``.
    """
    try:
        if len(parts) == 1 and pages is None:
            whole = PdfWriter(clone_from=PdfReader(io.BytesIO(parts[0])))
        else:
            whole = PdfWriter()
            for part in parts:
                whole.append(PdfReader(io.BytesIO(_without_hidden(part))))
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error
    count = len(whole.pages)
    if any(not 1 <= number <= count for number in (*(pages or ()), *turns)):
        raise IndexError(count)
    try:
        for number, degrees in turns.items():
            whole.pages[number - 1].rotate(degrees)
        if pages is None:
            return _bytes_of(whole)
        chosen = PdfWriter()
        chosen.append(io.BytesIO(_bytes_of(whole)), pages=[number - 1 for number in pages])
        return _bytes_of(chosen)
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _bytes_of(writer: PdfWriter) -> bytes:
    writer.pdf_header = "%PDF-1.7"
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def without_active(content: bytes) -> bytes:
    """The document without scripts, launching and outside actions and hidden layers.

    Raises :class:`DocumentUnwritable`.
    """
    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            _remove_hidden(document)
            for thing in document.objects:
                _remove_actions(thing)
            names = document.Root.get("/Names")
            if isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names:
                del names["/JavaScript"]
            form = document.Root.get("/AcroForm")
            if isinstance(form, pikepdf.Dictionary) and "/NeedAppearances" in form:
                document.generate_appearance_streams()
                del form["/NeedAppearances"]
            document.save(target, min_version="1.7")
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError, KeyError, TypeError) as error:
        raise DocumentUnwritable(type(error).__name__) from error
    return target.getvalue()


def _without_hidden(content: bytes) -> bytes:
    """Raises ``ValueError`` where a hidden layer cannot be taken out."""
    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            if "/OCProperties" not in document.Root:
                return content
            _remove_hidden(document)
            document.save(target)
    except (pikepdf.PdfError, RuntimeError) as error:
        raise ValueError from error
    return target.getvalue()


def _remove_actions(thing: object) -> None:
    if not isinstance(thing, pikepdf.Dictionary):
        return
    for key in ("/A", "/OpenAction"):
        if _is_active(thing.get(key)):
            del thing[key]
    extra = thing.get("/AA")
    if isinstance(extra, pikepdf.Dictionary) and any(_is_active(action) for _, action in extra.items()):
        del thing["/AA"]
    if _is_active(thing):  # an action on its own, which something unknown may still name
        for key in list(thing.keys()):
            del thing[key]
    elif _is_active(thing.get("/Next")):
        del thing["/Next"]


def _is_active(action: object) -> bool:
    return isinstance(action, pikepdf.Dictionary) and str(action.get("/S")) in ACTIVE


def _remove_hidden(document: pikepdf.Pdf) -> None:
    """What hidden layers hold is taken out of every page and form; what layers show stays, no layer any more."""
    properties = document.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return
    hidden = set(_hidden_layers(properties))
    for page in document.pages:
        resources = page.get("/Resources", pikepdf.Dictionary())
        page.Contents = document.make_stream(_shown(page, resources, hidden))
        annotations = page.get("/Annots")
        if isinstance(annotations, pikepdf.Array):
            page.Annots = pikepdf.Array([one for one in annotations if not _is_hidden(one, hidden)])
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
            thing.write(b"" if _is_hidden(thing, hidden) else _shown(thing, thing.get("/Resources"), hidden))
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image" and _is_hidden(thing, hidden):
            raise ValueError("hidden image")
    del document.Root["/OCProperties"]


def _hidden_layers(properties: pikepdf.Dictionary) -> Iterator[tuple[int, int]]:
    default = properties.get("/D", pikepdf.Dictionary())
    on = {layer.objgen for layer in default.get("/ON", pikepdf.Array())}
    off = {layer.objgen for layer in default.get("/OFF", pikepdf.Array())}
    if default.get("/BaseState") == "/OFF":
        off |= {layer.objgen for layer in properties.get("/OCGs", pikepdf.Array())} - on
    yield from off


def _is_hidden(thing: object, hidden: set[tuple[int, int]]) -> bool:
    """By its layer, or by every layer of its group (ISO 32000-1, 8.11.2.2, visibility policy AnyOn)."""
    layer = thing.get("/OC") if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else None
    return _layer_is_hidden(layer, hidden)


def _layer_is_hidden(layer: object, hidden: set[tuple[int, int]]) -> bool:
    if not isinstance(layer, pikepdf.Dictionary):
        return False
    members = layer.get("/OCGs")
    if members is None:
        return layer.objgen in hidden
    group = list(members) if isinstance(members, pikepdf.Array) else [members]
    return bool(group) and all(member.objgen in hidden for member in group)


def _shown(holder: pikepdf.Page | pikepdf.Object, resources: object, hidden: set[tuple[int, int]]) -> bytes:
    """The content stream without what stands between the marks of a hidden layer."""
    names = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
    kept = []
    depth = hidden_from = 0
    for instruction in pikepdf.parse_content_stream(holder):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
            if not hidden_from and operator == "BDC" and instruction.operands[0] == "/OC":
                name = instruction.operands[1]
                layer = names.get(str(name)) if isinstance(names, pikepdf.Dictionary) else None
                hidden_from = depth if _layer_is_hidden(layer, hidden) else 0
        if not hidden_from or operator in ("q", "Q", "cm"):
            kept.append(instruction)
        if operator == "EMC":
            hidden_from = 0 if hidden_from == depth else hidden_from
            depth -= 1
    return pikepdf.unparse_content_stream(kept)
