"""«Báo lộ khóa»: a certificate whose key is leaked, stolen or misused signs no more on this computer.

The holder tells the agency and the certification authority within 24 hours; the clock runs from the report here.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import KeyNotStopped, KeyStopped, StoppedKeysUnreadable
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.journal import Act
from kyso_desktop.trust import CertificateFacts
from kyso_desktop.workstation import FileMissing, exclusive_lock, private_folder, read_file, write_whole

FILE = "stopped-keys.json"
LOCK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class StoppedKey:
    """One certificate that was reported, by its SHA-256; ``since`` in UTC."""

    sha256: str
    name: str
    serial: str
    since: datetime
    reason: str

    @property
    def tell_until(self) -> datetime:
        """By when the agency and the certification authority must have been told."""
        return self.since + timedelta(hours=rule_pack().tell_leak_within_hours)


def stopped_keys(desk: Desk) -> tuple[StoppedKey, ...]:
    """Every reported certificate, the latest first; raises :class:`StoppedKeysUnreadable`, ``FileTrouble``."""
    return tuple(sorted(_read(desk).values(), key=lambda one: one.since, reverse=True))


def report_leak(desk: Desk, facts: CertificateFacts, reason: str) -> StoppedKey:
    """From now on this certificate signs nothing on this computer; journalled. A second report keeps the first clock.

    Signing stops first, and the journal is written after: a journal that cannot be opened must not keep a leaked key
    in use. Raises what :func:`stopped_keys` and the journal raise.
    """
    now = desk.clock()
    with exclusive_lock(private_folder(desk.folders.home) / f"{FILE}.lock", seconds=LOCK_SECONDS):
        known = _read(desk)
        stopped = StoppedKey(facts.sha256, facts.common_name, facts.serial, now, reason)
        if facts.sha256 in known:
            stopped = replace(stopped, since=known[facts.sha256].since)
        _write(desk, {**known, facts.sha256: stopped})
    desk.open_journal().note(Act.KEY_STOPPED, _facts(stopped), now)
    return stopped


def lift_stop(desk: Desk, sha256: str, reason: str) -> StoppedKey:
    """The report was a mistake: the certificate may sign again. Journalled before it takes effect.

    Raises :class:`KeyNotStopped`, and what :func:`stopped_keys` and the journal raise.
    """
    with exclusive_lock(private_folder(desk.folders.home) / f"{FILE}.lock", seconds=LOCK_SECONDS):
        known = dict(_read(desk))
        if sha256 not in known:
            raise KeyNotStopped(sha256)
        lifted = known.pop(sha256)
        desk.open_journal().note(Act.KEY_RESUMED, _facts(lifted) | {"reason": reason}, desk.clock())
        _write(desk, known)
    return lifted


def require_not_stopped(desk: Desk, sha256: str) -> None:
    """Nothing where the certificate was never reported; raises :class:`KeyStopped` and what :func:`stopped_keys` does.

    A list that cannot be read lets nothing be signed: unknown is not «not reported».
    """
    stopped = _read(desk).get(sha256)
    if stopped is not None:
        raise KeyStopped(stopped.name, stopped.since)


def _facts(stopped: StoppedKey) -> dict[str, object]:
    return {
        "certificate": stopped.sha256,
        "signer": stopped.name,
        "since": stopped.since.isoformat(),
        "reason": stopped.reason,
    }


def _read(desk: Desk) -> Mapping[str, StoppedKey]:
    path = desk.folders.home / FILE
    try:
        rows = json.loads(read_file(path))
    except FileMissing:
        return {}
    except ValueError as error:
        raise StoppedKeysUnreadable(path) from error
    try:
        return {row["sha256"]: StoppedKey(**row | {"since": datetime.fromisoformat(row["since"])}) for row in rows}
    except (TypeError, KeyError, ValueError) as error:
        raise StoppedKeysUnreadable(Path(path)) from error


def _write(desk: Desk, stopped: Mapping[str, StoppedKey]) -> None:
    rows = [asdict(one) | {"since": one.since.isoformat()} for one in stopped.values()]
    write_whole(desk.folders.home / FILE, json.dumps(rows, ensure_ascii=False, indent=1).encode(), overwrite=True)
