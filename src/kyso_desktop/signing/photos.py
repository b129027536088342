"""Photos and scans as sheets of paper, before anyone has signed: upright, at their own size."""

import io
from collections.abc import Iterator

from PIL import Image, ImageCms, ImageOps, ImageSequence
from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from kyso_desktop.signing.errors import PictureTooLarge, PictureUnreadable
from kyso_desktop.signing.model import PicturePages
from kyso_desktop.signing.phone_photos import MOST_PIXELS, open_photo

A4 = (210 / 25.4 * 72, 297 / 25.4 * 72)
LARGER = tuple((wide / 25.4 * 72, high / 25.4 * 72) for wide, high in ((297, 420), (420, 594), (594, 841), (841, 1189)))
"""A3 to A0, in points; a drawing that states the size of one of them keeps it."""
PAPER_TOLERANCE = 0.03
LEAST_DPI, MOST_DPI = 72.0, 1200.0
"""What a picture's own statement of its resolution is believed within."""
MOST_FRAMES = 500
QUALITY = 90
_FAULTS = (OSError, ValueError, SyntaxError, TypeError, IndexError, EOFError, OverflowError)
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def picture_pages(source: bytes) -> PicturePages:
    """The pictures upright on their sheets: A4, or the larger sheet whose size the picture states.

    Each lies there at the size that it states, else as large as fits. Raises ``PictureUnreadable`` and
    ``PictureTooLarge``.
    """
    writer, found = PdfWriter(), []
    try:
        with open_photo(source) as image:
            for upright, stated in _uprights(image):
                page, resolution = _page(upright, stated)
                writer.add_page(page)
                found.append(resolution)
    except _BOMBS as error:
        raise PictureTooLarge from error
    except _FAULTS as error:
        raise PictureUnreadable from error
    writer.pdf_header = "%PDF-1.7"
    target = io.BytesIO()
    writer.write(target)
    return PicturePages(target.getvalue(), min(found))


def _uprights(image: Image.Image) -> Iterator[tuple[Image.Image, tuple[float, float]]]:
    """Every picture of the file as it is seen, and the dots to the inch that it states across and down."""
    for count, frame in enumerate(ImageSequence.Iterator(image)):
        if frame.width * frame.height > MOST_PIXELS or count >= MOST_FRAMES:
            raise PictureTooLarge
        across, down = frame.info.get("dpi", (0.0, 0.0))[:2]
        upright = ImageOps.exif_transpose(frame)
        turned = frame.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        yield _plain(upright), (float(down), float(across)) if turned else (float(across), float(down))
        if getattr(image, "format", "") not in ("TIFF", "MPO"):  # the other pictures of a file are films
            return
        if image.format == "MPO":  # a phone keeps the same view again for its depth
            return


def _plain(image: Image.Image) -> Image.Image:
    """Black and white, grey or colour, on white paper where the picture lets it shine through."""
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, "white")
        white.alpha_composite(seen)
        return white.convert("RGB")
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("I", "F"):
        return _stretched(image)
    if image.mode in ("1", "L"):
        return image
    if image.mode in ("CMYK", "LAB") and (profile := image.info.get("icc_profile")):
        return _by_profile(image, profile)
    return image.convert("RGB")


def _stretched(image: Image.Image) -> Image.Image:
    """Whole or broken numbers of any span as grey: 16 bits where they reach beyond 8."""
    _low, high = image.getextrema()
    step = 256 if isinstance(high, int | float) and high > 255 else 1
    return image.point(lambda value: value * (1 / step) + 0).convert("L")


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours that the printer's profile names; the plain ones where it is broken."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert("RGB")
    return made if made is not None else image.convert("RGB")


def _page(picture: Image.Image, stated: tuple[float, float]) -> tuple[PageObject, float]:
    """The sheet with its picture, and the dots to the inch at which it lies there."""
    believed = all(LEAST_DPI < one <= MOST_DPI for one in stated)
    size = (picture.width / stated[0] * 72, picture.height / stated[1] * 72) if believed else None
    paper = _paper(picture, size)
    if size is None:
        size = (float(picture.width), float(picture.height))
        size = _scaled(size, min(paper[0] / size[0], paper[1] / size[1]))
    elif size[0] > paper[0] or size[1] > paper[1]:
        size = _scaled(size, min(paper[0] / size[0], paper[1] / size[1]))
    drawn = io.BytesIO()
    picture.save(drawn, "PDF", resolution=72.0, **({} if picture.mode == "1" else {"quality": QUALITY}))
    page = PageObject.create_blank_page(width=paper[0], height=paper[1])
    lying = Transformation().scale(size[0] / picture.width, size[1] / picture.height)
    lying = lying.translate((paper[0] - size[0]) / 2, (paper[1] - size[1]) / 2)
    page.merge_transformed_page(PdfReader(drawn).pages[0], lying)
    page.mediabox = RectangleObject((0, 0, *paper))
    return page, min(picture.width / size[0], picture.height / size[1]) * 72


def _scaled(size: tuple[float, float], by: float) -> tuple[float, float]:
    return size[0] * by, size[1] * by


def _paper(picture: Image.Image, size: tuple[float, float] | None) -> tuple[float, float]:
    """The sheet, turned as the picture is: A4, or a larger one whose size the picture states."""
    wide, high = size or (float(picture.width), float(picture.height))
    chosen = next((paper for paper in LARGER if size is not None and _has_size(paper, size)), A4)
    return chosen if high >= wide else chosen[::-1]


def _has_size(paper: tuple[float, float], size: tuple[float, float]) -> bool:
    pairs = zip(sorted(paper), sorted(size), strict=True)
    return all(abs(one - other) <= PAPER_TOLERANCE * one for one, other in pairs)
