"""New widgets of a tagged document stand in its structure (ISO 32000-1, 14.7.4.3 and 14.8.4.5).

An element for each widget is added behind the last one of the document, as long as nobody has signed: several
verifiers take any later growth of the structure for a forbidden change.
"""

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    NumberObject,
    PdfObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

DEEPEST = 32


def is_tagged(writer: IncrementalPdfFileWriter) -> bool:
    """Whether the catalogue says so and has a structure."""
    root = writer.root
    marks = root["/MarkInfo"] if "/MarkInfo" in root else None  # noqa: SIM401 - subscripts follow references
    says_so = isinstance(marks, DictionaryObject) and "/Marked" in marks and bool(marks["/Marked"])
    return says_so and "/StructTreeRoot" in root and isinstance(root["/StructTreeRoot"], DictionaryObject)


def tag_widget(writer: IncrementalPdfFileWriter, widget: IndirectObject, page: PdfObject) -> None:
    """The widget is a ``Form`` element of the structure; nothing happens without one, or after a signature."""
    if not is_tagged(writer) or writer.prev.embedded_signatures:
        return
    tree = writer.root["/StructTreeRoot"]
    parent, parent_reference = _parent(writer, tree)
    reference = DictionaryObject(
        {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): widget, pdf_name("/Pg"): page}
    )
    element = writer.add_object(
        DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/StructElem"),
                pdf_name("/S"): pdf_name("/Form"),
                pdf_name("/P"): parent_reference,
                pdf_name("/Pg"): page,
                pdf_name("/K"): reference,
            }
        )
    )
    _append_kid(writer, parent, element)
    number = _number(writer, tree, element)
    field = widget.get_object()
    field[pdf_name("/StructParent")] = NumberObject(number)
    writer.update_container(field)


def _parent(writer: IncrementalPdfFileWriter, tree: DictionaryObject) -> tuple[DictionaryObject, PdfObject]:
    """The one element at the top, else the root of the tree."""
    top = tree.raw_get("/K") if "/K" in tree else None
    if isinstance(top, IndirectObject) and isinstance(top.get_object(), ArrayObject):
        top = top.get_object()
    if isinstance(top, ArrayObject) and len(top) == 1:
        top = top.raw_get(0)
    if isinstance(top, IndirectObject) and isinstance(top.get_object(), DictionaryObject):
        return top.get_object(), top
    return tree, writer.root.raw_get("/StructTreeRoot")


def _append_kid(writer: IncrementalPdfFileWriter, parent: DictionaryObject, element: IndirectObject) -> None:
    kids = parent["/K"] if "/K" in parent else None  # noqa: SIM401
    if isinstance(kids, ArrayObject):
        kids.append(element)
        writer.update_container(kids)
        return
    before = [parent.raw_get("/K")] if kids is not None and not isinstance(kids, NullObject) else []
    parent[pdf_name("/K")] = ArrayObject([*before, element])
    writer.update_container(parent)


def _number(writer: IncrementalPdfFileWriter, tree: DictionaryObject, element: IndirectObject) -> int:
    """The element stands in the parent tree under the next number, which is given."""
    if "/ParentTree" not in tree:
        tree[pdf_name("/ParentTree")] = DictionaryObject({pdf_name("/Nums"): ArrayObject()})
    leaf = tree["/ParentTree"]
    for _ in range(DEEPEST):
        if "/Kids" not in leaf or not leaf["/Kids"]:
            break
        leaf = leaf["/Kids"][-1]
    if "/Nums" not in leaf:
        leaf[pdf_name("/Nums")] = ArrayObject()
    numbers = leaf["/Nums"]
    number = max(int(tree.get("/ParentTreeNextKey", 0)), int(numbers[-2]) + 1 if numbers else 0)
    numbers.append(NumberObject(number))
    numbers.append(element)
    writer.update_container(numbers)
    _widen_limits(writer, tree, number)
    tree[pdf_name("/ParentTreeNextKey")] = NumberObject(number + 1)
    writer.update_container(tree)
    return number


def _widen_limits(writer: IncrementalPdfFileWriter, tree: DictionaryObject, number: int) -> None:
    """Every node on the way to the last leaf covers the new number (7.9.7)."""
    node = tree["/ParentTree"]
    for _ in range(DEEPEST):
        if "/Limits" in node:
            node["/Limits"][1] = NumberObject(number)
            writer.update_container(node["/Limits"])
        if "/Kids" not in node or not node["/Kids"]:
            return
        node = node["/Kids"][-1]
