"""The photos of phones that Pillow alone does not open: HEIC, as iPhones write it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from kyso_desktop.signing.errors import PictureTooLarge, PictureUnreadable

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
"""What a file of one or several HEVC pictures calls itself (ISO/IEC 23008-12, annex B)."""
MOST_PIXELS = 89_000_000
"""A sheet A3 at 600 dpi and more; a small file may claim any number and exhaust the memory when it is opened."""
_FAULTS = (OSError, ValueError, SyntaxError, RuntimeError, EOFError, IndexError)


def is_phone_photo(content: bytes) -> bool:
    """Whether the content is HEIC, whatever the file is called."""
    return content[4:8] == b"ftyp" and content[8:12] in BRANDS


def open_photo(content: bytes) -> AbstractContextManager[Image.Image]:
    """The picture of any kind that is read here, to be used in a ``with``.

    A phone's is decoded and upright already; Pillow raises of the others what it raises. Raises ``PictureUnreadable``
    and ``PictureTooLarge``.
    """
    return _decoded(content) if is_phone_photo(content) else Image.open(io.BytesIO(content))


def _decoded(content: bytes) -> Image.Image:
    """The view that the file names as its main one; what else it holds (a film, depth, thumbnails) stays shut.

    The decoder refuses a picture that is not of the size that the file states, and turns it as the file says.
    """
    import pi_heif

    pi_heif.options.THUMBNAILS = pi_heif.options.DEPTH_IMAGES = pi_heif.options.AUX_IMAGES = False
    try:
        photos = pi_heif.open_heif(content)
        photo = photos[photos.primary_index]
        if photo.size[0] * photo.size[1] > MOST_PIXELS:
            raise PictureTooLarge
        upright: Image.Image = photo.to_pillow()
    except _FAULTS as error:
        raise PictureUnreadable from error
    return upright
