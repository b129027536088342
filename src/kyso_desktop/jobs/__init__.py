"""Jobs: one function for each thing a person does; the faces' one door for verbs and values."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.books import Book, BooksError, Chart, Correction, ExportUnreadable, Field, FormKind, FormUnreadable, FormatUnknown, NumberTaken, Paper, Period, Register, Row, RowMark, RowUnknown, Section, Sheet, Subscriber, Table, Urgency, Waiting, Words, cell_text, parse_period
    from kyso_desktop.jobs.batch import LeftBatch, forget_batch, left_batch, prepare_batch, sign_batch, thumbnail
    from kyso_desktop.jobs.books import EXPORTS, REPORTS, export_journal, make_report, write_paper, write_report
    from kyso_desktop.jobs.checks_computer import Patient
    from kyso_desktop.jobs.clerk import OpenRegister, RegisterView, book_paper, correct_row, dispose_document, enter_row, mark_row, open_register, printed_book, read_book, receive_document, view_book, waiting_documents, write_book
    from kyso_desktop.jobs.closing import KeepingState, close_book, closing_due, keeping_state, last_closing, read_checkpoint, save_checkpoint, stamped_at
    from kyso_desktop.jobs.demo import Practice, prepare_practice, run_demo, sample_documents
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.doctor import examine, pack_bundle
    from kyso_desktop.jobs.documents import open_document, place_document, place_pages, read_pages, read_signed_pages, render_page
    from kyso_desktop.jobs.errors import Cancelled, CertificateFormatUnknown, CertificateRefused, CopyOfElectronic, DetailMissing, DocumentChanged, EarlierSignatureInvalid, JobError, KeyNotStopped, KeyStopped, NoPersonalSignature, NumberDiffers, NumberInvalid, PictureMissing, PictureUnusable, PlaceNotFound, PlaceOutsidePage, ProxyNotSet, ResultNotSound, ScanUnfit, SecretDocument, SettingInvalid, SettingLocked, StoppedKeysUnreadable
    from kyso_desktop.jobs.evidence import delete_evidence, export_evidence, read_evidence
    from kyso_desktop.jobs.finding import Check, Finding, Seen, State
    from kyso_desktop.jobs.forms import subscriber_of, write_certificate_form, write_form, write_incident_report, write_return_slip
    from kyso_desktop.jobs.incoming import Arrival, Watched, look_for_arrivals, reminder_due
    from kyso_desktop.jobs.journal import check_journal, find_entries, read_journal
    from kyso_desktop.jobs.keeping import back_up_as_set, back_up_if_due, back_up_journal, begin_journal_anew, has_keyring_key, journal_backups, lock_journal, rekey_journal, restore_journal
    from kyso_desktop.jobs.keys import add_driver, choose_certificate, list_tokens, watch_tokens
    from kyso_desktop.jobs.leaks import StoppedKey, lift_stop, report_leak, stopped_keys
    from kyso_desktop.jobs.merging import CheckedExport, ExportTrust, check_export, make_merged_report, sign_export, write_merged_book, write_merged_report
    from kyso_desktop.jobs.model import Capacity, Failure, IssueRequest, KeyWish, OpenedDocument, PlacedBox, Prepared, ReadPages, ReadyKey, SignRequest, SignedFile, Step, Tell, VerifiedFile, Warn, silent
    from kyso_desktop.jobs.names import default_target
    from kyso_desktop.jobs.network_list import Address, Contact, keep_proxy_password, list_addresses
    from kyso_desktop.jobs.policy_pack import import_policy_pack, policy_pack_in_force, with_policy_pack
    from kyso_desktop.jobs.preferences import change_preference, read_preferences
    from kyso_desktop.jobs.preparing import has_personal_signature, make_ready, open_and_prepare, prepare, preview
    from kyso_desktop.jobs.profile import Profile, read_profile, save_profile
    from kyso_desktop.jobs.radar import CertificateNotice, WatchedCertificate, expiry_notice, fresh_notices, save_certificate, watch_certificates
    from kyso_desktop.jobs.recent import forget_recent_files, recent_files, remember_files
    from kyso_desktop.jobs.rules import Citation, Rules, VIETNAM, rule_pack
    from kyso_desktop.jobs.sheets import sheet_pdf, write_sheet, write_verdict_sheet
    from kyso_desktop.jobs.sign import AskAgain, sign_each, sign_prepared
    from kyso_desktop.jobs.trust_store import TrustOrigin, TrustedCertificate, add_trust, import_trust, list_trust, pin_bundle_key, remove_trust
    from kyso_desktop.jobs.updating import Updated, apply_update, check_update
    from kyso_desktop.jobs.upkeep import back_up_in_time, back_up_quietly
    from kyso_desktop.jobs.verify import verify_document
    from kyso_desktop.jobs.verifying import VerifyingPool, serve_verifying
    from kyso_desktop.journal import Act, Backup, BackupUnsound, ChainBreak, ChainReport, Checkpoint, Entry, JournalError, JournalUnavailable, JournalUnreadable, Outcome, Page, Wish
    from kyso_desktop.pages import DocumentTrouble, EmptyFile, NotAPdf, PageImage, PasswordNeeded
    from kyso_desktop.placement import Box, LeaderPlace, PageShape, Place, PlaceReason, Places, TextPlace, points
    from kyso_desktop.signing import DocumentClosed, DocumentUnwritable, Level, LevelUnreachable, MadeSignature, Mark, Picture, PictureUnreadable, SigningPasswordNeeded, TextRun, TextStyle
    from kyso_desktop.tokens import CertificateAmbiguous, CertificateChoice, CertificateNotFound, CertificateUnfit, DriverFailed, DriverMissing, KeyMissing, MechanismMissing, NoToken, Pin, PinFinalTry, PinIncorrect, PinLocked, PinRefused, PinState, SessionEnded, TokenBusy, TokenCertificate, TokenError, TokenRemoved, TokenReport, TokenWaitStopped, Watch, WrongSignature
    from kyso_desktop.training import TrainingFolderFailed, TrainingKit, TrainingToolFailed, TrainingToolMissing
    from kyso_desktop.trust import BundleFault, CertificateFacts, CertificateKind, CertificateState, CertificateStatus, CertificateUnreadable, NotAnAuthority, PolicyPack, PolicyPackRefused, TimestampUnavailable, TrustBundle, TrustBundleRefused, TrustFileUnreadable, TrustInputs, TrustStoreDamaged, TrustedUnknown, UnfitReason
    from kyso_desktop.updates import Offer, ProgramNotReplaceable, UpdateDeferred, UpdateDidNotStart, UpdateFault, UpdateRefused, UpdateUnavailable, UpdatesNotSetUp
    from kyso_desktop.verification import Change, ChangeKind, ChangesAfter, Reason, Report, SignatureVerdict, Verdict
    from kyso_desktop.workstation import EffectiveSetting, LEVELS, Origin, SettingKind, SettingRow, SettingValue
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.books": (
                "Book BooksError Chart Correction ExportUnreadable Field FormKind FormUnreadable FormatUnknown "
                "NumberTaken Paper Period Register Row RowMark RowUnknown Section Sheet Subscriber Table Urgency "
                "Waiting Words cell_text parse_period"
            ),
            "kyso_desktop.jobs.batch": "LeftBatch forget_batch left_batch prepare_batch sign_batch thumbnail",
            "kyso_desktop.jobs.books": "EXPORTS REPORTS export_journal make_report write_paper write_report",
            "kyso_desktop.jobs.checks_computer": "Patient",
            "kyso_desktop.jobs.clerk": (
                "OpenRegister RegisterView book_paper correct_row dispose_document enter_row mark_row open_register "
                "printed_book read_book receive_document view_book waiting_documents write_book"
            ),
            "kyso_desktop.jobs.closing": (
                "KeepingState close_book closing_due keeping_state last_closing read_checkpoint save_checkpoint "
                "stamped_at"
            ),
            "kyso_desktop.jobs.demo": "Practice prepare_practice run_demo sample_documents",
            "kyso_desktop.jobs.desk": "Desk",
            "kyso_desktop.jobs.doctor": "examine pack_bundle",
            "kyso_desktop.jobs.documents": (
                "open_document place_document place_pages read_pages read_signed_pages render_page"
            ),
            "kyso_desktop.jobs.errors": (
                "Cancelled CertificateFormatUnknown CertificateRefused CopyOfElectronic DetailMissing DocumentChanged "
                "EarlierSignatureInvalid JobError KeyNotStopped KeyStopped NoPersonalSignature NumberDiffers "
                "NumberInvalid PictureMissing PictureUnusable PlaceNotFound PlaceOutsidePage ProxyNotSet "
                "ResultNotSound ScanUnfit SecretDocument SettingInvalid SettingLocked StoppedKeysUnreadable"
            ),
            "kyso_desktop.jobs.evidence": "delete_evidence export_evidence read_evidence",
            "kyso_desktop.jobs.finding": "Check Finding Seen State",
            "kyso_desktop.jobs.forms": (
                "subscriber_of write_certificate_form write_form write_incident_report write_return_slip"
            ),
            "kyso_desktop.jobs.incoming": "Arrival Watched look_for_arrivals reminder_due",
            "kyso_desktop.jobs.journal": "check_journal find_entries read_journal",
            "kyso_desktop.jobs.keeping": (
                "back_up_as_set back_up_if_due back_up_journal begin_journal_anew has_keyring_key journal_backups "
                "lock_journal rekey_journal restore_journal"
            ),
            "kyso_desktop.jobs.keys": "add_driver choose_certificate list_tokens watch_tokens",
            "kyso_desktop.jobs.leaks": "StoppedKey lift_stop report_leak stopped_keys",
            "kyso_desktop.jobs.merging": (
                "CheckedExport ExportTrust check_export make_merged_report sign_export write_merged_book "
                "write_merged_report"
            ),
            "kyso_desktop.jobs.model": (
                "Capacity Failure IssueRequest KeyWish OpenedDocument PlacedBox Prepared ReadPages ReadyKey "
                "SignRequest SignedFile Step Tell VerifiedFile Warn silent"
            ),
            "kyso_desktop.jobs.names": "default_target",
            "kyso_desktop.jobs.network_list": "Address Contact keep_proxy_password list_addresses",
            "kyso_desktop.jobs.policy_pack": "import_policy_pack policy_pack_in_force with_policy_pack",
            "kyso_desktop.jobs.preferences": "change_preference read_preferences",
            "kyso_desktop.jobs.preparing": "has_personal_signature make_ready open_and_prepare prepare preview",
            "kyso_desktop.jobs.profile": "Profile read_profile save_profile",
            "kyso_desktop.jobs.radar": (
                "CertificateNotice WatchedCertificate expiry_notice fresh_notices save_certificate watch_certificates"
            ),
            "kyso_desktop.jobs.recent": "forget_recent_files recent_files remember_files",
            "kyso_desktop.jobs.rules": "Citation Rules VIETNAM rule_pack",
            "kyso_desktop.jobs.sheets": "sheet_pdf write_sheet write_verdict_sheet",
            "kyso_desktop.jobs.sign": "AskAgain sign_each sign_prepared",
            "kyso_desktop.jobs.trust_store": (
                "TrustOrigin TrustedCertificate add_trust import_trust list_trust pin_bundle_key remove_trust"
            ),
            "kyso_desktop.jobs.updating": "Updated apply_update check_update",
            "kyso_desktop.jobs.upkeep": "back_up_in_time back_up_quietly",
            "kyso_desktop.jobs.verify": "verify_document",
            "kyso_desktop.jobs.verifying": "VerifyingPool serve_verifying",
            "kyso_desktop.journal": (
                "Act Backup BackupUnsound ChainBreak ChainReport Checkpoint Entry JournalError JournalUnavailable "
                "JournalUnreadable Outcome Page Wish"
            ),
            "kyso_desktop.pages": "DocumentTrouble EmptyFile NotAPdf PageImage PasswordNeeded",
            "kyso_desktop.placement": "Box LeaderPlace PageShape Place PlaceReason Places TextPlace points",
            "kyso_desktop.signing": (
                "DocumentClosed DocumentUnwritable Level LevelUnreachable MadeSignature Mark Picture "
                "PictureUnreadable SigningPasswordNeeded TextRun TextStyle"
            ),
            "kyso_desktop.tokens": (
                "CertificateAmbiguous CertificateChoice CertificateNotFound CertificateUnfit DriverFailed "
                "DriverMissing KeyMissing MechanismMissing NoToken Pin PinFinalTry PinIncorrect PinLocked PinRefused "
                "PinState SessionEnded TokenBusy TokenCertificate TokenError TokenRemoved TokenReport "
                "TokenWaitStopped Watch WrongSignature"
            ),
            "kyso_desktop.training": "TrainingFolderFailed TrainingKit TrainingToolFailed TrainingToolMissing",
            "kyso_desktop.trust": (
                "BundleFault CertificateFacts CertificateKind CertificateState CertificateStatus "
                "CertificateUnreadable NotAnAuthority PolicyPack PolicyPackRefused TimestampUnavailable TrustBundle "
                "TrustBundleRefused TrustFileUnreadable TrustInputs TrustStoreDamaged TrustedUnknown UnfitReason"
            ),
            "kyso_desktop.updates": (
                "Offer ProgramNotReplaceable UpdateDeferred UpdateDidNotStart UpdateFault UpdateRefused "
                "UpdateUnavailable UpdatesNotSetUp"
            ),
            "kyso_desktop.verification": "Change ChangeKind ChangesAfter Reason Report SignatureVerdict Verdict",
            "kyso_desktop.workstation": "EffectiveSetting LEVELS Origin SettingKind SettingRow SettingValue",
        },
    )

__all__ = [
    "Act",
    "Address",
    "Arrival",
    "AskAgain",
    "Backup",
    "BackupUnsound",
    "Book",
    "BooksError",
    "Box",
    "BundleFault",
    "Cancelled",
    "Capacity",
    "CertificateAmbiguous",
    "CertificateChoice",
    "CertificateFacts",
    "CertificateFormatUnknown",
    "CertificateKind",
    "CertificateNotFound",
    "CertificateNotice",
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
    "Chart",
    "Check",
    "CheckedExport",
    "Checkpoint",
    "Citation",
    "Contact",
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
    "EXPORTS",
    "EarlierSignatureInvalid",
    "EffectiveSetting",
    "EmptyFile",
    "Entry",
    "ExportTrust",
    "ExportUnreadable",
    "Failure",
    "Field",
    "Finding",
    "FormKind",
    "FormUnreadable",
    "FormatUnknown",
    "IssueRequest",
    "JobError",
    "JournalError",
    "JournalUnavailable",
    "JournalUnreadable",
    "KeepingState",
    "KeyMissing",
    "KeyNotStopped",
    "KeyStopped",
    "KeyWish",
    "LEVELS",
    "LeaderPlace",
    "LeftBatch",
    "Level",
    "LevelUnreachable",
    "MadeSignature",
    "Mark",
    "MechanismMissing",
    "NoPersonalSignature",
    "NoToken",
    "NotAPdf",
    "NotAnAuthority",
    "NumberDiffers",
    "NumberInvalid",
    "NumberTaken",
    "Offer",
    "OpenRegister",
    "OpenedDocument",
    "Origin",
    "Outcome",
    "Page",
    "PageImage",
    "PageShape",
    "Paper",
    "PasswordNeeded",
    "Patient",
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
    "PolicyPack",
    "PolicyPackRefused",
    "Practice",
    "Prepared",
    "Profile",
    "ProgramNotReplaceable",
    "ProxyNotSet",
    "REPORTS",
    "ReadPages",
    "ReadyKey",
    "Reason",
    "Register",
    "RegisterView",
    "Report",
    "ResultNotSound",
    "Row",
    "RowMark",
    "RowUnknown",
    "Rules",
    "ScanUnfit",
    "SecretDocument",
    "Section",
    "Seen",
    "SessionEnded",
    "SettingInvalid",
    "SettingKind",
    "SettingLocked",
    "SettingRow",
    "SettingValue",
    "Sheet",
    "SignRequest",
    "SignatureVerdict",
    "SignedFile",
    "SigningPasswordNeeded",
    "State",
    "Step",
    "StoppedKey",
    "StoppedKeysUnreadable",
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
    "TrustBundle",
    "TrustBundleRefused",
    "TrustFileUnreadable",
    "TrustInputs",
    "TrustOrigin",
    "TrustStoreDamaged",
    "TrustedCertificate",
    "TrustedUnknown",
    "UnfitReason",
    "UpdateDeferred",
    "UpdateDidNotStart",
    "UpdateFault",
    "UpdateRefused",
    "UpdateUnavailable",
    "Updated",
    "UpdatesNotSetUp",
    "Urgency",
    "VIETNAM",
    "Verdict",
    "VerifiedFile",
    "VerifyingPool",
    "Waiting",
    "Warn",
    "Watch",
    "Watched",
    "WatchedCertificate",
    "Wish",
    "Words",
    "WrongSignature",
    "add_driver",
    "add_trust",
    "apply_update",
    "back_up_as_set",
    "back_up_if_due",
    "back_up_in_time",
    "back_up_journal",
    "back_up_quietly",
    "begin_journal_anew",
    "book_paper",
    "cell_text",
    "change_preference",
    "check_export",
    "check_journal",
    "check_update",
    "choose_certificate",
    "close_book",
    "closing_due",
    "correct_row",
    "default_target",
    "delete_evidence",
    "dispose_document",
    "enter_row",
    "examine",
    "expiry_notice",
    "export_evidence",
    "export_journal",
    "find_entries",
    "forget_batch",
    "forget_recent_files",
    "fresh_notices",
    "has_keyring_key",
    "has_personal_signature",
    "import_policy_pack",
    "import_trust",
    "journal_backups",
    "keep_proxy_password",
    "keeping_state",
    "last_closing",
    "left_batch",
    "lift_stop",
    "list_addresses",
    "list_tokens",
    "list_trust",
    "lock_journal",
    "look_for_arrivals",
    "make_merged_report",
    "make_ready",
    "make_report",
    "mark_row",
    "open_and_prepare",
    "open_document",
    "open_register",
    "pack_bundle",
    "parse_period",
    "pin_bundle_key",
    "place_document",
    "place_pages",
    "points",
    "policy_pack_in_force",
    "prepare",
    "prepare_batch",
    "prepare_practice",
    "preview",
    "printed_book",
    "read_book",
    "read_checkpoint",
    "read_evidence",
    "read_journal",
    "read_pages",
    "read_preferences",
    "read_profile",
    "read_signed_pages",
    "receive_document",
    "recent_files",
    "rekey_journal",
    "remember_files",
    "reminder_due",
    "remove_trust",
    "render_page",
    "report_leak",
    "restore_journal",
    "rule_pack",
    "run_demo",
    "sample_documents",
    "save_certificate",
    "save_checkpoint",
    "save_profile",
    "serve_verifying",
    "sheet_pdf",
    "sign_batch",
    "sign_each",
    "sign_export",
    "sign_prepared",
    "silent",
    "stamped_at",
    "stopped_keys",
    "subscriber_of",
    "thumbnail",
    "verify_document",
    "view_book",
    "waiting_documents",
    "watch_certificates",
    "watch_tokens",
    "with_policy_pack",
    "write_book",
    "write_certificate_form",
    "write_form",
    "write_incident_report",
    "write_merged_book",
    "write_merged_report",
    "write_paper",
    "write_report",
    "write_return_slip",
    "write_sheet",
    "write_verdict_sheet",
]
