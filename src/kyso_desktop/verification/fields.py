"""Step 1: every signature that the file has, whatever its state."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

import pikepdf
from pikepdf.models.metadata import decode_pdf_date

from kyso_desktop.verification.budget import Budget, BudgetExceeded
from kyso_desktop.verification.objects import PdfValue, text_of
from kyso_desktop.workstation import Content, opened_content, places_of

BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)")
TRACE = re.compile(rb"/(?:ByteRange|SubFilter\s*/(?:adbe|ETSI)\.|Type\s*/(?:Sig|DocTimeStamp)\b)")
PDF_ERRORS = (
    pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RuntimeError,
    NotImplementedError,
)  # fmt: skip
STAMP = re.compile(rb"/DocTimeStamp\b")
MAXIMUM_DEPTH = 64
MOST_TRACES = 100_000
"""No honest file speaks of signatures so often."""
logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # what qpdf finds odd is asked for, not printed


@dataclass(frozen=True, slots=True)
class Opened:
    """A document as qpdf reads it; ``repaired`` where its cross-reference table had to be rebuilt."""

    pdf: pikepdf.Pdf
    repaired: bool


@dataclass(frozen=True, slots=True)
class FormField:
    """One node of the form's tree: a field with inherited type and value, or a group with those that it hands down."""

    name: str
    ordinal: int
    """0, or how many nodes before it have the same name: a name that stands twice hides nothing."""
    kind: str | None
    node: PdfValue
    value: PdfValue
    widgets: tuple[PdfValue, ...]
    is_group: bool = False
    is_loose: bool = False
    """True: only a page knows it, the form does not."""

    @property
    def key(self) -> tuple[str, int]:
        return self.name, self.ordinal

    @property
    def holds_signature(self) -> bool:
        """Whether the value is, or pretends to be, a signature; a group's own value counts, what it hands down not."""
        if not isinstance(self.value, pikepdf.Dictionary):
            return self.kind == "/Sig" and self.value is not None
        return self.kind == "/Sig" or "/ByteRange" in self.value or "/Contents" in self.value


@dataclass(frozen=True, slots=True)
class SignatureObject:
    """What a signature dictionary says, each part None where it is missing or of a wrong type."""

    field: str
    node: PdfValue
    widgets: tuple[PdfValue, ...]
    byte_range: tuple[int, int, int, int] | None
    contents: bytes | None
    sub_filter: str | None
    value: PdfValue
    certificates: tuple[bytes, ...] = ()
    """What ``/Cert`` holds; only signatures without CMS have it."""


def open_pdf(content: Content, password: str | None, end: int | None = None) -> Opened:
    """The document in the first ``end`` bytes as qpdf reads it; raises pikepdf.PasswordError or pikepdf.PdfError."""
    stop = len(content) if end is None else end
    try:
        return Opened(_open(content, stop, password, recover=False), repaired=False)
    except pikepdf.PasswordError:
        raise
    except PDF_ERRORS:
        return Opened(_open(content, stop, password, recover=True), repaired=True)


def _open(content: Content, end: int, password: str | None, *, recover: bool) -> pikepdf.Pdf:
    """The value of a signature is never encrypted (ISO 32000-2, 7.6.2): qpdf knows that of ``/Sig`` alone."""
    how = partial(
        pikepdf.open,
        password=password or "",
        attempt_recovery=recover,
        suppress_warnings=True,
        inherit_page_attributes=False,
    )
    pdf = how(opened_content(content, end))
    if not pdf.is_encrypted or not places_of(STAMP, content, 1):
        return pdf
    return how(io.BytesIO(STAMP.sub(b"/Sig".ljust(len("/DocTimeStamp")), content[:end])))


def form_fields(pdf: pikepdf.Pdf, budget: Budget) -> tuple[FormField, ...]:
    """Every terminal field below ``/AcroForm`` in order, then widgets on pages that the form forgot."""
    form = pdf.Root.get("/AcroForm")
    roots = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    seen: set[tuple[int, int]] = set()
    found: list[FormField] = []
    if isinstance(roots, pikepdf.Array):
        found.extend(_below(list(roots.as_list()), "", {}, seen, budget, 0))
    found.extend(_forgotten(pdf, seen, budget))
    return _numbered(found)


def _numbered(fields: list[FormField]) -> tuple[FormField, ...]:
    counts: Counter[str] = Counter()
    numbered = []
    for field in fields:
        numbered.append(replace(field, ordinal=counts[field.name]))
        counts[field.name] += 1
    return tuple(numbered)


def _below(
    nodes: list[PdfValue],
    prefix: str,
    inherited: Mapping[str, PdfValue],
    seen: set[tuple[int, int]],
    budget: Budget,
    depth: int,
) -> Iterator[FormField]:
    if depth > MAXIMUM_DEPTH:
        budget.exceed()
    for node in nodes:
        budget.spend()
        if not isinstance(node, pikepdf.Dictionary) or _already(node, seen):
            continue
        name = _joined(prefix, node)
        passed = {key: node.get(key, inherited.get(key)) for key in ("/FT", "/V", "/Ff")}
        kids = _kids(node)
        fields = [kid for kid in kids if "/T" in kid]
        if fields:
            yield FormField(name, 0, _name(passed["/FT"]), node, node.get("/V"), (), is_group=True)
            yield from _below(fields, name, passed, seen, budget, depth + 1)
        loose = tuple(kid for kid in kids if "/T" not in kid)
        if loose or not fields:
            widgets = loose or (node,)
            for widget in widgets:
                _already(widget, seen)
            yield FormField(name, 0, _name(passed["/FT"]), node, passed["/V"], widgets)


