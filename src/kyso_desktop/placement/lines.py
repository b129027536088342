"""Glyphs gathered into rows (one baseline) and segments (what stands together on a row: a cell, a column)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from statistics import median
from weakref import WeakKeyDictionary

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.letters import folded, folded_letter
from kyso_desktop.placement.text import Glyph, PageText

SAME_BASELINE = 0.18
"""Part of the font size by which baselines of one row may differ."""
WORD_GAP = 0.18
DIGIT_GAP = 0.32
COLUMN_GAP = 0.8
STOP_GAP = 1.05
STYLE_GAP = 0.4
TWICE = 0.1
"""Gaps in parts of the font size: a Times space is 0.25, two ones stand 0.2 apart, table cells about 0.8.

A typewriter leaves 0.9 from a full stop to the next word.
"""
WATERMARK, WATERMARK_SIZE, SMALL = 2.2, 26.0, 0.1
"""Letters of more points than the second, so much larger than the page's smaller ones, lie across its text."""


@dataclass(frozen=True)
class Line:
    """Glyphs of one baseline from left to right, without white space; what is asked of them is found once."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def box(self) -> Box:
        """The ink of the whole line."""
        boxes = [glyph.box for glyph in self.glyphs]
        return Box(
            min(box.x0 for box in boxes),
            min(box.y0 for box in boxes),
            max(box.x1 for box in boxes),
            max(box.y1 for box in boxes),
        )

    @cached_property
    def baseline(self) -> float:
        return median(glyph.baseline for glyph in self.glyphs)

    @cached_property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)

    @cached_property
    def bold(self) -> bool:
        return 2 * sum(glyph.bold for glyph in self.glyphs) > len(self.glyphs)

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return "".join(part for part, _ in spelled(self.glyphs))

    @cached_property
    def key(self) -> str:
        """The text folded, for comparing."""
        return folded("".join(glyph.text for glyph in self.glyphs))

    @cached_property
    def spelling(self) -> tuple[str, list[Glyph | None]]:
        """The text folded with its spaces, as :func:`folded_spelling` has it."""
        return folded_spelling(self.glyphs)

    @cached_property
    def parts(self) -> tuple["Line", ...]:
        """The pieces where a column gap, or a smaller gap with a change of type, parts the line; none where none does.

        A line that held itself would be kept until Python looks for cycles.
        """
        cuts = [index for index in range(1, len(self.glyphs)) if _parted(self.glyphs[index - 1], self.glyphs[index])]
        ends = pairwise((0, *cuts, len(self.glyphs)))
        return tuple(Line(self.glyphs[start:end]) for start, end in ends) if cuts else ()


def spelled(glyphs: Sequence[Glyph]) -> list[tuple[str, Glyph | None]]:
    """Each glyph's text, with a space (and no glyph) wherever the eye sees one."""
    parts: list[tuple[str, Glyph | None]] = []
    for index, glyph in enumerate(glyphs):
        if index and _spaced(glyphs[index - 1], glyph):
            parts.append((" ", None))
        parts.append((glyph.text, glyph))
    return parts


def _spaced(left: Glyph, right: Glyph) -> bool:
    gap = right.box.x0 - left.box.x1
    if gap <= WORD_GAP * right.size:
        return False
    return gap > DIGIT_GAP * right.size or not (left.text.isdigit() and right.text.isdigit())


def folded_spelling(glyphs: Sequence[Glyph]) -> tuple[str, list[Glyph | None]]:
    """The folded text with spaces, and for each of its letters the glyph that it came from."""
    letters: list[str] = []
    sources: list[Glyph | None] = []
    for text, glyph in spelled(glyphs):
        bare = _folded_glyph(text) if glyph else text
        letters.append(bare)
        sources.extend([glyph] * len(bare))
    return "".join(letters), sources


@lru_cache(maxsize=4096)
def _folded_glyph(text: str) -> str:
    """A glyph may be several letters, as in a ligature."""
    return "".join(folded_letter(letter) for letter in text)


def rows_of(page: PageText) -> tuple[Line, ...]:
    """All rows of a page from top to bottom, gathered once for each page."""
    rows = _ROWS.get(page)
    if rows is None:
        rows = _ROWS[page] = _gathered(page)
    return rows


_ROWS: WeakKeyDictionary[PageText, tuple[Line, ...]] = WeakKeyDictionary()


def _gathered(page: PageText) -> tuple[Line, ...]:
    visible = sorted(_written(page.glyphs), key=attrgetter("baseline"), reverse=True)
    groups: list[list[Glyph]] = []
    for glyph in visible:
        if groups and groups[-1][0].baseline - glyph.baseline <= SAME_BASELINE * min(glyph.size, groups[-1][0].size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return tuple(Line(tuple(_single(sorted(group, key=lambda glyph: glyph.box.x0)))) for group in groups)


def _written(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """What is to be read: no white space, and no letters of a watermark that lies across the page."""
    visible = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if all(glyph.size < WATERMARK_SIZE for glyph in visible):
        return visible
    sizes = sorted(glyph.size for glyph in visible)
    largest = max(WATERMARK_SIZE, WATERMARK * sizes[int(SMALL * len(sizes))])
    return [glyph for glyph in visible if glyph.size < largest]


def _single(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each letter once: some producers draw a letter twice, a little shifted, to make it look bold."""
    previous: Glyph | None = None
    for glyph in glyphs:
        shifted = previous is not None and glyph.box.x0 - previous.box.x0 < TWICE * glyph.size
        if not (shifted and previous is not None and glyph.text == previous.text):
            yield glyph
        previous = glyph


def segments_of(rows: Iterable[Line]) -> list[Line]:
    """The rows cut where their columns part."""
    return [segment for row in rows for segment in (row.parts or (row,))]


def _parted(left: Glyph, right: Glyph) -> bool:
    gap = (right.box.x0 - left.box.x1) / max(left.size, right.size, 0.1)
    if gap <= STYLE_GAP:
        return False
    changed = left.bold != right.bold or abs(left.size - right.size) > 0.75
    return changed or gap > (STOP_GAP if left.text == "." else COLUMN_GAP)
