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
    certificates: tuple[bytes, ...] = ()
    """DER of the certificates that the user's own store adds."""
    agency: tuple[Path, ...] = ()
    """The agency's folder: its certificates count unless ``removed`` names them, its CRLs count too."""
    removed: frozenset[str] = frozenset()
    """SHA-256 of shipped and agency's certificates that count no more."""
    moment: datetime | None = None
    """The moment to judge at, with a time zone; None is now."""
