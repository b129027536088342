"""Verification: numbered checks, facts, verdict."""

from kyso_desktop.verification.model import (
    Change,
    ChangeKind,
    ChangesAfter,
    Etsi,
    Report,
    SignatureVerdict,
    Step,
)
from kyso_desktop.verification.reasons import Effect, Indication, Reason, Verdict, effect_of
from kyso_desktop.verification.sight import look
from kyso_desktop.verification.verify import verify

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
    "Step",
    "Verdict",
    "effect_of",
    "look",
    "verify",
]
