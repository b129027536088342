"""Sizes and positions of picture, seal and text in their places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyso_desktop.placement import Box, LeaderPlace, TextPlace, fit_picture, points, seal_box, text_start

GAP = Box(340, 550, 510, 650)
PLACE = LeaderPlace(1, Box.around(425, 600, points(32), points(20)), "CHỦ TỊCH", None, "Trần Văn Mẫu", None, GAP)


@settings(deadline=None, derandomize=True)
@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_picture_keeps_its_aspect_and_stays_in_the_gap(width: int, height: int) -> None:
    box = fit_picture(PLACE, width, height)
    assert box.width * height == pytest.approx(box.height * width)
    assert box.centre == pytest.approx(PLACE.box.centre)
    assert box.width <= points(60) + 1e-6
    assert box.height <= PLACE.box.height + 1e-6


def test_a_picture_without_size_is_refused() -> None:
    with pytest.raises(ValueError, match="0"):
        fit_picture(PLACE, 0, 10)


def test_the_seal_covers_the_left_third_at_true_size() -> None:
    seal = seal_box(PLACE.box, 36)
    assert seal.width == seal.height == pytest.approx(points(36))
    assert seal.x1 == pytest.approx(PLACE.box.x0 + PLACE.box.width / 3)
    assert seal.centre[1] == pytest.approx(PLACE.box.centre[1])


def test_the_seal_is_moved_onto_the_page() -> None:
    page = Box(0, 0, 595, 842)
    assert seal_box(Box(10, 10, 70, 40), 36, page).x0 == 0
    assert seal_box(Box(10, 10, 70, 40), 36, page).y0 == pytest.approx(0)
    assert seal_box(Box(500, 810, 560, 840), 36, page).y1 == pytest.approx(842)


def test_text_stands_in_the_middle_of_its_blank() -> None:
    blank = TextPlace(1, Box(100, 700, 130, 712), 702, 13)
    assert text_start(blank, 20) == 105
    assert text_start(blank, 40) == 95
