"""A page may state its own unit of length (``UserUnit``): what is seen, measured and drawn of it is in points."""

import io

import pikepdf
import pytest
from tests.documents.look_alike import Spec, look_alike
from tests.documents.sheet import A4, in_units

from kyso_desktop.pages import open_pages, page_shapes
from kyso_desktop.placement import Box

PLAIN = look_alike(Spec(pages=3)).content


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "in object streams"])
def test_pages_of_different_units_have_the_same_size(packed: bool) -> None:
    content = in_units(PLAIN, 10, pages=[2], packed=packed)
    assert (b"UserUnit" in content) is not packed
    shapes = page_shapes(content, "a.pdf")
    assert [shape.unit for shape in shapes] == [1, 10, 1]
    for shape in (*shapes, *shapes.sheets):
        assert (shape.width, shape.height) == pytest.approx(A4, abs=0.05)


def test_text_and_picture_of_such_a_page_are_the_same() -> None:
    with open_pages(PLAIN, "a.pdf") as plain, open_pages(in_units(PLAIN, 10), "a.pdf") as scaled:
        pairs = list(zip(plain.text(1).glyphs, scaled.text(1).glyphs, strict=True))
        pictures = plain.image(1, 0.5), scaled.image(1, 0.5)
    for one, other in pairs:
        assert other.text == one.text
        assert other.box.as_list() == pytest.approx(one.box.as_list(), abs=0.3)
        assert (other.baseline, other.size) == pytest.approx((one.baseline, one.size), abs=0.1)
    assert (pictures[0].width, pictures[0].height) == (pictures[1].width, pictures[1].height)


def test_an_encrypted_document_tells_its_unit_too() -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(in_units(PLAIN, 3))) as document:
        document.save(
            target,
            encryption=pikepdf.Encryption(owner="chu", user="mo"),
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    with open_pages(target.getvalue(), "a.pdf", "mo") as pages:
        assert pages.shape(1).unit == 3


@pytest.mark.parametrize("stated", [0, -2, pikepdf.Name.Two, "2", 1e9])
def test_a_unit_that_is_none_counts_as_one(stated: object) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        document.pages[0].UserUnit = stated
        document.save(target)
    with open_pages(target.getvalue(), "a.pdf") as pages:
        assert pages.shape(1).unit == 1


def test_a_unit_of_the_whole_tree_is_not_inherited() -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        document.Root.Pages.UserUnit = 2
        document.save(target)
    with open_pages(target.getvalue(), "a.pdf") as pages:
        assert pages.shape(1).unit == 1


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_cross_between_eye_and_file(rotation: int) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(in_units(PLAIN, 4))) as document:
        document.pages[0].Rotate = rotation
        document.pages[0].CropBox = [10, 20, 110, 170]
        document.save(target)
    with open_pages(target.getvalue(), "a.pdf") as pages:
        shape = pages.shape(1)
    assert sorted((shape.width, shape.height)) == [400, 600]
    shown = Box(40, 80, 80, 200)
    stored = shape.to_user_space(shown)
    assert sorted((stored.width, stored.height)) == [10, 30]
    assert shape.from_user_space(stored).as_list() == pytest.approx(shown.as_list())
    if rotation == 0:
        assert stored == Box(20, 40, 30, 70)
