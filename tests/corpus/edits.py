"""Updates written by hand: a change of objects in memory, appended as a plain incremental update."""

from collections.abc import Callable, Iterable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.corpus import documents
from tests.corpus.updates import with_objects

Change = Callable[[pikepdf.Pdf], Iterable[pikepdf.Object]]


def edited(content: bytes, change: Change) -> bytes:
    """The file with one update that holds the objects that ``change`` gives, and all that it made."""
    with pikepdf.open(BytesIO(content)) as pdf:
        size = int(pdf.trailer.Size)
        touched = list(change(pdf))
        made = [pdf.get_object((number, 0)) for number in range(size, size + 40)]
        touched += [one for one in made if isinstance(one, pikepdf.Dictionary | pikepdf.Stream | Array)]
        written = {one.objgen[0]: _written(one) for one in touched}
    return with_objects(content, written, size=max(size, *(number + 1 for number in written)))


def _written(value: pikepdf.Object) -> bytes:
    if not isinstance(value, pikepdf.Stream):
        return bytes(value.unparse(resolved=True))
    raw, entries = value.read_raw_bytes(), Dictionary(value.stream_dict)
    entries["/Length"] = len(raw)
    return entries.unparse(resolved=True) + b"\nstream\n" + raw + b"\nendstream"


def resaved(content: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """An unsigned document changed and written anew."""
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def field(pdf: pikepdf.Pdf, name: str) -> pikepdf.Object:
    return next(one for one in pdf.Root.AcroForm.Fields.as_list() if one.get("/T") == name)


def owner(value: pikepdf.Object, otherwise: pikepdf.Object) -> pikepdf.Object:
    """The object to write when this value was changed."""
    return value if value.is_indirect else otherwise


def picture(pdf: pikepdf.Pdf, operators: bytes, box=(0, 0, 20, 20), **entries) -> pikepdf.Object:
    stream = pdf.make_stream(operators)
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array(list(box))
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return stream


def with_box(content: bytes, name: str = "dong_y", *, value: str = "/Off") -> bytes:
    """A box to tick, with a picture for each state."""

    def change(pdf):
        states = Dictionary(Yes=picture(pdf, b"0 g 4 4 12 12 re f"), Off=picture(pdf, b""))
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, T=String(name), F=4, V=Name(value), AS=Name(value),
                Rect=Array([300, 640, 320, 660]), AP=Dictionary(N=states), P=pdf.pages[0].obj,
            )
        )  # fmt: skip
        _shown(pdf, widget)

    return resaved(content, change)


def with_choice(content: bytes, name: str = "muc") -> bytes:
    """A list whose values are codes, and which shows words."""

    def change(pdf):
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        resources = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(font)))
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Ch, T=String(name), F=4, Ff=131072,
                Opt=Array([Array([String("T"), String("Thuong")]), Array([String("K"), String("Khan")])]),
                V=String("T"), DA=String("/Helv 12 Tf 0 g"), Rect=Array([300, 600, 400, 620]), P=pdf.pages[0].obj,
                AP=Dictionary(N=picture(pdf, said("Thuong"), (0, 0, 100, 20), Resources=resources)),
            )
        )  # fmt: skip
        _shown(pdf, widget)

    return resaved(content, change)


def said(text: str) -> bytes:
    return f"/Tx BMC q BT /Helv 12 Tf 0 g 2 5 Td ({text}) Tj ET Q EMC".encode("latin-1")


def _shown(pdf: pikepdf.Pdf, widget: pikepdf.Object) -> None:
    page = pdf.pages[0].obj
    page.Annots = Array([*(page.get("/Annots").as_list() if "/Annots" in page else []), widget])
    if "/AcroForm" not in pdf.Root:
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array([])))
    pdf.Root.AcroForm.Fields.append(widget)


# --- what honest programs do ----------------------------------------------------------------------------------------


