"""Refusals on their way to the journal: counted, so that no page can fill it."""

from collections.abc import Callable, Iterator
from time import monotonic

from kyso_desktop.service.server import Turned

QUIET_SECONDS = 60.0
MOST_KINDS = 200


class RefusalBook:
    """Gives each kind of refusal at once when it is new, then at most once in ``QUIET_SECONDS`` with its count."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._told: dict[tuple[str, str], float] = {}
        self._held: dict[tuple[str, str], tuple[Turned, int]] = {}

    def take(self, turned: Turned) -> Iterator[tuple[Turned, int]]:
        """What is to be written now, and how many times it happened."""
        kind, now = (turned.reason.value, turned.site), self._clock()
        if kind not in self._told and len(self._told) >= MOST_KINDS:
            kind = (turned.reason.value, "")
        count = self._held.pop(kind, (turned, 0))[1] + 1
        if now - self._told.get(kind, -QUIET_SECONDS) < QUIET_SECONDS:
            self._held[kind] = (turned, count)
            return
        self._told[kind] = now
        yield turned, count

    def rest(self) -> Iterator[tuple[Turned, int]]:
        """What is still held back, at the end."""
        held, self._held = self._held, {}
        yield from held.values()
