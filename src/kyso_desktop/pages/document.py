"""One opened PDF. Every call into PDFium happens under one lock, because PDFium is not thread-safe."""

import ctypes
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import pypdfium2_raw as pdfium  # the bindings alone: the package around them doubles the start-up time

from kyso_desktop.errors import KysoBug
from kyso_desktop.pages.drawing import FormView, drawn, has_annotations, ink_of
from kyso_desktop.pages.errors import EmptyFile, NotAPdf, PasswordNeeded
from kyso_desktop.pages.glyphs import Face, glyphs_of, plain_text
from kyso_desktop.pages.image import PageImage
from kyso_desktop.pages.page_scan import PageScan
from kyso_desktop.pages.scans import scan_of
from kyso_desktop.pages.turns import Turns
from kyso_desktop.pages.units import user_units
from kyso_desktop.placement import Box, InkMap, PageShape, PageText
from kyso_desktop.workstation import Content

MAX_IMAGE_PIXELS = 64_000_000
"""256 MB of pixels; a larger scale is lowered to this so that a hostile page size cannot exhaust the memory."""

MOST_PASSED = 32_000_000
"""Bytes of a document that may have been turned over, by its pages' average, before it is opened anew."""

MOST_LOADED = 2
"""Pages that stay loaded together: number and date stand on the first, a signature on another, asked for in turn."""

UNKNOWN_SIZE = 595.0, 842.0
"""A4, for a page so damaged that it does not tell; drawing it tells the error."""

_LOCK = Turns()
_STARTED = threading.Event()


def opened(content: Content, name: str, password: str | None, end: int | None) -> "PagesDocument":
    """As :func:`pages.open_pages` says."""
    if not content:
        raise EmptyFile(name)
    with _LOCK:
        if not _STARTED.is_set():
            pdfium.FPDF_InitLibrary()
            _STARTED.set()
        secret = password.encode() if password is not None else None
        length = len(content) if end is None else min(end, len(content))
        buffer = content if isinstance(content, bytes) else (ctypes.c_char * len(content)).from_buffer(content)
        given = _Given(buffer, length, secret, name)
        handle, count = given.load()
        return PagesDocument(given, handle, count, _Units(content, length, password))


@dataclass(frozen=True, slots=True)
class _Given:
    """What a document is loaded from; PDFium reads from these bytes for as long as it is open."""

    buffer: object
    length: int
    secret: bytes | None = field(repr=False)
    name: str

    def load(self) -> tuple[object, int]:
        """The handle and how many pages there are, at least one."""
        handle = pdfium.FPDF_LoadMemDocument64(self.buffer, self.length, self.secret)
        if not handle:
            failure = pdfium.FPDF_GetLastError()
            raise PasswordNeeded(self.name) if failure == pdfium.FPDF_ERR_PASSWORD else NotAPdf(self.name)
        count = int(pdfium.FPDF_GetPageCount(handle))
        if count < 1:
            pdfium.FPDF_CloseDocument(handle)
            raise NotAPdf(self.name)
        return handle, count


@dataclass(slots=True)
class _Loaded:
    """What PDFium gave for a page; its text once that was asked for."""

    page: object
    text: object = None


class _Units:
    """Points to one unit of each page, looked for when first asked; ``content`` is let go of then."""

    def __init__(self, content: Content, end: int, password: str | None) -> None:
        self._content: Content | None = content
        self._end, self._password = end, password
        self._known: Mapping[int, float] = {}

    def of(self, page: int) -> float:
        if self._content is not None:
            self._known = user_units(self._content, self._end, self._password)
            self._content = self._password = None
        return self._known.get(page, 1.0)


