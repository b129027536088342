"""Training: a practice PKI and practice tokens, all marked TẬP HUẤN."""

from kyso_desktop.training.authority import AGENCY, PERSON, Holder, Issued, TrainingAuthority
from kyso_desktop.training.errors import TrainingError, TrainingFolderFailed, TrainingToolFailed, TrainingToolMissing
from kyso_desktop.training.kit import AGENCY_TOKEN, PERSON_TOKEN, TrainingKit, make_kit
from kyso_desktop.training.soft_token import TRAINING_PIN, SoftTokens

__all__ = [
    "AGENCY",
    "AGENCY_TOKEN",
    "PERSON",
    "PERSON_TOKEN",
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
]
