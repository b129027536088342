"""Many documents with one PIN: checked one by one beforehand, signed one by one, gone on with after an interruption."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic

from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.ahead import Ahead
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.documents import PageReader
from kyso_desktop.jobs.errors import CertificateRefused, KeyStopped
from kyso_desktop.jobs.interrupted import remember_batch
from kyso_desktop.jobs.model import (
    Failure,
    IssueRequest,
    Prepared,
    ReadyKey,
    Request,
    SignedFile,
    Tell,
    sign_part,
    silent,
)
from kyso_desktop.jobs.names import free_target
from kyso_desktop.jobs.preparing import open_and_prepare, prepare, where_put
from kyso_desktop.jobs.resting import at_rest, awake
from kyso_desktop.jobs.sign import AskAgain, sign_each
from kyso_desktop.jobs.targets import Targets
from kyso_desktop.pages import PageImage, PasswordNeeded
from kyso_desktop.signing import LevelUnreachable
from kyso_desktop.tokens import Pin, TokenError
from kyso_desktop.trust import TimestampUnavailable

REMEMBER_SECONDS = 1.0
NO_WAY_ON = (TokenError, CertificateRefused, KeyStopped, TimestampUnavailable, LevelUnreachable)
"""Troubles of the key or the services: no further document of the run would fare better."""

Told = Callable[[Path, object], None]
"""Hears of each document: its source, and the ``Prepared``, ``SignedFile`` or ``Failure`` that it has come to."""


def prepare_batch(requests: Sequence[Request], desk: Desk, told: Told, tell: Tell = silent) -> tuple[Prepared, ...]:
    """Every document that may be signed, at rest; the others are told as ``Failure`` and do not stop the rest.

    The key is made ready once; a trouble of the key or the services is raised.
    """
    found: list[Prepared] = []
    free = [_with_free_target(request, desk) for request in requests]
    with Ahead(free, desk) as ahead:
        for result in prepare_each(free, desk, ahead, tell):
            if isinstance(result, Prepared):
                found.append(result)
                told(result.sign.source, result)
            else:
                told(result.source, result)
    return tuple(found)


def prepare_each(
    requests: Sequence[Request],
    desk: Desk,
    ahead: Ahead,
    tell: Tell = silent,
    ask_password: Callable[[str], str | None] = lambda _name: None,
) -> Iterator[Prepared | Failure]:
    """One result for each, in order, with what was begun ``ahead`` for them; the key is made ready once.

    ``ask_password`` is asked once for the password of an encrypted document, by its name. A trouble of the key or the
    services is raised.
    """
    key: ReadyKey | None = None
    targets = Targets(requests)
    for request in requests:
        desk.go_on()
        try:
            prepared = _prepared(request, desk, ahead, tell, key, ask_password, targets)
        except NO_WAY_ON:
            raise
        except KysoError as error:
            yield Failure(sign_part(request).source, error)
            continue
        key = prepared.key
        targets.take(request)
        yield prepared if len(requests) == 1 else at_rest(prepared)


def _prepared(
    request: Request,
    desk: Desk,
    ahead: Ahead,
    tell: Tell,
    key: ReadyKey | None,
    ask_password: Callable[[str], str | None],
    targets: Targets,
) -> Prepared:
    try:
        document = ahead.next_document(tell)
    except PasswordNeeded as error:
        targets.require_free(request)
        if (password := ask_password(error.name)) is None:
            raise
        return open_and_prepare(request.with_password(password), desk, tell, key, ahead)
    targets.require_free(request)
    return prepare(document, where_put(document, request), desk, tell, key, ahead)


def sign_batch(
    prepared: Sequence[Prepared],
    pin: Pin,
    desk: Desk,
    told: Told,
    pause: Event,
    again: AskAgain | None = None,
    tell: Tell = silent,
) -> int:
    """How many documents were signed; each is told as it is done. Between two of them the run rests while ``pause``.

    What is left is remembered on the disk until it is signed, so that an interrupted run can be gone on with: once a
    second, because the journal knows what was signed since. Raises as ``sign_each``.
    """
    left = [one.sign.source for one in prepared]
    done, begun, remembered = 0, desk.clock(), monotonic()
    remember_batch(prepared, left, begun, desk)
    try:
        for result in sign_each(prepared, pin, desk, tell, again, pause):
            left.remove(result.source)
            if monotonic() - remembered > REMEMBER_SECONDS:
                remember_batch(prepared, left, begun, desk)
                remembered = monotonic()
            done += isinstance(result, SignedFile)
            told(result.source, result)
    finally:
        remember_batch(prepared, left, begun, desk)
    return done


def thumbnail(prepared: Prepared, width: int) -> PageImage:
    """The page with the first mark, ``width`` pixels wide, without the mark itself. Raises as ``awake`` does."""
    prepared = awake(prepared)
    page = prepared.marks[0].page if prepared.marks else 1
    shape = prepared.document.shapes[page - 1]
    scale = width / shape.width
    reader = PageReader(prepared.document)
    try:
        return reader.part(page, scale, (0, 0, width, max(1, round(shape.height * scale))))
    finally:
        reader.close()


def _with_free_target(request: Request, desk: Desk) -> Request:
    """The same request, to a name that no file has yet."""
    sign = sign_part(request)
    if sign.overwrite or not sign.target.exists():
        return request
    free = replace(sign, target=free_target(sign.target, plain=desk.settings.plain_names))
    return replace(request, sign=free) if isinstance(request, IssueRequest) else free
