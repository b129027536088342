"""What a face hands to a job and gets back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop import verification
from kyso_desktop.placement import NO_RECIPIENTS, NO_SUBJECT, Recipients, Subject

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from kyso_desktop.errors import KysoError
    from kyso_desktop.jobs.verifying import Fitness, ReaderApart
    from kyso_desktop.pages import PageShapes
    from kyso_desktop.placement import Box, Place, Places, ProposedHead
    from kyso_desktop.signing import Level, MadeSignature, Mark, Services, SignatureOrder
    from kyso_desktop.tokens import CertificateChoice
    from kyso_desktop.trust import CertificateFacts, CertificateStatus, TrustView
    from kyso_desktop.verification import Report, Verdict
    from kyso_desktop.workstation import Content


class Step(StrEnum):
    """Where a job is; ``wording`` has the sentence for each."""

    READING = "reading"
    PLACING = "placing"
    CHECKING_CERTIFICATE = "checking_certificate"
    CHECKING_DOCUMENT = "checking_document"
    TIMESTAMPING = "timestamping"
    WAITING_FOR_DEVICE = "waiting_for_device"
    UNLOCKING = "unlocking"
    SIGNING = "signing"
    NUMBERING = "numbering"
    SEALING = "sealing"
    CHECKING_RESULT = "checking_result"
    SAVING = "saving"
    COMPARING_PAGES = "comparing_pages"
    FETCHING = "fetching"
    SENDING = "sending"
    CONVERTING = "converting"
    ASSEMBLING = "assembling"


Tell = Callable[[Step], None]
"""Called from the worker's thread as a job goes from step to step."""


def silent(_step: Step) -> None:
    """For callers with nobody to tell."""


class Capacity(StrEnum):
    """In what capacity a document is signed; the values are those of ``kyso sign --as``."""

    PERSONAL = "personal"
    INITIALS = "initials"
    """Ký nháy: a drafter answers for the text; it never stands for the signature of the person in authority."""
    COMMENT = "comment"
    """Ý kiến, bút phê: an opinion written on the document, with the name and the day."""
    SEAL = "seal"
    ATTACHMENT = "attachment"
    COPY = "copy"


