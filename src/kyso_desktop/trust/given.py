"""What a person gives to one run."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrustInputs:
    """What one run adds to the shipped trust store, or sets in its place."""

    anchors: tuple[Path, ...] = ()
    only: bool = False
    """True: the shipped certificates play no part."""
    intermediates: tuple[Path, ...] = ()
    crls: tuple[Path, ...] = ()
    offline: bool = False
    moment: datetime | None = None
    """The moment to judge at, with a time zone; None is now."""
