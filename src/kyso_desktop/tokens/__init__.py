"""Tokens: finds them, reads their certificates without a PIN, opens a key for one job. Read-only sessions always."""

from kyso_desktop.cryptoki import PinState
from kyso_desktop.tokens.choosing import choose
from kyso_desktop.tokens.errors import (
    WRONG_KIND,
    CertificateAmbiguous,
    CertificateNotFound,
    CertificateUnfit,
    DriverFailed,
    DriverFault,
    DriverMissing,
    KeyMissing,
    MechanismMissing,
    NoToken,
    PinFinalTry,
    PinIncorrect,
    PinLocked,
    PinRefused,
    TokenBusy,
    TokenError,
    TokenRemoved,
    TokenWaitStopped,
    WrongSignature,
)
from kyso_desktop.tokens.finding import find_tokens, reports_of
from kyso_desktop.tokens.model import CertificateChoice, Pin, TokenCertificate, TokenReport
from kyso_desktop.tokens.unlocking import UnlockedKey, unlock

__all__ = [
    "WRONG_KIND",
    "CertificateAmbiguous",
    "CertificateChoice",
    "CertificateNotFound",
    "CertificateUnfit",
    "DriverFailed",
    "DriverFault",
    "DriverMissing",
    "KeyMissing",
    "MechanismMissing",
    "NoToken",
    "Pin",
    "PinFinalTry",
    "PinIncorrect",
    "PinLocked",
    "PinRefused",
    "PinState",
    "TokenBusy",
    "TokenCertificate",
    "TokenError",
    "TokenRemoved",
    "TokenReport",
    "TokenWaitStopped",
    "UnlockedKey",
    "WrongSignature",
    "choose",
    "find_tokens",
    "reports_of",
    "unlock",
]
