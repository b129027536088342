"""Workstation: what differs between computers: files, folders, secrets, drivers, resources."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.workstation.autostart import set_autostart, starts_with_session
    from kyso_desktop.workstation.busy import at_work, is_anyone_at_work
    from kyso_desktop.workstation.computer import (
        PCSC_SOCKET,
        ServiceState,
        card_services,
        connect_milliseconds,
        free_megabytes,
        has_times_new_roman,
        library_versions,
        may_write,
        proxies_in_force,
        reader_count,
        service_state,
        system_name,
    )
    from kyso_desktop.workstation.content_file import opened_content
    from kyso_desktop.workstation.content_names import named_content
    from kyso_desktop.workstation.doors import is_pipe, web_door, window_door
    from kyso_desktop.workstation.drivers import known_modules
    from kyso_desktop.workstation.encryption import knows_system_roots
    from kyso_desktop.workstation.errors import (
        ConversionFailed,
        DiskFull,
        FileBusy,
        FileMissing,
        FileTrouble,
        FileUnreadable,
        FolderMissing,
        KeyringMissing,
        KeyringRefused,
        NotAFile,
        PolicyUnreadable,
        SettingsUnreadable,
        TargetExists,
        TargetFailed,
        TargetReadOnly,
    )
    from kyso_desktop.workstation.files import (
        check_target,
        file_identity,
        holds_exactly,
        is_written,
        read_file,
        remove_file,
        require_file,
        whole_file,
        write_whole,
    )
    from kyso_desktop.workstation.installation import (
        Platform,
        is_run_by_others,
        platform_name,
        program_folder,
        undone_update,
    )
    from kyso_desktop.workstation.journal_rekeying import (
        adopt_journal_key,
        former_journal_keys,
        keeps_key_in_keyring,
        propose_journal_key,
        proposed_journal_key,
    )
    from kyso_desktop.workstation.journal_secret import (
        JOURNAL_STORE,
        PASSPHRASE_VARIABLE,
        JournalSecret,
        journal_key,
        key_keeper,
        passphrase_secret,
    )
    from kyso_desktop.workstation.locales import system_language
    from kyso_desktop.workstation.lock import exclusive_lock
    from kyso_desktop.workstation.mapped_file import (
        Content,
        MappedFile,
        file_content,
        forget_hashes,
        hash_meanwhile,
        hash_of,
        let_go,
        places_of,
        sha256_of,
        sha256_of_file,
    )
    from kyso_desktop.workstation.memory import give_back_memory
    from kyso_desktop.workstation.own_copy import (
        COPIED_FROM,
        OwnCopy,
        beginning,
        begins_with,
        borrow,
        extended,
        read_content,
        written_content,
    )
    from kyso_desktop.workstation.policy import POLICY_FILE, REGISTRY_KEY, Policy, read_policy
    from kyso_desktop.workstation.processes import (
        FOR_SIGNING,
        OBJECTS,
        TOKEN_PROCESS,
        VERIFYING_PROCESS,
        bound_memory,
        forbid_core_dumps,
        start_processes_ahead,
        start_service,
        start_token_process,
        start_training_window,
        start_verifying_process,
        start_window,
    )
    from kyso_desktop.workstation.proxy_rule import use_proxy
    from kyso_desktop.workstation.proxy_script import read_script
    from kyso_desktop.workstation.resources import resource
    from kyso_desktop.workstation.root_stores import (
        RootStore,
        StoreKind,
        StoreState,
        clear_root,
        install_root,
        list_root_stores,
        remove_root,
    )
    from kyso_desktop.workstation.setting_table import (
        APPEARANCES,
        DIGESTS,
        LANGUAGES,
        LEVELS,
        LOG_LEVELS,
        ROLES,
        SETTING_TABLE,
        SettingKind,
        SettingRow,
        SettingValue,
        parse_setting,
    )
    from kyso_desktop.workstation.settings import (
        EffectiveSetting,
        Origin,
        Settings,
        effective_settings,
        load_settings,
        save_settings,
    )
    from kyso_desktop.workstation.user_folders import Folders, folders, is_shared, own_file, private_folder
    from kyso_desktop.workstation.web import (
        WebReply,
        keep_proxy_password,
        open_web,
        proxy_of,
        script_in_force,
        web_opener,
    )
    from kyso_desktop.workstation.word_processor import (
        CONVERSION_SECONDS,
        CONVERTED,
        TABLES,
        ProcessorKind,
        WordProcessor,
        convert_to_pdf,
        find_word_processor,
        is_being_edited,
        sets_tables,
    )
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.workstation.autostart": "set_autostart starts_with_session",
            "kyso_desktop.workstation.busy": "at_work is_anyone_at_work",
            "kyso_desktop.workstation.computer": (
                "PCSC_SOCKET ServiceState card_services connect_milliseconds free_megabytes has_times_new_roman "
                "library_versions may_write proxies_in_force reader_count service_state system_name"
            ),
            "kyso_desktop.workstation.content_file": "opened_content",
            "kyso_desktop.workstation.content_names": "named_content",
            "kyso_desktop.workstation.doors": "is_pipe web_door window_door",
            "kyso_desktop.workstation.drivers": "known_modules",
            "kyso_desktop.workstation.encryption": "knows_system_roots",
            "kyso_desktop.workstation.errors": (
                "ConversionFailed DiskFull FileBusy FileMissing FileTrouble FileUnreadable FolderMissing "
                "KeyringMissing KeyringRefused NotAFile PolicyUnreadable SettingsUnreadable TargetExists TargetFailed "
                "TargetReadOnly"
            ),
            "kyso_desktop.workstation.files": (
                "check_target file_identity holds_exactly is_written read_file remove_file require_file whole_file "
                "write_whole"
            ),
            "kyso_desktop.workstation.installation": (
                "Platform is_run_by_others platform_name program_folder undone_update"
            ),
            "kyso_desktop.workstation.journal_rekeying": (
                "adopt_journal_key former_journal_keys keeps_key_in_keyring propose_journal_key proposed_journal_key"
            ),
            "kyso_desktop.workstation.journal_secret": (
                "JOURNAL_STORE JournalSecret PASSPHRASE_VARIABLE journal_key key_keeper passphrase_secret"
            ),
            "kyso_desktop.workstation.locales": "system_language",
            "kyso_desktop.workstation.lock": "exclusive_lock",
            "kyso_desktop.workstation.mapped_file": (
                "Content MappedFile file_content forget_hashes hash_meanwhile hash_of let_go places_of sha256_of "
                "sha256_of_file"
            ),
            "kyso_desktop.workstation.memory": "give_back_memory",
            "kyso_desktop.workstation.own_copy": (
                "COPIED_FROM OwnCopy beginning begins_with borrow extended read_content written_content"
            ),
            "kyso_desktop.workstation.policy": "POLICY_FILE Policy REGISTRY_KEY read_policy",
            "kyso_desktop.workstation.processes": (
                "FOR_SIGNING OBJECTS TOKEN_PROCESS VERIFYING_PROCESS bound_memory forbid_core_dumps "
                "start_processes_ahead start_service start_token_process start_training_window "
                "start_verifying_process start_window"
            ),
            "kyso_desktop.workstation.proxy_rule": "use_proxy",
            "kyso_desktop.workstation.proxy_script": "read_script",
            "kyso_desktop.workstation.resources": "resource",
            "kyso_desktop.workstation.root_stores": (
                "RootStore StoreKind StoreState clear_root install_root list_root_stores remove_root"
            ),
            "kyso_desktop.workstation.setting_table": (
                "APPEARANCES DIGESTS LANGUAGES LEVELS LOG_LEVELS ROLES SETTING_TABLE SettingKind SettingRow "
                "SettingValue parse_setting"
            ),
            "kyso_desktop.workstation.settings": (
                "EffectiveSetting Origin Settings effective_settings load_settings save_settings"
            ),
            "kyso_desktop.workstation.user_folders": "Folders folders is_shared own_file private_folder",
            "kyso_desktop.workstation.web": (
                "WebReply keep_proxy_password open_web proxy_of script_in_force web_opener"
            ),
            "kyso_desktop.workstation.word_processor": (
                "CONVERSION_SECONDS CONVERTED ProcessorKind TABLES WordProcessor convert_to_pdf find_word_processor "
                "is_being_edited sets_tables"
            ),
        },
    )

__all__ = [
    "APPEARANCES",
    "CONVERSION_SECONDS",
    "CONVERTED",
    "COPIED_FROM",
    "DIGESTS",
    "FOR_SIGNING",
    "JOURNAL_STORE",
    "LANGUAGES",
    "LEVELS",
    "LOG_LEVELS",
    "OBJECTS",
    "PASSPHRASE_VARIABLE",
    "PCSC_SOCKET",
    "POLICY_FILE",
    "REGISTRY_KEY",
    "ROLES",
    "SETTING_TABLE",
    "TABLES",
    "TOKEN_PROCESS",
    "VERIFYING_PROCESS",
    "Content",
    "ConversionFailed",
    "DiskFull",
    "EffectiveSetting",
    "FileBusy",
    "FileMissing",
    "FileTrouble",
    "FileUnreadable",
    "FolderMissing",
    "Folders",
    "JournalSecret",
    "KeyringMissing",
    "KeyringRefused",
    "MappedFile",
    "NotAFile",
    "Origin",
    "OwnCopy",
    "Platform",
    "Policy",
    "PolicyUnreadable",
    "ProcessorKind",
    "RootStore",
    "ServiceState",
    "SettingKind",
    "SettingRow",
    "SettingValue",
    "Settings",
    "SettingsUnreadable",
    "StoreKind",
    "StoreState",
    "TargetExists",
    "TargetFailed",
    "TargetReadOnly",
    "WebReply",
    "WordProcessor",
    "adopt_journal_key",
    "at_work",
    "beginning",
    "begins_with",
    "borrow",
    "bound_memory",
    "card_services",
    "check_target",
    "clear_root",
    "connect_milliseconds",
    "convert_to_pdf",
    "effective_settings",
    "exclusive_lock",
    "extended",
    "file_content",
    "file_identity",
    "find_word_processor",
    "folders",
    "forbid_core_dumps",
    "forget_hashes",
    "former_journal_keys",
    "free_megabytes",
    "give_back_memory",
    "has_times_new_roman",
    "hash_meanwhile",
    "hash_of",
    "holds_exactly",
    "install_root",
    "is_anyone_at_work",
    "is_being_edited",
    "is_pipe",
    "is_run_by_others",
    "is_shared",
    "is_written",
    "journal_key",
    "keep_proxy_password",
    "keeps_key_in_keyring",
    "key_keeper",
    "known_modules",
    "knows_system_roots",
    "let_go",
    "library_versions",
    "list_root_stores",
    "load_settings",
    "may_write",
    "named_content",
    "open_web",
    "opened_content",
    "own_file",
    "parse_setting",
    "passphrase_secret",
    "places_of",
    "platform_name",
    "private_folder",
    "program_folder",
    "propose_journal_key",
    "proposed_journal_key",
    "proxies_in_force",
    "proxy_of",
    "read_content",
    "read_file",
    "read_policy",
    "read_script",
    "reader_count",
    "remove_file",
    "remove_root",
    "require_file",
    "resource",
    "save_settings",
    "script_in_force",
    "service_state",
    "set_autostart",
    "sets_tables",
    "sha256_of",
    "sha256_of_file",
    "start_processes_ahead",
    "start_service",
    "start_token_process",
    "start_training_window",
    "start_verifying_process",
    "start_window",
    "starts_with_session",
    "system_language",
    "system_name",
    "undone_update",
    "use_proxy",
    "web_door",
    "web_opener",
    "whole_file",
    "window_door",
    "write_whole",
    "written_content",
]
