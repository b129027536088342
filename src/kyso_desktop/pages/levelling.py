"""Lines of text that rise or fall a little, as on a scan that lay askew, brought to the level."""

from itertools import pairwise

from kyso_desktop.placement import Box, Glyph

LEAST = 0.0008
"""A smaller slope moves no letter of a line out of it."""
MOST_OF = 0.5
"""The lines have a slope where more than this part of the page's letters stands askew."""


class Slopes:
    """The slopes of a page's text objects and how many letters each of them has."""

    def __init__(self) -> None:
        self._starts: list[tuple[int, float]] = []

    def begin(self, slope: float, count: int) -> None:
        """From the ``count``-th letter on they have this slope."""
        if not self._starts or self._starts[-1][1] != slope:
            self._starts.append((count, slope))

    def common(self, count: int) -> float:
        """The slope in the middle of those of all ``count`` letters; 0 where most of them are level."""
        if all(abs(slope) < LEAST for _, slope in self._starts):
            return 0.0
        lengths = sorted((slope, end - start) for (start, slope), (end, _) in pairwise([*self._starts, (count, 0.0)]))
        if sum(length for slope, length in lengths if abs(slope) >= LEAST) <= MOST_OF * count:
            return 0.0
        passed = 0
        for slope, length in lengths:
            passed += length
            if 2 * passed >= count:
                return slope
        return 0.0


def levelled(glyphs: list[Glyph], slope: float, page_width: float) -> list[Glyph]:
    """Each glyph moved up or down by what its line rises from the middle of the page to it."""
    if not slope:
        return glyphs
    return [_moved(glyph, slope * (page_width / 2 - glyph.box.centre[0])) for glyph in glyphs]


def _moved(glyph: Glyph, up: float) -> Glyph:
    x0, y0, x1, y1 = glyph.box
    return glyph._replace(box=Box(x0, y0 + up, x1, y1 + up), baseline=glyph.baseline + up)
