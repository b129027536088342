"""Every reason that a verdict can have, and what each does to it. One table, read from top to bottom."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Verdict(StrEnum):
    """The word on the first screen; the values are those of ``docs/cli.md``."""

    VALID = "valid"
    INVALID = "invalid"
    INDETERMINATE = "indeterminate"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


class Indication(StrEnum):
    """ETSI EN 319 102-1 V1.3.1, 5.1.3."""

    PASSED = "TOTAL-PASSED"
    FAILED = "TOTAL-FAILED"
    INDETERMINATE = "INDETERMINATE"


class Effect(StrEnum):
    """What a reason does to the verdict."""

    INVALID = "INVALID"
    INDETERMINATE = "INDETERMINATE"
    UNREADABLE = "UNREADABLE"
    NOTE = "NOTE"
    """Explains, and changes nothing."""


class Reason(StrEnum):
    """Why a verdict is what it is; the names are stable."""

    # the file
    EMPTY_FILE = "EMPTY_FILE"
    NOT_A_PDF = "NOT_A_PDF"
    PASSWORD_NEEDED = "PASSWORD_NEEDED"  # noqa: S105 - a code
    DAMAGED_STRUCTURE = "DAMAGED_STRUCTURE"
    BYTES_BEFORE_HEADER = "BYTES_BEFORE_HEADER"
    BYTES_AFTER_END = "BYTES_AFTER_END"
    SIGNATURE_TRACES = "SIGNATURE_TRACES"
    SIGNATURE_REMOVED = "SIGNATURE_REMOVED"
    DUPLICATE_FIELD_NAME = "DUPLICATE_FIELD_NAME"
    TOO_COMPLEX = "TOO_COMPLEX"
    # the signature in the file
    SIGNATURE_DAMAGED = "SIGNATURE_DAMAGED"
    BYTE_RANGE_WRONG = "BYTE_RANGE_WRONG"
    CONTENTS_NOT_IN_GAP = "CONTENTS_NOT_IN_GAP"
    CLONED_SIGNATURE = "CLONED_SIGNATURE"
    NOT_IN_OWN_REVISION = "NOT_IN_OWN_REVISION"
    REVISION_UNREADABLE = "REVISION_UNREADABLE"
    UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT"
    # the cryptography
    CMS_UNREADABLE = "CMS_UNREADABLE"
    SIGNER_CERTIFICATE_MISSING = "SIGNER_CERTIFICATE_MISSING"
    SIGNING_CERTIFICATE_MISMATCH = "SIGNING_CERTIFICATE_MISMATCH"
    DIGEST_MISMATCH = "DIGEST_MISMATCH"
    SIGNATURE_VALUE_WRONG = "SIGNATURE_VALUE_WRONG"
    WEAK_ALGORITHM = "WEAK_ALGORITHM"
    # changes
    CHANGED_AFTER_SIGNING = "CHANGED_AFTER_SIGNING"
    COMMENTS_ADDED = "COMMENTS_ADDED"
    APPEARANCE_NOT_VALUE = "APPEARANCE_NOT_VALUE"
    APPEARANCE_NOT_CHECKED = "APPEARANCE_NOT_CHECKED"
    CHANGES_NOT_COMPARED = "CHANGES_NOT_COMPARED"
    LATER_CHANGES_PERMITTED = "LATER_CHANGES_PERMITTED"
    # what the eye sees
    LOOKS_DIFFERENT = "LOOKS_DIFFERENT"
    CONTENT_COVERED = "CONTENT_COVERED"
    PAGES_NOT_COMPARED = "PAGES_NOT_COMPARED"
    # the certificate
    CERTIFICATE_UNTRUSTED = "CERTIFICATE_UNTRUSTED"
    CERTIFICATE_EXPIRED = "CERTIFICATE_EXPIRED"
    CERTIFICATE_EXPIRED_SINCE = "CERTIFICATE_EXPIRED_SINCE"
    CERTIFICATE_NOT_YET_VALID = "CERTIFICATE_NOT_YET_VALID"
    CERTIFICATE_REVOKED = "CERTIFICATE_REVOKED"
    CERTIFICATE_REVOKED_SINCE = "CERTIFICATE_REVOKED_SINCE"
    CERTIFICATE_SUSPENDED = "CERTIFICATE_SUSPENDED"
    CERTIFICATE_SUSPENDED_SINCE = "CERTIFICATE_SUSPENDED_SINCE"
    CERTIFICATE_UNFIT = "CERTIFICATE_UNFIT"
    CERTIFICATE_WEAK = "CERTIFICATE_WEAK"
    REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN"
    # time
    TIMESTAMP_INVALID = "TIMESTAMP_INVALID"
    TIMESTAMP_UNTRUSTED = "TIMESTAMP_UNTRUSTED"
    TIMESTAMP_REVOCATION_UNKNOWN = "TIMESTAMP_REVOCATION_UNKNOWN"
    CLAIMED_TIME_ONLY = "CLAIMED_TIME_ONLY"
    SIGNED_IN_THE_FUTURE = "SIGNED_IN_THE_FUTURE"
    NO_SIGNING_TIME = "NO_SIGNING_TIME"
    CLOCKS_DIFFER = "CLOCKS_DIFFER"
    LOCAL_TIME_AS_UTC = "LOCAL_TIME_AS_UTC"


_FAILED, _OPEN = Indication.FAILED, Indication.INDETERMINATE

EFFECTS: Mapping[Reason, tuple[Effect, Indication | None, str | None]] = MappingProxyType(
    {
        Reason.DIGEST_MISMATCH: (Effect.INVALID, _FAILED, "HASH_FAILURE"),
        Reason.SIGNATURE_VALUE_WRONG: (Effect.INVALID, _FAILED, "SIG_CRYPTO_FAILURE"),
        Reason.SIGNATURE_DAMAGED: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.BYTE_RANGE_WRONG: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.CONTENTS_NOT_IN_GAP: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.CLONED_SIGNATURE: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.NOT_IN_OWN_REVISION: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.CMS_UNREADABLE: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.SIGNING_CERTIFICATE_MISMATCH: (Effect.INVALID, _OPEN, "NO_SIGNING_CERTIFICATE_FOUND"),
        Reason.BYTES_AFTER_END: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.SIGNATURE_REMOVED: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.DUPLICATE_FIELD_NAME: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.CHANGED_AFTER_SIGNING: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.APPEARANCE_NOT_VALUE: (Effect.INVALID, _FAILED, "FORMAT_FAILURE"),
        Reason.CERTIFICATE_REVOKED: (Effect.INVALID, _FAILED, "REVOKED"),
        Reason.CERTIFICATE_EXPIRED: (Effect.INVALID, _FAILED, "EXPIRED"),
        Reason.CERTIFICATE_NOT_YET_VALID: (Effect.INVALID, _FAILED, "NOT_YET_VALID"),
        Reason.CERTIFICATE_SUSPENDED: (Effect.INVALID, _OPEN, "TRY_LATER"),
        Reason.CERTIFICATE_UNFIT: (Effect.INVALID, _OPEN, "SIG_CONSTRAINTS_FAILURE"),
        Reason.DAMAGED_STRUCTURE: (Effect.INDETERMINATE, _OPEN, "FORMAT_FAILURE"),
        Reason.BYTES_BEFORE_HEADER: (Effect.INDETERMINATE, _OPEN, "FORMAT_FAILURE"),
        Reason.SIGNATURE_TRACES: (Effect.INDETERMINATE, _OPEN, "FORMAT_FAILURE"),
        Reason.TOO_COMPLEX: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.UNSUPPORTED_FORMAT: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.REVISION_UNREADABLE: (Effect.INDETERMINATE, _OPEN, "FORMAT_FAILURE"),
        Reason.SIGNER_CERTIFICATE_MISSING: (Effect.INDETERMINATE, _OPEN, "NO_SIGNING_CERTIFICATE_FOUND"),
        Reason.WEAK_ALGORITHM: (Effect.INDETERMINATE, _OPEN, "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"),
        Reason.COMMENTS_ADDED: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.APPEARANCE_NOT_CHECKED: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.CHANGES_NOT_COMPARED: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.LOOKS_DIFFERENT: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.CONTENT_COVERED: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.PAGES_NOT_COMPARED: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.CERTIFICATE_UNTRUSTED: (Effect.INDETERMINATE, _OPEN, "NO_CERTIFICATE_CHAIN_FOUND"),
        Reason.CERTIFICATE_EXPIRED_SINCE: (Effect.INDETERMINATE, _OPEN, "OUT_OF_BOUNDS_NO_POE"),
        Reason.CERTIFICATE_REVOKED_SINCE: (Effect.INDETERMINATE, _OPEN, "REVOKED_NO_POE"),
        Reason.CERTIFICATE_SUSPENDED_SINCE: (Effect.INDETERMINATE, _OPEN, "TRY_LATER"),
        Reason.CERTIFICATE_WEAK: (Effect.INDETERMINATE, _OPEN, "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"),
        Reason.REVOCATION_UNKNOWN: (Effect.INDETERMINATE, _OPEN, "TRY_LATER"),
        Reason.TIMESTAMP_INVALID: (Effect.INDETERMINATE, _OPEN, "TIMESTAMP_ORDER_FAILURE"),
        Reason.TIMESTAMP_UNTRUSTED: (Effect.INDETERMINATE, _OPEN, "NO_POE"),
        Reason.TIMESTAMP_REVOCATION_UNKNOWN: (Effect.INDETERMINATE, _OPEN, "TRY_LATER"),
        Reason.SIGNED_IN_THE_FUTURE: (Effect.INDETERMINATE, _OPEN, "CUSTOM"),
        Reason.PASSWORD_NEEDED: (Effect.UNREADABLE, None, None),
        Reason.NOT_A_PDF: (Effect.UNREADABLE, None, None),
        Reason.EMPTY_FILE: (Effect.UNREADABLE, None, None),
        Reason.LATER_CHANGES_PERMITTED: (Effect.NOTE, None, None),
        Reason.CLAIMED_TIME_ONLY: (Effect.NOTE, None, None),
        Reason.NO_SIGNING_TIME: (Effect.NOTE, None, None),
        Reason.CLOCKS_DIFFER: (Effect.NOTE, None, None),
        Reason.LOCAL_TIME_AS_UTC: (Effect.NOTE, None, None),
    }
)


def effect_of(reason: Reason) -> Effect:
    """What this reason does to a verdict."""
    return EFFECTS[reason][0]


def worst(reasons: Iterable[Reason]) -> Verdict:
    """Invalid over indeterminate over valid; a file that could not be read leaves nothing to conclude."""
    effects = {effect_of(reason) for reason in reasons}
    if Effect.INVALID in effects:
        return Verdict.INVALID
    return Verdict.INDETERMINATE if effects & {Effect.INDETERMINATE, Effect.UNREADABLE} else Verdict.VALID


def etsi_of(reasons: Iterable[Reason]) -> tuple[Indication, str | None]:
    """Indication and sub-indication of the gravest reason, in the order of the table."""
    found = set(reasons)
    for reason, (_, indication, sub_indication) in EFFECTS.items():
        if reason in found and indication is not None:
            return indication, sub_indication
    return Indication.PASSED, None
