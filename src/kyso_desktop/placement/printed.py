"""What a document prints of itself, for the registers and the checker; read by ``head`` and ``subject``."""

from dataclasses import dataclass

from kyso_desktop.placement.geometry import Box


@dataclass(frozen=True, slots=True)
class Subject:
    """As printed; None where it is not there."""

    type_name: str | None = None
    text: str | None = None
    urgency: str | None = None
    """A value of ``URGENT``."""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who gets the document, and who keeps the office's own copy; in the order of the page."""

    places: tuple[str, ...] = ()
    keeper: str | None = None


NO_SUBJECT, NO_RECIPIENTS = Subject(), Recipients()


@dataclass(frozen=True, slots=True)
class Head:
    """As printed; None where it is not there. The date is ISO; the number has its symbol ("165/2025/QĐ-UBND")."""

    number: str | None
    date: str | None
    agency: str | None
    secrecy: str | None = None
    subject: Subject = NO_SUBJECT
    number_line: Box | None = None
    """From "Số:" to the end of the symbol, the blank between them too; the date stands right of it."""
