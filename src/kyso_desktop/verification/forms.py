"""Step 4b: the form and its fields in two revisions: signatures added, fields filled, appearance against value."""

from collections.abc import Iterator

import pikepdf

from kyso_desktop.placement import Box
from kyso_desktop.verification.appearance import Shown, shown_by, speaks_with_one_voice
from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.equality import Twins
from kyso_desktop.verification.fields import FormField
from kyso_desktop.verification.model import Change, ChangeKind
from kyso_desktop.verification.objects import PdfValue
from kyso_desktop.verification.revision import Revision, shown_box

LINKS = ("/Kids", "/P", "/StructParent")
FILLING = {"/V", "/AP", "/AS", "/M", "/I", "/RV"}
SIGNING = {
    "/V", "/AP", "/AS", "/M", "/F", "/Ff", "/MK", "/DA", "/Rect", "/Type", "/NM", "/BS", "/Border", "/H", "/TU",
}  # fmt: skip
"""What signing an empty field may set; where it shows is as free as it is for a new field."""
PAINTED = {"/BG", "/CA", "/I"}
NO_VIEW, PRINT = 32, 4
SILENT_FORM_KEYS = {"/Fields", "/DR", "/DA", "/SigFlags"}
FILLED = {
    Shown.AGREES: ChangeKind.FORM_FILLED,
    Shown.UNKNOWN: ChangeKind.FORM_FILLED_UNCHECKED,
    Shown.DIFFERS: ChangeKind.FIELD_APPEARANCE_CHANGED,
}
ACTING = {"/A", "/AA"}


def compare_forms(old: Revision, new: Revision, twins: Twins, budget: Budget) -> Iterator[Change]:
    """Every difference of the form dictionary and of each field."""
    yield from _compare_dictionaries(old, new, twins)
    partners = {field.key: field for field in new.fields}
    for field in old.fields:
        partner = partners.pop(field.key, None)
        if partner is None or (partner.is_loose and not field.is_loose):
            kind = ChangeKind.SIGNATURE_REMOVED if field.holds_signature else ChangeKind.FIELD_REMOVED
            yield from _located(kind, field, old)
        else:
            yield from _compare_field(field, partner, (old, new), twins, budget)
    for field in partners.values():
        yield from _added(field, new)


def _compare_dictionaries(old: Revision, new: Revision, twins: Twins) -> Iterator[Change]:
    first, second = _form(old), _form(new)
    differing = twins.differing_keys(first, second, SILENT_FORM_KEYS)
    if "/NeedAppearances" in differing and second.get("/NeedAppearances") is not True:
        differing.discard("/NeedAppearances")
    fillable = [field for field in old.fields if field.kind not in ("/Sig", None)]
    if fillable and not _resources_grew(first.get("/DR"), second.get("/DR"), twins):
        differing.add("/DR")
    if not twins.same(first.get("/DA"), second.get("/DA")) and any(_leans_on_form(field) for field in fillable):
        differing.add("/DA")
    if differing:
        yield Change(ChangeKind.FORM_CHANGED)


def _leans_on_form(field: FormField) -> bool:
    """Whether readers that draw the field anew take the form's default appearance (ISO 32000-1, 12.7.3.3)."""
    return not field.is_group and not any("/DA" in node for node in (field.node, *field.widgets))


def _resources_grew(old: PdfValue, new: PdfValue, twins: Twins) -> bool:
    """Whether the form's default resources still hold what they held: pictures of fields may lean on them."""
    if not isinstance(old, pikepdf.Dictionary):
        return True
    if not isinstance(new, pikepdf.Dictionary):
        return False
    return all(_category_grew(old.get(key), new.get(key), twins) for key in set(old.keys()))


def _category_grew(old: PdfValue, new: PdfValue, twins: Twins) -> bool:
    if not isinstance(old, pikepdf.Dictionary) or not isinstance(new, pikepdf.Dictionary):
        return isinstance(old, pikepdf.Array) or twins.same(old, new)
    return all(twins.same(old.get(name), new.get(name)) for name in set(old.keys()))


def fields_agree(revision: Revision, budget: Budget) -> bool:
    """Whether no field of the document shows one thing and holds another."""
    twins, form = Twins(revision.stations, revision.stations, budget), _form(revision)
    return all(speaks_with_one_voice(field, form, twins, budget) for field in revision.fields)


def _form(revision: Revision) -> PdfValue:
    form = revision.root.get("/AcroForm")
    return form if isinstance(form, pikepdf.Dictionary) else pikepdf.Dictionary()


