"""The letters over a scan are believed where they lie on its ink, line by line."""

import io

import pikepdf
import pytest
from PIL import Image
from tests.documents.office_papers import office_papers
from tests.documents.paper_forms import drawn_with_truth
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PlaceReason, Places, find_places

PAPERS = {paper.label: paper for paper in office_papers()}
DOTS = 100


def scanned(across: int = 0, down: int = 0, turned: float = 0.0, letters_turned: bool = False) -> Places:
    """A scan of a decision whose letters lie where they were printed; its ink is moved by points, turned by degrees."""
    content, _ = drawn_with_truth(PAPERS["quyết định xã"], Manner())
    with open_pages(content, "printed") as pages:
        shown = pages.image(1, DOTS / 72)
    printed = Image.frombytes("RGB", (shown.width, shown.height), shown.pixels, "raw", "BGRX", shown.stride)
    turned_ink = printed.rotate(turned, Image.Resampling.BICUBIC, fillcolor="white")
    sheet = Image.new("RGB", printed.size, "white")
    sheet.paste(turned_ink, (across * DOTS // 72, down * DOTS // 72))
    target, whole = io.BytesIO(), io.BytesIO()
    sheet.save(target, "PDF", resolution=DOTS)
    with pikepdf.open(target) as scan, pikepdf.open(io.BytesIO(content)) as layer:
        layer.pages[0].contents_add(b"3 Tr", prepend=True)
        matrix = pikepdf.Matrix().translated(297.6, 420.9).rotated(turned if letters_turned else 0)
        matrix = matrix.translated(-297.6, -420.9)
        layer.pages[0].contents_add(b"q %s cm" % matrix.encode(), prepend=True)
        layer.pages[0].contents_add(b"Q")
        scan.pages[0].add_overlay(layer.pages[0], pikepdf.Rectangle(*map(float, scan.pages[0].MediaBox.as_list())))
        scan.save(whole)
    with open_pages(whole.getvalue(), "scan") as pages:
        return find_places(pages)


@pytest.mark.parametrize("turned", [0.0, 0.7, -1.5])
def test_letters_on_their_ink_are_believed_on_a_scan_that_lay_askew_too(turned: float) -> None:
    places = scanned(turned=turned, letters_turned=True)
    assert PlaceReason.TEXT_LAYER_DOUBTFUL not in places.reasons
    assert places.leader is not None
    assert places.leader.name == "Đỗ Ỷ Lan"
    assert places.confidence >= 0.5


@pytest.mark.parametrize("how", [{"across": 30}, {"down": 8}, {"down": -6}, {"down": 130}, {"turned": 1.5}])
def test_letters_beside_their_ink_are_asked_about(how: dict[str, float]) -> None:
    places = scanned(**how)  # type: ignore[arg-type]
    assert PlaceReason.TEXT_LAYER_DOUBTFUL in places.reasons
    assert places.confidence < 0.5
