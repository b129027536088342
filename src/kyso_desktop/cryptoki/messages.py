"""The closed list of what one process asks and the other answers, as JSON of plain values.

The reader checks every type: a vendor's code runs in the process that answers, so an answer proves nothing.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from kyso_desktop.cryptoki.model import FoundToken, Refusal


class Ask(StrEnum):
    """Everything the parent process can ask for; nothing here changes a token."""

    LIST = "LIST"
    PRESENCE = "PRESENCE"
    OPEN = "OPEN"
    SIGN = "SIGN"
    CLOSE = "CLOSE"


@dataclass(frozen=True, slots=True)
class Request:
    """One question. With ``pin_follows`` the PIN is the next frame, alone, as UTF-8."""

    ask: Ask
    module: str
    serial: str | None = None
    """LIST: only this token. OPEN: the token that must still be in ``slot``."""
    restart: bool = False
    """LIST, PRESENCE: start the module anew first (C_Finalize, C_Initialize), unless one of its keys is open."""
    slot: int = 0
    key_id: bytes = b""
    label: str = ""
    modulus: str = ""
    """OPEN, RSA: in hexadecimal, tells keys of one name apart."""
    key: int = 0
    mechanism: str = ""
    content: bytes = b""
    pss_digest: str = ""
    """SIGN with RSASSA-PSS: the hash of message and mask, whose length is the salt's."""
    pin_follows: bool = False


@dataclass(frozen=True, slots=True)
class Presence:
    """Which tokens are there: (slot, serial number, state of the PIN), and nothing that costs time to read."""

    tokens: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class KeyOpened:
    """A private key that is logged in, known by a number until it is closed."""

    key: int
    pin_every_signature: bool
    mechanisms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Answer to LIST."""

    tokens: tuple[FoundToken, ...]


@dataclass(frozen=True, slots=True)
class RawSignature:
    """Answer to SIGN."""

    raw: bytes


@dataclass(frozen=True, slots=True)
class Done:
    """Answer to CLOSE."""


@dataclass(frozen=True, slots=True)
class Bug:
    """The process's own fault: where it happened, never a value."""

    trace: str


Reply = Listing | Presence | KeyOpened | RawSignature | Done | Refusal | Bug
REPLIES: tuple[type[Any], ...] = (Listing, Presence, KeyOpened, RawSignature, Done, Refusal, Bug)

Message = TypeVar("Message")


def as_message(value: Request | Reply) -> bytes:
    """The value as JSON, under its class's name."""
    return json.dumps({type(value).__name__: asdict(value)}, default=_plain).encode()


def as_reply(body: bytes | bytearray) -> Reply:
    """The answer in ``body``; raises ``ValueError`` for anything that is not exactly one."""
    reply: Reply = _read(body, REPLIES)
    return reply


def as_request(body: bytes | bytearray) -> Request:
    """The question in ``body``; raises ``ValueError``."""
    request: Request = _read(body, (Request,))
    return request


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    raise TypeError(type(value).__name__)


def _read(body: bytes | bytearray, kinds: tuple[type[Any], ...]) -> Any:  # noqa: ANN401 - typed by both callers
    content = json.loads(body)
    if not isinstance(content, dict) or len(content) != 1:
        raise ValueError("message")
    ((name, values),) = content.items()
    for kind in kinds:
        if kind.__name__ == name:
            return _value(values, kind)
    raise ValueError("message")


def _value(value: Any, kind: Any) -> Any:  # noqa: ANN401 - any plain value against any annotation of this file
    """``value`` as ``kind`` says; raises ``ValueError`` where it is something else."""
    if isinstance(kind, UnionType):
        options = [option for option in get_args(kind) if option is not type(None)]
        return None if value is None else _value(value, options[0])
    if get_origin(kind) is tuple:
        return _tuple(value, get_args(kind))
    if is_dataclass(kind):
        return _record(value, kind)
    if kind is bytes and isinstance(value, str):
        return b64decode(value, validate=True)
    if isinstance(value, str) and isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if type(value) is not kind:
        raise ValueError("value")
    return value


def _tuple(value: object, kinds: tuple[Any, ...]) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise ValueError("list")
    if kinds[-1] is Ellipsis:
        return tuple(_value(each, kinds[0]) for each in value)
    return tuple(_value(each, kind) for each, kind in zip(value, kinds, strict=True))


def _record(value: object, kind: Any) -> object:  # noqa: ANN401 - a dataclass of this room
    names = {field.name for field in fields(kind)}
    if not isinstance(value, dict) or set(value) != names:
        raise ValueError("record")
    hints = get_type_hints(kind)
    return kind(**{name: _value(value[name], hints[name]) for name in names})
