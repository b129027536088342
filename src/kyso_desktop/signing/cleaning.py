"""A photo or scan of a hand signature or a seal becomes the picture that a mark wants: ink alone, on nothing.

The paper is what is bright around each spot, so that the shadow of a hand and yellow light go with it. Of a seal only
what is redder than grey counts: the letters that it was pressed on stay behind. Of a signature only what is darker
than the paper and not red.
"""

import io

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from kyso_desktop.signing.errors import PictureUnreadable
from kyso_desktop.signing.model import InkKind
from kyso_desktop.signing.phone_photos import open_photo

LARGEST = 2400
"""Longest side in pixels that is worked on: 36 mm at 1,600 dpi."""
SMALL = 160
"""Longest side of the picture from which the paper is told."""
BLUE, RED = (20, 60, 170), (215, 20, 30)
"""Colours of the result (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.7.d and II.8.a)."""
FAINTEST = 36
"""Ink is at least this much darker, or redder, than its paper, of 255."""
NOISE_PART, FULL_PART = 0.28, 0.72
"""Below the first part of the strongest ink is paper, above the second the ink covers fully."""
STRONGEST_OF = 0.004
"""The strongest ink is what at least this part of the picture reaches."""
SPECK = 7
"""Ink that a filter of this many pixels swallows is dust."""
MARGIN = 2
ROUND = 0.16
"""A ring is round where its two diameters differ by at most this part."""


def clean_picture(source: bytes, kind: InkKind) -> bytes | None:
    """The ink as a PNG with transparency, blue or red, cut to its edges (a seal to its outer ring).

    None where no such ink is to be seen. Raises ``PictureUnreadable`` and ``PictureTooLarge``.
    """
    photo = _opened(source)
    strength = _redness(photo) if kind is InkKind.SEAL else _darkness(photo)
    strongest = _strongest(strength)
    if strongest < FAINTEST:
        return None
    low, high = NOISE_PART * strongest, FULL_PART * strongest
    cover = strength.point([round(255 * min(1.0, max(0.0, (value - low) / (high - low)))) for value in range(256)])
    box = _edges(cover)
    if box is None:
        return None
    cover = _cut_to_ring(cover, box) if kind is InkKind.SEAL else cover.crop(box)
    result = Image.new("RGBA", cover.size, (*(RED if kind is InkKind.SEAL else BLUE), 0))
    result.putalpha(cover)
    target = io.BytesIO()
    result.save(target, "PNG", optimize=True)
    return target.getvalue()


def _opened(source: bytes) -> Image.Image:
    """The photo upright, on white, no larger than is worked on."""
    try:
        with open_photo(source) as image:
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LARGEST, LARGEST))
            seen = upright.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureUnreadable from error
    white = Image.new("RGBA", seen.size, "white")
    white.alpha_composite(seen)
    return white.convert("RGB")


def _darkness(photo: Image.Image) -> Image.Image:
    """How much darker each pixel is than the paper around it; red ink counts for nothing."""
    grey = photo.convert("L")
    small = grey.copy()
    small.thumbnail((SMALL, SMALL))
    paper = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(6)).resize(grey.size)
    return ImageChops.subtract(ImageChops.subtract(paper, grey), _redness(photo))


def _redness(photo: Image.Image) -> Image.Image:
    """How much redder each pixel is than grey, the paper's own tint taken away."""
    red, green, blue = photo.split()
    redder = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    small = redder.copy()
    small.thumbnail((SMALL, SMALL))
    tint = small.filter(ImageFilter.MinFilter(9)).filter(ImageFilter.GaussianBlur(6)).resize(redder.size)
    return ImageChops.subtract(redder, tint)


def _strongest(strength: Image.Image) -> int:
    counts, needed = strength.histogram(), STRONGEST_OF * strength.width * strength.height
    reached = 0
    for value in range(255, -1, -1):
        reached += counts[value]
        if reached >= needed:
            return value
    return 0


def _edges(cover: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around the ink, dust left out."""
    solid = cover.point(lambda value: 255 if value > 96 else 0)
    spread = solid.filter(ImageFilter.MaxFilter(SPECK)).filter(ImageFilter.BoxBlur(SPECK))
    kept = ImageChops.multiply(solid, spread.point(lambda value: 255 if value > 150 else 0))
    box = kept.getbbox()
    if box is None:
        return None
    left, top = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
    return left, top, min(cover.width, box[2] + MARGIN), min(cover.height, box[3] + MARGIN)


def _cut_to_ring(cover: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """The seal without the margin, so that its width is its diameter; outside a round ring nothing is left."""
    left, top, right, bottom = box[0] + MARGIN, box[1] + MARGIN, box[2] - MARGIN, box[3] - MARGIN
    cut = cover.crop((left, top, right, bottom))
    if abs(cut.width - cut.height) > ROUND * max(cut.size):
        return cut
    ring = Image.new("L", cut.size, 0)
    ImageDraw.Draw(ring).ellipse((0, 0, cut.width - 1, cut.height - 1), fill=255)
    return ImageChops.multiply(cut, ring)
