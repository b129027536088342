"""What can go wrong when a signature is added, as facts."""

from dataclasses import dataclass

from kyso_desktop.errors import KysoError


class SigningError(KysoError):
    """Root of this room's errors."""


@dataclass(eq=False)
class DocumentClosed(SigningError):
    """The document forbids further signatures; ``reason``: docmdp, permissions, locked."""

    code = "DOCUMENT_CLOSED"
    reason: str


@dataclass(eq=False)
class DocumentUnwritable(SigningError):
    """The structure cannot take an incremental update; ``reason`` is the parser's word."""

    code = "DOCUMENT_UNWRITABLE"
    reason: str


@dataclass(eq=False)
class SigningPasswordNeeded(SigningError):
    """The document is encrypted and the password is missing or wrong."""

    code = "SIGNING_PASSWORD_NEEDED"


@dataclass(eq=False)
class LevelUnreachable(SigningError):
    """The wanted PAdES level needs data that is not to be had; ``reason``: timestamp, revocation, format."""

    code = "LEVEL_UNREACHABLE"
    level: str
    reason: str


@dataclass(eq=False)
class PictureUnreadable(SigningError):
    """The picture's bytes are no picture that can be read."""

    code = "PICTURE_UNREADABLE"


@dataclass(eq=False)
class PictureTooLarge(SigningError):
    """The picture has more dots, or the file more pictures, than the memory of a computer is risked for."""

    code = "PICTURE_TOO_LARGE"


@dataclass(eq=False)
class AssemblyForbidden(SigningError):
    """Whoever made the encrypted document forbids that its pages are joined or turned."""

    code = "ASSEMBLY_FORBIDDEN"


class XmlUnreadable(SigningError):
    """What is to be signed is no XML, or has a DTD."""

    code = "XML_UNREADABLE"
