"""Sizes and positions of the marks once their surroundings are known."""

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.measures import Measures, shipped_measures
from kyso_desktop.placement.places import LeaderPlace, TextPlace

LEADER_ASPECT = 1.6
CLEARANCE_MM = 1.0
DEFAULT_SEAL_MM = 36.0
"""Only for previews: the true diameter comes from the agency's own seal."""


def leader_box(gap: Box, measures: Measures | None = None) -> Box:
    """The default box for a picture in that gap: centred, no higher than the rules say, clear of title and name."""
    height = min(points((measures or shipped_measures()).picture_height_mm), _usable_height(gap))
    width = min(height * LEADER_ASPECT, gap.width)
    return Box.around(*gap.centre, width, width / LEADER_ASPECT if width < height * LEADER_ASPECT else height)


def fit_picture(place: LeaderPlace, width_px: int, height_px: int, measures: Measures | None = None) -> Box:
    """The box for a picture of that shape: aspect kept, same centre, inside the gap, no wider than the rules say."""
    if width_px <= 0 or height_px <= 0:
        raise ValueError((width_px, height_px))
    width_limit = min(points((measures or shipped_measures()).picture_width_mm), place.gap.width)
    height = min(place.box.height, width_limit * height_px / width_px)
    return Box.around(*place.box.centre, height * width_px / height_px, height)


def seal_box(picture: Box, diameter_mm: float, page: Box | None = None, measures: Measures | None = None) -> Box:
    """The seal at true size over the left third of the picture, centred on its height; moved in at a page edge."""
    diameter = points(diameter_mm)
    right = picture.x0 + picture.width * (measures or shipped_measures()).seal_overlap
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
