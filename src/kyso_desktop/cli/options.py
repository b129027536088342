"""Which option of the command line the next step needs: the window has a button where a console has a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kyso_desktop import wording
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

_DETAILS = {
    "document_number": "--document-number",
    "comment": "--comment",
    "copy_kind": "--copy-kind",
    "agency": "--agency",
}
_PLACE = "--place PAGE:X0,Y0,X1,Y1"


_TARGET = "-o FILE, --output-folder DIR"
_PLACES = {
    "leader": f"--anchor, {_PLACE}",
    "seal": f"--anchor, {_PLACE}",
    "proposal": f"--anchor, {_PLACE}",
    "anchor": _PLACE,
    "initials": _PLACE,
    "comment": _PLACE,
}
"""Number and date are placed in the window alone."""
_LEVELS = {"timestamp": "--tsa URL, --level B-B", "revocation": "--crl PATH, --level B-T"}

OPTIONS: Mapping[str, Callable[[Any], str | None]] = {
    "CERTIFICATE_AMBIGUOUS": lambda _error: "--certificate SHA256",
    "DETAIL_MISSING": lambda error: _DETAILS[error.what],
    "PICTURE_MISSING": lambda error: "--image PNG" if error.what == "seal" else "--seal-mm D",
    "TARGET_EXISTS": lambda _error: f"{_TARGET}, --overwrite",
    "TARGET_IS_SOURCE": lambda _error: _TARGET,
    "TARGET_TAKEN": lambda _error: _TARGET,
    "PLACE_NOT_FOUND": lambda error: _PLACES.get(error.what),
    "PLACE_OUTSIDE_PAGE": lambda _error: _PLACE,
    "PASSWORD_NEEDED": lambda _error: "--password-stdin",
    "SIGNING_PASSWORD_NEEDED": lambda _error: "--password-stdin",
    "PIN_FINAL_TRY": lambda _error: "--last-try",
    "LEVEL_UNREACHABLE": lambda error: _LEVELS.get(error.reason),
    "TIMESTAMP_UNAVAILABLE": lambda _error: "--tsa URL, --level B-B",
}
"""By the code of the error, so that no room is loaded for its classes."""


def sentence_of(error: KysoError) -> wording.Sentence:
    """The sentence on this error; its next step ends with the option that takes it, where there is one."""
    said = wording.of(error)
    find = OPTIONS.get(error.code)
    option = find(error) if find else None
    if option is None and said.offer is wording.Offer.OVERRIDE_WITH_REASON:
        option = "--override"
    if option is None:
        return said
    return replace(
        said, next_step=tr("{next_step} Tùy chọn: {option}.").format(next_step=said.next_step, option=option)
    )
