"""Takes out of a document that nobody has signed what could make it act or look otherwise later.

Every function writes the whole document anew.
"""

from collections.abc import Iterator

import pikepdf

from kyso_desktop.signing.errors import DocumentUnwritable
from kyso_desktop.signing.inspection import ACTIVE, is_hidden_mark, is_open_field
from kyso_desktop.workstation import Content, opened_content, written_content

DEEPEST = 8
"""Fields within fields that are followed."""
_FAULTS = (pikepdf.PdfError, ValueError, RuntimeError, OSError, KeyError, TypeError, AttributeError)


def without_active(content: Content) -> Content:
    """The document without scripts, launching and outside actions, hidden layers and marks; what stands in its fields
    is drawn on the page for good, and no field but those for signatures is left.

    Raises :class:`DocumentUnwritable`, and ``FileTrouble`` where the disk has no room for a large one.
    """
    try:
        with pikepdf.open(opened_content(content)) as document:
            _remove_hidden(document)
            _remove_hidden_marks(document)
            for thing in document.objects:
                _remove_actions(thing)
            names = document.Root.get("/Names")
            if isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names:
                del names["/JavaScript"]
            _fix_fields(document)
            return written_content(lambda file: document.save(file, min_version="1.7"), len(content))
    except _FAULTS as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _remove_hidden_marks(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        marks = page.get("/Annots")
        if isinstance(marks, pikepdf.Array) and any(is_hidden_mark(mark) for mark in marks):
            page.Annots = pikepdf.Array([mark for mark in marks if not is_hidden_mark(mark)])


def _fix_fields(document: pikepdf.Pdf) -> None:
    """What fields show is the page's own content; the empty fields for signatures stay."""
    form = document.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    if bool(form.get("/NeedAppearances", False)):
        if any(_is_unwritable(thing) for thing in document.objects):
            return  # qpdf has no letters for it: as it stood, and told as it was
        document.generate_appearance_streams()
    for key in ("/NeedAppearances", "/XFA"):
        if key in form:
            del form[key]
    if any(is_open_field(thing) for thing in document.objects):
        _draw_fields(document, form)


def _draw_fields(document: pikepdf.Pdf, form: pikepdf.Dictionary) -> None:
    signatures = [field for field in form.get("/Fields", pikepdf.Array()) if _is_for_signature(field)]
    kept = {page.objgen: _others(page) for page in document.pages}
    document.flatten_annotations("screen")
    for page in document.pages:
        if kept[page.objgen]:
            page.Annots = pikepdf.Array(kept[page.objgen])
        elif "/Annots" in page:
            del page["/Annots"]
    if "/AcroForm" in document.Root:
        del document.Root["/AcroForm"]
    if signatures:
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(signatures))


def _is_unwritable(field: object) -> bool:
    """A value with letters beyond those of Western Europe, which qpdf draws as question marks."""
    value = field.get("/V") if isinstance(field, pikepdf.Dictionary) else None
    return isinstance(value, pikepdf.String) and not str(value).isascii()


def _others(page: pikepdf.Page) -> list[pikepdf.Object]:
    """The page's annotations that are no fields to be drawn, taken from it."""
    marks = list(page.get("/Annots", pikepdf.Array()))
    kept = [mark for mark in marks if not _is_drawn_field(mark)]
    page.Annots = pikepdf.Array([mark for mark in marks if _is_drawn_field(mark)])
    return kept


def _is_drawn_field(mark: object) -> bool:
    return isinstance(mark, pikepdf.Dictionary) and mark.get("/Subtype") == "/Widget" and not _is_for_signature(mark)


def _is_for_signature(field: object, depth: int = 0) -> bool:
    """By itself, by what it inherits or by a field below it."""
    if not isinstance(field, pikepdf.Dictionary) or depth > DEEPEST:
        return False
    above = field.get("/Parent")
    if field.get("/FT") == "/Sig" or (isinstance(above, pikepdf.Dictionary) and above.get("/FT") == "/Sig"):
        return True
    below = field.get("/Kids")
    return isinstance(below, pikepdf.Array) and any(_is_for_signature(kid, depth + 1) for kid in below)


def without_hidden_layers(content: Content) -> Content:
    """Raises ``ValueError`` where a hidden layer cannot be taken out, and ``FileTrouble`` as :func:`without_active`."""
    try:
        with pikepdf.open(opened_content(content)) as document:
            if "/OCProperties" not in document.Root:
                return content
            _remove_hidden(document)
            return written_content(document.save, len(content))
    except (pikepdf.PdfError, RuntimeError) as error:
        raise ValueError from error


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
