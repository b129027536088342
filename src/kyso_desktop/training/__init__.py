"""Training: a practice PKI and practice tokens, all marked TẬP HUẤN."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.training.authority import AGENCY, PERSON, Holder, Issued, TrainingAuthority
    from kyso_desktop.training.errors import (
        TrainingError,
        TrainingFolderFailed,
        TrainingToolFailed,
        TrainingToolMissing,
    )
    from kyso_desktop.training.kit import AGENCY_TOKEN, PERSON_TOKEN, TrainingKit, make_kit
    from kyso_desktop.training.mark import TRAINING_MARK
    from kyso_desktop.training.soft_token import TRAINING_PIN, SoftTokens, missing_tool
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.training.authority": "AGENCY Holder Issued PERSON TrainingAuthority",
            "kyso_desktop.training.errors": (
                "TrainingError TrainingFolderFailed TrainingToolFailed TrainingToolMissing"
            ),
            "kyso_desktop.training.kit": "AGENCY_TOKEN PERSON_TOKEN TrainingKit make_kit",
            "kyso_desktop.training.mark": "TRAINING_MARK",
            "kyso_desktop.training.soft_token": "SoftTokens TRAINING_PIN missing_tool",
        },
    )

__all__ = [
    "AGENCY",
    "AGENCY_TOKEN",
    "PERSON",
    "PERSON_TOKEN",
    "TRAINING_MARK",
    "TRAINING_PIN",
    "Holder",
    "Issued",
    "SoftTokens",
    "TrainingAuthority",
    "TrainingError",
    "TrainingFolderFailed",
    "TrainingKit",
    "TrainingToolFailed",
    "TrainingToolMissing",
    "make_kit",
    "missing_tool",
]
