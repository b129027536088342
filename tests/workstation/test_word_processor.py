"""The word processor as a converter: found, bounded in time, alone with a copy, and gone afterwards."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from kyso_desktop.workstation import (
    ConversionFailed,
    FileMissing,
    ProcessorKind,
    WordProcessor,
    convert_to_pdf,
    find_word_processor,
    is_being_edited,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")

GIVES_PDF = """
for last; do :; done
while [ "$1" != --outdir ]; do case "$1" in -env:*) profile=$1;; esac; shift; done
printf '%%PDF-1.7 %s %s %s' "$(cat "$last")" "$profile" "$(env | grep -c ^KYSO_)" > "$2/document.pdf"
"""


LOOKS = 3000
"""Fifty a second; only a failing test looks so often."""


def stand_in(folder: Path, script: str) -> WordProcessor:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}")
    program.chmod(0o755)
    return WordProcessor(ProcessorKind.LIBREOFFICE, program)


def is_gone(number: int) -> bool:
    for _ in range(LOOKS):
        with suppress(FileNotFoundError):
            if Path(f"/proc/{number}/stat").read_text().split()[2] == "Z":
                return True
        if not Path(f"/proc/{number}").exists():
            return True
        Event().wait(0.02)
    return False


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "biểu mẫu.docx"
    path.write_bytes(b"noi dung")
    return path


def test_the_word_processor_of_the_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = stand_in(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert find_word_processor() == made


def test_it_converts_a_copy_with_a_profile_of_its_own_and_none_of_our_variables(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "bí mật")
    text = convert_to_pdf(stand_in(tmp_path, GIVES_PDF), source).decode()
    kind, _, said = text.partition(" ")
    content, profile, variables = said.rsplit(" ", 2)
    assert (kind, content, variables) == ("%PDF-1.7", "noi dung", "0")
    place = Path(profile.removeprefix("-env:UserInstallation=file://"))
    assert not place.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["biểu mẫu.docx", "soffice"]


def test_what_it_started_is_gone_when_its_time_is_over(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, asked = tmp_path / "child", []

    def clock() -> float:
        """Goes on by ten minutes once the child runs; what is asked for first is the beginning."""
        asked.append(None)
        return monotonic() + (600 if len(asked) > 1 and started.exists() else 0)

    monkeypatch.setattr("kyso_desktop.workstation.word_processor.monotonic", clock)
    slow = stand_in(tmp_path, f'sleep 600 & echo $! > "{started}.new"; mv "{started}.new" "{started}"; wait')
    with pytest.raises(ConversionFailed) as failed:
        convert_to_pdf(slow, source, seconds=300)
    assert failed.value.reason == "TIME_OVER"
    assert is_gone(int(started.read_text()))


@pytest.mark.parametrize("script", ["exit 0", "exit 1", 'echo text > "$PWD/document.pdf"'])
def test_no_pdf_is_a_failure(tmp_path: Path, source: Path, script: str) -> None:
    with pytest.raises(ConversionFailed) as failed:
        convert_to_pdf(stand_in(tmp_path, script), source)
    assert failed.value.reason == "NO_OUTPUT"


def test_a_program_that_does_not_start_and_a_file_that_is_not_there(tmp_path: Path, source: Path) -> None:
    gone = WordProcessor(ProcessorKind.LIBREOFFICE, tmp_path / "none")
    with pytest.raises(ConversionFailed):
        convert_to_pdf(gone, source)
    with pytest.raises(FileMissing):
        convert_to_pdf(gone, tmp_path / "khong co.docx")


@pytest.mark.parametrize("name", [".~lock.biểu mẫu.docx#", "~$ểu mẫu.docx"])
def test_a_document_that_is_still_open_is_known_by_its_owners_file(source: Path, name: str) -> None:
    assert not is_being_edited(source)
    source.with_name(name).touch()
    assert is_being_edited(source)


WORD_GIVES_PDF = """
[ "$1 $2 $3 $4 $5" = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -Command" ] || exit 3
case "$6" in *"Word.Application"*"Security = 3"*"AsFixedFormat(\\$env:CONVERT_TO, 17"*) ;; *) exit 4;; esac
printf '%%PDF-1.7 %s' "$(cat "$CONVERT_FROM")" > "$CONVERT_TO"
"""


def word(folder: Path, script: str) -> WordProcessor:
    return WordProcessor(ProcessorKind.WORD, stand_in(folder, script).program)


def test_word_is_asked_through_a_script_that_names_the_copy_and_the_result(tmp_path: Path, source: Path) -> None:
    assert convert_to_pdf(word(tmp_path, WORD_GIVES_PDF), source) == b"%PDF-1.7 noi dung"


def stopped(processor: WordProcessor, source: Path, started: Path) -> None:
    """The conversion is stopped as soon as ``started`` is there."""
    cancel = Event()
    with ThreadPoolExecutor(1) as pool:
        converting = pool.submit(convert_to_pdf, processor, source, 60.0, cancel)
        for _ in range(LOOKS):
            if started.exists():
                break
            Event().wait(0.02)
        cancel.set()
        with pytest.raises(ConversionFailed):
            converting.result()


def test_word_that_hangs_is_ended_though_it_is_no_child_of_the_script(tmp_path: Path, source: Path) -> None:
    """Word's process belongs to the COM service: the script has written its number down, and nobody else is ended."""
    other, number = subprocess.Popen(["sleep", "600"]), tmp_path / "word"
    script = f'setsid sleep 600 & echo $! > "$CONVERT_PROCESS"; cp "$CONVERT_PROCESS" "{number}.new"; '
    try:
        stopped(word(tmp_path, f'{script} mv "{number}.new" "{number}"; sleep 600'), source, number)
        assert is_gone(int(number.read_text()))
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_conversion_that_is_stopped_leaves_nothing_running(tmp_path: Path, source: Path) -> None:
    started = tmp_path / "child"
    slow = stand_in(tmp_path, f'sleep 600 & echo $! > "{started}.new"; mv "{started}.new" "{started}"; wait')
    stopped(slow, source, started)
    assert is_gone(int(started.read_text()))
