"""What the process that holds the PIN does not load: it parses no document."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus.services import serving, timestamp_reply
from tests.jobs.test_copies import scan

from kyso_desktop.training import TRAINING_PIN, TrainingKit

PROGRAM = """
import sys
from kyso_desktop.app import console
code = console()
print("loaded", *sys.modules)
sys.exit(code)
"""
ENGINES = {"pyhanko.sign", "pyhanko.pdf_utils", "pikepdf", "lxml", "pypdfium2_raw"}
OF_PICTURES = {"PIL.Image", "uharfbuzz"}
"""What our own pictures and words are measured with; a single picture is looked at where the document is read."""
Signs = Callable[..., tuple[list[dict], set[str]]]


@pytest.fixture
def signs(training_kit: TrainingKit, tmp_path: Path) -> Signs:
    """Runs the console; gives what it said and what it had loaded at the end."""
    environment = {
        **os.environ,
        "KYSO_HOME": str(tmp_path / "home"),
        "KYSO_JOURNAL_PASSPHRASE": "cụm mật khẩu thử",
        "SOFTHSM2_CONF": str(training_kit.softhsm_conf),
    }

    def run(*arguments: object) -> tuple[list[dict], set[str]]:
        always = ("--module", training_kit.module, "--pin-stdin", "--json")
        command = [sys.executable, "-c", PROGRAM, *arguments, *always]
        done = subprocess.run(
            [*map(str, command)],
            input=TRAINING_PIN + "\n",
            capture_output=True,
            text=True,
            env=environment,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        *said, loaded = done.stdout.splitlines()
        return [json.loads(one) for one in said], set(loaded.split())

    return run


def test_a_single_signature_is_made_without_any_engine(signs, sample, pictures, trust):
    said, loaded = signs("sign", sample, "--as", "personal", "--image", pictures[0], *trust)
    assert said[0]["signature"]["field"] == "Signature1"
    assert sorted((ENGINES | OF_PICTURES) & loaded) == []
    assert "sqlcipher3" in loaded


def test_documents_are_signed_and_issued_without_an_engine_beside_the_pin(signs, sample, pictures, trust):
    second = sample.with_name("hai.pdf")
    second.write_bytes(sample.read_bytes())
    said, loaded = signs("sign", sample, second, "--as", "personal", "--image", pictures[0], *trust)
    assert [one["signature"]["field"] for one in said] == ["Signature1", "Signature1"]
    assert sorted(ENGINES & loaded) == []
    signed, number = Path(said[0]["output"]), ("--number", "7", "--date", "2026-11-30")
    said, loaded = signs("issue", signed, *number, "--image", pictures[1], "--seal-mm", "36", *trust)
    assert len(said[0]["signatures"]) == 1
    assert sorted(ENGINES & loaded) == []


@pytest.mark.parametrize(
    "kind",
    [
        ("initials",),
        ("comment", "--comment", "Đồng ý"),
        ("personal", "--anchor", "KT. CHỦ TỊCH"),
        ("copy", "--copy-kind", "SAO Y", "--agency", "Sở Nội vụ"),
    ],
    ids=lambda kind: " ".join(kind[:2]),
)
def test_no_kind_of_signature_loads_one(kind, signs, sample, pictures, trust):
    if kind[0] == "copy":
        sample.write_bytes(scan())
    seal = pictures[1] if kind[0] == "copy" else pictures[0]
    said, loaded = signs("sign", sample, "--as", *kind, "--image", seal, *trust)
    assert said[0]["signature"]
    assert sorted(ENGINES & loaded) == []


def test_what_is_mended_is_mended_elsewhere(signs, sample, pictures, trust):
    sample.write_bytes(
        sample.read_bytes().replace(b"/Type /Catalog", b"/Typo /Catalog").replace(b"/Catalog", b"/Katalog")
    )
    said, loaded = signs("sign", sample, "--as", "personal", "--image", pictures[0], *trust)
    assert "STRUCTURE_MENDED" in said[0]["warnings"]
    assert sorted(ENGINES & loaded) == []


def test_no_level_loads_one(signs, sample, pictures, trust):
    online = [one for one in trust if one != "--offline"]
    with serving({"/tsa": timestamp_reply}) as (address, _):
        level = ("--level", "B-T", "--tsa", f"{address}/tsa")
        said, loaded = signs("sign", sample, "--as", "personal", "--image", pictures[0], *level, *online)
    assert said[0]["signature"]["level"] == "B-T"
    assert sorted(ENGINES & loaded) == []
