"""A driver that hangs, crashes or talks takes nobody with it, and no secret with itself."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Timer

import pytest
from tests.tokens.conftest import BadDriver

from kyso_desktop.cryptoki import Ask, Listing, Request, as_message, as_reply, read_frame, write_frame
from kyso_desktop.tokens import (
    CertificateChoice,
    DriverFailed,
    DriverFault,
    Pin,
    PinIncorrect,
    PinRefused,
    TokenReport,
    TokenWaitStopped,
    find_tokens,
    process,
    unlock,
    watch,
)
from kyso_desktop.training import TRAINING_PIN, Issued, SoftTokens, TrainingKit
from kyso_desktop.workstation import TOKEN_PROCESS

Pick = Callable[[Path, Issued], CertificateChoice]

GET_TOKEN_INFO, GET_SLOT_LIST, LOGIN, SIGN = 6, 4, 18, 43
SECRET = "secret-7531"
SOURCE = Path(process.__file__).parents[2]
PATIENCE = 60.0
"""Seconds; only a failing test waits so long."""

PARENT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kyso_desktop.tokens import find_tokens
find_tokens([Path(sys.argv[1])], datetime.now(UTC))
print("listed", flush=True)
sys.stdin.read()
"""


def _child_of(parent: int) -> int | None:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == parent and fields[0] != "Z":
                return int(entry.name)
    return None


def _lives(process: int) -> bool:
    """Whether it still runs; one that has ended and that nobody has taken note of yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _token_processes() -> list[Path]:
    """/proc folders of this process's token processes."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if int(parent) == os.getpid() and b"cryptoki" in command:
                found.append(entry)
    return found


