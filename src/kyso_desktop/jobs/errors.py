"""What a job itself refuses, as facts."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kyso_desktop.errors import KysoError


class JobError(KysoError):
    """Root of the refusals that no single room can know."""


@dataclass(eq=False)
class CertificateRefused(JobError):
    """The certificate failed its check before the PIN was asked; ``state`` is a ``CertificateState`` value."""

    code = "CERTIFICATE_REFUSED"
    name: str
    state: str
    when: datetime | None


@dataclass(eq=False)
class DocumentTooComplex(JobError):
    """Reading the document took more memory or time than is allowed, or ended the process that read it."""

    code = "DOCUMENT_TOO_COMPLEX"
    name: str


@dataclass(eq=False)
class PlaceNotFound(JobError):
    """The text does not say where the mark belongs; a person must place it.

    ``what``: leader, seal, number, date, or anchor: the words below which it was to go are not there; unsure: a place
    was found, but not surely enough to be signed at unseen.
    """

    code = "PLACE_NOT_FOUND"
    what: str
    name: str


@dataclass(eq=False)
class PlaceOutsidePage(JobError):
    """The chosen box does not lie on a page of this document."""

    code = "PLACE_OUTSIDE_PAGE"
    page: int
    pages: int


@dataclass(eq=False)
class NoPersonalSignature(JobError):
    """No seal before a valid personal signature (Nghị định 30/2020/NĐ-CP, Điều 32.2.d)."""

    code = "NO_PERSONAL_SIGNATURE"
    name: str


@dataclass(eq=False)
class NameMismatch(JobError):
    """The name that the document prints below the title is not that of the certificate's holder."""

    code = "NAME_MISMATCH"
    printed: str
    holder: str


@dataclass(eq=False)
class ActiveContent(JobError):
    """The document holds what may make it act or look otherwise later; ``found`` are the codes of warnings."""

    code = "ACTIVE_CONTENT"
    name: str
    found: tuple[str, ...]


@dataclass(eq=False)
class EarlierSignatureInvalid(JobError):
    """A signature that is already there is not valid; signing on top would lend it credit."""

    code = "EARLIER_SIGNATURE_INVALID"
    name: str


@dataclass(eq=False)
class SecretDocument(JobError):
    """The document bears a secrecy mark; state secrets are outside this program. Nothing of it is journalled."""

    code = "SECRET_DOCUMENT"


@dataclass(eq=False)
class CopyOfElectronic(JobError):
    """SAO Y and SAO LỤC are made from paper; the original file is signed already and is passed on as it is."""

    code = "COPY_OF_ELECTRONIC"
    name: str


@dataclass(eq=False)
class CommentTooLong(JobError):
    """The opinion does not fit into its place on the page; ``lines`` is how many lines there are."""

    code = "COMMENT_TOO_LONG"
    lines: int


@dataclass(eq=False)
class AlreadySigned(JobError):
    """A document with a signature is not prepared any more: every change would break what was signed."""

    code = "ALREADY_SIGNED"
    name: str


@dataclass(eq=False)
class PageNotThere(JobError):
    """The joined document has no such page; ``pages`` is how many it has."""

    code = "PAGE_NOT_THERE"
    pages: int


@dataclass(eq=False)
class PagesLocked(JobError):
    """The document's owner forbids that its pages are joined or turned; the owner's password would allow it."""

    code = "PAGES_LOCKED"
    name: str


@dataclass(eq=False)
class ScanUnreadable(JobError):
    """A photo or scan that cannot be read as a picture."""

    code = "SCAN_UNREADABLE"
    name: str


@dataclass(eq=False)
class ScanTooLarge(JobError):
    """A photo or scan of more dots, or more pages, than is opened."""

    code = "SCAN_TOO_LARGE"
    name: str


@dataclass(eq=False)
class PartUnknown(JobError):
    """A file of a kind that does not become pages."""

    code = "PART_UNKNOWN"
    name: str


@dataclass(eq=False)
class NoWordProcessor(JobError):
    """Only a word processor makes pages of this file, and the computer has none."""

    code = "NO_WORD_PROCESSOR"
    name: str


@dataclass(eq=False)
class NoTableProcessor(JobError):
    """A spreadsheet cannot become a PDF here: LibreOffice, or its Calc, is missing."""

    code = "NO_TABLE_PROCESSOR"
    name: str


@dataclass(eq=False)
class ScanUnfit(JobError):
    """A page is no scan as Phụ lục I, Phần II wants it; ``fault``: version, not_a_scan, grey, coarse, paper."""

    code = "SCAN_UNFIT"
    name: str
    page: int
    fault: str


@dataclass(eq=False)
class DocumentChanged(JobError):
    """The file on disk is no longer the one that was shown."""

    code = "DOCUMENT_CHANGED"
    name: str


