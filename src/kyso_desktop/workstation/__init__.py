"""Workstation: what differs between computers: files, folders, secrets, drivers, resources."""

from kyso_desktop.workstation.drivers import known_modules
from kyso_desktop.workstation.errors import (
    DiskFull,
    FileBusy,
    FileMissing,
    FileTrouble,
    FileUnreadable,
    KeyringMissing,
    KeyringRefused,
    NotAFile,
    SettingsUnreadable,
    TargetExists,
    TargetFailed,
    TargetReadOnly,
)
from kyso_desktop.workstation.files import check_target, read_file, write_whole
from kyso_desktop.workstation.journal_secret import JOURNAL_STORE, PASSPHRASE_VARIABLE, JournalSecret, journal_key
from kyso_desktop.workstation.lock import exclusive_lock
from kyso_desktop.workstation.processes import (
    TOKEN_PROCESS,
    VERIFYING_PROCESS,
    bound_memory,
    forbid_core_dumps,
    start_token_process,
    start_verifying_process,
)
from kyso_desktop.workstation.resources import resource
from kyso_desktop.workstation.settings import Settings, load_settings, save_settings
from kyso_desktop.workstation.user_folders import Folders, folders, private_folder

__all__ = [
    "JOURNAL_STORE",
    "PASSPHRASE_VARIABLE",
    "TOKEN_PROCESS",
    "VERIFYING_PROCESS",
    "DiskFull",
    "FileBusy",
    "FileMissing",
    "FileTrouble",
    "FileUnreadable",
    "Folders",
    "JournalSecret",
    "KeyringMissing",
    "KeyringRefused",
    "NotAFile",
    "Settings",
    "SettingsUnreadable",
    "TargetExists",
    "TargetFailed",
    "TargetReadOnly",
    "bound_memory",
    "check_target",
    "exclusive_lock",
    "folders",
    "forbid_core_dumps",
    "journal_key",
    "known_modules",
    "load_settings",
    "private_folder",
    "read_file",
    "resource",
    "save_settings",
    "start_token_process",
    "start_verifying_process",
    "write_whole",
]
