from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kyso_desktop.journal import Journal
from kyso_desktop.workstation import JournalSecret

SECRET = JournalSecret(key=bytes(range(32)))
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def moment(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "nhật ký"


@pytest.fixture
def open_journal(folder: Path) -> Iterator[Callable[[], Journal]]:
    opened: list[Journal] = []

    def open_one(secret: JournalSecret = SECRET) -> Journal:
        opened.append(Journal.open(folder, secret))
        return opened[-1]

    yield open_one
    for journal in opened:
        journal.close_store()
