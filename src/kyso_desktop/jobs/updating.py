"""Newer versions from the IT office: looked for when a person or the administrator's schedule asks, never by itself."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop import __version__, workstation
from kyso_desktop.updates import (
    Offer,
    ProgramNotReplaceable,
    UpdateDeferred,
    UpdateFinder,
    UpdatesNotSetUp,
    UpdateSource,
    UpdateUnavailable,
    read_source,
    replace_folder,
    run_setup,
    unpacked,
)

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.workstation import WebReply

STATE = "updates"
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of an update."""

    version: str
    at_next_start: bool
    """True where the setup program works on when this one has ended."""


def check_update(desk: Desk, file: Path | None = None, *, present: str = __version__) -> Offer | None:
    """The newer version that the source (or the offline ``file``) offers, or None; raises ``UpdateError``."""
    with _finder(desk, file) as finder:
        return finder.find(workstation.platform_name(), present)


def apply_update(
    desk: Desk, file: Path | None = None, *, present: str = __version__, program: Path | None = None
) -> Updated | None:
    """The newer version is in place, or None where there is none; raises ``UpdateError``, and the old one stays.

    Raises ``UpdateDeferred`` while somebody signs or, on Linux, anybody on this computer has the program open. A
    version that does not start is taken back.
    """
    with _finder(desk, file) as finder:
        offer = finder.find(workstation.platform_name(), present)
        if offer is None:
            return None
        fetched = finder.fetch(offer)
    if workstation.is_anyone_at_work(desk.folders.home):
        raise UpdateDeferred
    folder = program or workstation.program_folder()
    if folder is None:
        raise ProgramNotReplaceable
    if workstation.is_run_by_others(folder):
        raise UpdateDeferred
    LOG.info("update from %s to %s", present, offer.version)
    if workstation.platform_name() is workstation.Platform.WINDOWS:
        run_setup(fetched)
        return Updated(offer.version, at_next_start=True)
    replace_folder(folder, fetched, offer.version)
    fetched.unlink(missing_ok=True)
    return Updated(offer.version, at_next_start=False)


@contextmanager
def _finder(desk: Desk, file: Path | None) -> Iterator[UpdateFinder]:
    settings = desk.settings
    if settings.updates_off or settings.update_root is None or not (settings.update_address or file):
        raise UpdatesNotSetUp
    root = workstation.read_file(settings.update_root)
    state = workstation.private_folder(desk.folders.home / STATE)
    source = read_source(settings.update_address or "offline")
    if file is None:
        yield UpdateFinder(source, root, state, _way_out(desk, source))
        return
    with unpacked(file) as address:
        yield UpdateFinder(replace(source, address=address), root, state, _closed)


def _way_out(desk: Desk, source: UpdateSource) -> _OpenWeb:
    if desk.trust.offline and not source.address.startswith("file:"):
        raise UpdateUnavailable
    return workstation.open_web


def _closed(address: str, _seconds: float) -> WebReply:
    raise OSError(address)


if TYPE_CHECKING:
    from collections.abc import Callable

    _OpenWeb = Callable[[str, float], WebReply]
