"""The verification of one file, as a list to tick off.

1. Every signature field with a value is listed, whatever its state (:mod:`fields`).
2. The CMS of each: digest, signature value, algorithms, signing certificate (:mod:`cms`).
3. What each covers: byte range, gap, end of revision, bytes that no update makes known (:mod:`coverage`).
4. What later updates changed, by value, and whether that is permitted (:mod:`comparison`, :mod:`permissions`).
5. What the eye sees is compared elsewhere, and can only make the verdict worse.
6. The certificate at signing time (:mod:`certificate`).
7. The verdict: the worst reason found (:mod:`reasons`).
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

import pikepdf

from kyso_desktop.trust import CertificateFacts, CertificateUnreadable, TrustView, read_certificate
from kyso_desktop.verification.budget import Budget, BudgetExceeded
from kyso_desktop.verification.certificate import Finding, find_certificate
from kyso_desktop.verification.cms import SignedMessage
from kyso_desktop.verification.coverage import Coverage, coverage_of, ends_properly, update_is_reached
from kyso_desktop.verification.fields import (
    PDF_ERRORS,
    FormField,
    SignatureObject,
    has_traces,
    open_pdf,
    signature_object,
    stated_time,
    traced_ranges,
    usage_rights,
)
from kyso_desktop.verification.forms import fields_agree, places_of
from kyso_desktop.verification.given import CHECKS, SECONDS, STEPS, shares_value, validation_data, value_of
from kyso_desktop.verification.history import History, read_history
from kyso_desktop.verification.model import ChangesAfter, Report, SignatureVerdict, Step
from kyso_desktop.verification.permissions import NO_CHANGES, permissions_of
from kyso_desktop.verification.reasons import Reason, Verdict, worst
from kyso_desktop.verification.revision import Revision, read_revision, says_two_things
from kyso_desktop.workstation import Content, sha256_of

Rights = set[tuple[int, int, int, int] | None]


def verify(
    content: Content,
    *,
    name: str,
    view: TrustView,
    password: str | None = None,
    tell: Callable[[Step], None] | None = None,
) -> Report:
    """The report on one file; any bytes end in a report, and what could not be checked is never valid."""
    notify = tell or _ignore
    budget = Budget.of(STEPS, SECONDS)
    try:
        return _verified(content, name, view, password, budget, notify)
    except BudgetExceeded:
        return _unopened(content, name, view, Reason.TOO_COMPLEX)
    except pikepdf.PasswordError:
        return _unopened(content, name, view, Reason.PASSWORD_NEEDED)
    except PDF_ERRORS:
        return _unopened(content, name, view, Reason.NOT_A_PDF if content else Reason.EMPTY_FILE)


def _ignore(step: Step) -> None:
    """Nobody wants to know."""


def _unopened(content: Content, name: str, view: TrustView, reason: Reason) -> Report:
    """A file that could not be opened; where its bytes speak of signatures, that is said."""
    reasons = (reason, Reason.SIGNATURE_TRACES) if has_traces(content) else (reason,)
    return _report(content, name, view, (), reasons, None)


def _report(
    content: Content,
    name: str,
    view: TrustView,
    signatures: tuple[SignatureVerdict, ...],
    reasons: tuple[Reason, ...],
    pages: int | None,
) -> Report:
    return Report(
        name=name,
        sha256=sha256_of(content),
        size=len(content),
        moment=view.moment,
        signatures=signatures,
        file_reasons=tuple(dict.fromkeys(reasons)),
        pages=pages,
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """One signature with the facts of steps 1 to 3."""

    field: FormField
    signature: SignatureObject
    coverage: Coverage
    message: SignedMessage
    reasons: tuple[Reason, ...]


def _verified(
    content: Content,
    name: str,
    view: TrustView,
    password: str | None,
    budget: Budget,
    tell: Callable[[Step], None],
) -> Report:
    tell(Step.FIELDS)
    opened = open_pdf(content, password)
    received = read_revision(opened.pdf, budget)
    signed = [field for field in received.fields if field.holds_signature]
    tell(Step.SIGNATURES)
    cases = [_examined(field, content, signed) for field in signed]
    tell(Step.CHANGES)
    ends = [case.coverage.revision_end for case in cases if case.coverage.revision_end is not None]
    history = read_history(content, password, received, ends, budget)
    tell(Step.CERTIFICATES)
    ordered = sorted(cases, key=lambda case: case.coverage.revision_end or len(content) + 1)
    findings = _certificates(ordered, received, view)
    verdicts = tuple(
        _judged(case, history, finding, received, content) for case, finding in zip(ordered, findings, strict=True)
    )
    rights = _rights(content, received, password)
    reasons = _file_reasons(content, received, cases, rights, repaired=opened.repaired)
    if cases and not fields_agree(received, budget):
        reasons = (*reasons, Reason.APPEARANCE_NOT_CHECKED)
    return _report(content, name, view, verdicts, reasons, len(received.pages))


def _examined(field: FormField, content: Content, signed: list[FormField]) -> _Case:
    """Steps 2 and 3 for one field; what cannot be read at all is damaged, and hides no other."""
    try:
        return _read_case(field, content, signed)
    except PDF_ERRORS:
        damaged = SignatureObject(field.name, field.node, field.widgets, None, None, None, None)
        coverage = coverage_of(damaged, content)
        return _Case(field, damaged, coverage, SignedMessage(None), coverage.reasons)


def _read_case(field: FormField, content: Content, signed: list[FormField]) -> _Case:
    signature = signature_object(field)
    coverage = coverage_of(signature, content)
    reasons = list(coverage.reasons)
    twins = [other for other in signed if other is not field and shares_value(other, field)]
    if twins:
        reasons.append(Reason.CLONED_SIGNATURE)
    check = CHECKS.get(signature.sub_filter)
    if check is None:
        return _Case(field, signature, coverage, SignedMessage(None), (*reasons, Reason.UNSUPPORTED_FORMAT))
    value = value_of(signature)
    if coverage.gap is None or value is None:
        return _Case(field, signature, coverage, SignedMessage(None), tuple(reasons))
    message = check(value, coverage.pieces(content))
    if message.claimed_at is None and not coverage.reasons:
        message = replace(message, claimed_at=stated_time(signature.value))
    return _Case(field, signature, coverage, message, (*reasons, *message.reasons))


def _certificates(cases: list[_Case], received: Revision, view: TrustView) -> list[Finding]:
    """Step 6, from the last signature to the first: a sound document time-stamp proves what it covers to be as old."""
    evidence, links = validation_data(received)
    findings: list[Finding] = []
    existed_at: datetime | None = None
    for case in reversed(cases):
        finding = find_certificate(case.message, evidence, links, view, existed_at)
        findings.append(finding)
        is_sound = worst((*case.reasons, *finding.reasons)) is Verdict.VALID and case.coverage.revision_end is not None
        if case.message.generated_at is not None and is_sound:
            existed_at = min(case.message.generated_at, existed_at or case.message.generated_at)
    return findings[::-1]


def _judged(case: _Case, history: History, finding: Finding, received: Revision, content: Content) -> SignatureVerdict:
    """Step 7 for one signature: the facts side by side; the verdict is computed from the reasons."""
    after = history.after(case.signature, case.coverage.revision_end)
    page, box = next(iter(places_of(case.field, received)), (None, None))
    signer = _signer(case.message.certificate)
    reasons = [*case.reasons, *after.reasons, *finding.reasons]
    if signer is None and not reasons:
        reasons.append(Reason.SIGNER_CERTIFICATE_MISSING)
    return SignatureVerdict(
        field=case.field.name,
        signer=signer,
        certificate=case.message.certificate,
        status=finding.status,
        timestamp_status=finding.timestamp_status,
        intact=case.message.intact,
        covers_whole_file=case.coverage.revision_end == len(content),
        changes_after=after.word if case.coverage.revision_end is not None else ChangesAfter.UNKNOWN,
        changes=after.changes,
        signed_at=finding.signed_at,
        claimed_at=case.message.claimed_at,
        timestamp=finding.timestamp,
        page=page,
        box=box,
        is_document_timestamp=case.signature.sub_filter == "/ETSI.RFC3161",
        revision_end=case.coverage.revision_end,
        algorithm=case.message.algorithm,
        reasons=tuple(dict.fromkeys(reasons)),
        closes=permissions_of(case.signature).level == NO_CHANGES,
    )


def _signer(certificate: bytes | None) -> CertificateFacts | None:
    if certificate is None:
        return None
    try:
        return read_certificate(certificate)
    except CertificateUnreadable:
        return None


def _rights(content: Content, received: Revision, password: str | None) -> Rights:
    """The byte range of usage rights that were nothing else from the beginning; they are no signature of a person."""
    found = usage_rights(received.pdf)
    if found is None or not 0 < found[2] + found[3] <= len(content):
        return set()
    try:
        first = open_pdf(content, password, found[2] + found[3])
        return {found} if usage_rights(first.pdf) == found else set()
    except PDF_ERRORS:
        return set()


def _file_reasons(
    content: Content,
    received: Revision,
    cases: list[_Case],
    rights: Rights,
    *,
    repaired: bool,
) -> tuple[Reason, ...]:
    reasons = []
    if repaired:
        reasons.append(Reason.DAMAGED_STRUCTURE)
    known = {case.signature.byte_range for case in cases} | rights
    if any(traced not in known for traced in traced_ranges(content)):
        reasons.append(Reason.SIGNATURE_REMOVED)
    if not cases:
        return (*reasons, Reason.SIGNATURE_TRACES) if has_traces(content) else tuple(reasons)
    if says_two_things(received):
        reasons.append(Reason.DAMAGED_STRUCTURE)
    if not content.startswith(b"%PDF-"):
        reasons.append(Reason.BYTES_BEFORE_HEADER)
    if not ends_properly(content):
        reasons.append(Reason.BYTES_AFTER_END)
    counts = Counter(field.name for field in received.fields if not field.is_group)
    if any(counts[case.field.name] > 1 for case in cases):
        reasons.append(Reason.DUPLICATE_FIELD_NAME)
    reasons.extend(_unreached(content, cases))
    return tuple(reasons)


def _unreached(content: Content, cases: list[_Case]) -> list[Reason]:
    ends = sorted({case.coverage.revision_end for case in cases if case.coverage.revision_end is not None})
    bounds = [*ends, len(content)]
    reached = all(update_is_reached(content, start, stop) for start, stop in pairwise(bounds))
    return [] if reached else [Reason.BYTES_AFTER_END]
