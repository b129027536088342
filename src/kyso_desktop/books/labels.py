"""The words on paper: headings from the shipped labels, values from the face that asks."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.errors import KysoBug

Labels = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """What the values of closed lists are called; each takes the stored value and never fails."""

    act: Callable[[str], str]
    outcome: Callable[[str], str]
    capacity: Callable[[str], str]
    verdict: Callable[[str], str]
    code: Callable[[str], str]
    """A reason's or an error's code."""


def read_labels(path: Path) -> Labels:
    """The shipped labels; a missing or damaged file is our own fault."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise KysoBug(f"labels: {path.name}") from error
