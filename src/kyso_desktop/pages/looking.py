"""Compares two pictures of one page: where something must have appeared, and where nothing may have changed."""

from collections.abc import Sequence

from PIL import Image, ImageChops

from kyso_desktop.pages.image import Changed, PageImage
from kyso_desktop.placement import Box

DIFFERENT = 48
"""Two pixels differ where a colour channel differs by more than this of 255."""
MARGIN_POINTS = 1.5
"""Edges are drawn a little beyond their box."""


def compare(before: PageImage, after: PageImage, expected: Sequence[Box], scale: float) -> Changed:
    """What changed between two pictures of a page, both at ``scale`` pixels a point; boxes in displayed points."""
    if (before.width, before.height) != (after.width, after.height):
        return Changed(tuple(False for _ in expected), elsewhere=True)
    difference = _difference(before, after)
    windows = [_window(box, after, scale) for box in expected]
    appeared = tuple(difference.crop(window).getbbox() is not None for window in windows)
    for window in windows:
        difference.paste(0, window)
    return Changed(appeared, elsewhere=difference.getbbox() is not None)


def _difference(before: PageImage, after: PageImage) -> Image.Image:
    """White where the pictures differ, black elsewhere."""
    red, green, blue = ImageChops.difference(_picture(before), _picture(after)).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda value: 255 if value > DIFFERENT else 0)


def _picture(page: PageImage) -> Image.Image:
    return Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride)


def _window(box: Box, page: PageImage, scale: float) -> tuple[int, int, int, int]:
    """The pixels of a box and its margin: left, top, right, bottom, within the picture."""
    left, right = (box.x0 - MARGIN_POINTS) * scale, (box.x1 + MARGIN_POINTS) * scale
    top, bottom = page.height - (box.y1 + MARGIN_POINTS) * scale, page.height - (box.y0 - MARGIN_POINTS) * scale
    x0, y0 = max(0, int(left)), max(0, int(top))
    return x0, y0, max(x0, min(page.width, int(right) + 1)), max(y0, min(page.height, int(bottom) + 1))
