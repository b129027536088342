"""A drawn page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as an opaque picture on white: rows of ``stride`` bytes, pixels as B, G, R, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Changed:
    """For each expected box whether something appeared in it, and whether anything changed besides."""

    appeared: tuple[bool, ...]
    elsewhere: bool
