"""Jobs: one function for each thing a person does; the faces' one door for verbs and values."""

from kyso_desktop.jobs.demo import Practice, prepare_practice, run_demo, sample_documents
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.documents import default_target, open_document, place_document, render_page
from kyso_desktop.jobs.errors import (
    Cancelled,
    CertificateRefused,
    DetailMissing,
    DocumentChanged,
    EarlierSignatureInvalid,
    JobError,
    NoPersonalSignature,
    NumberDiffers,
    NumberInvalid,
    PictureMissing,
    PictureUnusable,
    PlaceNotFound,
    PlaceOutsidePage,
    ResultNotSound,
    SecretDocument,
)
from kyso_desktop.jobs.journal import check_journal, read_journal
from kyso_desktop.jobs.marks import VIETNAM
from kyso_desktop.jobs.model import (
    Capacity,
    Failure,
    IssueRequest,
    KeyWish,
    OpenedDocument,
    PlacedBox,
    Prepared,
    ReadyKey,
    SignedFile,
    SignRequest,
    Step,
    Tell,
    VerifiedFile,
    Warn,
    silent,
)
from kyso_desktop.jobs.prepare import (
    choose_certificate,
    has_personal_signature,
    list_tokens,
    make_ready,
    open_and_prepare,
    prepare,
    preview,
)
from kyso_desktop.jobs.sign import sign_each, sign_prepared
from kyso_desktop.jobs.verify import verify_document
from kyso_desktop.journal import Act, ChainReport, Entry, JournalError, JournalUnavailable, JournalUnreadable, Outcome
from kyso_desktop.pages import DocumentTrouble, EmptyFile, NotAPdf, PageImage, PasswordNeeded
from kyso_desktop.placement import Box, LeaderPlace, PageShape, Place, PlaceReason, Places, TextPlace, points
from kyso_desktop.signing import (
    DocumentClosed,
    DocumentUnwritable,
    Level,
    LevelUnreachable,
    MadeSignature,
    Mark,
    Picture,
    PictureUnreadable,
    SigningPasswordNeeded,
    TextRun,
    TextStyle,
)
from kyso_desktop.tokens import (
    CertificateAmbiguous,
    CertificateChoice,
    CertificateNotFound,
    CertificateUnfit,
    DriverFailed,
    DriverMissing,
    KeyMissing,
    MechanismMissing,
    NoToken,
    Pin,
    PinFinalTry,
    PinIncorrect,
    PinLocked,
    PinRefused,
    PinState,
    TokenBusy,
    TokenCertificate,
    TokenError,
    TokenRemoved,
    TokenReport,
    WrongSignature,
)
from kyso_desktop.training import TrainingFolderFailed, TrainingKit, TrainingToolFailed, TrainingToolMissing
from kyso_desktop.trust import (
    CertificateFacts,
    CertificateKind,
    CertificateState,
    CertificateStatus,
    CertificateUnreadable,
    TimestampUnavailable,
    TrustFileUnreadable,
    TrustInputs,
    TrustStoreDamaged,
    UnfitReason,
)
from kyso_desktop.verification import Change, ChangeKind, ChangesAfter, Reason, Report, SignatureVerdict, Verdict

__all__ = [name for name in globals() if not name.startswith("_")]
