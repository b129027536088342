"""Pages of several documents under one roof, put there by qpdf: a stream stays in the file that it comes from until the
new file is written, so that hundreds of megabytes of scans take no memory.

What ties a page to its old document is cut before it is copied, and tied anew where both ends are kept: links,
bookmarks, fields. Nothing that leads to a page which is left out goes along.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import groupby

import pikepdf

from kyso_desktop.signing.destinations import Destination, Destinations
from kyso_desktop.workstation import Content, named_content, opened_content, written_content

DEEPEST = 12
"""Fields and bookmarks below one another that are followed."""
FOREIGN = ("/StructParents", "/B", "/PresSteps", "/Tabs")
"""Of a page: its part in the old document's structure, articles and presentation."""

Chosen = tuple[int, int]
"""A part, and one of its pages, both counted from 0."""


@dataclass(frozen=True, slots=True)
class _Link:
    """An annotation of a chosen page, by its place in the page's list, and where it leads."""

    place: int
    goal: Destination


@dataclass(slots=True)
class _Part:
    """One source, and what of it goes along."""

    document: pikepdf.Pdf
    destinations: Destinations
    pages: frozenset[int]
    links: dict[int, list[_Link]] = field(default_factory=dict)
    is_cut: bool = False
    needs_faces: bool = False
    """Whether readers are to draw what its fields show."""


@contextmanager
def joined(contents: Sequence[Content], chosen: Sequence[Chosen]) -> Iterator[pikepdf.Pdf]:
    """A new document of these pages, in their order, to be saved before it is left. Raises ``FileTrouble``."""
    with ExitStack() as held:
        parts = [
            _cut(held.enter_context(pikepdf.open(opened_content(content))), frozenset(_pages_of(number, chosen)))
            for number, content in enumerate(contents)
        ]
        names = [
            str(held.enter_context(named_content(_saved(part, content))))
            for part, content in zip(parts, contents, strict=True)
        ]
        whole = held.enter_context(_put_together(names, chosen))
        if "/AcroForm" in whole.Root and any(part.needs_faces for part in parts):
            whole.Root.AcroForm.NeedAppearances = True
        _tie_links(whole, parts, chosen)
        _take_bookmarks(whole, parts, chosen)
        _label(whole, [part.document for part in parts], chosen)
        _name(whole, parts[chosen[0][0]].document)
        yield whole


def _pages_of(number: int, chosen: Sequence[Chosen]) -> Iterator[int]:
    return (index for part, index in chosen if part == number)


def _saved(part: _Part, content: Content) -> Content:
    """The part as it was cut; where nothing was to be cut, as it is."""
    if not part.is_cut:
        return content
    level = pikepdf.StreamDecodeLevel.none
    return written_content(
        lambda file: part.document.save(file, compress_streams=False, stream_decode_level=level), len(content)
    )


def _put_together(names: Sequence[str], chosen: Sequence[Chosen]) -> pikepdf.Pdf:
    """The pages and their fields by qpdf's own way to merge, which copies no stream; a field whose name is taken by a
    part before gets another, and what only pages that are left out draw stays behind.
    """
    words = ["qpdf", "--no-warn", "--empty", "--pages"]
    for number, run in groupby(chosen, key=lambda one: one[0]):
        words += [names[number], ",".join(str(index + 1) for _, index in run)]
    made: pikepdf.Pdf = pikepdf.Job([*words, "--", "-"]).create_pdf()  # type: ignore[no-untyped-call]
    return made


def _cut(document: pikepdf.Pdf, kept: frozenset[int]) -> _Part:
    """The pages that are kept lead nowhere any more; where they led is noted."""
    part = _Part(document, Destinations(document), kept)
    widgets: set[tuple[int, int]] = set()
    for index in sorted(kept):
        page = document.pages[index]
        for key in FOREIGN:
            if key in page:
                del page[key]
                part.is_cut = True
        part.links[index] = _cut_marks(part, page, widgets)
    form = document.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if isinstance(fields, pikepdf.Array):
        document.Root.AcroForm.Fields = pikepdf.Array([one for one in fields if _prune(one, widgets)])
        for index, page in enumerate(document.pages):
            if index not in kept and "/Annots" in page:
                del page["/Annots"]
        part.is_cut, part.needs_faces = True, bool(document.Root.AcroForm.get("/NeedAppearances", False))
    return part


