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
    PolicyUnreadable,
    SettingsUnreadable,
    TargetExists,
    TargetFailed,
    TargetReadOnly,
)
from kyso_desktop.workstation.files import check_target, read_file, write_whole
from kyso_desktop.workstation.journal_secret import JOURNAL_STORE, PASSPHRASE_VARIABLE, JournalSecret, journal_key
from kyso_desktop.workstation.lock import exclusive_lock
from kyso_desktop.workstation.policy import POLICY_FILE, REGISTRY_KEY, Policy, read_policy
from kyso_desktop.workstation.processes import TOKEN_PROCESS, forbid_core_dumps, start_token_process
from kyso_desktop.workstation.resources import resource
from kyso_desktop.workstation.setting_table import LEVELS, SETTING_TABLE, SettingKind, SettingRow, SettingValue
from kyso_desktop.workstation.settings import (
    EffectiveSetting,
    Origin,
    Settings,
    effective_settings,
    load_settings,
    save_settings,
)
from kyso_desktop.workstation.user_folders import Folders, folders, private_folder

__all__ = [
    "DiskFull",
    "EffectiveSetting",
    "FileBusy",
    "FileMissing",
    "FileTrouble",
    "FileUnreadable",
    "Folders",
    "JOURNAL_STORE",
    "JournalSecret",
    "KeyringMissing",
    "KeyringRefused",
    "LEVELS",
    "NotAFile",
    "Origin",
    "PASSPHRASE_VARIABLE",
    "POLICY_FILE",
    "Policy",
    "PolicyUnreadable",
    "REGISTRY_KEY",
    "SETTING_TABLE",
    "SettingKind",
    "SettingRow",
    "SettingValue",
    "Settings",
    "SettingsUnreadable",
    "TOKEN_PROCESS",
    "TargetExists",
    "TargetFailed",
    "TargetReadOnly",
    "check_target",
    "effective_settings",
    "exclusive_lock",
    "folders",
    "forbid_core_dumps",
    "journal_key",
    "known_modules",
    "load_settings",
    "private_folder",
    "read_file",
    "read_policy",
    "resource",
    "save_settings",
    "start_token_process",
    "write_whole",
]
