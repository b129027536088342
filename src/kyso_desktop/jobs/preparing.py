"""Everything that is decided and checked before the PIN is asked (Nghị định 68/2024/NĐ-CP, Điều 29)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar, assert_never

from kyso_desktop import trust
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.concerns import CONCERNS
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.documents import open_document
from kyso_desktop.jobs.drawn_words import run_box
from kyso_desktop.jobs.errors import (
    CertificateRefused,
    DocumentChanged,
    EarlierSignatureInvalid,
    JobError,
    NoPersonalSignature,
    NumberGiven,
    SecretDocument,
)
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.marks import FIELDS, Drawing, draw, is_beside_text
from kyso_desktop.jobs.model import (
    Capacity,
    IssueRequest,
    OpenedDocument,
    Prepared,
    ReadyKey,
    Request,
    SignRequest,
    Step,
    Tell,
    Warn,
    sign_part,
    silent,
)
from kyso_desktop.jobs.questions import blank_question, content_question, name_question, seal_question, stops
from kyso_desktop.jobs.targets import require_target
from kyso_desktop.jobs.verifying import Intended
from kyso_desktop.journal import Act
from kyso_desktop.signing import (
    Concern,
    DocumentClosed,
    Fill,
    Format,
    Level,
    LevelUnreachable,
    Mark,
    Services,
    SignatureOrder,
    open_blanks,
    require_permission,
)
from kyso_desktop.tokens import CertificateChoice
from kyso_desktop.trust import (
    CertificateKind,
    CertificateState,
    CertificateStatus,
    TrustView,
    check_certificate,
)
from kyso_desktop.verification import Verdict
from kyso_desktop.workstation import Content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

    from kyso_desktop.jobs.ahead import Ahead
    from kyso_desktop.jobs.verifying import Fitness
    from kyso_desktop.placement import Box
    from kyso_desktop.signing import BlankName

TSA_SECONDS = 20.0
FIELD = "Signature"
MOST_MARKS = 2
"""Signatures of the clerk's step."""

Refusal = TypeVar("Refusal", bound=KysoError)


def make_ready(
    sign: SignRequest, capacity: Capacity, desk: Desk, tell: Tell = silent, ahead: Ahead | None = None
) -> ReadyKey:
    """The key and services for one run over one or many documents: chosen, checked, tried; no PIN yet.

    ``ahead`` has looked for the tokens and opened the trust.

    Raises ``TokenError`` kinds, :class:`CertificateRefused`, ``TimestampUnavailable``, ``LevelUnreachable``.
    """
    tell(Step.CHECKING_CERTIFICATE)
    choice = choose_certificate(desk, sign.key, capacity, ahead.reports() if ahead else None)
    require_not_stopped(desk, choice.certificate.facts.sha256)
    view = desk.trust_view(ahead.view() if ahead else None)
    status = require_good(choice, view, desk)
    level, services = _services(sign, desk, view, status, tell)
    warnings = [Warn.REVOCATION_UNKNOWN] if status.state is CertificateState.UNKNOWN else []
    if level is Level.B:
        warnings.append(Warn.NO_TIMESTAMP)
    return ReadyKey(choice, status, level, services, tuple(warnings), view)


