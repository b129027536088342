"""Closing the book with the agency's token, and the ways back."""

import io
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kyso_desktop import jobs, wording
from kyso_desktop.cli import run
from kyso_desktop.jobs import Act, CertificateState, ChainBreak, ExportUnreadable, KeyWish, Pin, Practice
from kyso_desktop.training import TRAINING_PIN
from kyso_desktop.workstation import KeyringMissing


def test_the_agencys_token_closes_the_book_and_a_kept_copy_proves_it(practice: Practice, tmp_path: Path) -> None:
    desk, kit = practice.desk, practice.kit
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    older = tmp_path / "older"
    shutil.copytree(practice.journal_folder, older)

    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    made = jobs.close_book(desk, KeyWish((kit.module,), None, kit.agency_sha256), Pin(TRAINING_PIN))
    jobs.save_checkpoint(made, tmp_path / "khóa sổ.json")
    kept = jobs.read_checkpoint(tmp_path / "khóa sổ.json")

    report = jobs.check_journal(desk, [kept])
    assert (report.intact, report.sealed) == (True, made.number)
    assert "TẬP HUẤN" in kept.signer
    shutil.copytree(older, practice.journal_folder, dirs_exist_ok=True)
    report = jobs.check_journal(desk, [kept])
    assert (report.first_broken, report.broken_by) == (2, ChainBreak.TAIL_MISSING)


def closed(practice: Practice) -> jobs.Checkpoint:
    kit = practice.kit
    return jobs.close_book(practice.desk, KeyWish((kit.module,), None, kit.agency_sha256), Pin(TRAINING_PIN))


def test_an_older_journal_put_back_is_found_by_the_copy_kept_with_the_backups(
    practice: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = practice.desk
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    older = tmp_path / "older"
    shutil.copytree(practice.journal_folder, older)
    closed(practice)
    found = jobs.examine_journal(desk)
    assert found.report.intact
    (closing,) = found.closings
    assert (closing.record, closing.state, closing.stamped_at) == (1, CertificateState.GOOD, None)
    assert "TẬP HUẤN" in closing.signer

    desk.shut_journal()
    shutil.copytree(older, practice.journal_folder, dirs_exist_ok=True)
    assert run(["journal", "check", "--json"], lambda *_: desk) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["first_broken"], said["broken_by"], said["closings"]) == (2, "tail_missing", [])


def test_a_closing_kept_elsewhere_is_compared(
    practice: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = practice.desk
    made = replace(closed(practice), hash="0" * 64)
    jobs.save_checkpoint(made, tmp_path / "khóa sổ.json")
    assert run(["journal", "check", "--checkpoint", str(tmp_path / "khóa sổ.json")], lambda *_: desk) == 1
    assert "bản khóa sổ không đúng" in capsys.readouterr().out
    assert run(["journal", "check"], lambda *_: desk) == 0
    said = capsys.readouterr().out
    assert "Khóa sổ gần nhất" in said
    assert "không có dấu thời gian tin cậy" in said


def test_a_damaged_page_that_holds_no_record_is_said(practice: Practice, capsys: pytest.CaptureFixture[str]) -> None:
    desk = practice.desk
    journal = desk.open_journal()
    journal.keep_evidence("ab", {"a.crl": bytes(20_000)})
    for _ in range(3):
        journal.note(Act.VERIFY, {}, desk.clock())
    desk.shut_journal()
    store = practice.journal_folder / "journal.db"
    content = bytearray(store.read_bytes())
    content[-6000] ^= 1  # the evidence was written last but for three short records
    store.write_bytes(content)
    assert run(["journal", "check"], lambda *_: desk) == 1
    assert "Các bản ghi còn nguyên, nhưng" in capsys.readouterr().out


def test_a_restored_backup_explains_what_it_lacks(practice: Practice) -> None:
    desk = practice.desk
    made = jobs.back_up_journal(desk)
    closed(practice)
    later = replace(desk, clock=lambda: desk.clock() + timedelta(seconds=1))
    jobs.restore_journal(later, made.folder)
    assert jobs.examine_journal(desk).report.intact


def test_a_closing_by_a_stranger_is_not_believed(practice: Practice) -> None:
    """Who holds the journal's key can write a closing of his own; its certificate tells."""

    class Stranger:
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self_signed(key)

        def sign(self, message: bytes, digest: str) -> bytes:
            return self.key.sign(message, ec.ECDSA(hashes.SHA256()))

    desk = practice.desk
    desk.open_journal().checkpoint(Stranger(), desk.clock())
    (closing,) = jobs.examine_journal(desk).closings
    assert closing.state is CertificateState.UNTRUSTED
    assert "CHƯA tin được" in wording.closing(closing)


def self_signed(key: ec.EllipticCurvePrivateKey) -> bytes:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ủy ban nhân dân giả")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    made = made.not_valid_before(datetime.now(UTC)).not_valid_after(datetime.now(UTC) + timedelta(days=9))
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_a_backup_is_made_when_due(practice: Practice, tmp_path: Path) -> None:
    assert jobs.back_up_if_due(practice.desk, timedelta(days=7), tmp_path / "usb") is not None
    assert jobs.back_up_if_due(practice.desk, timedelta(days=7), tmp_path / "usb") is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"number": 1}'])
