"""The signature field that a new signature goes into: an empty one that is already there and fits, else a new one."""

from collections.abc import Iterator
from dataclasses import dataclass

from asn1crypto import x509
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from kyso_desktop.placement import Box, PageShape
from kyso_desktop.signing.demands import Terms, terms_of
from kyso_desktop.signing.model import SignatureOrder
from kyso_desktop.signing.open_fields import is_open

ROOM = 0.5
"""Points by which a mark may stand out of an empty field and still belong into it: what stands out is cut off."""
FAR_TOO_LARGE = 4.0
"""A field this many times as large as the mark was meant for something else."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A field's name, the displayed box of its widget, and whether it is already in the document."""

    name: str
    frame: Box
    exists: bool
    terms: Terms


def choose_slot(
    writer: IncrementalPdfFileWriter, order: SignatureOrder, shape: PageShape, certificate: x509.Certificate
) -> Slot:
    """The field for this order: an empty one that fits and whose demands are met, else a new one.

    A new name is the base with the first number that no field of the form bears.
    """
    for field, frame in _empty_fields(writer, order.mark.page, shape):
        if _fits(order.mark.box, frame) and not order.fills:  # a new field is needed to carry the lock
            terms = terms_of(field, order, certificate)
            if isinstance(terms, Terms):
                return Slot(str(field["/T"]), frame, exists=True, terms=terms)
    taken = set(field_names(writer))
    number = 1
    while f"{order.field}{number}" in taken:
        number += 1
    terms = Terms(order.format, order.digest, locks=bool(order.fills))
    return Slot(f"{order.field}{number}", order.mark.box, exists=False, terms=terms)


def _fits(mark: Box, frame: Box) -> bool:
    wide = Box(frame.x0 - ROOM, frame.y0 - ROOM, frame.x1 + ROOM, frame.y1 + ROOM)
    too_large = frame.width * frame.height > FAR_TOO_LARGE * mark.width * mark.height
    return wide.overlap(mark) == mark and not too_large


def _empty_fields(
    writer: IncrementalPdfFileWriter, page: int, shape: PageShape
) -> Iterator[tuple[DictionaryObject, Box]]:
    """The plain empty signature fields on one page with their displayed boxes, each a field and its only widget."""
    roots = {field.reference for field in _fields(writer) if isinstance(field, IndirectObject)}
    reference, _ = writer.find_page_for_modification(page - 1)
    holder = reference.get_object()
    for annotation in holder["/Annots"] if "/Annots" in holder else ():  # noqa: SIM401 - as in _fields
        if not isinstance(annotation, IndirectObject) or annotation.reference not in roots:
            continue
        entry = annotation.get_object()
        if is_open(entry):
            rect = [float(corner) for corner in entry["/Rect"]]
            x0, x1 = sorted(rect[0::2])
            y0, y1 = sorted(rect[1::2])
            yield entry, shape.from_user_space(Box(x0, y0, x1, y1))


def _fields(writer: IncrementalPdfFileWriter) -> ArrayObject:
    # Subscripts, not ``get``: pyHanko follows references for subscripts alone.
    form = writer.root["/AcroForm"] if "/AcroForm" in writer.root else {}  # noqa: SIM401
    return form["/Fields"] if "/Fields" in form else ArrayObject()


def field_names(writer: IncrementalPdfFileWriter) -> Iterator[str]:
    """Partial names of the form's root fields."""
    for field in _fields(writer):
        entry = field.get_object()
        if "/T" in entry:
            yield str(entry["/T"])
