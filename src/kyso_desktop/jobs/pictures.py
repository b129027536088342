"""Reads signature and seal pictures and checks them as Nghị định 30, Phụ lục I, wants them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kyso_desktop.jobs.errors import PictureUnusable
from kyso_desktop.jobs.rules import PictureRule
from kyso_desktop.signing import PictureUnreadable, open_picture
from kyso_desktop.workstation import FileTrouble, read_file


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


def read_picture(path: Path, rule: PictureRule) -> PictureFile:
    """The picture; raises :class:`PictureUnusable` with the reason that a person can mend."""
    try:
        png = read_file(path)
    except FileTrouble as error:
        raise PictureUnusable(path, "missing") from error
    picture = examine_picture(png, rule)
    if isinstance(picture, str):
        raise PictureUnusable(path, picture)
    return picture


@lru_cache(maxsize=4)
def examine_picture(png: bytes, rule: PictureRule) -> PictureFile | str:
    """The picture, or what is wrong with it (format, small, alpha); a batch looks at its one picture once."""
    try:
        image = open_picture(png)
    except PictureUnreadable:
        return "format"
    if min(image.size) < rule.smallest_pixels:
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
