"""What a person must decide before the PIN: another name than the certificate's, content that acts by itself."""

import unicodedata
from collections.abc import Sequence

from kyso_desktop.jobs.errors import ActiveContent, BlankTooNarrow, JobError, NameMismatch, SealApart
from kyso_desktop.jobs.marks import leader_of
from kyso_desktop.jobs.model import OpenedDocument, SignRequest, Warn
from kyso_desktop.signing import Mark

ACTING = (
    Warn.HAS_SCRIPT,
    Warn.HAS_LAUNCH_ACTION,
    Warn.HAS_OUTSIDE_REFERENCE,
    Warn.HAS_HIDDEN_LAYER,
    Warn.HAS_HIDDEN_MARK,
)
"""Content by which a signed document may look or act otherwise later (shadow attacks)."""


def name_question(document: OpenedDocument, sign: SignRequest, holder: str) -> NameMismatch | None:
    """Whether the printed name (7b) is another than the holder's; a document without one differs from nobody."""
    leader = leader_of(document, sign.anchor)
    printed = leader.name if leader else None
    return None if not printed or _is_part(_words(printed), _words(holder)) else NameMismatch(printed, holder)


def content_question(document: OpenedDocument, warnings: Sequence[Warn]) -> ActiveContent | None:
    """Whether something in a document that nobody has signed yet may act by itself, so that it should be taken out."""
    found = tuple(warn for warn in warnings if warn in ACTING)
    return ActiveContent(document.name, found) if found and not document.report.signatures else None


def blank_question(document: OpenedDocument, warnings: Sequence[Warn]) -> BlankTooNarrow | None:
    """Whether number or date would be printed over their neighbours."""
    return BlankTooNarrow(document.name) if Warn.BLANK_NARROW in warnings else None


def seal_question(document: OpenedDocument, marks: Sequence[Mark], most: int) -> SealApart | None:
    """Whether the clerk's step would need more signatures than ``most``: a signature is seen on one page alone."""
    if len(marks) <= most:
        return None
    *others, seal = marks
    return SealApart(document.name, seal.page, tuple(mark.page for mark in others))


def stops(question: JobError | None, sign: SignRequest) -> JobError | None:
    """The question as a refusal: where a person decides, and has not given a reason to go on."""
    return question if sign.asks and sign.override is None else None


def _words(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each word as its letters and its marks, so that "Hòa" and "Hoà" are one name and "Hoa" is another."""
    return [_word(word) for word in unicodedata.normalize("NFD", name.casefold()).split()]


def _word(word: str) -> tuple[str, tuple[str, ...]]:
    marks = tuple(sorted(letter for letter in word if unicodedata.combining(letter)))
    return "".join(letter for letter in word if not unicodedata.combining(letter)), marks


def _is_part(part: Sequence[object], whole: Sequence[object]) -> bool:
    length = len(part)
    return any(list(whole[start : start + length]) == list(part) for start in range(len(whole) - length + 1))
