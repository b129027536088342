"""However a producer brings the letters to the page, and whatever else it puts there, the marks land alike."""

import math
from itertools import product

import pytest
from tests.documents.office_papers import office_papers
from tests.documents.paper_forms import drawn_with_truth
from tests.documents.rewritten import REWRITINGS
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import find_places, points

PAPERS = {paper.label: paper for paper in office_papers()}
LABELS = ("quyết định xã", "bệnh viện thạc sĩ", "chức vụ bốn dòng")
LEVEL = [name for name in REWRITINGS if "askew" not in name]


@pytest.mark.parametrize(("how", "label"), list(product(LEVEL, LABELS)))
def test_the_same_document_written_in_another_way_is_read_alike(how: str, label: str) -> None:
    content, spots = drawn_with_truth(PAPERS[label], Manner())
    with open_pages(REWRITINGS[how](content), label) as pages:
        places = find_places(pages)
    title, name = spots["title"], spots["name"]
    middle = (title.x0 + title.x1 + name.x0 + name.x1) / 4, (title.baseline + name.baseline + 0.68 * name.size) / 2
    assert places.leader is not None
    assert places.leader.name == PAPERS[label].name
    assert places.leader.picture is None
    assert math.dist(places.leader.box.centre, middle) < points(2)
    assert places.confidence >= 0.8
    for found, role in ((places.number, "number"), (places.month, "month")):
        assert found is not None
        assert found.baseline == pytest.approx(spots[role].baseline, abs=0.5)
        assert found.font_size == pytest.approx(spots[role].size, abs=0.3)
