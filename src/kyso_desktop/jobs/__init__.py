"""Jobs: one function for each thing a person does; the faces' one door for verbs and values."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.jobs.demo import Practice, prepare_practice, run_demo, sample_documents
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.documents import (
        default_target,
        open_document,
        place_document,
        place_pages,
        read_pages,
        read_signed_pages,
        render_page,
    )
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
    from kyso_desktop.jobs.keys import choose_certificate, list_tokens, watch_tokens
    from kyso_desktop.jobs.model import (
        Capacity,
        Failure,
        IssueRequest,
        KeyWish,
        OpenedDocument,
        PlacedBox,
        Prepared,
        ReadPages,
        ReadyKey,
        SignedFile,
        SignRequest,
        Step,
        Tell,
        VerifiedFile,
        Warn,
        silent,
    )
    from kyso_desktop.jobs.preparing import (
        has_personal_signature,
        make_ready,
        open_and_prepare,
        prepare,
        preview,
    )
    from kyso_desktop.jobs.recent import forget_recent_files, recent_files, remember_files
    from kyso_desktop.jobs.rules import VIETNAM, Citation, Rules, rule_pack
    from kyso_desktop.jobs.sign import sign_each, sign_prepared
    from kyso_desktop.jobs.verify import verify_document
    from kyso_desktop.journal import (
        Act,
        ChainBreak,
        ChainReport,
        Entry,
        JournalError,
        JournalUnavailable,
        JournalUnreadable,
        Outcome,
    )
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
        TokenWaitStopped,
        Watch,
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
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.jobs.demo": "Practice prepare_practice run_demo sample_documents",
            "kyso_desktop.jobs.desk": "Desk",
            "kyso_desktop.jobs.documents": (
                "default_target open_document place_document place_pages read_pages read_signed_pages render_page"
            ),
            "kyso_desktop.jobs.errors": (
                "Cancelled CertificateRefused DetailMissing DocumentChanged EarlierSignatureInvalid JobError "
                "NoPersonalSignature NumberDiffers NumberInvalid PictureMissing PictureUnusable PlaceNotFound "
                "PlaceOutsidePage ResultNotSound SecretDocument"
            ),
            "kyso_desktop.jobs.journal": "check_journal read_journal",
            "kyso_desktop.jobs.model": (
                "Capacity Failure IssueRequest KeyWish OpenedDocument PlacedBox Prepared ReadPages ReadyKey "
                "SignedFile SignRequest Step Tell VerifiedFile Warn silent"
            ),
            "kyso_desktop.jobs.keys": "choose_certificate list_tokens watch_tokens",
            "kyso_desktop.jobs.preparing": "has_personal_signature make_ready open_and_prepare prepare preview",
            "kyso_desktop.jobs.recent": "forget_recent_files recent_files remember_files",
            "kyso_desktop.jobs.rules": "VIETNAM Citation Rules rule_pack",
            "kyso_desktop.jobs.sign": "sign_each sign_prepared",
            "kyso_desktop.jobs.verify": "verify_document",
            "kyso_desktop.journal": (
                "Act ChainBreak ChainReport Entry JournalError JournalUnavailable JournalUnreadable Outcome"
            ),
            "kyso_desktop.pages": "DocumentTrouble EmptyFile NotAPdf PageImage PasswordNeeded",
            "kyso_desktop.placement": "Box LeaderPlace PageShape Place PlaceReason Places TextPlace points",
            "kyso_desktop.signing": (
                "DocumentClosed DocumentUnwritable Level LevelUnreachable MadeSignature Mark Picture "
                "PictureUnreadable SigningPasswordNeeded TextRun TextStyle"
            ),
            "kyso_desktop.tokens": (
                "CertificateAmbiguous CertificateChoice CertificateNotFound CertificateUnfit DriverFailed "
                "DriverMissing KeyMissing MechanismMissing NoToken Pin PinFinalTry PinIncorrect PinLocked "
                "PinRefused PinState TokenBusy TokenCertificate TokenError TokenRemoved TokenReport "
                "TokenWaitStopped Watch WrongSignature"
            ),
            "kyso_desktop.training": "TrainingFolderFailed TrainingKit TrainingToolFailed TrainingToolMissing",
            "kyso_desktop.trust": (
                "CertificateFacts CertificateKind CertificateState CertificateStatus CertificateUnreadable "
                "TimestampUnavailable TrustFileUnreadable TrustInputs TrustStoreDamaged UnfitReason"
            ),
            "kyso_desktop.verification": "Change ChangeKind ChangesAfter Reason Report SignatureVerdict Verdict",
        },
    )

__all__ = [
    "VIETNAM",
    "Act",
    "Box",
    "Cancelled",
    "Capacity",
    "CertificateAmbiguous",
    "CertificateChoice",
    "CertificateFacts",
    "CertificateKind",
    "CertificateNotFound",
    "CertificateRefused",
    "CertificateState",
    "CertificateStatus",
    "CertificateUnfit",
    "CertificateUnreadable",
    "ChainBreak",
    "ChainReport",
    "Change",
    "ChangeKind",
    "ChangesAfter",
    "Citation",
    "Desk",
    "DetailMissing",
    "DocumentChanged",
    "DocumentClosed",
    "DocumentTrouble",
    "DocumentUnwritable",
    "DriverFailed",
    "DriverMissing",
    "EarlierSignatureInvalid",
    "EmptyFile",
    "Entry",
    "Failure",
    "IssueRequest",
    "JobError",
    "JournalError",
    "JournalUnavailable",
    "JournalUnreadable",
    "KeyMissing",
    "KeyWish",
    "LeaderPlace",
    "Level",
    "LevelUnreachable",
    "MadeSignature",
    "Mark",
    "MechanismMissing",
    "NoPersonalSignature",
    "NoToken",
    "NotAPdf",
    "NumberDiffers",
    "NumberInvalid",
    "OpenedDocument",
    "Outcome",
    "PageImage",
    "PageShape",
    "PasswordNeeded",
    "Picture",
    "PictureMissing",
    "PictureUnreadable",
    "PictureUnusable",
    "Pin",
    "PinFinalTry",
    "PinIncorrect",
    "PinLocked",
    "PinRefused",
    "PinState",
    "Place",
    "PlaceNotFound",
    "PlaceOutsidePage",
    "PlaceReason",
    "PlacedBox",
    "Places",
    "Practice",
    "Prepared",
    "ReadPages",
    "ReadyKey",
    "Reason",
    "Report",
    "ResultNotSound",
    "Rules",
    "SecretDocument",
    "SignRequest",
    "SignatureVerdict",
    "SignedFile",
    "SigningPasswordNeeded",
    "Step",
    "Tell",
    "TextPlace",
    "TextRun",
    "TextStyle",
    "TimestampUnavailable",
    "TokenBusy",
    "TokenCertificate",
    "TokenError",
    "TokenRemoved",
    "TokenReport",
    "TokenWaitStopped",
    "TrainingFolderFailed",
    "TrainingKit",
    "TrainingToolFailed",
    "TrainingToolMissing",
    "TrustFileUnreadable",
    "TrustInputs",
    "TrustStoreDamaged",
    "UnfitReason",
    "Verdict",
    "VerifiedFile",
    "Warn",
    "Watch",
    "WrongSignature",
    "check_journal",
    "choose_certificate",
    "default_target",
    "forget_recent_files",
    "has_personal_signature",
    "list_tokens",
    "make_ready",
    "open_and_prepare",
    "open_document",
    "place_document",
    "place_pages",
    "points",
    "prepare",
    "prepare_practice",
    "preview",
    "read_journal",
    "read_pages",
    "read_signed_pages",
    "recent_files",
    "remember_files",
    "render_page",
    "rule_pack",
    "run_demo",
    "sample_documents",
    "sign_each",
    "sign_prepared",
    "silent",
    "verify_document",
    "watch_tokens",
]
