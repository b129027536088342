"""Where a person has put the mark of a document that is not signed yet: kept by the document's SHA-256, never its name.

It is there again when exactly these bytes are opened again, after a crash, the end of the program or another document.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kyso_desktop.jobs.model import Capacity, KeptPlace, PlacedBox
from kyso_desktop.placement import Box
from kyso_desktop.workstation import FileMissing, FileTrouble, private_folder, read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import OpenedDocument

FILE = "places.json"
MOST = 60
"""Documents whose places are kept; those placed longest ago go."""
Kept = tuple[str, int, float, float, float, float]


def keep_place(desk: Desk, document: OpenedDocument, kept: KeptPlace | None) -> None:
    """From now on this is the place of this document, or there is none; nothing is kept of one with a secrecy mark.

    Raises ``FileTrouble``.
    """
    known = dict(_read(desk))
    before = known.pop(document.sha256, None)
    if kept is not None and document.places.secrecy is None:
        place = kept.place
        x0, y0, x1, y1 = place.box.as_list()
        known[document.sha256] = kept.capacity.value, place.page, x0, y0, x1, y1
    elif before is None:
        return
    content = json.dumps(dict(list(known.items())[-MOST:])).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)


def kept_place(desk: Desk, sha256: str, pages: int) -> KeptPlace | None:
    """The place of the document with that digest, as far as it lies in it; a damaged file keeps none."""
    try:
        capacity, page, *corners = _read(desk)[sha256]
        found = KeptPlace(Capacity(capacity), PlacedBox(page, Box(*map(float, corners))))
    except (FileTrouble, LookupError, TypeError, ValueError):
        return None
    return found if 1 <= found.place.page <= pages else None


def _read(desk: Desk) -> Mapping[str, Kept]:
    try:
        known = json.loads(read_file(desk.folders.home / FILE))
    except (FileMissing, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
