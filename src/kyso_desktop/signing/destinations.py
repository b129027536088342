"""Where links and bookmarks of a document lead (ISO 32000-1, 12.3.2)."""

from dataclasses import dataclass
from decimal import Decimal

import pikepdf


@dataclass(frozen=True, slots=True)
class Destination:
    """A page of the document, counted from 0, and how it is shown."""

    page: int
    view: tuple[object, ...]

    def at(self, page: pikepdf.Page) -> pikepdf.Array:
        """The same view of another page."""
        return pikepdf.Array([page.obj, *self.view])


class Destinations:
    """Finds the page behind every way to name one."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._indices = {page.obj.objgen: index for index, page in enumerate(document.pages)}

    def of_holder(self, holder: pikepdf.Dictionary) -> Destination | None:
        """Where an annotation leads by its destination or its action; None where it leads nowhere in the document."""
        action = holder.get("/A")
        if "/Dest" in holder:
            return self._found(holder["/Dest"])
        if isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/GoTo":
            return self._found(action.get("/D"))
        return None

    def of_bookmark(self, item: pikepdf.OutlineItem) -> Destination | None:
        """Likewise of a bookmark."""
        if item.destination is not None:
            return self._found(item.destination)
        action = item.action
        return self._found(action.get("/D")) if action is not None and action.get("/S") == "/GoTo" else None

    def _found(self, value: object) -> Destination | None:
        if isinstance(value, str | pikepdf.String | pikepdf.Name):
            value = self._named(str(value))
        if isinstance(value, pikepdf.Dictionary):
            value = value.get("/D")
        if not isinstance(value, pikepdf.Array) or not len(value):
            return None
        view: list[object] = list(value)
        first = view.pop(0)
        index = self._indices.get(first.objgen) if isinstance(first, pikepdf.Object) else _counted(first)
        plain = all(one is None or isinstance(one, int | float | Decimal | pikepdf.Name) for one in view)
        return None if index is None else Destination(index, tuple(view) if view and plain else (pikepdf.Name.Fit,))

    def _named(self, name: str) -> object:
        """By the dictionary of PDF 1.1 or by the tree of names."""
        root = self._document.Root
        old = root.get("/Dests")
        key = name if name.startswith("/") else f"/{name}"
        if isinstance(old, pikepdf.Dictionary) and key in old:
            return old[key]
        names = root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
        if not isinstance(tree, pikepdf.Dictionary):
            return None
        return pikepdf.NameTree(tree).get(name.removeprefix("/"))


def _counted(first: object) -> int | None:
    """Some producers count pages where they should name them."""
    return first if isinstance(first, int) else None
