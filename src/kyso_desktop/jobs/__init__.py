"""Jobs: one function for each thing a person does; the faces' one door for verbs and values."""
from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.books import Book, BooksError, Correction, ExportUnreadable, Field, FormKind, FormUnreadable, FormatUnknown, NumberTaken, Paper, Period, Register, Row, RowMark, RowUnknown, Subscriber, Table, Urgency, Waiting, Words, parse_period
    from kyso_desktop.jobs.books import EXPORTS, REPORTS, export_journal, make_report, write_merged_report, write_paper, write_report
    from kyso_desktop.jobs.clerk import book_paper, correct_row, dispose_document, enter_row, mark_row, read_book, receive_document, waiting_documents, write_book
    from kyso_desktop.jobs.demo import Practice, prepare_practice, run_demo, sample_documents
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.documents import default_target, open_document, place_document, render_page
    from kyso_desktop.jobs.errors import Cancelled, CertificateRefused, CopyOfElectronic, DetailMissing, DocumentChanged, EarlierSignatureInvalid, JobError, NoPersonalSignature, NumberDiffers, NumberInvalid, PictureMissing, PictureUnusable, PlaceNotFound, PlaceOutsidePage, ResultNotSound, ScanUnfit, SecretDocument
    from kyso_desktop.jobs.forms import subscriber_of, write_form, write_incident_report, write_return_slip
    from kyso_desktop.jobs.journal import check_journal, find_entries, read_journal
    from kyso_desktop.jobs.keeping import back_up_if_due, back_up_journal, begin_journal_anew, close_book, read_checkpoint, restore_journal, save_checkpoint
    from kyso_desktop.jobs.keys import choose_certificate, list_tokens, watch_tokens
    from kyso_desktop.jobs.model import Capacity, Failure, IssueRequest, KeyWish, OpenedDocument, PlacedBox, Prepared, ReadyKey, SignRequest, SignedFile, Step, Tell, VerifiedFile, Warn, silent
    from kyso_desktop.jobs.names import default_target
    from kyso_desktop.jobs.preparing import has_personal_signature, make_ready, open_and_prepare, prepare, preview
    from kyso_desktop.jobs.rules import VIETNAM, Citation, Rules, rule_pack
    from kyso_desktop.jobs.sign import sign_each, sign_prepared
    from kyso_desktop.jobs.verify import verify_document
    from kyso_desktop.journal import Act, Backup, BackupUnsound, ChainBreak, ChainReport, Checkpoint, Entry, JournalError, JournalUnavailable, JournalUnreadable, Outcome, Page, Wish
    from kyso_desktop.pages import DocumentTrouble, EmptyFile, NotAPdf, PageImage, PasswordNeeded
    from kyso_desktop.placement import Box, LeaderPlace, PageShape, Place, PlaceReason, Places, TextPlace, points
    from kyso_desktop.signing import DocumentClosed, DocumentUnwritable, Level, LevelUnreachable, MadeSignature, Mark, Picture, PictureUnreadable, SigningPasswordNeeded, TextRun, TextStyle
    from kyso_desktop.tokens import CertificateAmbiguous, CertificateChoice, CertificateNotFound, CertificateUnfit, DriverFailed, DriverMissing, KeyMissing, MechanismMissing, NoToken, Pin, PinFinalTry, PinIncorrect, PinLocked, PinRefused, PinState, TokenBusy, TokenCertificate, TokenError, TokenRemoved, TokenReport, TokenWaitStopped, Watch, WrongSignature
    from kyso_desktop.training import TrainingFolderFailed, TrainingKit, TrainingToolFailed, TrainingToolMissing
    from kyso_desktop.trust import CertificateFacts, CertificateKind, CertificateState, CertificateStatus, CertificateUnreadable, TimestampUnavailable, TrustFileUnreadable, TrustInputs, TrustStoreDamaged, UnfitReason
    from kyso_desktop.verification import Change, ChangeKind, ChangesAfter, Reason, Report, SignatureVerdict, Verdict
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.books": (
                "Book BooksError Correction ExportUnreadable Field FormKind FormUnreadable FormatUnknown "
                "NumberTaken Paper Period Register Row RowMark RowUnknown Subscriber Table Urgency "
                "Waiting Words parse_period"
            ),
            "kyso_desktop.jobs.books": (
                "EXPORTS REPORTS export_journal make_report write_merged_report write_paper write_report"
            ),
            "kyso_desktop.jobs.clerk": (
                "book_paper correct_row dispose_document enter_row mark_row read_book receive_document "
                "waiting_documents write_book"
            ),
            "kyso_desktop.jobs.demo": "Practice prepare_practice run_demo sample_documents",
            "kyso_desktop.jobs.desk": "Desk",
            "kyso_desktop.jobs.documents": "default_target open_document place_document render_page",
            "kyso_desktop.jobs.errors": (
                "Cancelled CertificateRefused CopyOfElectronic DetailMissing DocumentChanged "
                "EarlierSignatureInvalid JobError NoPersonalSignature NumberDiffers NumberInvalid "
                "PictureMissing PictureUnusable PlaceNotFound PlaceOutsidePage ResultNotSound ScanUnfit "
                "SecretDocument"
            ),
            "kyso_desktop.jobs.forms": "subscriber_of write_form write_incident_report write_return_slip",
            "kyso_desktop.jobs.journal": "check_journal find_entries read_journal",
            "kyso_desktop.jobs.keeping": (
                "back_up_if_due back_up_journal begin_journal_anew close_book read_checkpoint "
                "restore_journal save_checkpoint"
            ),
            "kyso_desktop.jobs.keys": "choose_certificate list_tokens watch_tokens",
            "kyso_desktop.jobs.model": (
                "Capacity Failure IssueRequest KeyWish OpenedDocument PlacedBox Prepared ReadyKey "
                "SignRequest SignedFile Step Tell VerifiedFile Warn silent"
            ),
            "kyso_desktop.jobs.names": "default_target",
            "kyso_desktop.jobs.preparing": "has_personal_signature make_ready open_and_prepare prepare preview",
            "kyso_desktop.jobs.rules": "VIETNAM Citation Rules rule_pack",
            "kyso_desktop.jobs.sign": "sign_each sign_prepared",
            "kyso_desktop.jobs.verify": "verify_document",
            "kyso_desktop.journal": (
                "Act Backup BackupUnsound ChainBreak ChainReport Checkpoint Entry JournalError "
                "JournalUnavailable JournalUnreadable Outcome Page Wish"
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
                "CertificateFacts CertificateKind CertificateState CertificateStatus "
                "CertificateUnreadable TimestampUnavailable TrustFileUnreadable TrustInputs "
                "TrustStoreDamaged UnfitReason"
            ),
            "kyso_desktop.verification": "Change ChangeKind ChangesAfter Reason Report SignatureVerdict Verdict",
        },
    )

