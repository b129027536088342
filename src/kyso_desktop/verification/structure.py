"""The structure tree may grow for the widgets of later signatures; it may not change otherwise."""

import re
from dataclasses import dataclass

import pikepdf

from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.equality import Twins
from kyso_desktop.verification.objects import PdfValue
from kyso_desktop.verification.revision import Revision

GROWING = {"/K", "/Kids", "/Nums", "/ParentTree", "/IDTree", "/Names"}
FREE = {"/ParentTreeNextKey", "/Limits", "/P", "/Ref"}
REFERENCE = re.compile(rb"(\d+) (\d+) R\b")
CONTAINERS = (pikepdf.Array, pikepdf.Dictionary)
SPOKEN = {"/ActualText", "/Alt", "/E"}


def grew_only(old: Revision, new: Revision, twins: Twins, touched: frozenset[int] | None, budget: Budget) -> bool:
    """Whether the new tree holds the whole old tree in its order; additions bring no replacement text.

    Where the touched objects are known, the walk stops at every untouched node, and each touched node is looked at by
    itself; so the cost is that of the update, not of the tree.
    """
    first, second = old.root.get("/StructTreeRoot"), new.root.get("/StructTreeRoot")
    if first is None:
        return True
    if touched is not None and any(_is_loose(old, new, number) for number in touched):
        touched = None
    pending = [(first, second), *_touched_nodes(old, new, touched or frozenset())]
    met: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    known = _Known(old, new, touched)
    while pending:
        budget.spend()
        before, after = pending.pop()
        if isinstance(before, CONTAINERS) and isinstance(after, CONTAINERS) and before.is_indirect:
            pair = (before.objgen, after.objgen)
            is_skipped = touched is not None and before.objgen != first.objgen and twins.is_untouched(before, after)
            if pair in met or is_skipped:
                continue
            met.add(pair)
        if known.continues(before, after, pending):
            continue
        if not _step(before, after, pending, twins):
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Known:
    """A short way through long arrays, open where the touched objects are known."""

    old: Revision
    new: Revision
    touched: frozenset[int] | None

    def continues(self, old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]]) -> bool:
        """Whether the new array begins exactly like the old one; what was touched in it is left to be walked."""
        if self.touched is None or not isinstance(old, pikepdf.Array) or not isinstance(new, pikepdf.Array):
            return False
        text = old.unparse(resolved=True)
        if b"(" in text or not new.unparse(resolved=True).startswith(text[:-1].rstrip() + b" "):
            return False
        if not all(_may_be_added(entry) for entry in new.as_list()[len(old) :]):
            return False
        for number, generation in {(int(one), int(other)) for one, other in REFERENCE.findall(text)}:
            if number in self.touched:
                key = (number, generation)
                pending.append((self.old.pdf.get_object(key), self.new.pdf.get_object(key)))
        return True


def _touched_nodes(old: Revision, new: Revision, touched: frozenset[int]) -> list[tuple[PdfValue, PdfValue]]:
    """The nodes of structure trees among the touched objects, in both revisions."""
    pairs = ((old.pdf.get_object((number, 0)), new.pdf.get_object((number, 0))) for number in touched)
    return [(before, after) for before, after in pairs if _is_node(before) or _is_list_of_nodes(before)]


def _is_list_of_nodes(value: PdfValue) -> bool:
    """Whether an array, an object of its own, may be what a node holds."""
    return isinstance(value, pikepdf.Array) and not any(isinstance(one, pikepdf.Stream) for one in value.as_list())


def _is_loose(old: Revision, new: Revision, number: int) -> bool:
    """Whether an object is a text or a name by itself, which an untouched node may refer to."""
    values = (old.pdf.get_object((number, 0)), new.pdf.get_object((number, 0)))
    return any(isinstance(value, pikepdf.String | pikepdf.Name) for value in values)


def _is_node(value: PdfValue) -> bool:
    if not isinstance(value, pikepdf.Dictionary):
        return False
    return (
        value.get("/Type") == "/StructElem"
        or "/ParentTree" in value
        or "/Nums" in value
        or ("/S" in value and "/P" in value and "/K" in value)
    )


def _step(old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]], twins: Twins) -> bool:
    if isinstance(new, pikepdf.Array) and isinstance(old, pikepdf.Array) and _is_numbered(old):
        return _number_trees(old.as_list(), new.as_list(), pending)
    if isinstance(new, pikepdf.Array) and isinstance(old, pikepdf.Object):
        olds = old.as_list() if isinstance(old, pikepdf.Array) else [old]
        return _arrays(list(olds), list(new.as_list()), pending, twins)
    if isinstance(old, pikepdf.Dictionary) and isinstance(new, pikepdf.Dictionary):
        return all(_entry(key, old.get(key), new.get(key), pending, twins) for key in _keys(old, new))
    return twins.same(old, new)


def _keys(old: PdfValue, new: PdfValue) -> set[str]:
    return (set(old.keys()) | set(new.keys())) - FREE


def _entry(key: str, old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]], twins: Twins) -> bool:
    if key in GROWING:
        if old is not None:
            pending.append((old, new))
        return True
    return twins.same(old, new)


def _is_numbered(array: PdfValue) -> bool:
    """Whether an array is the ``/Nums`` of a number tree: numbers and values by turns."""
    return len(array) > 1 and isinstance(array[0], int) and not isinstance(array[1], int)


def _number_trees(olds: PdfValue, news: PdfValue, pending: list[tuple[PdfValue, PdfValue]]) -> bool:
    """Every old number is still there (ISO 32000-1, 7.9.7); its value is compared when walked."""
    values = {int(number): value for number, value in _couples(news)}
    for number, value in _couples(olds):
        if int(number) not in values:
            return False
        pending.append((value, values[int(number)]))
    return True


def _couples(entries: PdfValue) -> list[tuple[PdfValue, PdfValue]]:
    return list(zip(entries[::2], entries[1::2], strict=False))


def _arrays(olds: list[PdfValue], news: list[PdfValue], pending: list[tuple[PdfValue, PdfValue]], twins: Twins) -> bool:
    """The old entries stand in the new array in their order; the rest is new."""
    kept = {entry.objgen for entry in news if isinstance(entry, CONTAINERS) and entry.is_indirect}
    position = 0
    for entry in news:
        if position < len(olds) and _corresponds(olds[position], entry, kept, twins):
            pending.append((olds[position], entry))
            position += 1
        elif not _may_be_added(entry):
            return False
    return position == len(olds)


def _corresponds(old: PdfValue, new: PdfValue, kept: set[tuple[int, int]], twins: Twins) -> bool:
    """The same place in the tree, told by object number where there is one; the value is compared when walked."""
    if isinstance(old, CONTAINERS) and isinstance(new, CONTAINERS):
        is_elsewhere = old.is_indirect and old.objgen in kept and old.objgen != new.objgen
        return type(old) is type(new) and not is_elsewhere
    return twins.same(old, new)


def _may_be_added(entry: PdfValue) -> bool:
    return not isinstance(entry, pikepdf.Dictionary) or not SPOKEN & set(entry.keys())
