"""Looks at the signed pages: every mark is to be seen where it was ordered, and nothing else has changed."""

from collections import defaultdict
from collections.abc import Sequence

from kyso_desktop.jobs.drawn_words import run_box
from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.model import OpenedDocument
from kyso_desktop.jobs.verifying.messages import Expected
from kyso_desktop.pages import Changed
from kyso_desktop.placement import Box
from kyso_desktop.signing import Fonts, SignatureOrder


def require_visible(expected: Sequence[Expected], changed: Sequence[Changed], document: OpenedDocument) -> None:
    """Raises :class:`ResultNotSound` where the marked pages do not look as ordered."""
    for one, seen in zip(expected, changed, strict=True):
        hidden = [box for box, appeared in zip(one.boxes, seen.appeared, strict=True) if not appeared]
        if seen.elsewhere or not all(_is_repeated(one.page, box, document) for box in hidden):
            raise ResultNotSound(document.name, "appearance")


def _is_repeated(page: int, box: Box, document: OpenedDocument) -> bool:
    """Whether an earlier mark stands exactly there: the same picture over itself changes no pixel."""
    return any(
        one.page == page and one.box is not None and _is_near(one.box, box) for one in document.report.signatures
    )


def _is_near(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= 1 for a, b in zip(one.as_list(), other.as_list(), strict=True))


def expected_ink(orders: Sequence[SignatureOrder], fonts: Fonts) -> tuple[Expected, ...]:
    """Where ink must appear, page by page; a mark without picture and text must leave its page as it was."""
    expected: dict[int, list[Box]] = defaultdict(list)
    for order in orders:
        boxes = expected[order.mark.page]
        boxes += [run_box(run, fonts) for run in order.mark.texts]
        if order.mark.picture is not None:
            boxes.append(order.mark.picture.box)
        for fill in order.fills:
            expected[fill.page].append(run_box(fill.run, fonts))
    return tuple(Expected(page, tuple(boxes)) for page, boxes in expected.items())
