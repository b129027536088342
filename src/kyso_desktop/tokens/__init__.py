"""Tokens: finds them, reads their certificates without a PIN, opens a key for one job. Read-only sessions always."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
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
        SessionEnded,
        TokenBusy,
        TokenError,
        TokenRemoved,
        TokenWaitStopped,
        WrongSignature,
    )
    from kyso_desktop.tokens.finding import find_tokens, reports_of
    from kyso_desktop.tokens.model import CertificateChoice, Pin, TokenCertificate, TokenReport
    from kyso_desktop.tokens.module_file import look_at
    from kyso_desktop.tokens.process import warm_up
    from kyso_desktop.tokens.unlocking import UnlockedKey, unlock
    from kyso_desktop.tokens.waiting import wait_for
    from kyso_desktop.tokens.watching import Watch, watch
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.cryptoki": "PinState",
            "kyso_desktop.tokens.choosing": "choose",
            "kyso_desktop.tokens.errors": (
                "CertificateAmbiguous CertificateNotFound CertificateUnfit DriverFailed DriverFault DriverMissing "
                "KeyMissing MechanismMissing NoToken PinFinalTry PinIncorrect PinLocked PinRefused SessionEnded "
                "TokenBusy TokenError TokenRemoved TokenWaitStopped WRONG_KIND WrongSignature"
            ),
            "kyso_desktop.tokens.finding": "find_tokens reports_of",
            "kyso_desktop.tokens.model": "CertificateChoice Pin TokenCertificate TokenReport",
            "kyso_desktop.tokens.module_file": "look_at",
            "kyso_desktop.tokens.process": "warm_up",
            "kyso_desktop.tokens.unlocking": "UnlockedKey unlock",
            "kyso_desktop.tokens.waiting": "wait_for",
            "kyso_desktop.tokens.watching": "Watch watch",
        },
    )

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
    "SessionEnded",
    "TokenBusy",
    "TokenCertificate",
    "TokenError",
    "TokenRemoved",
    "TokenReport",
    "TokenWaitStopped",
    "UnlockedKey",
    "Watch",
    "WrongSignature",
    "choose",
    "find_tokens",
    "look_at",
    "reports_of",
    "unlock",
    "wait_for",
    "warm_up",
    "watch",
]
