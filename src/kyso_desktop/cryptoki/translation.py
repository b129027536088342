"""The library's errors in our words: one table, one place."""

import re
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
    pkcs11.exceptions.FunctionRejected,
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

UNNAMED = {
    "0x1": "Cancel",
    "0x9": "NeedToCreateThreads",
    "0xa": "CantLock",
    "0x1b": "ActionProhibited",
    "0x51": "FunctionNotParallel",
    "0x65": "KeyChanged",
    "0x68": "KeyFunctionNotPermitted",
    "0x140": "CurveNotSupported",
    "0x160": "SavedStateInvalid",
    "0x170": "InformationSensitive",
    "0x180": "StateUnsaveable",
    "0x1a0": "MutexBad",
    "0x1a1": "MutexNotLocked",
    "0x1b0": "NewPinMode",
    "0x1b1": "NextOtp",
    "0x1b6": "FipsSelfTestFailed",
    "0x1b7": "LibraryLoadFailed",
}
"""Return values of the standard that the library knows by number only."""

TEXTS = {
    "Buffer was too small": "BufferTooSmall",
    "Initialisation error (already": "CryptokiAlreadyInitialized",
    "Initialisation error (not": "CryptokiNotInitialized",
    "Parallel not supported": "SessionParallelNotSupported",
    "User type invalid": "UserTypeInvalid",
}
"""Return values that the library knows by a sentence only."""

VAGUE = {"GeneralError", "FunctionFailed"}
"""What some modules answer for a token that was pulled out; numbers of a vendor's own belong here too."""

KINDS = (
    (pkcs11.exceptions.PinLocked, RefusalKind.PIN_LOCKED),
    (PIN_REFUSED, RefusalKind.PIN_REFUSED),
    (REMOVED, RefusalKind.REMOVED),
    (BUSY, RefusalKind.BUSY),
    (MECHANISM, RefusalKind.MECHANISM),
)

FOREIGN = (PKCS11Error, struct.error, ValueError, KeyError)
"""All that the library raises: beside its own errors those of unpacking, where a module answers with garbage."""


NAMED_KINDS = {"Cancel": RefusalKind.PIN_REFUSED, "KeyFunctionNotPermitted": RefusalKind.MECHANISM}


def translate(error: Exception, state: PinState = PinState.UNKNOWN) -> Refusal:
    """Our word for one of the library's errors; what fits nothing a clerk could act upon is FAILED."""
    if isinstance(error, pkcs11.exceptions.PinIncorrect):
        return Refusal(RefusalKind.PIN_INCORRECT, state.value)
    name = _name(error)
    for kinds, kind in KINDS:
        if isinstance(error, kinds):
            return Refusal(kind, name)
    return Refusal(NAMED_KINDS.get(name, RefusalKind.FAILED), name)


def is_vague(refusal: Refusal) -> bool:
    """Whether the module may have meant a token that is gone."""
    return refusal.kind is RefusalKind.FAILED and (refusal.detail in VAGUE or refusal.detail.startswith("0x"))


def _name(error: Exception) -> str:
    """The return value's name in PKCS#11; a vendor's own value is its number."""
    if type(error) is not PKCS11Error:
        return type(error).__name__
    text = str(error)
    if number := re.search(r"0x[0-9a-f]+", text):
        return UNNAMED.get(number[0], number[0])
    return next((name for start, name in TEXTS.items() if text.startswith(start)), "PKCS11Error")


@contextmanager
def translated() -> Iterator[None]:
    """Inside, an exception of the library leaves as a refusal."""
    try:
        yield
    except FOREIGN as error:
        raise Refused(translate(error)) from error