@pytest.fixture
def short_limits(bad_driver: BadDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for the bad driver once it hangs; until then, and for all others, the limits are the usual."""
    current, answer = process.ModuleProcess._current, process._Life.answer

    def until_it_hangs(running: process._Life, seconds: float, cancel: Event | None) -> bytearray | None:
        end = time.monotonic() + seconds
        while True:
            try:
                return answer(running, 0.2, cancel)
            except process._TimedOut:
                if bad_driver.hangs or time.monotonic() > end:
                    raise

    def watched(self: process.ModuleProcess, life: int | None) -> process._Life:
        running = current(self, life)
        if self.module == bad_driver.module.resolve():
            monkeypatch.setattr(running, "answer", partial(until_it_hangs, running))
        return running

    monkeypatch.setattr(process.ModuleProcess, "_current", watched)


def _work_of_children() -> float:
    """Seconds of the processor of all processes of ours that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_the_program_itself_never_loads_a_driver(training_kit: TrainingKit, now: datetime):
    find_tokens([training_kit.module], now)
    assert "softhsm" not in Path("/proc/self/maps").read_text()


def test_a_module_is_listed_from_cold_with_a_third_of_a_second_s_work(training_kit: TrainingKit, now: datetime):
    """Of the processor, in both processes: what other work on the machine holds up does not count."""
    own = process.process_of(training_kit.module.resolve())
    taken = []
    for _ in range(3):
        own.end()
        started = time.process_time() + _work_of_children()
        assert len(find_tokens([training_kit.module], now)) == 2
        own.end()
        taken.append(time.process_time() + _work_of_children() - started)
    assert min(taken) < 0.33


@pytest.mark.usefixtures("short_limits")
def test_a_driver_that_hangs_holds_up_no_other(bad_driver: BadDriver, training_kit: TrainingKit, now: datetime):
    bad_driver.conduct(GET_SLOT_LIST, BadDriver.HANG)
    broken, *good = find_tokens([bad_driver.module, training_kit.module], now)
    assert isinstance(broken.error, DriverFailed)
    assert (broken.error.reason, broken.error.module) == (DriverFault.TIMED_OUT, bad_driver.module)
    assert len(good) == 2
    bad_driver.behave()
    assert [report.error for report in find_tokens([bad_driver.module], now)] == [None, None]


def test_a_driver_that_crashes_is_started_again(bad_driver: BadDriver, training_kit: TrainingKit, now: datetime):
    bad_driver.conduct(GET_TOKEN_INFO, BadDriver.CRASH)
    (report,) = find_tokens([bad_driver.module], now)
    assert isinstance(report.error, DriverFailed)
    assert report.error.reason == DriverFault.CRASHED
    bad_driver.behave()
    assert [report.error for report in find_tokens([bad_driver.module], now)] == [None, None]


@pytest.mark.parametrize(
    ("function", "conduct", "fault"),
    [
        (LOGIN, BadDriver.CRASH, DriverFault.CRASHED),
        (LOGIN, BadDriver.HANG, DriverFault.TIMED_OUT),
        (SIGN, BadDriver.CRASH, DriverFault.CRASHED),
        (SIGN, BadDriver.HANG, DriverFault.TIMED_OUT),
    ],
)
@pytest.mark.usefixtures("short_limits")
def test_a_driver_that_fails_at_work_ends_the_job_and_no_other(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, function: int, conduct: int, fault: str
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.conduct(function, conduct)
    with pytest.raises(DriverFailed) as caught, Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        key.sign(b"message", "sha256")
    assert caught.value.reason == fault
    assert bad_driver.count(LOGIN) == 1
    bad_driver.behave()
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        assert key.sign(b"message", "sha256")


def test_a_key_dies_with_its_process(store: SoftTokens, person: Issued, pick: Pick, now: datetime):
    store.add("one", person, ())
    choice = pick(store.module, person)
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        process.process_of(store.module.resolve()).end()
        find_tokens([store.module], now)
        with pytest.raises(DriverFailed) as caught:
            key.sign(b"message", "sha256")
    assert caught.value.reason == DriverFault.CRASHED


def test_waiting_for_a_token_can_be_stopped(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.conduct(SIGN, BadDriver.HANG)
    cancel = Event()
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin, cancel=cancel) as key:
        Timer(0.2, cancel.set).start()
        started = time.perf_counter()
        with pytest.raises(TokenWaitStopped):
            key.sign(b"message", "sha256")
        assert time.perf_counter() - started < process.SIGN_SECONDS / 2


def test_what_a_driver_prints_disturbs_nothing(bad_driver: BadDriver, training_kit: TrainingKit, now: datetime):
    bad_driver.conduct(GET_TOKEN_INFO, BadDriver.PRINT)
    assert [report.error for report in find_tokens([bad_driver.module], now)] == [None, None]


def test_the_pin_is_in_no_argument_environment_or_memory_image(
    store: SoftTokens, person: Issued, pick: Pick, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", SECRET)
    store.add("one", person, (), pin=SECRET)
    process.end_all()
    choice = pick(store.module, person)
    with Pin(SECRET) as pin, unlock(choice, pin):
        (folder,) = _token_processes()
        assert SECRET.encode() not in (folder / "cmdline").read_bytes()
        if os.geteuid() == 0:
            assert SECRET.encode() not in (folder / "environ").read_bytes()
            assert b"SOFTHSM2_CONF" in (folder / "environ").read_bytes()
        limits = (folder / "limits").read_text()
        assert "Max core file size        0                    0" in limits
        assert folder.stat().st_uid == 0  # what the kernel gives a process that may not be dumped or traced


def test_the_pin_is_wiped_in_the_driver_s_process(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, now: datetime
):
    """Looked for in all the memory that the process may write, after the login and after a wrong PIN."""
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.fail(LOGIN, 0xA0)  # the driver has seen the PIN, SoftHSM behind it (which keeps copies) has not
    process.end_all()
    with pytest.raises(PinIncorrect), Pin(SECRET) as pin, unlock(choice, pin):
        pass
    (folder,) = _token_processes()
    if os.geteuid() == 0:
        assert not _holds(folder, SECRET.encode())
    else:
        with pytest.raises(PermissionError):
            (folder / "mem").open("rb")


def _holds(folder: Path, secret: bytes) -> bool:
    with (folder / "mem").open("rb", buffering=0) as memory:
        for line in (folder / "maps").read_text().splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("rw") and "[v" not in line:
                start, end = (int(each, 16) for each in span.split("-"))
                memory.seek(start)
                if secret in memory.read(end - start):
                    return True
    return False


def test_an_empty_pin_is_never_sent(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with pytest.raises(PinRefused), Pin("") as pin, unlock(choice, pin):
        pass
    assert bad_driver.count(LOGIN) == 0


@pytest.mark.parametrize("hanging", [False, True])
def test_the_driver_s_process_ends_with_the_program(
    bad_driver: BadDriver, training_kit: TrainingKit, hanging: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, bad_driver.module], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout is not None
        if hanging:
            bad_driver.conduct(GET_SLOT_LIST, BadDriver.HANG)
            while bad_driver.count(GET_SLOT_LIST) == 0 and parent.poll() is None:
                time.sleep(0.05)
        else:
            assert parent.stdout.readline() == b"listed\n"
        child = _child_of(parent.pid)
        assert child is not None
        parent.kill()
    end = time.monotonic() + PATIENCE
    while _lives(child):
        assert time.monotonic() < end, "the driver's process lives on"
        time.sleep(0.05)


def test_another_configuration_of_the_practice_tokens_is_another_process(
    store: SoftTokens, training_kit: TrainingKit, person: Issued, monkeypatch: pytest.MonkeyPatch
):
    now = datetime.now(UTC)
    store.add("one", person, ())
    assert [each.label for each in find_tokens([store.module], now)] == ["one"]
    training_kit.activate()
    assert len(find_tokens([store.module], now)) == 2
    monkeypatch.setenv("SOFTHSM2_CONF", str(store.configuration))
    assert [each.label for each in find_tokens([store.module], now)] == ["one"]


ROGUES = {
    "silence and end": "pass",
    "noise": "sys.stdout.buffer.write(b'hello, this is no frame at all')",
    "a frame without an end": "sys.stdout.buffer.write((10**6).to_bytes(4, 'big') + b'x')",
    "a frame too long": "sys.stdout.buffer.write((2**32 - 1).to_bytes(4, 'big'))",
    "no JSON": "sys.stdout.buffer.write((3).to_bytes(4, 'big') + b'abc')",
    "nested too deep": "b = b'[' * 200000; sys.stdout.buffer.write(len(b).to_bytes(4, 'big') + b)",
    "another answer": "b = b'{\"Done\": {}}'; sys.stdout.buffer.write(len(b).to_bytes(4, 'big') + b)",
}


@pytest.mark.parametrize("program", ROGUES.values(), ids=ROGUES.keys())
def test_an_answer_that_is_none_ends_that_process_only(
    training_kit: TrainingKit, now: datetime, monkeypatch: pytest.MonkeyPatch, program: str
):
    def start_rogue() -> "subprocess.Popen[bytes]":
        code = f"import sys; {program}; sys.stdout.flush(); sys.stdin.buffer.read(1)"
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    process.end_all()
    monkeypatch.setattr(process, "start_token_process", start_rogue)
    (report,) = find_tokens([training_kit.module], now)
    assert isinstance(report.error, DriverFailed)
    assert report.error.reason == DriverFault.CRASHED
    monkeypatch.undo()
    training_kit.activate()
    assert len(find_tokens([training_kit.module], now)) == 2


def test_a_token_behind_two_modules_is_watched_as_one(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, tmp_path: Path
):
    store.add("one", person, ())
    told: list[tuple[TokenReport, ...]] = []
    watching = watch([bad_driver.module, store.module, tmp_path / "missing.so"], told.append)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and len(told) < 3:
            time.sleep(0.02)
        assert [report.label for report in told[-1]] == ["one", None]
        assert told[-1][1].error is not None
    finally:
        watching.stop()


def test_a_driver_that_broke_is_watched_again_when_it_works(bad_driver: BadDriver, store: SoftTokens, person: Issued):
    store.add("one", person, ())
    told: list[tuple[TokenReport, ...]] = []
    bad_driver.conduct(GET_SLOT_LIST, BadDriver.CRASH)
    watching = watch([bad_driver.module], told.append)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not told:
            time.sleep(0.02)
        assert [type(report.error) for report in told[-1]] == [DriverFailed]
        bad_driver.behave()
        while time.monotonic() < end and told[-1][0].error:
            time.sleep(0.02)
        assert [(report.label, report.error) for report in told[-1]] == [("one", None)]
    finally:
        watching.stop()


@pytest.mark.parametrize("start", ["console", "window"])
def test_a_frozen_program_is_its_own_token_process(
    training_kit: TrainingKit, start: str, monkeypatch: pytest.MonkeyPatch
):
    """Both programs know the hidden switch; neither loads its face for it."""
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))
    code = f"import sys; sys.argv = ['kyso', {TOKEN_PROCESS!r}]; from kyso_desktop.app import {start}; {start}()"
    request = Request(Ask.LIST, str(training_kit.module.resolve()))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        write_frame(program.stdin, as_message(request))
        frame = read_frame(program.stdout)
        loaded = Path(f"/proc/{program.pid}/maps").read_text()
        program.stdin.close()
        assert program.wait(PATIENCE) == 0
    assert frame is not None
    listing = as_reply(frame)
    assert isinstance(listing, Listing)
    assert len(listing.tokens) == 2
    assert "softhsm" in loaded
    assert not any(engine in loaded for engine in ("PySide6", "pdfium", "sqlcipher", "pikepdf"))


def test_a_watch_over_nothing_says_so():
    told: SimpleQueue[tuple[TokenReport, ...]] = SimpleQueue()
    watch([], told.put)
    assert told.get(timeout=PATIENCE) == ()
