"""Blocks whose lines begin at one place instead of having one middle, and blocks that are not the only one."""

import pytest
from tests.documents.sheet import Manner, Sheet, width_of

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PlaceReason, Places, find_places

ASKS_BELOW = 0.5
WIDE = "Các cơ quan, đơn vị, địa phương tổ chức quán triệt, phổ biến nội dung văn bản này đến toàn thể"


def drawn(*lines: tuple[float, float, str, str, float]) -> Places:
    """What is found on a page with the head of a report and these lines: x, y, words, style, size."""
    sheet = Sheet(Manner(), "blocks")
    sheet.start_page()
    head = ((85, 770, "SỞ TÀI CHÍNH", "B", 12), (85, 740, "Số:      /BC-STC", "", 13),
            (350, 740, "Mẫu, ngày      tháng      năm 2026", "I", 13))  # fmt: skip
    for x, y, words, style, size in (*head, *lines):
        sheet.text(x, y, words, style, size)
    with open_pages(sheet.finish(), "blocks") as pages:
        return find_places(pages)


def flush(x: float, *words: str, gap: float = 80) -> list[tuple[float, float, str, str, float]]:
    """Lines of a block below one another; the room for the hand is where a line is empty."""
    lines, y = [], 400.0
    for one in words:
        y -= 17 if one else gap
        if one:
            lines.append((x, y, one, "I" if "(" in one else "B", 14))
    return lines


RECIPIENTS = (85, 383, "Nơi nhận:", "BI", 12)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), ("PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Lê Hoàng Quân")),
        (("GIÁM ĐỐC", "(Ký tên, đóng dấu, ghi rõ họ tên)"), ("Lê Hoàng Quân",)),
        (("CHỈ HUY TRƯỞNG",), ("Đại tá", "Nguyễn Văn An")),
    ],
)
def test_the_hand_stands_between_the_lines_that_bound_the_gap_where_they_begin_at_one_place(
    above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    places = drawn(RECIPIENTS, *flush(300, *above, "", *below))
    assert places.leader is not None
    middles = [300 + width_of(words, "I" if "(" in words else "B", 14) / 2 for words in (above[-1], below[0])]
    assert places.leader.box.centre[0] == pytest.approx(sum(middles) / 2, abs=2)
    assert places.leader.name == below[-1]


@pytest.mark.parametrize("name", ["Lê Hoàng Quân", "LÊ HOÀNG QUÂN"])
@pytest.mark.parametrize("x", [85, 300])
def test_a_name_that_begins_where_a_long_title_does_is_its_name(x: float, name: str) -> None:
    places = drawn(*flush(x, "KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC PHỤ TRÁCH TÀI CHÍNH", "", name))
    assert places.leader is not None
    assert (places.leader.authority, places.leader.name) == ("KT. TỔNG GIÁM ĐỐC", name)
    assert places.confidence >= ASKS_BELOW


def test_a_heading_at_the_margin_is_no_title_of_the_name_that_begins_the_next_line() -> None:
    assert drawn(*flush(85, "THÀNH PHẦN", "Nguyễn Văn An", "Lê Hoàng Quân")).leader is None


def test_a_note_as_wide_as_half_the_page_parts_no_title_from_its_name() -> None:
    note = "(Chữ ký của người có thẩm quyền, dấu hoặc chữ ký số)"
    places = drawn(RECIPIENTS, *flush(280, "GIÁM ĐỐC", note, "", "Lê Hoàng Quân"))
    assert places.leader is not None
    assert places.leader.name == "Lê Hoàng Quân"
    assert places.leader.gap.y1 < 400 - 2 * 17


def test_a_block_without_a_name_is_asked_about() -> None:
    places = drawn(RECIPIENTS, *flush(300, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    assert places.leader is not None
    assert PlaceReason.NAME_NOT_FOUND in places.reasons
    assert places.confidence < ASKS_BELOW


@pytest.mark.parametrize(("beside", "asked"), [("ĐẠI DIỆN BÊN A", True), ("KẾ TOÁN TRƯỞNG", False)])
def test_a_signer_beside_is_asked_about_unless_the_title_says_who_signs_for_the_agency(
    beside: str, asked: bool
) -> None:
    left = flush(100, beside, "", "Trần Thị Bích Ngọc")
    places = drawn(*left, *flush(360, "GIÁM ĐỐC", "", "Lê Hoàng Quân"), (85, 200, "Nơi nhận:", "BI", 12))
    assert places.leader is not None
    assert places.leader.name == "Lê Hoàng Quân"
    assert PlaceReason.SEVERAL_BLOCKS in places.reasons
    assert (places.confidence < ASKS_BELOW) is asked


def test_a_person_in_a_list_above_the_text_is_no_second_signer() -> None:
    person = [(85, 680, "PHÓ GIÁM ĐỐC", "B", 13), (85, 620, "Phạm Đức Ứng", "B", 13)]
    text = [(85, 580 - 18 * line, WIDE, "", 12) for line in range(4)]
    places = drawn(*person, *text, RECIPIENTS, *flush(300, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Trần Thị Bích Ngọc"))
    assert places.leader is not None
    assert places.leader.name == "Trần Thị Bích Ngọc"
    assert PlaceReason.SEVERAL_BLOCKS not in places.reasons
    assert places.confidence == 1
