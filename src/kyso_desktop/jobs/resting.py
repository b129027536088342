"""The documents of a long run do not all stay at hand: each is read again, as the very same, when its turn comes."""

from dataclasses import replace

from kyso_desktop.jobs.errors import DocumentChanged
from kyso_desktop.jobs.model import OpenedDocument, Prepared, Warn
from kyso_desktop.workstation import Content, holds_exactly, read_content, sha256_of


def at_rest(prepared: Prepared) -> Prepared:
    """The same without what the document's file holds."""
    return replace(prepared, document=_over(prepared.document, b""), base=b"")


def awake(prepared: Prepared) -> Prepared:
    """The same with the bytes at hand, which are still those of the file.

    Raises ``DocumentChanged`` where they are not, and as ``workstation.read_content`` and ``signing.mend_unsigned``.
    """
    document = prepared.document
    if document.content:
        if not holds_exactly(document.path, document.content):
            raise DocumentChanged(document.name)
        return prepared
    content = read_content(document.path, prepared.sign.target)
    if sha256_of(content) != document.sha256:
        raise DocumentChanged(document.name)
    base = content
    if Warn.STRUCTURE_MENDED in prepared.warnings:
        from kyso_desktop.signing import mend_unsigned  # and with it qpdf, for few documents

        base = mend_unsigned(content, document.password, document.page_count)
    return replace(prepared, document=_over(document, content), base=base)


def _over(document: OpenedDocument, content: Content) -> OpenedDocument:
    return replace(document, content=content, shapes=document.shapes.over(content))
