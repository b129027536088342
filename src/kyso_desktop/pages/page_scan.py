"""What a page is as a scan; as it crosses to a process that has no engine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageScan:
    """The largest image of a page: which part of the page it covers, dots to the inch at that size, and colour."""

    covers: float
    resolution: float
    colour: bool
