"""Sizes and positions of the marks once their surroundings are known."""

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.places import LeaderPlace, TextPlace

LEADER_HEIGHT_MM = 20.0
LEADER_MAX_WIDTH_MM = 60.0
LEADER_ASPECT = 1.6
CLEARANCE_MM = 1.0
DEFAULT_SEAL_MM = 36.0
"""Only for previews: the true diameter comes from the agency's own seal."""
SEAL_OVERLAP = 1 / 3
"""The seal covers about the left third of the leader's picture (Phụ lục I, Mục II.8.a)."""


def leader_box(gap: Box) -> Box:
    """The default box for a picture in that gap: centred, at most 20 mm high, clear of title and name."""
    height = min(points(LEADER_HEIGHT_MM), _usable_height(gap))
    width = min(height * LEADER_ASPECT, gap.width)
    return Box.around(*gap.centre, width, width / LEADER_ASPECT if width < height * LEADER_ASPECT else height)


def fit_picture(place: LeaderPlace, width_px: int, height_px: int) -> Box:
    """The box for a picture of that shape: aspect kept, same centre, inside the gap, at most 60 mm wide."""
    if width_px <= 0 or height_px <= 0:
        raise ValueError((width_px, height_px))
    width_limit = min(points(LEADER_MAX_WIDTH_MM), place.gap.width)
    height = min(place.box.height, width_limit * height_px / width_px)
    return Box.around(*place.box.centre, height * width_px / height_px, height)


def seal_box(picture: Box, diameter_mm: float, page: Box | None = None) -> Box:
    """The seal at true size over the left third of the picture, centred on its height; moved in at a page edge."""
    diameter = points(diameter_mm)
    right = picture.x0 + picture.width * SEAL_OVERLAP
    box = Box.around(right - diameter / 2, picture.centre[1], diameter, diameter)
    right_limit, top_limit = (page.x1, page.y1) if page else (box.x1, box.y1)
    to_right = max(0.0, -box.x0) - max(0.0, box.x1 - right_limit)
    to_top = max(0.0, -box.y0) - max(0.0, box.y1 - top_limit)
    return box.moved(to_right, to_top)


def text_start(place: TextPlace, text_width: float) -> float:
    """Where text of that width starts so that it stands in the middle of the blank."""
    return place.box.centre[0] - text_width / 2


def _usable_height(gap: Box) -> float:
    clear = gap.height - 2 * points(CLEARANCE_MM)
    return clear if clear > points(4) else gap.height * 0.8
