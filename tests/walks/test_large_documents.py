"""Large documents are mapped from a copy of our own, and many documents are not all at hand at once."""

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Event

import pikepdf
import pytest
from tests.documents.look_alike import Spec, look_alike
from tests.placement.test_scan_block import scanned
from tests.walks.test_main_job import clerk, leader, run

from kyso_desktop import jobs
from kyso_desktop.jobs import Desk, Pin, PlacedBox, Practice, Prepared, SignedFile, Verdict, Warn, finishing
from kyso_desktop.jobs.verifying import ReaderApart
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Box
from kyso_desktop.signing import Concern, inspect, without_active
from kyso_desktop.training import TRAINING_PIN
from kyso_desktop.workstation import COPIED_FROM, Content, OwnCopy, read_content, write_whole

MEGABYTE = 1_000_000


@cache
def ballast(size: int) -> bytes:
    """The same each time, so that no run holds by chance what a reader looks for."""
    return random.Random(7).randbytes(size)


def with_ballast(source: Path, target: Path, size: int = COPIED_FROM) -> Path:
    """The document with so many bytes that no page shows."""
    with pikepdf.open(source) as document:
        document.Root.Ballast = pikepdf.Dictionary(Held=pikepdf.Stream(document, ballast(size)))
        document.save(target, compress_streams=False)
    return target


@pytest.fixture
def large(sample: Path, tmp_path: Path) -> Path:
    return with_ballast(sample, tmp_path / "bản quét.pdf")


def test_a_large_document_is_signed_whole_though_somebody_cuts_it_meanwhile(large: Path, practice: Practice) -> None:
    desk, before = practice.desk, large.read_bytes()
    prepared = jobs.open_and_prepare(leader(large, practice.kit), desk)
    assert isinstance(prepared.base, OwnCopy)

    def cut(step: jobs.Step) -> None:
        if step is jobs.Step.SIGNING:
            os.truncate(large, 1000)

    signed = jobs.sign_prepared(prepared, Pin(TRAINING_PIN), desk, cut)
    issued = run(clerk(signed.output, practice.kit), desk)

    assert signed.output.read_bytes().startswith(before)
    assert issued.output.read_bytes().startswith(signed.output.read_bytes())
    verified = jobs.verify_document(issued.output, desk)
    assert [one.verdict for one in verified.report.signatures] == [Verdict.VALID, Verdict.VALID]
    entry = next(entry for entry in jobs.read_journal(desk) if entry.facts.get("output") == signed.output.name)
    assert entry.facts["sha256_before"] == hashlib.sha256(before).hexdigest()
    assert entry.facts["sha256_after"] == hashlib.sha256(signed.output.read_bytes()).hexdigest()
    assert not [path for path in desk.folders.cache.glob("*") if path.is_file()]


def test_one_that_is_mended_stays_on_the_disk_too(large: Path, practice: Practice) -> None:
    content = large.read_bytes()
    large.write_bytes(content.replace(b"/Type /Catalog", b"/Typo /Catalog"))
    prepared = jobs.open_and_prepare(leader(large, practice.kit), practice.desk)
    assert Warn.STRUCTURE_MENDED in prepared.warnings
    assert isinstance(prepared.base, OwnCopy)
    assert jobs.sign_prepared(prepared, Pin(TRAINING_PIN), practice.desk).output.is_file()


@pytest.mark.parametrize("how", ["cut", "overwritten"])
def test_what_happens_to_the_file_after_it_was_shown_never_reaches_an_output(
    how: str, large: Path, practice: Practice
) -> None:
    desk, size = practice.desk, large.stat().st_size
    prepared = jobs.open_and_prepare(leader(large, practice.kit), desk)
    if how == "cut":
        os.truncate(large, 1000)
    else:
        with large.open("r+b") as file:
            file.seek(size - 5000)
            file.write(b"other")
    with pytest.raises(jobs.DocumentChanged):
        jobs.sign_prepared(prepared, Pin(TRAINING_PIN), desk)
    assert not prepared.sign.target.exists()


