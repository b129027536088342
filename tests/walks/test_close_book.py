"""Closing the book with the agency's token, and the ways back."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from kyso_desktop import jobs
from kyso_desktop.jobs import Act, ChainBreak, ExportUnreadable, KeyWish, Pin, Practice
from kyso_desktop.training import TRAINING_PIN


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
    assert jobs.check_journal(desk, [kept]).broken_by is ChainBreak.CHECKPOINT_FALSE


def test_a_backup_is_made_when_due(practice: Practice, tmp_path: Path) -> None:
    assert jobs.back_up_if_due(practice.desk, timedelta(days=7), tmp_path / "usb") is not None
    assert jobs.back_up_if_due(practice.desk, timedelta(days=7), tmp_path / "usb") is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"number": 1}'])
def test_a_file_that_is_no_checkpoint(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "k.json").write_bytes(content)
    with pytest.raises(ExportUnreadable):
        jobs.read_checkpoint(tmp_path / "k.json")
