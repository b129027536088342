"""The empty signature fields with which a document itself says where it is to be signed (ISO 32000-1, 12.7.4.5)."""

from collections.abc import Iterator

import pikepdf

from kyso_desktop.placement import Box
from kyso_desktop.workstation import Content, opened_content

RELATIVES = ("/Kids", "/Parent")


def open_signature_fields(content: Content, password: str | None = None) -> tuple[tuple[int, Box], ...]:
    """Page (from 1) and rectangle in user space of each that can be seen; none where the file cannot be read."""
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            return tuple(_found(document))
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, AttributeError):
        return ()


def _found(document: pikepdf.Pdf) -> Iterator[tuple[int, Box]]:
    for number, page in enumerate(document.pages, start=1):
        for annotation in page.get("/Annots", ()):
            if isinstance(annotation, pikepdf.Dictionary) and _is_open(annotation):
                x0, y0, x1, y1 = (float(corner) for corner in annotation.Rect)
                box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
                if box.width and box.height:
                    yield number, box


def _is_open(annotation: pikepdf.Dictionary) -> bool:
    """Whether it is a field and its only widget; :func:`slots.choose_slot` takes no other."""
    is_signature = annotation.get("/FT") == pikepdf.Name.Sig and "/T" in annotation and "/Rect" in annotation
    return is_signature and "/V" not in annotation and not any(key in annotation for key in RELATIVES)
