"""Pictures of signatures and seals as they are read."""

import io

from PIL import Image, UnidentifiedImageError

from kyso_desktop.signing.errors import PictureUnreadable


def open_picture(png: bytes) -> Image.Image:
    """The decoded picture; raises :class:`PictureUnreadable` for anything but a whole PNG."""
    try:
        image = Image.open(io.BytesIO(png), formats=("PNG",))
        image.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureUnreadable from error
    return image if image.mode == "RGBA" else image.convert("RGBA")
