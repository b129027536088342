"""What a person reads about an outcome."""

from dataclasses import dataclass
from enum import StrEnum


class Offer(StrEnum):
    """Which button goes with a sentence; a closed list."""

    RETRY = "retry"
    ASK_PIN_AGAIN = "ask_pin_again"
    CHOOSE_CERTIFICATE = "choose_certificate"
    CHOOSE_FILE = "choose_file"
    CHOOSE_TARGET = "choose_target"
    PLACE_BY_HAND = "place_by_hand"
    OVERRIDE_WITH_REASON = "override_with_reason"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened, what to do next, and the button for it."""

    what: str
    next_step: str
    offer: Offer
