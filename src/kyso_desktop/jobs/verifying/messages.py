"""What the program and a verifying process say to each other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kyso_desktop.pages import Changed, PageScan
from kyso_desktop.placement import (
    Anchor,
    Box,
    Head,
    LeaderPlace,
    Measures,
    PageShape,
    Place,
    Places,
    Recipients,
    Subject,
)
from kyso_desktop.signing import BlankName, Concern, InkKind, MadeSignature, SignatureOrder
from kyso_desktop.verification import ReplayFacts, Report
from kyso_desktop.workstation import Content


@dataclass(frozen=True, slots=True)
class Anchors:
    """The part of a trust view that stays the same for many files."""

    roots: tuple[bytes, ...]
    intermediates: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    offline: bool
    cache: str | None = None
    """The folder of what was fetched before."""

    @property
    def blobs(self) -> tuple[bytes, ...]:
        """What both sides know once this was sent."""
        return (*self.roots, *self.intermediates, *self.crls)


@dataclass(frozen=True, slots=True)
class Question:
    """One file to verify; ``anchors`` where they differ from those of the question before."""

    path: str
    moment: datetime
    password: str | None
    every_page: bool
    anchors: Anchors | None
    replay: bool = False
    """Whether what a replay of the verdict needs is wanted too."""


class Work(StrEnum):
    """What is wanted of a document that the program holds."""

    SHEETS = "sheets"
    """The sizes of its pages, and whether it may be signed."""
    LAYOUT = "layout"
    """Places, subject and recipients."""
    ANCHORS = "anchors"
    """Every title below which a picture may be placed."""
    REPORT = "report"
    PART = "part"
    """A window of a page, drawn."""
    SHAPE = "shape"
    """A page's visible box and rotation."""
    FITNESS = "fitness"
    """What a signer should know of it, and whether its structure is sound."""
    OPENED = "opened"
    """Sheets, layout, report and fitness at once."""
    RESULT = "result"
    """The report, and what the pages show besides what they showed at ``base``."""
    PHOTO = "photo"
    """Of a phone's photo its sheets, or its ink alone."""
    BELOW = "below"
    """The place below some words."""
    INITIALS = "initials"
    """The place behind the text that the leader signs."""
    OPINION = "opinion"
    """The free place at the head of page 1."""
    SCANS = "scans"
    """What its pages are as scans."""
    MENDED = "mended"
    """The document as it can be appended to."""
    APPEND = "append"
    """The revision with one more signature; what its key is to sign is asked for meanwhile (``Phase.TO_SIGN``), and so
    are time-stamps (``Phase.TO_STAMP``).
    """


@dataclass(frozen=True, slots=True)
class Expected:
    """Where ink must appear on a page; nothing may change on it besides."""

    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A document with its new signatures, before it is written anywhere."""

    content: Content
    name: str
    password: str | None
    base: int
    """How many of its bytes were there before."""
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class LongTerm:
    """What B-LT and B-LTA rest on, as in ``trust.pdf_validation_context``."""

    roots: tuple[bytes, ...]
    intermediates: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    ocsps: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Appending:
    """All that one more signature is made of, but the key."""

    order: SignatureOrder
    certificate: bytes
    chain: tuple[bytes, ...]
    pss: bool
    """All three as in ``signing.SigningKey``."""
    upright: str
    italic: str
    """Paths of the faces of ``signing.Fonts``."""
    pages: tuple[int, ...]
    """Those that the order puts something on, counted from 1; ``shapes`` are theirs."""
    shapes: tuple[PageShape, ...]
    long_term: LongTerm | None = None


@dataclass(frozen=True, slots=True)
class ToSign:
    """What the key is asked to sign: the signed attributes, over the document and ``appended`` behind it."""

    message: bytes
    digest: str
    appended: bytes


@dataclass(frozen=True, slots=True)
class ToStamp:
    """The digest over which a time-stamp is wanted, and its hash."""

    digest: bytes
    algorithm: str


@dataclass(frozen=True, slots=True)
class Appended:
    """The whole revision behind the document."""

    appended: bytes
    made: MadeSignature


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no signature can be added: the code and the reason of a ``SigningError``."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intended:
    """What is known of a signature before it is ordered: the picture that it may show."""

    picture: bytes | None
    smallest_pixels: int


@dataclass(frozen=True, slots=True)
class PictureFound:
    """What ``jobs.pictures`` tells of a picture, or the fault that it has."""

    width: int
    height: int
    hues: tuple[int, ...]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class MadeOfPhoto:
    """A PDF of the photo with its dots to the inch, or its ink as a PNG (empty: none to be seen), or its fault."""

    content: bytes = b""
    resolution: float = 0.0
    fault: str | None = None
    """The code of a ``SigningError``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One question about a document that is sent with it, or was sent under the same key before."""

    work: Work
    key: int
    content: bytes | None
    """The bytes themselves, where they are few."""
    name: str
    password: str | None
    page: int = 0
    """Of a layout: on how many pages the signature block is looked for, 0 for all."""
    scale: float = 1.0
    window: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, width and height in pixels."""
    moment: datetime | None = None
    anchors: Anchors | None = None
    """As in :class:`Question`, where a report is wanted."""
    lent: str | None = None
    """Where many bytes lie, as ``workstation.borrow`` takes it; ``length`` of them."""
    length: int = 0
    base: int = 0
    """How many of its bytes were the document before."""
    expected: tuple[Expected, ...] = ()
    measures: Measures | None = None
    """Of the rule pack in force, where places are wanted."""
    ink: InkKind | None = None
    """Of a photo: the ink that is wanted; None for its sheets."""
    appending: Appending | None = None
    then_sign: Intended | None = None
    """Where a signature will be wanted next: what that needs is made ready while nothing is asked."""
    words: str = ""
    leader: LeaderPlace | None = None
    """Below which words a place is wanted, and whose text initials stand behind."""
    placed: bool = False
    """Of a layout: somebody has said where the mark goes, so nothing is proposed from the ink of a scan."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The size of each page as displayed, and whether there is any signature field."""

    sizes: tuple[PageShape, ...]
    may_be_signed: bool


