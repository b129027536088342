"""Looks at the signed pages: every mark is to be seen where it was ordered, and nothing else has changed."""

from collections import defaultdict
from collections.abc import Sequence

from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.marks import run_box
from kyso_desktop.jobs.model import OpenedDocument
from kyso_desktop.pages import DocumentTrouble, compare, open_pages
from kyso_desktop.placement import Box
from kyso_desktop.signing import Fonts, SignatureOrder
from kyso_desktop.workstation import Content

SCALE = 1.0
"""Pixels a point: enough to see a digit of 10 points, and cheap."""


def require_visible(
    before: Content, after: Content, orders: Sequence[SignatureOrder], fonts: Fonts, document: OpenedDocument
) -> None:
    """Only the marked pages are drawn; raises :class:`ResultNotSound` where they do not look as ordered."""
    try:
        with (
            open_pages(before, document.name, document.password) as old,
            open_pages(after, document.name, document.password) as new,
        ):
            for page, boxes in _expected(orders, fonts).items():
                seen = compare(old.image(page, SCALE), new.image(page, SCALE), boxes, SCALE)
                hidden = [box for box, appeared in zip(boxes, seen.appeared, strict=True) if not appeared]
                if seen.elsewhere or not all(_is_repeated(page, box, document) for box in hidden):
                    raise ResultNotSound(document.name, "appearance")
    except DocumentTrouble as error:
        raise ResultNotSound(document.name, "appearance") from error


def _is_repeated(page: int, box: Box, document: OpenedDocument) -> bool:
    """Whether an earlier mark stands exactly there: the same picture over itself changes no pixel."""
    return any(
        one.page == page and one.box is not None and _is_near(one.box, box) for one in document.report.signatures
    )


def _is_near(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= 1 for a, b in zip(one.as_list(), other.as_list(), strict=True))


def _expected(orders: Sequence[SignatureOrder], fonts: Fonts) -> dict[int, list[Box]]:
    """Where ink must appear, page by page; a mark without picture and text must leave its page as it was."""
    expected: dict[int, list[Box]] = defaultdict(list)
    for order in orders:
        boxes = expected[order.mark.page]
        boxes += [run_box(run, fonts) for run in order.mark.texts]
        if order.mark.picture is not None:
            boxes.append(order.mark.picture.box)
        for fill in order.fills:
            expected[fill.page].append(run_box(fill.run, fonts))
    return expected
