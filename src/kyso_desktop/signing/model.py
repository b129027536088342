"""What ``signing`` is asked to do."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kyso_desktop.placement import Box, PageShape
from kyso_desktop.workstation import Content


class SigningKey(Protocol):
    """An opened private key and its certificate; ``tokens`` has the real one."""

    @property
    def certificate(self) -> bytes:
        """DER of the signer's certificate."""

    @property
    def chain(self) -> tuple[bytes, ...]:
        """DER of the CA certificates at hand, in any order."""

    @property
    def pss(self) -> bool:
        """Whether :meth:`sign` makes RSASSA-PSS with MGF1 of the same hash and a salt of its length."""

    def sign(self, message: bytes, digest: str) -> bytes:
        """The raw signature over ``message`` hashed with ``digest`` ("sha256"): RSA, or ECDSA in DER."""


class Shapes(Protocol):
    """The shapes of pages by their numbers from 0 on."""

    def __getitem__(self, index: int, /) -> PageShape: ...


class Level(StrEnum):
    """PAdES baseline levels (ETSI EN 319 142-1)."""

    B = "B-B"
    T = "B-T"
    LT = "B-LT"
    LTA = "B-LTA"


class Format(StrEnum):
    """The sub-filter of a signature (ISO 32000-2, 12.8.3.1)."""

    PADES = "ETSI.CAdES.detached"
    CMS = "adbe.pkcs7.detached"
    """For receivers that do not read PAdES."""


class TextStyle(StrEnum):
    """The faces of Times New Roman that Nghị định 30 asks for."""

    UPRIGHT = "upright"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Fonts:
    """TrueType files with the metrics of Times New Roman."""

    upright: Path
    italic: Path

    def path(self, style: TextStyle) -> Path:
        match style:
            case TextStyle.UPRIGHT:
                return self.upright
            case TextStyle.ITALIC:
                return self.italic


class InkKind(StrEnum):
    """What was photographed."""

    SIGNATURE = "signature"
    SEAL = "seal"


@dataclass(frozen=True, slots=True)
class PicturePages:
    """A photo or scan as a PDF, one page for each of its pictures, and the fewest dots to the inch of any of them."""

    content: bytes
    resolution: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with transparency, drawn over the whole of ``box``."""

    png: bytes
    box: Box


@dataclass(frozen=True, slots=True)
class TextRun:
    """Black text whose first letter starts at ``x`` on ``baseline`` (points of the displayed page)."""

    text: str
    x: float
    baseline: float
    size: float
    style: TextStyle
    stretch: float = 1.0
    """How wide the letters are in parts of their own width: below 1 where a blank is narrow (ISO 32000-1, 9.3.4)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one signature shows: a box on a page and, inside it, a picture or lines of text."""

    page: int
    box: Box
    picture: Picture | None
    texts: tuple[TextRun, ...]


class BlankName(StrEnum):
    """The full names of the text fields that a leader's revision prepares for the clerk."""

    NUMBER = "VanBan_So"
    DAY = "VanBan_Ngay"
    MONTH = "VanBan_Thang"
    YEAR = "VanBan_Nam"


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty text field to be prepared: where it stands and in which face it will be filled."""

    name: BlankName
    page: int
    box: Box
    size: float
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Fill:
    """Digits for a prepared blank; the field is locked by the signature that comes with them."""

    name: BlankName
    page: int
    run: TextRun


@dataclass(frozen=True, slots=True)
class SignatureOrder:
    """One signature to be added; everything is decided."""

    field: str
    """Base of the field's name; a number is added where it is taken."""
    mark: Mark
    level: Level
    reason: str | None
    location: str | None
    blanks: tuple[Blank, ...] = ()
    """Prepared in the same revision, for a later signer to fill."""
    fills: tuple[Fill, ...] = ()
    format: Format = Format.PADES
    digest: str | None = None
    """"sha256", "sha384" or "sha512"; None: the one that is as strong as the key."""


@dataclass(frozen=True, slots=True)
class MadeSignature:
    """A signature that now stands in the document."""

    field: str
    page: int
    box: Box
    level: Level


@dataclass(frozen=True, slots=True)
class Signed:
    """A document with one more signature."""

    content: Content
    made: MadeSignature


class Concern(StrEnum):
    """One kind of thing that a signer should know of."""

    SCRIPT = "SCRIPT"
    LAUNCH_ACTION = "LAUNCH_ACTION"
    OUTSIDE_REFERENCE = "OUTSIDE_REFERENCE"
    HIDDEN_LAYER = "HIDDEN_LAYER"
    APPEARANCES_TO_BE_MADE = "APPEARANCES_TO_BE_MADE"
    FONT_NOT_EMBEDDED = "FONT_NOT_EMBEDDED"
    HIDDEN_MARK = "HIDDEN_MARK"
    OPEN_FIELDS = "OPEN_FIELDS"
    """Fields that can still be filled in, apart from those for signatures."""
    ATTACHED_FILE = "ATTACHED_FILE"
    NOT_INSPECTED = "NOT_INSPECTED"
    """Too large or too damaged to be looked through."""
