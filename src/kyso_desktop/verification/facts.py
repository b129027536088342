"""What a replay of a verdict goes by: plain values, without any engine."""

from dataclasses import dataclass
from datetime import datetime

from kyso_desktop.trust import Evidence
from kyso_desktop.verification.reasons import Reason


@dataclass(frozen=True, slots=True)
class KnownDigest:
    """The digest of the covered bytes by one hash."""

    name: str
    value: bytes


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature: what it is, what it covers, and what was found that only the document shows."""

    field: str
    sub_filter: str | None
    byte_range: tuple[int, int, int, int] | None
    contents: bytes | None
    digests: tuple[KnownDigest, ...]
    stated_at: datetime | None
    revision_end: int | None
    coverage: tuple[Reason, ...]
    """What is wrong with the covered bytes (steps 1 and 3)."""
    others: tuple[Reason, ...]
    """What later changes and the look at the pages said (steps 4 and 5)."""
    found: tuple[Reason, ...]
    """All reasons of the verdict that was given."""


@dataclass(frozen=True, slots=True)
class ReplayFacts:
    """All signatures in the order of their revisions, and the validation data that the document or a server gave."""

    signatures: tuple[SignatureFacts, ...]
    links: tuple[bytes, ...]
    evidence: Evidence
