"""The letters that a reading program (Tesseract, OCRmyPDF) lays over a scan: drawn by a font that shows nothing.

Such a font has one width for all letters, so that the words' places are told and the letters' are not: a word ends
where its trailing space does, its size is guessed line by line, and each word has a baseline of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean, median

from kyso_desktop.placement import Box, Glyph

BLANK_FONT = re.compile(r"^(?:GlyphLess|Occulta)", re.IGNORECASE)
OFFICIAL, GUESS = 13.0, 2.5
"""Number and date of official papers have this size (Nghị định 30, Phụ lục I), which is guessed about so exactly."""
CAPITAL = 0.68
"""Height of a capital letter in parts of the size."""
ROOM = 0.06
"""A space that leaves more than this part of the size free before the next word belongs to the width of its own."""
ONE_LINE = 0.5
"""Baselines of one line's words differ by at most this part of the size."""
NEAR = 3.0
"""Words of one line stand at most this many sizes apart; columns further."""


def as_printed(laid: Sequence[Glyph]) -> list[Glyph]:
    """The letters where the words' ink is: each word in its full width, lines level, all of one size."""
    words = list(_words(laid))
    if not words:
        return list(laid)
    guessed = median(glyph.size for word in words for glyph in word)
    size = OFFICIAL if abs(guessed - OFFICIAL) <= GUESS else guessed
    wide = [_stretched(word, following, size) for word, following in pairwise([*words, []])]
    return [glyph for line in _lines(wide, size) for glyph in _level(line, size)]


def _words(laid: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Letters up to a space, that one too; in the order of the layer."""
    word: list[Glyph] = []
    for glyph in laid:
        if word and (word[-1].text.isspace() or not _goes_on(word[-1], glyph)):
            yield word
            word = []
        if word or not glyph.text.isspace():
            word.append(glyph)
    if word:
        yield word


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    near = glyph.box.x0 - last.box.x0 >= 0 and glyph.box.x0 - last.box.x1 < NEAR * last.size
    return near and abs(glyph.baseline - last.baseline) < ONE_LINE * last.size


def _stretched(word: list[Glyph], following: list[Glyph], size: float) -> list[Glyph]:
    """The letters without their space, over its width too where the next word does not begin behind it."""
    letters = word[:-1] if word[-1].text.isspace() else word
    start, end = word[0].box.x0, word[-1].box.x1
    on = following and abs(following[0].baseline - word[0].baseline) <= size and following[0].box.x0 > start
    filled = len(letters) == len(word) or (on and following[0].box.x0 - end <= ROOM * size)
    factor = 1.0 if filled else (end - start) / max(0.1, letters[-1].box.x1 - start)
    return [
        glyph._replace(box=_across(glyph.box, start + factor * (glyph.box.x0 - start), factor)) for glyph in letters
    ]


def _across(box: Box, x0: float, factor: float) -> Box:
    return Box(x0, box.y0, x0 + factor * box.width, box.y1)


def _lines(words: Sequence[list[Glyph]], size: float) -> Iterator[list[Glyph]]:
    """Words that follow one another on one line of a column."""
    line: list[Glyph] = []
    for word in words:
        gap = word[0].box.x0 - line[-1].box.x1 if line else 0.0
        if line and not (-size < gap < NEAR * size and abs(word[0].baseline - line[-1].baseline) < ONE_LINE * size):
            yield line
            line = []
        line.extend(word)
    if line:
        yield line


def _level(line: Sequence[Glyph], size: float) -> Iterator[Glyph]:
    baseline = mean(glyph.baseline for glyph in line)
    for glyph in line:
        box = Box(glyph.box.x0, baseline, glyph.box.x1, baseline + CAPITAL * size)
        yield glyph._replace(box=box, baseline=baseline, size=size)
