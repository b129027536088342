"""The pictures of signature and seal: made from a photo or scan, kept in this user's own folder, set for signing."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import PictureUnusable
from kyso_desktop.jobs.picture_facts import PictureFile
from kyso_desktop.jobs.pictures import examine_picture
from kyso_desktop.jobs.preferences import change_preference
from kyso_desktop.jobs.rules import PictureRule, rule_pack
from kyso_desktop.jobs.verifying import ReaderApart, ink_apart
from kyso_desktop.signing import InkKind, PictureTooLarge, PictureUnreadable, clean_picture, is_phone_photo
from kyso_desktop.workstation import FileTrouble, private_folder, read_file, write_whole

FOLDER = "pictures"


@dataclass(frozen=True, slots=True)
class MadePicture:
    """A picture that is fit for signing; ``cleaned``: made from a photo or scan, not taken over as it was."""

    path: Path
    width: int
    height: int
    cleaned: bool


def make_picture(source: Path, kind: InkKind, target: Path, *, overwrite: bool) -> MadePicture:
    """The picture is written to ``target``. Raises :class:`PictureUnusable` and ``FileTrouble``."""
    picture, cleaned = _fit_picture(source, kind, None)
    write_whole(target, picture.png, overwrite=overwrite)
    return MadePicture(target, picture.width, picture.height, cleaned)


def adopt_picture(desk: Desk, source: Path, kind: InkKind) -> MadePicture:
    """The picture lies in the user's own folder under a name made from its content. Raises as ``make_picture``."""
    picture, cleaned = _fit_picture(source, kind, desk.reader)
    folder = private_folder(desk.folders.home / FOLDER)
    target = folder / f"{kind.value}-{hashlib.sha256(picture.png).hexdigest()[:12]}.png"
    if target != source:
        write_whole(target, picture.png, overwrite=True)
    return MadePicture(target, picture.width, picture.height, cleaned)


def use_picture(desk: Desk, made: MadePicture, kind: InkKind, seal_millimetres: float | None = None) -> None:
    """From now on the picture goes onto documents; a seal with its true diameter. Raises as ``change_preference``."""
    change_preference(desk, "signature_picture" if kind is InkKind.SIGNATURE else "seal_picture", str(made.path))
    if kind is InkKind.SEAL and seal_millimetres is not None:
        change_preference(desk, "seal_diameter_mm", seal_millimetres)


def _fit_picture(source: Path, kind: InkKind, reader: ReaderApart | None) -> tuple[PictureFile, bool]:
    """A picture that already is as the law wants it stays as it is; anything else is cleaned."""
    rule = _rule(kind)
    try:
        content = read_file(source)
    except FileTrouble as error:
        raise PictureUnusable(source, "missing") from error
    as_it_is = examine_picture(content, rule)
    if not isinstance(as_it_is, str) and as_it_is.is_mostly(rule.hues):
        return as_it_is, False
    try:
        png = _ink(content, source.name, kind, reader)
    except PictureUnreadable as error:
        raise PictureUnusable(source, "unreadable") from error
    except PictureTooLarge as error:
        raise PictureUnusable(source, "large") from error
    if png is None:
        raise PictureUnusable(source, "empty")
    cleaned = examine_picture(png, rule)
    if isinstance(cleaned, str):
        raise PictureUnusable(source, cleaned)
    return cleaned, True


def _ink(content: bytes, name: str, kind: InkKind, reader: ReaderApart | None) -> bytes | None:
    """A phone's photo is decoded where it ends no more than another process: its format is a film's."""
    if reader is not None and is_phone_photo(content):
        return ink_apart(reader, content, name, kind)
    return clean_picture(content, kind)


def _rule(kind: InkKind) -> PictureRule:
    return rule_pack().signature if kind is InkKind.SIGNATURE else rule_pack().seal
