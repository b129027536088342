"""Workstation: what differs between computers: files, folders, secrets, drivers, resources."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
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
    from kyso_desktop.workstation.files import check_target, holds_exactly, read_file, whole_file, write_whole
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
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.workstation.drivers": "known_modules",
            "kyso_desktop.workstation.errors": (
                "DiskFull FileBusy FileMissing FileTrouble FileUnreadable KeyringMissing KeyringRefused NotAFile "
                "SettingsUnreadable TargetExists TargetFailed TargetReadOnly"
            ),
            "kyso_desktop.workstation.files": "check_target holds_exactly read_file whole_file write_whole",
            "kyso_desktop.workstation.journal_secret": "JOURNAL_STORE PASSPHRASE_VARIABLE JournalSecret journal_key",
            "kyso_desktop.workstation.lock": "exclusive_lock",
            "kyso_desktop.workstation.processes": (
                "TOKEN_PROCESS VERIFYING_PROCESS bound_memory forbid_core_dumps start_token_process "
                "start_verifying_process"
            ),
            "kyso_desktop.workstation.resources": "resource",
            "kyso_desktop.workstation.settings": "Settings load_settings save_settings",
            "kyso_desktop.workstation.user_folders": "Folders folders private_folder",
        },
    )

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
    "holds_exactly",
    "journal_key",
    "known_modules",
    "load_settings",
    "private_folder",
    "read_file",
    "resource",
    "save_settings",
    "start_token_process",
    "start_verifying_process",
    "whole_file",
    "write_whole",
]
