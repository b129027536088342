"""What the guide shows of a broken computer is what the program says of one today."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("doctor_transcript", ROOT / "scripts" / "doctor_transcript.py")
SCRIPT = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(SCRIPT)
CURES = ("pcscd", "driver", "proxy", "tường lửa", "timedatectl")


@pytest.mark.skipif(sys.platform == "win32", reason="pcscd is of Linux")
def test_the_transcript_of_the_guide_is_current_and_names_a_cure_for_each_fault():
    said = SCRIPT.transcript()
    page = SCRIPT.PAGE.read_text(encoding="utf-8")
    kept = page.partition(SCRIPT.BEGIN)[2].partition(SCRIPT.END)[0]
    assert without_numbers(kept).strip() == without_numbers(said).strip(), "run python scripts/doctor_transcript.py"
    cures = [line for line in said.splitlines() if line.strip().startswith("→")]
    assert len(cures) == len(CURES)
    assert all(word in cure for word, cure in zip(CURES, cures, strict=True))


def without_numbers(text: str) -> str:
    return re.sub(r"\d[\d.]*", "0", text)