def test_a_file_that_is_no_checkpoint(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "k.json").write_bytes(content)
    with pytest.raises(ExportUnreadable):
        jobs.read_checkpoint(tmp_path / "k.json")


def test_the_closing_is_time_stamped_where_there_is_a_server(practice: Practice, time_stamps: str) -> None:
    settings = replace(practice.desk.settings, tsa_url=time_stamps)
    desk, kit = replace(practice.desk, settings=settings, trust=jobs.TrustInputs()), practice.kit
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    made = jobs.close_book(desk, KeyWish((kit.module,), None, kit.agency_sha256), Pin(TRAINING_PIN))
    assert jobs.stamped_at(made) is not None
    assert jobs.check_journal(desk, [made]).intact
    assert jobs.stamped_at(replace(made, signature=made.timestamp)) is None  # the stamp of another signature


def test_a_silent_server_does_not_keep_the_book_open(practice: Practice) -> None:
    settings = replace(practice.desk.settings, tsa_url="http://127.0.0.1:9/")
    desk, kit = replace(practice.desk, settings=settings, trust=jobs.TrustInputs()), practice.kit
    made = jobs.close_book(desk, KeyWish((kit.module,), None, kit.agency_sha256), Pin(TRAINING_PIN))
    assert made.timestamp == ""
    assert jobs.stamped_at(made) is None


def test_a_month_that_ended_wants_the_book_closed(practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    assert not jobs.closing_due(desk)
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    assert not jobs.closing_due(desk)
    later = replace(desk, clock=lambda: desk.clock() + timedelta(days=32))
    assert jobs.closing_due(later)
    jobs.close_book(later, KeyWish((kit.module,), None, kit.agency_sha256), Pin(TRAINING_PIN))
    assert not jobs.closing_due(later)


def test_the_command_line_closes_the_book(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{TRAINING_PIN}\n"))
    target = tmp_path / "khoa-so.json"
    arguments = ["journal", "checkpoint", "--certificate", practice.kit.agency_sha256, "--pin-stdin", "--to"]
    assert run([*arguments, str(target), "--module", str(practice.kit.module)], lambda *_: practice.desk) == 0
    assert "Đã khóa sổ đến bản ghi" in capsys.readouterr().out
    assert jobs.read_checkpoint(target).is_genuine()


def test_a_backup_is_restored_and_the_journal_before_it_stays(practice: Practice) -> None:
    desk = practice.desk
    desk.open_journal().note(Act.VERIFY, {"file": "a.pdf"}, desk.clock())
    made = jobs.back_up_journal(desk)
    desk.open_journal().note(Act.VERIFY, {"file": "b.pdf"}, desk.clock())
    assert jobs.journal_backups(desk) == (made.folder,)
    aside = jobs.restore_journal(desk, made.folder)
    assert aside is not None
    assert (aside / "journal.db").exists()
    assert [entry.facts.get("file") for entry in jobs.read_journal(desk)] == ["a.pdf", None]
    assert jobs.check_journal(desk).intact


def test_an_unreadable_journal_is_set_aside_and_a_new_one_begins(
    practice: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = practice.desk
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    assert jobs.begin_journal_anew(desk) is None
    desk.shut_journal()
    store = practice.journal_folder / "journal.db"
    spoilt = bytes(reversed(store.read_bytes()))
    store.write_bytes(spoilt)
    with pytest.raises(jobs.JournalUnreadable):
        jobs.read_journal(desk)
    assert run(["journal", "begin-anew", "--yes"], lambda *_: desk) == 0
    assert "còn nguyên" in capsys.readouterr().err
    (aside,) = practice.journal_folder.glob("aside-*")
    assert (aside / "journal.db").read_bytes() == spoilt
    assert [entry.act for entry in jobs.read_journal(desk)] == [Act.SET_ASIDE]


def test_a_passphrase_is_changed(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = practice.desk
    desk.open_journal().note(Act.VERIFY, {}, desk.clock())
    with pytest.raises(KeyringMissing):
        jobs.rekey_journal(desk)
    monkeypatch.setattr("sys.stdin", io.StringIO("cụm mới\n"))
    assert run(["journal", "rekey", "--passphrase-stdin"], lambda *_: desk) == 0
    jobs.lock_journal(desk)
    with pytest.raises(jobs.JournalUnreadable):
        jobs.read_journal(desk)
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mới")
    assert [entry.act for entry in jobs.read_journal(desk)] == [Act.VERIFY, Act.BACKED_UP, Act.REKEYED]
