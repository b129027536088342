"""What is to be known of a picture of a signature or a seal, found in its dots."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from kyso_desktop.signing import PictureUnreadable, open_picture

MOST_KNOWN = 4


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A PNG with transparency, read whole."""

    png: bytes
    width: int
    height: int
    hues: tuple[int, ...]
    """How many opaque coloured pixels have each of the 256 hues."""

    def is_fine_enough(self, width_mm: float, dots_per_inch: float) -> bool:
        """Whether it prints with that resolution at that width."""
        return self.width >= width_mm / 25.4 * dots_per_inch

    def is_mostly(self, hues: AbstractSet[int]) -> bool:
        """Whether more than half of the coloured ink has one of these hues."""
        total = sum(self.hues)
        return total > 0 and sum(self.hues[hue] for hue in hues) * 2 > total


@lru_cache(maxsize=MOST_KNOWN)
def look_at_picture(png: bytes, smallest_pixels: int) -> PictureFile | str:
    """The picture, or what is wrong with it: format, small, alpha."""
    try:
        image = open_picture(png)
    except PictureUnreadable:
        return "format"
    if min(image.size) < smallest_pixels:
        return "small"
    alpha = image.getchannel("A")
    if alpha.getextrema()[0] == 255:
        return "alpha"
    hue, saturation, _ = image.convert("RGB").convert("HSV").split()
    ink = alpha.point(lambda value: 255 if value > 127 else 0)
    coloured = saturation.point(lambda value: 255 if value > 50 else 0)
    both = ink.copy()
    both.paste(0, mask=coloured.point(lambda value: 255 - value))
    return PictureFile(png, image.width, image.height, tuple(hue.histogram(both)))
