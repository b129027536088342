"""Dates beside the signature instead of in the head, and signature blocks that a page break cuts."""

import pytest
from tests.documents.look_alike import BODY, RECIPIENTS
from tests.documents.sheet import MILLIMETRE, Manner, Sheet, width_of

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PlaceReason, Places, find_places, points

LEFT, CENTRE = 30 * MILLIMETRE, 410.0


def places_of(sheet: Sheet) -> Places:
    with open_pages(sheet.finish(), "a.pdf") as pages:
        return find_places(pages)


def begun(manner: Manner = Manner()) -> Sheet:  # noqa: B008 - frozen
    sheet = Sheet(manner, "within the office")
    sheet.start_page()
    sheet.centred(160, 780, "TRƯỜNG MẪU", "B", 12)
    sheet.centred(CENTRE, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 12)
    sheet.centred(160, 745, "Số:      /BC-TM", "", 13)
    sheet.centred(300, 700, "BÁO CÁO", "B", 14)
    return sheet


def paragraph(sheet: Sheet, y: float, text: str = BODY) -> None:
    while text:
        cut = len(text) if len(text) < 80 else text.rfind(" ", 0, 80)
        sheet.text(LEFT, y, text[:cut], "", 14)
        text, y = text[cut:].strip(), y - 18


def with_block(sheet: Sheet, y: float, date: str | None, aside: str = "") -> Places:
    if date is not None:
        sheet.text(LEFT, y + 20, aside, "", 13)
        sheet.centred(CENTRE, y + 20, date, "I", 14)
    sheet.centred(CENTRE, y, "HIỆU TRƯỞNG", "B", 14)
    sheet.centred(CENTRE, y - 100, "Trần Văn Mẫu", "B", 14)
    return places_of(sheet)


@pytest.mark.parametrize("manner", [Manner(), Manner(by_letter=True), Manner(rotation=90), Manner(unit=2)])
@pytest.mark.parametrize("aside", ["", "Nơi nhận:"])
def test_a_date_above_the_signature_is_filled_where_the_head_has_none(manner: Manner, aside: str) -> None:
    sheet = begun(manner)
    paragraph(sheet, 660)
    date = "Mẫu, ngày      tháng      năm 2026"
    places = with_block(sheet, 420, date, aside)
    start = CENTRE - width_of(date, "I", 14) / 2
    assert places.day is not None
    assert places.month is not None
    assert places.day.page == places.month.page == 1
    assert places.day.baseline == pytest.approx(440, abs=1)
    assert places.day.font_size == pytest.approx(14, abs=0.2)
    assert places.day.box.x0 == pytest.approx(start + width_of("Mẫu, ngày", "I", 14), abs=2)
    assert places.month.box.x0 == pytest.approx(start + width_of("Mẫu, ngày      tháng", "I", 14), abs=2)
    assert places.year is None
    assert PlaceReason.DATE_ABOVE_SIGNATURE in places.reasons
    assert PlaceReason.DATE_NOT_FOUND not in places.reasons
    assert places.leader is not None
    assert places.leader.title == "HIỆU TRƯỞNG"


def test_a_dotted_date_and_a_printed_one_are_read_too() -> None:
    places = with_block(begun(), 420, "……, ngày … tháng … năm ……")
    assert places.day is not None
    assert places.year is not None
    assert PlaceReason.BLANK_DOTTED in places.reasons
    assert with_block(begun(), 420, "Mẫu, ngày 05 tháng 3 năm 2026").printed_date == "2026-03-05"


SENTENCES = [
    "báo cáo trước ngày 15 tháng 12 năm 2026",
    "Mẫu, ngày 15 tháng 12 năm 2026 và các năm sau",
    "Quyết định số 5/QĐ-TM ngày 15 tháng 12 năm 2026",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_with_a_date_above_the_signature_is_none(sentence: str) -> None:
    places = with_block(begun(), 420, sentence)
    assert places.printed_date is None
    assert PlaceReason.DATE_NOT_FOUND in places.reasons


def test_the_end_of_a_line_of_text_is_no_date_of_the_document() -> None:
    sheet = begun()
    sheet.text(LEFT, 440, "Các đơn vị báo cáo về Trường Mẫu, ngày 15 tháng 12 năm 2026", "", 14)
    assert with_block(sheet, 420, None).printed_date is None


def test_the_head_s_own_date_comes_first() -> None:
    sheet = begun()
    sheet.centred(CENTRE, 745, "Mẫu, ngày      tháng      năm 2026", "I", 14)
    places = with_block(sheet, 420, "Mẫu, ngày      tháng      năm 2025")
    assert places.day is not None
    assert places.day.baseline == pytest.approx(745, abs=1)
    assert PlaceReason.DATE_ABOVE_SIGNATURE not in places.reasons


def broken(
    title_y: float, name_y: float, *, titles: tuple[str, ...] = ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), text: str = ""
) -> Places:
    """The title at that height of page 1, the name at that of page 2."""
    sheet = begun()
    paragraph(sheet, 660)
    y = title_y + 17 * (len(titles) - 1)
    sheet.text(LEFT, y, "Nơi nhận:", "BI", 12)
    for index, line in enumerate(RECIPIENTS if title_y > 150 else ()):
        sheet.text(LEFT, y - 14 - 13 * index, line, "", 11)
    for index, line in enumerate(titles):
        sheet.centred(CENTRE, y - 17 * index, line, "B", 14)
    sheet.start_page()
    sheet.centred(sheet.width / 2, 805, "2", "", 13)
    if text:
        paragraph(sheet, 785, text)
    sheet.centred(CENTRE, name_y, "Trần Văn Mẫu", "B", 14)
    return places_of(sheet)


@pytest.mark.parametrize("titles", [("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("HIỆU TRƯỞNG",)])
def test_a_block_cut_by_the_page_is_signed_above_the_name_where_there_is_room(titles: tuple[str, ...]) -> None:
    places = broken(80, 680, titles=titles)
    assert places.leader is not None
    assert (places.leader.title, places.leader.name) == (titles[-1], "Trần Văn Mẫu")
    assert places.leader.page == 2
    assert places.leader.box.centre[0] == pytest.approx(CENTRE, abs=points(2))
    assert places.leader.box.y0 > 690
    assert places.leader.box.y1 < 805
    assert places.leader.box.height > points(15)
    assert places.seal is not None
    assert places.seal.page == 2
    assert PlaceReason.BLOCK_BROKEN in places.reasons
    assert places.confidence < 0.5


@pytest.mark.parametrize("titles", [("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("HIỆU TRƯỞNG",)])
def test_a_block_cut_by_the_page_is_signed_below_the_title_where_there_is_room(titles: tuple[str, ...]) -> None:
    places = broken(170, 780, titles=titles)
    assert places.leader is not None
    assert (places.leader.page, places.leader.name) == (1, "Trần Văn Mẫu")
    assert places.leader.box.y1 < 170
    assert places.leader.box.y0 > points(10)
    assert PlaceReason.BLOCK_BROKEN in places.reasons
    assert PlaceReason.NAME_NOT_FOUND not in places.reasons
    assert places.confidence < 0.5


def test_a_page_that_goes_on_with_text_does_not_finish_a_block() -> None:
    places = broken(80, 560, titles=("HIỆU TRƯỞNG",), text=BODY)
    assert PlaceReason.BLOCK_BROKEN not in places.reasons
