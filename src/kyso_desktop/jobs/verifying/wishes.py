"""What a process that makes a signature wishes from the program, which holds the key and the network."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kyso_desktop.jobs.verifying.messages import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.jobs.verifying.messages import Answer, ToSign, ToStamp

MOST_WISHES = 5
"""The signature, its time-stamp, that of the archive, and a stamp for the hash of either, to learn how long it is."""


@dataclass(frozen=True, slots=True)
class Bringing:
    """Brings the two things that may be wished for; everything else that the process says is an answer."""

    sign: Callable[[ToSign], bytes]
    stamp: Callable[[ToStamp], bytes]

    def wished(self, answer: Answer) -> Callable[[], bytes] | None:
        """What brings it, where the answer is a wish."""
        if answer.phase is Phase.TO_SIGN and answer.to_sign is not None:
            return partial(self.sign, answer.to_sign)
        if answer.phase is Phase.TO_STAMP and answer.to_stamp is not None:
            return partial(self.stamp, answer.to_stamp)
        return None
