"""Step 4a: what one update did, found by comparing two revisions by value, room by room."""

from collections.abc import Iterator

import pikepdf

from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.equality import Twins
from kyso_desktop.verification.forms import compare_forms
from kyso_desktop.verification.model import Change, ChangeKind
from kyso_desktop.verification.objects import PdfValue
from kyso_desktop.verification.revision import INHERITED, Revision, annotations_of, inherited, shown_box
from kyso_desktop.verification.structure import grew_only

GEOMETRY = {"/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/BleedBox", "/TrimBox", "/ArtBox"}
PAGE_KEYS: dict[str, ChangeKind] = {
    "/Contents": ChangeKind.PAGE_CONTENT_CHANGED,
    "/Resources": ChangeKind.PAGE_RESOURCES_CHANGED,
    "/AA": ChangeKind.ACTIONS_CHANGED,
    **dict.fromkeys(GEOMETRY, ChangeKind.PAGE_GEOMETRY_CHANGED),
}
SILENT_PAGE_KEYS = {"/Annots", "/Type", "/Tabs", "/StructParents", "/LastModified", "/PieceInfo"}
CATALOGUE_KEYS: dict[str, ChangeKind] = {
    "/Metadata": ChangeKind.METADATA_CHANGED,
    "/DSS": ChangeKind.VALIDATION_DATA_ADDED,
    "/OpenAction": ChangeKind.ACTIONS_CHANGED,
    "/AA": ChangeKind.ACTIONS_CHANGED,
    "/OCProperties": ChangeKind.LAYERS_CHANGED,
    "/Perms": ChangeKind.PERMISSIONS_CHANGED,
    "/AF": ChangeKind.EMBEDDED_FILES_CHANGED,
    "/Collection": ChangeKind.EMBEDDED_FILES_CHANGED,
}
SILENT_CATALOGUE_KEYS = {
    "/Pages", "/AcroForm", "/Type", "/Version", "/Extensions", "/StructTreeRoot", "/Names", "/PieceInfo",
}  # fmt: skip
"""Compared elsewhere, or shown by no reader: what programs keep for themselves (ISO 32000-1, 14.5)."""
HARMLESS_ACTIONS = {"/URI", "/GoTo"}
NAMES: dict[str, ChangeKind] = {
    "/JavaScript": ChangeKind.ACTIONS_CHANGED,
    "/EmbeddedFiles": ChangeKind.EMBEDDED_FILES_CHANGED,
}


def compare(old: Revision, new: Revision, budget: Budget, touched: frozenset[int] | None = None) -> tuple[Change, ...]:
    """Every difference that counts between two revisions; what is not reachable from the trailer does not count.

    ``touched`` are the numbers of the objects that the update names, where they are known.
    """
    twins = Twins(old.stations, new.stations, budget, touched)
    found: list[Change] = []
    found.extend(_compare_trailers(old, new, twins))
    found.extend(_compare_catalogues(old, new, twins))
    if not grew_only(old, new, twins, touched, budget):
        found.append(Change(ChangeKind.STRUCTURE_CHANGED))
    found.extend(compare_forms(old, new, twins, budget))
    found.extend(_compare_pages(old, new, twins, budget))
    return tuple(dict.fromkeys(found))


def _compare_trailers(old: Revision, new: Revision, twins: Twins) -> Iterator[Change]:
    if not twins.same(old.pdf.trailer.get("/Encrypt"), new.pdf.trailer.get("/Encrypt")):
        yield Change(ChangeKind.ENCRYPTION_CHANGED)


def _compare_catalogues(old: Revision, new: Revision, twins: Twins) -> Iterator[Change]:
    for key in sorted(twins.differing_keys(old.root, new.root, SILENT_CATALOGUE_KEYS)):
        yield Change(CATALOGUE_KEYS.get(key, ChangeKind.CATALOGUE_CHANGED))
    old_names, new_names = _dictionary(old.root.get("/Names")), _dictionary(new.root.get("/Names"))
    for key in sorted(twins.differing_keys(old_names, new_names)):
        yield Change(NAMES.get(key, ChangeKind.CATALOGUE_CHANGED))


def _dictionary(value: PdfValue) -> PdfValue:
    return value if isinstance(value, pikepdf.Dictionary) else pikepdf.Dictionary()


