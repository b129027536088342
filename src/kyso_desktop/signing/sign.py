"""Adds one PAdES signature to a document as an incremental update (ISO 32000-1, 12.8; ETSI EN 319 142-1)."""

import asyncio

from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.crypt.permissions import StandardPermissions
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.general import SigningError as PyHankoSigningError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator.errors import PathError, ValidationError

from kyso_desktop.placement import PageShape
from kyso_desktop.signing.appearance import MarkStyle
from kyso_desktop.signing.blanks import fill_blanks, prepare_blanks
from kyso_desktop.signing.covering import sign_behind
from kyso_desktop.signing.errors import DocumentClosed, DocumentUnwritable, LevelUnreachable, SigningPasswordNeeded
from kyso_desktop.signing.growing import Growing, GrowingInMemory, opened_growing
from kyso_desktop.signing.key_signer import KeySigner
from kyso_desktop.signing.metadata import leave_metadata
from kyso_desktop.signing.model import (
    Fonts,
    Format,
    Level,
    MadeSignature,
    Shapes,
    SignatureOrder,
    Signed,
    SigningKey,
)
from kyso_desktop.signing.names import encode_names_once
from kyso_desktop.signing.services import Services
from kyso_desktop.signing.slots import Slot, choose_slot
from kyso_desktop.signing.stamp_field import prepare_stamp
from kyso_desktop.signing.stamper import Stamper
from kyso_desktop.signing.tagging import tag_widget
from kyso_desktop.workstation import Content, extended

SUB_FILTERS = {Format.PADES: SigSeedSubFilter.PADES, Format.CMS: SigSeedSubFilter.ADOBE_PKCS7_DETACHED}
encode_names_once()


def add_signature(
    content: Content,
    order: SignatureOrder,
    key: SigningKey,
    shapes: Shapes,
    fonts: Fonts,
    services: Services,
    password: str | None = None,
) -> Signed:
    """``content`` plus one revision that holds the ordered signature; earlier bytes are unchanged.

    Raises as :func:`append_signature`, and ``FileTrouble`` where a large document finds no room on the disk.
    """
    growing = opened_growing(content)
    made = append_signature(growing, order, key, shapes, fonts, services, password)
    return Signed(extended(content, growing.appended), made)


def append_signature(
    growing: Growing | GrowingInMemory,
    order: SignatureOrder,
    key: SigningKey,
    shapes: Shapes,
    fonts: Fonts,
    services: Services,
    password: str | None = None,
) -> MadeSignature:
    """The revision with the ordered signature stands behind the document.

    Runs the key on the calling thread; what the key is to sign covers all that has been appended by then, but for the
    gap that its signature goes into. Raises :class:`DocumentClosed`, :class:`DocumentUnwritable`,
    :class:`SigningPasswordNeeded`, :class:`LevelUnreachable`, and whatever the key raises.
    """
    leave_metadata()
    try:
        writer = IncrementalPdfFileWriter(growing.opened(), strict=False)
        _open_encrypted(writer, password or "")
        shape = shapes[order.mark.page - 1]
        signer = KeySigner(key)
        slot = choose_slot(writer, order, shape, signer.certificate)
        if order.blanks and not slot.terms.locks:
            prepare_blanks(writer, order.blanks, shapes, fonts)
        if order.fills:
            fill_blanks(writer, order.fills, shapes)
        if not slot.exists:
            _add_field(writer, order, slot, shape)
        style = MarkStyle(mark=order.mark, frame=slot.frame, shape=shape, fonts=fonts)
        room = signer.room() if order.level is Level.B else None
        stamp = prepare_stamp(writer) if order.level is Level.LTA else None
        made = _signer(order, signer, slot, style, services, stamp)
        asyncio.run(sign_behind(made, writer, growing, room))
    except (PathError, ValidationError, SignatureValidationError) as error:
        raise LevelUnreachable(order.level, "revocation") from error
    except PyHankoSigningError as error:
        raise DocumentClosed("docmdp") from error
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        # The parser meets hostile and broken files with builtin exceptions too; none may pass for our own bug.
        raise DocumentUnwritable(type(error).__name__) from error
    return MadeSignature(slot.name, order.mark.page, order.mark.box, order.level)


def _signer(
    order: SignatureOrder, signer: KeySigner, slot: Slot, style: MarkStyle, services: Services, stamp: str | None
) -> PdfSigner:
    long_term = order.level in (Level.LT, Level.LTA)
    if order.level is not Level.B and services.stamps is None:
        raise LevelUnreachable(order.level, "timestamp")
    if long_term and services.revocation is None:
        raise LevelUnreachable(order.level, "revocation")
    if long_term and slot.terms.format is not Format.PADES:
        raise LevelUnreachable(order.level, "format")
    metadata = PdfSignatureMetadata(
        field_name=slot.name,
        md_algorithm=slot.terms.digest or signer.fitting_digest(),
        subfilter=SUB_FILTERS[slot.terms.format],
        reason=order.reason,
        location=order.location,
        embed_validation_info=long_term,
        use_pades_lta=order.level is Level.LTA,
        validation_context=services.revocation() if long_term and services.revocation else None,
        timestamp_field_name=stamp,
    )
    timestamper = None if order.level is Level.B or services.stamps is None else Stamper(services.stamps)
    return PdfSigner(metadata, signer=signer, timestamper=timestamper, stamp_style=style)


def _add_field(writer: IncrementalPdfFileWriter, order: SignatureOrder, slot: Slot, shape: PageShape) -> None:
    """The new field and its widget stand on the page, and in the structure of a tagged document."""
    rect = shape.to_user_space(slot.frame)
    spec = SigFieldSpec(
        slot.name,
        on_page=order.mark.page - 1,
        box=(rect.x0, rect.y0, rect.x1, rect.y1),  # type: ignore[arg-type]  # written as given, fractions too
        combine_annotation=True,
        field_mdp_spec=_lock(order),
    )
    append_signature_field(writer, spec)
    widget = writer.root["/AcroForm"]["/Fields"].raw_get(-1)
    tag_widget(writer, widget, widget.get_object().raw_get("/P"))


def _lock(order: SignatureOrder) -> FieldMDPSpec | None:
    """Number and date stay as filled (ISO 32000-1, 12.8.2.4)."""
    if not order.fills:
        return None
    return FieldMDPSpec(FieldMDPAction.INCLUDE, fields=[str(fill.name) for fill in order.fills])


def _open_encrypted(writer: IncrementalPdfFileWriter, password: str) -> None:
    """A document that opens, without a password or with the user's, may still forbid changes (table 22)."""
    handler = writer.prev.security_handler
    if handler is None:
        return
    result = writer.prev.decrypt(password)
    if result.status is AuthStatus.FAILED:
        raise SigningPasswordNeeded
    permissions = result.permission_flags
    if result.status is AuthStatus.USER and isinstance(permissions, StandardPermissions):
        wanted = StandardPermissions.ALLOW_MODIFICATION_GENERIC | StandardPermissions.ALLOW_FORM_FILLING
        if not permissions & wanted:
            raise DocumentClosed("permissions")
    writer.encrypt(password)
