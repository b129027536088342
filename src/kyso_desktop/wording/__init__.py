"""Wording: every error, verdict and step as a Vietnamese sentence. Pure."""

from kyso_desktop.wording.errors import of, of_bug
from kyso_desktop.wording.moments import count, day, exact_moment, moment
from kyso_desktop.wording.sentence import Offer, Sentence
from kyso_desktop.wording.terms import (
    act,
    capacity,
    certificate_state,
    chain_break,
    kind,
    outcome,
    pin_state,
    place_reason,
    step,
    warn,
)
from kyso_desktop.wording.token_errors import UNFIT
from kyso_desktop.wording.verdicts import change, changes_after, headline, reason, verdict

__all__ = [
    "UNFIT",
    "Offer",
    "Sentence",
    "act",
    "capacity",
    "certificate_state",
    "chain_break",
    "change",
    "changes_after",
    "count",
    "day",
    "exact_moment",
    "headline",
    "kind",
    "moment",
    "of",
    "of_bug",
    "outcome",
    "pin_state",
    "place_reason",
    "reason",
    "step",
    "verdict",
    "warn",
]
