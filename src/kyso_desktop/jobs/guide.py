"""The guide that ships with the program, by chapters."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.workstation import read_file, resource

FOLDER, FILE = "help", "huong-dan.md"
D_WITH_STROKE = chr(0x111)  # the one letter of Vietnamese that no decomposition parts from its mark
HEADING = re.compile(r"^## (.+)\n+(?:<!-- ([\w-]+) -->\n)?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter in Markdown; ``key`` names the page of the program that it is about, empty for none."""

    title: str
    key: str
    text: str

    def holds(self, words: str) -> bool:
        """Whether every word stands in the chapter, with or without its marks."""
        own = plain(f"{self.title} {self.text}")
        return all(word in own for word in plain(words).split())


@dataclass(frozen=True, slots=True)
class Guide:
    """Every chapter, and where its pictures are."""

    chapters: tuple[Chapter, ...]
    folder: Path

    def about(self, key: str) -> Chapter:
        """The chapter about that page; the first one where there is none."""
        return next((one for one in self.chapters if one.key == key), self.chapters[0])


def read_guide() -> Guide:
    """The shipped guide; raises what ``read_file`` raises."""
    folder = resource(FOLDER)
    return Guide(chapters_of(read_file(folder / FILE).decode("utf-8")), folder)


def chapters_of(text: str) -> tuple[Chapter, ...]:
    """Each part under a heading of the second level."""
    found = list(HEADING.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    return tuple(
        Chapter(each.group(1), each.group(2) or "", text[each.end() : end].strip())
        for each, end in zip(found, ends, strict=True)
    )


def plain(text: str) -> str:
    """Lower case without marks, so that «ky so» finds «ký số»."""
    parted = unicodedata.normalize("NFD", text.casefold()).replace(D_WITH_STROKE, "d")
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
