from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Desk

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with an empty journal of its own and a clock that stands still."""
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    desk = replace(build_desk(), clock=lambda: NOW)
    yield desk
    desk.open_journal().close_store()
