"""The text of a page as ``placement`` reads it; ``pages`` provides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from kyso_desktop.placement.geometry import Box

UNREADABLE = "\ufffd"
"""Stands for ink whose letter the document does not tell."""
UNREADABLE_PART = 0.1
"""A page with so many of them among its letters cannot be read: a quarter of all Vietnamese letters carry marks."""


class Glyph(NamedTuple):
    """One character as displayed: ink box, baseline and font size in points of the displayed page.

    A tuple, because a page has thousands of them.
    """

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class PageText:
    """All visible glyphs of one page (counted from 1) in content order; empty for a scan without an OCR layer.

    A page is equal to itself alone, so that what was found on it can be remembered by it.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    marks: tuple[Box, ...] = ()
    """Visible annotations that already show something: signatures, filled text fields, stamps, free text."""
    slope: float = 0.0
    """By how much the page's lines of text rise to the right, as on a scan that lay askew.

    The glyphs are given as if they were level: each is moved by what its line rises from the middle of the page to it.
    """

    askew: tuple[Box, ...] = ()
    """The letters that stand clearly askew, as those of a watermark, are not among the glyphs; this is their ink."""

    def shown(self, box: Box) -> Box:
        """Where the eye sees what lies there among the levelled glyphs."""
        return box.moved(0, self._rise(box)) if self.slope else box

    def levelled(self, box: Box) -> Box:
        """Where what the eye sees there lies among the levelled glyphs; the inverse of :meth:`shown`."""
        return box.moved(0, -self._rise(box)) if self.slope else box

    def _rise(self, box: Box) -> float:
        return self.slope * (box.centre[0] - self.width / 2)

    @property
    def is_unreadable(self) -> bool:
        """Whether its fonts do not tell what much of it says."""
        untold = sum(glyph.text == UNREADABLE or "\ue000" <= glyph.text <= "\uf8ff" for glyph in self.glyphs)
        return untold > UNREADABLE_PART * sum(not glyph.text.isspace() for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class InkMap:
    """A page in cells of ``cell`` points: a row of bytes from the top for each, 1 where there is ink, 0 where none."""

    cell: float
    rows: tuple[bytes, ...]

    @property
    def width(self) -> float:
        """In points, as :attr:`height`."""
        return self.cell * len(self.rows[0]) if self.rows else 0.0

    @property
    def height(self) -> float:
        return self.cell * len(self.rows)


class TextSource(Protocol):
    """Whatever can give the pages of one document; pages are read only when asked for."""

    @property
    def page_count(self) -> int: ...

    def plain(self, page: int) -> str:
        """The bare text of a page, lines parted by line breaks; far cheaper than :meth:`text`."""
        ...

    def text(self, page: int) -> PageText: ...

    def covered(self, page: int) -> float:
        """Which part of a page its largest image covers, 0 to 1: a scanned page is covered whole."""
        ...

    def ink(self, page: int, within: Box, besides: Sequence[Box]) -> Box | None:
        """The smallest box that holds all drawn ink of that part of the page, apart from the boxes ``besides``."""
        ...

    def ink_map(self, page: int) -> InkMap:
        """Where the page as displayed is darker than its paper."""
        ...
