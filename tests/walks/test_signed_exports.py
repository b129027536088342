"""Exports of several workstations: signed by the agency's token, checked and merged where they are collected."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.books.test_registers import issue

from kyso_desktop import jobs
from kyso_desktop.cli import run
from kyso_desktop.journal import Journal
from kyso_desktop.wording import words
from kyso_desktop.workstation import JournalSecret


@pytest.fixture
def exported(practice: jobs.Practice, tmp_path: Path) -> Path:
    desk = practice.desk
    issue(desk, "07", desk.clock(), day=today(desk))
    jobs.export_journal(desk, tmp_path / "may-1.json", words())
    return tmp_path / "may-1.json"


def signed(practice: jobs.Practice, export: Path) -> Path:
    kit = practice.kit
    wish = jobs.KeyWish((kit.module,), None, kit.agency_sha256)
    return jobs.sign_export(practice.desk, export, wish, jobs.Pin(kit.pin))


def today(desk: jobs.Desk) -> str:
    return f"{desk.clock().astimezone(jobs.VIETNAM):%Y-%m-%d}"


def year(practice: jobs.Practice) -> jobs.Period:
    return jobs.parse_period(f"{practice.desk.clock().astimezone(jobs.VIETNAM):%Y}")


def test_a_signed_export_is_told_with_its_agency(practice: jobs.Practice, exported: Path) -> None:
    beside = signed(practice, exported)
    assert beside.name == "may-1.json.p7s"
    found = jobs.check_export(practice.desk, exported)
    assert found.trust is jobs.ExportTrust.SIGNED
    paper = jobs.make_merged_report(practice.desk, [exported], year(practice), words())
    assert any("cơ quan đã ký" in line and found.signer in line for line in paper.lines)
    newest = next(iter(jobs.find_entries(practice.desk, jobs.Wish(act=jobs.Act.EXPORT_SIGNED)).entries))
    assert newest.facts["file"] == "may-1.json"


def test_an_unsigned_export_is_said(practice: jobs.Practice, exported: Path) -> None:
    paper = jobs.make_merged_report(practice.desk, [exported], year(practice), words())
    assert any("tệp chưa được cơ quan ký" in line for line in paper.lines)


def test_a_changed_export_makes_no_report(practice: jobs.Practice, exported: Path) -> None:
    signed(practice, exported)
    exported.write_text(exported.read_text(encoding="utf-8").replace("Trần Văn Đức", "Trần Văn Đực"), encoding="utf-8")
    with pytest.raises(jobs.ExportUnreadable):
        jobs.make_merged_report(practice.desk, [exported], year(practice), words())


def test_a_signature_nobody_can_trust_is_said(practice: jobs.Practice, exported: Path) -> None:
    signed(practice, exported)
    stranger = replace(practice.desk, trust=jobs.TrustInputs(offline=True))
    assert jobs.check_export(stranger, exported).trust is jobs.ExportTrust.UNPROVEN


def test_the_command_line_signs_an_export(
    practice: jobs.Practice, exported: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", __import__("io").StringIO(f"{practice.kit.pin}\n"))
    arguments = ["journal", "sign-export", str(exported), "--certificate", practice.kit.agency_sha256, "--pin-stdin"]
    assert run([*arguments, "--module", str(practice.kit.module)], lambda *_: practice.desk) == 0
    assert "Gửi cả hai tệp" in capsys.readouterr().out


def test_registers_are_merged_and_a_document_counts_once(
    practice: jobs.Practice, exported: Path, tmp_path: Path
) -> None:
    desk = practice.desk
    other = Journal.open(tmp_path / "other", JournalSecret(key=bytes(32)))
    second = replace(desk, open_journal=lambda: other)
    issue(second, "07", desk.clock(), day=today(desk))  # the same document, its SHA-256 the same
    jobs.enter_row(second, jobs.Register.OUTGOING, {jobs.Field.NUMBER: "09"}, "văn bản giấy")
    jobs.export_journal(second, tmp_path / "may-2.json", words())
    other.close_store()
    target = tmp_path / "so.csv"
    arguments = ["books", "outgoing", "--from", str(exported), str(tmp_path / "may-2.json"), "--to", str(target)]
    assert run(arguments, lambda *_: desk) == 0
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 3
