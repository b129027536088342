from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Desk
from kyso_desktop.journal import Journal
from kyso_desktop.workstation import JournalSecret

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with an empty journal of its own and a clock that stands still."""
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    journal = Journal.open(tmp_path / "home" / "journal", JournalSecret(key=bytes(range(32))))
    yield replace(build_desk(), clock=lambda: NOW, open_journal=lambda: journal)
    journal.close_store()
