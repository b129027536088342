"""Step 5: what the eye sees. Pages of each signed revision are drawn and laid over the pages of the file as received.

Two things are looked for: any difference outside the places of the changes that step 4 knows, and ink of the signed
page that a later picture hides. A seal over the picture of an earlier signature is as Nghị định 30 wants it (annex I,
II.8.a) and hides nothing that counts. This step comes after the verdict and can only make it worse.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Protocol

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from kyso_desktop.errors import KysoError
from kyso_desktop.placement import Box
from kyso_desktop.verification.model import Report, SignatureVerdict
from kyso_desktop.verification.reasons import Reason

FINE, COARSE = 2.0, 1.0
"""Pixels per point, for pages where something was added and for the others."""
DIFFERENT = 64
"""Two pixels differ where a colour channel differs by more than this of 255; edges are drawn a little unlike."""
DARK, BLANK, LIGHTER, FLAT = 128, 200, 80, 24
"""Ink is darker than the first; paper is lighter than the second; the third is a plain change of a pixel; around a
pixel where nothing can be read, all pixels lie within the fourth."""
TINTED_PART = 0.3
NOISE_POINTS = 1.5
"""Square points of difference, and of hidden ink, that a page may have."""
MARGIN_POINTS = 2.0
MAXIMUM_KEPT = 8
PermittedPlaces = dict[int, list[Box]]


class PageImage(Protocol):
    """A page as rows of ``stride`` bytes, pixels as B, G, R, unused."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def stride(self) -> int: ...
    @property
    def pixels(self) -> bytes: ...


class DrawnDocument(Protocol):
    """A document whose pages can be drawn; pages count from 1."""

    @property
    def page_count(self) -> int: ...
    def image(self, page: int, scale: float) -> PageImage:
        """The page as displayed, annotations included; ``scale`` is pixels per point."""


