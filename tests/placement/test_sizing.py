"""A mark grows and shrinks about its centre, within the room that it stands in."""

import pytest

from kyso_desktop.placement import Box, SizeLimits, resized, room_for

SHEET = Box(0, 0, 595, 842)
GAP = Box(300, 200, 470, 260)
LIMITS = SizeLimits(20, 85, 170, gap_page=1, gap=GAP)


def test_a_picture_in_the_gap_never_touches_title_or_name() -> None:
    box = Box.around(385, 230, 64, 40)
    room = room_for(box, 1, SHEET, LIMITS)
    assert GAP.overlap(room) == room
    assert room.height < GAP.height
    made = resized(box, 300, 300, room, LIMITS)
    assert made.height == pytest.approx(room.height)
    assert made.width / made.height == pytest.approx(1.6)
    nearer = resized(box.moved(0, 5), 300, 300, room, LIMITS)
    assert room.overlap(nearer) == nearer


def test_elsewhere_the_sheet_and_the_rules_are_the_limit() -> None:
    box = Box.around(100, 700, 64, 40)
    assert room_for(box, 1, SHEET, LIMITS) == room_for(box, 2, SHEET, LIMITS) == SHEET
    assert resized(box, 500, 500, SHEET, LIMITS).height == pytest.approx(85)
    assert resized(box, 1, 1, SHEET, LIMITS).height == pytest.approx(20)
    at_edge = Box(0, 700, 64, 740)
    assert resized(at_edge, 100, 100, SHEET, LIMITS) == at_edge


def test_a_mark_beyond_the_limits_shrinks_and_never_grows() -> None:
    box = Box.around(300, 400, 320, 200)
    assert resized(box, 400, 250, SHEET, LIMITS) == box
    assert resized(box, 288, 180, SHEET, LIMITS).height == pytest.approx(180)


def test_a_frame_for_words_has_no_proportion_to_keep() -> None:
    free = SizeLimits(17, 340, 510, keeps_proportion=False)
    made = resized(Box.around(200, 600, 100, 50), 160, 50, SHEET, free)
    assert (made.width, made.height) == pytest.approx((160, 50))