class Warn(StrEnum):
    """What a person should know about a result that stands."""

    NO_TIMESTAMP = "NO_TIMESTAMP"
    REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN"
    NAME_DIFFERS = "NAME_DIFFERS"
    NO_PICTURE = "NO_PICTURE"
    PICTURE_NOT_BLUE = "PICTURE_NOT_BLUE"
    PICTURE_NOT_RED = "PICTURE_NOT_RED"
    PICTURE_COARSE = "PICTURE_COARSE"
    PLACED_BY_PERSON = "PLACED_BY_PERSON"
    GATE_OVERRIDDEN = "GATE_OVERRIDDEN"
    NUMBER_ALREADY_PRINTED = "NUMBER_ALREADY_PRINTED"
    DATE_ALREADY_PRINTED = "DATE_ALREADY_PRINTED"
    NUMBER_USED = "NUMBER_USED"
    LOW_CONFIDENCE = "LOW_CONFIDENCE"
    BLANK_NARROW = "BLANK_NARROW"
    """Number or date reach over what is printed beside their blank."""
    EARLIER_SIGNATURES_UNSURE = "EARLIER_SIGNATURES_UNSURE"
    STRUCTURE_MENDED = "STRUCTURE_MENDED"
    HAS_SCRIPT = "HAS_SCRIPT"
    HAS_LAUNCH_ACTION = "HAS_LAUNCH_ACTION"
    HAS_OUTSIDE_REFERENCE = "HAS_OUTSIDE_REFERENCE"
    HAS_HIDDEN_LAYER = "HAS_HIDDEN_LAYER"
    HAS_APPEARANCES_TO_BE_MADE = "HAS_APPEARANCES_TO_BE_MADE"
    HAS_FONT_NOT_EMBEDDED = "HAS_FONT_NOT_EMBEDDED"
    HAS_HIDDEN_MARK = "HAS_HIDDEN_MARK"
    HAS_OPEN_FIELDS = "HAS_OPEN_FIELDS"
    HAS_ATTACHED_FILE = "HAS_ATTACHED_FILE"
    NOT_INSPECTED = "NOT_INSPECTED"
    JOURNAL_NOT_CLOSED = "JOURNAL_NOT_CLOSED"


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document as it was read once: later steps refuse to work on other bytes under the same name."""

    path: Path
    name: str
    sha256: str
    content: Content = field(repr=False)
    shapes: PageShapes = field(repr=False)
    places: Places
    report: Report
    """The verdict on the document as it was read; its ``signatures`` are those already there."""
    target: Path | None = None
    """A name for the signed file that no file has yet."""
    subject: Subject = NO_SUBJECT
    recipients: Recipients = NO_RECIPIENTS
    open_field: Place | None = None
    """As in ``Layout.field``."""
    password: str | None = field(default=None, repr=False)
    """What opened it, where it is encrypted; kept nowhere else."""
    reader: ReaderApart | None = field(default=None, repr=False, compare=False)
    """Who draws its pages; None: this very process."""
    fitness: Fitness | None = field(default=None, repr=False, compare=False)
    """What its reader found for a signer, where that was asked already."""
    searched_whole: bool = True
    """Whether its signature block was looked for on every page that may hold it; a person may end the search."""
    kept_place: KeptPlace | None = None
    """Where a person put its mark before, and has not signed."""

    @property
    def page_count(self) -> int:
        return len(self.shapes)


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """A file as it was read once and can be shown, before anything in it is searched or judged."""

    path: Path
    name: str
    content: Content = field(repr=False)
    shapes: PageShapes = field(repr=False)
    may_be_signed: bool
    """Whether it holds any signature field; without one nobody has signed it."""
    password: str | None = field(default=None, repr=False)
    """What opened it, where it is encrypted."""
    reader: ReaderApart | None = field(default=None, repr=False, compare=False)
    """Who draws its pages; None: this very process."""
    placed: bool = False
    """Whether somebody has said where the mark goes: then no place is proposed from the ink of a scan."""

    @property
    def page_count(self) -> int:
        return len(self.shapes)


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The bytes of a file as they were read once, and the shapes of its pages: enough to show it."""

    name: str
    sha256: str
    content: Content = field(repr=False)
    shapes: PageShapes = field(repr=False)
    password: str | None = field(default=None, repr=False)
    reader: ReaderApart | None = field(default=None, repr=False, compare=False)
    """Who draws its pages; None: this very process."""

    @property
    def page_count(self) -> int:
        return len(self.shapes)


Shown = OpenedDocument | SeenDocument | ReadPages
"""What a page view can show."""


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A page (from 1) and a box on it as displayed, in points."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Where a person has put a mark, and in what capacity the document was to be signed there."""

    capacity: Capacity
    place: PlacedBox


@dataclass(frozen=True, slots=True)
class KeyWish:
    """Which key to use, as far as the user has said."""

    modules: tuple[Path, ...] = ()
    token_serial: str | None = None
    certificate_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class SignRequest:
    """One document to be signed; everything that a person decides is in it except the PIN."""

    source: Path
    target: Path
    capacity: Capacity
    key: KeyWish = KeyWish()
    overwrite: bool = False
    picture: Path | None = None
    seal_millimetres: float | None = None
    place: PlacedBox | None = None
    """None: found from the text."""
    anchor: str | None = None
    """Words below which the mark belongs ("KT. CHỦ TỊCH") instead of where the text alone would have it."""
    level: Level | None = None
    tsa_url: str | None = None
    comment: str | None = None
    """The words of an opinion."""
    document_number: str | None = None
    copy_kind: str | None = None
    agency: str | None = None
    reason: str | None = None
    location: str | None = None
    password: str | None = field(default=None, repr=False)
    """Opens an encrypted document."""
    expected_sha256: str | None = None
    """The document that was shown; another content under the same path is refused."""
    override: str | None = None
    """Why a gate (no seal without a valid personal signature) is passed over; journalled."""
    asks: bool = False
    """A name other than the certificate's, content that acts by itself, and a blank that is too narrow stop the work
    unless a reason is given.

    The window wants this; a script is only told.
    """
    spend_last_try: bool = False
    site: str | None = None
    """The web site that asked for the signature; journalled."""
    prepare_blanks: bool = True
    """Whether the leader's revision prepares fields for number and date, so that the clerk needs one signature."""

    def with_password(self, password: str) -> SignRequest:
        return replace(self, password=password)


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """The clerk's step: number, date and seal in one go."""

    sign: SignRequest
    number: str
    date: date
    fresh_number: bool = False
    """A number and symbol that this year's register gives to another document stop the work, unless a reason is given.

    The window wants this; a script has chosen its number on purpose and is only told.
    """
    head: ProposedHead | None = None
    """Where a person has put number and date, on a scan that does not tell; None: the blanks of the text."""

    def with_password(self, password: str) -> IssueRequest:
        return replace(self, sign=self.sign.with_password(password))


