"""Which document a verdict is about: its number and date as printed, its agency and signers by their certificates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kyso_desktop import wording
from kyso_desktop.gui.result_fields import signer_words
from kyso_desktop.jobs import CertificateKind

if TYPE_CHECKING:
    from kyso_desktop.jobs import Places, VerifiedFile


def sentence_of(verified: VerifiedFile) -> str:
    """What to say of this file on the telephone."""
    if verified.report is not None:
        return wording.headline(verified.report)
    return wording.of(verified.error).what if verified.error else wording.verdict(verified.verdict)


def agency_of(verified: VerifiedFile) -> str:
    """The organisation that sealed the document last, by its certificate; empty where none did."""
    signatures = verified.report.signatures if verified.report else ()
    sealed = [one for one in signatures if one.kind is CertificateKind.ORGANISATION]
    return signer_words(sealed[-1]) if sealed else ""


def number_of(places: Places) -> str:
    """The number as printed; empty while only the symbol is."""
    number = places.printed_number or ""
    return "" if number.startswith("/") else number


def date_of(places: Places) -> str:
    """The printed date, the Vietnamese way."""
    return wording.day(date.fromisoformat(places.printed_date)) if places.printed_date else ""


def printed_day(verified: VerifiedFile) -> str:
    """The same of a file in a list."""
    return wording.day(date.fromisoformat(verified.date)) if verified.date else ""


def facts_line(verified: VerifiedFile, places: Places) -> str:
    """Number, agency and date as far as they are known."""
    number, day = number_of(places) or verified.number or "", date_of(places) or printed_day(verified)
    return " · ".join(part for part in (number, agency_of(verified), day) if part)


def signers_of(verified: VerifiedFile) -> str:
    """Every person who signed, each once; where none did, whoever else did."""
    signatures = verified.report.signatures if verified.report else ()
    persons = [one for one in signatures if one.kind is CertificateKind.PERSONAL] or signatures
    return ", ".join(dict.fromkeys(signer_words(one) for one in persons if not one.is_document_timestamp))