def tagged() -> bytes:
    """A document with a structure tree of one paragraph, as word processors write it."""

    def change(pdf):
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        part = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
        text = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=part, Pg=pdf.pages[0].obj, K=0))
        part.K = Array([text])
        root.K, root.ParentTreeNextKey = Array([part]), 1
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array([text])])))
        pdf.pages[0].obj.StructParents = 0
        pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)

    return resaved(documents.plain(), change)


def with_tree_grown(content: bytes) -> bytes:
    """A later signature's widget gets its place in the structure tree."""

    def change(pdf):
        root, widget = pdf.Root.StructTreeRoot, field(pdf, "Signature2")
        part = root.K[0]
        element = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Form, P=part, K=Dictionary(Type=Name.OBJR, Obj=widget))
        )
        part.K = Array([*part.K.as_list(), element])
        root.ParentTree.Nums = Array([*root.ParentTree.Nums.as_list(), 1, element])
        root.ParentTreeNextKey = 2
        return root, part, root.ParentTree

    return edited(content, change)


def with_rights_beside(content: bytes) -> bytes:
    """A signature taken out of its field and kept as usage rights, as Acrobat's "extended" forms have them."""

    def change(pdf):
        name = str(pdf.Root.AcroForm.Fields[len(pdf.Root.AcroForm.Fields) - 1].T)
        widget = field(pdf, name)
        rights = Dictionary(pdf.Root.get("/Perms", Dictionary()))
        rights.UR3 = widget.V
        pdf.Root.Perms = rights
        pdf.Root.AcroForm.Fields = Array([one for one in pdf.Root.AcroForm.Fields.as_list() if one.get("/T") != name])
        page = pdf.pages[0].obj
        page.Annots = Array([one for one in page.Annots.as_list() if one.get("/T") != name])
        return pdf.Root, owner(pdf.Root.AcroForm, pdf.Root), page, owner(page.Annots, page)

    return edited(content, change)


def with_private_data(content: bytes) -> bytes:
    def change(pdf):
        for one in (pdf.Root, pdf.pages[0].obj):
            one.PieceInfo = Dictionary(Program=Dictionary(LastModified=String("D:20260101000000Z"), Private=1))
        return pdf.Root, pdf.pages[0].obj

    return edited(content, change)


def without_store(pdf: pikepdf.Pdf) -> tuple[pikepdf.Object, ...]:
    del pdf.Root.DSS
    return (pdf.Root,)


def with_place_changed(content: bytes, name: str = "ChoKy") -> bytes:
    """The empty field is put elsewhere, as some programs do when they sign it."""

    def change(pdf):
        field(pdf, name).Rect = Array([300, 90, 420, 150])
        return (field(pdf, name),)

    return edited(content, change)


# --- what attackers do ----------------------------------------------------------------------------------------------


def with_tick(content: bytes, *, redrawn: bool = False, value: bool = True) -> bytes:
    """The box ticked; ``redrawn`` brings new pictures for its states, without ``value`` only the picture changes."""

    def change(pdf):
        box = field(pdf, "dong_y")
        box.AS = Name.Yes
        if value:
            box.V = Name.Yes
        if redrawn:
            box.AP = Dictionary(N=Dictionary(Yes=picture(pdf, b"0 g 0 0 20 20 re f"), Off=picture(pdf, b"")))
        return (box,)

    return edited(content, change)


def chosen(content: bytes, value: str, shown: str) -> bytes:
    def change(pdf):
        choice = field(pdf, "muc")
        resources = choice.AP.N.Resources
        choice.V, choice.AP = (
            String(value),
            Dictionary(N=picture(pdf, said(shown), (0, 0, 100, 20), Resources=resources)),
        )
        return (choice,)

    return edited(content, change)


def with_entry(content: bytes, name: str, key: str, value) -> bytes:
    """One entry of a field set."""

    def change(pdf):
        one = field(pdf, name)
        one[key] = value
        return (one,)

    return edited(content, change)


def with_form_entry(content: bytes, key: str, value) -> bytes:
    def change(pdf):
        pdf.Root.AcroForm[key] = value
        return (owner(pdf.Root.AcroForm, pdf.Root),)

    return edited(content, change)


