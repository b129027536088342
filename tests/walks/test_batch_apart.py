"""A run whose documents other processes read: opened ahead, looked at while the next one is signed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from kyso_desktop import jobs
from kyso_desktop.jobs import (
    Capacity,
    Desk,
    Failure,
    Outcome,
    Pin,
    Practice,
    Prepared,
    SignedFile,
    SignRequest,
    finishing,
)
from kyso_desktop.jobs.verifying import ReaderApart
from kyso_desktop.journal import JournalUnavailable

BROKEN = 2


class Watched(ReaderApart):
    """Can lose its process, or tell of other bytes, over one document."""

    dies_over = lies_over = ""

    def result(self, result, view, cancel=None):
        if result.name == self.dies_over:
            self.reading._life._process.kill()
        report, changed = super().result(result, view, cancel)
        return (replace(report, sha256="0" * 64) if result.name == self.lies_over else report), changed


@pytest.fixture
def reader() -> Iterator[Watched]:
    made = Watched(alone=True)
    yield made
    made.close()


@pytest.fixture
def apart(desk: Desk, reader: Watched) -> Desk:
    return replace(desk, reader=reader)


@pytest.fixture
def sources(tmp_path: Path, sample: Path) -> list[Path]:
    """Five documents, one of which is none."""
    made = [tmp_path / f"{number}.pdf" for number in range(5)]
    for number, path in enumerate(made):
        path.write_bytes(b"hello" if number == BROKEN else sample.read_bytes() + b"\n" * number)
    return made


def looked_over(sources: list[Path], desk: Desk) -> tuple[list[object], tuple[Prepared, ...]]:
    told: list[object] = []
    requests = [SignRequest(path, path.with_suffix(".signed.pdf"), Capacity.PERSONAL) for path in sources]
    prepared = jobs.prepare_batch(requests, desk, lambda _path, what: told.append(what))
    return told, prepared


def signed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.signed.pdf"))


def outcomes(desk: Desk) -> Counter[Outcome]:
    return Counter(entry.outcome for entry in jobs.read_journal(desk))


@pytest.mark.parametrize("readers", [1, 2])
def test_every_document_is_opened_in_order_and_signed(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path, readers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.ahead.SECOND_FROM", 5 if readers == 2 else 6)
    told, prepared = looked_over(sources, apart)
    assert [isinstance(what, Failure) for what in told] == [number == BROKEN for number in range(5)]
    assert [one.sign.source for one in prepared] == [path for path in sources if path is not sources[BROKEN]]
    assert len({id(one.document.reader) for one in prepared}) == readers
    results = list(jobs.sign_each(prepared, Pin(practice.kit.pin), apart))
    assert [result.source for result in results] == [one.sign.source for one in prepared]
    assert all(isinstance(result, SignedFile) for result in results)
    verdicts = {jobs.verify_document(tmp_path / name, practice.desk).verdict for name in signed(tmp_path)}
    assert verdicts == {jobs.Verdict.VALID}
    assert outcomes(apart)[Outcome.DONE] >= 4
    assert outcomes(apart)[Outcome.OPEN] == 0


def test_a_result_that_cannot_be_looked_at_is_not_written_and_stops_nobody(
    apart: Desk, reader: Watched, practice: Practice, sources: list[Path], tmp_path: Path
) -> None:
    _, prepared = looked_over(sources, apart)
    prepared = tuple(replace(one, document=replace(one.document, reader=reader)) for one in prepared)
    reader.dies_over, reader.lies_over = "0.pdf", "3.pdf"
    results = list(jobs.sign_each(prepared, Pin(practice.kit.pin), apart))
    assert [isinstance(result, Failure) for result in results] == [True, False, True, False]
    assert {type(result.error) for result in results if isinstance(result, Failure)} == {jobs.DocumentTooComplex}
    assert signed(tmp_path) == ["1.signed.pdf", "4.signed.pdf"]
    assert outcomes(apart)[Outcome.FAILED] == 2


def test_while_it_rests_nothing_is_under_way(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path
) -> None:
    _, prepared = looked_over(sources, apart)
    pause, told = Event(), list[object]()
    at_rest: list[tuple[int, int, int]] = []

    def go_on() -> None:
        at_rest.append((len(told), len(signed(tmp_path)), outcomes(apart)[Outcome.DONE]))
        pause.clear()

    def tell(_path: Path, what: object) -> None:
        told.append(what)
        if len(told) == 1:
            pause.set()
            Timer(0.6, go_on).start()

    assert jobs.sign_batch(prepared, Pin(practice.kit.pin), apart, tell, pause) == 4
    resting, written, closed = at_rest[0]
    assert resting == written == closed < 4
    assert len(signed(tmp_path)) == 4


def test_a_person_who_stops_it_leaves_whole_files_and_a_whole_journal(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path
) -> None:
    _, prepared = looked_over(sources, apart)
    stopped, told = replace(apart, cancel=Event()), list[str]()

    def tell(_path: Path, what: object) -> None:
        assert isinstance(what, SignedFile)
        told.append(what.output.name)
        stopped.cancel.set()

    with pytest.raises(jobs.Cancelled):
        jobs.sign_batch(prepared, Pin(practice.kit.pin), stopped, tell, Event())
    assert signed(tmp_path) == told
    assert 1 <= len(told) < 4
    assert outcomes(apart) == {Outcome.DONE: len(told), Outcome.CANCELLED: 4 - len(told)}
    left = jobs.left_batch(apart)
    assert left is not None
    assert left.sources == tuple(one.sign.source for one in prepared[len(told) :])


def test_a_document_behind_one_that_was_stopped_closes_no_entry(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, prepared = looked_over(sources, apart)
    sources[1].write_bytes(b"changed after the look")
    stopped, both = replace(apart, cancel=Event()), Event()
    take, look = finishing.Finishing.take, finishing.require_as_ordered

    def watched(self: finishing.Finishing, draft: finishing.Draft) -> Iterator[finishing.Told]:
        if draft.trouble is not None:
            both.set()
        yield from take(self, draft)

    def stop(*given: Any) -> jobs.Report:
        assert both.wait(60)
        report = look(*given)
        stopped.cancel.set()
        return report

    monkeypatch.setattr(finishing.Finishing, "take", watched)
    monkeypatch.setattr(finishing, "require_as_ordered", stop)
    with pytest.raises(jobs.Cancelled):
        list(jobs.sign_each(prepared, Pin(practice.kit.pin), stopped))
    assert signed(tmp_path) == []
    assert outcomes(apart) == {Outcome.CANCELLED: 4}


def test_a_caller_who_goes_away_leaves_whole_files_and_a_whole_journal(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path
) -> None:
    _, prepared = looked_over(sources, apart)
    run = jobs.sign_each(prepared, Pin(practice.kit.pin), apart)
    next(run)
    run.close()
    written = signed(tmp_path)
    assert 1 <= len(written) < 4
    assert outcomes(apart) == {Outcome.DONE: len(written), Outcome.FAILED: 4 - len(written)}


def test_a_journal_that_cannot_be_closed_ends_the_run_with_no_further_file(
    apart: Desk, practice: Practice, sources: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, prepared = looked_over(sources, apart)
    journal = apart.open_journal()

    def full(*_: object) -> None:
        raise JournalUnavailable(tmp_path, "DISK_FULL")

    monkeypatch.setattr(journal, "close", full)
    told: list[object] = []
    with pytest.raises(JournalUnavailable):
        jobs.sign_batch(prepared, Pin(practice.kit.pin), apart, lambda _path, what: told.append(what), Event())
    assert [isinstance(what, SignedFile) for what in told] == [True]
    assert signed(tmp_path) == ["0.signed.pdf"]
    assert outcomes(apart) == {Outcome.OPEN: 4}
