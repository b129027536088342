"""Signing: PAdES signatures with any key; knows documents and marks, not tokens."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import PICTURE_TABLES, WITHOUT_AIOHTTP, at_first_use, leave_out, load_when_used

leave_out(WITHOUT_AIOHTTP)
load_when_used(PICTURE_TABLES)

if TYPE_CHECKING:
    from kyso_desktop.signing.assembling import is_signed, join, unlocked
    from kyso_desktop.signing.blanks import open_blanks
    from kyso_desktop.signing.cleaning import clean_picture
    from kyso_desktop.signing.detached import sign_detached, sign_digest_detached
    from kyso_desktop.signing.embedding import ready_picture
    from kyso_desktop.signing.errors import (
        AssemblyForbidden,
        DocumentClosed,
        DocumentUnwritable,
        LevelUnreachable,
        PictureTooLarge,
        PictureUnreadable,
        SigningError,
        SigningPasswordNeeded,
        XmlUnreadable,
    )
    from kyso_desktop.signing.gap import Gap, covered
    from kyso_desktop.signing.growing import opened_growing
    from kyso_desktop.signing.inspection import Claim, claims_of, embedded_fonts, inspect, is_sound
    from kyso_desktop.signing.model import (
        Blank,
        BlankName,
        Concern,
        Fill,
        Fonts,
        Format,
        InkKind,
        Level,
        MadeSignature,
        Mark,
        Picture,
        PicturePages,
        Shapes,
        SignatureOrder,
        Signed,
        SigningKey,
        TextRun,
        TextStyle,
    )
    from kyso_desktop.signing.open_fields import open_signature_fields
    from kyso_desktop.signing.permissions import require_permission
    from kyso_desktop.signing.phone_photos import is_phone_photo
    from kyso_desktop.signing.photos import picture_pages
    from kyso_desktop.signing.pictures import open_picture
    from kyso_desktop.signing.repair import mend_unsigned
    from kyso_desktop.signing.services import Services
    from kyso_desktop.signing.sign import add_signature, append_signature
    from kyso_desktop.signing.strictness import opens_strictly
    from kyso_desktop.signing.stripping import without_active
    from kyso_desktop.signing.widths import text_width
    from kyso_desktop.signing.xml import sign_xml
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.signing.assembling": "is_signed join unlocked",
            "kyso_desktop.signing.blanks": "open_blanks",
            "kyso_desktop.signing.cleaning": "clean_picture",
            "kyso_desktop.signing.detached": "sign_detached sign_digest_detached",
            "kyso_desktop.signing.embedding": "ready_picture",
            "kyso_desktop.signing.errors": (
                "AssemblyForbidden DocumentClosed DocumentUnwritable LevelUnreachable PictureTooLarge "
                "PictureUnreadable SigningError SigningPasswordNeeded XmlUnreadable"
            ),
            "kyso_desktop.signing.gap": "Gap covered",
            "kyso_desktop.signing.growing": "opened_growing",
            "kyso_desktop.signing.inspection": "Claim claims_of embedded_fonts inspect is_sound",
            "kyso_desktop.signing.model": (
                "Blank BlankName Concern Fill Fonts Format InkKind Level MadeSignature Mark Picture PicturePages "
                "Shapes SignatureOrder Signed SigningKey TextRun TextStyle"
            ),
            "kyso_desktop.signing.open_fields": "open_signature_fields",
            "kyso_desktop.signing.permissions": "require_permission",
            "kyso_desktop.signing.phone_photos": "is_phone_photo",
            "kyso_desktop.signing.photos": "picture_pages",
            "kyso_desktop.signing.pictures": "open_picture",
            "kyso_desktop.signing.repair": "mend_unsigned",
            "kyso_desktop.signing.services": "Services",
            "kyso_desktop.signing.sign": "add_signature append_signature",
            "kyso_desktop.signing.strictness": "opens_strictly",
            "kyso_desktop.signing.stripping": "without_active",
            "kyso_desktop.signing.widths": "text_width",
            "kyso_desktop.signing.xml": "sign_xml",
        },
    )

__all__ = [
    "PICTURE_TABLES",
    "WITHOUT_AIOHTTP",
    "AssemblyForbidden",
    "Blank",
    "BlankName",
    "Claim",
    "Concern",
    "DocumentClosed",
    "DocumentUnwritable",
    "Fill",
    "Fonts",
    "Format",
    "Gap",
    "InkKind",
    "Level",
    "LevelUnreachable",
    "MadeSignature",
    "Mark",
    "Picture",
    "PicturePages",
    "PictureTooLarge",
    "PictureUnreadable",
    "Services",
    "Shapes",
    "SignatureOrder",
    "Signed",
    "SigningError",
    "SigningKey",
    "SigningPasswordNeeded",
    "TextRun",
    "TextStyle",
    "XmlUnreadable",
    "add_signature",
    "append_signature",
    "claims_of",
    "clean_picture",
    "covered",
    "embedded_fonts",
    "inspect",
    "is_phone_photo",
    "is_signed",
    "is_sound",
    "join",
    "leave_out",
    "load_when_used",
    "mend_unsigned",
    "open_blanks",
    "open_picture",
    "open_signature_fields",
    "opened_growing",
    "opens_strictly",
    "picture_pages",
    "ready_picture",
    "require_permission",
    "sign_detached",
    "sign_digest_detached",
    "sign_xml",
    "text_width",
    "unlocked",
    "without_active",
]
