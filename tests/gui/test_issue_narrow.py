"""A blank without room for the number stops the clerk until a reason is written down."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.documents.look_alike import Spec, look_alike
from tests.gui.test_walks import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Capacity, KeyWish, Pin, Practice, SignRequest


def test_the_clerk_writes_a_reason_before_digits_cover_printed_words(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    source, signed = tmp_path / "hẹp.pdf", tmp_path / "hẹp.signed.pdf"
    source.write_bytes(look_alike(Spec(number=" ")).content)
    request = SignRequest(source, signed, Capacity.PERSONAL, KeyWish((practice.kit.module,)))
    jobs.sign_prepared(jobs.open_and_prepare(request, practice.desk), Pin(practice.kit.pin), practice.desk)
    page = window.rooms.issue
    window.navigation.setCurrentRow(2)
    page.open(signed)
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    page.number.clear()
    qtbot.keyClicks(page.number, "165")
    qtbot.waitUntil(lambda: "quá hẹp" in page.form.notice.text, timeout=PATIENCE)
    assert not page.form.go.isEnabled()
    page.form.notice.acted.emit()
    page.form.reason.setText("văn bản đã trình ký")  # QTest types no Vietnamese
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
