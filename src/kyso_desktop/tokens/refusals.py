"""A module's refusal, as the error that the rest of the program knows."""

from pathlib import Path
from typing import assert_never

from kyso_desktop.cryptoki import Refusal, RefusalKind
from kyso_desktop.tokens.errors import (
    DriverFailed,
    DriverFault,
    KeyMissing,
    MechanismMissing,
    PinIncorrect,
    PinLocked,
    PinRefused,
    TokenBusy,
    TokenError,
    TokenRemoved,
)


def error_of(refusal: Refusal, module: Path, sha256: str = "") -> TokenError:
    """The error for this refusal; ``sha256`` is the certificate that was asked for."""
    match refusal.kind:
        case RefusalKind.PIN_INCORRECT:
            return PinIncorrect(refusal.detail)
        case RefusalKind.PIN_LOCKED:
            return PinLocked()
        case RefusalKind.PIN_REFUSED:
            return PinRefused(refusal.detail)
        case RefusalKind.REMOVED:
            return TokenRemoved()
        case RefusalKind.BUSY:
            return TokenBusy()
        case RefusalKind.MECHANISM:
            return MechanismMissing(refusal.detail)
        case RefusalKind.KEY_MISSING:
            return KeyMissing(sha256)
        case RefusalKind.NOT_LOADED:
            return DriverFailed(module, DriverFault.LOADER_REFUSED)
        case RefusalKind.FAILED:
            return DriverFailed(module, refusal.detail)
        case _:
            assert_never(refusal.kind)
