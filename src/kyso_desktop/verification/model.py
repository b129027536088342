"""The result of verification: facts first, verdicts computed from them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kyso_desktop.placement import Box
from kyso_desktop.trust import CertificateFacts, CertificateKind, CertificateStatus
from kyso_desktop.verification.reasons import Effect, Indication, Reason, Verdict, effect_of, etsi_of, worst


class ChangesAfter(StrEnum):
    """What later updates did to a signed revision, as one word."""

    NONE = "none"
    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


class Step(StrEnum):
    """The numbered checks, for progress."""

    FIELDS = "FIELDS"
    COVERAGE = "COVERAGE"
    SIGNATURES = "SIGNATURES"
    CHANGES = "CHANGES"
    CERTIFICATES = "CERTIFICATES"


class ChangeKind(StrEnum):
    """What a later update did, as a stable code."""

    SIGNATURE_ADDED = "SIGNATURE_ADDED"
    TIMESTAMP_ADDED = "TIMESTAMP_ADDED"
    EMPTY_SIGNATURE_FIELD_ADDED = "EMPTY_SIGNATURE_FIELD_ADDED"
    VALIDATION_DATA_ADDED = "VALIDATION_DATA_ADDED"
    METADATA_CHANGED = "METADATA_CHANGED"
    FORM_FILLED = "FORM_FILLED"
    FORM_FILLED_UNCHECKED = "FORM_FILLED_UNCHECKED"
    """Filled, and whether the picture says what the value says could not be told."""
    FIELD_ADDED = "FIELD_ADDED"
    FIELD_REMOVED = "FIELD_REMOVED"
    FIELD_CHANGED = "FIELD_CHANGED"
    FIELD_APPEARANCE_CHANGED = "FIELD_APPEARANCE_CHANGED"
    FORM_CHANGED = "FORM_CHANGED"
    ANNOTATION_ADDED = "ANNOTATION_ADDED"
    ANNOTATION_REMOVED = "ANNOTATION_REMOVED"
    ANNOTATION_CHANGED = "ANNOTATION_CHANGED"
    SIGNATURE_REMOVED = "SIGNATURE_REMOVED"
    SIGNATURE_CHANGED = "SIGNATURE_CHANGED"
    PAGES_ADDED = "PAGES_ADDED"
    PAGES_REMOVED = "PAGES_REMOVED"
    PAGE_CONTENT_CHANGED = "PAGE_CONTENT_CHANGED"
    PAGE_RESOURCES_CHANGED = "PAGE_RESOURCES_CHANGED"
    PAGE_GEOMETRY_CHANGED = "PAGE_GEOMETRY_CHANGED"
    PAGE_CHANGED = "PAGE_CHANGED"
    ACTIONS_CHANGED = "ACTIONS_CHANGED"
    EMBEDDED_FILES_CHANGED = "EMBEDDED_FILES_CHANGED"
    LAYERS_CHANGED = "LAYERS_CHANGED"
    STRUCTURE_CHANGED = "STRUCTURE_CHANGED"
    PERMISSIONS_CHANGED = "PERMISSIONS_CHANGED"
    CATALOGUE_CHANGED = "CATALOGUE_CHANGED"
    ENCRYPTION_CHANGED = "ENCRYPTION_CHANGED"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two revisions; ``box`` is on the page as displayed."""

    what: ChangeKind
    page: int | None = None
    box: Box | None = None
    field: str | None = None
    by: str | None = None
    """The signature that first covers the change; None where no signature does."""
    forbidden: bool = False
    """Whether the signature that it came after does not let it happen."""


@dataclass(frozen=True, slots=True)
class Etsi:
    """Indication and sub-indication of ETSI EN 319 102-1 V1.3.1, 5.1.3."""

    indication: Indication
    sub_indication: str | None


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """What was found on one signature field with a value; times are UTC."""

    field: str
    signer: CertificateFacts | None
    certificate: bytes | None
    """DER of the signer's certificate."""
    status: CertificateStatus | None
    timestamp_status: CertificateStatus | None
    intact: bool | None
    """True where digest and signature value hold over the covered bytes; None where this could not be computed."""
    covers_whole_file: bool
    changes_after: ChangesAfter
    changes: tuple[Change, ...]
    signed_at: datetime | None
    """The time that the verdict rests on: the time-stamp's, else the claimed one."""
    claimed_at: datetime | None
    timestamp: datetime | None
    page: int | None
    box: Box | None
    is_document_timestamp: bool
    revision_end: int | None
    """Length of the signed revision in bytes: the file as this signer saw it."""
    algorithm: str | None
    reasons: tuple[Reason, ...]
    pages_differing: tuple[int, ...] = ()
    """Pages that look different outside the places of known changes; filled by the look at the pages."""
    pages_covered: tuple[int, ...] = ()
    """Pages on which a later picture hides signed ink."""
    pages_not_compared: tuple[int, ...] = ()
    """Pages that could not be drawn."""
    closes: bool = False
    """It lets nothing happen after it, a further signature neither (DocMDP with P=1; ISO 32000-1, 12.8.2.2)."""

    @property
    def kind(self) -> CertificateKind:
        return self.signer.kind if self.signer else CertificateKind.UNKNOWN

    @property
    def verdict(self) -> Verdict:
        return worst(self.reasons)

    @property
    def etsi(self) -> Etsi:
        indication, sub_indication = etsi_of(self.reasons)
        return Etsi(indication, sub_indication)


@dataclass(frozen=True, slots=True)
class Report:
    """The result for one file. The verdict is the worst of the file's own checks and of every signature."""

    name: str
    sha256: str
    size: int
    moment: datetime
    signatures: tuple[SignatureVerdict, ...]
    file_reasons: tuple[Reason, ...]
    pages: int | None
    pages_seen: int = 0
    """How many pages were drawn and compared by eye; 0 where nothing was added after the first signature."""

    @property
    def verdict(self) -> Verdict:
        if not self.signatures:
            return self._without_signatures()
        words = {signature.verdict for signature in self.signatures} | {worst(self.file_reasons)}
        if Verdict.INVALID in words:
            return Verdict.INVALID
        return Verdict.INDETERMINATE if Verdict.INDETERMINATE in words else Verdict.VALID

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons of the file and of its signatures, each once."""
        own = [reason for signature in self.signatures for reason in signature.reasons]
        return tuple(dict.fromkeys((*self.file_reasons, *own)))

    @property
    def grave_reasons(self) -> tuple[Reason, ...]:
        """The reasons that keep the verdict from being valid."""
        return tuple(reason for reason in self.reasons if effect_of(reason) is not Effect.NOTE)

    def _without_signatures(self) -> Verdict:
        effects = {effect_of(reason) for reason in self.file_reasons}
        if Effect.INVALID in effects:
            return Verdict.INVALID
        if Effect.INDETERMINATE in effects:
            return Verdict.INDETERMINATE
        return Verdict.UNREADABLE if Effect.UNREADABLE in effects else Verdict.UNSIGNED
