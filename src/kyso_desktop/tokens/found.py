"""What a token says of itself, before anybody has judged it."""

import hashlib
from dataclasses import dataclass

from kyso_desktop.tokens.errors import TokenError
from kyso_desktop.tokens.model import PinState


@dataclass(frozen=True, slots=True)
class FoundCertificate:
    """A certificate object as the token holds it."""

    der: bytes
    key_id: bytes
    label: str

    @property
    def sha256(self) -> str:
        """Lower-case hexadecimal fingerprint, the certificate's identity everywhere in the program."""
        return hashlib.sha256(self.der).hexdigest()


@dataclass(frozen=True, slots=True)
class FoundToken:
    """One token's own words about itself; ``error`` where it could not be read to the end."""

    slot: int
    label: str
    serial: str
    model: str
    manufacturer: str
    pin_state: PinState
    certificates: tuple[FoundCertificate, ...]
    unreadable: int
    error: TokenError | None