def with_catalogue_entry(content: bytes, key: str, value) -> bytes:
    def change(pdf):
        pdf.Root[key] = value
        return (pdf.Root,)

    return edited(content, change)


def with_page_entry(content: bytes, key: str, value, page: int = 0) -> bytes:
    def change(pdf):
        pdf.pages[page].obj[key] = value
        return (pdf.pages[page].obj,)

    return edited(content, change)


def with_annotation(content: bytes, subtype: str, **entries) -> bytes:
    def change(pdf):
        page = pdf.pages[0].obj
        note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([60, 690, 400, 720]), **entries)
        made = pdf.make_indirect(note)
        page.Annots = Array([*(page.Annots.as_list() if "/Annots" in page else []), made])
        return page, made

    return edited(content, change)


def with_spoken_text(content: bytes) -> bytes:
    """Readers that speak, and those that copy, are given another text for the paragraph."""

    def change(pdf):
        text = pdf.Root.StructTreeRoot.K[0].K[0]
        text.ActualText = String("9.000.000 dong")
        return (text,)

    return edited(content, change)


def prepared_field(content: bytes, **entries) -> bytes:
    """The text field of an unsigned document with more entries."""

    def change(pdf):
        for key, value in entries.items():
            field(pdf, "so")[f"/{key}"] = value

    return resaved(content, change)


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
FORMATTED = Dictionary(F=Dictionary(S=Name.JavaScript, JS=String('AFNumber_Format(0, 0, 0, 0, "", true);')))


def with_empty_field(content: bytes, **look) -> bytes:
    """A place for a later signature, with a look of its own that readers paint."""

    def change(pdf):
        page = pdf.pages[0].obj
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("Cho"), F=4,
                Rect=Array([60, 690, 400, 720]), MK=Dictionary(**look),
            )
        )  # fmt: skip
        page.Annots = Array([*page.Annots.as_list(), widget])
        pdf.Root.AcroForm.Fields.append(widget)
        return page, widget, owner(pdf.Root.AcroForm.Fields, owner(pdf.Root.AcroForm, pdf.Root))

    return edited(content, change)


def with_seal_on_two_pages(content: bytes) -> bytes:
    """One widget in the lists of two pages: its field tells of the first alone."""

    def change(pdf):
        second = pdf.pages[1].obj
        second.Annots = Array([field(pdf, "Signature2")])
        return (second,)

    return edited(content, change)


def layered() -> bytes:
    """A document with a layer that is shown."""

    def change(pdf):
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lop")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer]), Order=Array([layer])))
        pdf.pages[0].obj.Resources.Properties = Dictionary(MC0=layer)

    return resaved(documents.plain(), change)


def with_layer_off(content: bytes) -> bytes:
    def change(pdf):
        pdf.Root.OCProperties.D = Dictionary(OFF=pdf.Root.OCProperties.OCGs)
        return (pdf.Root,)

    return edited(content, change)


def with_layer_unprinted(content: bytes) -> bytes:
    def change(pdf):
        layer = pdf.Root.OCProperties.OCGs[0]
        layer.Usage = Dictionary(Print=Dictionary(PrintState=Name.OFF))
        return (layer,)

    return edited(content, change)


def pictured() -> bytes:
    """A document with a small grey picture."""

    def change(pdf):
        image = pdf.make_stream(bytes(range(64)))
        image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
        image.Width, image.Height, image.BitsPerComponent = 8, 8, 8
        pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=image)

    return resaved(documents.plain(), change)


def with_picture_changed(content: bytes) -> bytes:
    def change(pdf):
        image = pdf.pages[0].obj.Resources.XObject.Im0
        image.write(bytes(64))
        return (image,)

    return edited(content, change)


def with_picture_entry(content: bytes, key: str, value) -> bytes:
    def change(pdf):
        image = pdf.pages[0].obj.Resources.XObject.Im0
        image[key] = value
        return (image,)

    return edited(content, change)