__all__ = [
    "EXPORTS",
    "REPORTS",
    "VIETNAM",
    "Act",
    "Backup",
    "BackupUnsound",
    "Book",
    "BooksError",
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
    "Checkpoint",
    "Citation",
    "CopyOfElectronic",
    "Correction",
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
    "ExportUnreadable",
    "Failure",
    "Field",
    "FormKind",
    "FormUnreadable",
    "FormatUnknown",
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
    "NumberTaken",
    "OpenedDocument",
    "Outcome",
    "Page",
    "PageImage",
    "PageShape",
    "Paper",
    "PasswordNeeded",
    "Period",
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
    "ReadyKey",
    "Reason",
    "Register",
    "Report",
    "ResultNotSound",
    "Row",
    "RowMark",
    "RowUnknown",
    "Rules",
    "ScanUnfit",
    "SecretDocument",
    "SignRequest",
    "SignatureVerdict",
    "SignedFile",
    "SigningPasswordNeeded",
    "Step",
    "Subscriber",
    "Table",
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
    "Urgency",
    "Verdict",
    "VerifiedFile",
    "Waiting",
    "Warn",
    "Watch",
    "Wish",
    "Words",
    "WrongSignature",
    "back_up_if_due",
    "back_up_journal",
    "begin_journal_anew",
    "book_paper",
    "check_journal",
    "choose_certificate",
    "close_book",
    "correct_row",
    "default_target",
    "dispose_document",
    "enter_row",
    "export_journal",
    "find_entries",
    "has_personal_signature",
    "list_tokens",
    "make_ready",
    "make_report",
    "mark_row",
    "open_and_prepare",
    "open_document",
    "parse_period",
    "place_document",
    "points",
    "prepare",
    "prepare_practice",
    "preview",
    "read_book",
    "read_checkpoint",
    "read_journal",
    "receive_document",
    "render_page",
    "restore_journal",
    "rule_pack",
    "run_demo",
    "sample_documents",
    "save_checkpoint",
    "sign_each",
    "sign_prepared",
    "silent",
    "subscriber_of",
    "verify_document",
    "waiting_documents",
    "watch_tokens",
    "write_book",
    "write_form",
    "write_incident_report",
    "write_merged_report",
    "write_paper",
    "write_report",
    "write_return_slip",
]
