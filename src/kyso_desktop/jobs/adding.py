"""Adds one ordered signature: here, or in the process that reads the document, which never holds the key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.verifying import Appending, Bringing, LongTerm
from kyso_desktop.signing import Level, Signed, add_signature, covered
from kyso_desktop.workstation import DIGESTS, extended

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Prepared, ReadyKey
    from kyso_desktop.jobs.verifying import ReaderApart, ToSign, ToStamp
    from kyso_desktop.signing import Gap, SignatureOrder, SigningKey
    from kyso_desktop.workstation import Content


def add_ordered(one: Prepared, content: Content, order: SignatureOrder, key: SigningKey, desk: Desk) -> Signed:
    """``content`` with one more signature; raises as ``signing.add_signature``, and ``ResultNotSound``.

    Where the document is read apart the revision is made there too: this process then loads no engine and parses
    nothing beside the PIN, and brings signature and time-stamps.
    """
    document = one.document
    if document.reader is not None:
        return _added_apart(one, content, order, key, desk, document.reader)
    return add_signature(content, order, key, document.shapes, desk.fonts, one.key.services, document.password)


def _added_apart(
    one: Prepared, content: Content, order: SignatureOrder, key: SigningKey, desk: Desk, reader: ReaderApart
) -> Signed:
    document = one.document
    asked: list[tuple[Gap, bytes]] = []

    def sign(what: ToSign) -> bytes:
        """Signs what covers the bytes that this process will write, and nothing else."""
        known = what.digest in DIGESTS and not asked  # another name would be put to the library as it came
        gap = covered(content, what.appended, what.message, what.digest) if known else None
        if gap is None:
            raise ResultNotSound(document.name, "covered")
        asked.append((gap, what.appended))
        return key.sign(what.message, what.digest)

    bringing = Bringing(sign, partial(_stamp, one, order.level))
    appending = _appending(one, order, key, desk)
    added = reader.append(content, document.name, document.password, appending, bringing, desk.cancel)
    if not asked or not _is_as_signed(*asked[0], added.appended, order.level):
        raise ResultNotSound(document.name, "covered")
    return Signed(extended(content, added.appended), added.made)


def _stamp(one: Prepared, level: Level, what: ToStamp) -> bytes:
    """The time-stamp; raises what the server's trouble is. None is fetched that nobody ordered."""
    stamps = one.key.services.stamps
    if stamps is None or level is Level.B or what.algorithm not in DIGESTS:
        raise ResultNotSound(one.document.name, "covered")
    return stamps.token(what.digest, what.algorithm)


def _is_as_signed(gap: Gap, signed: bytes, given: bytes, level: Level) -> bool:
    """Behind what was signed stands nothing, or what makes it last (ETSI EN 319 142-1, 5.4)."""
    longer = level in (Level.LT, Level.LTA)
    return gap.is_all_that_differs(signed, given[: len(signed)] if longer else given)


def _long_term(key: ReadyKey) -> LongTerm | None:
    if key.level not in (Level.LT, Level.LTA) or key.view is None:
        return None
    view, found = key.view, key.status.evidence
    return LongTerm(view.roots, view.intermediates, (*view.crls, *found.crls), found.ocsps)


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
        long_term=_long_term(one.key),
    )
