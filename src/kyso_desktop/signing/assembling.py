"""Puts a document together before anyone has signed it: parts joined, pages turned and chosen.

Nothing here may touch a signed file: every function writes the whole document anew.
"""

from collections.abc import Mapping, Sequence

import pikepdf

from kyso_desktop.signing.errors import AssemblyForbidden, DocumentUnwritable, SigningPasswordNeeded
from kyso_desktop.signing.joining import joined
from kyso_desktop.signing.stripping import without_hidden_layers
from kyso_desktop.workstation import Content, opened_content, written_content

VERSION = "1.7"
BROKEN = (
    pikepdf.PdfError,
    pikepdf.OutlineStructureError,
    RuntimeError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
)


def is_signed(content: Content, password: str | None = None) -> bool:
    """Whether a signature field has a value; a file that cannot be looked through counts as signed."""
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            return any(
                isinstance(thing, pikepdf.Dictionary) and "/ByteRange" in thing and "/Contents" in thing
                for thing in document.objects
            )
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return True


def unlocked(content: Content, password: str | None) -> Content:
    """The document without its encryption, so that it can be joined; one without encryption as it is.

    Raises :class:`SigningPasswordNeeded`, and :class:`AssemblyForbidden` where only the owner's password allows that
    pages are joined or turned (ISO 32000-1, Table 22, bits 4 and 11).
    """
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            if not document.is_encrypted:
                return content
            if not (document.owner_password_matched or document.allow.modify_assembly or document.allow.modify_other):
                raise AssemblyForbidden
            return written_content(lambda file: document.save(file, encryption=False), len(content))
    except pikepdf.PasswordError as error:
        raise SigningPasswordNeeded from error
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return content  # whoever joins it says what is wrong with it


def join(parts: Sequence[Content], pages: Sequence[int] | None, turns: Mapping[int, int]) -> Content:
    """The parts one after another as PDF 1.7, with their bookmarks and the labels of their pages.

    Joined or chosen pages lose what belongs to their old document as a whole: actions at opening, structure, claims of
    a standard, attached files, and layers; what a hidden layer held is taken out, so that no page shows what it did
    not show. Nothing of a page that is left out stays in the file.

    A large result stands on the disk, and no stream is held in memory on the way.

    ``turns``: degrees clockwise for pages of the joined document, counted from 1; ``pages``: which of them are kept,
    in their new order; None: all. Raises :class:`DocumentUnwritable`, and ``FileTrouble`` where the disk has no room
    for a large one; a page that is not there raises ``IndexError``.
    """
    counts = [_count(part) for part in parts]
    numbers = list(pages or range(1, sum(counts) + 1))
    if any(not 1 <= number <= sum(counts) for number in (*numbers, *turns)):
        raise IndexError(sum(counts))
    try:
        if len(parts) > 1 or numbers != list(range(1, counts[0] + 1)):
            return _chosen(parts, counts, numbers, turns)
        return _turned(parts[0], turns)
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _turned(part: Content, turns: Mapping[int, int]) -> Content:
    """Every page of the one part, with all that belongs to the document as a whole."""
    with pikepdf.open(opened_content(part)) as document:
        for number, degrees in turns.items():
            document.pages[number - 1].rotate(degrees, relative=True)
        if "/Version" in document.Root:
            del document.Root.Version  # it would speak louder than the header (ISO 32000-1, 7.2.2)
        return _written(document, len(part))


def _count(part: Content) -> int:
    try:
        with pikepdf.open(opened_content(part)) as document:
            return len(document.pages)
    except BROKEN as error:
        raise DocumentUnwritable(type(error).__name__) from error


def _chosen(
    parts: Sequence[Content], counts: Sequence[int], numbers: Sequence[int], turns: Mapping[int, int]
) -> Content:
    every = [(part, index) for part, count in enumerate(counts) for index in range(count)]
    shown = [without_hidden_layers(part) for part in parts]
    with joined(shown, [every[number - 1] for number in numbers]) as whole:
        for place, number in enumerate(numbers):
            if number in turns:
                whole.pages[place].rotate(turns[number], relative=True)
        return _written(whole, sum(map(len, shown)))


def _written(document: pikepdf.Pdf, about: int) -> Content:
    """As PDF 1.7, every stream as it was."""
    level = pikepdf.StreamDecodeLevel.none
    return written_content(
        lambda file: document.save(file, force_version=VERSION, compress_streams=False, stream_decode_level=level),
        about,
    )