class PagesDocument:
    """The pages of one PDF, counted from 1 and read only when asked for; usable from any thread.

    Reading a page that is damaged beyond loading raises NotAPdf.
    """

    def __init__(self, given: _Given, handle: object, page_count: int, units: _Units) -> None:
        self._given = given
        self._handle = handle
        self._passed = 0.0
        self._is_flattened = False
        self._page_count = page_count
        self._units = units
        self._loaded: dict[int, _Loaded] = {}
        self._forms: FormView | None = None
        self._texts: dict[int, PageText] = {}
        self._faces: dict[int, Face] = {}

    @property
    def page_count(self) -> int:
        return self._page_count

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """The document's memory is free; closing twice is harmless."""
        with _LOCK:
            self._close()

    def _close(self) -> None:
        self._leave_pages(0)
        if self._forms is not None:
            self._forms.close()
            self._forms = None
        if self._handle is not None:
            pdfium.FPDF_CloseDocument(self._handle)
            self._handle = None

    def shape(self, page: int) -> PageShape:
        """The visible box (CropBox within MediaBox, inherited, ISO 32000-1, 14.11.2) and the rotation."""
        with _LOCK:
            return self._shape(page)

    def sheets(self) -> tuple[PageShape, ...]:
        """Width and height of every page as displayed, with its box at the origin; no page is loaded for them."""
        size = pdfium.FS_SIZEF()
        sheets = []
        for index in range(self._page_count):
            with _LOCK:
                known = bool(pdfium.FPDF_GetPageSizeByIndexF(self._handle, index, size))
            width, height = (float(size.width), float(size.height)) if known else UNKNOWN_SIZE
            unit = self._units.of(index + 1)
            sheets.append(PageShape(Box(0, 0, width * unit, height * unit), 0))
        return tuple(sheets)

    @property
    def may_be_signed(self) -> bool:
        """Whether there is any signature field, empty or not."""
        with _LOCK:
            return int(pdfium.FPDF_GetSignatureCount(self._handle)) > 0

    def plain(self, page: int) -> str:
        """The page's bare text in PDFium's order, lines parted by line breaks; no positions."""
        with _LOCK:
            return plain_text(self._enter_text(page))

    def text(self, page: int) -> PageText:
        """The horizontal, visible glyphs of the page in displayed coordinates, composed (NFC)."""
        with _LOCK:
            handle = self._enter_page(page)
            if page not in self._texts:
                shape = self._shape(page)
                found = glyphs_of(self._enter_text(page), shape, self._faces)
                marks = self._form_view().marks(handle, shape) if has_annotations(handle) else ()
                self._texts[page] = PageText(
                    page, shape.width, shape.height, found.glyphs, marks, found.slope, found.askew
                )
            return self._texts[page]

    def flatten(self, page: int) -> None:
        """What annotations and fields show on the page is read as its text from now on; the bytes stay as they are."""
        with _LOCK:
            pdfium.FPDFPage_Flatten(self._enter_page(page), pdfium.FLAT_NORMALDISPLAY)
            self._leave_pages(0)
            self._is_flattened = True
            self._texts.pop(page, None)

    def ink(self, page: int, within: Box, besides: Sequence[Box]) -> Box | None:
        """The box around all drawn ink in that part of the page, apart from the boxes ``besides``; to one point."""
        with _LOCK:
            handle = self._enter_page(page)
            return ink_of(handle, self._form_view(), self._shape(page), within, besides)

    @property
    def version(self) -> int:
        """The version of the file's header: 14 for PDF 1.4; 0 where it has none."""
        with _LOCK:
            number = ctypes.c_int(0)
            return number.value if pdfium.FPDF_GetFileVersion(self._handle, number) else 0

    def scan(self, page: int) -> PageScan:
        """What the page's images tell of it as a scan."""
        with _LOCK:
            handle = self._enter_page(page)
            return scan_of(handle, self._shape(page))

    def part(self, page: int, scale: float, window: tuple[int, int, int, int]) -> PageImage:
        """A window (left, top, width, height in pixels) of what :meth:`image` would give at that scale.

        A window larger than MAX_IMAGE_PIXELS is a fault of the caller.
        """
        if window[2] * window[3] > MAX_IMAGE_PIXELS:
            raise KysoBug(f"a window of {window[2]} x {window[3]}")
        with _LOCK:
            handle = self._enter_page(page)
            shape = self._shape(page)
            size = max(1, round(shape.width * scale)), max(1, round(shape.height * scale))
            pixels = drawn(handle, self._form_view(), size, window)
            return PageImage(window[2], window[3], window[2] * 4, pixels)

    def ink_map(self, page: int) -> InkMap:
        """Where the page as displayed is darker than its paper."""
        from kyso_desktop.pages import inking  # and with it Pillow, for scans alone

        shape = self.shape(page)
        cell = max(inking.LEAST_CELL, max(shape.width, shape.height) / inking.MOST_CELLS)
        return inking.ink_map(self.image(page, inking.PIXELS_PER_CELL / cell), cell)

    def covered(self, page: int) -> float:
        """Which part of the page its largest image covers, 0 to 1."""
        return self.scan(page).covers

    def image(self, page: int, scale: float) -> PageImage:
        """The page as displayed, annotations and signature widgets included; ``scale`` is pixels per point."""
        with _LOCK:
            handle = self._enter_page(page)
            shape = self._shape(page)
            scale = min(scale, (MAX_IMAGE_PIXELS / (shape.width * shape.height)) ** 0.5)
            size = max(1, round(shape.width * scale)), max(1, round(shape.height * scale))
            return PageImage(*size, size[0] * 4, drawn(handle, self._form_view(), size, (0, 0, *size)))

    def _shape(self, page: int) -> PageShape:
        return _shape(self._enter_page(page), self._units.of(page))

    def _form_view(self) -> FormView:
        if self._forms is None:
            self._forms = FormView(self._handle)
        return self._forms

    def _enter_page(self, page: int) -> object:
        return self._entered(page).page

    def _entered(self, page: int) -> _Loaded:
        if self._handle is None or not 1 <= page <= self._page_count:
            raise KysoBug(f"page {page} of {self._page_count}, open: {self._handle is not None}")
        loaded = self._loaded.pop(page, None)
        if loaded is None:
            self._leave_pages(MOST_LOADED - 1)
            self._forget_pages()
            loaded = _Loaded(pdfium.FPDF_LoadPage(self._handle, page - 1))
            if not loaded.page:
                raise NotAPdf(self._given.name)
        self._loaded[page] = loaded  # the last one is the one that was asked for last
        return loaded

    def _enter_text(self, page: int) -> object:
        loaded = self._entered(page)
        if not loaded.text:
            loaded.text = pdfium.FPDFText_LoadPage(loaded.page)
        if not loaded.text:
            raise NotAPdf(self._given.name)
        return loaded.text

    def _forget_pages(self) -> None:
        """PDFium keeps what it read of every page until the document is closed; of a long scan that is all of it."""
        self._passed += self._given.length / self._page_count
        if self._passed > MOST_PASSED and not self._is_flattened:
            self._close()
            self._handle, _ = self._given.load()
            self._faces.clear()  # by addresses, which other fonts may have from now on
            self._passed = 0.0

    def _leave_pages(self, stay: int) -> None:
        while len(self._loaded) > stay:
            loaded = self._loaded.pop(next(iter(self._loaded)))
            if loaded.text:
                pdfium.FPDFText_ClosePage(loaded.text)
            pdfium.FPDF_ClosePage(loaded.page)


def _shape(page: object, unit: float) -> PageShape:
    bounds = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, bounds):
        raise KysoBug("a loaded page without a bounding box")
    x0, x1 = sorted((float(bounds.left), float(bounds.right)))
    y0, y1 = sorted((float(bounds.bottom), float(bounds.top)))
    return PageShape(Box(x0, y0, x1, y1), 90 * (int(pdfium.FPDFPage_GetRotation(page)) % 4), unit)
