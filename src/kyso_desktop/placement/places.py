"""Where the marks of Nghị định 30/2020/NĐ-CP, Phụ lục I, belong in one document."""

from dataclasses import dataclass
from enum import StrEnum

from kyso_desktop.placement.geometry import Box


class PlaceReason(StrEnum):
    """Why a part is missing or uncertain; the names are the codes of ``kyso place``."""

    NO_TEXT = "NO_TEXT"
    TEXT_UNREADABLE = "TEXT_UNREADABLE"
    """The fonts do not tell what the first page, or the page that would be signed, says."""
    SCANNED_PAGE = "SCANNED_PAGE"
    """The first or the last page has no text although others have."""
    TEXT_LAYER_DOUBTFUL = "TEXT_LAYER_DOUBTFUL"
    """The page is a scan, and where its text layer has the title or the name no ink is to be seen."""
    LEADER_NOT_FOUND = "LEADER_NOT_FOUND"
    LEADER_GAP_NARROW = "LEADER_GAP_NARROW"
    LEADER_PROPOSED = "LEADER_PROPOSED"
    """A scan without text: the place lies between ink that stands like a title and a name; a person must look at it."""
    BLOCK_BROKEN = "BLOCK_BROKEN"
    """The title ends one page and the name begins the next; a person should correct the document."""
    NAME_NOT_FOUND = "NAME_NOT_FOUND"
    SEVERAL_BLOCKS = "SEVERAL_BLOCKS"
    """More than one person signs on that page; the last, or the right-most of a pair, was taken."""
    SEVERAL_DOCUMENTS = "SEVERAL_DOCUMENTS"
    """The page after the signature begins with the head of another document; the first one's places are given."""
    ONLY_IN_APPENDIX = "ONLY_IN_APPENDIX"
    """A signature block stands only after the heading of an appendix."""
    RECIPIENTS_NOT_FOUND = "RECIPIENTS_NOT_FOUND"
    """No "Nơi nhận" beside the signature block, so it may belong to a form or an appendix."""
    NUMBER_NOT_FOUND = "NUMBER_NOT_FOUND"
    NUMBER_FILLED = "NUMBER_FILLED"
    SYMBOL_BLANK = "SYMBOL_BLANK"
    """No symbol is printed after the number ("Số: …/…"); a person must complete the document."""
    DATE_NOT_FOUND = "DATE_NOT_FOUND"
    DATE_ABOVE_SIGNATURE = "DATE_ABOVE_SIGNATURE"
    """The head has no date line; one stands just above the signature block."""
    DAY_FILLED = "DAY_FILLED"
    MONTH_FILLED = "MONTH_FILLED"
    YEAR_FILLED = "YEAR_FILLED"
    YEAR_INCOMPLETE = "YEAR_INCOMPLETE"
    """Only the first digits of the year are printed ("năm 20…"); a person must correct the document."""
    BLANK_NARROW = "BLANK_NARROW"
    """A blank is narrower than two digits at the printed size."""
    BLANK_DOTTED = "BLANK_DOTTED"
    """A blank is drawn with dots or a line, which the filled-in text will cross."""
    CORNER_OCCUPIED = "CORNER_OCCUPIED"
    """The top right corner of page 1 already holds text, or ink on a scan."""


@dataclass(frozen=True, slots=True)
class Place:
    """A box on a page; pages count from 1."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class LeaderPlace(Place):
    """Where the picture of the signature goes, between the title (7a) and the name (7b)."""

    title: str
    authority: str | None
    name: str | None
    picture: Box | None
    """The ink that already stands in the gap: a picture of the signature drawn by an earlier program."""
    gap: Box
    """The free band between title and name, as wide as the page lets a picture be around the same centre."""


@dataclass(frozen=True, slots=True)
class TextPlace(Place):
    """A blank to be filled on the printed line: its baseline and font size in points; the box spans the blank."""

    baseline: float
    font_size: float


@dataclass(frozen=True, slots=True)
class ProposedHead:
    """Blanks for number and date that ink alone shows; ``year`` is None where it seems to be printed."""

    number: TextPlace | None = None
    day: TextPlace | None = None
    month: TextPlace | None = None
    year: TextPlace | None = None


SURE = 0.5
"""A confidence below this asks for a person who has seen the place."""


@dataclass(frozen=True, slots=True)
class Places:
    """All that was found; a part that is absent or already filled is None with a reason."""

    pages: int
    leader: LeaderPlace | None
    seal: Place | None
    """A preview with ``DEFAULT_SEAL_MM``; use :func:`seal_box` with the true diameter for signing."""
    number: TextPlace | None
    day: TextPlace | None
    month: TextPlace | None
    year: TextPlace | None
    attachment: TextPlace
    copy: TextPlace
    secrecy: str | None
    printed_number: str | None
    """Number and symbol as printed ("165/2025/QĐ-UBND"; "/QĐ-UBND" while the number is blank)."""
    printed_date: str | None
    """ISO date where day, month and year are all printed."""
    confidence: float
    reasons: tuple[PlaceReason, ...]
    proposed_head: ProposedHead | None = None
    """Of a scan without text: where number and date seem to belong; shown to a person, never written at unasked."""

    @property
    def is_sure(self) -> bool:
        """Whether a leader's signature may go there though nobody has looked."""
        return self.leader is not None and not self.is_proposal and self.confidence >= SURE

    @property
    def is_proposal(self) -> bool:
        """Whether the leader's place comes from ink alone: shown to a person, never signed at unasked."""
        return PlaceReason.LEADER_PROPOSED in self.reasons


@dataclass(frozen=True, slots=True)
class Anchor:
    """A title, with its authority, below which a picture may be placed."""

    words: str
    leader: LeaderPlace
