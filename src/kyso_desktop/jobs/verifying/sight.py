"""What the pages of a signed document show besides what they showed before the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.verifying.messages import Expected
    from kyso_desktop.pages import Changed
    from kyso_desktop.workstation import Content

SCALE = 1.0
"""Pixels a point: enough to see a digit of 10 points, and cheap."""


def seen_besides(
    content: Content, base: int, expected: Sequence[Expected], name: str, password: str | None
) -> tuple[Changed, ...]:
    """For each page that is expected to show more, what changed on it since the first ``base`` bytes.

    Only those pages are drawn. Raises ``DocumentTrouble``.
    """
    if not expected:
        return ()
    with pages.open_pages(content, name, password, base) as old, pages.open_pages(content, name, password) as new:
        return tuple(
            pages.compare(old.image(one.page, SCALE), new.image(one.page, SCALE), one.boxes, SCALE) for one in expected
        )
