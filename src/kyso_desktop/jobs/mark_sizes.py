"""How large each kind of mark may be: from the rule pack, and from the signature block that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from kyso_desktop.jobs.marks import draw, leader_of
from kyso_desktop.jobs.model import Capacity, IssueRequest
from kyso_desktop.jobs.rules import SizeRule, rule_pack
from kyso_desktop.placement import SizeLimits, points

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import OpenedDocument, SignRequest
    from kyso_desktop.placement import LeaderPlace
    from kyso_desktop.signing import Mark


@dataclass(frozen=True, slots=True)
class Preview:
    """The marks as they would be written, and how far the one that a person may move can be made larger or smaller."""

    marks: tuple[Mark, ...]
    limits: SizeLimits | None
    """None: its size is the law's alone."""


def preview(document: OpenedDocument, request: SignRequest | IssueRequest, desk: Desk) -> Preview:
    """The marks as they would be written now; raises what keeps them from being placed."""
    return Preview(draw(document, request, desk, desk.clock()).marks, size_limits(document, request))


def size_limits(document: OpenedDocument, request: SignRequest | IssueRequest) -> SizeLimits | None:
    """None for the seal, which has its true size, and for lines whose type size the law gives."""
    if isinstance(request, IssueRequest):
        return None
    match request.capacity:
        case Capacity.PERSONAL:
            return _limits(rule_pack().signature_size, leader_of(document, request.anchor))
        case Capacity.INITIALS:
            return _limits(rule_pack().initials_size, None)
        case Capacity.COMMENT:
            return _limits(rule_pack().opinion_size, None, keeps_proportion=False)
        case Capacity.SEAL | Capacity.ATTACHMENT | Capacity.COPY:
            return None
        case _:
            assert_never(request.capacity)


def _limits(rule: SizeRule, leader: LeaderPlace | None, *, keeps_proportion: bool = True) -> SizeLimits:
    return SizeLimits(
        points(rule.least_mm),
        points(rule.tallest_mm),
        points(rule.widest_mm),
        keeps_proportion,
        leader.page if leader else 0,
        leader.gap if leader else None,
    )
