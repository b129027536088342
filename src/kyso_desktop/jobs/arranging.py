"""What putting pages together takes away; loads no engine, because the screen asks it at every step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kyso_desktop.jobs.model import Warn

if TYPE_CHECKING:
    from kyso_desktop.jobs.parts import SourcePart
    from kyso_desktop.signing import Claim

REMOVABLE = frozenset(
    {
        Warn.HAS_SCRIPT,
        Warn.HAS_LAUNCH_ACTION,
        Warn.HAS_OUTSIDE_REFERENCE,
        Warn.HAS_HIDDEN_LAYER,
        Warn.HAS_HIDDEN_MARK,
        Warn.HAS_APPEARANCES_TO_BE_MADE,
        Warn.HAS_OPEN_FIELDS,
    }
)
"""What ``clean`` takes out."""


def lost_by_joining(parts: Sequence[SourcePart], *, whole: bool) -> tuple[Claim, ...]:
    """What the new file will no longer say of itself; ``whole``: every page of one part, in its order."""
    if whole and len(parts) == 1:
        return ()
    return tuple(dict.fromkeys(claim for part in parts for claim in part.claims))
