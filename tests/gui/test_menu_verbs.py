"""«Ký số bằng Kyso» and «Kiểm tra chữ ký» open the task that they name; the last certificate is offered first."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.certificate_picker import CertificateLine, usable
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Capacity, CertificateKind, Pin, Practice, SignRequest, list_tokens

SIGN, VERIFY = 1, 3


def test_an_unsigned_document_is_verified_where_that_is_asked(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    window.open([sample], "verify")
    qtbot.waitUntil(lambda: window.rooms.verify.sheet.verified is not None, timeout=PATIENCE)
    assert window.navigation.currentRow() == VERIFY
    assert window.rooms.sign.document is None


def test_a_sealed_document_is_signed_where_that_is_asked(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    request = SignRequest(sample, sample.with_name("dau.pdf"), Capacity.SEAL, override="bản thử", seal_millimetres=36)
    request = SignRequest(
        **{name: getattr(request, name) for name in request.__dataclass_fields__}
        | {"picture": practice.desk.settings.seal_picture}
    )
    sealed = jobs.sign_prepared(jobs.open_and_prepare(request, practice.desk), Pin(practice.kit.pin), practice.desk)
    window.open([sealed.output], "sign")
    qtbot.waitUntil(lambda: window.rooms.sign.document is not None, timeout=PATIENCE)
    assert window.navigation.currentRow() == SIGN


def test_several_documents_to_be_signed_become_a_batch(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    other = sample.with_name("b.pdf")
    other.write_bytes(sample.read_bytes())
    window.open([sample, other], "sign")
    assert window.navigation.currentRow() == SIGN
    qtbot.waitUntil(lambda: window.rooms.sign.batch.go.text() == "Ký 2 văn bản", timeout=PATIENCE)


def test_the_certificate_signed_with_last_is_offered_first(qtbot: QtBot, practice: Practice) -> None:
    desk = practice.desk
    reports = list_tokens(desk)
    choices = [*usable(reports, CertificateKind.PERSONAL), *usable(reports, CertificateKind.ORGANISATION)]
    second = choices[1][1].sha256
    assert jobs.remember_certificate(desk, second) == (second,)
    assert jobs.chosen_certificates(desk) == (second,)
    line = CertificateLine()
    qtbot.addWidget(line)
    line.prefer(jobs.chosen_certificates(desk))
    line.offer(choices, desk.clock())
    assert line.wish().certificate_sha256 == second
    line.offer(choices[:1], desk.clock())  # the other token was pulled out: nothing carries over
    assert line.wish().certificate_sha256 == choices[0][1].sha256


def test_where_nothing_fits_from_the_start_that_is_said(qtbot: QtBot, practice: Practice) -> None:
    line = CertificateLine()
    qtbot.addWidget(line)
    line.offer([], practice.desk.clock())
    assert "Cắm USB Token" in line._line.text()