Request = SignRequest | IssueRequest


def sign_part(request: Request) -> SignRequest:
    """The part that both kinds of request share."""
    return request.sign if isinstance(request, IssueRequest) else request


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A new file that was re-opened and checked; the input is as it was."""

    source: Path
    output: Path
    sha256: str
    seconds: float
    signatures: tuple[MadeSignature, ...]
    signer: CertificateFacts
    signed_at: datetime
    warnings: tuple[Warn, ...]
    timestamp: datetime | None = None
    """What the time-stamp of the last signature says, UTC; None where it has none."""


@dataclass(frozen=True, slots=True)
class ReadyKey:
    """A chosen certificate that passed its checks, and the services that were tried; good for many documents."""

    choice: CertificateChoice
    status: CertificateStatus
    level: Level
    services: Services = field(repr=False)
    warnings: tuple[Warn, ...]
    view: TrustView | None = field(default=None, repr=False)
    """The trust that it was checked with; later documents of the run are judged with the same files."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything is decided and checked; only the PIN is missing."""

    request: Request
    document: OpenedDocument
    key: ReadyKey
    orders: tuple[SignatureOrder, ...]
    base: Content = field(repr=False)
    """The bytes to append to: the document's own, or the same document mended while nobody has signed it."""
    warnings: tuple[Warn, ...]

    def with_last_try(self) -> Prepared:
        """The same, with the person's consent to spend the token's last try."""
        request = self.request
        if isinstance(request, IssueRequest):
            return replace(self, request=replace(request, sign=replace(request.sign, spend_last_try=True)))
        return replace(self, request=replace(request, spend_last_try=True))

    @property
    def choice(self) -> CertificateChoice:
        return self.key.choice

    @property
    def status(self) -> CertificateStatus:
        return self.key.status

    @property
    def level(self) -> Level:
        return self.key.level

    @property
    def sign(self) -> SignRequest:
        """The part that both kinds of request share."""
        return sign_part(self.request)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What will be drawn, in order."""
        return tuple(order.mark for order in self.orders)


@dataclass(frozen=True, slots=True)
class Failure:
    """One document of several that was not signed, and why; nothing of it was written."""

    source: Path
    error: Exception


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """One file's verdict."""

    path: Path
    report: Report | None
    error: KysoError | None
    """Why there is no report: the file itself could not be read."""
    seconds: float
    number: str | None = None
    """Number and symbol as page 1 prints them; likewise the date (ISO) and the issuing agency. Never evidence."""
    date: str | None = None
    agency: str | None = None
    subject: Subject = NO_SUBJECT
    secrecy: str | None = None
    """The degree of secrecy that page 1 bears; nothing of such a document is kept."""
    number_line: Box | None = None
    """Where page 1 prints "Số: …/…"; the date stands right of it."""

    @property
    def verdict(self) -> Verdict:
        return verification.Verdict.UNREADABLE if self.report is None else self.report.verdict
