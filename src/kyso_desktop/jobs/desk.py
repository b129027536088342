"""The collaborators of every job, made once in ``app`` and passed by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from kyso_desktop import trust
from kyso_desktop.jobs.errors import Cancelled

if TYPE_CHECKING:
    from kyso_desktop.jobs.verifying import ReaderApart, VerifyingPool
    from kyso_desktop.journal import Journal
    from kyso_desktop.signing import Fonts
    from kyso_desktop.trust import TrustInputs, TrustView
    from kyso_desktop.workstation import Folders, Settings


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def _verifying_pool() -> VerifyingPool:
    from kyso_desktop.jobs.verifying import VerifyingPool

    return VerifyingPool()


@dataclass(frozen=True)
class Desk:
    """Where things are and who keeps them."""

    folders: Folders
    settings: Settings
    fonts: Fonts
    shipped_trust: Path
    driver_map: Path
    trust: TrustInputs
    open_journal: Callable[[], Journal]
    """Opens the journal at first use and gives the same one ever after; raises what ``journal`` raises."""
    shut_journal: Callable[[], None] = lambda: None
    """Lets the journal and its key go; the next use opens it again, and asks for the key again."""
    lock_journal: Callable[[], None] = lambda: None
    """The same, and the passphrase is forgotten too where one was entered."""
    journal_is_open: Callable[[], bool] = lambda: False
    """Whether the journal is open now, so that nobody need be asked for its key."""
    ask_passphrase: Callable[[], str | None] | None = None
    """Gives the journal's passphrase, or None where the person declines."""
    clock: Callable[[], datetime] = now
    cancel: Event = field(default_factory=Event)
    verifying: VerifyingPool = field(default_factory=_verifying_pool)
    """The processes that verify files; none is started before the first file."""

    reader: ReaderApart | None = None
    """Who reads and draws documents; None: this very process, for one that does nothing else."""

    def trust_view(self, opened: TrustView | None = None) -> TrustView:
        """The trust of this moment; raises what ``trust.open_view`` raises.

        ``opened`` is a view of the same run: its files are not read again.
        """
        now = self.clock()
        if opened is not None:
            return replace(opened, moment=(self.trust.moment or now).astimezone(UTC))
        from kyso_desktop.jobs.stored_trust import with_store

        inputs = with_store(self.trust, self.folders.home, self.shipped_trust, now, self.settings.trust_folder)
        return trust.open_view(self.shipped_trust, inputs, now, self.folders.cache / "revocation")

    def go_on(self) -> None:
        """Raise :class:`Cancelled` where the person has stopped the work; called between steps."""
        if self.cancel.is_set():
            raise Cancelled
