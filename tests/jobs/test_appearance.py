"""A signed page that does not look as ordered is thrown away."""

from pathlib import Path

import pytest
from tests.corpus import pki
from tests.documents.sheet import in_units
from tests.signing.desk import BOX, FONTS, page, picture_mark, sign, text_mark
from tests.signing.test_blanks import BLANKS

from kyso_desktop.jobs.appearance import expected_ink, require_visible
from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.model import OpenedDocument
from kyso_desktop.jobs.verifying.sight import seen_besides
from kyso_desktop.pages import page_shapes
from kyso_desktop.placement import Box
from kyso_desktop.signing import BlankName, Fill, Level, Mark, SignatureOrder, TextRun, TextStyle
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify

RUN = TextRun("07", 105, 403, 13, TextStyle.UPRIGHT)


def opened(content: bytes) -> OpenedDocument:
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), pki.NOW, offline=True)
    return OpenedDocument(
        Path("a.pdf"),
        "a.pdf",
        "",
        content,
        page_shapes(content, "a.pdf"),
        None,
        verify(content, name="a.pdf", view=view),
    )


def order(mark: Mark, *fills: Fill) -> SignatureOrder:
    return SignatureOrder("Signature", mark, Level.B, None, None, (), fills)


def look(before: bytes, after: bytes, orders: list[SignatureOrder], document: OpenedDocument) -> None:
    expected = expected_ink(orders, FONTS)
    require_visible(expected, seen_besides(after, len(before), expected, "a.pdf", None), document)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("mark", [picture_mark(), text_mark("Số: 07", baseline=300)], ids=["picture", "text"])
def test_what_was_ordered_is_seen(rotation, mark):
    content = page(rotation)
    look(content, sign(content, mark).content, [order(mark)], opened(content))


@pytest.mark.parametrize("mark", [picture_mark(), text_mark("Số: 07", baseline=300)], ids=["picture", "text"])
def test_what_was_ordered_is_seen_on_a_page_of_another_unit(mark):
    content = in_units(page(90), 2.5)
    look(content, sign(content, mark).content, [order(mark)], opened(content))


def test_a_filled_field_is_seen():
    content = sign(page(), blanks=BLANKS).content
    fill, seal = Fill(BlankName.NUMBER, 1, RUN), picture_mark(Box(100, 200, 160, 240))
    signed = sign(content, seal, fills=(fill,)).content
    look(content, signed, [order(seal, fill)], opened(content))


def test_the_same_picture_over_itself_is_seen():
    content = sign(page()).content
    look(content, sign(content).content, [order(picture_mark())], opened(content))


def test_a_mark_somewhere_else_is_refused():
    content = page()
    with pytest.raises(ResultNotSound):
        look(content, sign(content).content, [order(picture_mark(Box(50, 50, 170, 130)))], opened(content))


def test_a_mark_that_nobody_sees_is_refused():
    content = page()
    with pytest.raises(ResultNotSound) as caught:
        look(content, content, [order(picture_mark())], opened(content))
    assert caught.value.reason == "appearance"


def test_a_change_besides_the_mark_is_refused():
    content = page()
    twice = sign(sign(content).content, text_mark("lạ", baseline=600)).content
    with pytest.raises(ResultNotSound):
        look(content, twice, [order(picture_mark())], opened(content))


def test_a_mark_without_a_picture_leaves_the_page_as_it_was():
    content = page()
    empty = Mark(1, BOX, None, ())
    look(content, sign(content, empty).content, [order(empty)], opened(content))
    with pytest.raises(ResultNotSound):
        look(content, sign(content).content, [order(empty)], opened(content))
