"""Adds one ordered signature: here, or in the process that reads the document, which never holds the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.verifying import Appending
from kyso_desktop.signing import Level, Signed, add_signature, covered
from kyso_desktop.workstation import extended

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Prepared
    from kyso_desktop.jobs.verifying import ReaderApart, ToSign
    from kyso_desktop.signing import Gap, SignatureOrder, SigningKey
    from kyso_desktop.workstation import Content


def add_ordered(
    one: Prepared, content: Content, order: SignatureOrder, key: SigningKey, desk: Desk, *, alone: bool
) -> Signed:
    """``content`` with one more signature; raises as ``signing.add_signature``, and ``ResultNotSound``.

    Where the document is read apart and is the only one of its run, the revision is made there too: this process then
    loads no engine and parses nothing beside the PIN. In a run of many the reader is busy with the document before,
    and higher levels need the network, which readers have no use for.
    """
    document = one.document
    if document.reader is not None and alone and order.level is Level.B:
        return _added_apart(one, content, order, key, desk, document.reader)
    return add_signature(content, order, key, document.shapes, desk.fonts, one.key.services, document.password)


def _added_apart(
    one: Prepared, content: Content, order: SignatureOrder, key: SigningKey, desk: Desk, reader: ReaderApart
) -> Signed:
    document = one.document
    asked: list[tuple[Gap, bytes]] = []

    def sign(what: ToSign) -> bytes:
        """Signs what covers the bytes that this process will write, and nothing else."""
        gap = covered(content, what.appended, what.message, what.digest)
        if gap is None:
            raise ResultNotSound(document.name, "covered")
        asked.append((gap, what.appended))
        return key.sign(what.message, what.digest)

    appending = _appending(one, order, key, desk)
    added = reader.append(content, document.name, document.password, appending, sign, desk.cancel)
    if len(asked) != 1 or not asked[0][0].is_all_that_differs(asked[0][1], added.appended):
        raise ResultNotSound(document.name, "covered")
    return Signed(extended(content, added.appended), added.made)


def _appending(one: Prepared, order: SignatureOrder, key: SigningKey, desk: Desk) -> Appending:
    pages = sorted({order.mark.page} | {blank.page for blank in order.blanks} | {fill.page for fill in order.fills})
    return Appending(
        order=order,
        certificate=key.certificate,
        chain=key.chain,
        pss=key.pss,
        upright=str(desk.fonts.upright),
        italic=str(desk.fonts.italic),
        pages=tuple(pages),
        shapes=tuple(one.document.shapes[page - 1] for page in pages),
    )
