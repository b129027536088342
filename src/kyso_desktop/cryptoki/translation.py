"""The library's errors in our words: one table, one place."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager

import pkcs11
from pkcs11.exceptions import PKCS11Error

from kyso_desktop.cryptoki.model import PinState, Refusal, RefusalKind, Refused

REMOVED = (
    pkcs11.exceptions.DeviceRemoved,
    pkcs11.exceptions.TokenNotPresent,
    pkcs11.exceptions.TokenNotRecognised,
    pkcs11.exceptions.DeviceError,
    pkcs11.exceptions.SlotIDInvalid,
    pkcs11.exceptions.SessionClosed,
    pkcs11.exceptions.SessionHandleInvalid,
    pkcs11.exceptions.ObjectHandleInvalid,
    pkcs11.exceptions.KeyHandleInvalid,
    pkcs11.exceptions.NoSuchToken,
    pkcs11.exceptions.UserNotLoggedIn,
)
"""A token pulled out and put back has new handles and no login: that is how many modules tell of it."""

PIN_REFUSED = (
    pkcs11.exceptions.PinInvalid,
    pkcs11.exceptions.PinLenRange,
    pkcs11.exceptions.PinExpired,
    pkcs11.exceptions.PinTooWeak,
    pkcs11.exceptions.UserPinNotInitialized,
    pkcs11.exceptions.FunctionCancelled,
)

BUSY = (
    pkcs11.exceptions.UserAlreadyLoggedIn,
    pkcs11.exceptions.AnotherUserAlreadyLoggedIn,
    pkcs11.exceptions.UserTooManyTypes,
    pkcs11.exceptions.SessionCount,
    pkcs11.exceptions.SessionReadWriteSOExists,
    pkcs11.exceptions.OperationActive,
)

MECHANISM = (
    pkcs11.exceptions.MechanismInvalid,
    pkcs11.exceptions.MechanismParamInvalid,
    pkcs11.exceptions.KeyTypeInconsistent,
    pkcs11.exceptions.KeySizeRange,
    pkcs11.exceptions.FunctionNotSupported,
)

KINDS = (
    (pkcs11.exceptions.PinLocked, RefusalKind.PIN_LOCKED),
    (PIN_REFUSED, RefusalKind.PIN_REFUSED),
    (REMOVED, RefusalKind.REMOVED),
    (BUSY, RefusalKind.BUSY),
    (MECHANISM, RefusalKind.MECHANISM),
)

FOREIGN = (PKCS11Error, struct.error, ValueError, KeyError)
"""All that the library raises: beside its own errors those of unpacking, where a module answers with garbage."""


def translate(error: Exception, state: PinState = PinState.UNKNOWN) -> Refusal:
    """Our word for one of the library's errors; what fits nothing a clerk could act upon is FAILED."""
    if isinstance(error, pkcs11.exceptions.PinIncorrect):
        return Refusal(RefusalKind.PIN_INCORRECT, state.value)
    for kinds, kind in KINDS:
        if isinstance(error, kinds):
            return Refusal(kind, type(error).__name__)
    return Refusal(RefusalKind.FAILED, _word(error))


def _word(error: Exception) -> str:
    """The library's name for the return value; where it has none, its text (which holds only the number)."""
    return str(error) if type(error) is PKCS11Error else type(error).__name__


@contextmanager
def translated() -> Iterator[None]:
    """Inside, an exception of the library leaves as a refusal."""
    try:
        yield
    except FOREIGN as error:
        raise Refused(translate(error)) from error
