"""Builds the desk: every object once, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from kyso_desktop import journal
from kyso_desktop.jobs import Desk
from kyso_desktop.signing import Fonts
from kyso_desktop.trust import TrustInputs
from kyso_desktop.workstation import folders, journal_key, load_settings, resource, use_proxy

if TYPE_CHECKING:
    from kyso_desktop.workstation import Folders


class JournalDoor:
    """Opens the journal at first use, once, for whichever thread comes first."""

    def __init__(self, places: Folders, ask: Callable[[], str | None] | None) -> None:
        self._places = places
        self._ask = ask
        self._lock = Lock()
        self._journal: journal.Journal | None = None

    def __call__(self) -> journal.Journal:
        with self._lock:
            if self._journal is None:
                secret = journal_key(self._places, self._ask)
                self._journal = journal.Journal.open(self._places.journal, secret)
            return self._journal


def build_desk(ask_passphrase: Callable[[], str | None] | None = None, trust: TrustInputs | None = None) -> Desk:
    """The desk of this user on this computer; nothing is opened or contacted yet.

    Raises ``SettingsUnreadable`` or ``PolicyUnreadable`` where the settings or the machine's policy are damaged. Where
    they say that the network is off, no run goes out, whatever it was given.
    """
    places = folders()
    settings = load_settings(places)
    use_proxy(settings.proxy)
    inputs = trust or TrustInputs()
    if settings.trust_folder is not None and not inputs.only:
        inputs = replace(inputs, anchors=(*inputs.anchors, settings.trust_folder))
    if settings.network_off:
        inputs = replace(inputs, offline=True)
        settings = replace(settings, tsa_url=None)
    return Desk(
        folders=places,
        settings=settings,
        fonts=Fonts(resource("fonts/LiberationSerif-Regular.ttf"), resource("fonts/LiberationSerif-Italic.ttf")),
        shipped_trust=resource("trust"),
        driver_map=settings.driver_map or resource("drivers/drivers.toml"),
        trust=inputs,
        open_journal=JournalDoor(places, ask_passphrase),
    )
