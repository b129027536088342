"""Signs what was prepared. Either the new file is complete and checked, or nothing has changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from math import inf
from threading import Event
from time import monotonic

from kyso_desktop import tokens
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.adding import add_ordered
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import Cancelled
from kyso_desktop.jobs.finishing import Draft, Finishing, Told, close_entry
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.model import (
    Failure,
    IssueRequest,
    OpenedDocument,
    Prepared,
    SignedFile,
    Step,
    Tell,
    silent,
)
from kyso_desktop.jobs.resting import awake
from kyso_desktop.journal import Act, JournalError, Outcome
from kyso_desktop.signing import Signed, SigningKey
from kyso_desktop.tokens import (
    CertificateChoice,
    Pin,
    PinIncorrect,
    PinLocked,
    SessionEnded,
    TokenError,
    TokenRemoved,
    TokenWaitStopped,
)
from kyso_desktop.workstation import at_work, check_target

PAUSE_LOOK_SECONDS = 0.1
SUBJECT_LETTERS, PLACES_LETTERS = 500, 1000
"""Nghị định 30, Phụ lục VI: the longest Subject and ToPlaces."""

AskAgain = Callable[[TokenError, CertificateChoice], Pin | None]
"""Asks for the PIN once more, after a token that was pulled out is back or a session's time is over; None: stop.

