"""Tokens: finds them, reads their certificates without a PIN, opens a key for one job. Read-only sessions always."""

from kyso_desktop.tokens.errors import (
    CertificateAmbiguous,
    CertificateNotFound,
    CertificateUnfit,
    DriverFailed,
    DriverMissing,
    KeyMissing,
    MechanismMissing,
    NoToken,
    PinFinalTry,
    PinIncorrect,
    PinLocked,
    PinRefused,
    TokenError,
    TokenRemoved,
    WrongSignature,
)
from kyso_desktop.tokens.model import CertificateChoice, Pin, PinState, TokenCertificate, TokenReport

__all__ = [
    "CertificateAmbiguous",
    "CertificateChoice",
    "CertificateNotFound",
    "CertificateUnfit",
    "DriverFailed",
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
    "TokenCertificate",
    "TokenError",
    "TokenRemoved",
    "TokenReport",
    "WrongSignature",
]
