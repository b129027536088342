"""What can go wrong while practice tokens are made, as facts."""

from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.errors import KysoError


class TrainingError(KysoError):
    """Root of this room's errors."""


@dataclass(eq=False)
class TrainingToolMissing(TrainingError):
    """An external program (or SoftHSM's module) that makes practice tokens is not installed."""

    code = "TRAINING_TOOL_MISSING"
    tool: str


@dataclass(eq=False)
class TrainingToolFailed(TrainingError):
    """The external program ran and failed; ``detail`` is what it wrote (it is given no secret)."""

    code = "TRAINING_TOOL_FAILED"
    tool: str
    detail: str


@dataclass(eq=False)
class TrainingFolderFailed(TrainingError):
    """The folder for the practice tokens could not be written."""

    code = "TRAINING_FOLDER_FAILED"
    folder: Path
