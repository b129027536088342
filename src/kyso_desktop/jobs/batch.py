"""Many documents with one PIN: checked one by one beforehand, signed one by one, gone on with after an interruption."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import CertificateRefused, KeyStopped
from kyso_desktop.jobs.interrupted import remember_batch
from kyso_desktop.jobs.model import (
    Failure,
    IssueRequest,
    Prepared,
    ReadyKey,
    SignedFile,
    SignRequest,
    Tell,
    silent,
)
from kyso_desktop.jobs.names import free_target
from kyso_desktop.jobs.preparing import open_and_prepare
from kyso_desktop.jobs.resting import at_rest, awake
from kyso_desktop.jobs.sign import AskAgain, sign_each
from kyso_desktop.pages import PageImage, open_pages
from kyso_desktop.signing import LevelUnreachable
from kyso_desktop.tokens import Pin, TokenError
from kyso_desktop.trust import TimestampUnavailable

PAUSE_LOOK_SECONDS = 0.1
NO_WAY_ON = (TokenError, CertificateRefused, KeyStopped, TimestampUnavailable, LevelUnreachable)
"""Troubles of the key or the services: no further document of the run would fare better."""

Request = SignRequest | IssueRequest
Told = Callable[[Path, object], None]
"""Hears of each document: its source, and the ``Prepared``, ``SignedFile`` or ``Failure`` that it has come to."""


def prepare_batch(requests: Sequence[Request], desk: Desk, told: Told, tell: Tell = silent) -> tuple[Prepared, ...]:
    """Every document that may be signed, at rest; the others are told as ``Failure`` and do not stop the rest.

    The key is made ready once; a trouble of the key or the services is raised.
    """
    key: ReadyKey | None = None
    found: list[Prepared] = []
    for request in requests:
        desk.go_on()
        source = _sign_part(request).source
        try:
            prepared = open_and_prepare(_with_free_target(request, desk), desk, tell, key)
        except NO_WAY_ON:
            raise
        except KysoError as error:
            told(source, Failure(source, error))
            continue
        key = prepared.key
        found.append(at_rest(prepared))
        told(source, found[-1])
    return tuple(found)


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

    What is left is remembered on the disk until it is signed, so that an interrupted run can be gone on with. Raises
    as ``sign_each``.
    """
    left = [one.sign.source for one in prepared]
    done, begun = 0, desk.clock()
    remember_batch(prepared, left, begun, desk)
    for result in sign_each(prepared, pin, desk, tell, again):
        left.remove(result.source)
        remember_batch(prepared, left, begun, desk)
        done += isinstance(result, SignedFile)
        told(result.source, result)
        while pause.is_set() and left:
            desk.cancel.wait(PAUSE_LOOK_SECONDS)
            desk.go_on()
    return done


def thumbnail(prepared: Prepared, width: int) -> PageImage:
    """The page with the first mark, ``width`` pixels wide, without the mark itself. Raises as ``awake`` does."""
    prepared = awake(prepared)
    page = prepared.marks[0].page if prepared.marks else 1
    shape = prepared.document.shapes[page - 1]
    with open_pages(prepared.document.content, prepared.document.name, prepared.document.password) as pages:
        return pages.image(page, width / shape.width)


def _sign_part(request: Request) -> SignRequest:
    return request.sign if isinstance(request, IssueRequest) else request


def _with_free_target(request: Request, desk: Desk) -> Request:
    """The same request, to a name that no file has yet."""
    sign = _sign_part(request)
    if sign.overwrite or not sign.target.exists():
        return request
    free = replace(sign, target=free_target(sign.target, plain=desk.settings.plain_names))
    return replace(request, sign=free) if isinstance(request, IssueRequest) else free
