"""A signature block that a page break cuts: the title at the foot of one page, the name at the head of the next."""

from collections.abc import Sequence
from dataclasses import replace

from kyso_desktop.placement.geometry import points
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.name_below import is_name_of
from kyso_desktop.placement.signature_block import SignatureBlock, is_page_number, open_blocks
from kyso_desktop.placement.text import PageText, TextSource

PAGES = 3
"""Page breaks looked at, from the end of the document."""
MARGIN_MM = 12.0
"""Kept free at the foot and the head of a page."""
HIGHEST_MM = 45.0
HEAD_PART = 0.5
"""The name stands in this upper part of its page."""


def find_broken(source: TextSource, nameless: SignatureBlock | None) -> SignatureBlock | None:
    """The block whose title ends one page and whose name begins the next, on the page that has more room for a hand.

    ``nameless``: the block that was found without a name; None where none was found, so that every break is looked at.
    """
    last = source.page_count
    pages = [nameless.page] if nameless else list(range(last - 1, max(0, last - 1 - PAGES), -1))
    for number in pages:
        if 0 < number < last and (found := _across(source.text(number), source.text(number + 1))):
            return found
    return None


def _across(page: PageText, following: PageText) -> SignatureBlock | None:
    segments = segments_of(rows_of(following))
    for block, last in open_blocks(page):
        name = _first_in_column(last, segments)
        if name is not None and name.baseline > following.height * (1 - HEAD_PART) and is_name_of(last, name):
            return _roomier(page, following, replace(block, name=name.text), name)
    return None


def _first_in_column(last: Line, segments: Sequence[Line]) -> Line | None:
    """What stands first on the next page where the title's column goes on; page numbers are passed over."""
    column = (line for line in segments if line.box.x0 < last.box.x1 and line.box.x1 > last.box.x0)
    return next((line for line in column if not is_page_number(line)), None)


def _roomier(page: PageText, following: PageText, block: SignatureBlock, name: Line) -> SignatureBlock:
    """The block as it stands on one of both pages."""
    foot, head, most = points(MARGIN_MM), following.height - points(MARGIN_MM), points(HIGHEST_MM)
    lines = segments_of(rows_of(following))
    numbers = [line.box.y0 for line in lines if is_page_number(line) and line.box.y0 > name.box.y1]
    below = block.title_box.y0 - foot
    above = min([head, *numbers]) - name.box.y1
    if below >= above:
        ceiling = block.title_box.y0
        return replace(block, name_box=None, ceiling=ceiling, floor=max(min(foot, ceiling), ceiling - most))
    ceiling = name.box.y1 + max(0.0, min(above, most))
    return replace(
        block, page=following.number, title_box=name.box, name_box=name.box, ceiling=ceiling, floor=name.box.y1
    )
