"""What the look through a document finds, as what a person is told."""

from collections.abc import Mapping

from kyso_desktop.jobs.model import Warn
from kyso_desktop.signing import Concern

CONCERNS: Mapping[Concern, Warn] = {
    Concern.SCRIPT: Warn.HAS_SCRIPT,
    Concern.LAUNCH_ACTION: Warn.HAS_LAUNCH_ACTION,
    Concern.OUTSIDE_REFERENCE: Warn.HAS_OUTSIDE_REFERENCE,
    Concern.HIDDEN_LAYER: Warn.HAS_HIDDEN_LAYER,
    Concern.APPEARANCES_TO_BE_MADE: Warn.HAS_APPEARANCES_TO_BE_MADE,
    Concern.FONT_NOT_EMBEDDED: Warn.HAS_FONT_NOT_EMBEDDED,
    Concern.HIDDEN_MARK: Warn.HAS_HIDDEN_MARK,
    Concern.OPEN_FIELDS: Warn.HAS_OPEN_FIELDS,
    Concern.ATTACHED_FILE: Warn.HAS_ATTACHED_FILE,
    Concern.NOT_INSPECTED: Warn.NOT_INSPECTED,
}
