"""How far a mark may be made larger or smaller where it stands. Lengths in points."""

from dataclasses import dataclass

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.marks import CLEARANCE_MM


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """What the rules and the page leave to a mark; a picture keeps its proportion."""

    least_height: float
    tallest: float
    widest: float
    keeps_proportion: bool = True
    gap_page: int = 0
    gap: Box | None = None
    """The room between title and name on ``gap_page``; a mark that stands in it stays in it."""


def resized(box: Box, width: float, height: float, page: Box, limits: SizeLimits) -> Box:
    """The box about the same centre, as near to that size as the limits let; one beyond them never grows.

    ``page`` is the room that is left where the mark stands, as :func:`room_for` tells.
    """
    reach_x = 2 * max(0.0, min(box.centre[0] - page.x0, page.x1 - box.centre[0]))
    reach_y = 2 * max(0.0, min(box.centre[1] - page.y0, page.y1 - box.centre[1]))
    widest, tallest = min(limits.widest, reach_x), min(limits.tallest, reach_y)
    if not limits.keeps_proportion:
        least_width = min(box.width, limits.least_height)
        new_width = _within(width, least_width, max(box.width, widest))
        new_height = _within(height, min(box.height, limits.least_height), max(box.height, tallest))
        return Box.around(*box.centre, new_width, new_height)
    factor = max(width / box.width, height / box.height) if width > box.width or height > box.height else 1.0
    if factor == 1.0:
        factor = min(width / box.width, height / box.height)
    least = min(1.0, limits.least_height / box.height)
    most = max(1.0, min(widest / box.width, tallest / box.height))
    factor = _within(factor, least, most)
    return Box.around(*box.centre, box.width * factor, box.height * factor)


def room_for(box: Box, page_number: int, sheet: Box, limits: SizeLimits) -> Box:
    """The clear room between title and name for a mark whose middle is in it, else the whole sheet."""
    if limits.gap is None or page_number != limits.gap_page:
        return sheet
    gap, (x, y) = limits.gap, box.centre
    if not (gap.x0 <= x <= gap.x1 and gap.y0 <= y <= gap.y1):
        return sheet
    clear = min(points(CLEARANCE_MM), gap.height / 4)
    return Box(gap.x0, gap.y0 + clear, gap.x1, gap.y1 - clear)


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