def prepare(
    document: OpenedDocument,
    request: Request,
    desk: Desk,
    tell: Tell = silent,
    key: ReadyKey | None = None,
    ahead: Ahead | None = None,
) -> Prepared:
    """All decided, all checked, the PIN alone missing; refusals of the law are journalled.

    ``key`` is that of a batch; without it the key is made ready here, with what was begun ``ahead``.
    """
    sign = sign_part(request)
    require_target(sign)
    if sign.expected_sha256 not in (None, document.sha256):
        raise DocumentChanged(document.name)
    tell(Step.CHECKING_DOCUMENT)
    require_permission(document.content, document.password)
    warnings = _gates(document, sign, desk)
    if isinstance(request, IssueRequest):
        warnings += _number_gate(document, request, desk)
    drawing = draw(document, request, desk, desk.clock())
    warnings += _passed_over(blank_question(document, drawing.warnings), document, sign, desk)
    fitness = _fitness(document, desk)
    drawing = _in_few_signatures(document, drawing, desk, fitness)
    if (apart := seal_question(document, drawing.marks, MOST_MARKS)) is not None:
        if sign.override is None:
            raise _refused(apart, document, desk)
        warnings.append(Warn.GATE_OVERRIDDEN)
    key = key or make_ready(sign, capacity_of(request), desk, tell, ahead)
    if capacity_of(request) is Capacity.PERSONAL:
        question = name_question(document, sign, key.choice.certificate.facts.common_name)
        warnings += [Warn.NAME_DIFFERS] if question is not None else []
        warnings += _passed_over(question, document, sign, desk)
    orders = _orders(drawing, sign, key.level, desk)
    base, found = _fit(document, fitness, desk.cancel)
    if base is not document.content:
        warnings.append(Warn.STRUCTURE_MENDED)
    concerns = [CONCERNS[concern] for concern in found]
    if document.report.signatures:  # the leader's revision has fields for number and date that are still to be filled
        concerns = [one for one in concerns if one is not Warn.HAS_OPEN_FIELDS]
    warnings += _passed_over(content_question(document, concerns), document, sign, desk)
    warnings = [*dict.fromkeys(warnings), *concerns]
    return Prepared(request, document, key, orders, base, (*warnings, *key.warnings, *drawing.warnings))


def _fitness(document: OpenedDocument, desk: Desk) -> Fitness | None:
    """What the document's reader found in it; None where this very process reads it."""
    if document.fitness is not None or document.reader is None:
        return document.fitness
    return document.reader.fitness(document.content, document.name, document.password, desk.cancel, Intended(None, 0))


def _fit(document: OpenedDocument, fitness: Fitness | None, cancel: Event) -> tuple[Content, tuple[Concern, ...]]:
    """The bytes to append to, mended where nobody has signed them yet, and what a signer should know of them."""
    content, password = document.content, document.password
    if fitness and (document.report.signatures or fitness.is_sound):
        return content, fitness.concerns
    if document.reader is not None and isinstance(content, bytes):
        mended = document.reader.mended(content, document.name, password, document.page_count, cancel)
        return content if mended.content is None else mended.content, mended.concerns
    from kyso_desktop.signing import inspect, mend_unsigned  # and with them qpdf, where nobody else reads documents

    base = content if document.report.signatures else mend_unsigned(content, password, document.page_count)
    return base, inspect(base, password)


def capacity_of(request: Request) -> Capacity:
    """The clerk issues in the agency's capacity."""
    return Capacity.SEAL if isinstance(request, IssueRequest) else request.capacity


def open_and_prepare(
    request: Request, desk: Desk, tell: Tell = silent, key: ReadyKey | None = None, ahead: Ahead | None = None
) -> Prepared:
    """Both steps for callers that show nothing in between."""
    sign = sign_part(request)
    require_target(sign)
    view = ahead.view if ahead else lambda: key.view if key else None
    document = open_document(sign.source, desk, tell, view, sign.password)
    return prepare(document, where_put(document, request), desk, tell, key, ahead)


def where_put(document: OpenedDocument, request: Request) -> Request:
    """The window's request, with the place that a person has given this document before; a script says its own."""
    kept = document.kept_place
    if isinstance(request, IssueRequest) or not request.asks or request.place or request.anchor or kept is None:
        return request
    return replace(request, place=kept.place) if kept.capacity is request.capacity else request