@dataclass(frozen=True, slots=True)
class PageBox:
    """A page and how it is shown."""

    page: int
    shape: PageShape


@dataclass(frozen=True, slots=True)
class Layout:
    """What a document shows of itself as an official document."""

    places: Places
    subject: Subject
    recipients: Recipients
    boxes: tuple[PageBox, ...] = ()
    """Those pages that marks stand on, as a rule."""
    field: Place | None = None
    """The only empty signature field of a document whose text does not say for sure where its leader signs."""


@dataclass(frozen=True, slots=True)
class OpenBlank:
    """A prepared field that is still empty, with its rectangle in user space."""

    name: BlankName
    box: Box


@dataclass(frozen=True, slots=True)
class Fitness:
    """What was found in a document before it is signed."""

    concerns: tuple[Concern, ...]
    is_sound: bool
    """Whether nothing in its structure is odd, and strict readers open it."""
    blanks: tuple[OpenBlank, ...] = ()
    picture: PictureFound | None = None
    """Of the picture that was sent along."""


@dataclass(frozen=True, slots=True)
class Opened:
    """All that is asked of a document before it is signed."""

    sheets: Sheets
    layout: Layout
    report: Report
    fitness: Fitness


@dataclass(frozen=True, slots=True)
class Scans:
    """The header's version (14 for PDF 1.4), and each page."""

    version: int
    pages: tuple[PageScan, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """What can be appended to, None where that is the document itself, and what a signer should know of it."""

    content: bytes | None
    concerns: tuple[Concern, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page's image as it crosses: the parts of ``pages.PageImage``, which belongs to a room with an engine."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One message to the process: a question, or what it asked for itself, and never two of them."""

    question: Question | None = None
    reading: Reading | None = None
    brought: bytes | None = None
    """The signature or the time-stamp that it asked for."""


class Phase(StrEnum):
    """How far the answer goes."""

    JUDGED = "judged"
    """The report without the look at the pages; another answer follows."""
    SEARCHING = "searching"
    """Not there yet: ``searched`` pages have been looked at; another answer follows."""
    TO_SIGN = "to_sign"
    """A signature is wanted; the next message brings it, and another answer follows."""
    TO_STAMP = "to_stamp"
    """A time-stamp is wanted, likewise."""
    DONE = "done"
    REFUSED = "refused"
    """No signature can be added, and ``refusal`` says why."""
    TROUBLE = "trouble"
    """The file could not be read; ``trouble`` is the code of the ``FileTrouble`` or ``DocumentTrouble``."""
    BEYOND = "beyond"
    """Memory ran out, or the file met a fault of ours; the process ends."""
    UNLENT = "unlent"
    """What was lent cannot be borrowed here: the bytes themselves are wanted."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found so far."""

    phase: Phase
    report: Report | None = None
    head: Head | None = None
    replay: ReplayFacts | None = None
    trouble: str | None = None
    sheets: Sheets | None = None
    layout: Layout | None = None
    image: Drawn | None = None
    anchors: tuple[Anchor, ...] | None = None
    shape: PageShape | None = None
    fitness: Fitness | None = None
    changed: tuple[Changed, ...] | None = None
    photo: MadeOfPhoto | None = None
    below: LeaderPlace | None = None
    spot: Place | None = None
    scans: Scans | None = None
    mended: Mended | None = None
    searched: int = 0
    to_sign: ToSign | None = None
    to_stamp: ToStamp | None = None
    added: Appended | None = None
    refusal: Refusal | None = None
