"""Papers on which a hasty reader is wrong and sure: places are right there, or a person is asked."""

import math

import pytest
from tests.documents.office_papers_more import more_papers
from tests.documents.office_papers_traps import trap_papers
from tests.documents.paper import Paper
from tests.documents.paper_forms import Spot, drawn_with_truth
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Box, Glyph, PageText, PlaceReason, Places, find_places, points
from kyso_desktop.placement.lines import rows_of, segments_of

PAPERS = {paper.label: paper for paper in trap_papers()}
ASKS = 0.5
"""Below this confidence nothing is signed unasked."""


def placed(paper: Paper) -> tuple[Places, dict[str, Spot]]:
    content, spots = drawn_with_truth(paper, Manner())
    with open_pages(content, paper.label) as pages:
        return find_places(pages), dict(spots)


@pytest.mark.parametrize("label", [label for label, paper in PAPERS.items() if not paper.asked])
def test_every_mark_lands_where_a_clerk_puts_it(label: str) -> None:
    places, spots = placed(PAPERS[label])
    title, name = spots["title"], spots["name"]
    middle = (title.x0 + title.x1 + name.x0 + name.x1) / 4, (title.baseline + name.baseline + 0.68 * name.size) / 2
    assert places.confidence >= ASKS
    assert places.leader is not None
    assert places.leader.page == title.page
    assert places.leader.name == PAPERS[label].name
    assert math.dist(places.leader.box.centre, middle) < points(5)
    assert places.secrecy == PAPERS[label].secrecy
    for found, before, behind in ((places.number, "number", "symbol"), (places.day, "day", "month")):
        assert found is not None
        assert found.baseline == pytest.approx(spots[before].baseline, abs=1)
        assert found.box.x0 >= spots[before].x1 - 2
        assert found.box.x1 <= spots[behind].x0 + 2 or spots[behind].baseline < spots[before].baseline - 2
    assert places.month is not None
    assert places.month.baseline == pytest.approx(spots["month"].baseline, abs=1)
    assert places.year is None
    assert PlaceReason.YEAR_FILLED in places.reasons


@pytest.mark.parametrize("label", [label for label, paper in PAPERS.items() if paper.asked])
def test_a_person_is_asked_where_the_paper_does_not_tell(label: str) -> None:
    places, _ = placed(PAPERS[label])
    assert places.confidence < ASKS
    assert (PlaceReason.SEVERAL_DOCUMENTS if "tệp" in label else PlaceReason.SEVERAL_BLOCKS) in places.reasons


def test_a_title_is_told_without_its_english_words() -> None:
    places, _ = placed(PAPERS["hai thứ tiếng"])
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title, places.leader.name) == (None, "GIÁM ĐỐC", "Lê Hoàng Quân")


def test_a_certificate_that_names_its_decision_has_no_number_of_its_own() -> None:
    places, _ = placed(next(paper for paper in more_papers() if paper.label == "giấy chứng nhận"))
    assert places.number is None


def typed(text: str, x: float, y: float, size: float = 12) -> tuple[Glyph, ...]:
    """Letters of a typewriter: all of one width, a full stop in the middle of its own."""
    advance, glyphs = 0.6 * size, []
    for index, letter in enumerate(text):
        inset = 0.23 * size if letter == "." else 0.04 * size
        left = x + index * advance
        box = Box(left + inset, y, left + advance - inset, y + 0.6 * size)
        glyphs.append(Glyph(letter, box, y, size, bold=False, italic=False))
    return tuple(glyphs)


def test_a_typewriter_parts_columns_and_not_an_authority_from_its_title() -> None:
    page = PageText(1, 595, 842, (*typed("Nơi nhận:", 85, 300), *typed("TL. GIÁM ĐỐC", 330, 300)))
    parts = [part.text.replace(" .", ".") for part in segments_of(rows_of(page))]
    assert parts == ["Nơi nhận:", "TL. GIÁM ĐỐC"]
