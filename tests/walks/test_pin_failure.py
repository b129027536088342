"""A refused PIN is an event of the journal, without the PIN."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.walks.test_network_off import request

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.training import make_kit

WRONG = "sai-ma-pin-nay"


def test_a_refused_pin_is_journalled_without_the_pin(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    kit = make_kit(tmp_path / "kit", datetime.now(UTC))
    monkeypatch.setenv("SOFTHSM2_CONF", str(kit.softhsm_conf))
    practice = jobs.prepare_practice(kit.folder, build_desk())
    prepared = jobs.open_and_prepare(request(sample, practice), practice.desk, jobs.silent)
    with pytest.raises(jobs.PinIncorrect):
        jobs.sign_prepared(prepared, jobs.Pin(WRONG), practice.desk)
    entries = jobs.read_journal(practice.desk)
    assert jobs.Act.PIN_FAILED in {entry.act for entry in entries}
    assert WRONG not in str(entries)
