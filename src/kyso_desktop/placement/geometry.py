"""Boxes on a page, in points (1/72 inch), origin at the bottom left of the page as displayed."""

from dataclasses import dataclass
from typing import NamedTuple, Self

POINTS_PER_MILLIMETRE = 72 / 25.4


def points(millimetres: float) -> float:
    """The same length in points."""
    return millimetres * POINTS_PER_MILLIMETRE


LARGEST_UNIT = 75_000.0
"""More than this no reader shows."""


def sound_unit(stated: object) -> float:
    """The ``UserUnit`` that a page states, in points; 1 where it is no positive number of a usable size."""
    try:
        unit = float(stated)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 1.0
    return unit if 1 / LARGEST_UNIT <= unit <= LARGEST_UNIT else 1.0


class _Corners(NamedTuple):
    x0: float
    y0: float
    x1: float
    y1: float


class Box(_Corners):
    """An upright rectangle: ``x0 <= x1`` and ``y0 <= y1`` always. A tuple, because a page has thousands of them."""

    __slots__ = ()

    def __new__(cls, x0: float, y0: float, x1: float, y1: float) -> Self:
        """Refuse a rectangle turned inside out, so that no reader has to think of it."""
        if not (x0 <= x1 and y0 <= y1):
            raise ValueError((x0, y0, x1, y1))
        return tuple.__new__(cls, (x0, y0, x1, y1))

    @classmethod
    def around(cls, centre_x: float, centre_y: float, width: float, height: float) -> Self:
        """The box of that size with that centre."""
        return cls(centre_x - width / 2, centre_y - height / 2, centre_x + width / 2, centre_y + height / 2)

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def moved(self, right: float, up: float) -> Self:
        return type(self)(self.x0 + right, self.y0 + up, self.x1 + right, self.y1 + up)

    def scaled(self, factor: float) -> Self:
        """The box with every coordinate times that factor, which is positive."""
        if factor == 1:
            return self
        return type(self)(self.x0 * factor, self.y0 * factor, self.x1 * factor, self.y1 * factor)

    def joined(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def touches(self, other: "Box") -> bool:
        """Whether both share any area."""
        left, bottom, right, top = self
        x0, y0, x1, y1 = other
        wide = (left if left > x0 else x0) < (right if right < x1 else x1)
        return wide and (bottom if bottom > y0 else y0) < (top if top < y1 else y1)

    def overlap(self, other: "Box") -> "Box | None":
        """The part that both share; None where they share no area."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        x1, y1 = min(self.x1, other.x1), min(self.y1, other.y1)
        return Box(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None

    def as_list(self) -> list[float]:
        """``[x0, y0, x1, y1]`` rounded to hundredths of a point, as the command line prints it."""
        return [round(value, 2) for value in (self.x0, self.y0, self.x1, self.y1)]


@dataclass(frozen=True, slots=True)
class PageShape:
    """How a page is shown: its visible box in PDF user space and its clockwise rotation (0, 90, 180, 270)."""

    visible: Box
    rotation: int
    unit: float = 1.0
    """Points to one unit of user space (``UserUnit``); what is shown is always in points."""

    @property
    def width(self) -> float:
        """Width as displayed, in points."""
        return self.unit * (self.visible.width if self.rotation in (0, 180) else self.visible.height)

    @property
    def height(self) -> float:
        """Height as displayed, in points."""
        return self.unit * (self.visible.height if self.rotation in (0, 180) else self.visible.width)

    def to_user_space(self, shown: Box) -> Box:
        """The box that a ``/Rect`` must hold so that the eye sees ``shown`` (ISO 32000-1, 8.3.2.3 and 14.11.2)."""
        x0, y0, x1, y1 = shown.x0, shown.y0, shown.x1, shown.y1
        match self.rotation:
            case 0:
                turned = Box(x0, y0, x1, y1)
            case 90:
                turned = Box(self.height - y1, x0, self.height - y0, x1)
            case 180:
                turned = Box(self.width - x1, self.height - y1, self.width - x0, self.height - y0)
            case _:
                turned = Box(y0, self.width - x1, y1, self.width - x0)
        return turned.scaled(1 / self.unit).moved(self.visible.x0, self.visible.y0)

    def from_user_space(self, rect: Box) -> Box:
        """The box that the eye sees for a ``/Rect``; the inverse of :meth:`to_user_space`."""
        local = rect.moved(-self.visible.x0, -self.visible.y0).scaled(self.unit)
        x0, y0, x1, y1 = local.x0, local.y0, local.x1, local.y1
        match self.rotation:
            case 0:
                return local
            case 90:
                return Box(y0, self.height - x1, y1, self.height - x0)
            case 180:
                return Box(self.width - x1, self.height - y1, self.width - x0, self.height - y0)
            case _:
                return Box(self.width - y1, x0, self.width - y0, x1)
