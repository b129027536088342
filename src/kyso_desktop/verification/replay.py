"""A verdict without its document: what each signature rests on, and the verdict computed anew from that alone.

Structure (coverage, later changes, the look at the pages) needs the document and is taken over as it was found. The
cryptography and the certificates (steps 2 and 6) are computed again: from the CMS, the digests of the covered bytes,
certificates, revocation data and the moment.
"""

from dataclasses import replace
from datetime import datetime

from kyso_desktop.trust import Evidence, TrustView
from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.certificate import find_certificate
from kyso_desktop.verification.cms import Covered, SignedMessage
from kyso_desktop.verification.coverage import coverage_of
from kyso_desktop.verification.facts import KnownDigest, ReplayFacts, SignatureFacts
from kyso_desktop.verification.fields import FormField, open_pdf, signature_object, stated_time
from kyso_desktop.verification.given import CHECKS, SECONDS, STEPS, shares_value, validation_data, value_of
from kyso_desktop.verification.model import Report
from kyso_desktop.verification.reasons import Reason, Verdict, worst
from kyso_desktop.verification.revision import read_revision
from kyso_desktop.workstation import Content


def replay_facts(content: Content, report: Report, password: str | None) -> ReplayFacts:
    """What a replay of ``report`` needs; raises what ``open_pdf`` raises and ``BudgetExceeded``."""
    received = read_revision(open_pdf(content, password).pdf, Budget.of(STEPS, SECONDS))
    stored, links = validation_data(received)
    signed = [field for field in received.fields if field.holds_signature]
    bare = [_bare_facts(field, content, signed) for field in signed]
    ordered = sorted(bare, key=lambda facts: facts.revision_end or len(content) + 1)
    gathered = _gathered(report)
    return ReplayFacts(
        tuple(replace(one, found=verdict.reasons) for one, verdict in zip(ordered, report.signatures, strict=True)),
        tuple(dict.fromkeys((*links, *gathered[0]))),
        Evidence(
            tuple(dict.fromkeys((*stored.crls, *gathered[1].crls))),
            tuple(dict.fromkeys((*stored.ocsps, *gathered[1].ocsps))),
        ),
    )


def with_structure(facts: ReplayFacts, view: TrustView) -> ReplayFacts:
    """The facts with the reasons that a replay does not find by itself."""
    again = replayed(facts, view)
    told = (
        replace(one, others=tuple(reason for reason in one.found if reason not in reasons))
        for one, reasons in zip(facts.signatures, again, strict=True)
    )
    return replace(facts, signatures=tuple(told))


def _bare_facts(field: FormField, content: Content, signed: list[FormField]) -> SignatureFacts:
    signature = signature_object(field)
    coverage = coverage_of(signature, content)
    reasons = list(coverage.reasons)
    if any(other is not field and shares_value(other, field) for other in signed):
        reasons.append(Reason.CLONED_SIGNATURE)
    check, digests, value = CHECKS.get(signature.sub_filter), Covered(), value_of(signature)
    if check and coverage.gap is not None and value is not None:
        digests = Covered(coverage.pieces(content))
        check(value, digests)
    return SignatureFacts(
        field=field.name,
        sub_filter=signature.sub_filter,
        byte_range=signature.byte_range,
        contents=value,
        digests=tuple(KnownDigest(name, value) for name, value in digests.known.items()),
        stated_at=stated_time(signature.value),
        revision_end=coverage.revision_end,
        coverage=tuple(reasons),
        others=(),
        found=(),
    )


def _gathered(report: Report) -> tuple[tuple[bytes, ...], Evidence]:
    """Certificates, lists and answers that the verdict rested on, wherever they came from."""
    statuses = [status for one in report.signatures for status in (one.status, one.timestamp_status) if status]
    return (
        tuple(der for status in statuses for der in status.chain[1:]),
        Evidence(
            tuple(der for status in statuses for der in status.evidence.crls),
            tuple(der for status in statuses for der in status.evidence.ocsps),
        ),
    )


def replayed(facts: ReplayFacts, view: TrustView) -> tuple[tuple[Reason, ...], ...]:
    """The reasons of each signature, computed anew; from the last to the first, as step 6 goes."""
    found: list[tuple[Reason, ...]] = []
    existed_at: datetime | None = None
    for one in reversed(facts.signatures):
        message = _message(one)
        finding = find_certificate(message, facts.evidence, facts.links, view, existed_at)
        own = (*one.coverage, *message.reasons, *finding.reasons)
        if message.generated_at is not None and one.revision_end is not None and worst(own) is Verdict.VALID:
            existed_at = min(message.generated_at, existed_at or message.generated_at)
        found.append(tuple(dict.fromkeys((*own, *one.others))))
    return tuple(found[::-1])


def _message(one: SignatureFacts) -> SignedMessage:
    check = CHECKS.get(one.sub_filter)
    if check is None:
        return SignedMessage(None, reasons=(Reason.UNSUPPORTED_FORMAT,))
    if one.contents is None or one.revision_end is None:
        return SignedMessage(None)
    message = check(one.contents, Covered(known={each.name: each.value for each in one.digests}))
    if message.claimed_at is None and not one.coverage:
        return replace(message, claimed_at=one.stated_at)
    return message
