"""Whether a signed document, not yet written anywhere, is what was ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop.jobs.appearance import expected_ink, require_visible
from kyso_desktop.jobs.documents import judge_result
from kyso_desktop.jobs.errors import ResultNotSound
from kyso_desktop.jobs.verifying import Result
from kyso_desktop.signing import Level
from kyso_desktop.verification import ChangesAfter
from kyso_desktop.workstation import begins_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Prepared
    from kyso_desktop.signing import Signed
    from kyso_desktop.verification import Report


def require_as_ordered(one: Prepared, drafts: Sequence[Signed], desk: Desk) -> Report:
    """The verdict on the signed document, which shows what was ordered and nothing else; else ``ResultNotSound``."""
    expected, document = expected_ink(one.orders, desk.fonts), one.document
    result = Result(drafts[-1].content, document.name, document.password, len(one.base), expected)
    report, changed = judge_result(result, desk.trust_view(one.key.view), document.reader, desk.cancel)
    _require_sound(one, drafts, report)
    require_visible(expected, changed, document)
    return report


def _require_sound(one: Prepared, drafts: Sequence[Signed], report: Report) -> None:
    """The draft must show the right certificate, every signature asked for, and the earlier ones unharmed."""
    before = {old.field: old for old in one.document.report.signatures}
    found = {new.field: new for new in report.signatures}
    name, sha256 = one.document.name, one.choice.certificate.facts.sha256
    if not begins_with(drafts[-1].content, one.base):
        raise ResultNotSound(name, "rewritten")
    stamps = [new for field, new in found.items() if field not in before and new.is_document_timestamp]
    if len(report.signatures) != len(before) + len(drafts) + len(stamps) or len(stamps) != _stamps_ordered(drafts):
        raise ResultNotSound(name, "count")
    if any(stamp.intact is not True for stamp in stamps):
        raise ResultNotSound(name, "stamp")
    for draft in drafts:
        new = found.get(draft.made.field)
        if new is None or new.intact is not True or new.signer is None or new.signer.sha256 != sha256:
            raise ResultNotSound(name, "signature")
        if new.changes_after in (ChangesAfter.FORBIDDEN, ChangesAfter.UNKNOWN):
            raise ResultNotSound(name, "changes")
    for field, old in before.items():
        now = found.get(field)
        if now is None or now.intact != old.intact:
            raise ResultNotSound(name, "earlier")
        if now.changes_after is ChangesAfter.FORBIDDEN and old.changes_after is not ChangesAfter.FORBIDDEN:
            raise ResultNotSound(name, "earlier")


def _stamps_ordered(drafts: Sequence[Signed]) -> int:
    """B-LTA puts a time-stamp over the whole document behind each signature (EN 319 142-1, 6.3)."""
    return sum(draft.made.level is Level.LTA for draft in drafts)