def _compare_pages(old: Revision, new: Revision, twins: Twins, budget: Budget) -> Iterator[Change]:
    if len(new.pages) > len(old.pages):
        yield Change(ChangeKind.PAGES_ADDED, page=len(old.pages) + 1)
    elif len(new.pages) < len(old.pages):
        yield Change(ChangeKind.PAGES_REMOVED, page=len(new.pages) + 1)
    elif old.counts_hold and not new.counts_hold:
        yield Change(ChangeKind.PAGE_CHANGED)
    known = {field.key for field in old.fields}
    for index, (first, second) in enumerate(zip(old.pages, new.pages, strict=False)):
        budget.spend()
        if not _is_untouched_page(first, second, twins):
            yield from _compare_page(index, first, second, twins)
            yield from _compare_annotations(index, old, new, known, twins)


def _is_untouched_page(old: PdfValue, new: PdfValue, twins: Twins) -> bool:
    """The quick answer for most pages of most documents: the same stored page, and nothing below it touched."""
    if not twins.is_untouched(old, new) or not twins.same_entries(old, new, ()):
        return False
    return all(key in old or twins.same(inherited(old, key), inherited(new, key)) for key in INHERITED)


def _compare_page(index: int, old: PdfValue, new: PdfValue, twins: Twins) -> Iterator[Change]:
    differing = twins.differing_keys(old, new, (*SILENT_PAGE_KEYS, *INHERITED))
    differing |= {key for key in INHERITED if not twins.same(inherited(old, key), inherited(new, key))}
    for kind in sorted({PAGE_KEYS.get(key, ChangeKind.PAGE_CHANGED) for key in differing}):
        yield Change(kind, page=index + 1)


def _compare_annotations(
    index: int, old: Revision, new: Revision, known: set[tuple[str, int]], twins: Twins
) -> Iterator[Change]:
    """Widgets are told by their fields, which :mod:`forms` compares; here they must stand where they stood."""
    firsts, seconds = annotations_of(old.pages[index]), annotations_of(new.pages[index])
    kept = [entry for entry in seconds if not _is_new_widget(entry, new, known)]
    for entry in seconds:
        if _is_new_widget(entry, new, known) and new.widget_pages.get(entry.objgen) != index:
            yield _change(ChangeKind.ANNOTATION_ADDED, index, new, entry)  # its field tells of its first page alone
    if len(firsts) == len(kept):
        pairs: list[tuple[PdfValue, PdfValue]] = list(zip(firsts, kept, strict=True))
    else:
        pairs = _paired(firsts, kept)
    for first, second in pairs:
        if second is not None and (first is None or not twins.same(first, second)) and _acts(second):
            yield _change(ChangeKind.ACTIONS_CHANGED, index, new, second)
        if first is None:
            yield _change(ChangeKind.ANNOTATION_ADDED, index, new, second)
        elif second is None:
            yield _change(ChangeKind.ANNOTATION_REMOVED, index, old, first)
        elif not twins.same(first, second):
            yield _change(ChangeKind.ANNOTATION_CHANGED, index, new, second)


def _acts(annotation: PdfValue) -> bool:
    """Whether an annotation does more when used than to lead to another place."""
    action = annotation.get("/A")
    leads = action is None or (
        isinstance(action, pikepdf.Dictionary) and action.get("/S") in HARMLESS_ACTIONS and "/Next" not in action
    )
    return "/AA" in annotation or not leads


def _is_new_widget(entry: PdfValue, revision: Revision, known: set[tuple[str, int]]) -> bool:
    key = revision.widget_fields.get(entry.objgen) if entry.is_indirect else None
    return key is not None and key not in known


def _paired(firsts: list[PdfValue], seconds: list[PdfValue]) -> list[tuple[PdfValue, PdfValue]]:
    """Pairs by object number, which updates keep; what has no partner was added or removed."""
    partners = {entry.objgen: entry for entry in seconds if entry.is_indirect}
    pairs: list[tuple[PdfValue, PdfValue]] = []
    taken = set()
    for first in firsts:
        second = partners.get(first.objgen) if first.is_indirect else None
        pairs.append((first, second))
        if second is not None:
            taken.add(second.objgen)
    pairs.extend((None, entry) for entry in seconds if not entry.is_indirect or entry.objgen not in taken)
    return pairs


def _change(kind: ChangeKind, index: int, revision: Revision, annotation: PdfValue) -> Change:
    return Change(kind, page=index + 1, box=shown_box(revision.pages[index], annotation))
