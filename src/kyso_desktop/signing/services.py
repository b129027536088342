"""What the higher levels need besides the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyhanko_certvalidator import ValidationContext


class StampSource(Protocol):
    """Whoever fetches time-stamps (RFC 3161)."""

    def token(self, digest: bytes, algorithm: str) -> bytes:
        """DER of a time-stamp over this digest, made with that hash; raises where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Time-stamps (B-T up) and revocation data (B-LT up)."""

    stamps: StampSource | None = None
    revocation: Callable[[], ValidationContext] | None = None
    """Makes the context that holds them, or gives the one that it made."""