OpenDocument = Callable[[int], AbstractContextManager[DrawnDocument]]
"""Opens the first so many bytes of the file."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What looking found on one signature."""

    differing: tuple[int, ...] = ()
    covered: tuple[int, ...] = ()
    not_compared: tuple[int, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        found = []
        if self.differing:
            found.append(Reason.LOOKS_DIFFERENT)
        if self.covered:
            found.append(Reason.CONTENT_COVERED)
        if self.not_compared:
            found.append(Reason.PAGES_NOT_COMPARED)
        return tuple(found)


def look(
    report: Report,
    open_document: OpenDocument,
    tell: Progress | None = None,
    *,
    every_page: bool = True,
) -> Report:
    """The report with what the eye sees added to its reasons; ``tell`` hears pages done and pages in all.

    Without ``every_page`` only pages on which something was added are drawn; ``pages_seen`` says how many were.
    ``open_document`` may raise a KysoError, and so may the pages that it gives: such pages count as not compared.
    """
    to_compare = [one for one in report.signatures if _has_something_after(one, report)]
    if not to_compare or report.pages is None:
        return report
    ends = sorted({one.revision_end for one in to_compare if one.revision_end is not None})
    plans = {end: _pages_to_look_at(end, report, every_page=every_page and end == ends[0]) for end in ends}
    total = sum(len(pages) for pages in plans.values())
    try:
        with open_document(report.size) as document:
            received = _Received(document, tell or _ignore, total)
            seen = {end: _compared(end, plans[end], _known(report, end), open_document, received) for end in ends}
    except KysoError:
        seen = {end: Seen(not_compared=tuple(plans[end])) for end in ends}
    signatures = tuple(_worsened(one, seen.get(one.revision_end or -1)) for one in report.signatures)
    drawn = {page for end in ends for page in plans[end] if page not in seen[end].not_compared}
    return replace(report, signatures=signatures, pages_seen=len(drawn))


@dataclass(slots=True)
class _Received:
    """The file as received; its last pages drawn are kept, because every revision is laid over them."""

    document: DrawnDocument
    tell: Progress
    total: int
    done: int = 0
    kept: dict[tuple[int, float], Image.Image] = field(default_factory=dict)

    def picture(self, page: int, scale: float) -> Image.Image:
        key = (page, scale)
        if key not in self.kept:
            if len(self.kept) >= MAXIMUM_KEPT:
                self.kept.clear()
            self.kept[key] = _picture(self.document.image(page, scale))
        return self.kept[key]

    def count(self) -> None:
        self.done += 1
        self.tell(self.done, self.total)


@dataclass(frozen=True, slots=True)
class _Known:
    """Where a page may differ, and where signatures of the revision show their own pictures."""

    places: PermittedPlaces
    marks: PermittedPlaces


def _known(report: Report, end: int) -> _Known:
    ours = next(one for one in report.signatures if one.revision_end == end)
    return _Known(_places(ours), _earlier_marks(report, end))


def _ignore(done: int, total: int) -> None:
    """Nobody wants to know."""


def _has_something_after(signature: SignatureVerdict, report: Report) -> bool:
    return signature.revision_end is not None and signature.revision_end < report.size


def _pages_to_look_at(end: int, report: Report, *, every_page: bool) -> dict[int, float]:
    """Pages and scales: those on which something was added after this revision, with ``every_page`` also the others."""
    count = report.pages or 0
    touched = {
        change.page
        for one in report.signatures
        if one.revision_end == end
        for change in one.changes
        if change.page is not None and change.page <= count
    }
    pages = dict.fromkeys(sorted(touched), FINE)
    if every_page:
        pages |= {page: COARSE for page in range(1, count + 1) if page not in touched}
    return dict(sorted(pages.items()))


def _places(signature: SignatureVerdict) -> PermittedPlaces:
    places: PermittedPlaces = {}
    for change in signature.changes:
        if change.page is not None and change.box is not None:
            places.setdefault(change.page, []).append(change.box)
    return places


def _earlier_marks(report: Report, end: int) -> PermittedPlaces:
    """Where signatures up to this revision show their own pictures."""
    places: PermittedPlaces = {}
    for one in report.signatures:
        if one.page is not None and one.box is not None and (one.revision_end or report.size + 1) <= end:
            places.setdefault(one.page, []).append(one.box)
    return places


def _compared(
    end: int, pages: dict[int, float], known: _Known, open_document: OpenDocument, received: _Received
) -> Seen:
    differing, covered, missing = [], [], []
    try:
        with open_document(end) as signed:
            for page, scale in pages.items():
                answer = _page(signed, received, page, scale, known)
                if answer is None:
                    missing.append(page)
                else:
                    differing.extend([page] if answer[0] else [])
                    covered.extend([page] if answer[1] else [])
                received.count()
    except KysoError:
        missing = list(pages)
    return Seen(tuple(differing), tuple(covered), tuple(missing))


def _page(
    signed: DrawnDocument, received: _Received, page: int, scale: float, known: _Known
) -> tuple[bool, bool] | None:
    """Whether the page looks different outside the known places, and whether signed ink is hidden inside them."""
    try:
        before, after = _picture(signed.image(page, scale)), received.picture(page, scale)
    except KysoError:
        return None
    if before.size != after.size:
        return True, False
    places = known.places.get(page, [])
    is_different = _differing(before, after, places, scale) > NOISE_POINTS * scale * scale
    return is_different, _is_covered(before, after, places, known.marks.get(page, []), scale)


def _picture(image: PageImage) -> Image.Image:
    """The page's own pixels, without a copy: the bands are blue, green, red and one that means nothing."""
    return Image.frombuffer("RGBX", (image.width, image.height), image.pixels, "raw", "RGBX", image.stride, 1)


def _differing(before: Image.Image, after: Image.Image, places: Iterable[Box], scale: float) -> int:
    """How many pixels outside the places differ in any colour; only the part that differs is looked at closely."""
    difference = ImageChops.difference(before, after)
    window = difference.getbbox()
    if window is None:
        return 0
    blue, green, red, _ = difference.crop(window).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = strongest.point(_step(lambda value: value > DIFFERENT))
    _blank(mask, places, scale, (window[0], before.height - window[3]))
    return _count(mask)


def _grey(picture: Image.Image, window: tuple[int, int, int, int]) -> Image.Image:
    blue, green, red, _ = picture.crop(window).split()
    return Image.merge("RGB", (red, green, blue)).convert("L")


def _is_covered(
    before: Image.Image, after: Image.Image, places: Iterable[Box], marks: Iterable[Box], scale: float
) -> bool:
    """Whether signed ink is gone inside the places of additions, the pictures of earlier signatures apart.

    Ink is gone where the page is now blank or of one colour. A transparent stamp only tints what it lies on; where it
    changes more than a part of the ink, it is no stamp but a picture over the text.
    """
    for box in places:
        window = _pixels(box, before.size, scale)
        old, new = _grey(before, window), _grey(after, window)
        ink = old.point(_step(lambda value: value < DARK))
        _blank(ink, [mark.moved(-box.x0, -box.y0) for mark in marks], scale)
        if ink.getbbox() is None:
            continue  # nothing signed is there to be hidden
        span = ImageChops.subtract(new.filter(ImageFilter.MaxFilter(7)), new.filter(ImageFilter.MinFilter(7)))
        gone = ImageChops.lighter(new.point(_step(lambda value: value > BLANK)), span.point(_step(_is_flat)))
        tinted = ImageChops.subtract(new, old).point(_step(lambda value: value > LIGHTER))
        if _count(ImageChops.darker(ink, gone)) > NOISE_POINTS * scale * scale:
            return True
        changed = _count(ImageChops.darker(ink, tinted))
        if changed > NOISE_POINTS * 10 * scale * scale and changed > TINTED_PART * _count(ink):
            return True
    return False


def _step(is_white: Callable[[int], bool]) -> list[int]:
    return [255 if is_white(value) else 0 for value in range(256)]


def _is_flat(span: int) -> bool:
    return span < FLAT


def _pixels(box: Box, size: tuple[int, int], scale: float) -> tuple[int, int, int, int]:
    """The part of the box that lies on the page, in pixels: left, top, right, bottom."""
    width, height = size
    left, top = max(0, round(box.x0 * scale)), max(0, height - round(box.y1 * scale))
    right, bottom = min(width, round(box.x1 * scale)), min(height, height - round(box.y0 * scale))
    return min(left, width - 1), min(top, height - 1), max(right, left + 1), max(bottom, top + 1)


def _blank(mask: Image.Image, places: Iterable[Box], scale: float, corner: tuple[int, int] = (0, 0)) -> None:
    """Take the places, and a small margin around them, out of what is counted.

    ``corner`` is where the lower left corner of the mask lies on the page, in pixels.
    """
    draw = ImageDraw.Draw(mask)
    for box in places:
        left, right = (box.x0 - MARGIN_POINTS) * scale - corner[0], (box.x1 + MARGIN_POINTS) * scale - corner[0]
        top = mask.height + corner[1] - (box.y1 + MARGIN_POINTS) * scale
        bottom = mask.height + corner[1] - (box.y0 - MARGIN_POINTS) * scale
        draw.rectangle((left, top, right, bottom), fill=0)


def _count(mask: Image.Image) -> int:
    return int(mask.histogram()[255])


def _worsened(signature: SignatureVerdict, seen: Seen | None) -> SignatureVerdict:
    if seen is None:
        return signature
    return replace(
        signature,
        reasons=tuple(dict.fromkeys((*signature.reasons, *seen.reasons))),
        pages_differing=seen.differing,
        pages_covered=seen.covered,
        pages_not_compared=seen.not_compared,
    )
