"""The log: faults alone unless asked for more, bounded, without a name of anybody or anything."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from kyso_desktop.app import log
from kyso_desktop.gui.errands import Errand
from kyso_desktop.jobs.doctor import safe_log
from kyso_desktop.workstation import folders


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The program's logger, silent before and afterwards."""
    one = logging.getLogger("kyso_desktop")
    kept, one.handlers = one.handlers, []
    propagates, level = one.propagate, one.level
    log.start_log()
    yield one
    for handler in one.handlers:
        handler.close()
    one.handlers, one.propagate = kept, propagates
    one.setLevel(level)


def place_document(name: str) -> str:
    return name


def written() -> str:
    file = folders().logs / log.FILE
    return file.read_text(encoding="utf-8") if file.exists() else ""


@pytest.mark.parametrize(("level", "told"), [("info", True), ("error", False)])
def test_the_console_writes_down_its_verb_where_that_is_wanted(home: Path, level: str, told: bool) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(f'log_level = "{level}"\n', encoding="utf-8")
    subprocess.run([sys.executable, "-m", "kyso_desktop", "policy", "show"], check=True, capture_output=True)
    assert ("verb policy ended with 0 after" in written()) is told
    assert ("verb policy ended with 0 after" in safe_log(written())) is told


def test_an_errand_tells_its_job_and_nothing_that_it_was_given(logger: logging.Logger) -> None:
    log.set_log_level("info")
    Errand().carry(partial(place_document, "Quyết định mật.pdf"))
    assert "job place_document done after" in written()
    assert "job place_document done after" in safe_log(written())
    assert "mật" not in written()


def test_the_log_is_bounded(logger: logging.Logger) -> None:
    for _ in range(3000):
        logger.error("x" * 1000)
    files = sorted(folders().logs.glob("kyso.log*"))
    assert len(files) == log.KEPT + 1
    assert sum(file.stat().st_size for file in files) <= (log.KEPT + 1) * log.BYTES


def test_a_trace_tells_the_kind_and_the_place_and_no_name(logger: logging.Logger) -> None:
    person, document = "Nguyễn Văn A", "văn bản.pdf"
    try:
        try:
            raise OSError(person)
        except OSError as error:
            raise ValueError(document) from error
    except ValueError:
        logger.exception("support code %s", "0A0B0C0D")
    told = written()
    assert all(word in told for word in ("OSError", "ValueError", "test_log.py", "0A0B0C0D"))
    assert person not in told
    assert document not in told
