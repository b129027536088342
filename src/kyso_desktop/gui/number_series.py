"""Which number each document of a list gets: typed in its row, wished for it by a site, or the one after that above."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path


class Series:
    """The documents of a list in their order since it was begun; what is signed meanwhile keeps its number in it."""

    def __init__(self) -> None:
        self._order: list[Path] = []
        self._typed: dict[Path, str] = {}
        self._known: tuple[str, dict[Path, str]] | None = None

    def begin(self, paths: Sequence[Path]) -> None:
        """These from the first number on; what was typed for one of them holds."""
        self._order, self._known, left = list(paths), None, set(paths)
        self._typed = {path: number for path, number in self._typed.items() if path in left}

    def add(self, paths: Sequence[Path]) -> None:
        """These too, after the others."""
        self._order, self._known = [*self._order, *paths], None

    def type(self, path: Path, number: str) -> None:
        """A person gives this document that number; empty: the one of the series again."""
        self._known = None
        self._typed.pop(path, None)
        if number:
            self._typed[path] = number

    def numbers(self, first: str, wished: Callable[[Path], str]) -> dict[Path, str]:
        """Of every document; the series starts with the first, and goes on from a typed number below it.

        It passes over what a row above has; where the first is no number, that is what the rows get.
        """
        if self._known is None or self._known[0] != first:
            self._known = first, self._counted(first, wished)
        return self._known[1]

    def _counted(self, first: str, wished: Callable[[Path], str]) -> dict[Path, str]:
        given: dict[Path, str] = {}
        used: set[str] = set()
        following = value_of(first)
        for path in self._order:
            number = typed = self._typed.get(path, "")
            if not typed and not (number := wished(path)):
                following = _free(following, used)
                number = typed = first if following is None else str(following)
            if (value := value_of(typed)) is not None:
                following = value + 1
            given[path] = number
            used.add(number)
        return given


def _free(number: int | None, used: AbstractSet[str]) -> int | None:
    while number is not None and str(number) in used:
        number += 1
    return number


def value_of(number: str) -> int | None:
    """The number as a number; None where it is none."""
    return int(number) if number.isascii() and number.isdigit() else None
