"""Builds the desk: every object once, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock, Timer
from typing import TYPE_CHECKING

from kyso_desktop import journal
from kyso_desktop.jobs import Desk, with_policy_pack
from kyso_desktop.signing import Fonts
from kyso_desktop.trust import TrustInputs
from kyso_desktop.workstation import (
    adopt_journal_key,
    folders,
    journal_key,
    load_settings,
    proposed_journal_key,
    resource,
    use_proxy,
)

if TYPE_CHECKING:
    from kyso_desktop.workstation import Folders


class JournalDoor:
    """Opens the journal at first use, once, for whichever thread comes first; closes it when it rests too long."""

    def __init__(
        self, places: Folders, ask: Callable[[], str | None] | None, idle_minutes: float | None = None
    ) -> None:
        self._places = places
        self._ask = ask
        self._idle_seconds = idle_minutes * 60 if idle_minutes else None
        self._rest: Timer | None = None
        self._lock = Lock()
        self._journal: journal.Journal | None = None

    def __call__(self) -> journal.Journal:
        with self._lock:
            if self._journal is None:
                self._journal = self._open()
            self._begin_rest()
            return self._journal

    def _begin_rest(self) -> None:
        if self._idle_seconds is None:
            return
        if self._rest is not None:
            self._rest.cancel()
        self._rest = Timer(self._idle_seconds, self.shut)
        self._rest.daemon = True
        self._rest.start()

    def shut(self) -> None:
        """The journal and its key are let go."""
        with self._lock:
            opened, self._journal = self._journal, None
            if opened is not None:
                opened.close_store()

    def _open(self) -> journal.Journal:
        places = self._places
        secret = journal_key(places, self._ask)
        try:
            return journal.Journal.open(places.journal, secret)
        except journal.JournalUnreadable:
            if secret.key is None or (proposed := proposed_journal_key(places)) is None:
                raise
        opened = journal.Journal.open(places.journal, proposed)  # a change of key that was cut short after the store
        adopt_journal_key(places)
        return opened


def build_desk(ask_passphrase: Callable[[], str | None] | None = None, trust: TrustInputs | None = None) -> Desk:
    """The desk of this user on this computer; nothing is opened or contacted yet.

    Raises ``SettingsUnreadable`` or ``PolicyUnreadable`` where the settings or the machine's policy are damaged. Where
    they say that the network is off, no run goes out, whatever it was given.
    """
    places = folders()
    settings = load_settings(places)
    use_proxy(settings.proxy)
    if settings.journal_folder is not None:
        places = replace(places, journal=settings.journal_folder)
    inputs = trust or TrustInputs()
    if settings.trust_folder is not None and not inputs.only:
        inputs = replace(inputs, anchors=(*inputs.anchors, settings.trust_folder))
    if settings.network_off:
        inputs = replace(inputs, offline=True)
        settings = replace(settings, tsa_url=None)
    door = JournalDoor(places, ask_passphrase, settings.journal_idle_minutes)
    desk = Desk(
        folders=places,
        settings=settings,
        fonts=Fonts(resource("fonts/LiberationSerif-Regular.ttf"), resource("fonts/LiberationSerif-Italic.ttf")),
        shipped_trust=resource("trust"),
        driver_map=settings.driver_map or resource("drivers/drivers.toml"),
        trust=inputs,
        open_journal=door,
        shut_journal=door.shut,
    )
    return with_policy_pack(desk)
