"""Updates: newer versions from the IT office's own repository, believed by its signatures alone; off by default."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.updates.errors import (
        ProgramNotReplaceable,
        UpdateDeferred,
        UpdateDidNotStart,
        UpdateError,
        UpdateFault,
        UpdateRefused,
        UpdatesNotSetUp,
        UpdateUnavailable,
    )
    from kyso_desktop.updates.finding import Offer, UpdateFinder
    from kyso_desktop.updates.replacing import replace_folder, run_setup
    from kyso_desktop.updates.source import UpdateSource, read_source, unpacked
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.updates.errors": (
                "ProgramNotReplaceable UpdateDeferred UpdateDidNotStart UpdateError UpdateFault UpdateRefused "
                "UpdateUnavailable UpdatesNotSetUp"
            ),
            "kyso_desktop.updates.finding": "Offer UpdateFinder",
            "kyso_desktop.updates.replacing": "replace_folder run_setup",
            "kyso_desktop.updates.source": "UpdateSource read_source unpacked",
        },
    )

__all__ = [
    "Offer",
    "ProgramNotReplaceable",
    "UpdateDeferred",
    "UpdateDidNotStart",
    "UpdateError",
    "UpdateFault",
    "UpdateFinder",
    "UpdateRefused",
    "UpdateSource",
    "UpdateUnavailable",
    "UpdatesNotSetUp",
    "read_source",
    "replace_folder",
    "run_setup",
    "unpacked",
]
