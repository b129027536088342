"""What can go wrong with updates, as facts. The program in use stays as it was in every case."""

from dataclasses import dataclass
from enum import StrEnum

from kyso_desktop.errors import KysoError


class UpdateError(KysoError):
    """Root of this room's errors."""


class UpdateFault(StrEnum):
    """Why what an update source says was not believed."""

    NOT_SIGNED = "NOT_SIGNED"
    """Wrong keys, too few signatures, or changed after signing."""
    OLDER = "OLDER"
    """The source shows an older state than it has shown before."""
    STALE = "STALE"
    """The source has not been renewed in time: it may hide newer versions."""
    DAMAGED = "DAMAGED"
    """Not the length or digest that was signed, endless, or not understood."""


@dataclass(eq=False)
class UpdateRefused(UpdateError):
    """The source was reached and not believed."""

    code = "UPDATE_REFUSED"
    fault: UpdateFault


class UpdateUnavailable(UpdateError):
    """The source could not be reached or holds nothing of ours."""

    code = "UPDATE_UNAVAILABLE"


class UpdatesNotSetUp(UpdateError):
    """No source is set, no trusted root is set, or a policy forbids updates."""

    code = "UPDATES_NOT_SET_UP"


class UpdateDeferred(UpdateError):
    """Somebody is signing, or the program is open: later."""

    code = "UPDATE_DEFERRED"


@dataclass(eq=False)
class UpdateDidNotStart(UpdateError):
    """The new version did not start here; the old one is in its place."""

    code = "UPDATE_DID_NOT_START"
    version: str


class ProgramNotReplaceable(UpdateError):
    """This program was not installed in a way that it can replace itself (source tree, package manager, no right)."""

    code = "PROGRAM_NOT_REPLACEABLE"
