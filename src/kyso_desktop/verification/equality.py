"""Equality of PDF objects by value across two revisions; object numbers mean nothing (ISO 32000-1, 7.3).

Objects that other checks compare (pages, fields, the catalogue) are stations: two of them are equal where both
revisions give them the same label, and the walk does not enter them. Pairs once met are taken as equal while the walk
goes on, which makes cycles end; they are kept only if the whole walk finds no difference.
"""

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

import pikepdf

from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.objects import PdfValue
from kyso_desktop.verification.streams import decoded, plainly_decoded

Key = tuple[int, int]
Pair = tuple[Key, Key]
Pending: TypeAlias = list[tuple[PdfValue, PdfValue, bool]]
CONTAINERS = (pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream)
NUMBERS = (int, float, Decimal)
ENCODING_KEYS = {"/Length", "/Filter", "/DecodeParms", "/DL"}


class Twins:
    """Compares objects of an old revision with objects of a new one.

    ``touched`` holds the numbers of the objects that the update names; of all others the stored bytes are the same, so
    of their streams only what they refer to is looked at. None: nothing is known, and everything is looked at.
    """

    def __init__(
        self,
        old: Mapping[Key, Hashable],
        new: Mapping[Key, Hashable],
        budget: Budget,
        touched: frozenset[int] | None = None,
    ) -> None:
        self._old_stations = old
        self._new_stations = new
        self._budget = budget
        self._touched = touched
        self._equal: set[Pair] = set()

    def same(self, old: PdfValue, new: PdfValue) -> bool:
        """Whether both have the same value, followed to the end."""
        if not isinstance(old, CONTAINERS) and not isinstance(new, CONTAINERS):
            return _same_leaf(old, new)
        return self._drained([(old, new, False)])

    def same_entries(self, old: PdfValue, new: PdfValue, ignored: Iterable[str]) -> bool:
        """Whether two dictionaries hold the same, apart from some keys, whatever stations they are themselves."""
        pending: Pending = []
        is_copy = self.is_untouched(old, new)
        return _open_dictionaries(old, new, is_copy, frozenset(ignored), pending) and self._drained(pending)

    def _drained(self, pending: Pending) -> bool:
        met: set[Pair] = set()
        while pending:
            self._budget.spend()
            first, second, is_copy = pending.pop()
            if not self._step(first, second, is_copy, met, pending):
                return False
        self._equal |= met
        return True

    def differing_keys(self, old: PdfValue, new: PdfValue, ignored: Iterable[str] = ()) -> set[str]:
        """The keys of two dictionaries whose values differ."""
        keys = (set(old.keys()) | set(new.keys())) - set(ignored)
        return {key for key in keys if not self.same(old.get(key), new.get(key))}

    def is_untouched(self, old: PdfValue, new: PdfValue) -> bool:
        """Whether both are the very same stored object."""
        return bool(
            self._touched is not None
            and old.is_indirect
            and old.objgen == new.objgen
            and old.objgen[0] not in self._touched
        )

    def _step(self, old: PdfValue, new: PdfValue, is_copy: bool, met: set[Pair], pending: Pending) -> bool:
        if not isinstance(old, CONTAINERS) or not isinstance(new, CONTAINERS):
            return _same_leaf(old, new)
        if old.is_indirect and new.is_indirect:
            old_label, new_label = self._old_stations.get(old.objgen), self._new_stations.get(new.objgen)
            if old_label is not None or new_label is not None:
                return old_label == new_label
            pair = (old.objgen, new.objgen)
            if pair in self._equal or pair in met:
                return True
            met.add(pair)
            is_copy = self.is_untouched(old, new)
        return self._open_up(old, new, is_copy, pending)

    def _open_up(self, old: PdfValue, new: PdfValue, is_copy: bool, pending: Pending) -> bool:
        if isinstance(old, pikepdf.Stream) or isinstance(new, pikepdf.Stream):
            if not (isinstance(old, pikepdf.Stream) and isinstance(new, pikepdf.Stream)):
                return False
            return self._open_streams(old, new, is_copy, pending)
        if isinstance(old, pikepdf.Dictionary) and isinstance(new, pikepdf.Dictionary):
            return _open_dictionaries(old, new, is_copy, frozenset(), pending)
        if isinstance(old, pikepdf.Array) and isinstance(new, pikepdf.Array):
            return _open_arrays(old, new, is_copy, pending)
        return False

    def _open_streams(self, old: PdfValue, new: PdfValue, is_copy: bool, pending: Pending) -> bool:
        """Equal where the stored bytes and their filters are, else where the decoded bytes are."""
        if is_copy:  # the length may be an object of its own
            return _open_dictionaries(old.stream_dict, new.stream_dict, is_copy, frozenset(), pending)
        if old.read_raw_bytes() == new.read_raw_bytes():
            return _open_dictionaries(old.stream_dict, new.stream_dict, is_copy, frozenset({"/Length"}), pending)
        content = plainly_decoded(new)
        if content is None or content != decoded(old):
            return False
        return _open_dictionaries(old.stream_dict, new.stream_dict, False, frozenset(ENCODING_KEYS), pending)


def _same_leaf(old: PdfValue, new: PdfValue) -> bool:
    if isinstance(old, CONTAINERS) or isinstance(new, CONTAINERS):
        return False
    if (
        isinstance(old, NUMBERS)
        and isinstance(new, NUMBERS)
        and not isinstance(old, bool)
        and not isinstance(new, bool)
    ):
        return bool(old == new)
    if type(old) is not type(new):
        return False
    if isinstance(old, pikepdf.String):
        return bytes(old) == bytes(new)
    return bool(old == new)


def _open_dictionaries(old: PdfValue, new: PdfValue, is_copy: bool, ignored: frozenset[str], pending: Pending) -> bool:
    firsts, seconds = dict(old.items()), dict(new.items())
    keys = firsts.keys() - ignored
    if keys != seconds.keys() - ignored:
        return False
    return _compare_entries(((firsts[key], seconds[key]) for key in keys), is_copy, pending)


def _open_arrays(old: PdfValue, new: PdfValue, is_copy: bool, pending: Pending) -> bool:
    firsts, seconds = old.as_list(), new.as_list()
    if len(firsts) != len(seconds):
        return False
    return _compare_entries(zip(firsts, seconds, strict=True), is_copy, pending)


def _compare_entries(pairs: Iterable[tuple[PdfValue, PdfValue]], is_copy: bool, pending: Pending) -> bool:
    """Leaves are settled at once; what holds other values waits its turn.

    A leaf of an untouched object may be touched all the same: it may be an object of its own, or one that was missing.
    """
    for first, second in pairs:
        if isinstance(first, CONTAINERS):
            pending.append((first, second, is_copy))
        elif is_copy:
            if type(first) is not type(second) or first != second:
                return False
        elif not _same_leaf(first, second):
            return False
    return True
