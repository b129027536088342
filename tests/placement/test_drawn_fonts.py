"""Type 3 fonts: what they tell is read at its true size; what they do not tell is not guessed."""

import math

import pytest
from tests.documents.drawn_fonts import in_drawn_fonts
from tests.documents.look_alike import LookAlike, Spec, look_alike
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PlaceReason, Places, find_places, points


def written(by_letter: bool, **how: object) -> tuple[LookAlike, Places]:
    document = look_alike(Spec(pages=2, manner=Manner(by_letter=by_letter)))
    with open_pages(in_drawn_fonts(document.content, **how), "drawn.pdf") as pages:  # type: ignore[arg-type]
        return document, find_places(pages)


@pytest.mark.parametrize("by_letter", [False, True])
@pytest.mark.parametrize("sizes", [1, 40, 1000])
def test_drawn_letters_are_read_at_the_size_that_is_seen(by_letter: bool, sizes: float) -> None:
    document, places = written(by_letter, sizes=sizes)
    assert places.leader is not None
    assert (places.leader.title, places.leader.name) == ("PHÓ CHỦ TỊCH", "Trần Văn Mẫu")
    assert math.dist(places.leader.box.centre, document.signers[0].centre) < points(5)
    for found, truth in ((places.number, document.number), (places.day, document.day), (places.month, document.month)):
        assert found is not None
        assert found.baseline == pytest.approx(truth.baseline, abs=1)
        assert found.font_size == pytest.approx(truth.size, rel=0.05)


@pytest.mark.parametrize("by_letter", [False, True])
def test_letters_that_nobody_tells_are_looked_at_as_ink(by_letter: bool) -> None:
    document, places = written(by_letter, readable=False)
    assert places.number is places.day is None
    assert places.is_proposal
    assert PlaceReason.TEXT_UNREADABLE in places.reasons
    assert places.confidence <= 0.2
    assert places.leader is not None
    assert (places.leader.title, places.leader.name) == ("", None)
    assert math.dist(places.leader.box.centre, document.signers[0].centre) < points(5)
