"""A drawn page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as an opaque picture on white: rows of ``stride`` bytes, pixels as B, G, R, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes
