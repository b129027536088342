"""A document is put together in the real window: files dropped, pages arranged, findings decided, then signed."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot
from tests.corpus import phone
from tests.gui.conftest import PATIENCE

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.prepare_page import PreparePage
from kyso_desktop.gui.sheet_large import LargeSheet
from kyso_desktop.gui.sheet_model import Sheet
from kyso_desktop.gui.style import Words
from kyso_desktop.jobs import Warn
from kyso_desktop.pages import open_pages


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "bản quét.jpg"
    Image.new("RGB", (1240, 1754), "white").save(path, dpi=(150, 150))
    return path


@pytest.fixture
def page(window: MainWindow) -> PreparePage:
    return window.rooms.sign.prepare


def changed(path: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        change(document)
        document.save(path)
    return path


def read(qtbot: QtBot, page: PreparePage, pages: int) -> None:
    qtbot.waitUntil(lambda: len(page.model.sheets) == pages and not page.reading.is_busy, timeout=PATIENCE)


def to_sign(qtbot: QtBot, window: MainWindow) -> Path:
    sign = window.rooms.sign
    qtbot.waitUntil(lambda: sign.document is not None, timeout=PATIENCE)
    assert sign.currentIndex() == 1
    return sign.document.path


def order(page: PreparePage) -> list[tuple[int, int]]:
    return [(sheet.part, sheet.page) for sheet in page.model.sheets]


def test_a_text_and_a_scan_that_are_dropped_become_the_document_that_is_signed(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path, scan: Path
) -> None:
    before = sample.read_bytes(), scan.read_bytes()
    window.open([sample, scan])
    read(qtbot, page, 3)
    assert window.rooms.sign.currentWidget() is page
    assert "Trang 1 dưới 200 dpi (thấp nhất 150 dpi)" in page.panel.parts.item(1).text()
    assert page.view.model().index(2, 0).data().endswith("A4, 150 dpi, màu")
    qtbot.waitUntil(lambda: all(map(page.model.has_picture, page.model.sheets)), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.panel.path is not None, timeout=PATIENCE)
    assert page.panel.path.name == "Quyết định 'số 1' #nháp.ghep.pdf"
    page.panel.go.click()
    made = to_sign(qtbot, window)
    assert made == sample.with_name("Quyết định 'số 1' #nháp.ghep.pdf")
    with open_pages(made.read_bytes(), made.name) as pages:
        assert pages.page_count == 3
    assert (sample.read_bytes(), scan.read_bytes()) == before


def test_pages_are_moved_turned_and_left_out_with_the_keyboard_and_brought_back(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path, scan: Path
) -> None:
    window.open([sample, scan])
    read(qtbot, page, 3)
    view = page.view
    view.choose((Sheet(1, 1),))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(page) == [(0, 1), (1, 1), (0, 2)]
    qtbot.keyClick(view, Qt.Key.Key_R)
    assert page.model.sheets[1].turn == 90
    assert page.view.model().index(1, 0).data().startswith("2\nA4 ngang")
    view.choose((Sheet(0, 1),))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert order(page) == [(1, 1), (0, 2)]
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert order(page) == [(0, 1), (1, 1), (0, 2)]
    view.choose((Sheet(0, 2),))
    view.drop(view.visualRect(page.model.index(0)).topLeft())
    assert order(page) == [(0, 2), (0, 1), (1, 1)]
    files = page.panel.parts
    files.choose(1)
    qtbot.keyClick(files, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(page) == [(1, 1), (0, 2), (0, 1)]
    assert files.item(0).text().startswith("bản quét.jpg")
    qtbot.keyClick(files, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(page) == [(0, 2), (0, 1), (1, 1)]
    qtbot.waitUntil(lambda: page.panel.path is not None, timeout=PATIENCE)
    stopped = page._making.busy.connect(lambda busy: page.panel.stop.click() if busy else None)  # before it is begun
    page.panel.go.click()
    qtbot.waitUntil(lambda: "Đã dừng" in page.notice.text, timeout=PATIENCE)
    page._making.busy.disconnect(stopped)
    assert list(sample.parent.glob("*.ghep.pdf")) == []
    page.panel.go.click()
    made = to_sign(qtbot, window)
    with open_pages(made.read_bytes(), made.name) as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(2)
        assert [pages.shape(number).rotation for number in (1, 2, 3)] == [0, 0, 90]


def large(qtbot: QtBot, page: PreparePage, at: Sheet) -> LargeSheet:
    """The page is shown large, drawn at its size."""
    large = page.large
    qtbot.waitUntil(lambda: page.middle.currentWidget() is large and large.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: large.is_sharp and page.model.sheets[large.row] == at, timeout=PATIENCE)
    return large


def test_a_page_is_seen_large_turned_and_left_again_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path, scan: Path
) -> None:
    window.open([sample, scan])
    read(qtbot, page, 3)
    page.view.choose((Sheet(0, 2),))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    seen = large(qtbot, page, Sheet(0, 2))
    assert window.focusWidget() is seen.paper
    assert "trang 2 của" in seen.paper.accessibleName()
    assert seen.paper.verticalScrollBar().maximum() == 0  # the whole page
    assert not page.panel.isVisible()
    qtbot.keyClick(seen.paper, Qt.Key.Key_Right)
    large(qtbot, page, Sheet(1, 1))
    assert "bản quét.jpg" in seen.words.text()
    assert not seen.after.isEnabled()
    upright = seen.paper.widget().pixmap().size()
    assert upright.height() > upright.width()
    qtbot.keyClick(seen.paper, Qt.Key.Key_R)
    large(qtbot, page, Sheet(1, 1, 90))
    lying = seen.paper.widget().pixmap().size()
    assert lying.width() > lying.height()
    assert "A4 ngang" in seen.words.text()
    qtbot.keyClick(seen.paper, Qt.Key.Key_Plus)
    qtbot.keyClick(seen.paper, Qt.Key.Key_Home)
    large(qtbot, page, Sheet(0, 1))
    assert seen.paper.verticalScrollBar().maximum() > 0  # as wide as the window, higher than it
    qtbot.keyClick(seen.paper, Qt.Key.Key_Down)
    assert seen.paper.verticalScrollBar().value() > 0
    large(qtbot, page, Sheet(0, 1))
    qtbot.keyClick(seen.paper, Qt.Key.Key_Delete)
    large(qtbot, page, Sheet(0, 2))
    assert order(page) == [(0, 2), (1, 1)]
    qtbot.keyClick(seen.paper, Qt.Key.Key_Escape)
    assert page.middle.currentWidget() is page.view
    assert window.focusWidget() is page.view
    assert page.panel.isVisible()
    assert page.view.rows == [0]


def test_the_last_page_that_is_left_out_leads_back_and_ctrl_enter_makes_the_document(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path, scan: Path
) -> None:
    window.open([scan])
    read(qtbot, page, 1)
    where = page.view.visualRect(page.model.index(0)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    seen = large(qtbot, page, Sheet(0, 1))
    page.leave_out.click()
    assert page.middle.currentWidget() is page.view
    qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.view.choose((Sheet(0, 1),))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    large(qtbot, page, Sheet(0, 1))
    qtbot.keyClick(seen.paper, Qt.Key.Key_Space)
    assert page.middle.currentWidget() is page.view
    qtbot.waitUntil(lambda: page.panel.path is not None, timeout=PATIENCE)
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    to_sign(qtbot, window)


def with_open_field(document: pikepdf.Pdf) -> None:
    face = document.make_stream(b"0 0 9 9 re f", BBox=[0, 0, 9, 9], Subtype=pikepdf.Name.Form)
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="o", F=4, Rect=[9, 9, 19, 19],
        AP=pikepdf.Dictionary(N=face), P=document.pages[0].obj,
    )  # fmt: skip
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([document.make_indirect(field)]))
    document.pages[0].Annots = document.Root.AcroForm.Fields


def test_the_sign_page_tells_what_could_change_and_leads_to_where_it_is_taken_out(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path
) -> None:
    window.open([changed(sample, with_open_field)])
    to_sign(qtbot, window)
    sign = window.rooms.sign
    qtbot.waitUntil(lambda: sign.prepared is not None, timeout=PATIENCE)
    shown = sign.form.checks.findChildren(Words)
    assert Warn.HAS_OPEN_FIELDS in sign.prepared.warnings, sign.prepared.warnings
    assert any("còn ô điền được" in label.text() for label in shown if label.isVisible()), [
        (label.text(), label.isVisible()) for label in shown
    ]
    sign.arrange.click()
    read(qtbot, page, 2)
    assert sign.chapter == "prepare"
    page.panel.go.click()
    assert "Chọn bỏ hay giữ" in page.panel.notice.text
    assert list(sample.parent.glob("*.sua.pdf")) == []
    page.panel.take_out.click()
    page.view.choose((Sheet(0, 1),))
    page.turn.click()
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert sign.currentIndex() == 0
    window.rooms.prepare()
    assert sign.currentWidget() is page
    page.panel.go.click()
    qtbot.waitUntil(lambda: sign.document is not None, timeout=PATIENCE)
    assert sign.document.path.name.endswith(".sua.pdf")
    qtbot.waitUntil(lambda: sign.prepared is not None, timeout=PATIENCE)
    assert Warn.HAS_OPEN_FIELDS not in sign.prepared.warnings


def test_a_good_scan_goes_straight_on_and_a_coarse_one_is_shown_first(
    qtbot: QtBot, window: MainWindow, page: PreparePage, scan: Path
) -> None:
    fine = scan.with_name("rõ.png")
    Image.new("RGB", (1654, 2339), "white").save(fine, dpi=(200, 200))
    window.open([fine])
    assert to_sign(qtbot, window) == fine.with_suffix(".pdf")
    window.open([scan])
    read(qtbot, page, 1)
    assert window.rooms.sign.currentWidget() is page
    assert not scan.with_suffix(".pdf").exists()


def test_a_photo_of_an_iphone_is_dropped_and_shown_upright(
    qtbot: QtBot, window: MainWindow, page: PreparePage, tmp_path: Path
) -> None:
    photo = tmp_path / "IMG_0042.HEIC"
    photo.write_bytes(phone.HEIC)
    window.open([photo])
    read(qtbot, page, 1)
    assert window.rooms.sign.currentWidget() is page
    assert page.notice.text == ""
    assert "A4 ngang" in page.view.model().index(0, 0).data()


def test_a_locked_part_asks_its_password_a_signed_one_is_refused_and_a_list_becomes_one(
    qtbot: QtBot, window: MainWindow, page: PreparePage, sample: Path, scan: Path
) -> None:
    locked, signed = sample.with_name("khóa.pdf"), sample.with_name("đã ký.pdf")
    with pikepdf.open(sample) as document:
        document.save(locked, encryption=pikepdf.Encryption(user="mở", owner="chủ"))
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 1, 2, 3], Contents=pikepdf.String(b"x"))
        document.Root.Kept = document.make_indirect(value)
        document.save(signed)
    window.open([signed, locked, scan])

    def asked() -> QInputDialog | None:
        return next((one for one in page.findChildren(QInputDialog) if one.isVisible()), None)

    qtbot.waitUntil(lambda: asked() is not None, timeout=PATIENCE)
    asked().setTextValue("mở")
    asked().accept()
    read(qtbot, page, 3)
    assert "đã có chữ ký nên không ghép" in page.notice.text
    assert [part.source for part in page.model.parts] == [locked, scan]
    assert "tệp mới không còn mật khẩu" in page.panel.parts.item(0).text()
    sign, other = window.rooms.sign, sample.with_name("phụ lục.pdf")
    other.write_bytes(sample.read_bytes())
    sign.open_batch([sample, other])
    qtbot.waitUntil(lambda: sign.batch.go.isEnabled(), timeout=PATIENCE)
    sign.batch.join.click()
    read(qtbot, page, 4)
    assert [part.source for part in page.model.parts] == [sample, other]
