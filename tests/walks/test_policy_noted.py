"""What the machine's policy changes stands in the journal, by name; the setting for file names reaches every entry."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.corpus import documents, pki

from kyso_desktop import jobs, wording
from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Act, Desk
from kyso_desktop.workstation import Policy


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Callable[[Policy], None]:
    return lambda policy: monkeypatch.setattr("kyso_desktop.workstation.settings.read_policy", lambda: policy)


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: Callable[[Policy], None], known_keys: None
) -> Iterator[Desk]:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    rule(Policy())
    made = build_desk()
    yield made
    made.shut_journal()


def test_a_changed_policy_is_noted_once(desk: Desk, rule: Callable[[Policy], None]) -> None:
    assert jobs.note_policy(desk) == ()
    assert jobs.read_journal(desk) == ()
    rule(Policy(locked={"level": "B-T"}, preset={"session_minutes": 10.0}))
    assert jobs.note_policy(desk) == ("level", "session_minutes")
    assert jobs.note_policy(desk) == ()
    rule(Policy(locked={"level": "B-LT"}, preset={"session_minutes": 10.0}))
    assert jobs.note_policy(desk) == ("level",)
    rule(Policy())
    assert jobs.note_policy(desk) == ("level", "session_minutes")
    entries = jobs.read_journal(desk)
    assert [entry.act for entry in entries] == [Act.POLICY_CHANGED] * 3
    assert not any("B-LT" in str(entry.facts) for entry in entries)


def test_without_file_names_no_entry_has_one(desk: Desk, rule: Callable[[Policy], None], tmp_path: Path) -> None:
    rule(Policy(locked={"file_names_off": True}))
    file = tmp_path / "tên riêng.pdf"
    file.write_bytes(b"%PDF-1.4 khong doc duoc")
    quiet = build_desk()
    jobs.verify_document(file, quiet)
    jobs.receive_document(quiet, {jobs.Field.SUBJECT: "Về việc thử"}, file)
    file.write_bytes(documents.signed(documents.plain(), pki.leader()))
    verified = jobs.verify_document(file, quiet)
    jobs.write_verdict_sheet(
        quiet, wording.result_sheet(verified, quiet.clock()), verified, tmp_path / "tên riêng.ket-qua.pdf"
    )
    kept = jobs.read_evidence(quiet, verified.report.sha256)
    assert kept
    assert not any("tên riêng".encode() in content for content in kept.values())
    assert not any("tên riêng" in str(entry.facts) for entry in jobs.read_journal(quiet))
    quiet.verifying.close()
    quiet.shut_journal()