@dataclass(eq=False)
class NumberTwice(JobError):
    """The document would get number and symbol of another of the same list (Nghị định 30/2020/NĐ-CP, Điều 15)."""

    code = "NUMBER_TWICE"
    number: str
    other: str
    """The name of the document that has it."""


@dataclass(eq=False)
class NumberGiven(JobError):
    """Number and symbol were given to another document this year (Nghị định 30/2020/NĐ-CP, Điều 15)."""

    code = "NUMBER_GIVEN"
    number: str
    year: int


@dataclass(eq=False)
class BlankTooNarrow(JobError):
    """Number or date would be printed over what stands beside their blank."""

    code = "BLANK_NARROW"
    name: str


@dataclass(eq=False)
class SealApart(JobError):
    """The seal stands on a page without number or date, which are on two others: three signatures would be needed."""

    code = "SEAL_APART"
    name: str
    seal: int
    """The page of the seal; ``pages`` are those of number and date."""
    pages: tuple[int, ...]


@dataclass(eq=False)
class NumberDiffers(JobError):
    """The document already prints another number or date than the one given."""

    code = "NUMBER_DIFFERS"
    printed: str
    given: str


@dataclass(eq=False)
class NumberInvalid(JobError):
    """The number is not digits (with an optional letter suffix) as Nghị định 30 wants."""

    code = "NUMBER_INVALID"
    given: str


@dataclass(eq=False)
class PictureUnusable(JobError):
    """The picture is not a PNG with a transparent background; ``reason``: missing, format, alpha, small,
    and of a photo to be cleaned unreadable, large, or empty: without such ink."""

    code = "PICTURE_UNUSABLE"
    path: Path
    reason: str


@dataclass(eq=False)
class PictureMissing(JobError):
    """A seal was asked for and there is no seal picture or no diameter."""

    code = "PICTURE_MISSING"
    what: str


@dataclass(eq=False)
class TargetIsSource(JobError):
    """The signed document would stand where a document of this run stands; originals are never replaced."""

    code = "TARGET_IS_SOURCE"
    path: Path


@dataclass(eq=False)
class TargetTaken(JobError):
    """Another document of the same run is to stand there."""

    code = "TARGET_TAKEN"
    path: Path


@dataclass(eq=False)
class ResultNotSound(JobError):
    """The signed bytes did not stand our own check; they were thrown away and nothing was written."""

    code = "RESULT_NOT_SOUND"
    name: str
    reason: str


@dataclass(eq=False)
class DetailMissing(JobError):
    """This capacity needs a further detail; ``what``: document_number, copy_kind, agency."""

    code = "DETAIL_MISSING"
    what: str


@dataclass(eq=False)
class KeyStopped(JobError):
    """The certificate's key was reported as leaked on this computer; it signs nothing here. ``since`` in UTC."""

    code = "KEY_STOPPED"
    name: str
    since: datetime


@dataclass(eq=False)
class KeyNotStopped(JobError):
    """No report of this certificate stands on this computer."""

    code = "KEY_NOT_STOPPED"
    sha256: str


@dataclass(eq=False)
class StoppedKeysUnreadable(JobError):
    """The list of reported keys cannot be read, so nothing may be signed."""

    code = "STOPPED_KEYS_UNREADABLE"
    path: Path


@dataclass(eq=False)
class SettingLocked(JobError):
    """The agency's policy rules this setting; ``name`` is that of the settings table."""

    code = "SETTING_LOCKED"
    name: str


@dataclass(eq=False)
class SettingInvalid(JobError):
    """What was given does not fit this setting's kind; ``name`` is that of the settings table."""

    code = "SETTING_INVALID"
    name: str


@dataclass(eq=False)
class CertificateFormatUnknown(JobError):
    """A certificate is saved as .cer, .crt, .der or .pem, not as this."""

    code = "CERTIFICATE_FORMAT_UNKNOWN"
    suffix: str


class Cancelled(Exception):
    """The person stopped the job between two steps; nothing was written."""


class ProxyNotSet(JobError):
    """No proxy with a user's name is set, so a password belongs to nobody."""

    code = "PROXY_NOT_SET"


class NetworkForbidden(JobError):
    """The network is off by setting or policy, and this cannot be done without it."""

    code = "NETWORK_FORBIDDEN"


class NothingToReplay(JobError):
    """The document holds no signature whose verdict could be computed anew, or could not be read to the end."""

    code = "NOTHING_TO_REPLAY"


@dataclass(eq=False)
class ReplayUnreadable(JobError):
    """The file is no bundle of a verdict, or it was changed."""

    code = "REPLAY_UNREADABLE"
    path: Path
