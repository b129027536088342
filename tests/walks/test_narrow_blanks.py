"""Number and date in blanks that are narrower than they are: the printed size and line stay, neighbours stay free."""

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.documents.look_alike import LookAlike, Spec, look_alike

from kyso_desktop import jobs
from kyso_desktop.jobs import BlankTooNarrow, Capacity, IssueRequest, KeyWish, Pin, Practice, SignRequest, Verdict, Warn
from kyso_desktop.training import TRAINING_PIN


def signed(document: LookAlike, practice: Practice, folder: Path, *, prepared: bool) -> tuple[Path, tuple[Warn, ...]]:
    source, kit = folder / "hẹp.pdf", practice.kit
    source.write_bytes(document.content)
    request = SignRequest(
        source, folder / "signed.pdf", Capacity.PERSONAL, KeyWish((kit.module,)), prepare_blanks=prepared
    )
    made = jobs.sign_prepared(jobs.open_and_prepare(request, practice.desk), Pin(TRAINING_PIN), practice.desk)
    return made.output, made.warnings


def issuing(source: Path, practice: Practice, number: str = "165") -> IssueRequest:
    kit = practice.kit
    key = KeyWish((kit.module,), None, kit.agency_sha256)
    return IssueRequest(
        SignRequest(source, source.with_name("issued.pdf"), Capacity.SEAL, key), number, date(2026, 12, 15)
    )


@pytest.mark.parametrize("prepared", [True, False])
def test_digits_become_narrower_before_they_touch_their_neighbours(
    prepared: bool, practice: Practice, tmp_path: Path
) -> None:
    document = look_alike(Spec(number=" " * 5, day="  ", month="  "))
    source, _ = signed(document, practice, tmp_path, prepared=prepared)
    request = jobs.open_and_prepare(issuing(source, practice), practice.desk)
    assert Warn.BLANK_NARROW not in request.warnings
    issued = jobs.sign_prepared(request, Pin(TRAINING_PIN), practice.desk).output
    assert jobs.verify_document(issued, practice.desk).verdict is Verdict.VALID
    shown = subprocess.run(["pdftotext", "-bbox", str(issued), "-"], capture_output=True, text=True, check=True).stdout
    for text, blank in (("165", document.number), ("15", document.day), ("12", document.month)):
        line = next(line for line in shown.splitlines() if f">{text}<" in line)
        x0, x1 = (float(line.split(f'{name}="')[1].split('"')[0]) for name in ("xMin", "xMax"))
        assert blank.x0 - 1 <= x0 < x1 <= blank.x1 + 1


def test_a_blank_without_room_stops_a_person_and_is_told_to_a_script(practice: Practice, tmp_path: Path) -> None:
    source, warnings = signed(look_alike(Spec(number=" ")), practice, tmp_path, prepared=True)
    assert Warn.BLANK_NARROW in warnings
    request = issuing(source, practice)
    assert Warn.BLANK_NARROW in jobs.open_and_prepare(request, practice.desk).warnings
    asking = replace(request, sign=replace(request.sign, asks=True))
    with pytest.raises(BlankTooNarrow):
        jobs.open_and_prepare(asking, practice.desk)
    given = replace(asking, sign=replace(asking.sign, override="văn bản đã trình, không sửa được"))
    assert Warn.GATE_OVERRIDDEN in jobs.open_and_prepare(given, practice.desk).warnings