def _gates(document: OpenedDocument, sign: SignRequest, desk: Desk) -> list[Warn]:
    """What the law and prudence forbid; an override with a reason is journalled with the signature."""
    if document.places.secrecy is not None:
        desk.open_journal().note(Act.REFUSED, {"code": SecretDocument.code}, desk.clock())
        raise SecretDocument
    warnings = []
    verdicts = {one.verdict for one in document.report.signatures}
    if any(one.closes for one in document.report.signatures):
        raise DocumentClosed("docmdp")
    if document.report.verdict is Verdict.INVALID:  # of the file too: what stands outside the signatures is not covered
        if sign.override is None:
            raise _refused(EarlierSignatureInvalid(document.name), document, desk)
        warnings.append(Warn.GATE_OVERRIDDEN)
    elif Verdict.INDETERMINATE in verdicts:
        warnings.append(Warn.EARLIER_SIGNATURES_UNSURE)
    if sign.capacity is Capacity.SEAL and not has_personal_signature(document):
        if sign.override is None:
            raise _refused(NoPersonalSignature(document.name), document, desk)
        warnings.append(Warn.GATE_OVERRIDDEN)
    if sign.capacity is Capacity.COPY:
        warnings += _copy_gate(document, sign, desk)
    return list(dict.fromkeys(warnings))


def _copy_gate(document: OpenedDocument, sign: SignRequest, desk: Desk) -> list[Warn]:
    from kyso_desktop.jobs.copies import copy_fault, is_final

    if (fault := copy_fault(document, sign)) is None:
        return []
    if sign.override is None or is_final(fault):
        raise _refused(fault, document, desk)
    return [Warn.GATE_OVERRIDDEN]


def _passed_over(question: JobError | None, document: OpenedDocument, sign: SignRequest, desk: Desk) -> list[Warn]:
    """That a person has given a reason to go on; raises the question, journalled, where none was given."""
    if (refusal := stops(question, sign)) is not None:
        raise _refused(refusal, document, desk)
    return [Warn.GATE_OVERRIDDEN] if question is not None and sign.asks else []


def _number_gate(document: OpenedDocument, request: IssueRequest, desk: Desk) -> list[Warn]:
    """Number and symbol are one document's alone within a year (Nghị định 30, Điều 15).

    A used number with another symbol may be right where the office keeps several series, and is told.
    """
    from kyso_desktop.jobs.numbers import NumberUse, number_use  # and with it the registers

    use = number_use(desk, request, document)
    if use is NumberUse.FREE:
        return []
    if use is NumberUse.ELSEWHERE or not request.fresh_number:
        return [Warn.NUMBER_USED]
    if request.sign.override is None:
        raise _refused(NumberGiven(request.number, request.date.year), document, desk)
    return [Warn.NUMBER_USED, Warn.GATE_OVERRIDDEN]


def has_personal_signature(document: OpenedDocument) -> bool:
    """Whether a valid personal signature is already there (Nghị định 30/2020/NĐ-CP, Điều 32.2.d).

    Initials and opinions are no such signature.
    """
    return any(
        one.kind is CertificateKind.PERSONAL and one.verdict is Verdict.VALID and not is_beside_text(one.field)
        for one in document.report.signatures
    )


def _refused(error: Refusal, document: OpenedDocument, desk: Desk) -> Refusal:
    desk.open_journal().note(
        Act.REFUSED, {"code": error.code, "file": document.name, "sha256": document.sha256}, desk.clock()
    )
    return error


def require_good(choice: CertificateChoice, view: TrustView, desk: Desk) -> CertificateStatus:
    """The certificate's status now; raises :class:`CertificateRefused` unless it is good or merely unknown."""
    certificate = choice.certificate
    status = check_certificate(view, certificate.der, choice.chain, desk.clock())
    match status.state:
        case CertificateState.GOOD | CertificateState.UNKNOWN:
            return status
        case CertificateState.REVOKED | CertificateState.SUSPENDED:
            when = status.revoked_at
        case CertificateState.EXPIRED:
            when = certificate.facts.not_after
        case CertificateState.NOT_YET_VALID:
            when = certificate.facts.not_before
        case CertificateState.UNTRUSTED | CertificateState.UNFIT | CertificateState.WEAK:
            when = None
        case _:
            assert_never(status.state)
    error = CertificateRefused(certificate.facts.common_name, status.state, when)
    said = {"code": error.code, "certificate": certificate.facts.sha256, "state": str(status.state)}
    desk.open_journal().note(Act.REFUSED, {**said, "signer": certificate.facts.common_name}, desk.clock())
    raise error


