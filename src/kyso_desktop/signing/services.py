"""What the higher levels need besides the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyhanko.sign.timestamps import TimeStamper
    from pyhanko_certvalidator import ValidationContext


@dataclass(frozen=True, slots=True)
class Services:
    """A time-stamp authority (B-T up) and revocation data (B-LT up)."""

    timestamper: TimeStamper | None = None
    revocation: ValidationContext | None = None
