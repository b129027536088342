"""A mark goes below the words that a person names, in every document of a batch by the words of that document."""

import math
from pathlib import Path

import pytest
from tests.documents.look_alike import Appendix, Signer, Spec, look_alike

from kyso_desktop.jobs import place_document
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import LeaderPlace, find_anchors, find_below, points

TWO = Spec(kind="BIÊN BẢN", recipients=(), signers=(Signer(("THƯ KÝ",), name="Lê Thị Khác"), Signer(("CHỦ TRÌ",))))


def below(spec: Spec, words: str) -> LeaderPlace | None:
    with open_pages(look_alike(spec).content, "anchored.pdf") as pages:
        return find_below(pages, words)


def test_every_title_is_offered_from_the_first_page_to_the_last() -> None:
    form = Appendix("PHỤ LỤC", signer=Signer(("GIÁM ĐỐC",), name="Họ và tên"))
    with open_pages(look_alike(Spec(pages=2, appendices=(form,))).content, "two.pdf") as pages:
        assert [one.words for one in find_anchors(pages)] == ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "GIÁM ĐỐC"]


@pytest.mark.parametrize("words", ["thư ký", "THƯ KÝ", "Lê Thị Khác"])
def test_a_signer_is_found_by_title_or_name(words: str) -> None:
    place, truth = below(TWO, words), look_alike(TWO).signers[0]
    assert place is not None
    assert math.dist(place.box.centre, truth.centre) < points(5)


def test_words_of_the_authority_lead_to_its_block() -> None:
    place = below(Spec(signers=(Signer(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),)), "kt. chủ tịch")
    assert place is not None
    assert (place.authority, place.title) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_words_outside_any_signature_block_are_an_anchor_where_there_is_room_below() -> None:
    place = below(Spec(), "- Lưu: VT, KSTT.")
    assert place is not None
    assert place.name is None
    assert place.box.y1 <= place.gap.y1


def test_the_seal_beside_an_anchor_at_the_edge_stays_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "biên bản.pdf"
    path.write_bytes(look_alike(Spec()).content)
    left = place_document(path, "- Lưu: VT, KSTT.").seal
    assert left is not None
    assert left.box.x0 >= 0


@pytest.mark.parametrize("words", ["không có chữ này", "ab", "", "Các cơ quan, đơn vị"])
def test_words_that_are_not_there_or_leave_no_room_give_no_place(words: str) -> None:
    assert below(Spec(), words) is None
