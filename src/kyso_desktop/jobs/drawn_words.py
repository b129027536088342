"""How much room words take on a page, and the mark that shows them whole."""

from collections.abc import Sequence

from kyso_desktop.placement import Box
from kyso_desktop.signing import Fonts, Mark, TextRun, TextStyle, text_width

ASCENT, DESCENT = 0.95, 0.25
"""How far letters reach above and below the baseline, in parts of the size: Ễ 0.91, g 0.22."""
OVERHANG = 0.11
"""How far letters in italics reach beyond their width, on either side."""


def run_box(run: TextRun, fonts: Fonts) -> Box:
    """The box around the run's letters, by their widths."""
    width = run.stretch * text_width(run.text, run.size, fonts.path(run.style))
    return Box(run.x, run.baseline - DESCENT * run.size, run.x + width, run.baseline + 0.9 * run.size)


def words_mark(page: int, runs: Sequence[TextRun], fonts: Fonts, within: Box) -> Mark:
    """The runs in a box, inside the page's, that cuts nothing off: no mark above a capital, no end of a letter."""
    whole = _ink_box(runs[0], fonts)
    for run in runs[1:]:
        whole = whole.joined(_ink_box(run, fonts))
    return Mark(page, whole.overlap(within) or whole, None, tuple(runs))


def _ink_box(run: TextRun, fonts: Fonts) -> Box:
    box, beyond = run_box(run, fonts), OVERHANG * run.size
    return Box(box.x0 - beyond, box.y0, box.x1 + beyond, run.baseline + ASCENT * run.size)


def wrapped(text: str, width: float, size: float, style: TextStyle, fonts: Fonts) -> list[str]:
    """Lines that fit the width; a word that is wider than a line is left whole."""
    room = width - (2 * OVERHANG * size if style is TextStyle.ITALIC else 0)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, fonts.path(style)) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
