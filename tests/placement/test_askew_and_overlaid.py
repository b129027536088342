"""Pages that lay askew, words across a page, letters made bold by their outline, blanks drawn with dashes."""

import math

import pytest
from reportlab.lib.colors import Color
from tests.documents.office_papers import office_papers
from tests.documents.paper import Paper
from tests.documents.paper_forms import Spot, drawn_with_truth
from tests.documents.rewritten import turned
from tests.documents.sheet import Manner, Sheet, width_of

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PageText, Places, find_places, points, read_head
from kyso_desktop.placement.lines import rows_of, segments_of

PAPERS = {paper.label: paper for paper in office_papers()}
WIDTH, HEIGHT = 595.28, 841.89


def where(x: float, y: float, degrees: float) -> tuple[float, float]:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    across, along = x - WIDTH / 2, y - HEIGHT / 2
    return WIDTH / 2 + cosine * across - sine * along, HEIGHT / 2 + sine * across + cosine * along


def middle(title: Spot, name: Spot) -> tuple[float, float]:
    return (title.x0 + title.x1 + name.x0 + name.x1) / 4, (title.baseline + name.baseline + 0.68 * name.size) / 2


@pytest.mark.parametrize("degrees", [0.4, 1.0, -2.0])
@pytest.mark.parametrize("label", ["quyết định xã", "chức vụ bốn dòng", "công văn hẹp"])
def test_a_page_that_lay_askew_is_read_and_its_marks_lie_where_the_eye_sees_its_lines(
    label: str, degrees: float
) -> None:
    paper: Paper = PAPERS[label]
    content, spots = drawn_with_truth(paper, Manner())
    with open_pages(content, label) as straight, open_pages(turned(content, degrees), label) as pages:
        places = find_places(pages)
        assert read_head(pages).subject == read_head(straight).subject
    assert places.leader is not None
    assert places.leader.name == paper.name
    wanted = where(*middle(spots["title"], spots["name"]), degrees)
    assert math.dist(places.leader.box.centre, wanted) < points(2)
    for found, role in ((places.number, "number"), (places.month, "month")):
        assert found is not None
        spot = spots[role]
        rise = math.tan(math.radians(degrees)) * (found.box.centre[0] - where(spot.x1, spot.baseline, degrees)[0])
        assert found.baseline == pytest.approx(where(spot.x1, spot.baseline, degrees)[1] + rise, abs=0.5)
    assert places.confidence > 0.7


class Overlaid(Sheet):
    """A decision's last page with something across it."""

    def __init__(self, rising: float, grey: float, words: str, size: float) -> None:
        super().__init__(Manner(), "overlaid")
        self.start_page()
        self._across(rising, grey, words, size)
        for x, y, line, style in (
            (85, 770, "UBND TỈNH MẪU", "B"), (85, 740, "Số:      /QĐ-UBND", ""), (85, 420, "Nơi nhận:", "BI"),
            (340, 740, "Mẫu, ngày      tháng      năm 2026", "I"), (370, 420, "KT. CHỦ TỊCH", "B"),
            (360, 403, "PHÓ CHỦ TỊCH", "B"), (364, 320, "Trần Văn Mẫu", "B"),
        ):  # fmt: skip
            self.text(x, y, line, style, 14)

    def _across(self, rising: float, grey: float, words: str, size: float) -> None:
        self.canvas.saveState()
        self.canvas.setFillColor(Color(grey, grey, grey))
        self.canvas.translate(WIDTH / 2, HEIGHT / 2)
        self.canvas.rotate(rising)
        for step in range(-5, 6):
            self.text(-width_of(words, "B", size) / 2, 80 * step, words, "B", size)
        self.canvas.restoreState()

    def places(self) -> Places:
        with open_pages(self.finish(), "overlaid") as pages:
            return find_places(pages)


@pytest.mark.parametrize("words", ["DỰ THẢO", "BẢN SAO CHỦ TỊCH"])
@pytest.mark.parametrize(("rising", "grey"), [(0, 0.9), (0, 0.6), (40, 0.6)])
def test_words_across_the_page_are_neither_title_nor_name_nor_the_hand(rising: float, grey: float, words: str) -> None:
    places = Overlaid(rising, grey, words, 48).places()
    plain = Overlaid(rising, grey, "", 48).places()
    assert places.leader == plain.leader
    assert places.leader is not None
    assert (places.leader.title, places.leader.picture) == ("PHÓ CHỦ TỊCH", None)
    assert (places.number, places.day, places.month) == (plain.number, plain.day, plain.month)


def read(sheet: Sheet) -> PageText:
    with open_pages(sheet.finish(), "page") as pages:
        return pages.text(1)


def test_letters_whose_outline_is_drawn_too_are_bold() -> None:
    sheet = Sheet(Manner(), "bold")
    sheet.start_page()
    sheet.text(85, 700, "Thường", "", 14)
    sheet.canvas.setFont("Serif", 14)
    sheet.canvas.drawString(85, 660, "Viền", mode=2)
    found = {line.text: line.bold for line in segments_of(rows_of(read(sheet)))}
    assert found == {"Thường": False, "Viền": True}


def test_a_draft_that_goes_with_its_proposal_is_no_second_document_to_sign() -> None:
    content, spots = drawn_with_truth(PAPERS["dự thảo kèm"], Manner())
    with open_pages(content, "proposal") as pages:
        places = find_places(pages)
    assert places.leader is not None
    assert places.leader.page == spots["title"].page
    assert places.confidence >= 0.9


def test_a_blank_drawn_with_dashes_is_a_blank() -> None:
    sheet = Sheet(Manner(), "dashes")
    sheet.start_page()
    sheet.text(85, 740, "Số: –––––/QĐ-UBND", "", 13)
    sheet.text(340, 740, "Mẫu, ngày –– tháng –– năm 2026", "I", 13)
    with open_pages(sheet.finish(), "dashes") as pages:
        places = find_places(pages)
    assert None not in (places.number, places.day, places.month)
    assert places.printed_number == "/QĐ-UBND"
