"""What an empty signature field demands of its signature: seed values (ISO 32000-1, 12.7.4.5) and a lock."""

from dataclasses import dataclass
from enum import Enum

from asn1crypto import x509
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SeedLockDocument, SigSeedValFlags, SigSeedValueSpec
from pyhanko.sign.general import UnacceptableSignerError

from kyso_desktop.signing.model import Format, Level, SignatureOrder
from kyso_desktop.workstation import DIGESTS


@dataclass(frozen=True, slots=True)
class Terms:
    """How the field is to be signed; ``locks``: the signature closes fields or the document to whoever comes later."""

    format: Format
    digest: str | None
    locks: bool


class Demand(Enum):
    """A field of which more is demanded than can be given."""

    NOT_MET = "NOT_MET"


def terms_of(field: DictionaryObject, order: SignatureOrder, certificate: x509.Certificate) -> Terms | Demand:
    """The terms on which this order fills the field, its own demands met to the letter."""
    seed, locks = field.get("/SV"), "/Lock" in field
    if seed is None:
        return Terms(order.format, order.digest, locks)
    try:
        wanted = SigSeedValueSpec.from_pdf_object(field["/SV"])
        if wanted.cert is not None:
            wanted.cert.satisfied_by(certificate, None)
    except (PdfError, UnacceptableSignerError, ValueError, TypeError, KeyError, NotImplementedError):
        return Demand.NOT_MET
    form, digest = _form(wanted, order), _digest(wanted, order)
    if form is None or digest is Demand.NOT_MET or not _others_met(wanted, order):
        return Demand.NOT_MET
    return Terms(form, digest, locks or wanted.lock_document is SeedLockDocument.LOCK)


def _form(wanted: SigSeedValueSpec, order: SignatureOrder) -> Format | None:
    """The first sub-filter of a demanded list counts (table 234)."""
    if not wanted.flags & SigSeedValFlags.SUBFILTER or wanted.subfilters is None:
        return order.format
    first = wanted.subfilters[0].value.lstrip("/") if wanted.subfilters else ""
    return next((form for form in Format if form == first), None)


def _digest(wanted: SigSeedValueSpec, order: SignatureOrder) -> str | Demand | None:
    if not wanted.flags & SigSeedValFlags.DIGEST_METHOD or wanted.digest_methods is None:
        return order.digest
    allowed = [digest for digest in DIGESTS if digest in wanted.digest_methods]
    if order.digest in allowed:
        return order.digest
    return allowed[0] if allowed else Demand.NOT_MET


def _others_met(wanted: SigSeedValueSpec, order: SignatureOrder) -> bool:
    flags = wanted.flags
    long_term = order.level in (Level.LT, Level.LTA)
    kind = wanted.seed_signature_type
    return (
        not (kind is not None and kind.certification_signature())
        and (not flags & SigSeedValFlags.REASONS or _reason_fits(wanted.reasons, order.reason))
        and not (flags & SigSeedValFlags.ADD_REV_INFO and wanted.add_rev_info not in (None, long_term))
        and not (flags & SigSeedValFlags.LEGAL_ATTESTATION and wanted.legal_attestations)
        and wanted.appearance is None
        and not (wanted.timestamp_required and order.level is Level.B)
    )


def _reason_fits(allowed: list[str] | None, reason: str | None) -> bool:
    """A demand without any reason forbids one (table 234)."""
    return reason in allowed if allowed else reason is None
