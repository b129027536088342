"""What a token says of itself, before anybody has judged it, and how a module refuses."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class PinState(StrEnum):
    """What the token's flags say of the PIN tries left; PKCS#11 gives no count, so neither do we."""

    OK = "ok"
    LOW = "low"
    FINAL = "final"
    LOCKED = "locked"
    UNKNOWN = "unknown"


class RefusalKind(StrEnum):
    """What a clerk could act upon; all else is FAILED."""

    PIN_INCORRECT = "PIN_INCORRECT"
    PIN_LOCKED = "PIN_LOCKED"
    PIN_REFUSED = "PIN_REFUSED"
    REMOVED = "REMOVED"
    BUSY = "BUSY"
    MECHANISM = "MECHANISM"
    KEY_MISSING = "KEY_MISSING"
    NOT_LOADED = "NOT_LOADED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the module did not do it; ``detail`` is the PKCS#11 name, the mechanism or the PIN's state."""

    kind: RefusalKind
    detail: str = ""


class Refused(Exception):  # noqa: N818 - carries a refusal to the one place that answers the parent process
    """Inside this process only; the parent receives the :class:`Refusal` as plain data."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.kind, refusal.detail)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class FoundCertificate:
    """A certificate object as the token holds it."""

    der: bytes
    key_id: bytes
    label: str
    pin_every_signature: bool | None = None
    """CKA_ALWAYS_AUTHENTICATE of its key; None where the key cannot be seen without a login (most tokens)."""

    @property
    def sha256(self) -> str:
        """Lower-case hexadecimal fingerprint, the certificate's identity everywhere in the program."""
        return hashlib.sha256(self.der).hexdigest()


@dataclass(frozen=True, slots=True)
class FoundToken:
    """One token's own words about itself; ``refusal`` where it could not be read to the end."""

    slot: int
    label: str
    serial: str
    model: str
    manufacturer: str
    pin_state: PinState
    pin_pad: bool
    """CKF_PROTECTED_AUTHENTICATION_PATH: the PIN is typed on the reader (or the driver's own window), not here."""
    certificates: tuple[FoundCertificate, ...]
    unreadable: int
    refusal: Refusal | None
