"""A phone's photo, decoded where it can do no harm: asked for in the program, made in the reading process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.verifying.messages import MadeOfPhoto, Reading, Work
from kyso_desktop.signing import (
    InkKind,
    PicturePages,
    PictureTooLarge,
    PictureUnreadable,
    clean_picture,
    picture_pages,
)

if TYPE_CHECKING:
    from threading import Event

    from kyso_desktop.jobs.verifying.reader import ReaderApart


def made_of_photo(content: bytes, ink: InkKind | None) -> MadeOfPhoto:
    """What the reading process answers."""
    try:
        if ink is not None:
            return MadeOfPhoto(clean_picture(content, ink) or b"")
        made = picture_pages(content)
    except (PictureUnreadable, PictureTooLarge) as error:
        return MadeOfPhoto(fault=error.code)
    return MadeOfPhoto(made.content, made.resolution)


def pages_apart(reader: ReaderApart, content: bytes, name: str, cancel: Event | None = None) -> PicturePages:
    """As ``signing.picture_pages``; raises ``Cancelled`` too."""
    made = _asked(reader, content, name, None, cancel)
    return PicturePages(made.content, made.resolution)


def ink_apart(
    reader: ReaderApart, content: bytes, name: str, kind: InkKind, cancel: Event | None = None
) -> bytes | None:
    """As ``signing.clean_picture``; raises ``Cancelled`` too."""
    return _asked(reader, content, name, kind, cancel).content or None


def _asked(reader: ReaderApart, content: bytes, name: str, ink: InkKind | None, cancel: Event | None) -> MadeOfPhoto:
    """What was made; a photo that has used up the process's memory or time was too large."""
    try:
        made = reader.reading.ask(content, Reading(Work.PHOTO, 0, None, name, None, ink=ink), cancel=cancel).photo
    except DocumentTooComplex as error:
        raise PictureTooLarge from error
    if made is None or made.fault is not None:
        raise PictureTooLarge if made is not None and made.fault == PictureTooLarge.code else PictureUnreadable
    return made
