"""Pages drawn to pixels, and the annotations on them. Called under the lock of ``document``."""

import ctypes
from collections.abc import Sequence

import pypdfium2_raw as pdfium

from kyso_desktop.errors import KysoBug
from kyso_desktop.placement import Box, PageShape

Size = tuple[int, int]
Window = tuple[int, int, int, int]
"""Left, top, width and height of the wished part, in pixels of the whole page."""

_BYTES_PER_PIXEL = 4
_INK_BELOW = 200
"""A pixel with a colour channel darker than this is ink."""
_HIDDEN = 1 << 1 | 1 << 5
"""Annotation flags Hidden and NoView (ISO 32000-1, table 165)."""
_SHOWING = frozenset((
    pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_WIDGET,
))  # fmt: skip


class FormView:
    """PDFium draws widgets, and so the marks of signatures, only through its form environment; scripts never run."""

    def __init__(self, document: object) -> None:
        self._callbacks = pdfium.FPDF_FORMFILLINFO(version=2)  # PDFium keeps the address; no callback is set
        self._handle = pdfium.FPDFDOC_InitFormFillEnvironment(document, self._callbacks)
        if not self._handle:
            raise KysoBug("no form environment")

    def draw(self, bitmap: object, page: object, left: int, top: int, size: Size) -> None:
        """The widgets of the page are on the bitmap; ``left`` and ``top`` are where the page starts on it."""
        pdfium.FORM_OnAfterLoadPage(page, self._handle)
        pdfium.FPDF_FFLDraw(self._handle, bitmap, page, left, top, *size, 0, pdfium.FPDF_ANNOT)
        pdfium.FORM_OnBeforeClosePage(page, self._handle)

    def marks(self, page: object, shape: PageShape) -> tuple[Box, ...]:
        """The displayed boxes of all visible annotations that show something; empty fields to fill do not."""
        boxes: list[Box] = []
        for index in range(int(pdfium.FPDFPage_GetAnnotCount(page))):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            if not annotation:
                continue
            rect = pdfium.FS_RECTF()
            if self._shows_something(annotation) and pdfium.FPDFAnnot_GetRect(annotation, rect):
                x0, x1 = sorted((float(rect.left), float(rect.right)))
                y0, y1 = sorted((float(rect.bottom), float(rect.top)))
                boxes.append(shape.from_user_space(Box(x0, y0, x1, y1)))
            pdfium.FPDFPage_CloseAnnot(annotation)
        return tuple(box for box in boxes if box.width > 0 and box.height > 0)

    def close(self) -> None:
        pdfium.FPDFDOC_ExitFormFillEnvironment(self._handle)

    def _shows_something(self, annotation: object) -> bool:
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind not in _SHOWING or int(pdfium.FPDFAnnot_GetFlags(annotation)) & _HIDDEN:
            return False
        if kind != pdfium.FPDF_ANNOT_WIDGET:
            return True
        field = int(pdfium.FPDFAnnot_GetFormFieldType(self._handle, annotation))
        if field == pdfium.FPDF_FORMFIELD_SIGNATURE:
            return bool(pdfium.FPDFAnnot_HasKey(annotation, b"V"))
        value = (ctypes.c_ushort * 8)()
        return int(pdfium.FPDFAnnot_GetFormFieldValue(self._handle, annotation, value, 16)) > 2


def has_annotations(page: object) -> bool:
    """Whether the page has any annotation, a cheap question before the form environment is made."""
    return int(pdfium.FPDFPage_GetAnnotCount(page)) > 0


def drawn(page: object, forms: FormView, size: Size, window: Window) -> bytes:
    """The window of the page drawn at that size in pixels, on white: rows without padding, B, G, R, 255."""
    left, top, width, height = window
    stride = width * _BYTES_PER_PIXEL
    buffer = (ctypes.c_ubyte * (stride * height))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, buffer, stride)
    if not bitmap:
        raise KysoBug(f"no bitmap of {width} x {height}")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, -left, -top, *size, 0, pdfium.FPDF_ANNOT)
        forms.draw(bitmap, page, -left, -top, size)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return bytes(buffer)


def ink_of(page: object, forms: FormView, shape: PageShape, within: Box, besides: Sequence[Box]) -> Box | None:
    """The box around the ink of a part of the page, at one pixel a point."""
    size = max(1, round(shape.width)), max(1, round(shape.height))
    visible = within.overlap(Box(0, 0, *size))
    if visible is None:
        return None
    left, top = int(visible.x0), size[1] - int(visible.y1)
    window = left, top, max(1, int(visible.width)), max(1, int(visible.height))
    pixels = drawn(page, forms, size, window)
    inked = [
        (left + column, size[1] - top - row)
        for row, column in _inked_pixels(pixels, window[2])
        if not any(_holds(box, left + column, size[1] - top - row) for box in besides)
    ]
    if not inked:
        return None
    across, up = [x for x, _ in inked], [y for _, y in inked]
    return Box(min(across), min(up) - 1, max(across) + 1, max(up))


def _inked_pixels(pixels: bytes, width: int) -> list[tuple[int, int]]:
    stride = width * _BYTES_PER_PIXEL
    white = b"\xff" * stride
    found: list[tuple[int, int]] = []
    for row in range(len(pixels) // stride):
        line = pixels[row * stride : (row + 1) * stride]
        if line != white:
            found.extend((row, at // 4) for at in range(0, stride, 4) if min(line[at : at + 3]) < _INK_BELOW)
    return found


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 - 2 <= x <= box.x1 + 1 and box.y0 - 1 <= y <= box.y1 + 2
