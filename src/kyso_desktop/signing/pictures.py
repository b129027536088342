"""Pictures of signatures and seals as they are read."""

import io

from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from kyso_desktop.signing.errors import PictureUnreadable

MOST_DOTS = 178_956_970
"""Pillow's own limit, above which a picture is taken for an attack."""


def open_picture(png: bytes) -> Image.Image:
    """The decoded picture; raises :class:`PictureUnreadable` for anything but a whole PNG."""
    try:
        image: Image.Image = PngImageFile(io.BytesIO(png))  # Image.open would load four other formats first
        if image.width * image.height > MOST_DOTS:
            raise PictureUnreadable
        image.load()
    except (OSError, ValueError, SyntaxError) as error:
        raise PictureUnreadable from error
    return image if image.mode == "RGBA" else image.convert("RGBA")
