"""Equality of PDF objects by value across two revisions; object numbers mean nothing (ISO 32000-1, 7.3).

Objects that other checks compare (pages, fields, the catalogue) are stations: two of them are equal where both
revisions give them the same label, and the walk does not enter them. Pairs once met are taken as equal while the walk
goes on, which makes cycles end; they are kept only if the whole walk finds no difference.
"""

from collections.abc import Hashable, Iterable, Mapping

import pikepdf

from kyso_desktop.verification.budget import Budget
from kyso_desktop.verification.objects import PdfValue

Key = tuple[int, int]
Pair = tuple[Key, Key]
ENCODING_KEYS = {"/Length", "/Filter", "/DecodeParms", "/DL"}


class Twins:
    """Compares objects of an old revision with objects of a new one."""

    def __init__(self, old: Mapping[Key, Hashable], new: Mapping[Key, Hashable], budget: Budget) -> None:
        self._old_stations = old
        self._new_stations = new
        self._budget = budget
        self._equal: set[Pair] = set()

    def same(self, old: PdfValue, new: PdfValue) -> bool:
        """Whether both have the same value, followed to the end."""
        met: set[Pair] = set()
        pending = [(old, new)]
        while pending:
            self._budget.spend()
            first, second = pending.pop()
            verdict = self._settled(first, second, met)
            if verdict is None:
                verdict = self._open_up(first, second, pending)
            if not verdict:
                return False
        self._equal |= met
        return True

    def differing_keys(self, old: PdfValue, new: PdfValue, ignored: Iterable[str] = ()) -> set[str]:
        """The keys of two dictionaries whose values differ."""
        keys = (set(old.keys()) | set(new.keys())) - set(ignored)
        return {key for key in keys if not self.same(old.get(key), new.get(key))}

    def _settled(self, old: PdfValue, new: PdfValue, met: set[Pair]) -> bool | None:
        """True or False where nothing needs to be opened; None where the walk must enter."""
        if not isinstance(old, pikepdf.Object) or not isinstance(new, pikepdf.Object):
            return type(old) is type(new) and old == new if _is_exact(old, new) else old == new
        if not (old.is_indirect and new.is_indirect):
            return None
        old_label, new_label = self._old_stations.get(old.objgen), self._new_stations.get(new.objgen)
        if old_label is not None or new_label is not None:
            return old_label == new_label
        pair = (old.objgen, new.objgen)
        if pair in self._equal or pair in met:
            return True
        met.add(pair)
        return None

    def _open_up(self, old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]]) -> bool:
        if isinstance(old, pikepdf.Stream) and isinstance(new, pikepdf.Stream):
            return self._open_streams(old, new, pending)
        if isinstance(old, pikepdf.Dictionary) and isinstance(new, pikepdf.Dictionary):
            return _open_dictionaries(old, new, pending, frozenset())
        if isinstance(old, pikepdf.Array) and isinstance(new, pikepdf.Array):
            firsts, seconds = old.as_list(), new.as_list()
            if len(firsts) != len(seconds):
                return False
            pending.extend(zip(firsts, seconds, strict=True))
            return True
        if isinstance(old, pikepdf.Stream | pikepdf.Dictionary | pikepdf.Array):
            return False
        return _same_leaf(old, new)

    def _open_streams(self, old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]]) -> bool:
        """Equal where the stored bytes and their filters are, else where the decoded bytes are."""
        if old.read_raw_bytes() == new.read_raw_bytes():
            return _open_dictionaries(old.stream_dict, new.stream_dict, pending, frozenset({"/Length"}))
        if old.stream_dict.get("/Filter") == new.stream_dict.get("/Filter") is None:
            return False
        try:
            if old.read_bytes() != new.read_bytes():
                return False
        except pikepdf.PdfError:
            return False
        return _open_dictionaries(old.stream_dict, new.stream_dict, pending, frozenset(ENCODING_KEYS))


def _is_exact(old: PdfValue, new: PdfValue) -> bool:
    return isinstance(old, bool | None) or isinstance(new, bool | None)


def _same_leaf(old: PdfValue, new: PdfValue) -> bool:
    if type(old) is not type(new):
        return False
    if isinstance(old, pikepdf.String):
        return bytes(old) == bytes(new)
    return bool(old == new)


def _open_dictionaries(
    old: PdfValue, new: PdfValue, pending: list[tuple[PdfValue, PdfValue]], ignored: frozenset[str]
) -> bool:
    firsts, seconds = dict(old.items()), dict(new.items())
    keys = firsts.keys() - ignored
    if keys != seconds.keys() - ignored:
        return False
    pending.extend((firsts[key], seconds[key]) for key in keys)
    return True
