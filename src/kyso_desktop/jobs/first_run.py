"""The first questions, asked once."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.preferences import change_preference


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What was answered; None is "later"."""

    role: str | None = None
    signature_picture: Path | None = None
    seal_picture: Path | None = None
    seal_diameter_mm: float | None = None
    tsa_url: str | None = None


def answer_first_questions(desk: Desk, answers: FirstAnswers) -> None:
    """Every answer is kept as a setting and the questions are not asked again; raises what ``change_preference`` does.

    Nothing that was not answered is changed.
    """
    given: Mapping[str, object] = {name: value for name, value in asdict(answers).items() if value is not None}
    for name, value in given.items():
        change_preference(desk, name, str(value) if isinstance(value, Path) else value)
    change_preference(desk, "welcome_off", True)
