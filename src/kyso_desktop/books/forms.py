"""Fills the DOCX forms. The only file that speaks to docxtpl."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError

from kyso_desktop.books.errors import FormUnreadable
from kyso_desktop.books.model import VIETNAM

BLANK = "……………………"
"""What stands where nothing is known; a person completes it in the word processor."""


class FormKind(StrEnum):
    """The forms that ship; the value is the template's file name without suffix."""

    NEW_PERSON = "nd68-mau-01"
    NEW_AGENCY = "nd68-mau-02"
    NEW_SERVICE = "nd68-mau-03"
    RENEW_OR_CHANGE = "nd68-mau-04"
    REVOKE = "nd68-mau-05"
    RECOVER_DEVICE = "nd68-mau-06"
    DEVICE_HANDED_BACK = "nd68-mau-08"
    DEVICE_LOST = "nd68-mau-09"
    INNER_RENEW = "tt185-mau-07"
    INNER_REVOKE = "tt185-mau-09"
    INNER_RECOVER = "tt185-mau-11"
    HANDOVER = "ban-giao"
    INCIDENT = "bao-cao-su-co"
    RETURN_SLIP = "phieu-tra-lai"
    RECALL_NOTICE = "thong-bao-thu-hoi"
    RECALL_CONFIRMED = "xac-nhan-thu-hoi"


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One certificate and its device, as forms name them; None is not known."""

    name: str
    organisation: str | None = None
    position: str | None = None
    email: str | None = None
    identifier: str | None = None
    certificate_serial: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    issuer: str | None = None
    token_serial: str | None = None
    token_label: str | None = None
    token_model: str | None = None

    def texts(self) -> dict[str, str]:
        """As it stands on paper; days in Việt Nam."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: _text(value) for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class FormContent:
    """What is known for a form: single texts, and the rows of its table."""

    made: date
    texts: Mapping[str, str] = field(default_factory=dict)
    people: Sequence[Mapping[str, str]] = ()


_TEMPLATE_FAULTS = (
    TemplateError, BadZipFile, PackageNotFoundError, XMLSyntaxError, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError,
)  # fmt: skip


class _Blank(Undefined):
    """A field that nothing is known for is a dotted line, in templates that an office changed as well."""

    def __str__(self) -> str:
        return BLANK

    def __getattr__(self, name: str) -> "_Blank":
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def fill_form(template: Path, target: Path, content: FormContent) -> None:
    """The filled form stands in ``target``; raises :class:`FormUnreadable` and ``OSError``.

    The template's language is sandboxed: an office may edit it, and nobody may run a program by it.
    """
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=_Blank)
    try:
        document = DocxTemplate(template)
        document.render(_context(content), environment)
        document.save(target)
    except _TEMPLATE_FAULTS as error:
        raise FormUnreadable(template.name, type(error).__name__) from error


def _context(content: FormContent) -> dict[str, object]:
    made = content.made
    day = {"day": f"{made.day:02d}", "month": f"{made.month:02d}" if made.month < 3 else f"{made.month}"}
    people = list(content.people)
    known = {name: text for name, text in content.texts.items() if text}
    first = {"one": people[0]} if people else {}
    return {**day, "year": f"{made.year}", **first, **known, "people": people or [{}]}


def _text(value: object) -> str:
    return f"{value.astimezone(VIETNAM):%d/%m/%Y}" if isinstance(value, datetime) else str(value)
