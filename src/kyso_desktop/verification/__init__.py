"""Verification: numbered checks, facts, verdict."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import PICTURE_TABLES, at_first_use, load_when_used

load_when_used(PICTURE_TABLES)

if TYPE_CHECKING:
    from kyso_desktop.verification.cms import SignedMessage, check_document_signature, check_document_timestamp
    from kyso_desktop.verification.facts import KnownDigest, ReplayFacts, SignatureFacts
    from kyso_desktop.verification.judging import verify
    from kyso_desktop.verification.model import Change, ChangeKind, ChangesAfter, Etsi, Report, SignatureVerdict, Step
    from kyso_desktop.verification.reasons import Effect, Indication, Reason, Verdict, effect_of, worst
    from kyso_desktop.verification.replay import replay_facts, replayed, with_structure
    from kyso_desktop.verification.sight import look
    from kyso_desktop.verification.xml import check_xml
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.verification.cms": "SignedMessage check_document_signature check_document_timestamp",
            "kyso_desktop.verification.facts": "KnownDigest ReplayFacts SignatureFacts",
            "kyso_desktop.verification.judging": "verify",
            "kyso_desktop.verification.model": "Change ChangeKind ChangesAfter Etsi Report SignatureVerdict Step",
            "kyso_desktop.verification.reasons": "Effect Indication Reason Verdict effect_of worst",
            "kyso_desktop.verification.replay": "replay_facts replayed with_structure",
            "kyso_desktop.verification.sight": "look",
            "kyso_desktop.verification.xml": "check_xml",
        },
    )

__all__ = [
    "PICTURE_TABLES",
    "Change",
    "ChangeKind",
    "ChangesAfter",
    "Effect",
    "Etsi",
    "Indication",
    "KnownDigest",
    "Reason",
    "ReplayFacts",
    "Report",
    "SignatureFacts",
    "SignatureVerdict",
    "SignedMessage",
    "Step",
    "Verdict",
    "check_document_signature",
    "check_document_timestamp",
    "check_xml",
    "effect_of",
    "load_when_used",
    "look",
    "replay_facts",
    "replayed",
    "verify",
    "with_structure",
    "worst",
]
