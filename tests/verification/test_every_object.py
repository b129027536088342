"""Every object that a signed document shows, changed in any way by a later update, is noticed."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from kyso_desktop.verification import Verdict, verify
from tests.corpus import documents, pki, updates
from tests.verification.test_corpus import view

SILENT = {
    ("/Catalog", "/Version"),  # the newest version named anywhere counts
    ("/Catalog", "/Extensions"),  # a hint for readers
    ("/Catalog", "/Metadata"),  # not shown on any page
    ("/Annot", "/P"),  # the page's own list decides where an annotation stands
    (None, "/SigFlags"),  # a hint for readers
}
INFORMATION = "/CreationDate"
UNSEEN = {"/Metadata", "/XRef", "/ObjStm"}


@cache
def base() -> bytes:
    prepared = updates.with_text_field(documents.plain(), value="1")
    first = documents.signed(prepared, pki.elliptic_leader(), certify=True)
    return documents.signed(first, pki.elliptic_leader(), "Signature2", box=documents.SEAL_BOX)


def variants(value) -> Iterator[tuple[str, bytes]]:
    if isinstance(value, pikepdf.Stream):
        yield from _streams(value)
    elif isinstance(value, pikepdf.Dictionary):
        yield from _dictionaries(value)
    elif isinstance(value, pikepdf.Array):
        yield "emptied", b"[]"
        yield "longer", value.unparse(resolved=True)[:-1] + b" /Evil ]"


def _streams(value):
    raw, entries = value.read_raw_bytes(), value.stream_dict
    tail = b"\nstream\n%s\nendstream"
    yield "content", entries.unparse(resolved=True) + tail % (raw[:-2] + b"XX")
    for key in set(entries.keys()) - {"/Length"}:
        changed = pikepdf.Dictionary(entries)
        del changed[key]
        yield f"without {key}", changed.unparse(resolved=True) + tail % raw


def _dictionaries(value):
    for key in value.keys():  # noqa: SIM118 - pikepdf iterates over keys only when asked
        changed = pikepdf.Dictionary(value)
        changed[key] = pikepdf.Name("/Evil")
        yield f"other {key}", changed.unparse(resolved=True)
        del changed[key]
        yield f"without {key}", changed.unparse(resolved=True)
    if value.get("/Type") != "/Pages":
        changed = pikepdf.Dictionary(value)
        changed["/AA"] = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript))
        yield "with an action", changed.unparse(resolved=True)


def changes() -> Iterator[tuple[str, int, bytes]]:
    for what, number, _, written in variants_with_names(base()):
        yield what, number, written


def variants_of(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The number of each object that counts, how it is written, and how it might be."""
    for _, number, was, written in variants_with_names(content):
        yield number, was, written


def variants_with_names(content: bytes) -> Iterator[tuple[str, int, bytes, bytes]]:
    pdf = pikepdf.open(BytesIO(content))
    for value in reached(pdf.Root):
        entries = value.stream_dict if isinstance(value, pikepdf.Stream) else value
        kind = None
        if isinstance(entries, pikepdf.Dictionary):
            kind = str(entries.get("/Type")) if "/Type" in entries else None
            if INFORMATION in entries or kind in UNSEEN:
                continue
        for what, written in variants(value):
            if (kind, what.split()[-1]) not in SILENT:
                yield f"{value.objgen[0]} {kind}: {what}", value.objgen[0], as_it_is(value), written


def reached(root) -> list:
    """The objects that a document leads to; what nothing refers to is shown by no reader."""
    found, pending = {}, [root]
    while pending:
        value = pending.pop()
        if isinstance(value, pikepdf.Object) and value.is_indirect:
            if value.objgen in found:
                continue
            found[value.objgen] = value
        if isinstance(value, pikepdf.Array):
            pending.extend(value.as_list())
        elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
            entries = value.stream_dict if isinstance(value, pikepdf.Stream) else value
            pending.extend(one for _, one in entries.items())
    return [found[key] for key in sorted(found)]


def as_it_is(value) -> bytes:
    if not isinstance(value, pikepdf.Stream):
        return value.unparse(resolved=True)
    return value.stream_dict.unparse(resolved=True) + b"\nstream\n%s\nendstream" % value.read_raw_bytes()


@pytest.mark.slow
def test_no_change_of_any_object_passes():
    assert verify(base(), name="a.pdf", view=view()).verdict is Verdict.VALID
    passed, count = [], 0
    for what, number, written in changes():
        count += 1
        report = verify(updates.with_objects(base(), {number: written}), name="a.pdf", view=view())
        if report.verdict is Verdict.VALID:
            passed.append(what)
    assert passed == []
    assert count > 150
