"""Many documents in the window: looked over, signed with one PIN, stopped, gone on with."""

import shutil
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE
from tests.gui.heartbeat import LONGEST_SECONDS, heartbeat

from kyso_desktop import jobs
from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, Verdict, left_batch, verify_document


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> Path:
    """Three documents and one that is none."""
    folder = tmp_path / "nhiều văn bản"
    folder.mkdir()
    for number in range(3):
        shutil.copyfile(sample, folder / f"{number}.pdf")
    (folder / "x.pdf").write_bytes(b"hello")
    return folder


def looked_over(qtbot: QtBot, window: MainWindow, folder: Path) -> BatchPage:
    window.navigation.setCurrentRow(1)
    page = window.rooms.sign.batch
    window.rooms.sign.open_batch([folder])
    qtbot.waitUntil(lambda: bool(page._prepared) and page.go.isEnabled(), timeout=PATIENCE)
    return page


def states(page: BatchPage) -> list[str]:
    return [page.table.item(row, 1).text() for row in range(page.table.rowCount())]


def test_a_folder_is_signed_with_one_pin(qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path) -> None:
    page = looked_over(qtbot, window, folder)
    assert [state[:10] for state in states(page)][:3] == ["• sẵn sàng"] * 3
    assert states(page)[3].startswith("✘")
    qtbot.waitUntil(lambda: not page.table.item(0, 0).icon().isNull(), timeout=PATIENCE)
    assert page.go.text() == "Ký 3 văn bản"
    page.go.click()
    page.pin.field.setText(practice.kit.pin)
    page.pin.go.click()
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 3 văn bản" in page.notice.text, timeout=PATIENCE)
    assert "1 văn bản chưa ký được" in page.notice.text
    signed = sorted(folder.glob("*.signed.pdf"))
    assert [path.name for path in signed] == ["0.signed.pdf", "1.signed.pdf", "2.signed.pdf"]
    assert all(verify_document(path, practice.desk).verdict is Verdict.VALID for path in signed)
    assert left_batch(practice.desk) is None
    assert page.retry.isVisible()
    assert page.notice.findChild(QPushButton).text() == "Mở thư mục"  # where the signed ones are


def test_a_document_that_changes_after_the_look_keeps_no_other_from_its_picture_and_is_not_signed(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thumbnail = jobs.thumbnail

    def first_is_changed(prepared: jobs.Prepared, width: int) -> jobs.PageImage:
        with (folder / "0.pdf").open("ab") as file:
            file.write(b"\n")
        return thumbnail(prepared, width)

    monkeypatch.setattr(jobs, "thumbnail", first_is_changed)
    page = looked_over(qtbot, window, folder)
    qtbot.waitUntil(lambda: not page.table.item(2, 0).icon().isNull(), timeout=PATIENCE)
    assert page.table.item(0, 0).icon().isNull()
    page.go.click()
    page.pin.field.setText(practice.kit.pin)
    page.pin.go.click()
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 2 văn bản" in page.notice.text, timeout=PATIENCE)
    assert "2 văn bản chưa ký được" in page.notice.text


def test_a_batch_that_is_stopped_keeps_what_is_left(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path
) -> None:
    page = looked_over(qtbot, window, folder)
    page.go.click()
    page.pin.field.setText(practice.kit.pin)
    page._told.connect(
        lambda _path, result: page._cancel.set() if isinstance(result, jobs.SignedFile) else None,
        Qt.ConnectionType.DirectConnection,  # on the worker's thread, before it goes on
    )
    page.pin.go.click()
    qtbot.waitUntil(lambda: "Đã dừng" in page.notice.text and page.go.isEnabled(), timeout=PATIENCE)
    signed = len(list(folder.glob("*.signed.pdf")))
    assert 1 <= signed < 3
    left = left_batch(practice.desk)
    assert left is not None
    assert len(left.sources) == 3 - signed


@pytest.mark.parametrize("left_over", [1, 0])
def test_what_is_left_is_offered_and_nothing_is_signed_twice(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path, left_over: int
) -> None:
    desk, sign = practice.desk, window.rooms.sign
    kept = [folder / f"{number}.pdf" for number in range(3)]
    for number, path in enumerate(kept):
        path.write_bytes(path.read_bytes() + b"\n" * number)
    prepared = jobs.prepare_batch([sign.batch_request(path) for path in kept], desk, lambda _path, _what: None)

    def cut(_path: Path, _result: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jobs.sign_batch(prepared, jobs.Pin(practice.kit.pin), desk, cut, Event())
    left = left_batch(desk)
    assert left is not None
    assert left.sources == (kept[1], kept[2])
    signed = prepared[1 : 3 - left_over]
    list(jobs.sign_each(signed, jobs.Pin(practice.kit.pin), desk))  # and cut before they were crossed out
    assert jobs.still_unsigned(desk, left) == tuple(kept[3 - left_over :])

    window.navigation.setCurrentRow(0)
    window.navigation.setCurrentRow(1)
    qtbot.waitUntil(lambda: "còn 2 văn bản chưa ký" in sign.left_over.notice.text, timeout=PATIENCE)
    sign.left_over.notice.acted.emit()
    if left_over:
        qtbot.waitUntil(lambda: [one.sign.source for one in sign.batch._prepared] == [kept[2]], timeout=PATIENCE)
    else:
        qtbot.waitUntil(lambda: "đều đã được ký" in sign.left_over.notice.text, timeout=PATIENCE)
        assert left_batch(desk) is None


def test_the_window_lives_while_a_batch_is_signed(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path
) -> None:
    best = 1.0
    for _ in range(3):
        with heartbeat() as heart:
            page = looked_over(qtbot, window, folder)
            page.go.click()
            page.pin.field.setText(practice.kit.pin)
            page.pin.go.click()
            qtbot.waitUntil(lambda page=page: "Đã ký" in page.notice.text, timeout=PATIENCE)
        best = min(best, heart.longest)
        if best < LONGEST_SECONDS:
            break
        for path in folder.glob("*.signed.pdf"):
            path.unlink()
    assert best < LONGEST_SECONDS


def test_another_token_never_signs_under_the_name_that_is_shown(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    """The PIN is being typed, the token is exchanged: back to the form, the letters are gone."""
    page = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    page.form.go.click()
    assert page.panel.currentWidget() is page.pin
    page.pin.field.setText("12345678")
    page.set_tokens(())
    assert page.panel.currentWidget() is page.form
    assert page.pin.field.text() == ""
    assert page.capacity.wish().certificate_sha256 is None
