"""Builds the desk: every object once, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock, Timer
from typing import TYPE_CHECKING

from kyso_desktop import journal
from kyso_desktop.app.log import set_log_level
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

FILE_NAMES = frozenset({"file", "output", "sheet"})
"""The facts that hold the name of a document."""
LOOK_AGAIN_SECONDS = 5.0
"""How soon after a job that outlasted the rest the journal may be locked."""


@dataclass(frozen=True)
class Presence:
    """Whoever keeps the program open between two jobs: the window. A console run is one job from start to end."""

    is_at_work: Callable[[], bool]
    """Whether a job is in hand, which counts as use of the journal; callable from any thread."""
    forget: Callable[[], None]
    """The passphrase that was entered is known no longer: the next use has it asked for again."""


class JournalDoor:
    """Opens the journal at first use, once, for whichever thread comes first; locks it when it rests too long.

    Without a ``presence`` it never rests.
    """

    def __init__(
        self,
        places: Folders,
        ask: Callable[[], str | None] | None,
        idle_minutes: float | None = None,
        presence: Presence | None = None,
    ) -> None:
        self._places = places
        self._ask = ask
        self._presence = presence
        self._left_out: frozenset[str] = frozenset()
        self._idle_seconds = idle_minutes * 60 if idle_minutes and presence else None
        self._rest: Timer | None = None
        self._uses = 0
        self._lock = Lock()
        self._journal: journal.Journal | None = None

    def __call__(self) -> journal.Journal:
        with self._lock:
            if self._journal is None:
                self._journal = self._open()
                self._journal.leave_out(self._left_out)
            self._uses += 1
            self._begin_rest(self._idle_seconds)
            return self._journal

    def leave_out(self, names: frozenset[str]) -> None:
        """Facts under these names are written no more."""
        self._left_out = names

    def _begin_rest(self, seconds: float | None) -> None:
        if self._rest is not None:
            self._rest.cancel()
        if seconds is not None:
            self._rest = Timer(seconds, self._rest_over, (self._uses,))
            self._rest.daemon = True
            self._rest.start()

    def _rest_over(self, uses: int) -> None:
        with self._lock:
            if self._journal is None or uses != self._uses:  # used since, and its own rest has begun
                return
            if self._presence and self._presence.is_at_work():
                self._begin_rest(min(LOOK_AGAIN_SECONDS, self._idle_seconds or LOOK_AGAIN_SECONDS))
                return
            self._let_go()  # before anybody else is let in: a job that begins now opens it anew
            self._forget()

    def lock(self) -> None:
        """The journal and its key are let go, and the passphrase is forgotten."""
        self.shut()
        self._forget()

    def shut(self) -> None:
        """The journal and its key are let go."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        opened, self._journal = self._journal, None
        if opened is not None:
            opened.close_store()

    def _forget(self) -> None:
        if self._presence:
            self._presence.forget()

    def is_open(self) -> bool:
        """Whether the journal is open now; asking is no use of it."""
        return self._journal is not None

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


def build_desk(
    ask_passphrase: Callable[[], str | None] | None = None,
    trust: TrustInputs | None = None,
    presence: Presence | None = None,
) -> Desk:
    """The desk of this user on this computer; nothing is opened or contacted yet.

    Raises ``SettingsUnreadable`` or ``PolicyUnreadable`` where the settings or the machine's policy are damaged. Where
    they say that the network is off, no run goes out, whatever it was given.
    """
    places = folders()
    settings = load_settings(places)
    use_proxy(settings.proxy)
    set_log_level(settings.log_level)
    if settings.journal_folder is not None:
        places = replace(places, journal=settings.journal_folder)
    inputs = trust or TrustInputs()
    if settings.trust_folder is not None and not inputs.only:
        inputs = replace(inputs, anchors=(*inputs.anchors, settings.trust_folder))
    if settings.network_off:
        inputs = replace(inputs, offline=True)
        settings = replace(settings, tsa_url=None)
    door = JournalDoor(places, ask_passphrase, settings.journal_idle_minutes, presence)
    if settings.file_names_off:
        door.leave_out(FILE_NAMES)
    desk = Desk(
        folders=places,
        settings=settings,
        fonts=Fonts(resource("fonts/LiberationSerif-Regular.ttf"), resource("fonts/LiberationSerif-Italic.ttf")),
        shipped_trust=resource("trust"),
        driver_map=settings.driver_map or resource("drivers/drivers.toml"),
        trust=inputs,
        open_journal=door,
        shut_journal=door.shut,
        lock_journal=door.lock,
        journal_is_open=door.is_open,
        ask_passphrase=ask_passphrase,
    )
    return with_policy_pack(desk)
