"""What can go wrong with a token, as facts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from kyso_desktop.errors import KysoError

WRONG_KIND = "WRONG_KIND"
"""A reason of :class:`CertificateUnfit` beside those of ``UnfitReason``: sound, but not for this act."""


class DriverFault(StrEnum):
    """What is wrong with a module beside what PKCS#11 can say."""

    NOT_FULL_PATH = "NOT_FULL_PATH"
    NOT_READABLE = "NOT_READABLE"
    NOT_A_LIBRARY = "NOT_A_LIBRARY"
    WRONG_ARCHITECTURE = "WRONG_ARCHITECTURE"
    NO_ENTRY_POINT = "NO_ENTRY_POINT"
    LOADER_REFUSED = "LOADER_REFUSED"
    CRASHED = "CRASHED"
    """Its process ended, or answered with something that is no answer."""
    TIMED_OUT = "TIMED_OUT"
    """It did not answer within its time limit; its process was ended."""


class TokenError(KysoError):
    """Root of this room's errors; the command line ends with exit code 5."""


@dataclass(eq=False)
class NoToken(TokenError):
    """No module answered with a token that holds a certificate."""

    code = "NO_TOKEN"


@dataclass(eq=False)
class DriverMissing(TokenError):
    """A module was named (or none of the driver map exists) and it is not there."""

    code = "DRIVER_MISSING"
    module: Path | None


@dataclass(eq=False)
class DriverFailed(TokenError):
    """A module is there and does not work; ``reason`` is a ``DriverFault`` or the PKCS#11 return value's name."""

    code = "DRIVER_FAILED"
    module: Path
    reason: str


@dataclass(eq=False)
class PinIncorrect(TokenError):
    """The one try was wrong; ``state`` is what the token's flags say now (a ``PinState`` value)."""

    code = "PIN_INCORRECT"
    state: str


@dataclass(eq=False)
class PinLocked(TokenError):
    """The token accepts no PIN any more."""

    code = "PIN_LOCKED"


@dataclass(eq=False)
class PinFinalTry(TokenError):
    """One try is left and nobody has agreed to spend it; nothing was sent to the token."""

    code = "PIN_FINAL_TRY"


@dataclass(eq=False)
class PinRefused(TokenError):
    """The token refused the PIN's form (length, expired) without counting a try."""

    code = "PIN_REFUSED"
    reason: str


@dataclass(eq=False)
class TokenBusy(TokenError):
    """Another signing job (or another program) holds this token's login."""

    code = "TOKEN_BUSY"


@dataclass(eq=False)
class TokenRemoved(TokenError):
    """The token went away during the work."""

    code = "TOKEN_REMOVED"


@dataclass(eq=False)
class SessionEnded(TokenError):
    """The time that one login may serve is over (setting ``session_minutes``); the key was closed."""

    code = "SESSION_ENDED"


@dataclass(eq=False)
class TokenWaitStopped(TokenError):
    """The person stopped waiting for the token; the driver's process was ended."""

    code = "TOKEN_WAIT_STOPPED"


@dataclass(eq=False)
class KeyMissing(TokenError):
    """The token is open and holds no private key for the chosen certificate."""

    code = "KEY_MISSING"
    sha256: str


@dataclass(eq=False)
class MechanismMissing(TokenError):
    """The token cannot make this kind of signature."""

    code = "MECHANISM_MISSING"
    wanted: str


@dataclass(eq=False)
class WrongSignature(TokenError):
    """The signature that came back does not belong to the chosen certificate; it was thrown away."""

    code = "WRONG_SIGNATURE"
    sha256: str


@dataclass(eq=False)
class CertificateNotFound(TokenError):
    """No certificate on any token fits what was asked."""

    code = "CERTIFICATE_NOT_FOUND"
    wanted: str


@dataclass(eq=False)
class CertificateAmbiguous(TokenError):
    """Several fit; a person must choose. ``choices`` are (name, SHA-256, token serial)."""

    code = "CERTIFICATE_AMBIGUOUS"
    choices: tuple[tuple[str, str, str], ...]


@dataclass(eq=False)
class CertificateUnfit(TokenError):
    """The chosen certificate may not sign; ``reason`` is an ``UnfitReason`` value or :data:`WRONG_KIND`.

    ``when`` is the end (or the start) of its validity where that is the reason.
    """

    code = "CERTIFICATE_UNFIT"
    name: str
    reason: str
    when: datetime | None
