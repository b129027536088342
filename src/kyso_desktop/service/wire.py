"""The wire contract: which operations there are, what their frames hold, what is answered. Pure."""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

from kyso_desktop.service.addresses import whole_address
from kyso_desktop.service.errors import CallUnreadable

GOOD, FAILED, CANCELLED = 0, 1, 11
"""Status: pages test for 0 alone; 11 is the convention for a person's no."""
VIETNAM = timezone(timedelta(hours=7))
URL_SAFE = str.maketrans("-_", "+/")
DIGEST_BYTES = {"sha256": 32, "sha384": 48, "sha512": 64}


class Operation(StrEnum):
    """The paths that this service answers with more than a refusal."""

    SIGN_APPROVED = "SignApproved"
    SIGN_ISSUED = "SignIssued"
    SIGN_INCOME = "SignIncome"
    SIGN_APPENDIX = "SignAppendix"
    SIGN_COPY = "SignCopy"
    COMMENT = "Comment"
    SIGN_FILE = "SignFile"
    SIGN_PDF = "SignPDF"
    SIGN_FILES = "SignFiles"
    VERIFY_PDF = "VerifyPDF"
    SIGN_MSG = "SignMsg"
    VERIFY_MSG = "VerifyMsg"
    SIGN_XML = "SignXML"
    VERIFY_XML = "VerifyXML"
    SIGN_JSON = "SignJson"
    AUTH = "Auth"
    GET_CERT_INFO = "GetCertInfo"
    GET_VERSION = "GetVersion"
    CONFIG = "Config"


DOCUMENTS = frozenset(
    {
        Operation.SIGN_APPROVED,
        Operation.SIGN_ISSUED,
        Operation.SIGN_INCOME,
        Operation.SIGN_APPENDIX,
        Operation.SIGN_COPY,
        Operation.COMMENT,
        Operation.SIGN_FILE,
        Operation.SIGN_PDF,
    }
)
"""One document comes, is signed, and goes back."""
RAW = frozenset({Operation.SIGN_MSG, Operation.SIGN_XML, Operation.SIGN_JSON, Operation.AUTH})
"""Content that nobody can read before it is signed."""


BY_NAME = {operation.value.lower(): operation for operation in Operation}


def operation_of(path: str) -> Operation | None:
    """The operation of a request's path; None where this service has none of that name."""
    return BY_NAME.get(path.strip("/").lower())


@dataclass(frozen=True, slots=True)
class Credentials:
    """What lets the caller's servers know the caller; never printed, logged or journalled."""

    session: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    more: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Further form fields of the upload (MetaData), in order."""


@dataclass(frozen=True, slots=True)
class FileWish:
    """One document of a call."""

    address: str = field(repr=False)
    """Where it is fetched, whole and percent-encoded; empty: the person chooses a file of this computer."""
    identifier: object = ""
    """What the page calls it, in the page's own type; goes back unchanged, as its title does."""
    title: object = ""


@dataclass(frozen=True, slots=True)
class DocumentCall:
    """What a document operation asks for."""

    upload: str = field(repr=False)
    files: tuple[FileWish, ...]
    credentials: Credentials
    number: str = ""
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class HashCall:
    """A digest to be signed as it is."""

    digest: str
    value: bytes
    bare: bool
    """True: the bare signature value; False: a CMS."""


@dataclass(frozen=True, slots=True)
class XmlCall:
    """An XML document to be signed."""

    content: bytes = field(repr=False)
    digest: str
    signature_only: bool
    plain: bool
    """XMLDSig without the properties of XAdES."""


def read_document(frame: str, *, several: bool = False) -> DocumentCall:
    """The frame of a document operation (SignFiles: ``several``); raises :class:`CallUnreadable`."""
    said = _object(frame)
    credentials = Credentials(_text(said, "SessionId"), _text(said, "JWTToken"), _metadata(said))
    files = _files(said) if several else (FileWish(_address(said, "FileName", needed=False)),)
    return DocumentCall(
        upload=_address(said, "FileUploadHandler"),
        files=files,
        credentials=credentials,
        number=_text(said, "DocNumber").strip(),
        issued=_issued(_text(said, "IssuedDate")),
    )


def read_verify(frame: str) -> DocumentCall:
    """The frame of VerifyPDF: nothing goes back but the answer."""
    said = _object(frame)
    wish = FileWish(_address(said, "FileName", needed=False))
    return DocumentCall("", (wish,), Credentials(_text(said, "SessionId"), _text(said, "JWTToken")))


def read_hash(frame: str) -> HashCall:
    """The frame of SignMsg: an object, or (older pages) the base64 of a SHA-256 digest alone, answered with a CMS."""
    stripped = _bare(frame)
    if not stripped.startswith(("{", '"', "[")):
        return HashCall("sha256", _digest(stripped, "sha256", "HashValue"), bare=False)
    said = _object(frame)
    digest = _digest_name(said, "SHA256")
    value = _digest(_text(said, "HashValue"), digest, "HashValue")
    return HashCall(digest, value, bare=_text(said, "Encode").upper() == "RSA")


def read_verify_message(frame: str) -> tuple[bytes, bytes]:
    """The content and the CMS of VerifyMsg."""
    said = _object(frame)
    return _base64(_text(said, "Base64Content"), "Base64Content"), _base64(_text(said, "Signature"), "Signature")


