"""Reads signature and seal pictures and checks them as Nghị định 30, Phụ lục I, wants them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop.jobs.errors import PictureUnusable
from kyso_desktop.jobs.model import Capacity
from kyso_desktop.jobs.picture_facts import MOST_KNOWN, PictureFile, look_at_picture
from kyso_desktop.jobs.rules import PictureRule, rule_pack
from kyso_desktop.workstation import FileTrouble, read_file

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import SignRequest


_KNOWN: dict[tuple[bytes, int], PictureFile | str] = {}


def read_picture(path: Path, rule: PictureRule) -> PictureFile:
    """The picture; raises :class:`PictureUnusable` with the reason that a person can mend."""
    try:
        png = read_file(path)
    except FileTrouble as error:
        raise PictureUnusable(path, "missing") from error
    picture = examine_picture(png, rule)
    if isinstance(picture, str):
        raise PictureUnusable(path, picture)
    return picture


def examine_picture(png: bytes, rule: PictureRule) -> PictureFile | str:
    """The picture, or what is wrong with it (format, small, alpha); a batch looks at its one picture once."""
    return _KNOWN.get((png, rule.smallest_pixels)) or look_at_picture(png, rule.smallest_pixels)


def picture_for(sign: SignRequest, desk: Desk) -> tuple[Path | None, PictureRule]:
    """The file that the mark of this request shows, and what it must be."""
    if sign.capacity is Capacity.SEAL:
        return sign.picture or desk.settings.seal_picture, rule_pack().seal
    return sign.picture or desk.settings.signature_picture, rule_pack().signature


def learn_picture(png: bytes, rule: PictureRule, found: PictureFile | str) -> None:
    """What another process has found in the picture holds from now on."""
    if len(_KNOWN) >= MOST_KNOWN:
        _KNOWN.clear()
    _KNOWN[png, rule.smallest_pixels] = found