def _compare_field(
    old: FormField, new: FormField, revisions: tuple[Revision, Revision], twins: Twins, budget: Budget
) -> Iterator[Change]:
    alike = twins.same_entries(old.node, new.node, LINKS)
    differing = set() if alike else twins.differing_keys(old.node, new.node, LINKS)
    if not twins.same(old.value, new.value):
        differing.add("/V")
    if len(old.widgets) != len(new.widgets) or old.is_group != new.is_group:
        differing.add("/Kids")
    for first, second in zip(old.widgets, new.widgets, strict=False):
        if first.objgen != old.node.objgen or second.objgen != new.node.objgen:
            differing |= twins.differing_keys(first, second, LINKS)
    if old.kind != new.kind:
        differing.add("/FT")
    if not differing:
        return
    kind = _kind_of_difference(old, new, differing)
    if kind is ChangeKind.FORM_FILLED:
        shown = shown_by(new, _form(revisions[0]), _form(revisions[1]), twins, budget)
        kind = FILLED[Shown.UNKNOWN if shown is Shown.AGREES and _is_redrawn(new, differing) else shown]
    yield from _located(kind, new, revisions[1])


def _is_redrawn(field: FormField, differing: set[str]) -> bool:
    """Whether filling also brought what the value does not explain: a box's own pictures, or rich text."""
    return "/RV" in differing or (field.kind == "/Btn" and "/AP" in differing)


def _kind_of_difference(old: FormField, new: FormField, differing: set[str]) -> ChangeKind:
    if old.holds_signature:
        return ChangeKind.SIGNATURE_CHANGED
    if old.kind == "/Sig":
        is_signing = new.holds_signature and differing <= SIGNING and not any(map(_is_hidden, new.widgets))
        return _added_kind(new) if is_signing else ChangeKind.FIELD_CHANGED
    if not differing <= FILLING:
        return ChangeKind.FIELD_CHANGED
    return ChangeKind.FORM_FILLED if differing & {"/V", "/AS"} else ChangeKind.FIELD_APPEARANCE_CHANGED


def _added(field: FormField, revision: Revision) -> Iterator[Change]:
    if any(ACTING & set(node.keys()) for node in (field.node, *field.widgets)):
        yield from _located(ChangeKind.ACTIONS_CHANGED, field, revision)
    if not all(_is_plain_widget(widget, field) for widget in field.widgets):
        yield from _located(ChangeKind.ANNOTATION_ADDED, field, revision)
    if field.holds_signature:
        yield from _located(_added_kind(field), field, revision)
    elif field.is_group and field.value is None:
        return
    elif field.kind == "/Sig" and not any(map(_is_painted, field.widgets)):
        yield from _located(ChangeKind.EMPTY_SIGNATURE_FIELD_ADDED, field, revision)
    else:
        yield from _located(ChangeKind.FIELD_ADDED, field, revision)


def _is_painted(widget: PdfValue) -> bool:
    """Whether an empty field shows anything: a picture, or a ground and a caption that readers paint."""
    look = widget.get("/MK")
    return "/AP" in widget or (isinstance(look, pikepdf.Dictionary) and bool(PAINTED & set(look.keys())))


def _is_plain_widget(widget: PdfValue, field: FormField) -> bool:
    """Whether what hangs below the field is a widget of its kind, and not another annotation in its clothes."""
    has_kind = widget.get("/Subtype") in (None, "/Widget") and widget.get("/FT") in (None, field.kind)
    return has_kind and not _is_hidden(widget)


def _is_hidden(widget: PdfValue) -> bool:
    """Whether paper shows the widget and the screen does not, or a layer decides (ISO 32000-1, 12.5.3 and 8.11.3.3)."""
    flags = widget.get("/F", 0)
    is_for_paper = isinstance(flags, int) and flags & NO_VIEW and flags & PRINT and "/AP" in widget
    return "/OC" in widget or bool(is_for_paper)


def _added_kind(field: FormField) -> ChangeKind:
    value = field.value
    is_timestamp = isinstance(value, pikepdf.Dictionary) and value.get("/SubFilter") == "/ETSI.RFC3161"
    return ChangeKind.TIMESTAMP_ADDED if is_timestamp else ChangeKind.SIGNATURE_ADDED


def _located(kind: ChangeKind, field: FormField, revision: Revision) -> Iterator[Change]:
    """One change for each place where the field shows; one without a place where it shows nowhere."""
    places = places_of(field, revision)
    if not places:
        yield Change(kind, field=field.name)
    for page, box in places:
        yield Change(kind, page=page, box=box, field=field.name)


def places_of(field: FormField, revision: Revision) -> tuple[tuple[int, Box | None], ...]:
    """Pages (from 1) and displayed boxes of a field's widgets; a widget that stands on no page has no place."""
    found = []
    for widget in field.widgets:
        index = revision.widget_pages.get(widget.objgen) if widget.is_indirect else None
        if index is not None:
            found.append((index + 1, shown_box(revision.pages[index], widget)))
    return tuple(found)
