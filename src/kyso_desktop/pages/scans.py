"""What a page's images tell of it as a scan. Called under the lock of ``document``."""

import ctypes
from collections.abc import Iterator

import pypdfium2_raw as pdfium

from kyso_desktop.pages.direct import ADDRESS, INDEX, address, direct
from kyso_desktop.pages.page_scan import PageScan
from kyso_desktop.placement import PageShape

DEEPEST = 5
"""Forms within forms that are followed."""
COLOUR_BITS = 24
GREYS = frozenset({pdfium.FPDF_COLORSPACE_DEVICEGRAY, pdfium.FPDF_COLORSPACE_CALGRAY})

_HOLDING = frozenset({pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM})
_OBJECT = direct(pdfium.FPDFPage_GetObject, ADDRESS, ADDRESS, INDEX)
_TYPE = direct(pdfium.FPDFPageObj_GetType, INDEX, ADDRESS)


def scan_of(page: object, shape: PageShape) -> PageScan:
    """The page's scan; a page without images is covered by nothing."""
    found = [_scan(image, page, shape) for image in _images(page)]
    if not found:
        return PageScan(0.0, 0.0, colour=False)
    covers = max(scan.covers for scan in found)
    layers = [scan for scan in found if scan.covers >= 0.9 * covers]  # a scanner may part a page into layers
    return PageScan(covers, max(scan.resolution for scan in layers), any(scan.colour for scan in layers))


def _images(page: object) -> Iterator[object]:
    where = address(page)
    for index in range(int(pdfium.FPDFPage_CountObjects(page))):
        thing = _OBJECT(where, index)
        if _TYPE(thing) in _HOLDING:
            yield from _images_in(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT), 0)


def _images_in(thing: object, depth: int) -> Iterator[object]:
    match int(pdfium.FPDFPageObj_GetType(thing)):
        case pdfium.FPDF_PAGEOBJ_IMAGE:
            yield thing
        case pdfium.FPDF_PAGEOBJ_FORM if depth < DEEPEST:
            for index in range(int(pdfium.FPDFFormObj_CountObjects(thing))):
                yield from _images_in(pdfium.FPDFFormObj_GetObject(thing, index), depth + 1)


def _scan(image: object, page: object, shape: PageShape) -> PageScan:
    facts = pdfium.FPDF_IMAGEOBJ_METADATA()
    if not pdfium.FPDFImageObj_GetImageMetadata(image, page, facts):
        return PageScan(0.0, 0.0, colour=False)
    across, down = float(facts.horizontal_dpi) / shape.unit, float(facts.vertical_dpi) / shape.unit
    if not across or not down:
        return PageScan(0.0, 0.0, colour=False)
    size = (facts.width * 72 / across) * (facts.height * 72 / down)
    indexed = facts.colorspace == pdfium.FPDF_COLORSPACE_INDEXED
    colour = indexed or (facts.bits_per_pixel >= COLOUR_BITS and facts.colorspace not in GREYS)
    return PageScan(min(1.0, size / max(shape.width * shape.height, 1.0)), min(across, down), colour)
