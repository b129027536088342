"""Glyphs gathered into rows (one baseline) and segments (what stands together on a row: a cell, a column)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.letters import folded, folded_letter
from kyso_desktop.placement.text import Glyph, PageText

SAME_BASELINE = 0.18
"""Part of the font size by which baselines of one row may differ."""
WORD_GAP = 0.18
DIGIT_GAP = 0.32
COLUMN_GAP = 0.8
STYLE_GAP = 0.4
TWICE = 0.1
"""Gaps in parts of the font size: a Times space is 0.25, two ones stand 0.2 apart, table cells about 0.8."""


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs of one baseline from left to right, without white space."""

    glyphs: tuple[Glyph, ...]

    @property
    def box(self) -> Box:
        """The ink of the whole line."""
        boxes = [glyph.box for glyph in self.glyphs]
        return Box(
            min(box.x0 for box in boxes),
            min(box.y0 for box in boxes),
            max(box.x1 for box in boxes),
            max(box.y1 for box in boxes),
        )

    @property
    def baseline(self) -> float:
        return median(glyph.baseline for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)

    @property
    def bold(self) -> bool:
        return 2 * sum(glyph.bold for glyph in self.glyphs) > len(self.glyphs)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return "".join(part for part, _ in spelled(self.glyphs))

    @property
    def key(self) -> str:
        """The text folded, for comparing."""
        return folded("".join(glyph.text for glyph in self.glyphs))


def spelled(glyphs: Sequence[Glyph]) -> list[tuple[str, Glyph | None]]:
    """Each glyph's text, with a space (and no glyph) wherever the eye sees one."""
    parts: list[tuple[str, Glyph | None]] = []
    for index, glyph in enumerate(glyphs):
        if index and _spaced(glyphs[index - 1], glyph):
            parts.append((" ", None))
        parts.append((glyph.text, glyph))
    return parts


def _spaced(left: Glyph, right: Glyph) -> bool:
    gap = DIGIT_GAP if left.text.isdigit() and right.text.isdigit() else WORD_GAP
    return right.box.x0 - left.box.x1 > gap * right.size


def folded_spelling(glyphs: Sequence[Glyph]) -> tuple[str, list[Glyph | None]]:
    """The folded text with spaces, and for each of its letters the glyph that it came from."""
    letters: list[str] = []
    sources: list[Glyph | None] = []
    for text, glyph in spelled(glyphs):
        bare = "".join(folded_letter(letter) for letter in text) if glyph else text
        letters.append(bare)
        sources.extend([glyph] * len(bare))
    return "".join(letters), sources


def rows_of(page: PageText) -> list[Line]:
    """All rows of a page from top to bottom."""
    visible = sorted((glyph for glyph in page.glyphs if glyph.text.strip()), key=lambda glyph: -glyph.baseline)
    groups: list[list[Glyph]] = []
    for glyph in visible:
        if groups and groups[-1][0].baseline - glyph.baseline <= SAME_BASELINE * min(glyph.size, groups[-1][0].size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [Line(tuple(_single(sorted(group, key=lambda glyph: glyph.box.x0)))) for group in groups]


def _single(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each letter once: some producers draw a letter twice, a little shifted, to make it look bold."""
    previous: Glyph | None = None
    for glyph in glyphs:
        shifted = previous is not None and glyph.box.x0 - previous.box.x0 < TWICE * glyph.size
        if not (shifted and previous is not None and glyph.text == previous.text):
            yield glyph
        previous = glyph


def segments_of(rows: Iterable[Line]) -> list[Line]:
    """The rows cut where a column gap, or a smaller gap with a change of type, parts them."""
    segments: list[Line] = []
    for row in rows:
        start = 0
        for index in range(1, len(row.glyphs)):
            if _parted(row.glyphs[index - 1], row.glyphs[index]):
                segments.append(Line(row.glyphs[start:index]))
                start = index
        segments.append(Line(row.glyphs[start:]))
    return segments


def _parted(left: Glyph, right: Glyph) -> bool:
    gap = (right.box.x0 - left.box.x1) / max(left.size, right.size, 0.1)
    changed = left.bold != right.bold or abs(left.size - right.size) > 0.75
    return gap > COLUMN_GAP or (changed and gap > STYLE_GAP)
