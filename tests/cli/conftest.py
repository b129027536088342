"""Runs ``kyso`` as a script does: a process of its own, its own KYSO_HOME, standard streams."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kyso_desktop.jobs import sample_documents
from kyso_desktop.training import TrainingKit


@dataclass(frozen=True)
class Ran:
    """What came back."""

    code: int
    output: str
    messages: str

    @property
    def objects(self) -> list[dict]:
        return [json.loads(line) for line in self.output.splitlines()]

    @property
    def only(self) -> dict:
        (one,) = self.objects
        return one


Kyso = Callable[..., Ran]


@pytest.fixture
def kyso(training_kit: TrainingKit, tmp_path: Path) -> Kyso:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("KYSO_")},
        "KYSO_HOME": str(tmp_path / "home"),
        "KYSO_JOURNAL_PASSPHRASE": "cụm mật khẩu thử",
        "SOFTHSM2_CONF": str(training_kit.softhsm_conf),
    }

    def run(*arguments: object, stdin: str | bytes = "", **more: str | None) -> Ran:
        settings = {name: value for name, value in {**environment, **more}.items() if value is not None}
        done = subprocess.run(
            [sys.executable, "-m", "kyso_desktop", *map(str, arguments)],
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True,
            env=settings,
            check=False,
            timeout=300,
        )
        ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ran.messages, ran.messages
        return ran

    return run


@pytest.fixture
def trust(training_kit: TrainingKit) -> list[object]:
    lists = [option for crl in training_kit.crls for option in ("--crl", crl)]
    return [
        "--trust",
        training_kit.root_certificate,
        "--intermediate",
        training_kit.ca_certificate,
        *lists,
        "--offline",
    ]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A decision with number and date blank."""
    source = next(path for path in sample_documents() if "quyet-dinh" in path.name)
    copy = tmp_path / "quyet-dinh.pdf"
    copy.write_bytes(source.read_bytes())
    return copy


@pytest.fixture
def pictures() -> tuple[Path, Path]:
    folder = Path(__file__).parents[2] / "resources" / "training"
    return folder / "signature.png", folder / "seal.png"
