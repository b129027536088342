"""The empty signature fields with which a document itself says where it is to be signed (ISO 32000-1, 12.7.4.5)."""

from collections.abc import Iterator
from typing import Any, Protocol

import pikepdf

from kyso_desktop.placement import Box
from kyso_desktop.signing.inspection import HIDDEN, NO_VIEW
from kyso_desktop.workstation import Content, opened_content

RELATIVES = ("/Kids", "/Parent")
"""An empty field with relatives shares its value with them and is left alone."""
UNSEEN = HIDDEN | NO_VIEW
"""What is signed into such a field would not be seen (ISO 32000-1, table 165)."""


class Entry(Protocol):
    """A dictionary of a PDF, as either library has it."""

    def __contains__(self, key: str, /) -> bool: ...

    def get(self, key: str, /) -> Any: ...  # noqa: ANN401 - any object of a PDF


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
            if isinstance(annotation, pikepdf.Dictionary) and is_open(annotation):
                x0, y0, x1, y1 = (float(corner) for corner in annotation.Rect)
                box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
                if box.width and box.height:
                    yield number, box


def is_open(entry: Entry) -> bool:
    """Whether it is an empty signature field, its own only widget, and seen; flags that are no number hide nothing."""
    is_signature = entry.get("/FT") == "/Sig" and "/T" in entry and "/Rect" in entry
    is_alone = "/V" not in entry and not any(key in entry for key in RELATIVES)
    flags = entry.get("/F")
    return is_signature and is_alone and not (isinstance(flags, int) and flags & UNSEEN)
