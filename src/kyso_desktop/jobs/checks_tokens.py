"""The diagnosis of drivers and tokens: each module in a process of its own, each with a time limit, no PIN."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from kyso_desktop import tokens
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.checks_computer import Findings, not_checked
from kyso_desktop.jobs.finding import Check, Fact, Finding, Seen, State
from kyso_desktop.jobs.patient import Patient
from kyso_desktop.tokens import DriverFailed, DriverFault, PinState
from kyso_desktop.workstation import known_modules

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import TokenCertificate, TokenReport

SECONDS_FOR_ALL = 6.0
DAYS_TO_RENEW = 60
LOW_STATES = (PinState.LOW, PinState.FINAL)


def check_tokens(patient: Patient) -> Findings:
    """Every driver that is named or found, why one fails, and what the tokens behind them hold."""
    if patient.desk is None:
        return (not_checked(Check.DRIVERS),)
    try:
        modules = patient.desk.settings.modules or known_modules(patient.desk.driver_map)
    except KysoError:
        return (Finding(Check.DRIVERS, State.PROBLEM, Seen.DRIVER_MAP_BROKEN),)
    if not modules:
        return (Finding(Check.DRIVERS, State.PROBLEM, Seen.DRIVER_NONE),)
    answers = _ask_each(modules, patient.desk)
    drivers = [_driver(module, answers.get(module)) for module in modules]
    reports = [report for found in answers.values() for report in found if report.error is None]
    if not reports:
        return (*drivers, Finding(Check.DRIVERS, State.WARNING, Seen.TOKEN_NONE))
    return (*drivers, *(finding for report in reports for finding in _token(report, patient.desk)))


def _ask_each(modules: tuple[Path, ...], desk: Desk) -> dict[Path, tuple[TokenReport, ...]]:
    """What each module answered within the time limit. Threads that may be left behind: a driver may hang."""
    answers: queue.SimpleQueue[tuple[Path, tuple[TokenReport, ...]]] = queue.SimpleQueue()
    for module in modules:
        threading.Thread(
            target=lambda one=module: answers.put((one, tokens.reports_of(one, desk.clock()))), daemon=True
        ).start()
    found: dict[Path, tuple[TokenReport, ...]] = {}
    until = monotonic() + SECONDS_FOR_ALL
    while len(found) < len(modules) and (left := until - monotonic()) > 0:
        try:
            module, reports = answers.get(timeout=left)
        except queue.Empty:
            break
        found[module] = reports
    return found


def _driver(module: Path, reports: tuple[TokenReport, ...] | None) -> Finding:
    if reports is None:
        return _failed(module, DriverFault.TIMED_OUT)
    for report in reports:
        if report.error is not None:
            reason = report.error.reason if isinstance(report.error, DriverFailed) else report.error.code
            return _failed(module, reason)
    return Finding(Check.DRIVERS, State.OK, Seen.DRIVER_WORKS, {"module": module.name})


def _failed(module: Path, reason: str) -> Finding:
    return Finding(Check.DRIVERS, State.PROBLEM, Seen.DRIVER_FAILS, {"module": module.name, "reason": str(reason)})


def _token(report: TokenReport, desk: Desk) -> Iterator[Finding]:
    """A token by its driver alone: label and serial name their holder."""
    facts: dict[str, Fact] = {"module": report.module.name, "certificates": len(report.certificates)}
    if report.pin_state is PinState.LOCKED:
        yield Finding(Check.DRIVERS, State.PROBLEM, Seen.TOKEN_LOCKED, facts)
    elif report.pin_state in LOW_STATES:
        yield Finding(Check.DRIVERS, State.WARNING, Seen.TOKEN_LOW, facts)
    else:
        yield Finding(Check.DRIVERS, State.OK, Seen.TOKEN_SEEN, facts)
    for one in report.certificates:
        if not one.facts.is_ca:
            yield _certificate(one, desk)


def _certificate(one: TokenCertificate, desk: Desk) -> Finding:
    days = one.facts.days_left(desk.clock())
    facts: dict[str, Fact] = {"kind": str(one.facts.kind), "days": days}
    if days < 0:
        return Finding(Check.DRIVERS, State.WARNING, Seen.CERTIFICATE_OVER, facts)
    if days < DAYS_TO_RENEW:
        return Finding(Check.DRIVERS, State.WARNING, Seen.CERTIFICATE_ENDS_SOON, facts)
    return Finding(Check.DRIVERS, State.OK, Seen.CERTIFICATE_GOOD, facts)
