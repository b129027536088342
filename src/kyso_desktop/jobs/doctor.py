"""The diagnosis: every check, in its order, each on its own, within ten seconds; nothing is changed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as TooLate
from io import BytesIO
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

from kyso_desktop.jobs import checks_computer, checks_servers, checks_tokens, checks_trust
from kyso_desktop.jobs.checks_computer import Findings
from kyso_desktop.jobs.errors import Cancelled
from kyso_desktop.jobs.finding import Check, Finding, Seen, State
from kyso_desktop.jobs.journal import Count, uncounted
from kyso_desktop.jobs.patient import Patient
from kyso_desktop.workstation import write_whole

SECONDS = 9.0
CANCEL_LOOK_SECONDS = 0.1
LOG = logging.getLogger(__name__)

CHECKS: Mapping[Check, Callable[[Patient], Findings]] = {
    Check.SYSTEM: checks_computer.check_system,
    Check.VERSIONS: checks_computer.check_versions,
    Check.POLICY: checks_computer.check_policy,
    Check.SETTINGS: checks_computer.check_settings,
    Check.SERVICES: checks_computer.check_services,
    Check.READERS: checks_computer.check_readers,
    Check.DRIVERS: checks_tokens.check_tokens,
    Check.TRUST: checks_trust.check_trust,
    Check.CRL: checks_trust.check_crl,
    Check.NETWORK: checks_trust.check_network,
    Check.PROXY: checks_servers.check_proxy,
    Check.TIMESTAMP: checks_trust.check_timestamp,
    Check.OCSP: checks_servers.check_ocsp,
    Check.CLOCK: checks_trust.check_clock,
    Check.KEYRING: checks_trust.check_keyring,
    Check.JOURNAL: checks_trust.check_journal,
    Check.DISK: checks_computer.check_disk,
    Check.FONTS: checks_computer.check_fonts,
    Check.TEXTS: checks_computer.check_texts,
    Check.LOG: checks_computer.check_log,
}

PROGRAM_FRAME = re.compile(r'^  File "[^"]*?(kyso_desktop[/\\][\w/\\]+\.py)", line (\d+),? in ([\w<>]+)')
FOREIGN_FRAME = re.compile(r'^  File "[^"]*?([\w.-]+)", line (\d+),? in ([\w<>]+)')
"""As a trace has them, and as the report of a crash."""
HEADLINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ [A-Z]+ kyso_desktop[\w.]*")
SUPPORT_CODE = re.compile(r"\bsupport code [0-9A-F]{8}\b")
TASK = re.compile(r"\b(?:verb [a-z]+ ended with \d+|job [\w.<>]+ (?:done|failed)) after \d+ ms$")
CRASH = re.compile(
    r"^(?:Fatal Python error: [A-Za-z ]+|Windows fatal exception: [\w ]+|(?:Current thread|Thread) 0x[0-9a-f]+)"
)
EXCEPTION = re.compile(r"^([A-Za-z_][\w.]*(?:Error|Exception|Bug|Interrupt))\b")


def examine(
    patient: Patient, seconds: float = SECONDS, count: Count = uncounted, cancel: Event | None = None
) -> Iterator[Finding]:
    """The findings of every check, in their order; one that fails is a problem, one that is late a warning.

    ``count`` hears of checks. Raises ``Cancelled``; what a check still waits for is left behind.
    """
    until = monotonic() + seconds
    running = {check: _start(look, patient) for check, look in CHECKS.items()}
    for done, (check, answer) in enumerate(running.items(), 1):
        _wait(answer, until, cancel or Event())
        count(done, len(running))
        try:
            yield from answer.result(timeout=0)
        except TooLate:
            yield Finding(check, State.WARNING, Seen.TIMED_OUT)
        except Exception as error:
            LOG.exception("check %s failed", check)
            yield Finding(check, State.PROBLEM, Seen.CHECK_FAILED, {"kind": type(error).__name__})


def _wait(answer: Future[Findings], until: float, cancel: Event) -> None:
    """It has come, or it is late; raises ``Cancelled``."""
    while not cancel.is_set():
        left = until - monotonic()
        if answer.done() or left <= 0:
            return
        wait({answer}, min(left, CANCEL_LOOK_SECONDS))
    raise Cancelled


def _start(look: Callable[[Patient], Findings], patient: Patient) -> Future[Findings]:
    """Threads that may be left behind: a driver, a name server or a keyring may never answer."""
    answer: Future[Findings] = Future()

    def run() -> None:
        try:
            answer.set_result(look(patient))
        except BaseException as error:  # noqa: BLE001 - handed to the one who waits
            answer.set_exception(error)

    Thread(target=run, name="doctor", daemon=True).start()
    return answer


def safe_log(text: str) -> str:
    """The log without what could name a person or a document: times, places in the code, kinds of errors, codes.

    What is not one of these is left out, so that nothing slips through that nobody has thought of.
    """
    return "".join(f"{line}\n" for line in map(_safe_line, text.splitlines()) if line)


def _safe_line(line: str) -> str:
    if headline := HEADLINE.match(line):
        code = SUPPORT_CODE.search(line) or TASK.search(line)
        return f"{headline.group()} {code.group() if code else '…'}"
    if frame := PROGRAM_FRAME.match(line) or FOREIGN_FRAME.match(line):
        return f"  {frame.group(1)}:{frame.group(2)} {frame.group(3)}"
    if crash := CRASH.match(line):
        return crash.group()
    kind = EXCEPTION.match(line)
    return kind.group(1) if kind else ""


def safe_logs(patient: Patient) -> Iterator[tuple[str, str]]:
    """Name and safe text of each log file that is there, the rotated ones and the reports of crashes too."""
    logs = Path(patient.folders.logs)
    for file in (*sorted(logs.glob("kyso.log*")), *sorted(logs.glob("crash*.log"))):
        yield file.name, safe_log(file.read_text(encoding="utf-8", errors="replace"))


def examine_all(patient: Patient, count: Count = uncounted, cancel: Event | None = None) -> tuple[Finding, ...]:
    """Every finding of :func:`examine`."""
    return tuple(examine(patient, SECONDS, count, cancel))


def bundle_parts(diagnosis: str, patient: Patient) -> tuple[tuple[str, str], ...]:
    """Name and text of each part of the bundle: nothing else goes into it."""
    logs = ((f"logs/{name}", text) for name, text in safe_logs(patient))
    return (("doctor.jsonl", diagnosis), *logs)


def pack_bundle(target: Path, diagnosis: str, patient: Patient) -> None:
    """A zip file with the diagnosis (JSON lines) and the safe log files; raises what ``write_whole`` raises.

    An existing file is never replaced.
    """
    pack_parts(target, bundle_parts(diagnosis, patient))


def pack_parts(target: Path, parts: tuple[tuple[str, str], ...]) -> None:
    """The parts in a zip file, exactly as they were shown; raises what ``write_whole`` raises."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    write_whole(target, content.getvalue(), overwrite=False)
