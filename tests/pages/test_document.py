"""A PDF's pages: shapes, text in displayed coordinates, pictures that show signatures, and honest errors."""

import io
import threading

import pikepdf
import pytest
from tests.documents.look_alike import Appendix, Spec, look_alike
from tests.documents.sheet import A4, Manner, Sheet

from kyso_desktop.errors import KysoBug
from kyso_desktop.pages import EmptyFile, NotAPdf, PasswordNeeded, open_pages
from kyso_desktop.placement import Box

CONTENT = look_alike(Spec(pages=2, appendices=(Appendix(landscape=True),))).content


def edited(change: object, content: bytes = CONTENT, **save: object) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        change(document)  # type: ignore[operator]
        document.save(target, **save)  # type: ignore[arg-type]
    return target.getvalue()


def one_line(manner: Manner, style: str = "", text: str = "Đường Ứng Xử") -> bytes:
    sheet = Sheet(manner, "line")
    sheet.start_page()
    sheet.text(100, 700, text, style, 14)
    return sheet.finish()


def test_every_page_has_its_shape() -> None:
    with open_pages(CONTENT, "a.pdf") as pages:
        assert pages.page_count == 3
        assert (pages.shape(1).width, pages.shape(1).height) == pytest.approx(A4, abs=0.01)
        assert (pages.shape(3).height, pages.shape(3).width) == pytest.approx(A4, abs=0.01)


def test_an_inherited_turn_and_crop_box_count() -> None:
    def inherit(document: pikepdf.Pdf) -> None:
        document.Root.Pages.Rotate = 90
        document.Root.Pages.CropBox = [10, 20, 400, 500]
        for page in document.pages:
            for key in ("/Rotate", "/CropBox"):
                if key in page:
                    del page[key]

    with open_pages(edited(inherit), "a.pdf") as pages:
        shape = pages.shape(1)
        assert shape.rotation == 90
        assert shape.visible == Box(10, 20, 400, 500)
        assert (shape.width, shape.height) == (480, 390)


def test_a_crop_box_outside_the_page_is_cut_to_it() -> None:
    def crop(document: pikepdf.Pdf) -> None:
        document.pages[0].CropBox = [-50, 100, 5000, 5000]

    with open_pages(edited(crop), "a.pdf") as pages:
        visible = pages.shape(1).visible
        assert (visible.x0, visible.y0) == (0, 100)
        assert (visible.x1, visible.y1) == pytest.approx(A4, abs=0.01)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [(0, 0), (30, 50)])
@pytest.mark.parametrize("scaled", [False, True])
def test_glyphs_stand_where_the_eye_sees_them(rotation: int, crop: tuple[float, float], scaled: bool) -> None:
    with open_pages(one_line(Manner(rotation=rotation, crop=crop, scaled=scaled)), "a.pdf") as pages:
        page = pages.text(1)
    assert (page.width, page.height) == pytest.approx(A4, abs=0.01)
    first = page.glyphs[0]
    assert first.text == "Đ"
    assert first.size == pytest.approx(14, abs=0.01)
    assert first.baseline == pytest.approx(700, abs=0.1)
    assert 100 <= first.box.x0 < 102
    assert 699 < first.box.y0 < 701
    assert 708 < first.box.y1 < 712


@pytest.mark.parametrize("manner", [Manner(), Manner(decomposed=True), Manner(by_letter=True)])
def test_letters_are_composed(manner: Manner) -> None:
    with open_pages(one_line(manner), "a.pdf") as pages:
        letters = "".join(glyph.text for glyph in pages.text(1).glyphs if glyph.text != " ")
    assert letters == "ĐườngỨngXử"


@pytest.mark.parametrize("style", ["", "B", "I", "BI"])
def test_bold_and_italic_are_told_from_the_font(style: str) -> None:
    with open_pages(one_line(Manner(), style), "a.pdf") as pages:
        glyph = pages.text(1).glyphs[0]
    assert (glyph.bold, glyph.italic) == ("B" in style, "I" in style)


def test_upright_text_is_read_and_a_slanted_watermark_is_not() -> None:
    sheet = Sheet(Manner(), "watermark")
    sheet.start_page()
    sheet.text(100, 700, "A", "", 14)
    sheet.canvas.rotate(45)
    sheet.text(300, 100, "B", "", 14)
    with open_pages(sheet.finish(), "a.pdf") as pages:
        assert [glyph.text for glyph in pages.text(1).glyphs] == ["A"]


