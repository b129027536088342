"""The computer's word processor as a converter to PDF: LibreOffice, or Word where Windows has it.

It runs unseen with a profile of its own, without macros and without following links, on a copy of the file, and is
ended when its time is over. Nothing of it stays behind.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from pathlib import Path
from threading import Event
from time import monotonic

from kyso_desktop.workstation.errors import ConversionFailed
from kyso_desktop.workstation.files import read_file
from kyso_desktop.workstation.processes import without_own_variables
from kyso_desktop.workstation.resources import resource

CONVERTED = (".docx", ".doc", ".odt", ".rtf")
"""Texts that :func:`convert_to_pdf` takes, by the end of the name."""
TABLES = (".xlsx", ".xls", ".ods")
"""Spreadsheets that it takes where LibreOffice has Calc."""
CONVERSION_SECONDS = 90.0
"""A first start of LibreOffice with a new profile takes some 10 s on an old disk."""

PROCESS = "process.txt"
"""Where the script for Word writes the number of the process that Word runs in."""
LOOK_SECONDS = 0.1

_CALC, _WRITER = ("libsclo.so", "sclo.dll"), ("libswlo.so", "swlo.dll")
"""The parts of LibreOffice, beside its program on Linux and Windows; distributions install them one by one."""
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice*/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice*/program/soffice.com",
)
# No macro is ever run, nothing outside the document is read, no lock file or crash report is left. Links are never
# followed (0 for Writer, 1 for Calc), and a spreadsheet shows the numbers that it was saved with.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>1</value></prop><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
# Times New Roman is on few Linux computers; Liberation Serif has its widths, and fontconfig knows it as its stand-in.
_FONTS = """<?xml version="1.0"?>
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>
"""
# Word is started by the system's COM service, so it is no child of this script: its number is written down, that it can
# be ended where it hangs. A wrong password given beforehand makes a protected file fail where Word would ask unseen.
# The text is exported without its traced changes (wdExportDocumentContent), tagged, with its headings as bookmarks.
# What the person has chosen about links, which Word keeps, is put back.
_WORD = r"""
$ErrorActionPreference = 'Stop'
function Automated { try { @(Get-CimInstance Win32_Process -Filter "Name='WINWORD.EXE'" |
    Where-Object { $_.CommandLine -match '[-/](Embedding|Automation)' } |
    ForEach-Object { $_.ProcessId }) } catch { @() } }
$before = Automated
$word = New-Object -ComObject Word.Application
try {
    Automated | Where-Object { $before -notcontains $_ } | Set-Content -Encoding ASCII $env:CONVERT_PROCESS
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $updates = $word.Options.UpdateLinksAtOpen
    $word.Options.UpdateLinksAtOpen = $false
    $document = $word.Documents.Open($env:CONVERT_FROM, $false, $true, $false, '?')
    $document.ExportAsFixedFormat($env:CONVERT_TO, 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true, $true, $false)
    $document.Close(0)
} finally {
    if ($null -ne $updates) { $word.Options.UpdateLinksAtOpen = $updates }
    $word.Quit(0)
}
"""


class ProcessorKind(StrEnum):
    """Which program it is."""

    LIBREOFFICE = "libreoffice"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class WordProcessor:
    """A word processor of this computer that can write PDF."""

    kind: ProcessorKind
    program: Path


def find_word_processor() -> WordProcessor | None:
    """LibreOffice, else Word on Windows; None where there is neither."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return WordProcessor(ProcessorKind.LIBREOFFICE, Path(found))
    for pattern in _PLACES:
        anchor = Path(pattern).anchor or "/"
        for program in sorted(Path(anchor).glob(pattern.removeprefix(anchor)), reverse=True):
            return WordProcessor(ProcessorKind.LIBREOFFICE, program)
    shell = shutil.which("powershell")
    return WordProcessor(ProcessorKind.WORD, Path(shell)) if shell and _has_word() else None


