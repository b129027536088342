"""Kiểm tra, one file: the seven facts, the changes, and the page as it was signed beside the page as it came."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, open_for, sign

from kyso_desktop.gui.document_facts import facts_line
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.style import SIGNS, Tone
from kyso_desktop.gui.verdict_sheet import VerdictSheet
from kyso_desktop.jobs import (
    Capacity,
    IssueRequest,
    KeyWish,
    Pin,
    Practice,
    SignRequest,
    open_and_prepare,
    place_pages,
    read_pages,
    sign_prepared,
    verify_document,
)

V11 = [
    "Tổ chức cấp chứng thư",
    "Người ký",
    "Cơ quan quản lý",
    "Thời điểm ký",
    "Tính toàn vẹn",
    "Hiệu lực khi ký",
    "Thời hạn chứng thư",
]


def with_a_line_struck_out(signed: Path) -> Path:
    """A black bar over the text of page 1, written as a later update."""
    writer = IncrementalPdfFileWriter(BytesIO(signed.read_bytes()), strict=False)
    bar = writer.add_object(StreamObject(DictionaryObject(), stream_data=b"q 0 g 100 500 300 20 re f Q"))
    page = writer.root["/Pages"]["/Kids"][0]
    while page["/Type"] == "/Pages":
        page = page["/Kids"][0]
    contents = page.raw_get("/Contents")
    page[NameObject("/Contents")] = type(writer.root["/Pages"]["/Kids"])([contents, bar])
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)
    changed = signed.with_name("bị sửa.pdf")
    changed.write_bytes(output.getvalue())
    return changed


@pytest.fixture
def signed(qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path) -> Path:
    open_for(qtbot, window, window.rooms.sign, sample)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    return window.rooms.sign.result.output


def verified(qtbot: QtBot, window: MainWindow, path: Path) -> VerdictSheet:
    window.rooms.turn_wanted.emit("verify")
    page = window.rooms.verify
    page.open([path])
    qtbot.waitUntil(lambda: page.currentWidget() is page.sheet and page.sheet.view.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    return page.sheet


def test_the_seven_facts_of_the_circular_are_shown(qtbot: QtBot, window: MainWindow, signed: Path) -> None:
    sheet = verified(qtbot, window, signed)
    assert [name for name, _ in sheet.fields.texts][: len(V11)] == V11  # the words of the European standard come after
    facts = dict(sheet.fields.texts)
    assert "CA TẬP HUẤN" in facts["Tổ chức cấp chứng thư"]
    assert facts["Người ký"] == "Trần Văn Mẫu (TẬP HUẤN) (cá nhân)"
    assert facts["Thời điểm ký"].endswith("do người ký khai")
    assert facts["Tính toàn vẹn"] == "phần đã ký còn nguyên, không có thay đổi sau khi ký"
    assert facts["Hiệu lực khi ký"] == "còn hiệu lực"
    assert "/20" in facts["Thời hạn chứng thư"]
    assert not sheet.view.comparing


def test_a_forbidden_change_is_shown_beside_what_was_signed(qtbot: QtBot, window: MainWindow, signed: Path) -> None:
    sheet = verified(qtbot, window, with_a_line_struck_out(signed))
    assert sheet.banner.word == "KHÔNG HỢP LỆ"
    view = sheet.view
    assert view.comparing
    qtbot.waitUntil(lambda: view.left.currentWidget() is view.signed, timeout=PATIENCE)
    rows = [sheet.changes.item(row).text() for row in range(sheet.changes.count())]
    assert any("Sửa nội dung trang, trang 1" in row for row in rows)
    sheet.changes.setCurrentRow(0)
    assert view.received.page == 1
    assert view.signed.page == 1
    view.signed.go_to(2)
    assert view.received.page == 2
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    view.reveal(1, None)
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    assert dark_share(view.received) > dark_share(view.signed)


def test_lawful_entries_are_not_painted_as_the_culprit_among_forbidden_changes(
    qtbot: QtBot, window: MainWindow, practice: Practice, signed: Path
) -> None:
    request = SignRequest(
        signed, signed.with_name("phát hành.pdf"), Capacity.SEAL, KeyWish((practice.kit.module,)), seal_millimetres=36
    )
    ready = open_and_prepare(IssueRequest(request, "165", date(2026, 11, 30)), practice.desk)
    issued = sign_prepared(ready, Pin(practice.kit.pin), practice.desk).output
    sheet = verified(qtbot, window, with_a_line_struck_out(issued))
    sheet.list.setCurrentItem(sheet.list.topLevelItem(0))
    rows = [sheet.changes.item(row).text() for row in range(sheet.changes.count())]
    assert [row[0] for row in rows] == [SIGNS[Tone.BAD]] + [SIGNS[Tone.PLAIN]] * (len(rows) - 1)
    assert "Sửa nội dung trang, trang 1" in rows[0]
    assert sum("Điền" in row for row in rows) >= 2  # number and date, covered by the seal
    leader, seal = (one for one in sheet._verified.report.signatures)  # type: ignore[union-attr]
    assert [one.forbidden for one in leader.changes if one.what == "FORM_FILLED"] == [False] * 3
    assert [one.forbidden for one in seal.changes] == [True]


def dark_share(view: object) -> float:
    """How much of the middle of the drawn page is black."""
    picture = view.canvas.grab().toImage().scaled(60, 84)  # type: ignore[attr-defined]
    return sum(picture.pixelColor(x, y).lightness() < 90 for x in range(60) for y in range(84)) / (60 * 84)


def test_a_page_that_was_not_there_when_signed_is_said(qtbot: QtBot, window: MainWindow, signed: Path) -> None:
    sheet = verified(qtbot, window, signed)
    sheet.view.toggle.setChecked(True)
    qtbot.waitUntil(lambda: sheet.view.left.currentWidget() is sheet.view.signed, timeout=PATIENCE)
    sheet.view._signed_pages = 1
    sheet.view.reveal(1, None)
    sheet.view.reveal(2, None)
    assert sheet.view.words.text() == "Trang này chưa có khi ký."
    sheet.view.reveal(1, None)
    assert sheet.view.left.currentWidget() is sheet.view.signed


def test_the_banner_names_the_agency_by_its_certificate(
    qtbot: QtBot, window: MainWindow, practice: Practice, signed: Path
) -> None:
    issue = window.rooms.issue
    open_for(qtbot, window, issue, signed)
    qtbot.keyClicks(issue.number, "165")
    sign(qtbot, issue, practice.kit.pin)
    sheet = verified(qtbot, window, issue.result.output)
    assert "ỦY BAN NHÂN DÂN TỈNH MẪU (TẬP HUẤN)" in sheet.banner.document_facts


def test_another_file_under_the_verified_name_is_not_shown(
    qtbot: QtBot, window: MainWindow, signed: Path, sample: Path
) -> None:
    sheet = verified(qtbot, window, signed)
    signed.write_bytes(sample.read_bytes())
    window.rooms.verify._show(window.rooms.verify._files[0])
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    assert not sheet.view.isVisible()


def test_the_banner_names_number_and_date_as_printed(signed: Path, practice: Practice) -> None:
    verified_file = verify_document(signed, practice.desk, note=False)
    places = replace(place_pages(read_pages(signed)), printed_number="12/QĐ-UBND", printed_date="2026-01-31")
    assert facts_line(verified_file, places) == "12/QĐ-UBND · 31/01/2026"
    assert facts_line(verified_file, replace(places, printed_number="/QĐ-UBND", printed_date=None)) == ""