def refused_once_written_to(prepared: Prepared, desk: Desk, when: jobs.Step, patch: pytest.MonkeyPatch) -> None:
    assert isinstance(prepared.base, OwnCopy)
    ground = prepared.base.ground.file.fileno()

    def change() -> None:
        os.pwrite(ground, b"other", COPIED_FROM // 2)

    def saving(path: Path, content: Content, *, overwrite: bool) -> None:  # judged by now; the step is told later
        change()
        write_whole(path, content, overwrite=overwrite)

    if when is jobs.Step.SAVING:
        patch.setattr(finishing, "write_whole", saving)
    with pytest.raises(jobs.ResultNotSound):
        jobs.sign_prepared(prepared, Pin(TRAINING_PIN), desk, lambda step: change() if step is when else None)
    assert not prepared.sign.target.exists()


@pytest.mark.parametrize("when", [jobs.Step.SIGNING, jobs.Step.SAVING])
def test_a_process_that_gets_at_the_copy_gets_nothing_written(
    when: jobs.Step, large: Path, practice: Practice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    prepared = jobs.open_and_prepare(leader(large, practice.kit), practice.desk)
    refused_once_written_to(prepared, practice.desk, when, monkeypatch)
    assert "thrown away" in caplog.text  # with the reason, for whoever is asked for help, and without the name
    assert large.stem not in caplog.text


@pytest.fixture
def apart(practice: Practice) -> Iterator[Desk]:
    reader = ReaderApart(alone=True)
    yield replace(practice.desk, reader=reader)
    reader.close()


def opened_ahead(source: Path, practice: Practice, desk: Desk, place: PlacedBox | None = None) -> Prepared:
    requests = [replace(leader(source, practice.kit), place=place)]
    with jobs.Ahead(requests, desk, unseen=True) as ahead:
        (prepared,) = jobs.prepare_each(requests, desk, ahead)
    assert isinstance(prepared, Prepared)
    return prepared


def test_what_was_checked_is_what_stands_there(large: Path, practice: Practice, apart: Desk) -> None:
    prepared, before = opened_ahead(large, practice, apart), large.read_bytes()
    assert isinstance(prepared.base, OwnCopy)
    signed = jobs.sign_prepared(prepared, Pin(TRAINING_PIN), apart)
    if sys.platform == "linux":
        assert os.path.samestat(signed.output.stat(), os.fstat(prepared.base.ground.file.fileno()))
    after = signed.output.read_bytes()
    assert (after[: len(before)], hashlib.sha256(after).hexdigest()) == (before, signed.sha256)
    assert jobs.verify_document(signed.output, practice.desk).verdict is Verdict.VALID
    assert large.read_bytes() == before


@pytest.mark.parametrize("when", [jobs.Step.SIGNING, jobs.Step.SAVING])
def test_a_process_that_gets_at_what_would_be_the_output_gets_nothing_written(
    when: jobs.Step, large: Path, practice: Practice, apart: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = opened_ahead(large, practice, apart)
    refused_once_written_to(prepared, apart, when, monkeypatch)


def test_where_a_person_has_placed_the_mark_a_scan_is_not_searched_for_ink(
    tmp_path: Path, practice: Practice, apart: Desk
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned(look_alike(Spec())))
    place = PlacedBox(1, Box(300, 100, 420, 180))
    seen = jobs.see_document(scan, None, apart.reader)
    assert jobs.open_document(scan, apart, seen=seen).places.is_proposal
    prepared = opened_ahead(scan, practice, apart, place)
    assert prepared.document.places.leader is prepared.document.places.proposed_head is None
    assert [(mark.page, mark.box.centre) for mark in prepared.marks] == [(1, place.box.centre)]


def test_documents_of_a_run_rest_until_their_turn(large: Path, sample: Path, practice: Practice) -> None:
    desk, told = practice.desk, []
    mended = sample.with_name("c.pdf")
    mended.write_bytes(sample.read_bytes().replace(b"/Type /Catalog", b"/Typo /Catalog"))
    changed = sample.with_name("d.pdf")
    changed.write_bytes(sample.read_bytes())
    requests = [leader(source, practice.kit) for source in (large, sample, changed, mended)]

    prepared = jobs.prepare_batch(requests, desk, lambda _source, _one: None)
    assert [len(one.document.content) + len(one.base) for one in prepared] == [0, 0, 0, 0]
    assert jobs.thumbnail(prepared[0], 40).width == 40
    changed.write_bytes(sample.read_bytes() + b"\n")
    with pytest.raises(jobs.DocumentChanged):
        jobs.thumbnail(prepared[2], 40)
    jobs.sign_batch(prepared, Pin(TRAINING_PIN), desk, lambda _source, one: told.append(one), Event())

    assert [type(one) for one in told] == [SignedFile, SignedFile, jobs.Failure, SignedFile]
    assert isinstance(told[2].error, jobs.DocumentChanged)
    assert all(one.output.is_file() for one in (told[0], told[1], told[3]))


def test_a_large_document_is_cleaned_on_the_disk(large: Path, practice: Practice) -> None:
    with pikepdf.open(large, allow_overwriting_input=True) as document:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        document.save(large)
    content = read_content(large)
    clean = without_active(content)
    assert isinstance(clean, OwnCopy)
    assert (Concern.SCRIPT in inspect(content), Concern.SCRIPT in inspect(clean)) == (True, False)
    with open_pages(content, "a.pdf") as before, open_pages(clean, "a.pdf") as after:
        assert before.image(2, 0.3) == after.image(2, 0.3)


PROGRAM = """
import sys
from pathlib import Path
from threading import Event, Thread

from tests.walks.test_main_job import clerk, leader, run

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk

class Watch(Thread):
    most, ended = 0, Event()

    def run(self):
        while not self.ended.wait(0.003):
            with open("/proc/self/status") as status:
                lines = dict(line.split(":", 1) for line in status)
            self.most = max(self.most, sum(int(lines[name].split()[0]) for name in ("RssAnon", "RssShmem")))

practice = jobs.prepare_practice(Path(sys.argv[1]), build_desk())
most = []
watch = Watch(daemon=True)
watch.start()
for source in map(Path, sys.argv[2:]):
    watch.most = 0
    issued = run(clerk(run(leader(source, practice.kit), practice.desk).output, practice.kit), practice.desk)
    issued.output.unlink()
    most.append(watch.most)
watch.ended.set()
print(*most)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory as Linux tells it")
def test_signing_and_issuing_hold_no_copy_of_a_large_document(sample: Path, practice: Practice, tmp_path: Path) -> None:
    huge = with_ballast(sample, tmp_path / "lớn.pdf", 60 * MEGABYTE)
    command = [sys.executable, "-c", PROGRAM, practice.kit.folder, sample, huge]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    small, large = (int(kilobytes) * 1024 for kilobytes in done.stdout.split())
    assert large - small < 20 * MEGABYTE
