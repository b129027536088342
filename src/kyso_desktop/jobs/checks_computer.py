"""The diagnosis of the computer: system, rules, services, readers, disk, fonts, log."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop import __version__, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.finding import Check, Fact, Finding, Seen, State
from kyso_desktop.jobs.patient import Patient
from kyso_desktop.workstation import Origin, PolicyUnreadable, ProcessorKind, ServiceState

if TYPE_CHECKING:
    pass

Findings = tuple[Finding, ...]
LIBRARIES = ("PySide6-Essentials", "pyHanko", "python-pkcs11", "pypdfium2", "pikepdf", "sqlcipher3", "cryptography")
NARROW_MEGABYTES, TOO_LITTLE_MEGABYTES = 1000, 100
MEGABYTE = 1_000_000


def check_system(_patient: Patient) -> Findings:
    """The system and its version."""
    return (Finding(Check.SYSTEM, State.OK, Seen.SYSTEM, {"system": workstation.system_name()}),)


def check_versions(_patient: Patient) -> Findings:
    """The program's version, those of its engines, and the version that did not start here."""
    found = workstation.library_versions(LIBRARIES)
    known = ", ".join(f"{name} {number}" for name, number in found.items() if number)
    facts = {"program": __version__, "libraries": known}
    if None in found.values():
        return (Finding(Check.VERSIONS, State.WARNING, Seen.VERSIONS_UNKNOWN, facts),)
    seen = Finding(Check.VERSIONS, State.OK, Seen.VERSIONS, facts)
    if undone := workstation.undone_update():
        return seen, Finding(Check.VERSIONS, State.WARNING, Seen.UPDATE_UNDONE, {"version": undone})
    return (seen,)


def check_policy(patient: Patient) -> Findings:
    """Whether the machine's policy can be read, and how much it rules."""
    try:
        policy = workstation.read_policy(patient.policy_file)
    except PolicyUnreadable as error:
        return (Finding(Check.POLICY, State.PROBLEM, Seen.POLICY_BROKEN, {"source": str(error.path)}),)
    if policy.source is None:
        return (Finding(Check.POLICY, State.OK, Seen.POLICY_NONE),)
    rules = {
        "source": policy.source,
        "preset": ", ".join(policy.preset) or "-",
        "locked": ", ".join(policy.locked) or "-",
    }
    found = [Finding(Check.POLICY, State.OK, Seen.POLICY_IN_FORCE, rules)]
    if policy.unknown:
        names = {"names": ", ".join(policy.unknown)}
        found.append(Finding(Check.POLICY, State.WARNING, Seen.POLICY_NAMES_UNKNOWN, names))
    return tuple(found)


def check_settings(patient: Patient) -> Findings:
    """Whether the settings can be read, and which the user has chosen; never what they hold."""
    try:
        policy = workstation.read_policy(patient.policy_file)
        held = workstation.effective_settings(patient.folders, policy)
    except PolicyUnreadable:
        return (not_checked(Check.SETTINGS),)
    except KysoError:
        return (Finding(Check.SETTINGS, State.PROBLEM, Seen.SETTINGS_BROKEN),)
    own = ", ".join(each.name for each in held if each.origin is Origin.USER)
    return (Finding(Check.SETTINGS, State.OK, Seen.SETTINGS_READ, {"own": own or "-"}),)


SERVICES = {
    ServiceState.RUNNING: (State.OK, Seen.SERVICE_RUNNING),
    ServiceState.STOPPED: (State.PROBLEM, Seen.SERVICE_STOPPED),
    ServiceState.MISSING: (State.PROBLEM, Seen.SERVICE_MISSING),
    ServiceState.UNKNOWN: (State.WARNING, Seen.SERVICE_UNKNOWN),
}


def check_services(patient: Patient) -> Findings:
    """The smart card service, and on Windows what brings a token's certificates to other programs."""
    first, *others = workstation.card_services()
    found = []
    for service in (first, *others):
        state, seen = SERVICES[workstation.service_state(service, patient.pcsc_socket or workstation.PCSC_SOCKET)]
        if service in others and state is State.PROBLEM:
            state = State.WARNING  # this program reads tokens without it
        found.append(Finding(Check.SERVICES, state, seen, {"service": service}))
    return tuple(found)


def check_readers(_patient: Patient) -> Findings:
    """How many readers the system sees; a USB token counts as one."""
    count = workstation.reader_count()
    if count is None:
        return (Finding(Check.READERS, State.WARNING, Seen.READERS_UNKNOWN),)
    if count == 0:
        return (Finding(Check.READERS, State.WARNING, Seen.READERS_NONE),)
    return (Finding(Check.READERS, State.OK, Seen.READERS_SEEN, {"count": count}),)


def check_disk(patient: Patient) -> Findings:
    """Room where the journal, drafts and the copies of large documents are written."""
    places = {"journal": patient.folders.journal, "temporary": Path(tempfile.gettempdir())}
    copies = _room("copies", patient.folders.cache)
    if copies.state is not State.OK:  # a document that finds no room there is held in memory
        copies = replace(copies, state=State.WARNING, seen=Seen.COPIES_NARROW)
    return *(_room(name, folder) for name, folder in places.items()), copies


def _room(name: str, folder: Path) -> Finding:
    free = workstation.free_megabytes(folder)
    facts: dict[str, Fact] = {"place": name, "megabytes": free}
    if free >= NARROW_MEGABYTES:
        return Finding(Check.DISK, State.OK, Seen.DISK_ROOM, facts)
    return Finding(Check.DISK, State.PROBLEM if free < TOO_LITTLE_MEGABYTES else State.WARNING, Seen.DISK_NARROW, facts)


def check_fonts(patient: Patient) -> Findings:
    """The font of Nghị định 30, else the shipped one of the same widths."""
    if patient.desk is None:
        return (not_checked(Check.FONTS),)
    if not all(file.is_file() for file in (patient.desk.fonts.upright, patient.desk.fonts.italic)):
        return (Finding(Check.FONTS, State.PROBLEM, Seen.FONT_MISSING),)
    seen = Seen.FONT_TIMES if workstation.has_times_new_roman() else Seen.FONT_SHIPPED
    return (Finding(Check.FONTS, State.OK, seen),)


TEXTS = {
    ProcessorKind.LIBREOFFICE: Seen.TEXTS_LIBREOFFICE,
    ProcessorKind.WORD: Seen.TEXTS_WORD,
}


def check_texts(_patient: Patient) -> Findings:
    """Which word processor makes PDF of texts; without one the program sets DOCX itself, in its own way."""
    processor = workstation.find_word_processor()
    if processor is None:
        return (Finding(Check.TEXTS, State.WARNING, Seen.TEXTS_ALONE),)
    return (Finding(Check.TEXTS, State.OK, TEXTS[processor.kind]),)


def check_log(patient: Patient) -> Findings:
    """Whether the log can be written, and how much there is."""
    if not workstation.may_write(patient.folders.logs):
        return (Finding(Check.LOG, State.PROBLEM, Seen.LOG_UNWRITABLE),)
    files = sorted(patient.folders.logs.glob("*.log*"))
    size = sum(file.stat().st_size for file in files)
    return (Finding(Check.LOG, State.OK, Seen.LOG_KEPT, {"files": len(files), "kilobytes": size // 1000}),)


def not_checked(check: Check) -> Finding:
    """The check needs what is damaged; it says so, and never ok."""
    return Finding(check, State.WARNING, Seen.NOT_CHECKED)
