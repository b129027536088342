"""Verification: numbered checks, facts, verdict."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.verification.cms import SignedMessage, check_document_signature, check_document_timestamp
    from kyso_desktop.verification.model import Change, ChangeKind, ChangesAfter, Etsi, Report, SignatureVerdict, Step
    from kyso_desktop.verification.reasons import Effect, Indication, Reason, Verdict, effect_of
    from kyso_desktop.verification.sight import look
    from kyso_desktop.verification.verify import verify
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.verification.cms": "SignedMessage check_document_signature check_document_timestamp",
            "kyso_desktop.verification.model": "Change ChangeKind ChangesAfter Etsi Report SignatureVerdict Step",
            "kyso_desktop.verification.reasons": "Effect Indication Reason Verdict effect_of",
            "kyso_desktop.verification.sight": "look",
            "kyso_desktop.verification.verify": "verify",
        },
    )

__all__ = [
    "Change",
    "ChangeKind",
    "ChangesAfter",
    "Effect",
    "Etsi",
    "Indication",
    "Reason",
    "Report",
    "SignatureVerdict",
    "SignedMessage",
    "Step",
    "Verdict",
    "check_document_signature",
    "check_document_timestamp",
    "effect_of",
    "look",
    "verify",
]
