"""Exports and reports: read back with other programs' eyes."""

import csv
import json
import subprocess
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from tests.books.conftest import NOW

from kyso_desktop.cli import run
from kyso_desktop.jobs import Act, FormatUnknown, Outcome, export_journal, parse_period, write_report
from kyso_desktop.wording import words
from kyso_desktop.workstation import TargetExists

SIGNER = "Nguyễn Thị Đặng Phương Thảo"


@pytest.fixture
def busy_desk(desk):
    """A month of an office: signed, failed, stopped, verified, refused, returned, and one left open."""
    journal = desk.open_journal()
    day = datetime(2026, 10, 30, 2, 0, tzinfo=UTC)
    for step in range(6):
        at = day + timedelta(days=step)
        facts = {
            "file": f"Quyết định {step}.pdf",
            "capacity": "seal" if step % 2 else "personal",
            "certificate": f"{step % 2:064x}",
            "certificate_until": (NOW + timedelta(days=30 if step % 2 else 900)).isoformat(),
            "signer": "Ủy ban nhân dân tỉnh" if step % 2 else SIGNER,
            "number": f"{step}",
        }
        number = journal.begin(Act.ISSUE if step % 2 else Act.SIGN, facts, at)
        if step < 4:
            journal.close(number, Outcome.DONE, {"fields": ["Signature1"] * (1 + step % 2)}, at)
        elif step == 4:
            journal.close(number, Outcome.FAILED, {"code": "PIN_INCORRECT"}, at)
    journal.note(Act.VERIFY, {"file": '=cmd|"/c calc"!A0.pdf', "verdict": "invalid", "reasons": ["DIGEST"]}, NOW)
    journal.note(Act.REFUSED, {"code": "SECRET_DOCUMENT"}, NOW)
    journal.note(Act.RETURNED, {"file": "đến\x01\ud800.pdf", "reasons": ["MISDIRECTED"]}, NOW)
    return desk


def rows_of(path, sheet):
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-11-03..2026-12-20", "2026-11-03", "2026-12-20"),
    ],
)
def test_periods(name, first, last):
    period = parse_period(name)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize("name", ["", "26", "2026-13", "2026-H3", "2026-Q0", "2026-1", "x2026", "2026-11-03.."])
def test_no_periods(name):
    with pytest.raises(ValueError, match=name or "^$"):
        parse_period(name)


def test_the_report_counts_what_happened_in_the_period(busy_desk, tmp_path):
    target = tmp_path / "báo cáo.xlsx"
    write_report(busy_desk, parse_period("2026-H2"), target, words())
    summary = {row[0]: row[1] for row in rows_of(target, "Tổng hợp") if row[0]}
    assert summary["Văn bản đã ký, phát hành"] == 4
    assert summary["Chữ ký đã tạo"] == 6
    assert summary["Ký không thành"] == 1
    assert summary["Chưa kết thúc (máy tắt giữa chừng)"] == 1
    assert summary["Từ chối ký"] == summary["Văn bản trả lại"] == summary["Tệp đã kiểm tra"] == 1
    assert [row for row in rows_of(target, "Theo người ký") if row[0] == SIGNER] == [(SIGNER, 2, 1)]
    assert [row[0::2] for row in rows_of(target, "Theo tháng")[-2:]] == [("10/2026", 2), ("11/2026", 2)]
    assert rows_of(target, "Sắp hết hạn")[-1][3] == 30
    assert {row[2] for row in rows_of(target, "Sự cố")} >= {"Mã PIN không đúng", "chưa kết thúc"}
    assert any("Nhật ký toàn vẹn" in str(row[0]) for row in rows_of(target, "Tổng hợp"))


def test_another_period_is_empty_and_still_a_report(busy_desk, tmp_path):
    for suffix in ("xlsx", "pdf", "csv"):
        write_report(busy_desk, parse_period("2025"), tmp_path / f"r.{suffix}", words())
    assert rows_of(tmp_path / "r.xlsx", "Tổng hợp")[-1] == ("Nhập sai mã PIN", 0)


