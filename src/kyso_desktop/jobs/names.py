"""Names of signed files: ``NAME.signed.pdf``, never ``NAME_signed_signed.pdf``."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from kyso_desktop.workstation import CONVERTED, TABLES, FileUnreadable

SIGNED = re.compile(r"(?:(?P<ours>\.signed(?:\.(?P<count>\d+))?)|(?:_signed)+|\.leader)+\Z", re.IGNORECASE)
"""The endings that this program and others give to signed files."""
LONGEST = 50
"""Letters of a plain name, its ending included; mail and document systems cut longer ones."""


PICTURES = (".png", ".jpg", ".jpeg", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".webp")
TO_PDF = (*CONVERTED, *TABLES, *PICTURES)
"""What becomes a PDF before it is signed, by the end of the name."""


def default_target(source: Path, *, plain: bool = False) -> Path:
    """``NAME.signed.pdf`` beside the source; a source of that very name is counted on: ``NAME.signed.2.pdf``.

    With ``plain`` the name has ASCII letters only and at most 50 of them.
    """
    found = SIGNED.search(source.stem)
    stem = source.stem[: found.start()] if found and found.start() else source.stem
    ending = ".signed.pdf"
    if found and found.start() and found["ours"]:
        ending = f".signed.{int(found['count'] or 1) + 1}.pdf"
    if plain:
        stem = _plain(stem)[: LONGEST - len(ending)].rstrip("-._") or "van-ban"
    return source.with_name(stem + ending)


def documents_of(paths: Sequence[Path], *, to_sign: bool) -> list[Path]:
    """Each file, and in the place of a folder its PDF files as :func:`documents_in`. Raises ``FileTrouble``."""
    return [path for one in paths for path in (documents_in(one, to_sign=to_sign) if one.is_dir() else (one,))]


def documents_in(folder: Path, *, to_sign: bool = False) -> list[Path]:
    """The PDF files of the folder by their names; ``to_sign``: without what was signed here of another of them.

    Raises ``FileUnreadable``.
    """
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".pdf")
    except OSError as error:
        raise FileUnreadable(folder) from error
    there = set(found)
    made = {one for source in found for one in _made_of(source, there)} if to_sign else set()
    return [path for path in found if path not in made]


def _made_of(source: Path, found: set[Path]) -> Iterator[Path]:
    target = default_target(source)
    while target in found and target != source:
        yield target
        target = default_target(target)


def free_target(source: Path, *, plain: bool = False) -> Path:
    """:func:`default_target`, counted on while a file of that name is there."""
    target = default_target(source, plain=plain)
    while target.exists():
        target = default_target(target, plain=plain)
    return target


def _plain(name: str) -> str:
    """The letters without their marks, đ as d, everything else as hyphens."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^A-Za-z0-9._]+", "-", bare).strip("-._")
