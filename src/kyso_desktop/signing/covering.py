"""The digest of what a signature covers, from a hash that has already gone through the document (ISO 32000-1, 12.8.1).

pyHanko would read the whole document once more. Everything else is left to it.
"""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSigner
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_byterange import PdfSignedData, PreparedByteRangeDigest
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import PdfSigningSession, PdfTBSDocument, PreSignValidationStatus
from pyhanko.sign.validation.errors import SignatureValidationError

from kyso_desktop.errors import KysoBug
from kyso_desktop.signing.growing import Growing, GrowingInMemory
from kyso_desktop.workstation import hash_of

CHUNK = 1 << 20


async def sign_behind(
    signer: PdfSigner, writer: IncrementalPdfFileWriter, growing: Growing | GrowingInMemory, room: int | None
) -> None:
    """The signed revision stands in ``growing``, behind the document that ``writer`` reads there.

    ``room``: how many digits to keep free for the signature; None: as many as a trial signature needs. Raises what
    ``PdfSigner.async_sign_pdf`` raises, and whatever the key raises.
    """
    session = signer.init_signing_session(writer)
    validation = await _proven(session, writer)
    if room is None:
        tight = signer.signature_meta.tight_size_estimates
        room = await session.estimate_signature_container_size(validation, tight=tight)
    document = session.prepare_tbs_document(validation_info=validation, bytes_reserved=room)
    prepared = _written(writer, growing, signer.signature_meta.field_name, document.md_algorithm)
    attributes = PdfCMSSignedAttributes(
        signing_time=session.system_time,
        adobe_revinfo_attr=validation.adobe_revinfo_attr if validation else None,
        cades_signed_attrs=signer.signature_meta.cades_signed_attr_spec,
    )
    message = await document.signer.async_sign(
        prepared.document_digest,
        document.md_algorithm,
        use_pades=document.use_pades,
        timestamper=document.timestamper,
        signed_attr_settings=attributes,
    )
    await PdfTBSDocument.async_finish_signing(
        writer.prev.stream,
        prepared,
        message,
        post_sign_instr=document.post_sign_instructions,
        validation_context=document.validation_context,
        chunk_size=CHUNK,
    )
    writer.prev.stream.flush()


async def _proven(session: PdfSigningSession, writer: IncrementalPdfFileWriter) -> PreSignValidationStatus | None:
    """What the paths rest on; ``SignatureValidationError`` where one is not proven: pyHanko would tell it as a lock."""
    try:
        return await session.perform_presign_validation(writer)
    except SigningError as error:
        raise SignatureValidationError(str(error)) from error


def _written(
    writer: IncrementalPdfFileWriter, growing: Growing | GrowingInMemory, field: str | None, algorithm: str
) -> PreparedByteRangeDigest:
    """The revision stands behind the document, with room for the signature; its digest covers all but that room."""
    writer.digest_aware_write = True
    writer.write_in_place()
    output = writer.prev.stream
    placeholder = _placeholder(writer, field)
    end = output.tell()
    start, resume = placeholder.contents.offsets
    placeholder.byte_range.fill_offsets(output, start, resume, end)
    output.flush()
    state = hash_of(growing.content, algorithm)
    with memoryview(growing.appended) as more:
        before = len(growing.content)
        state.update(more[: start - before])
        state.update(more[resume - before : end - before])
    return PreparedByteRangeDigest(state.digest(), start, resume)


def _placeholder(writer: IncrementalPdfFileWriter, field: str | None) -> PdfSignedData:
    """The signature that was prepared in that field."""
    for _, _, held in enumerate_sig_fields(writer, filled_status=True, with_name=field):
        value = held.get_object()["/V"]
        if isinstance(value, PdfSignedData):
            return value
    raise KysoBug("no field with the signature that was prepared in it")
