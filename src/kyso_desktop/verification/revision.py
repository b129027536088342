"""One revision of a document, with the places that comparisons need."""

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

import pikepdf

from kyso_desktop.placement import Box, PageShape, sound_unit
from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.fields import FormField, form_fields
from kyso_desktop.verification.objects import PdfValue

Key = tuple[int, int]
STREAM_NAME = re.compile(r"^.*? at 0x[0-9a-f]+>")
HARMLESS = ("reported number of objects", "duplicated key /Info;")
DOUBLED = re.compile(
    r"duplicated key /(Contents|Resources|MediaBox|CropBox|Rotate|Kids|Count|Pages|AcroForm|Fields|Annots|V|AP|N|AS|"
    r"Rect|ByteRange|SubFilter|Perms|OCProperties|OpenAction|AA|Parent|T|FT);"
)
INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
MAXIMUM_TREE_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Revision:
    """A document as qpdf reads it, with its pages, fields and stations."""

    pdf: pikepdf.Pdf
    pages: tuple[PdfValue, ...]
    fields: tuple[FormField, ...]
    stations: dict[Key, Hashable]
    widget_fields: dict[Key, tuple[str, int]]
    """The field of each widget, by object number."""
    widget_pages: dict[Key, int]
    counts_hold: bool
    """Whether every node of the page tree counts its pages right; readers differ on what a wrong count shows."""
    warnings: set[str]
    """What qpdf found odd in the objects read so far."""

    @property
    def root(self) -> PdfValue:
        return self.pdf.Root


def read_revision(pdf: pikepdf.Pdf, budget: Budget) -> Revision:
    """The revision with its index; raises BudgetExceeded or a pikepdf error."""
    pages = tuple(page.obj for page in pdf.pages)
    budget.spend(len(pages))
    fields = form_fields(pdf, budget)
    stations: dict[Key, Hashable] = {pdf.Root.objgen: "catalogue"}
    counts: Counter[Key] = Counter()
    nodes: dict[Key, PdfValue] = {}
    for index, page in enumerate(pages):
        stations.setdefault(page.objgen, ("page", index))
        for node in _ancestors(page, budget):
            stations.setdefault(node.objgen, "pages")
            nodes[node.objgen] = node
            counts[node.objgen] += 1
    counts_hold = all(node.get("/Count") == counts[key] for key, node in nodes.items())
    widget_fields: dict[Key, tuple[str, int]] = {}
    for field in fields:
        if field.node.is_indirect:
            stations.setdefault(field.node.objgen, ("field", *field.key))
        for index, widget in enumerate(field.widgets):
            if widget.is_indirect:
                widget_fields.setdefault(widget.objgen, field.key)
                stations.setdefault(widget.objgen, ("widget", *field.key, index))
    places = _widget_pages(pages, widget_fields)
    return Revision(pdf, pages, fields, stations, widget_fields, places, counts_hold, set())


def warnings_of(revision: Revision) -> set[str]:
    """What qpdf found odd until now, such as doubled keys, which readers resolve differently.

    A wrong count of objects, and the document information named twice, are what honest tools leave in trailers.
    """
    texts = [str(text) for text in revision.pdf.get_warnings()]
    revision.warnings.update(STREAM_NAME.sub("", text) for text in texts if not _is_harmless(text))
    return revision.warnings


def says_two_things(revision: Revision) -> bool:
    """Whether an entry that decides what is shown, or signed, stands twice: each reader takes another (7.3.7)."""
    return any(DOUBLED.search(text) for text in warnings_of(revision))


def _is_harmless(text: str) -> bool:
    return any(known in text for known in HARMLESS)


def _ancestors(page: PdfValue, budget: Budget) -> list[PdfValue]:
    found: list[PdfValue] = []
    node = page.get("/Parent")
    while isinstance(node, pikepdf.Dictionary) and len(found) < MAXIMUM_TREE_DEPTH:
        budget.spend()
        found.append(node)
        node = node.get("/Parent")
    return [node for node in found if node.is_indirect]


def _widget_pages(pages: tuple[PdfValue, ...], names: dict[Key, tuple[str, int]]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for index, page in enumerate(pages):
        for annotation in annotations_of(page):
            if annotation.is_indirect and annotation.objgen in names:
                found.setdefault(annotation.objgen, index)
    return found


def annotations_of(page: PdfValue) -> list[PdfValue]:
    """The annotations of a page; entries that are no dictionaries are left out."""
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return []
    return [entry for entry in annotations.as_list() if isinstance(entry, pikepdf.Dictionary)]


def inherited(page: PdfValue, key: str) -> PdfValue:
    """A page attribute, from the page itself or the nodes above it (ISO 32000-1, 7.7.3.4)."""
    node = page
    for _ in range(MAXIMUM_TREE_DEPTH):
        if not isinstance(node, pikepdf.Dictionary):
            return None
        if key in node:
            return node.get(key)
        node = node.get("/Parent")
    return None


def page_shape(page: PdfValue) -> PageShape | None:
    """How the page is shown; None where its boxes cannot be read."""
    visible = _box(inherited(page, "/CropBox")) or _box(inherited(page, "/MediaBox"))
    media = _box(inherited(page, "/MediaBox"))
    rotation = inherited(page, "/Rotate")
    if visible is None:
        return None
    if media is not None:
        visible = visible.overlap(media) or media
    turned = int(rotation) % 360 if isinstance(rotation, int) else 0
    return PageShape(visible, turned if turned in (0, 90, 180, 270) else 0, _unit(page))


def _unit(page: PdfValue) -> float:
    """Points to one unit; the entry is the page's own and never inherited (table 30)."""
    return sound_unit(page.get("/UserUnit")) if isinstance(page, pikepdf.Dictionary) else 1.0


def shown_box(page: PdfValue, annotation: PdfValue) -> Box | None:
    """The box of an annotation on its page as displayed; None where it shows nothing."""
    rectangle, shape = _box(annotation.get("/Rect")), page_shape(page)
    if rectangle is None or shape is None or rectangle.width == 0 or rectangle.height == 0:
        return None
    return shape.from_user_space(rectangle)


def _box(value: PdfValue) -> Box | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    try:
        x0, y0, x1, y1 = (float(number) for number in value.as_list())
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    except (TypeError, ValueError, OverflowError):
        return None