def _services(
    sign: SignRequest, desk: Desk, view: TrustView, status: CertificateStatus, tell: Tell
) -> tuple[Level, Services]:
    """The level and what it needs; the time-stamp authority is tried here, before the PIN."""
    url = None if desk.settings.network_off else sign.tsa_url or desk.settings.tsa_url
    chosen = Level(desk.settings.level) if desk.settings.level else None
    level = sign.level or chosen or (Level.T if url else Level.B)
    if level is Level.B:
        return level, Services()
    if url is None:
        raise LevelUnreachable(level, "timestamp")
    long_term = level in (Level.LT, Level.LTA)
    if long_term and chosen_format(desk) is not Format.PADES:
        raise LevelUnreachable(level, "format")
    if long_term and status.state is CertificateState.UNKNOWN:
        raise LevelUnreachable(level, "revocation")
    tell(Step.TIMESTAMPING)
    stamps = trust.TimestampServer(url, TSA_SECONDS)
    stamps.trial()
    context = cache(partial(trust.pdf_validation_context, view, status.evidence))
    return level, Services(stamps, context if long_term else None)


def _in_few_signatures(document: OpenedDocument, drawing: Drawing, desk: Desk, fitness: Fitness | None) -> Drawing:
    """A mark for each signature: number and date go with the seal's where the leader's revision prepared them.

    Where nothing was prepared, what is filled in on the seal's page beside another one goes with the seal too: two
    signatures are enough for every document whose seal stands beside its date.
    """
    if drawing.fills and _prepared_for(document, drawing.fills, desk, fitness):
        return replace(drawing, marks=tuple(mark for mark in drawing.marks if mark.picture is not None))
    return replace(drawing, marks=_at_most_two(drawing.marks), fills=())


def _orders(drawing: Drawing, sign: SignRequest, level: Level, desk: Desk) -> tuple[SignatureOrder, ...]:
    """One signature for each mark."""
    return tuple(
        SignatureOrder(
            FIELDS.get(sign.capacity, FIELD),
            mark,
            level,
            sign.reason or sign.comment,
            sign.location,
            drawing.blanks,
            drawing.fills,
            chosen_format(desk),
            desk.settings.digest,
        )
        for mark in drawing.marks
    )


def _at_most_two(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The last mark takes over the others of its page, where there are more than two."""
    last = marks[-1]
    beside = [mark for mark in marks[:-1] if mark.page == last.page] if len(marks) > MOST_MARKS else []
    for mark in beside:
        last = replace(last, box=last.box.joined(mark.box), texts=(*last.texts, *mark.texts))
    return (*(mark for mark in marks[:-1] if mark not in beside), last)


def chosen_format(desk: Desk) -> Format:
    """PAdES, unless the settings say otherwise."""
    return Format(desk.settings.signature_format) if desk.settings.signature_format else Format.PADES


def _prepared_for(document: OpenedDocument, fills: tuple[Fill, ...], desk: Desk, fitness: Fitness | None) -> bool:
    """Whether every number has its empty field, and fits into it."""
    open_fields = _open_fields(document, fitness) if document.report.signatures else {}
    for fill in fills:
        rectangle = open_fields.get(fill.name)
        box = run_box(fill.run, desk.fonts)
        if rectangle is None:
            return False
        if document.shapes[fill.page - 1].from_user_space(rectangle).overlap(box) != box:
            return False
    return True


def _open_fields(document: OpenedDocument, fitness: Fitness | None) -> Mapping[BlankName, Box]:
    if fitness is None:
        return open_blanks(document.content, document.password)
    return {blank.name: blank.box for blank in fitness.blanks}
