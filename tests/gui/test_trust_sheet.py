"""Chứng thư CA tin cậy in a real window: looked at before it is trusted, put out of use, and back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.corpus import pki
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.trust_sheet import TrustSheet, fingerprint
from kyso_desktop.jobs import Practice

DEVICE = 5


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> TrustSheet:
    window.navigation.setCurrentRow(DEVICE)
    page = window.rooms.device
    page.authorities.click()
    sheet = page.trust
    assert sheet is not None
    qtbot.waitUntil(lambda: bool(sheet.certificates), timeout=PATIENCE)
    return sheet


def in_use(practice: Practice) -> set[str]:
    return {one.facts.sha256 for one in jobs.list_trust(practice.desk) if one.in_use}


def test_every_trusted_certificate_is_shown(sheet: TrustSheet, practice: Practice) -> None:
    assert {one.facts.sha256 for one in sheet.certificates} == in_use(practice)
    chosen = sheet.chosen
    assert chosen is not None
    assert fingerprint(chosen.facts.sha256) in sheet.facts.text()


def test_a_certificate_is_trusted_only_after_a_look(
    qtbot: QtBot, sheet: TrustSheet, practice: Practice, tmp_path: Path
) -> None:
    path = tmp_path / "ca.cer"
    path.write_bytes(pki.root().der)
    sheet.offer(path)
    qtbot.waitUntil(lambda: "Đối chiếu" in sheet.notice.text, timeout=PATIENCE)
    assert len(in_use(practice)) == len(sheet.certificates)
    sheet.notice.acted.emit()
    qtbot.waitUntil(lambda: "Đã thêm" in sheet.notice.text, timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: sheet.chosen is not None and sheet.chosen.origin is jobs.TrustOrigin.ADDED, timeout=PATIENCE
    )


def test_one_is_put_out_of_use_and_back(qtbot: QtBot, sheet: TrustSheet, practice: Practice) -> None:
    first = sheet.chosen
    assert first is not None
    sheet.turn.click()
    qtbot.waitUntil(lambda: first.facts.sha256 not in in_use(practice), timeout=PATIENCE)
    qtbot.waitUntil(lambda: sheet.turn.text() == "Tin cậy lại", timeout=PATIENCE)
    sheet.turn.click()
    qtbot.waitUntil(lambda: first.facts.sha256 in in_use(practice), timeout=PATIENCE)


def test_what_is_no_authority_is_refused_in_words(qtbot: QtBot, sheet: TrustSheet, tmp_path: Path) -> None:
    path = tmp_path / "thu.cer"
    path.write_bytes(b"khong phai chung thu")
    sheet.offer(path)
    qtbot.waitUntil(lambda: bool(sheet.notice.text), timeout=PATIENCE)
    assert sheet._offered is None
