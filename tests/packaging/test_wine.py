"""What a busy machine takes from Wine is tried again, and only that; a fault of the program stays a fault."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

WINDOWS = Path(__file__).parents[2] / "installers" / "windows"
SCRIPT = WINDOWS / "wine.sh"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="packages are built on Linux")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A place with a ``wine`` that plays the next line of ``answers``: an exit code, or ``killed``."""
    wine = tmp_path / "wine"
    wine.write_text(
        '#!/bin/bash\ncd "$(dirname "$0")"\nanswer=$(head -1 answers)\nsed -i 1d answers\n'
        'echo "call $*" >>calls\n[ "$answer" = killed ] && kill -KILL $$\nprintf "said\\r\\n"\nexit "$answer"\n'
    )
    (tmp_path / "wineserver").write_text('#!/bin/bash\necho "server $*" >>"$(dirname "$0")/calls"\n')
    for program in ("wine", "wineserver"):
        (tmp_path / program).chmod(0o755)
    return tmp_path


def run(machine: Path, command: str, *answers: str) -> tuple[int, str, list[str]]:
    """The exit code, the output, and what was called."""
    (machine / "answers").write_text("".join(f"{answer}\n" for answer in answers))
    done = subprocess.run(
        ["bash", "-c", f'. "{SCRIPT}"; {command}'], env=os.environ | {"PATH": f"{machine}:{os.environ['PATH']}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    calls = (machine / "calls").read_text().splitlines() if (machine / "calls").exists() else []
    return done.returncode, done.stdout, calls


def test_a_question_that_wine_lost_is_put_to_a_fresh_server(machine: Path) -> None:
    code, said, calls = run(machine, "asked kyso.exe --version", "killed", "0")
    assert (code, said) == (0, "said\n")
    assert calls == ["call kyso.exe --version", "server -k", "server -w", "call kyso.exe --version"]


def test_an_answer_of_the_program_is_never_asked_away(machine: Path) -> None:
    code, said, calls = run(machine, "asked kyso.exe verify a.pdf", "2", "0")
    assert (code, said, calls) == (2, "said\n", ["call kyso.exe verify a.pdf"])


def test_three_losses_are_a_failure(machine: Path) -> None:
    code, _, calls = run(machine, "asked kyso.exe", "killed", "killed", "killed", "0")
    assert code == 137
    assert calls.count("call kyso.exe") == 3


@pytest.mark.parametrize(("answers", "code", "turns"), [(("1", "1", "0"), 0, 3), (("1", "1", "1", "0"), 1, 3)])
def test_a_stage_is_run_anew_three_times_at_most(
    machine: Path, answers: tuple[str, ...], code: int, turns: int
) -> None:
    ended, _, calls = run(machine, "steadily wine stage", *answers)
    assert (ended, calls.count("call stage")) == (code, turns)


def test_a_call_that_hangs_is_ended(machine: Path) -> None:
    (machine / "wine").write_text("#!/bin/bash\nexec sleep 60\n")
    assert run(machine, "windows 0.2 kyso.exe")[0] == 124


@pytest.fixture
def freeze() -> ModuleType:
    spec = importlib.util.spec_from_file_location("freeze", WINDOWS / "freeze.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("error", "losses", "starts"), [(1359, 2, True), (1359, 9, False), (2, 1, False)])
def test_a_process_lost_before_it_began_is_started_again(
    freeze: ModuleType, monkeypatch: pytest.MonkeyPatch, error: int, losses: int, starts: bool
) -> None:
    attempts: list[object] = []
    real = subprocess.Popen.__init__

    def start(self: subprocess.Popen[bytes], *arguments: object, **options: object) -> None:
        attempts.append(arguments)
        if len(attempts) <= losses:
            lost = OSError("lost")
            lost.winerror = error  # type: ignore[attr-defined]
            raise lost
        real(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(subprocess.Popen, "__init__", start)
    monkeypatch.setattr(freeze.time, "sleep", lambda _seconds: None)
    if starts:
        assert freeze.PatientPopen([sys.executable, "-c", "raise SystemExit(3)"]).wait() == 3
        assert len(attempts) == losses + 1
    else:
        with pytest.raises(OSError, match="lost"):
            freeze.PatientPopen([sys.executable, "-c", ""])
        assert len(attempts) == (freeze.TURNS if error == 1359 else 1)