def _forgotten(pdf: pikepdf.Pdf, seen: set[tuple[int, int]], budget: Budget) -> Iterator[FormField]:
    for page in pdf.pages:
        annotations = page.obj.get("/Annots")
        if not isinstance(annotations, pikepdf.Array):
            continue
        for node in annotations.as_list():
            budget.spend()
            if not isinstance(node, pikepdf.Dictionary) or node.get("/Subtype") != "/Widget" or _already(node, seen):
                continue
            top = _with_value(node)
            if top is not None:
                yield FormField(_joined("", top), 0, _name(top.get("/FT")), top, top.get("/V"), (node,), is_loose=True)


def _with_value(node: PdfValue) -> PdfValue:
    """The widget or its parent that carries a signature value; None where there is none."""
    for candidate in (node, node.get("/Parent")):
        if isinstance(candidate, pikepdf.Dictionary) and isinstance(candidate.get("/V"), pikepdf.Dictionary):
            return candidate
    return None


def _kids(node: PdfValue) -> list[PdfValue]:
    kids = node.get("/Kids")
    if not isinstance(kids, pikepdf.Array):
        return []
    return [kid for kid in kids.as_list() if isinstance(kid, pikepdf.Dictionary)]


def _already(node: PdfValue, seen: set[tuple[int, int]]) -> bool:
    if not node.is_indirect:
        return False
    if node.objgen in seen:
        return True
    seen.add(node.objgen)
    return False


def _joined(prefix: str, node: PdfValue) -> str:
    part = node.get("/T")
    text = text_of(part) if isinstance(part, pikepdf.String) else ""
    return f"{prefix}.{text}" if prefix and text else prefix or text


def _name(value: PdfValue) -> str | None:
    return str(value) if isinstance(value, pikepdf.Name) else None


def signature_object(field: FormField) -> SignatureObject:
    """What the field's value says; wrong types become None, so that nothing here can fail."""
    value = field.value if isinstance(field.value, pikepdf.Dictionary) else None
    contents = value.get("/Contents") if value is not None else None
    return SignatureObject(
        field=field.name,
        node=field.node,
        widgets=field.widgets,
        byte_range=_byte_range(value.get("/ByteRange")) if value is not None else None,
        contents=bytes(contents) if isinstance(contents, pikepdf.String) else None,
        sub_filter=_name(value.get("/SubFilter")) if value is not None else None,
        value=value,
        certificates=_certificates(value.get("/Cert")) if value is not None else (),
    )


def _certificates(value: PdfValue) -> tuple[bytes, ...]:
    entries = value.as_list() if isinstance(value, pikepdf.Array) else [value]
    return tuple(bytes(entry) for entry in entries if isinstance(entry, pikepdf.String))


def _byte_range(value: PdfValue) -> tuple[int, int, int, int] | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    numbers: list[PdfValue] = list(value.as_list())
    if any(type(number) is not int for number in numbers):
        return None
    first, second, third, fourth = numbers
    return first, second, third, fourth


def traced_ranges(content: Content) -> tuple[tuple[int, int, int, int], ...]:
    """Byte ranges written anywhere in the raw bytes whose gap really holds a hexadecimal string.

    Raises ``BudgetExceeded``.
    """
    found = []
    places = places_of(TRACE, content, MOST_TRACES)
    if len(places) == MOST_TRACES:
        raise BudgetExceeded
    for match in filter(None, (BYTE_RANGE.match(content, place) for place in places)):
        start, length, resume, rest = (int(group) for group in match.groups())
        if start == 0 and content[length : length + 1] == b"<" and content[resume - 1 : resume] == b">":
            found.append((start, length, resume, rest))
    return tuple(dict.fromkeys(found))


def usage_rights(pdf: pikepdf.Pdf) -> tuple[int, int, int, int] | None:
    """The byte range of the usage rights, which Adobe signs and nobody else (ISO 32000-1, 12.8.2.3)."""
    permissions = pdf.Root.get("/Perms")
    if not isinstance(permissions, pikepdf.Dictionary):
        return None
    rights = permissions.get("/UR3", permissions.get("/UR"))
    return _byte_range(rights.get("/ByteRange")) if isinstance(rights, pikepdf.Dictionary) else None


def has_traces(content: Content) -> bool:
    """Whether the raw bytes speak of a signature at all."""
    return bool(places_of(TRACE, content, MOST_TRACES))


def stated_time(value: PdfValue) -> datetime | None:
    """The time that the signed dictionary claims (``/M``; EN 319 142-1, 5.3), UTC; None where it has no zone."""
    try:
        moment = decode_pdf_date(str(value["/M"]))
    except PDF_ERRORS:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None
