"""Signing: PAdES signatures with any key; knows documents and marks, not tokens."""

from kyso_desktop.signing.appearance import Fonts, open_picture, text_width
from kyso_desktop.signing.errors import (
    DocumentClosed,
    DocumentUnwritable,
    LevelUnreachable,
    PictureUnreadable,
    SigningError,
    SigningPasswordNeeded,
)
from kyso_desktop.signing.model import (
    Level,
    MadeSignature,
    Mark,
    Picture,
    SignatureOrder,
    SigningKey,
    TextRun,
    TextStyle,
)
from kyso_desktop.signing.repair import mend_unsigned
from kyso_desktop.signing.sign import Services, Signed, add_signature

__all__ = [
    "DocumentClosed",
    "DocumentUnwritable",
    "Fonts",
    "Level",
    "LevelUnreachable",
    "MadeSignature",
    "Mark",
    "Picture",
    "PictureUnreadable",
    "Services",
    "SignatureOrder",
    "Signed",
    "SigningError",
    "SigningKey",
    "SigningPasswordNeeded",
    "TextRun",
    "TextStyle",
    "add_signature",
    "mend_unsigned",
    "open_picture",
    "text_width",
]
