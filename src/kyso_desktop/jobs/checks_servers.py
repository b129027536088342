"""The diagnosis of the servers on the way: proxies, and those that tell whether a certificate was revoked."""

from __future__ import annotations

import queue
import threading
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kyso_desktop import trust, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.checks_computer import Findings, not_checked
from kyso_desktop.jobs.finding import Check, Finding, Seen, State
from kyso_desktop.jobs.patient import Patient

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SECONDS_FOR_ALL = 4.0
MOST_SERVERS = 12
SOME_ADDRESS = "http://ca.gov.vn/"


def check_proxy(patient: Patient) -> Findings:
    """The proxies in force or the script that names them, without names and passwords, and whether they answer."""
    if script := workstation.script_in_force():
        return _script(script, patient)
    proxies = workstation.proxies_in_force()
    if not proxies:
        return (Finding(Check.PROXY, State.OK, Seen.PROXY_NONE),)
    shown = ", ".join(f"{scheme} → {host}" for scheme, host in proxies.items())
    found = (Finding(Check.PROXY, State.OK, Seen.PROXY_SET, {"proxies": shown}),)
    if _stays_in(patient):
        return found
    answers = _times(dict.fromkeys(proxies.values(), workstation.connect_milliseconds))
    return (*found, *(_answer(place, took) for place, took in answers.items()))


def _script(script: str, patient: Patient) -> Findings:
    place = {"server": urlsplit(script).hostname or "file"}
    if _stays_in(patient):
        return (not_checked(Check.PROXY),)
    start = monotonic()
    try:
        workstation.read_script(script)
        took = int((monotonic() - start) * 1000)
        proxy = workstation.proxy_of(_anywhere(patient))
    except OSError:
        return (Finding(Check.PROXY, State.PROBLEM, Seen.PROXY_SCRIPT_BROKEN, place),)
    found = Finding(Check.PROXY, State.OK, Seen.PROXY_SCRIPT, {**place, "milliseconds": took})
    if proxy is None:
        return (found,)
    named = urlsplit(proxy).netloc.rpartition("@")[2]
    return (found, _answer(named, workstation.connect_milliseconds(named, SECONDS_FOR_ALL)))


def _anywhere(patient: Patient) -> str:
    """An address to ask the script about: a script that can be read may still fail when it is asked."""
    return (patient.desk.settings.tsa_url if patient.desk else None) or SOME_ADDRESS


def _answer(place: str, took: int | None) -> Finding:
    if took is None:
        return Finding(Check.PROXY, State.PROBLEM, Seen.PROXY_DEAD, {"server": place})
    return Finding(Check.PROXY, State.OK, Seen.PROXY_ANSWERS, {"server": place, "milliseconds": took})


def check_ocsp(patient: Patient) -> Findings:
    """The OCSP and CRL servers that the trusted certificates name, each asked once whether it is there."""
    desk = patient.desk
    if desk is None or desk.trust.offline:
        return (not_checked(Check.OCSP),)
    try:
        view = desk.trust_view()
    except KysoError:
        return (not_checked(Check.OCSP),)
    named = [each for der in (*view.roots, *view.intermediates) for each in trust.revocation_addresses(der)]
    servers = {urlsplit(address).netloc: address for address in reversed(named)}
    if not servers:
        return (Finding(Check.OCSP, State.WARNING, Seen.OCSP_NONE),)
    asked = dict(sorted(servers.items())[:MOST_SERVERS])
    times = _times(dict.fromkeys(asked.values(), trust.reach_milliseconds))
    return tuple(_server(server, times[address]) for server, address in asked.items())


def _server(server: str, took: int | None) -> Finding:
    facts = {"server": server.rpartition("@")[2]}
    if took is None:
        return Finding(Check.OCSP, State.WARNING, Seen.OCSP_DEAD, facts)
    return Finding(Check.OCSP, State.OK, Seen.OCSP_ANSWERS, {**facts, "milliseconds": took})


def _stays_in(patient: Patient) -> bool:
    return patient.desk is None or patient.desk.trust.offline


def _times(asked: Mapping[str, Callable[[str, float], int | None]]) -> dict[str, int | None]:
    """Milliseconds by what was asked; None where no answer came in time. Threads that may be left behind."""
    answers: queue.SimpleQueue[tuple[str, int | None]] = queue.SimpleQueue()
    for one, look in asked.items():
        threading.Thread(
            target=lambda one=one, look=look: answers.put((one, look(one, SECONDS_FOR_ALL))), daemon=True
        ).start()
    found: dict[str, int | None] = dict.fromkeys(asked)
    until = monotonic() + SECONDS_FOR_ALL
    for _ in asked:
        try:
            one, took = answers.get(timeout=max(0.0, until - monotonic()))
        except queue.Empty:
            break
        found[one] = took
    return found