def read_xml(frame: str) -> XmlCall:
    """The frame of SignXML; its switches are words."""
    said = _object(frame)
    return XmlCall(
        content=_base64(_text(said, "Base64Content"), "Base64Content"),
        digest=_digest_name(said, "SHA256"),
        signature_only=_is_yes(said, "ReturnSignatureOnly"),
        plain=_is_yes(said, "XmlDsigForm"),
    )


def read_verify_xml(frame: str) -> bytes:
    """The XML of VerifyXML."""
    said = _object(frame)
    if not (text := _text(said, "Data")):
        raise CallUnreadable("Data")
    return text.encode()


def read_json(frame: str) -> bytes:
    """The content of SignJson, as compact UTF-8 where it came as a value."""
    said = _object(frame)
    if (content := said.get("jsoncontent")) is None:
        raise CallUnreadable("JsonContent")
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def reply(status: int, message: str = "", **more: object) -> str:
    """An answer: pages read ``Message`` for documents and ``Error`` for the rest, so both are always there."""
    return json.dumps({"Status": status, "Message": message, "Error": message, **more}, ensure_ascii=False)


def document_reply(file_name: str, file_server: object, number: str = "", issued: str = "", warning: str = "") -> str:
    """A document has come back to its server; ``file_server`` goes through unchanged."""
    return reply(GOOD, warning, FileName=file_name, FileServer=file_server, DocumentNumber=number, DocumentDate=issued)


def item_reply(wish: FileWish, status: int, message: str, file_server: object) -> dict[str, object]:
    """One document of SignFiles."""
    return {
        "FileID": wish.identifier,
        "FileName": wish.title,
        "FileServer": file_server,
        "Status": status,
        "Message": message,
        "Error": message,
    }


def files_reply(items: Sequence[Mapping[str, object]], message: str = "") -> str:
    """The answer of SignFiles: good where any document came through."""
    good = any(item["Status"] == GOOD for item in items)
    stopped = all(item["Status"] == CANCELLED for item in items)
    return reply(GOOD if good else CANCELLED if stopped else FAILED, message, Files=list(items))


def _object(frame: str) -> Mapping[str, Any]:
    """The frame's object, its keys in lower case: pages spell them in more than one way."""
    return _keyed(_parsed(frame), "JSON")


def _keyed(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise CallUnreadable(name)
    return {key.strip().lower(): one for key, one in value.items()}


def _parsed(frame: str) -> object:
    """What the JSON says; some pages write it into a JSON string once more."""
    try:
        said = json.loads(_bare(frame))
        return json.loads(_bare(said)) if isinstance(said, str) else said
    except (ValueError, RecursionError) as error:
        raise CallUnreadable("JSON") from error


def _bare(frame: str) -> str:
    return frame.strip("\ufeff\0 \t\r\n")


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name.lower())
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int | float):
        raise CallUnreadable(name)
    return str(value)


def _listed(said: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """A list of objects, also as JSON within a string, or one object without its list."""
    value = said.get(name.lower())
    if isinstance(value, str) and value.strip():
        value = _parsed(value)
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value or [], list):
        raise CallUnreadable(name)
    return [_keyed(one, name) for one in value or []]


def _address(said: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    given = _text(said, name).strip()
    if not given and not needed:
        return ""
    try:
        return whole_address(given)
    except ValueError as error:
        raise CallUnreadable(name) from error


def _files(said: Mapping[str, Any]) -> tuple[FileWish, ...]:
    listed = _listed(said, "Files")
    if not listed:
        raise CallUnreadable("Files")
    return tuple(
        FileWish(_address(one, "URL" if one.get("url") else "FileName"), one.get("fileid", ""), one.get("filename", ""))
        for one in listed
    )


def _metadata(said: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    pairs = tuple((_text(one, "Key").strip(), _text(one, "Value")) for one in _listed(said, "MetaData"))
    if any(letter in key for key, _ in pairs for letter in '"\r\n\0'):
        raise CallUnreadable("MetaData")
    return tuple((key, value) for key, value in pairs if key)


def _issued(text: str) -> date | None:
    """The day in Việt Nam: pages send a date's JSON form, which is in UTC."""
    if not text.strip():
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise CallUnreadable("IssuedDate") from error
    return (moment.astimezone(VIETNAM) if moment.tzinfo else moment).date()


def _digest_name(said: Mapping[str, Any], usual: str) -> str:
    name = (_text(said, "HashAlg") or usual).lower().replace("-", "")
    if name not in DIGEST_BYTES:
        raise CallUnreadable("HashAlg")
    return name


def _digest(text: str, name: str, key: str) -> bytes:
    value = _base64(text, key)
    if len(value) != DIGEST_BYTES[name]:
        raise CallUnreadable(key)
    return value


def _base64(text: str, key: str) -> bytes:
    try:
        plain = "".join(text.split()).translate(URL_SAFE).rstrip("=")
        value = b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise CallUnreadable(key) from error
    if not value:
        raise CallUnreadable(key)
    return value


def _is_yes(said: Mapping[str, Any], name: str) -> bool:
    """Switches are words (or, in some pages, true values)."""
    return _text(said, name).strip().lower() in ("true", "1")
