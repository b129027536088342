"""What a document holds that could make it look different later: shown to the signer before the signature.

Shadow attacks are planted before signing: scripts, actions, hidden layers and outside references let a signed document
change its face without a changed byte.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

import pikepdf

from kyso_desktop.signing.model import Concern
from kyso_desktop.workstation import Content, opened_content

SCRIPTS = {"/JavaScript"}
LAUNCHING = {"/Launch", "/ImportData", "/SubmitForm"}
OUTSIDE = {"/GoToR", "/GoToE", "/Rendition", "/Movie"}
ACTIVE = SCRIPTS | LAUNCHING | OUTSIDE
HIDDEN, NO_VIEW, READ_ONLY = 2, 32, 1
"""Flags of annotations and fields (ISO 32000-1, Tables 165 and 221)."""
STANDARD_HOLDERS = {"/Type0", "/Type3"}
"""Fonts whose glyphs come with a descendant font or with the font itself."""
STANDARD_FONTS = re.compile(
    r"/(Helvetica|Courier)(-(Bold)?(Oblique)?)?|/Times-(Roman|Bold|Italic|BoldItalic)|/Symbol|/ZapfDingbats"
)
"""Every reader has these (ISO 32000-1, 9.6.2.2), and many producers name one that they never use."""
MOST_OBJECTS = 200_000


class Claim(StrEnum):
    """What a document says of itself as a whole."""

    ARCHIVAL = "ARCHIVAL"
    """PDF/A (ISO 19005)."""
    TAGGED = "TAGGED"
    """Its structure can be read aloud (ISO 32000-1, 14.8)."""


def claims_of(content: Content) -> tuple[Claim, ...]:
    """What it claims, believed as it stands; nothing of a damaged file."""
    try:
        with pikepdf.open(opened_content(content)) as document:
            marked = document.Root.get("/MarkInfo")
            tagged = isinstance(marked, pikepdf.Dictionary) and bool(marked.get("/Marked", False))
            tagged = tagged and "/StructTreeRoot" in document.Root
            archival = "/Metadata" in document.Root and bool(document.open_metadata().pdfa_status)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, AttributeError, SyntaxError):
        return ()
    said = {Claim.ARCHIVAL: archival, Claim.TAGGED: tagged}
    return tuple(claim for claim, true in said.items() if true)


def embedded_fonts(content: Content) -> tuple[str, ...]:
    """The names of the fonts that the document brings along, without the mark of a subset, each once."""
    try:
        with pikepdf.open(opened_content(content)) as document:
            names = {
                str(thing.get("/FontName")).lstrip("/").split("+")[-1]
                for thing in document.objects
                if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
            }
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return ()
    return tuple(sorted(names))


def is_sound(content: Content, password: str | None) -> bool:
    """Whether qpdf finds nothing odd in it, and every node of the page tree says what it is."""
    try:
        with pikepdf.open(opened_content(content), password=password or "", suppress_warnings=True) as document:
            return _says_what_it_is(document) and not document.get_warnings()
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RuntimeError):
        return False


def _says_what_it_is(document: pikepdf.Pdf) -> bool:
    tree = document.Root.get("/Type") == "/Catalog" and document.Root.Pages.get("/Type") == "/Pages"
    return tree and all(page.obj.get("/Type") == "/Page" for page in document.pages)


def inspect(content: Content, password: str | None = None) -> tuple[Concern, ...]:
    """Every concern once, in the order of :class:`Concern`; never raises for a damaged file."""
    try:
        with pikepdf.open(opened_content(content), password=password or "") as document:
            if len(document.objects) > MOST_OBJECTS:
                return (Concern.NOT_INSPECTED,)
            found = {concern for thing in document.objects for concern in _of_object(thing)}
            found.update(_of_catalogue(document.Root))
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError):
        return (Concern.NOT_INSPECTED,)
    return tuple(concern for concern in Concern if concern in found)


def _of_object(thing: object) -> Iterator[Concern]:
    dictionary = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
    if not isinstance(dictionary, pikepdf.Dictionary):
        return
    yield from _of_actions(dictionary)
    if dictionary.get("/Type") == "/Font" and _lacks_its_glyphs(dictionary):
        yield Concern.FONT_NOT_EMBEDDED
    if is_open_field(dictionary):
        yield Concern.OPEN_FIELDS
    if is_hidden_mark(dictionary):
        yield Concern.HIDDEN_MARK
    if dictionary.get("/Type") == "/Filespec" and "/EF" in dictionary:
        yield Concern.ATTACHED_FILE
    if "/F" in dictionary and isinstance(thing, pikepdf.Stream):
        yield Concern.OUTSIDE_REFERENCE  # the stream's bytes lie in another file (ISO 32000-1, 7.3.8.2)


def _of_actions(dictionary: pikepdf.Dictionary) -> Iterator[Concern]:
    """The dictionary as an action itself, and the actions that it holds directly."""
    held = [dictionary.get(key) for key in ("/A", "/OpenAction")]
    extra = dictionary.get("/AA")
    if isinstance(extra, pikepdf.Dictionary):
        held += [action for _, action in extra.items()]
    for action in (dictionary, *held):
        kind = str(action.get("/S")) if isinstance(action, pikepdf.Dictionary) and "/S" in action else ""
        if kind in SCRIPTS:
            yield Concern.SCRIPT
        elif kind in LAUNCHING:
            yield Concern.LAUNCH_ACTION
        elif kind in OUTSIDE:
            yield Concern.OUTSIDE_REFERENCE


def is_open_field(thing: object) -> bool:
    """A field for text, a choice or a tick that a reader lets people change."""
    if not isinstance(thing, pikepdf.Dictionary) or thing.get("/FT") not in ("/Tx", "/Ch", "/Btn"):
        return False
    flags = thing.get("/Ff", 0)
    return not (isinstance(flags, int) and flags & READ_ONLY)


def is_hidden_mark(thing: object) -> bool:
    """An annotation with a face that is not shown, and can be shown later without a changed page."""
    if not isinstance(thing, pikepdf.Dictionary) or "/AP" not in thing or thing.get("/Subtype") == "/Popup":
        return False
    if thing.get("/FT") == "/Sig":
        return False
    flags = thing.get("/F", 0)
    return isinstance(flags, int) and bool(flags & (HIDDEN | NO_VIEW))


def _lacks_its_glyphs(font: pikepdf.Dictionary) -> bool:
    if str(font.get("/Subtype")) in STANDARD_HOLDERS:
        return False
    if STANDARD_FONTS.fullmatch(str(font.get("/BaseFont"))):
        return False
    descriptor = font.get("/FontDescriptor")
    if not isinstance(descriptor, pikepdf.Dictionary):
        return True
    return not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _of_catalogue(root: pikepdf.Object) -> Iterator[Concern]:
    names = root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names:
        yield Concern.SCRIPT
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and ("/XFA" in form or bool(form.get("/NeedAppearances", False))):
        # A reader that knows XFA (ISO 32000-1, 12.7.8) shows what that says in place of the pages.
        yield Concern.APPEARANCES_TO_BE_MADE
    if _has_hidden_layer(root.get("/OCProperties")):
        yield Concern.HIDDEN_LAYER


def _has_hidden_layer(layers: object) -> bool:
    """Whether the default view leaves some content out (ISO 32000-1, 8.11.4.3)."""
    default = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if not isinstance(default, pikepdf.Dictionary):
        return False
    off = default.get("/OFF")
    return (isinstance(off, pikepdf.Array) and len(off) > 0) or default.get("/BaseState") == "/OFF"
