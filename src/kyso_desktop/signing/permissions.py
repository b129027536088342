"""Whether whoever encrypted a document lets it be signed: known before anybody is asked for a PIN."""

from kyso_desktop.signing.errors import DocumentClosed
from kyso_desktop.workstation import Content, opened_content

TAIL = 256 * 1024
"""Within so many bytes of its end an encrypted document says that it is one, as a rule."""


def require_permission(content: Content, password: str | None) -> None:
    """Raises :class:`DocumentClosed` where the password that opened the document does not allow a signature (ISO
    32000-1, Table 22, bits 4 and 9). What is not found here is found when the signature is added.
    """
    if content.rfind(b"/Encrypt", max(0, len(content) - TAIL)) < 0:
        return
    import pikepdf  # for the few documents that are encrypted

    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            allowed = document.allow.modify_other or document.allow.modify_form or document.owner_password_matched
            closed = document.is_encrypted and not allowed
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return
    if closed:
        raise DocumentClosed("permissions")
