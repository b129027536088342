"""Where the documents of one run go: never onto a document of the run, never two onto one."""

from collections.abc import Sequence

from kyso_desktop.jobs.errors import TargetIsSource, TargetTaken
from kyso_desktop.jobs.model import Request, SignRequest, sign_part
from kyso_desktop.workstation import check_target, file_identity


def require_target(sign: SignRequest) -> None:
    """The signed document can stand there, beside its original; raises ``TargetIsSource`` and as ``check_target``."""
    if file_identity(sign.target) == file_identity(sign.source):
        raise TargetIsSource(sign.target)
    check_target(sign.target, overwrite=sign.overwrite)


class Targets:
    """The places of one run, by file and not by name."""

    def __init__(self, requests: Sequence[Request]) -> None:
        self._sources = {file_identity(sign_part(request).source) for request in requests}
        self._taken: set[object] = set()

    def require_free(self, request: Request) -> None:
        """No document of the run stands there, or is to: raises ``TargetIsSource``, ``TargetTaken``."""
        target = sign_part(request).target
        place = file_identity(target)
        if place in self._sources:
            raise TargetIsSource(target)
        if place in self._taken:
            raise TargetTaken(target)

    def take(self, request: Request) -> None:
        """A document that may be signed goes there."""
        self._taken.add(file_identity(sign_part(request).target))
