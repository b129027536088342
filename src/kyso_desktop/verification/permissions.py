"""Step 4c: what a signature lets happen after it (ISO 32000-1, 12.8.2.2 and 12.8.2.4; ISO 32000-2, Table 257).

Vietnamese agencies sign one document one after another, in new visible fields, also where the first signature
certifies with P=2: such signatures are permitted. Validation data and document time-stamps always are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf

from kyso_desktop.verification.fields import SignatureObject
from kyso_desktop.verification.model import Change, ChangeKind, ChangesAfter
from kyso_desktop.verification.objects import PdfValue, text_of
from kyso_desktop.verification.reasons import Reason

ALWAYS = {ChangeKind.VALIDATION_DATA_ADDED, ChangeKind.METADATA_CHANGED, ChangeKind.TIMESTAMP_ADDED}
SIGNING_AND_FILLING = ALWAYS | {
    ChangeKind.SIGNATURE_ADDED,
    ChangeKind.EMPTY_SIGNATURE_FIELD_ADDED,
    ChangeKind.FORM_FILLED,
    ChangeKind.FORM_FILLED_UNCHECKED,
}
NO_CHANGES = 1
"""The DocMDP level that lets nothing happen."""
FILLING = {ChangeKind.FORM_FILLED, ChangeKind.FORM_FILLED_UNCHECKED}
COMMENTS = {ChangeKind.ANNOTATION_ADDED, ChangeKind.ANNOTATION_CHANGED, ChangeKind.ANNOTATION_REMOVED}
SILENT = {ChangeKind.METADATA_CHANGED, ChangeKind.VALIDATION_DATA_ADDED}


@dataclass(frozen=True, slots=True)
class Permissions:
    """The sum of what signatures forbid; ``level`` is the strictest DocMDP level, None where nobody certified."""

    level: int | None = None
    locks: tuple["FieldLock", ...] = ()

    def joined(self, other: "Permissions") -> "Permissions":
        levels = [level for level in (self.level, other.level) if level is not None]
        return Permissions(min(levels) if levels else None, self.locks + other.locks)

    def allow(self, change: Change) -> bool:
        if change.what in ALWAYS:
            return True
        if self.level == NO_CHANGES:
            return False
        if change.what in COMMENTS:
            return self.level == 3
        if change.what in FILLING and any(lock.covers(change.field or "") for lock in self.locks):
            return False
        return change.what in SIGNING_AND_FILLING


@dataclass(frozen=True, slots=True)
class FieldLock:
    """Fields that a signature locks; ``names`` are full names, and hold for what lies below them too."""

    action: str
    names: tuple[str, ...]

    def covers(self, field: str) -> bool:
        named = any(field == name or field.startswith(name + ".") for name in self.names)
        match self.action:
            case "/Include":
                return named
            case "/Exclude":
                return not named
            case _:
                return True


def permissions_of(signature: SignatureObject) -> Permissions:
    """What this one signature forbids; a transform that cannot be read forbids everything."""
    level: int | None = None
    locks: list[FieldLock] = []
    for reference in _array(signature.value.get("/Reference") if signature.value is not None else None):
        if not isinstance(reference, pikepdf.Dictionary):
            continue
        parameters = reference.get("/TransformParams")
        parameters = parameters if isinstance(parameters, pikepdf.Dictionary) else pikepdf.Dictionary()
        match text_of(reference.get("/TransformMethod")):
            case "/DocMDP":
                level = _level(parameters.get("/P", 2))
            case "/FieldMDP":
                locks.append(_lock(parameters))
    field_lock = signature.node.get("/Lock")
    if isinstance(field_lock, pikepdf.Dictionary):
        locks.append(_lock(field_lock))
        if "/P" in field_lock:
            level = min(_level(field_lock.get("/P")), level or 3)
    return Permissions(level, tuple(locks))


def _array(value: PdfValue) -> Iterable[PdfValue]:
    return value.as_list() if isinstance(value, pikepdf.Array) else ()


def _level(value: PdfValue) -> int:
    return int(value) if isinstance(value, int) and 1 <= value <= 3 else 1


def _lock(parameters: PdfValue) -> FieldLock:
    names = tuple(text_of(name) for name in _array(parameters.get("/Fields")))
    return FieldLock(text_of(parameters.get("/Action")), names)


def judge(changes: tuple[Change, ...], permissions: Permissions) -> tuple[ChangesAfter, tuple[Reason, ...]]:
    """The one word on later changes, and the reasons that follow from them."""
    forbidden = [change for change in changes if not permissions.allow(change)]
    reasons: list[Reason] = []
    if forbidden:
        reasons.append(Reason.CHANGED_AFTER_SIGNING)
    if any(change.what is ChangeKind.FIELD_APPEARANCE_CHANGED for change in forbidden):
        reasons.append(Reason.APPEARANCE_NOT_VALUE)
    if forbidden:
        return ChangesAfter.FORBIDDEN, tuple(reasons)
    if any(change.what in COMMENTS for change in changes):
        reasons.append(Reason.COMMENTS_ADDED)
    if any(change.what is ChangeKind.FORM_FILLED_UNCHECKED for change in changes):
        reasons.append(Reason.APPEARANCE_NOT_CHECKED)
    if changes:
        reasons.append(Reason.LATER_CHANGES_PERMITTED)
        return ChangesAfter.PERMITTED, tuple(reasons)
    return ChangesAfter.NONE, ()
