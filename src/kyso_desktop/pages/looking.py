"""Compares two pictures of one page: where something must have appeared, and where nothing may have changed."""

from collections.abc import Sequence

from PIL import Image, ImageChops

from kyso_desktop.pages.image import Changed, PageImage
from kyso_desktop.placement import Box

DIFFERENT = 48
"""Two pixels differ where a colour channel differs by more than this of 255."""
MARGIN_POINTS = 1.5
"""Edges are drawn a little beyond their box."""
Window = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""


def compare(before: PageImage, after: PageImage, expected: Sequence[Box], scale: float) -> Changed:
    """What changed between two pictures of a page, both at ``scale`` pixels a point; boxes in displayed points."""
    if (before.width, before.height) != (after.width, after.height):
        return Changed(tuple(False for _ in expected), elsewhere=True)
    first, last = _changed_rows(before, after)
    difference = _difference(_band(before, first, last), _band(after, first, last))
    windows = [_moved(_window(box, after, scale), first, last) for box in expected]
    appeared = tuple(difference.crop(window).getbbox() is not None for window in windows)
    for window in windows:
        difference.paste(0, window)
    return Changed(appeared, elsewhere=difference.getbbox() is not None)


def _changed_rows(before: PageImage, after: PageImage) -> tuple[int, int]:
    """The first row that differs and the one behind the last; only these are worth a close look."""
    old, new, stride = before.pixels, after.pixels, before.stride
    starts = range(0, before.height * stride, stride)
    differ = [row for row, at in enumerate(starts) if old[at : at + stride] != new[at : at + stride]]
    return (differ[0], differ[-1] + 1) if differ else (0, 1)


def _band(page: PageImage, first: int, last: int) -> PageImage:
    return PageImage(page.width, last - first, page.stride, page.pixels[first * page.stride : last * page.stride])


def _moved(window: Window, first: int, last: int) -> Window:
    """The window within the rows from ``first`` on to ``last``."""
    left, top, right, bottom = window
    top, bottom = max(first, min(last, top)), max(first, min(last, bottom))
    return left, top - first, right, bottom - first


def _difference(before: PageImage, after: PageImage) -> Image.Image:
    """White where the pictures differ, black elsewhere."""
    red, green, blue = ImageChops.difference(_picture(before), _picture(after)).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda value: 255 if value > DIFFERENT else 0)


def _picture(page: PageImage) -> Image.Image:
    return Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride)


def _window(box: Box, page: PageImage, scale: float) -> Window:
    """The pixels of a box and its margin: left, top, right, bottom, within the picture."""
    left, right = (box.x0 - MARGIN_POINTS) * scale, (box.x1 + MARGIN_POINTS) * scale
    top, bottom = page.height - (box.y1 + MARGIN_POINTS) * scale, page.height - (box.y0 - MARGIN_POINTS) * scale
    x0, y0 = max(0, int(left)), max(0, int(top))
    return x0, y0, max(x0, min(page.width, int(right) + 1)), max(y0, min(page.height, int(bottom) + 1))
