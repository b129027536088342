"""The registers: filled from acts, corrected in the open, printed with all columns, sent in time."""

import csv
import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from tests.books.conftest import NOW

from kyso_desktop.cli import run
from kyso_desktop.jobs import (
    Act,
    Field,
    NumberTaken,
    Outcome,
    Register,
    RowMark,
    RowUnknown,
    Urgency,
    correct_row,
    dispose_document,
    enter_row,
    mark_row,
    open_register,
    read_book,
    receive_document,
    unmark_row,
    write_book,
)
from kyso_desktop.workstation import FileMissing


def issue(desk, number, at=NOW, outcome=Outcome.DONE, day="2026-11-23"):
    facts = {
        "file": f"Quyết định {number}.pdf",
        "number": number,
        "date": day,
        "notation": "QĐ-UBND",
        "signer": "Ủy ban nhân dân xã Tập Huấn",
        "leader": "Trần Văn Đức",
        "leader_title": "CHỦ TỊCH",
        "pages": 3,
    }
    entry = desk.open_journal().begin(Act.ISSUE, facts, at)
    desk.open_journal().close(entry, outcome, {"sha256_after": "ab" * 32}, at)
    return entry


def outgoing(desk, year=2026):
    return read_book(desk, Register.OUTGOING, year)


def test_issuing_fills_the_register_of_outgoing_documents(desk):
    issue(desk, "07")
    issue(desk, "08", outcome=Outcome.FAILED)
    issue(desk, "112", day="2025-12-31")
    (row,) = outgoing(desk).rows
    assert row.fields[Field.SIGNER] == "Trần Văn Đức"
    assert (row.series_number, row.text(Field.NOTATION), row.text(Field.PAGES)) == ("07", "QĐ-UBND", "3")
    assert outgoing(desk).next_number == "08"
    assert outgoing(desk, 2025).next_number == "113"
    assert outgoing(desk, 2027).next_number == "01"


def test_incoming_documents_get_one_series_a_year(desk, tmp_path):
    file = tmp_path / "Công văn đến.pdf"
    file.write_bytes(b"%PDF-")
    first = receive_document(desk, {Field.SUBJECT: "V/v họp", Field.ORGANISATION: "Sở Nội vụ"}, file)
    second = receive_document(desk, {Field.SUBJECT: "Mời họp"})
    assert [first.series_number, second.series_number] == ["01", "02"]
    assert (first.file, len(first.sha256)) == ("Công văn đến.pdf", 64)
    assert first.text(Field.ARRIVED) == "2026-11-23"
    with pytest.raises(NumberTaken):
        receive_document(desk, {Field.ARRIVAL_NUMBER: "2"})
    later = replace(desk, clock=lambda: datetime(2026, 12, 31, 17, 30, tzinfo=UTC))  # 00:30 of 2027 in Việt Nam
    assert receive_document(later, {}).series_number == "01"


def test_a_correction_is_seen_in_the_register_and_kept_in_the_journal(desk):
    row = receive_document(desk, {Field.SUBJECT: "Hop", Field.NOTE: "bỏ"})
    row = correct_row(desk, row, {Field.SUBJECT: "V/v họp giao ban", Field.NOTE: ""}, "gõ sai")
    assert row.text(Field.SUBJECT) == "V/v họp giao ban"
    assert Field.NOTE not in row.fields
    assert [(one.reason, one.fields["subject"]) for one in row.corrections] == [("gõ sai", "V/v họp giao ban")]
    first, second = desk.open_journal().entries()
    assert first.facts["fields"]["subject"] == "Hop"
    assert second.act is Act.CORRECTED
    assert desk.open_journal().check().intact


