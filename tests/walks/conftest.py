"""The two walks: a desk with practice tokens, the shipped samples, and a journal of its own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Desk, Practice, prepare_practice, sample_documents
from kyso_desktop.training import TrainingKit


@pytest.fixture
def practice(training_kit: TrainingKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    made = prepare_practice(training_kit.folder, build_desk())
    yield made
    made.desk.open_journal().close_store()


@pytest.fixture
def desk(practice: Practice) -> Desk:
    return replace(practice.desk)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A decision with number and date blank, under a name with spaces, quotes and Vietnamese letters."""
    source = next(path for path in sample_documents() if "quyet-dinh" in path.name)
    copy = tmp_path / "Quyết định 'số 1' \"nháp\".pdf"
    copy.write_bytes(source.read_bytes())
    return copy