def _cut_marks(part: _Part, page: pikepdf.Page, widgets: set[tuple[int, int]]) -> list[_Link]:
    marks = page.get("/Annots")
    if not isinstance(marks, pikepdf.Array):
        return []
    kept: list[pikepdf.Object] = []
    links: list[_Link] = []
    for mark in marks:
        if not isinstance(mark, pikepdf.Dictionary):
            continue
        goal, leads = part.destinations.of_holder(mark), _leads(mark)
        if leads and (goal is None or goal.page not in part.pages):
            continue
        if "/StructParent" in mark:
            del mark["/StructParent"]
        if leads and goal is not None:
            links.append(_Link(len(kept), goal))
            del mark["/Dest" if "/Dest" in mark else "/A"]
        widgets.add(mark.objgen)
        kept.append(mark)
    page.Annots, part.is_cut = pikepdf.Array(kept), True
    return links


def _leads(mark: pikepdf.Dictionary) -> bool:
    """Whether it leads to a page of its own document."""
    action = mark.get("/A")
    return "/Dest" in mark or (isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/GoTo")


def _prune(entry: object, widgets: set[tuple[int, int]], depth: int = 0) -> bool:
    """Whether the field is seen on a page that is kept; what of it is seen elsewhere is taken from it."""
    if not isinstance(entry, pikepdf.Dictionary) or depth > DEEPEST:
        return False
    kids = entry.get("/Kids")
    if not isinstance(kids, pikepdf.Array):
        return entry.is_indirect and entry.objgen in widgets
    left = [kid for kid in kids if _prune(kid, widgets, depth + 1)]
    entry.Kids = pikepdf.Array(left)
    return bool(left)


def _first_places(chosen: Sequence[Chosen]) -> dict[Chosen, int]:
    places: dict[Chosen, int] = {}
    for place, one in enumerate(chosen):
        places.setdefault(one, place)
    return places


def _tie_links(whole: pikepdf.Pdf, parts: Sequence[_Part], chosen: Sequence[Chosen]) -> None:
    places = _first_places(chosen)
    for place, (number, index) in enumerate(chosen):
        for link in parts[number].links[index]:
            goal = whole.pages[places[number, link.goal.page]]
            whole.pages[place].Annots[link.place].Dest = link.goal.at(goal)


def _take_bookmarks(whole: pikepdf.Pdf, parts: Sequence[_Part], chosen: Sequence[Chosen]) -> None:
    """Part after part, those that lead to kept pages, and those above them."""
    places = _first_places(chosen)
    with whole.open_outline() as outline:
        for number in dict.fromkeys(number for number, _ in chosen):
            with parts[number].document.open_outline() as theirs:
                outline.root.extend(_bookmarks(whole, parts[number], number, places, theirs.root))


def _bookmarks(
    whole: pikepdf.Pdf, part: _Part, number: int, places: dict[Chosen, int], items: Sequence[pikepdf.OutlineItem]
) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        goal = part.destinations.of_bookmark(item)
        below = list(_bookmarks(whole, part, number, places, item.children))
        place = places.get((number, goal.page)) if goal is not None else None
        if place is None and not below:
            continue
        made = pikepdf.OutlineItem(item.title, goal.at(whole.pages[place]) if goal and place is not None else None)
        made.is_closed = item.is_closed
        made.children = below
        yield made


def _label(whole: pikepdf.Pdf, documents: Sequence[pikepdf.Pdf], chosen: Sequence[Chosen]) -> None:
    """Pages of a part with labels of its own keep them; the others are counted where they stand now."""
    named = {number for number, _ in chosen if "/PageLabels" in documents[number].Root}
    if not named:
        return
    labels = pikepdf.Array()
    for place, (number, index) in enumerate(chosen):
        label = str(documents[number].pages[index].label) if number in named else str(place + 1)
        labels.append(place)
        labels.append(pikepdf.Dictionary(P=pikepdf.String(label)))
    whole.Root.PageLabels = pikepdf.Dictionary(Nums=labels)


def _name(whole: pikepdf.Pdf, first: pikepdf.Pdf) -> None:
    """The new document bears the title and the language of the one that it begins with."""
    title, language = first.docinfo.get("/Title"), first.Root.get("/Lang")
    if isinstance(title, pikepdf.String):
        whole.docinfo["/Title"] = pikepdf.String(str(title))
    if isinstance(language, pikepdf.String):
        whole.Root.Lang = pikepdf.String(str(language))
