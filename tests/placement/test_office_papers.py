"""Papers of every kind and habit: the marks land where a careful clerk puts them, or a person is asked."""

import math
import re
from collections.abc import Sequence

import pytest
from tests.documents.office_papers import office_papers
from tests.documents.office_papers_more import more_papers
from tests.documents.paper import Paper
from tests.documents.paper_forms import drawn_with_truth
from tests.documents.sheet import Manner, Sheet

from kyso_desktop.pages import PagesDocument, open_pages
from kyso_desktop.placement import Box, InkMap, PageText, PlaceReason, Places, find_places, points

PAPERS = {paper.label: paper for paper in (*office_papers(), *more_papers())}
MANNERS = (
    Manner(), Manner(rotation=90), Manner(rotation=180), Manner(rotation=270, crop=(30, 60)), Manner(runs=True),
    Manner(twice=True), Manner(crop=(40, 25)), Manner(by_letter=True), Manner(unit=2.0), Manner(scaled=True),
)  # fmt: skip
CHOSEN = (
    "quyết định xã", "quy chế kèm quyết định", "nơi nhận trang sau", "công văn hẹp", "đảng ủy", "bệnh viện thạc sĩ",
    "công an", "tên dàn rộng", "chữ hoa", "chức vụ khác", "nơi nhận dưới", "nằm ngang", "bảng có chức danh",
    "hình mờ", "khối ký canh trái", "ngoặc vuông", "học hàm 9 Thạc sĩ Nguyễn Văn An", "học hàm 27 (Nguyễn Văn An)",
    "học hàm 15 Trung tá QNCN Nguyễn Văn An", "học hàm 29 Đ c Nguyễn Văn An", "đã ký 5",
    "ghi chú, tên chữ hoa", "phụ lục sau QUẢN ĐỐC 1", "số luật",
)  # fmt: skip
SEVERAL = ("biên bản họp", "hợp đồng", "xác nhận hai cấp")
BEYOND = "[\u0100-\u0110\u0112-\uffff]"
NOBODY = ("chỉ có tên", "nhắc chủ tịch", "danh sách tên")


def placed(paper: Paper, manner: Manner) -> tuple[Places, dict[str, object]]:
    content, spots = drawn_with_truth(paper, manner)
    with open_pages(content, paper.label) as pages:
        return find_places(pages), dict(spots)


@pytest.mark.parametrize("label", CHOSEN)
def test_every_mark_lands_where_a_clerk_puts_it(label: str) -> None:
    paper = PAPERS[label]
    places, spots = placed(paper, MANNERS[CHOSEN.index(label) % len(MANNERS)])
    title, name = spots["title"], spots["name"]
    foot, top = title.baseline, name.baseline + 0.68 * name.size  # type: ignore[attr-defined]
    middle = (title.x0 + title.x1 + name.x0 + name.x1) / 4, (foot + top) / 2  # type: ignore[attr-defined]
    assert places.leader is not None
    assert places.leader.page == title.page  # type: ignore[attr-defined]
    assert math.dist(places.leader.box.centre, middle) < points(5)
    assert (places.leader.name or "").casefold() == (paper.name or "").casefold()
    for found, role in ((places.number, "number"), (places.month, "month")):
        if role in spots:
            assert found is not None
            assert found.baseline == pytest.approx(spots[role].baseline, abs=1)  # type: ignore[attr-defined]
            assert found.font_size == pytest.approx(spots[role].size, abs=0.3)  # type: ignore[attr-defined]


@pytest.mark.parametrize("label", [*SEVERAL, *NOBODY])
def test_nobody_is_told_a_place_that_the_paper_does_not_tell(label: str) -> None:
    places, _ = placed(PAPERS[label], Manner())
    assert places.leader is None or (PlaceReason.SEVERAL_BLOCKS in places.reasons and places.confidence < 0.75)


def test_an_authority_is_read_however_its_letters_are_parted() -> None:
    places, _ = placed(PAPERS["chức danh 3 PHÓ CHỦ TỊCH"], Manner())
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title) == ("K.T CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_form_behind_the_document_is_not_signed_in_its_place_where_letters_are_bold_by_being_drawn_twice() -> None:
    places, _ = placed(PAPERS["biểu sau có người ký"], Manner(twice=True))
    assert places.leader is not None
    assert (places.leader.page, places.leader.name) == (1, "Lê Hoàng Quân")


def test_a_letter_that_an_old_font_has_on_the_soft_hyphen_is_read() -> None:
    places, _ = placed(PAPERS["cơ quan 1 CHI CỤC THUẾ KHU VỰC I"], Manner(old_font=".VnTimeH"))
    assert places.leader is not None
    assert places.leader.title == "PHÓ CHI CỤC TRƯỞNG"


def test_the_number_of_the_decision_that_a_certificate_names_is_not_its_own() -> None:
    places, _ = placed(PAPERS["giấy chứng nhận"], Manner())
    assert places.number is None
    assert PlaceReason.NUMBER_NOT_FOUND in places.reasons


class Lent:
    """A document whose letters beyond Latin-1 come from a lent font, so that bare text has them behind their line."""

    def __init__(self, pages: PagesDocument) -> None:
        self._pages, self.page_count = pages, pages.page_count
        self.text, self.covered, self.ink, self.ink_map = pages.text, pages.covered, pages.ink, pages.ink_map

    def plain(self, page: int) -> str:
        lines = self._pages.plain(page).splitlines()
        return "\n".join(f"{re.sub(BEYOND, ' ', line)} {' '.join(re.findall(BEYOND, line))}" for line in lines)


def test_a_page_whose_bare_text_is_torn_apart_is_read_all_the_same() -> None:
    content, _ = drawn_with_truth(PAPERS["nơi nhận trang sau"], Manner())
    with open_pages(content, "lent") as pages:
        places = find_places(Lent(pages))
    assert places.leader is not None
    assert (places.leader.title, places.leader.name) == ("GIÁM ĐỐC", "Lê Hoàng Quân")


class Endless:
    """A document every page of which looks as if it were signed, and is not."""

    page_count = 5000

    def __init__(self) -> None:
        self.read: set[int] = set()

    def plain(self, page: int) -> str:
        return f"KT. GIÁM ĐỐC\n{page}"

    def text(self, page: int) -> PageText:
        self.read.add(page)
        return PageText(page, 595, 842, ())

    def covered(self, _page: int) -> float:
        return 0.0

    def ink(self, _page: int, _within: Box, _besides: Sequence[Box]) -> Box | None:
        return None

    def ink_map(self, _page: int) -> InkMap:
        return InkMap(2.0, ())


def test_a_document_that_looks_signed_everywhere_is_left_to_a_person() -> None:
    source = Endless()
    assert find_places(source).leader is None
    assert len(source.read) < 250


def test_a_page_of_more_pieces_than_any_office_writes_is_left_to_a_person() -> None:
    sheet = Sheet(Manner(), "pieces")
    sheet.start_page()
    for row in range(200):
        for column in range(20):
            sheet.text(5 + 29 * column, 830 - 4 * row, "KT. GIÁM" if row % 2 else "Lê An", "B", 3)
    with open_pages(sheet.finish(), "pieces") as pages:
        assert find_places(pages).leader is None
