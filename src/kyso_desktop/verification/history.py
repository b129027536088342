"""Step 4: the revisions that signatures cover, one after another, and what each update between them did."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pikepdf

from kyso_desktop.verification.budget import Budget, BudgetExceeded
from kyso_desktop.verification.comparison import compare
from kyso_desktop.verification.crossreferences import read_update
from kyso_desktop.verification.fields import PDF_ERRORS, SignatureObject, open_pdf, signature_object
from kyso_desktop.verification.model import Change, ChangesAfter
from kyso_desktop.verification.objects import PdfValue
from kyso_desktop.verification.permissions import Permissions, judge, permissions_of
from kyso_desktop.verification.reasons import Reason
from kyso_desktop.verification.revision import Revision, read_revision, warnings_of
from kyso_desktop.workstation import Content


@dataclass(frozen=True, slots=True)
class Update:
    """What happened between one signed revision and the next, or the end of the file; None: not compared."""

    start: int
    stop: int
    changes: tuple[Change, ...] | None
    problem: Reason | None


@dataclass(frozen=True, slots=True)
class After:
    """What happened after one signature."""

    word: ChangesAfter
    changes: tuple[Change, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Seal:
    """What makes a signature the same one in two revisions."""

    field: str
    byte_range: tuple[int, int, int, int] | None
    contents: bytes | None


@dataclass(frozen=True, slots=True)
class Stage:
    """One signed revision: where it ends, whether it opens, which signatures it has and what they forbid.

    It holds no object of the revision itself: those die with their document.
    """

    end: int
    signatures: tuple[Seal, ...]
    permissions: Permissions
    problem: Reason | None


@dataclass(frozen=True, slots=True)
class History:
    """Stages and updates in the order of the file."""

    stages: tuple[Stage, ...]
    updates: tuple[Update, ...]

    def after(self, signature: SignatureObject, end: int | None) -> After:
        """What happened after this signature, judged by its own permissions and those that were there before it."""
        if end is None:
            return After(ChangesAfter.UNKNOWN, (), ())
        stage = next(stage for stage in self.stages if stage.end == end)
        if stage.problem is not None:
            return After(ChangesAfter.UNKNOWN, (), (stage.problem,))
        if _seal(signature) not in stage.signatures:
            return After(ChangesAfter.UNKNOWN, (), (Reason.NOT_IN_OWN_REVISION,))
        later = [update for update in self.updates if update.start >= end]
        changes = tuple(dict.fromkeys(change for update in later for change in update.changes or ()))
        permissions = self._permissions(end)
        word, reasons = judge(changes, permissions)
        changes = tuple(one if permissions.allow(one) else replace(one, forbidden=True) for one in changes)
        problems = tuple(dict.fromkeys(update.problem for update in later if update.problem is not None))
        if problems and word is not ChangesAfter.FORBIDDEN:
            return After(ChangesAfter.UNKNOWN, changes, problems)
        return After(word, changes, (*reasons, *problems))

    def _permissions(self, end: int) -> Permissions:
        total = Permissions()
        for stage in self.stages:
            if stage.end <= end:
                total = total.joined(stage.permissions)
        return total


def _seal(signature: SignatureObject) -> Seal:
    return Seal(signature.field, signature.byte_range, signature.contents)


def read_history(
    content: Content, password: str | None, received: Revision, ends: Sequence[int], budget: Budget
) -> History:
    """The history of a file; a revision that cannot be read or compared is a problem in it, never an error."""
    stages: list[Stage] = []
    updates: list[Update] = []
    previous: Revision | None = None
    for end in sorted(set(ends)):
        revision = received if end == len(content) else _open(content, end, password, budget)
        if stages:
            updates.append(_update(content, (stages[-1].end, end), previous, revision, budget))
        stages.append(_stage(end, revision))
        previous = revision
    if stages and stages[-1].end != len(content):
        updates.append(_update(content, (stages[-1].end, len(content)), previous, received, budget))
    return History(tuple(stages), _attributed(tuple(updates), tuple(stages)))


def _open(content: Content, end: int, password: str | None, budget: Budget) -> Revision | None:
    """The revision as its signer's program left it; None where it opens only after repair, or not at all."""
    try:
        opened = open_pdf(content, password, end)
        return None if opened.repaired else read_revision(opened.pdf, budget)
    except (pikepdf.PasswordError, *PDF_ERRORS):
        return None


def _stage(end: int, revision: Revision | None) -> Stage:
    if revision is None:
        return Stage(end, (), Permissions(), Reason.REVISION_UNREADABLE)
    permissions = Permissions()
    try:
        signatures = [signature_object(field) for field in revision.fields if field.holds_signature]
        for signature in signatures:
            permissions = permissions.joined(permissions_of(signature))
    except PDF_ERRORS:
        return Stage(end, (), Permissions(), Reason.REVISION_UNREADABLE)
    return Stage(end, tuple(_seal(signature) for signature in signatures), permissions, None)


def _update(
    content: Content, span: tuple[int, int], old: Revision | None, new: Revision | None, budget: Budget
) -> Update:
    start, stop = span
    if old is None or new is None:
        return Update(start, stop, None, Reason.REVISION_UNREADABLE)
    try:
        update = read_update(content, start, stop)
        touched = update.touched if update and not _reaches_further(update.touched, old) else None
        changes = compare(old, new, budget, touched)
        is_odd = bool(warnings_of(new) - warnings_of(old))
        is_named = update is None or update.names_its_bodies(content, start, stop)
        return Update(start, stop, changes, Reason.DAMAGED_STRUCTURE if is_odd or not is_named else None)
    except (BudgetExceeded, *PDF_ERRORS):
        return Update(start, stop, None, Reason.CHANGES_NOT_COMPARED)


def _reaches_further(touched: frozenset[int], old: Revision) -> bool:
    """Whether the update changes objects it does not name: those in an object stream, or one whose size it sets."""
    objects: list[PdfValue] = [old.pdf.get_object((number, 0)) for number in touched]
    return any(isinstance(one, int) or (isinstance(one, pikepdf.Stream) and _is_container(one)) for one in objects)


def _is_container(stream: PdfValue) -> bool:
    return bool(stream.get("/Type") == "/ObjStm" or "/First" in stream.stream_dict)


def _attributed(updates: tuple[Update, ...], stages: tuple[Stage, ...]) -> tuple[Update, ...]:
    """Each change with the signature that first covers it."""
    return tuple(
        replace(update, changes=tuple(replace(change, by=_author(update, stages)) for change in update.changes))
        if update.changes
        else update
        for update in updates
    )


def _author(update: Update, stages: tuple[Stage, ...]) -> str | None:
    for stage in stages:
        if stage.end == update.stop:
            new = [own.field for own in stage.signatures if _covers_up_to(own, stage.end)]
            return new[0] if new else None
    return None


def _covers_up_to(seal: Seal, end: int) -> bool:
    return seal.byte_range is not None and seal.byte_range[2] + seal.byte_range[3] == end