The choice bears the PIN state that the token shows now. Called on the thread of the job.
"""


def sign_prepared(prepared: Prepared, pin: Pin, desk: Desk, tell: Tell = silent) -> SignedFile:
    """The one signed file; raises what went wrong."""
    for result in sign_each((prepared,), pin, desk, tell):
        if isinstance(result, Failure):
            raise result.error
        return result
    raise Cancelled


def sign_each(
    prepared: Sequence[Prepared],
    pin: Pin,
    desk: Desk,
    tell: Tell = silent,
    again: AskAgain | None = None,
    pause: Event | None = None,
) -> Iterator[SignedFile | Failure]:
    """One result for each, in order, with one PIN for all; the PIN is wiped at the end.

    Where another process reads the documents, it looks at each signed one while the next is being signed. While
    ``pause`` is set the run rests, with nothing begun.

    All must have been prepared for the same certificate; a document at rest is read again. A trouble of one document is
    its own :class:`Failure`. Every journal entry is begun before the token is opened. A trouble of the token ends the
    run (raised); but where the token was pulled out or the session's time is over, and ``again`` gives a new PIN, the
    run waits for the same token and goes on with the document it was at, under new journal entries.
    """
    with pin, at_work(desk.folders.home):
        for one in prepared:
            require_not_stopped(desk, one.choice.certificate.facts.sha256)
        rest = list(prepared)
        while rest:
            try:
                for result in _sign_with_one_login(tuple(rest), pin, desk, tell, pause or Event()):
                    del rest[0]
                    yield result
            except (TokenRemoved, SessionEnded) as error:
                if again is None or not (new := _new_pin(rest[0], error, again, desk, tell)):
                    raise
                pin.take_over(new)


def _new_pin(one: Prepared, error: TokenRemoved | SessionEnded, again: AskAgain, desk: Desk, tell: Tell) -> Pin | None:
    """The PIN for the rest of the run, once the token is back; None where the person gives none."""
    tell(Step.WAITING_FOR_DEVICE)
    try:
        choice = tokens.wait_for(one.choice, desk.clock, desk.cancel)
    except TokenWaitStopped as stopped:
        raise Cancelled from stopped
    return again(error, choice)


def _sign_with_one_login(
    prepared: Sequence[Prepared], pin: Pin, desk: Desk, tell: Tell, pause: Event
) -> Iterator[SignedFile | Failure]:
    entries = desk.open_journal().begin_all([(_act(one), _facts(one)) for one in prepared], desk.clock())
    outcome, why, first, told = Outcome.FAILED, "NOT_REACHED", prepared[0], 0
    finishing = Finishing(entries, desk, tell)
    try:
        tell(Step.UNLOCKING)
        spend = first.sign.spend_last_try
        with (
            finishing,
            tokens.unlock(
                first.choice, pin, spend_last_try=spend, cancel=desk.cancel, pss=desk.settings.rsa_pss
            ) as key,
        ):
            pin.wipe()
            for result, trouble in _in_turn(prepared, key, desk, tell, pause, finishing):
                told += 1
                yield result
                if trouble is not None and told < len(prepared):
                    raise trouble
    except TokenWaitStopped as error:
        outcome, why = Outcome.CANCELLED, "CANCELLED"
        raise Cancelled from error
    except TokenError as error:
        why = error.code
        if isinstance(error, PinIncorrect | PinLocked):
            _note_pin_failure(first, error, desk)
        raise
    except Cancelled:
        outcome, why = Outcome.CANCELLED, "CANCELLED"
        raise
    finally:
        # Entries are still open here when the token failed, the person stopped, or the caller went away.
        for entry in finishing.open:
            close_entry(entry, outcome, {"code": why}, desk)


def _note_pin_failure(one: Prepared, error: TokenError, desk: Desk) -> None:
    """A PIN that the token refused is an event of its own; the PIN is in no way part of it."""
    said = {"code": error.code, "certificate": one.choice.certificate.facts.sha256}
    with suppress(JournalError):  # the person must hear of the PIN first of all
        desk.open_journal().note(Act.PIN_FAILED, said, desk.clock(), Outcome.FAILED)


def _session_end(desk: Desk) -> float:
    """When one login is no longer enough, on the monotonic clock in seconds."""
    minutes = desk.settings.session_minutes
    return monotonic() + minutes * 60 if minutes else inf


def _in_turn(
    prepared: Sequence[Prepared], key: SigningKey, desk: Desk, tell: Tell, pause: Event, finishing: Finishing
) -> Iterator[Told]:
    """Each document signed, in order; where it is looked at apart, the next ones are signed before it is given."""
    until = _session_end(desk)
    for index, one in enumerate(prepared):
        if index and pause.is_set():
            yield from finishing.done()
            _rest(pause, desk)
        try:
            if index and monotonic() > until:
                raise SessionEnded
            draft = _signed(one, key, desk, tell)
        except (TokenError, Cancelled):
            yield from finishing.done()
            raise
        yield from finishing.take(draft)
    yield from finishing.done()


def _rest(pause: Event, desk: Desk) -> None:
    while pause.is_set():
        desk.cancel.wait(PAUSE_LOOK_SECONDS)
        desk.go_on()


def _signed(one: Prepared, key: SigningKey, desk: Desk, tell: Tell) -> Draft:
    started = monotonic()
    try:
        desk.go_on()
        one = awake(one)
        check_target(one.sign.target, overwrite=one.sign.overwrite)
        return Draft(one, started, _drafts(one, key, desk, tell))
    except (TokenError, Cancelled):
        raise
    except KysoError as error:
        return Draft(one, started, (), error)


def _drafts(one: Prepared, key: SigningKey, desk: Desk, tell: Tell) -> tuple[Signed, ...]:
    content, drafts = one.base, list[Signed]()
    steps = (Step.NUMBERING, Step.SEALING) if isinstance(one.request, IssueRequest) else (Step.SIGNING,)
    for index, order in enumerate(one.orders):
        tell(steps[min(index + len(steps) - len(one.orders), len(steps) - 1)])
        desk.go_on()
        drafts.append(add_ordered(one, content, order, key, desk))
        content = drafts[-1].content
    return tuple(drafts)


def _act(one: Prepared) -> Act:
    return Act.ISSUE if isinstance(one.request, IssueRequest) else Act.SIGN


def _facts(one: Prepared) -> Mapping[str, object]:
    """What is known before the act; least data, and nothing of a PIN."""
    facts: dict[str, object] = {
        "file": one.document.name,
        "sha256_before": one.document.sha256,
        "capacity": one.sign.capacity.value,
        "certificate": one.choice.certificate.facts.sha256,
        "certificate_until": one.choice.certificate.facts.not_after.isoformat(),
        "signer": one.choice.certificate.facts.common_name,
        "token": one.choice.token_serial,
        "marks": [{"page": mark.page, "box": mark.box.as_list()} for mark in one.marks],
        "warnings": [str(warning) for warning in one.warnings],
    }
    if isinstance(one.request, IssueRequest):
        facts |= {"number": one.request.number, "date": one.request.date.isoformat()}
        facts |= _printed(one.document)
    if one.sign.site is not None:
        facts["site"] = one.sign.site
    if one.sign.override is not None:
        facts["override"] = one.sign.override
    return facts


def _printed(document: OpenedDocument) -> Mapping[str, object]:
    """What the register of outgoing documents takes from the page."""
    leader = document.places.leader
    return {
        "notation": (document.places.printed_number or "").partition("/")[2] or None,
        "leader": leader.name if leader else None,
        "leader_title": (leader.title or None) if leader else None,
        "pages": document.page_count,
        "type_name": document.subject.type_name,
        "subject": (document.subject.text or "")[:SUBJECT_LETTERS] or None,
        "priority": document.subject.urgency,
        "to_places": "; ".join(document.recipients.places)[:PLACES_LETTERS] or None,
        "keeper": document.recipients.keeper,
    }
