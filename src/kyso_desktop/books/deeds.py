"""What the books are made of: deeds, as the journal tells them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

SIGNED = frozenset({"sign", "issue"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of a journal; values as stored, times in UTC."""

    number: int
    act: str
    outcome: str
    begun: datetime
    closed: datetime | None
    facts: Mapping[str, Any]
    journal: str = ""
    """Which journal, where several are put together."""

    def text(self, name: str) -> str:
        """A fact as text; empty where there is none."""
        value = self.facts.get(name)
        return "" if value is None else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A fact that is a list of texts; empty where there is none."""
        value = self.facts.get(name)
        return tuple(str(one) for one in value) if isinstance(value, list) else ()

    @property
    def codes(self) -> Iterator[str]:
        """Why: reasons of a verdict or a return, and the code of a refusal or failure."""
        yield from self.texts("reasons")
        if code := self.text("code"):
            yield code