def test_the_printed_report_keeps_every_vietnamese_letter(busy_desk, tmp_path):
    target = tmp_path / "r.pdf"
    write_report(busy_desk, parse_period("2026"), target, words())
    text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, check=True).stdout.decode()
    assert "BÁO CÁO TÌNH HÌNH SỬ DỤNG CHỮ KÝ SỐ" in text
    assert SIGNER in text
    assert "Số văn bản đã ký theo tháng" in text
    fonts = subprocess.run(["pdffonts", target], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert fonts
    # ReportLab names Helvetica in every file; no letter is set in it.
    used = [line for line in fonts if not line.startswith("Helvetica ")]
    assert all("LiberationSerif" in line and " yes yes yes" in line for line in used)


def test_the_export_holds_every_entry_and_no_formula(busy_desk, tmp_path):
    for suffix in ("csv", "xlsx", "json"):
        assert export_journal(busy_desk, tmp_path / f"n.{suffix}", words()).intact
    with (tmp_path / "n.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert len(table) == 10
    assert table[0][:3] == ["Số mục", "Bắt đầu", "Kết thúc"]
    assert table[7][5].startswith("'=cmd")
    sheet = openpyxl.load_workbook(tmp_path / "n.xlsx")["Nhật ký"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(cell.value == '=cmd|"/c calc"!A0.pdf' for cell in cells)
    assert any(str(cell.value).startswith("đến") for cell in cells)
    content = json.loads((tmp_path / "n.json").read_text(encoding="utf-8"))
    assert [entry["number"] for entry in content["entries"]] == [1, 3, 5, 7, 9, 11, 12, 13, 14]
    assert content["journal"]["intact"] is True
    assert len(content["journal"]["hash"]) == 64


def test_more_rows_than_a_sheet_holds_go_on_on_the_next(busy_desk, tmp_path, monkeypatch):
    monkeypatch.setattr("kyso_desktop.books.writing.SHEET_ROWS", 4)
    export_journal(busy_desk, tmp_path / "n.xlsx", words())
    book = openpyxl.load_workbook(tmp_path / "n.xlsx")
    assert book.sheetnames == ["Nhật ký", "Nhật ký 2", "Nhật ký 3"]
    assert sum(sheet.max_row - 4 for sheet in book) == 9


def test_a_file_that_is_there_is_kept_and_a_strange_suffix_refused(busy_desk, tmp_path):
    target = tmp_path / "n.csv"
    target.write_text("cũ")
    with pytest.raises(TargetExists):
        export_journal(busy_desk, target, words())
    with pytest.raises(FormatUnknown):
        export_journal(busy_desk, tmp_path / "n.doc", words())
    with pytest.raises(FormatUnknown):
        write_report(busy_desk, parse_period("2026"), tmp_path / "n.json", words())
    assert target.read_text() == "cũ"
    assert list(tmp_path.glob(".kyso*")) == []


def test_the_command_line(busy_desk, tmp_path, capsys):
    def desk(*_args):
        return busy_desk

    report = ["journal", "report", "--period", "2026-Q4", "--to", str(tmp_path / "r.pdf"), "--json"]
    assert run(report, desk) == 0
    assert json.loads(capsys.readouterr().out) == {
        "output": str(tmp_path / "r.pdf"),
        "from": "2026-10-01",
        "to": "2026-12-31",
    }
    export = ["journal", "export", "--to", str(tmp_path / "n.json")]
    assert run(export, desk) == 0
    assert run(export, desk) == 69
    assert run([*export, "--overwrite"], desk) == 0
    assert run(["journal", "export", "--to", "n.doc"], desk) == 64
    assert run(["journal", "report", "--period", "2026-13", "--to", "r.pdf"], desk) == 64
