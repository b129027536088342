"""The lengths and sizes of the rule pack that places go by; none of them stands in code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kyso_desktop.workstation import resource

RULES = "rules/nghi-dinh-30.toml"


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in millimetres, the type size in points."""

    picture_height_mm: float
    picture_width_mm: float
    """The widest picture; it is never taller than the gap between title and name."""
    seal_overlap: float
    """The part of the picture's width that the seal covers (Phụ lục I, Mục II.8.a)."""
    line_size: float
    """Of the line at the top right corner of page 1 (ô 14), in points."""
    line_right_mm: float
    line_width_mm: float
    line_baselines_mm: tuple[float, ...]
    """Where it may stand, from the top of the page, by preference."""
    initials_mm: tuple[float, float]
    """Width and height."""
    opinion_mm: tuple[float, float]
    opinion_left_mm: float
    opinion_tops_mm: tuple[float, ...]


def measures_of(pack: Mapping[str, Any]) -> Measures:
    """Those of this rule pack; what an older one does not have is as shipped.

    Raises ``LookupError``, ``TypeError`` or ``ValueError`` where it is no rule pack.
    """
    shipped = _shipped_pack()
    parts = {name: {**shipped[name], **pack.get(name, {})} for name in ("signature", "seal", "line", "corner")}
    beside = {name: {**shipped[name], **pack.get(name, {})} for name in ("initials", "opinion")}
    measures = Measures(
        picture_height_mm=float(parts["signature"]["height_mm"]),
        picture_width_mm=float(parts["signature"]["width_mm"]),
        seal_overlap=float(parts["seal"]["overlap"]),
        line_size=float(parts["line"]["size"]),
        line_right_mm=float(parts["corner"]["right_mm"]),
        line_width_mm=float(parts["corner"]["width_mm"]),
        line_baselines_mm=tuple(float(one) for one in parts["corner"]["baselines_mm"]),
        initials_mm=_size(beside["initials"]),
        opinion_mm=_size(beside["opinion"]),
        opinion_left_mm=float(beside["opinion"]["left_mm"]),
        opinion_tops_mm=tuple(float(one) for one in beside["opinion"]["tops_mm"]),
    )
    lengths = (measures.picture_height_mm, measures.picture_width_mm, measures.line_size, measures.line_width_mm)
    if min(lengths) <= 0 or not 0 <= measures.seal_overlap <= 1 or not measures.line_baselines_mm:
        raise ValueError("measures")
    return measures


def _size(part: Mapping[str, Any]) -> tuple[float, float]:
    return float(part["width_mm"]), float(part["height_mm"])


@cache
def shipped_measures() -> Measures:
    """Those of the rule pack that ships with the program, for a caller that names no other."""
    return measures_of({})


@cache
def _shipped_pack() -> Mapping[str, Any]:
    return tomllib.loads(resource(RULES).read_text(encoding="utf-8"))
