"""One PDF of many parts before anyone signs, and nothing active left in it where that is wished."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop.jobs import AlreadySigned, PageNotThere, PrepareRequest, Warn, prepare_file
from kyso_desktop.pages import open_pages


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "văn bản.pdf"
    path.write_bytes(look_alike(Spec(pages=2)).content)
    return path


def changed(path: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        change(document)
        document.save(path)
    return path


def with_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=launch)
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])


def with_hidden_layer(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="ẩn"))
    order = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
    document.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=order)
    page = document.pages[0]
    page.Resources.Properties = pikepdf.Dictionary(Hide=layer)
    page.contents_add(b"/OC /Hide BDC q 0 0 0 rg 100 100 200 200 re f Q EMC", prepend=False)


def test_a_text_a_scan_and_another_page_become_one_document(tmp_path: Path, letter: Path) -> None:
    scan = tmp_path / "quét.jpg"
    Image.new("RGB", (1654, 2339), "white").save(scan, dpi=(200, 200))
    target = tmp_path / "ghép.pdf"
    made = prepare_file(PrepareRequest((letter, scan), target, turns={3: 90}))
    assert made.pages == 3
    assert made.coarse == ()
    content = target.read_bytes()
    assert content.startswith(b"%PDF-1.7")
    with open_pages(content, "ghép.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(1)
        assert pages.shape(3).rotation == 90
        assert pages.scan(3).resolution == pytest.approx(200, abs=2)
        assert (round(pages.shape(3).width), round(pages.shape(3).height)) == (842, 595)


def test_pages_are_kept_in_the_order_that_is_wished(tmp_path: Path, letter: Path) -> None:
    target = tmp_path / "chọn.pdf"
    assert prepare_file(PrepareRequest((letter,), target, pages=(2, 1))).pages == 2
    with open_pages(target.read_bytes(), "chọn.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(2)


def test_a_photo_without_enough_dots_is_told(tmp_path: Path) -> None:
    photo = tmp_path / "ảnh.png"
    Image.new("RGB", (800, 1100), "white").save(photo)
    assert prepare_file(PrepareRequest((photo,), tmp_path / "a.pdf")).coarse == (photo,)


def test_scripts_and_launching_actions_are_told_and_taken_out(tmp_path: Path, letter: Path) -> None:
    changed(letter, with_script)
    told = prepare_file(PrepareRequest((letter,), tmp_path / "a.pdf")).concerns
    assert {Warn.HAS_SCRIPT, Warn.HAS_LAUNCH_ACTION} <= set(told)
    made = prepare_file(PrepareRequest((letter,), tmp_path / "b.pdf", clean=True))
    assert {Warn.HAS_SCRIPT, Warn.HAS_LAUNCH_ACTION} <= set(made.removed)
    assert made.concerns == ()
    written = (tmp_path / "b.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(written)) as document:
        assert not any("app.alert" in str(thing) for thing in document.objects if isinstance(thing, pikepdf.Dictionary))


def test_what_a_hidden_layer_holds_is_gone_for_good(tmp_path: Path, letter: Path) -> None:
    changed(letter, with_hidden_layer)
    made = prepare_file(PrepareRequest((letter,), tmp_path / "a.pdf", clean=True))
    assert Warn.HAS_HIDDEN_LAYER in made.removed
    with pikepdf.open(tmp_path / "a.pdf") as document:
        assert "/OCProperties" not in document.Root
        assert b"100 100 200 200 re" not in document.pages[0].Contents.read_bytes()
    with open_pages((tmp_path / "a.pdf").read_bytes(), "a.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(1)


def test_a_signed_document_is_left_alone(tmp_path: Path, letter: Path) -> None:
    def sign(document: pikepdf.Pdf) -> None:
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 1, 2, 3], Contents=pikepdf.String(b"x"))
        document.Root.Kept = document.make_indirect(value)

    changed(letter, sign)
    with pytest.raises(AlreadySigned):
        prepare_file(PrepareRequest((letter,), tmp_path / "a.pdf"))
    assert not (tmp_path / "a.pdf").exists()


def test_a_page_that_is_not_there_is_said_and_nothing_is_written(tmp_path: Path, letter: Path) -> None:
    with pytest.raises(PageNotThere):
        prepare_file(PrepareRequest((letter,), tmp_path / "a.pdf", turns={9: 90}))
    assert not (tmp_path / "a.pdf").exists()
