"""What is known of the documents of a list besides their rows: their count, what a person settled, what stops them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kyso_desktop.gui.number_series import Series
from kyso_desktop.jobs import IssueRequest, sign_part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kyso_desktop.errors import KysoError
    from kyso_desktop.jobs import PlacedBox, Request
    from kyso_desktop.placement import ProposedHead


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person has settled for one document of a list, by its bytes."""

    sha256: str
    place: PlacedBox | None = None
    """None: where the program finds it."""
    head: ProposedHead | None = None
    reason: str | None = None

    def in_request(self, request: Request) -> Request:
        """The same request with this in it; another file under the same name is refused."""
        sign = replace(sign_part(request), place=self.place, override=self.reason, expected_sha256=self.sha256)
        return replace(request, sign=sign, head=self.head) if isinstance(request, IssueRequest) else sign


class BatchRows:
    """The documents in their order. Each keeps its place in the series, and its number, until another list is begun."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.settled: dict[Path, Settled] = {}
        self.stops: dict[Path, KysoError] = {}
        self.series = Series()

    def begin(self, paths: Sequence[Path]) -> None:
        """Another list, of which nothing is known."""
        self.paths, self.settled, self.stops, self.series = [], {}, {}, Series()
        self.add(paths)

    def go_on_with(self, paths: Sequence[Path], *, counted_anew: bool = False) -> None:
        """Only these of the list, as settled, and as numbered unless the first is the first again."""
        self.paths, self.stops = list(paths), {}
        if counted_anew:
            self.series.begin(paths)

    def add(self, paths: Sequence[Path]) -> None:
        """These too, counted on."""
        self.paths += paths
        self.series.add(paths)

    def place_of(self, path: Path) -> int:
        """In the list, from 0."""
        return self.paths.index(path)

    def request(self, path: Path, make: Callable[[Path], Request]) -> Request:
        """What is to be done with this document."""
        request, settled = make(path), self.settled.get(path)
        return settled.in_request(request) if settled else request
