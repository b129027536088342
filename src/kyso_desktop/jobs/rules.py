"""The rule pack: numbers, words and citations of the law, read from ``resources/rules`` or a signed policy pack."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any

from kyso_desktop.errors import KysoBug
from kyso_desktop.placement import RULES, Measures, measures_of
from kyso_desktop.workstation import resource

VIETNAM = timezone(timedelta(hours=7))
PRINT_DPI, NARROWEST = 150.0, 0.7
"""Where a rule pack is older than these numbers."""
HUES = 256
"""Pillow's hue runs from 0 to 255 where the law's colours are spoken of in degrees."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule stands and what it says, for people."""

    where: str
    says: str


@dataclass(frozen=True, slots=True)
class PictureRule:
    """What a picture of a signature or a seal must be."""

    hues: frozenset[int]
    smallest_pixels: int
    print_dpi: float
    """Below this resolution at its true size a picture prints coarsely."""


@dataclass(frozen=True, slots=True)
class SizeRule:
    """How low, how tall and how wide a person may make a mark, in millimetres."""

    least_mm: float
    tallest_mm: float
    widest_mm: float


SIZES = {
    "signature": SizeRule(8.0, 30.0, 60.0),
    "initials": SizeRule(4.0, 15.0, 30.0),
    "opinion": SizeRule(6.0, 120.0, 180.0),
}
"""Where a rule pack is older than these numbers."""


@dataclass(frozen=True, slots=True)
class NumberRule:
    """How number, day and month are printed."""

    pad_to: int
    longest: int
    pad_months_to: int
    narrowest: float
    """How narrow digits may become in a narrow blank, in parts of their width; their height stays."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """The line at the top right corner of page 1: size in points and wording."""

    size: float
    moment: str
    attachment: str
    copy: str

    def spoken_moment(self, when: datetime) -> str:
        """The moment as the line shows it, Việt Nam time."""
        return when.astimezone(VIETNAM).strftime(self.moment)


@dataclass(frozen=True, slots=True)
class CopyRule:
    """The kinds of copy and what a scan must be; lengths in millimetres, resolution in dpi."""

    kinds: tuple[str, ...]
    from_paper: tuple[str, ...]
    pdf_version: int
    resolution: float
    papers: tuple[tuple[float, float], ...]
    paper_tolerance: float
    covers: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The whole pack; ``version`` and ``issued`` are shown to people."""

    name: str
    version: str
    issued: date
    signature: PictureRule
    seal: PictureRule
    signature_size: SizeRule
    initials_size: SizeRule
    opinion_size: SizeRule
    number: NumberRule
    line: LineRule
    copy: CopyRule
    measures: Measures
    """What places go by."""
    tell_leak_within_hours: int
    """How long the holder of a leaked key has to tell the agency and the certification authority."""
    citations: tuple[Citation, ...]


class _InForce:
    """The rules that this process goes by; None: those that ship with the program."""

    rules: Rules | None = None


def rule_pack() -> Rules:
    """The rule pack in force."""
    return _InForce.rules or shipped_rules()


def use_rules(text: str | None) -> None:
    """The agency's rules hold from now on in this process, where they were issued no earlier than the shipped ones.

    Raises ``ValueError`` for a text that this version does not understand; None: the shipped rules hold.
    """
    rules = read_rules(text) if text is not None else None
    _InForce.rules = rules if rules is not None and rules.issued >= shipped_rules().issued else None


@cache
def shipped_rules() -> Rules:
    """The rule pack that ships with the program; a pack that cannot be read is our own fault."""
    try:
        return read_rules(resource(RULES).read_text(encoding="utf-8"))
    except ValueError as error:
        raise KysoBug(f"rule pack: {error}") from error


def read_rules(text: str) -> Rules:
    """A whole rule pack in TOML; raises ``ValueError`` where a part is missing or is not what it should be."""
    try:
        rules = _read(tomllib.loads(text))
        rules.line.spoken_moment(datetime(2026, 1, 1, tzinfo=VIETNAM))
        rules.line.attachment.format(number="", moment="")
        rules.line.copy.format(kind="", agency="", moment="")
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(str(error)) from error
    if not isinstance(rules.issued, date):
        raise ValueError("issued")
    return rules


def _read(pack: Mapping[str, Any]) -> Rules:
    line, copy = pack["line"], pack["copy"]
    return Rules(
        name=str(pack["name"]),
        version=str(pack["version"]),
        issued=pack["issued"],
        signature=_picture(pack["signature"]),
        seal=_picture(pack["seal"]),
        signature_size=_size(pack, "signature", "width_mm"),
        initials_size=_size(pack, "initials"),
        opinion_size=_size(pack, "opinion"),
        number=NumberRule(
            int(pack["number"]["pad_to"]),
            int(pack["number"]["longest"]),
            int(pack["date"]["pad_months_to"]),
            float(pack["number"].get("narrowest", NARROWEST)),
        ),
        line=LineRule(float(line["size"]), line["moment"], pack["attachment"]["text"], copy["text"]),
        measures=measures_of(pack),
        copy=CopyRule(
            kinds=tuple(copy["kinds"]),
            from_paper=tuple(copy["from_paper"]),
            pdf_version=int(copy["pdf_version"]),
            resolution=float(copy["resolution"]),
            papers=tuple((float(short), float(long)) for short, long in copy["papers_mm"]),
            paper_tolerance=float(copy["paper_tolerance_mm"]),
            covers=float(copy["covers"]),
        ),
        tell_leak_within_hours=int(pack["leak"]["hours"]),
        citations=tuple(
            Citation(part.get("citation", ""), part["says"]) for part in pack.values() if isinstance(part, Mapping)
        ),
    )


def _picture(part: Mapping[str, Any]) -> PictureRule:
    first, last = (int(degrees) * HUES // 360 for degrees in part["hues"])
    hues = range(first, last + 1) if first <= last else (*range(first, HUES), *range(last + 1))
    return PictureRule(frozenset(hues), int(part["smallest_pixels"]), float(part.get("print_dpi", PRINT_DPI)))


def _size(pack: Mapping[str, Any], name: str, widest: str = "widest_mm") -> SizeRule:
    part, known = pack.get(name, {}), SIZES[name]
    least, tallest = float(part.get("least_mm", known.least_mm)), float(part.get("tallest_mm", known.tallest_mm))
    if not 0 < least <= tallest:
        raise ValueError(name)
    return SizeRule(least, tallest, float(part.get(widest, known.widest_mm)))