def test_a_row_by_hand_and_no_number_twice(desk):
    fields = {Field.NUMBER: "09", Field.ISSUED: "2026-03-01", Field.SUBJECT: "Văn bản giấy"}
    row = enter_row(desk, Register.OUTGOING, fields, "văn bản giấy")
    assert row.corrections[0].reason == "văn bản giấy"
    with pytest.raises(NumberTaken):
        enter_row(desk, Register.OUTGOING, {**fields, Field.NUMBER: "9"}, "lại")
    with pytest.raises(RowUnknown):
        correct_row(desk, replace(row, key=99), {}, "")
    other = enter_row(desk, Register.OUTGOING, {**fields, Field.NUMBER: "10"}, "giấy")
    with pytest.raises(NumberTaken):
        correct_row(desk, other, {Field.NUMBER: "09"}, "đổi số")
    moved = correct_row(desk, other, {Field.ISSUED: "2025-03-01"}, "đổi năm")
    assert moved.year == 2025
    assert len(outgoing(desk).rows) == 1


def test_sent_returned_recalled(desk):
    issue(desk, "07")
    (row,) = outgoing(desk).rows
    row = mark_row(desk, row, RowMark.SENT, {"to_places": "Sở Nội vụ; Lưu: VT"})
    assert (row.text(Field.SENT), row.text(Field.TO_PLACES)) == ("2026-11-23", "Sở Nội vụ; Lưu: VT")
    row = mark_row(desk, row, RowMark.RECALLED, {"number": "20/TB-UBND"})
    assert row.marks == {RowMark.SENT, RowMark.RECALLED}


def test_a_mark_set_by_mistake_is_taken_back_and_both_stay_in_the_journal(desk):
    row = receive_document(desk, {Field.SUBJECT: "V/v họp"})
    sent = mark_row(desk, row, RowMark.SENT, {"to_places": "Phòng Nội vụ"})
    assert (sent.marks, bool(sent.text(Field.SENT))) == ({RowMark.SENT}, True)
    back = unmark_row(desk, sent, RowMark.SENT, "bấm nhầm")
    assert (back.marks, back.text(Field.SENT)) == (frozenset(), "")
    assert (back.corrections[-1].unmarked, back.corrections[-1].reason) == ("sent", "bấm nhầm")
    with pytest.raises(RowUnknown):
        unmark_row(desk, back, RowMark.SENT, "lần nữa")
    acts = [entry.act for entry in desk.open_journal().entries()]
    assert acts[-2:] == [Act.SENT, Act.CORRECTED]
    gone = dispose_document(desk, back, [], "hết thời hạn lưu trữ")
    with pytest.raises(RowUnknown):
        unmark_row(desk, gone, RowMark.DISPOSED, "tiếc")


def test_disposal_deletes_the_document_and_leaves_a_tombstone(desk, tmp_path):
    file, evidence = tmp_path / "đến.pdf", tmp_path / "bằng chứng.p7s"
    for path in (file, evidence):
        path.write_bytes(path.name.encode())
    row = receive_document(desk, {Field.SUBJECT: "BÍ MẬT RIÊNG"}, file)
    journal = desk.open_journal()
    journal.keep_evidence(row.sha256, {"reports/x.json": b"{}"})
    row = dispose_document(desk, row, [file, evidence], "hết thời hạn lưu trữ")
    assert journal.evidence(row.sha256) == {}
    assert not file.exists()
    assert not evidence.exists()
    assert row.marks == {RowMark.DISPOSED}
    assert Field.SUBJECT not in row.fields
    assert (row.series_number, row.file) == ("01", "")
    assert read_book(desk, Register.INCOMING, 2026).next_number == "02"
    *_, entry, deleted = desk.open_journal().entries()
    assert (entry.act, entry.outcome, entry.facts["gone"]) == (Act.DISPOSED, Outcome.DONE, 2)
    assert deleted.act is Act.EVIDENCE_DELETED


def test_a_disposal_that_finds_no_file_deletes_nothing(desk, tmp_path):
    row = receive_document(desk, {Field.SUBJECT: "x"})
    keep = tmp_path / "a.pdf"
    keep.write_bytes(b"x")
    with pytest.raises(FileMissing):
        dispose_document(desk, row, [keep, tmp_path / "b.pdf"], "")
    assert keep.exists()


