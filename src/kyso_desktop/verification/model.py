"""The result of verification: facts first, verdicts computed from them."""

from enum import StrEnum


class Verdict(StrEnum):
    """The word on the first screen; the values are those of ``docs/cli.md``."""

    VALID = "valid"
    INVALID = "invalid"
    INDETERMINATE = "indeterminate"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


class ChangesAfter(StrEnum):
    """What later updates did to a signed revision, as one word."""

    NONE = "none"
    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


class Indication(StrEnum):
    """ETSI EN 319 102-1 V1.3.1, 5.1.3."""

    PASSED = "TOTAL-PASSED"
    FAILED = "TOTAL-FAILED"
    INDETERMINATE = "INDETERMINATE"