def sets_tables(processor: WordProcessor) -> bool | None:
    """Whether it can convert spreadsheets: LibreOffice with Calc; None where its parts are not to be seen."""
    if processor.kind is ProcessorKind.WORD:
        return False
    folder = processor.program.resolve().parent
    if any((folder / name).is_file() for name in _CALC):
        return True
    return False if any((folder / name).is_file() for name in _WRITER) else None


def convert_to_pdf(
    processor: WordProcessor, source: Path, seconds: float = CONVERSION_SECONDS, cancel: Event | None = None
) -> bytes:
    """The document of ``source`` as PDF; the source is not changed.

    Raises ``FileTrouble`` where it cannot be read, and ``ConversionFailed`` where the word processor does not give a
    PDF in time, or before ``cancel`` is set; it and all that it started are gone then.
    """
    content = read_file(source)
    with tempfile.TemporaryDirectory(prefix="kyso-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        copy, made = folder / f"document{source.suffix.lower()}", folder / "document.pdf"
        copy.write_bytes(content)
        command, more = _command(processor, folder, copy, made)
        if not _run(command, more, folder, seconds, cancel or Event()):
            raise ConversionFailed(source, "TIME_OVER")
        result = made.read_bytes() if made.is_file() else b""
    if not result.startswith(b"%PDF-"):
        raise ConversionFailed(source, "NO_OUTPUT")
    return result


def is_being_edited(path: Path) -> bool:
    """Whether a word processor says by its owner's file that it holds this document: what it shows may not be saved.

    LibreOffice: ``.~lock.NAME#``. Word: ``~$`` in place of the first two letters (before a short name it stands alone).
    """
    names = (f".~lock.{path.name}#", f"~${path.name[2:]}", f"~${path.name}")
    return any((path.parent / name).exists() for name in names)


def _command(processor: WordProcessor, folder: Path, copy: Path, made: Path) -> tuple[list[str], Mapping[str, str]]:
    if processor.kind is ProcessorKind.WORD:
        words = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-Command", _WORD]
        places = {"CONVERT_FROM": str(copy), "CONVERT_TO": str(made), "CONVERT_PROCESS": str(folder / PROCESS)}
        return [str(processor.program), *words], places
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(folder=escape(str(resource("fonts")))), encoding="utf-8")
    return [
        str(processor.program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck"),
        *("--convert-to", f"pdf:{_export(copy)}", "--outdir", str(folder), str(copy)),
    ], {"FONTCONFIG_FILE": str(fonts)}


def _export(copy: Path) -> str:
    return "calc_pdf_Export" if copy.suffix in TABLES else "writer_pdf_Export"


def _run(command: list[str], more: Mapping[str, str], folder: Path, seconds: float, cancel: Event) -> bool:
    """Whether the program ended in time and before it was cancelled; it and all that it started are gone afterwards."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    try:
        process = subprocess.Popen(  # noqa: S603 - the word processor that was found, no shell
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**without_own_variables(os.environ), **more},
            start_new_session=True,
            creationflags=flags,
        )
    except OSError:
        return True  # it could not be started: there is no output
    ended = False
    try:
        ended = _waited(process, seconds, cancel)
    finally:
        _end(process)
        if not ended:
            _end_word(folder / PROCESS)
    return ended


def _waited(process: "subprocess.Popen[bytes]", seconds: float, cancel: Event) -> bool:
    over = monotonic() + seconds
    while monotonic() < over and not cancel.is_set():
        with suppress(subprocess.TimeoutExpired):
            process.wait(LOOK_SECONDS)
            return True
    return False


def _end_word(numbers: Path) -> None:
    """The Word that the script had started, and no other."""
    try:
        found = [int(line) for line in numbers.read_text(encoding="ascii").split()]
    except (OSError, ValueError):
        return
    for number in found:
        with suppress(OSError):
            os.kill(number, signal.SIGTERM)  # on Windows: TerminateProcess


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The program and its children are gone: LibreOffice's starter waits for another process that does the work."""
    if sys.platform == "win32":
        if process.poll() is None:
            ender = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(ender, capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _has_word() -> bool:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError):
            winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CLSID").Close()
            return True
    return False