def test_what_waits_to_be_sent(desk):
    friday = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)  # 15:00
    issue(desk, "01", friday, day="2026-11-20")
    issue(desk, "02", NOW)
    issue(desk, "03", NOW)
    _, today, sent = outgoing(desk).rows
    correct_row(desk, today, {Field.PRIORITY: "1"}, "văn bản khẩn")
    mark_row(desk, sent, RowMark.SENT, {})
    issue(desk, "04", NOW)
    found = open_register(desk, Register.OUTGOING, 2026).waiting
    assert [(one.row.series_number, one.urgency) for one in found] == [
        ("02", Urgency.NOW),
        ("04", Urgency.TODAY),
        ("01", Urgency.NEXT_MORNING),
    ]
    assert found[2].send_by.isoformat() == "2026-11-23T11:30:00+07:00"
    afternoon = replace(desk, clock=lambda: NOW + timedelta(hours=4))
    assert open_register(afternoon, Register.OUTGOING, 2026).waiting[0].urgency is Urgency.LATE


def test_the_register_is_printed_with_all_columns_and_exported_with_the_exchange_names(desk, tmp_path):
    for number in range(1, 60):
        issue(desk, f"{number:02d}")
    row = outgoing(desk).rows[0]
    correct_row(desk, row, {Field.SUBJECT: "Về việc phê duyệt kế hoạch sử dụng chữ ký số chuyên dùng"}, "bổ sung")
    for suffix in ("pdf", "xlsx", "csv"):
        write_book(desk, Register.OUTGOING, 2026, tmp_path / f"sổ.{suffix}")
    printed = subprocess.run(["pdftotext", "-layout", tmp_path / "sổ.pdf", "-"], capture_output=True, check=True)
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in printed.stdout.decode()
    size = subprocess.run(["pdfinfo", tmp_path / "sổ.pdf"], capture_output=True, check=True).stdout.decode()
    assert "841.89 x 595.276 pts (A4)" in size
    sheet = openpyxl.load_workbook(tmp_path / "sổ.xlsx").active
    assert (sheet.max_column, sheet.page_setup.orientation) == (10, "landscape")
    with (tmp_path / "sổ.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 59
    assert rows[0]["CodeNumber"] == "01"
    assert rows[0]["FullName"] == "Trần Văn Đức"
    assert list(rows[0])[-1] == "OrganId"


def test_the_follow_up_book_and_the_incoming_book_are_printed(desk, tmp_path):
    row = receive_document(desk, {Field.SUBJECT: "V/v báo cáo", Field.ORGANISATION: "Sở Khoa học và Công nghệ"})
    correct_row(
        desk, row, {Field.DUE: "2026-12-01", Field.PROGRESS: "đang làm", Field.REPLY: "12/BC-UBND"}, "phân công"
    )
    write_book(desk, Register.INCOMING, 2026, tmp_path / "đến.pdf")
    write_book(desk, Register.INCOMING, 2026, tmp_path / "theo dõi.xlsx", tracking=True)
    *_, last = openpyxl.load_workbook(tmp_path / "theo dõi.xlsx").active.iter_rows(values_only=True)
    assert last[0] == "01"
    assert last[5] == "12/BC-UBND"


def test_the_command_line_shows_and_writes_the_books(desk, tmp_path, capsys):
    issue(desk, "07")
    assert run(["books", "outgoing", "--json"], lambda *_: desk) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["fields"]["number"] == "07"
    assert "Số tiếp theo: 08" in err
    for book in ("outgoing", "incoming", "tracking"):
        assert run(["books", book, "--year", "2026", "--to", str(tmp_path / f"{book}.csv")], lambda *_: desk) == 0
    assert run(["books", "nothing"], lambda *_: desk) == 64
    assert run(["journal", "backup", "--to", str(tmp_path / "usb"), "--json"], lambda *_: desk) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["records"] == 2
