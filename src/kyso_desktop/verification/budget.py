"""A bound on work: a hostile file ends in "cannot conclude", never in a hang."""

from dataclasses import dataclass
from time import monotonic


class BudgetExceeded(Exception):  # noqa: N818 - a fact, and it never leaves this room
    """More work than any honest document needs."""


@dataclass(slots=True)
class Budget:
    """Counts steps and seconds of one document."""

    steps: int
    deadline: float

    @classmethod
    def of(cls, steps: int, seconds: float) -> "Budget":
        """A fresh budget of that many steps and seconds from now."""
        return cls(steps, monotonic() + seconds)

    def spend(self, steps: int = 1) -> None:
        """Take steps off; raises :class:`BudgetExceeded` when they, or the time, are used up."""
        self.steps -= steps
        if self.steps < 0 or (self.steps & 255 == 0 and monotonic() > self.deadline):
            raise BudgetExceeded

    def exceed(self) -> None:
        """Stop here: the structure itself is beyond any honest document."""
        raise BudgetExceeded
