"""The diagnosis of trust, network, time, journal and key. Nothing is contacted that was not configured."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kyso_desktop import trust, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.checks_computer import Findings, not_checked
from kyso_desktop.jobs.finding import Check, Fact, Finding, Seen, State
from kyso_desktop.jobs.patient import Patient
from kyso_desktop.trust import TimestampUnavailable, TrustFileUnreadable, TrustStoreDamaged
from kyso_desktop.workstation import JOURNAL_STORE

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk

SECONDS_FOR_SERVER = 4.0
DAYS_TO_REPLACE = 180
CLOCK_TOLERANCE, CLOCK_LIMIT = 60, 300  # seconds


def check_trust(patient: Patient) -> Findings:
    """The shipped certificates against their pins, the agency's own, and the first that will expire."""
    if patient.desk is None:
        return (not_checked(Check.TRUST),)
    try:
        view = patient.desk.trust_view()
    except TrustStoreDamaged as error:
        return (Finding(Check.TRUST, State.PROBLEM, Seen.TRUST_DAMAGED, {"file": error.path.name}),)
    except TrustFileUnreadable:
        return (Finding(Check.TRUST, State.PROBLEM, Seen.TRUST_FILE_BROKEN),)
    found = trust.survey(view)
    days = (found.first_expiry - view.moment).days if found.first_expiry else 0
    facts = {"roots": found.roots, "intermediates": found.intermediates, "expired": found.expired, "days": days}
    if days < DAYS_TO_REPLACE:
        return (Finding(Check.TRUST, State.WARNING, Seen.TRUST_ENDS_SOON, facts),)
    return (Finding(Check.TRUST, State.OK, Seen.TRUST_WHOLE, facts),)


def check_crl(patient: Patient) -> Findings:
    """The age of the revocation lists at hand; none are kept between runs."""
    if patient.desk is None:
        return (not_checked(Check.CRL),)
    try:
        view = patient.desk.trust_view()
    except KysoError:
        return (not_checked(Check.CRL),)
    found = trust.survey(view)
    if not found.crls or found.oldest_issue is None:
        return (Finding(Check.CRL, State.WARNING, Seen.CRL_NONE),)
    facts = {"count": found.crls, "hours": int((view.moment - found.oldest_issue).total_seconds() // 3600)}
    if found.first_due is not None and found.first_due < view.moment:
        return (Finding(Check.CRL, State.WARNING, Seen.CRL_OVERDUE, facts),)
    return (Finding(Check.CRL, State.OK, Seen.CRL_FRESH, facts),)


def check_network(patient: Patient) -> Findings:
    """Whether the program may go out, and could believe a server of https there."""
    if patient.desk is None:
        return (not_checked(Check.NETWORK),)
    if patient.desk.trust.offline:
        return (Finding(Check.NETWORK, State.OK, Seen.NETWORK_OFF),)
    if not workstation.knows_system_roots():
        return (Finding(Check.NETWORK, State.PROBLEM, Seen.NETWORK_WITHOUT_ROOTS),)
    return (Finding(Check.NETWORK, State.OK, Seen.NETWORK_ON),)


def check_timestamp(patient: Patient) -> Findings:
    """One time-stamp from the configured server, with the time it took."""
    desk = patient.desk
    if desk is None:
        return (not_checked(Check.TIMESTAMP),)
    if not desk.settings.tsa_url:
        return (Finding(Check.TIMESTAMP, State.OK, Seen.TIMESTAMP_NONE),)
    if desk.trust.offline:
        return (not_checked(Check.TIMESTAMP),)
    server = {"server": _host(desk.settings.tsa_url)}
    start = monotonic()
    try:
        trust.TimestampServer(desk.settings.tsa_url, SECONDS_FOR_SERVER).trial()
    except TimestampUnavailable:
        return (Finding(Check.TIMESTAMP, State.PROBLEM, Seen.TIMESTAMP_DEAD, server),)
    facts: dict[str, Fact] = {**server, "milliseconds": int((monotonic() - start) * 1000)}
    return (Finding(Check.TIMESTAMP, State.OK, Seen.TIMESTAMP_WORKS, facts),)


def check_clock(patient: Patient) -> Findings:
    """The computer's clock against the configured time-stamp server's; unknown without one."""
    desk = patient.desk
    if desk is None:
        return (not_checked(Check.CLOCK),)
    seconds = _drift(desk)
    if seconds is None:
        return (Finding(Check.CLOCK, State.WARNING, Seen.CLOCK_UNKNOWN),)
    if abs(seconds) <= CLOCK_TOLERANCE:
        return (Finding(Check.CLOCK, State.OK, Seen.CLOCK_RIGHT, {"seconds": seconds}),)
    state = State.PROBLEM if abs(seconds) > CLOCK_LIMIT else State.WARNING
    return (Finding(Check.CLOCK, state, Seen.CLOCK_OFF, {"seconds": seconds}),)


def _drift(desk: Desk) -> int | None:
    """Seconds by which this clock is ahead."""
    if desk.trust.offline or not desk.settings.tsa_url:
        return None
    theirs = trust.server_time(desk.settings.tsa_url, SECONDS_FOR_SERVER)
    return None if theirs is None else round((desk.clock() - theirs).total_seconds())


def check_keyring(_patient: Patient) -> Findings:
    """Where the journal's key would come from; no key is read or made."""
    try:
        keeper = workstation.key_keeper()
    except workstation.KeyringRefused:
        return (Finding(Check.KEYRING, State.PROBLEM, Seen.KEY_REFUSED),)
    if keeper is None:
        return (Finding(Check.KEYRING, State.PROBLEM, Seen.KEY_NOWHERE),)
    return (Finding(Check.KEYRING, State.OK, Seen.KEY_AT_HAND, {"keeper": keeper}),)


def check_journal(patient: Patient) -> Findings:
    """Whether the journal opens and its chain is whole; where there is none, none is made."""
    desk = patient.desk
    if desk is None:
        return (not_checked(Check.JOURNAL),)
    if not (desk.folders.journal / JOURNAL_STORE).exists():
        return (Finding(Check.JOURNAL, State.OK, Seen.JOURNAL_NEW),)
    try:
        report = desk.open_journal().check()
    except KysoError as error:
        return (Finding(Check.JOURNAL, State.PROBLEM, Seen.JOURNAL_CLOSED, {"code": error.code}),)
    if report.intact:
        return (Finding(Check.JOURNAL, State.OK, Seen.JOURNAL_WHOLE, {"entries": report.entries}),)
    facts = {"entries": report.entries, "first_broken": report.first_broken or 0}
    return (Finding(Check.JOURNAL, State.PROBLEM, Seen.JOURNAL_BROKEN, facts),)


def _host(address: str) -> str:
    """The server alone: an address may carry a name and a password."""
    try:
        return urlsplit(address).hostname or "?"
    except ValueError:
        return "?"
