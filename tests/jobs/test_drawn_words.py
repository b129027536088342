"""Words on a page are seen whole: the marks above capitals, the ends of letters in italics, to the last digit."""

import subprocess
from dataclasses import replace

import pytest
from PIL import Image, ImageChops
from tests.signing.desk import FONTS, page, sign

from kyso_desktop.jobs.drawn_words import words_mark
from kyso_desktop.placement import Box
from kyso_desktop.signing import TextRun, TextStyle

PAGE = Box(0, 0, 595, 842)
SHARP = 4
"""Pixels a point."""


def ink(content: bytes, folder) -> tuple[int, int, int, int]:
    """The box around all that is printed in the upper half of the page, in pixels."""
    source, target = folder / "words.pdf", folder / "words"
    source.write_bytes(content)
    command = ["pdftoppm", "-r", str(72 * SHARP), "-gray", "-png", "-singlefile", str(source), str(target)]
    subprocess.run(command, check=True, capture_output=True)
    shown = Image.open(target.with_suffix(".png"))
    return ImageChops.invert(shown.crop((0, 0, shown.width, 400 * SHARP))).getbbox()


@pytest.mark.parametrize("style", list(TextStyle))
@pytest.mark.parametrize("words", ["TRÍCH SAO; Ủy ban nhân dân Ễ; +07:00", "jpg Ấ Ư", "2027", "07"])
def test_nothing_of_the_words_is_cut_off(words, style, tmp_path):
    run = TextRun(words, 100.37, 700.61, 10.3, style)
    mark = words_mark(1, (run,), FONTS, PAGE)
    roomy = replace(mark, box=Box(50, 650, 500, 750))
    assert ink(sign(page(), mark).content, tmp_path) == ink(sign(page(), roomy).content, tmp_path)


def test_the_words_of_one_mark_share_its_box():
    runs = (TextRun("07", 100, 700, 13, TextStyle.UPRIGHT), TextRun("2026", 400, 690, 14, TextStyle.ITALIC))
    mark = words_mark(1, runs, FONTS, PAGE)
    assert mark.box.x0 < 100
    assert mark.box.y0 < 690
    assert mark.box.x1 > 400


def test_words_at_the_edge_of_the_page_stay_on_it():
    mark = words_mark(1, (TextRun("07:00", 570, 836, 10, TextStyle.UPRIGHT),), FONTS, PAGE)
    assert (mark.box.x1, mark.box.y1) <= (595, 842)
