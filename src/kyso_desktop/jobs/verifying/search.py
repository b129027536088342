"""The search for the signature block of a long document, as seen from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

FEW_PAGES = 24
"""The front and the end of a document, where its signature block stands as a rule; searched within a second."""


@dataclass(frozen=True, slots=True)
class Search:
    """Who hears of it and who may end it."""

    told: Callable[[int], None]
    """Hears how many pages have been looked at, on the thread that asked."""
    enough: Event
    """Set: nothing more is searched, and what the first and the last pages show is the answer."""


class SearchEnded(Exception):  # noqa: N818 - never leaves the jobs
    """A person has had enough of it."""