def test_the_plain_text_reads_line_by_line() -> None:
    with open_pages(CONTENT, "a.pdf") as pages:
        lines = [line.strip() for line in pages.plain(3).splitlines()]
    assert "PHỤ LỤC" in lines


def test_the_picture_has_the_wished_size_and_the_ink() -> None:
    with open_pages(CONTENT, "a.pdf") as pages:
        image = pages.image(1, 0.5)
    assert (image.width, image.height) == (298, 421)
    assert image.stride == image.width * 4
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[0:3] == b"\xff\xff\xff"
    assert min(image.pixels) < 80


def test_the_picture_shows_signature_widgets() -> None:
    def add_widget(document: pikepdf.Pdf) -> None:
        red = pikepdf.Stream(document, b"1 0 0 rg 0 0 100 100 re f", Type=pikepdf.Name.XObject)
        red.Subtype, red.BBox = pikepdf.Name.Form, [0, 0, 100, 100]
        widget = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, T="S", F=132,
            Rect=[400, 400, 500, 500], AP=pikepdf.Dictionary(N=red),
        )  # fmt: skip
        page = document.pages[0]
        page.Annots = document.make_indirect([document.make_indirect(widget)])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=page.Annots, SigFlags=3)

    with open_pages(edited(add_widget), "a.pdf") as pages:
        image = pages.image(1, 1)
    at = image.stride * (image.height - 450) + 4 * 450
    assert image.pixels[at : at + 3] == b"\x00\x00\xff"


def test_a_giant_page_cannot_exhaust_the_memory() -> None:
    def grow(document: pikepdf.Pdf) -> None:
        document.pages[0].MediaBox = [0, 0, 14400, 14400]

    with open_pages(edited(grow), "a.pdf") as pages:
        image = pages.image(1, 4)
    assert image.width * image.height <= 64_100_000


def test_nothing_is_not_a_pdf() -> None:
    with pytest.raises(EmptyFile) as empty:
        open_pages(b"", "empty.pdf")
    assert empty.value.name == "empty.pdf"
    for content in (b"hello", CONTENT[:100], b"PK\x03\x04" + bytes(500)):
        with pytest.raises(NotAPdf):
            open_pages(content, "no.pdf")


def test_a_locked_document_opens_with_its_password_only() -> None:
    locked = edited(lambda document: None, encryption=pikepdf.Encryption(owner="chủ", user="mật khẩu"))
    for wrong in (None, "", "sai"):
        with pytest.raises(PasswordNeeded):
            open_pages(locked, "locked.pdf", wrong)
    with open_pages(locked, "locked.pdf", "mật khẩu") as pages:
        assert pages.page_count == 3


def test_a_closed_document_or_a_missing_page_is_our_own_fault() -> None:
    pages = open_pages(CONTENT, "a.pdf")
    with pytest.raises(KysoBug):
        pages.shape(0)
    with pytest.raises(KysoBug):
        pages.shape(4)
    pages.close()
    pages.close()
    with pytest.raises(KysoBug):
        pages.text(1)


def test_threads_may_share_documents() -> None:
    results: list[list[int]] = []

    def read() -> None:
        with open_pages(CONTENT, "a.pdf") as own:
            results.append([len(own.text(page).glyphs) + shared.image(page, 0.2).width for page in (1, 2, 3)])

    with open_pages(CONTENT, "a.pdf") as shared:
        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [results[0]] * 4


@pytest.mark.parametrize("password", [None, "mật khẩu"])
def test_a_document_that_is_opened_anew_on_the_way_is_read_as_before(
    password: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = {"encryption": pikepdf.Encryption(user=password, owner="chủ")} if password else {}
    content = edited(lambda _document: None, **lock)
    with open_pages(CONTENT, "a.pdf") as pages:
        before = [(pages.plain(page), pages.text(page).glyphs, pages.image(page, 0.3)) for page in (1, 2, 3)]
    monkeypatch.setattr("kyso_desktop.pages.document.MOST_PASSED", 0)
    with open_pages(content, "a.pdf", password) as pages:
        assert [(pages.plain(page), pages.text(page).glyphs, pages.image(page, 0.3)) for page in (1, 2, 3)] == before
        pages.flatten(1)
        assert pages.plain(2)
        assert pages.plain(1)
