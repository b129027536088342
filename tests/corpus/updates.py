"""What people and attackers do to a signed document: each function takes the bytes of a file and gives new ones."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def updated(content: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The file with one incremental update, made by ``change``."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _page(writer, index: int = 0) -> tuple[IndirectObject, DictionaryObject]:
    reference, _ = writer.find_page_for_modification(index)
    writer.mark_update(reference)
    return reference, reference.get_object()


def _appearance(writer, operators: bytes, box=(0, 0, 100, 100), resources=None) -> IndirectObject:
    stream = StreamObject(stream_data=operators)
    stream["/Type"], stream["/Subtype"] = pdf_name("/XObject"), pdf_name("/Form")
    stream["/BBox"] = ArrayObject(NumberObject(number) for number in box)
    stream["/Resources"] = resources or DictionaryObject()
    return writer.add_object(stream)


def _field_reference(writer, name: str) -> IndirectObject:
    fields = writer.root["/AcroForm"]["/Fields"]
    for index in range(len(fields)):
        reference = fields.raw_get(index)
        if reference.get_object().get("/T") == name:
            return reference
    raise KeyError(name)


# --- what honest tools do -------------------------------------------------------------------------------------------


def with_metadata(content: bytes) -> bytes:
    def change(writer):
        writer.root["/Metadata"] = writer.add_object(StreamObject(stream_data=b""))
        writer.update_root()

    return updated(content, change)


def rewritten_with_same_value(content: bytes) -> bytes:
    """Every page object is written again as it was; an unused object is marked free."""

    def change(writer):
        _page(writer, 0)
        writer.update_root()

    return updated(content, change)


def with_default_resources(content: bytes) -> bytes:
    def change(writer):
        form = writer.root["/AcroForm"]
        form["/DR"] = DictionaryObject({pdf_name("/Font"): DictionaryObject()})
        form["/DA"] = TextStringObject("/Helv 0 Tf 0 g")
        writer.update_container(form)

    return updated(content, change)


def with_validation_data(content: bytes, *crls: bytes) -> bytes:
    return _with_store(content, "/CRLs", crls)


def with_responses(content: bytes, *responses: bytes) -> bytes:
    return _with_store(content, "/OCSPs", responses)


def _with_store(content: bytes, key: str, entries: tuple[bytes, ...]) -> bytes:
    def change(writer):
        streams = ArrayObject(writer.add_object(StreamObject(stream_data=entry)) for entry in entries)
        writer.root["/DSS"] = writer.add_object(DictionaryObject({pdf_name(key): streams}))
        writer.update_root()

    return updated(content, change)


def with_text_field(content: bytes, name: str = "so", value: str = "") -> bytes:
    """A form text field with a plain appearance, as a document is prepared before anybody signs."""

    def change(writer):
        font = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Font"),
                pdf_name("/Subtype"): pdf_name("/Type1"),
                pdf_name("/BaseFont"): pdf_name("/Helvetica"),
                pdf_name("/Encoding"): pdf_name("/WinAnsiEncoding"),
            }
        )
        resources = DictionaryObject(
            {pdf_name("/Font"): DictionaryObject({pdf_name("/Helv"): writer.add_object(font)})}
        )
        page_reference, page = _page(writer)
        widget = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/Widget"),
                pdf_name("/FT"): pdf_name("/Tx"),
                pdf_name("/T"): TextStringObject(name),
                pdf_name("/V"): TextStringObject(value),
                pdf_name("/DA"): TextStringObject("/Helv 12 Tf 0 g"),
                pdf_name("/Rect"): ArrayObject(NumberObject(number) for number in (100, 640, 200, 660)),
                pdf_name("/F"): NumberObject(4),
                pdf_name("/P"): page_reference,
                pdf_name("/AP"): DictionaryObject({pdf_name("/N"): _text_appearance(writer, value, resources)}),
            }
        )
        reference = writer.add_object(widget)
        page["/Annots"] = ArrayObject([*page.get("/Annots", ()), reference])
        if "/AcroForm" not in writer.root:
            writer.root["/AcroForm"] = writer.add_object(
                DictionaryObject({pdf_name("/Fields"): ArrayObject(), pdf_name("/DR"): resources})
            )
            writer.update_root()
        form = writer.root["/AcroForm"]
        form["/Fields"].append(reference)
        writer.update_container(form)

    return updated(content, change)


def _text_appearance(writer, text: str, resources) -> IndirectObject:
    operators = f"/Tx BMC q BT /Helv 12 Tf 2 5 Td ({text}) Tj ET Q EMC".encode("latin-1")
    return _appearance(writer, operators, (0, 0, 100, 20), resources)


def filled(content: bytes, value: str, shown: str | None = None, name: str = "so") -> bytes:
    """The text field filled; ``shown`` is what its picture says."""

    def change(writer):
        reference = _field_reference(writer, name)
        widget = reference.get_object()
        resources = widget["/AP"]["/N"]["/Resources"]
        widget["/V"] = TextStringObject(value)
        widget["/AP"] = DictionaryObject(
            {pdf_name("/N"): _text_appearance(writer, value if shown is None else shown, resources)}
        )
        writer.mark_update(reference)

    return updated(content, change)


# --- what attackers do ----------------------------------------------------------------------------------------------


def with_new_page_content(content: bytes) -> bytes:
    def change(writer):
        _, page = _page(writer)
        page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT ET 0 0 100 100 re f"))

    return updated(content, change)


def with_changed_content_stream(content: bytes) -> bytes:
    """The stream object itself is replaced under its own number; the page object stays untouched."""

    def change(writer):
        page = writer.find_page_for_modification(0)[0].get_object()
        contents = page.raw_get("/Contents")
        stream = contents.get_object()
        stream = stream.raw_get(0).get_object() if isinstance(stream, ArrayObject) else stream
        stream._data = stream.data.replace(b"1.000.000", b"9.000.000")
        stream._encoded_data = None
        writer.mark_update(contents)

    return updated(content, change)


def with_changed_font(content: bytes) -> bytes:
    def change(writer):
        page = writer.find_page_for_modification(0)[0].get_object()
        fonts = page["/Resources"]["/Font"]
        key = next(iter(fonts))
        font = fonts.raw_get(key)
        font.get_object()["/Encoding"] = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Encoding"),
                pdf_name("/Differences"): ArrayObject([NumberObject(49), pdf_name("/nine")]),
            }
        )
        writer.mark_update(font)

    return updated(content, change)


def with_annotation(content: bytes, subtype: str = "/FreeText") -> bytes:
    def change(writer):
        page_reference, page = _page(writer)
        annotation = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name(subtype),
                pdf_name("/Rect"): ArrayObject(NumberObject(number) for number in (60, 690, 400, 720)),
                pdf_name("/Contents"): TextStringObject("9.000.000"),
                pdf_name("/P"): page_reference,
                pdf_name("/F"): NumberObject(4),
                pdf_name("/AP"): DictionaryObject({pdf_name("/N"): _appearance(writer, b"1 g 0 0 100 100 re f")}),
            }
        )
        page["/Annots"] = ArrayObject([*_raw_items(page.get("/Annots", ())), writer.add_object(annotation)])

    return updated(content, change)


def _raw_items(array):
    return [array.raw_get(index) for index in range(len(array))] if isinstance(array, ArrayObject) else list(array)


def with_extra_page(content: bytes) -> bytes:
    def change(writer):
        pages = writer.root["/Pages"]
        page = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Page"),
                pdf_name("/Parent"): writer.root.raw_get("/Pages"),
                pdf_name("/MediaBox"): ArrayObject(NumberObject(number) for number in (0, 0, 595, 842)),
                pdf_name("/Resources"): DictionaryObject(),
            }
        )
        pages["/Kids"].append(writer.add_object(page))
        pages["/Count"] = NumberObject(int(pages["/Count"]) + 1)
        writer.mark_update(writer.root.raw_get("/Pages"))

    return updated(content, change)


def with_pages_swapped(content: bytes) -> bytes:
    def change(writer):
        pages = writer.root["/Pages"]
        items = _raw_items(pages["/Kids"])
        pages["/Kids"] = ArrayObject(reversed(items))
        writer.mark_update(writer.root.raw_get("/Pages"))

    return updated(content, change)


def with_page_turned(content: bytes) -> bytes:
    def change(writer):
        _, page = _page(writer)
        page["/Rotate"] = NumberObject(180)

    return updated(content, change)


def with_page_cropped(content: bytes) -> bytes:
    def change(writer):
        writer.root["/Pages"]["/CropBox"] = ArrayObject(NumberObject(number) for number in (0, 0, 595, 400))
        writer.mark_update(writer.root.raw_get("/Pages"))

    return updated(content, change)


def with_script(content: bytes) -> bytes:
    def change(writer):
        writer.root["/OpenAction"] = DictionaryObject(
            {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): TextStringObject("app.alert(1)")}
        )
        writer.update_root()

    return updated(content, change)


def with_embedded_file(content: bytes) -> bytes:
    def change(writer):
        names = DictionaryObject({pdf_name("/Names"): ArrayObject([TextStringObject("a"), DictionaryObject()])})
        writer.root["/Names"] = DictionaryObject({pdf_name("/EmbeddedFiles"): names})
        writer.update_root()

    return updated(content, change)


def with_layers(content: bytes) -> bytes:
    def change(writer):
        writer.root["/OCProperties"] = DictionaryObject({pdf_name("/OCGs"): ArrayObject()})
        writer.update_root()

    return updated(content, change)


def with_field_redrawn(content: bytes, shown: str = "9.000.000", name: str = "so") -> bytes:
    """The picture of a form field is changed, its value is not."""

    def change(writer):
        reference = _field_reference(writer, name)
        widget = reference.get_object()
        resources = widget["/AP"]["/N"]["/Resources"]
        widget["/AP"] = DictionaryObject({pdf_name("/N"): _text_appearance(writer, shown, resources)})
        writer.mark_update(reference)

    return updated(content, change)


def with_signature_redrawn(content: bytes, name: str = "Signature1") -> bytes:
    def change(writer):
        reference = _field_reference(writer, name)
        reference.get_object()["/AP"] = DictionaryObject({pdf_name("/N"): _appearance(writer, b"0 0 100 100 re f")})
        writer.mark_update(reference)

    return updated(content, change)


def with_signature_moved(content: bytes, name: str = "Signature1") -> bytes:
    def change(writer):
        reference = _field_reference(writer, name)
        reference.get_object()["/Rect"] = ArrayObject(FloatObject(number) for number in (10, 10, 50, 50))
        writer.mark_update(reference)

    return updated(content, change)


def with_needed_appearances(content: bytes) -> bytes:
    def change(writer):
        writer.root["/AcroForm"]["/NeedAppearances"] = BooleanObject(True)
        writer.update_container(writer.root["/AcroForm"])

    return updated(content, change)


def with_signature_removed(content: bytes, name: str = "Signature1") -> bytes:
    """Rolled back: the field is taken out of the form and off its page."""

    def change(writer):
        reference = _field_reference(writer, name)
        form = writer.root["/AcroForm"]
        form["/Fields"] = ArrayObject(
            entry for entry in _raw_items(form["/Fields"]) if entry.reference != reference.reference
        )
        writer.update_container(form)
        _, page = _page(writer)
        page["/Annots"] = ArrayObject(
            entry for entry in _raw_items(page["/Annots"]) if entry.reference != reference.reference
        )

    return updated(content, change)


def with_value_removed(content: bytes, name: str = "Signature1") -> bytes:
    """The signature is cleared; its field stays."""

    def change(writer):
        reference = _field_reference(writer, name)
        del reference.get_object()["/V"]
        writer.mark_update(reference)

    return updated(content, change)


def with_form_removed(content: bytes) -> bytes:
    def change(writer):
        del writer.root["/AcroForm"]
        for index in range(int(writer.root["/Pages"]["/Count"])):
            _, page = _page(writer, index)
            page.pop("/Annots", None)
        writer.update_root()

    return updated(content, change)


def with_cloned_signature(content: bytes, name: str = "Signature1") -> bytes:
    """A new field elsewhere shows the old signature object as its own."""

    def change(writer):
        value = _field_reference(writer, name).get_object().raw_get("/V")
        page_reference, page = _page(writer, 1)
        widget = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/Widget"),
                pdf_name("/FT"): pdf_name("/Sig"),
                pdf_name("/T"): TextStringObject("Signature9"),
                pdf_name("/V"): value,
                pdf_name("/Rect"): ArrayObject(NumberObject(number) for number in (60, 690, 400, 720)),
                pdf_name("/P"): page_reference,
                pdf_name("/F"): NumberObject(132),
            }
        )
        reference = writer.add_object(widget)
        page["/Annots"] = ArrayObject([*_raw_items(page.get("/Annots", ())), reference])
        writer.root["/AcroForm"]["/Fields"].append(reference)
        writer.update_container(writer.root["/AcroForm"])

    return updated(content, change)


def with_second_field_of_same_name(content: bytes, name: str = "Signature1") -> bytes:
    def change(writer):
        copy = DictionaryObject(dict(_field_reference(writer, name).get_object().items()))
        copy["/V"] = writer.add_object(
            DictionaryObject(
                {pdf_name("/Type"): pdf_name("/Sig"), pdf_name("/SubFilter"): pdf_name("/adbe.pkcs7.detached")}
            )
        )
        writer.root["/AcroForm"]["/Fields"].append(writer.add_object(copy))
        writer.update_container(writer.root["/AcroForm"])

    return updated(content, change)


def with_permissions_removed(content: bytes) -> bytes:
    def change(writer):
        del writer.root["/Perms"]
        writer.update_root()

    return updated(content, change)


def with_field_added(content: bytes) -> bytes:
    return with_text_field(content, "tien", "9.000.000")


def with_empty_signature_field(content: bytes) -> bytes:
    def change(writer):
        reference = writer.add_object(
            DictionaryObject(
                {
                    pdf_name("/Type"): pdf_name("/Annot"),
                    pdf_name("/Subtype"): pdf_name("/Widget"),
                    pdf_name("/FT"): pdf_name("/Sig"),
                    pdf_name("/T"): TextStringObject("ChoKy"),
                    pdf_name("/Rect"): ArrayObject(NumberObject(number) for number in (60, 90, 160, 140)),
                    pdf_name("/F"): NumberObject(132),
                }
            )
        )
        _, page = _page(writer)
        page["/Annots"] = ArrayObject([*_raw_items(page.get("/Annots", ())), reference])
        writer.root["/AcroForm"]["/Fields"].append(reference)
        writer.update_container(writer.root["/AcroForm"])

    return updated(content, change)


# --- raw bytes ------------------------------------------------------------------------------------------------------

BYTE_RANGE = re.compile(rb"/ByteRange\s*\[[^\]]*\]")


def with_byte_range(content: bytes, numbers: str) -> bytes:
    """The byte range overwritten in place, padded to its old length."""
    found = BYTE_RANGE.search(content)
    new = b"/ByteRange [" + numbers.encode()
    return content[: found.start()] + new.ljust(len(found.group()) - 1) + b"]" + content[found.end() :]


def without_byte_range(content: bytes) -> bytes:
    found = BYTE_RANGE.search(content)
    return content[: found.start()] + b" " * len(found.group()) + content[found.end() :]


def _gap(content: bytes) -> tuple[int, int]:
    numbers = [int(number) for number in re.findall(rb"\d+", BYTE_RANGE.search(content).group())]
    return numbers[1], numbers[2]


def with_zero_contents(content: bytes) -> bytes:
    start, stop = _gap(content)
    return content[: start + 1] + b"0" * (stop - start - 2) + content[stop - 1 :]


def with_name_in_gap(content: bytes) -> bytes:
    """SWA: the padding of the hexadecimal string is given up for an attacker's entries."""
    _, stop = _gap(content)
    text = b"> /Name (Bo truong) /Reason (Dong y) /X <"
    return content[: stop - 400] + text + content[stop - 400 + len(text) :]


def with_changed_byte(content: bytes) -> bytes:
    place = content.index(b"/MediaBox")
    return content[:place] + content[place:].replace(b"842", b"841", 1)


def with_cms_flipped(content: bytes) -> bytes:
    start, _ = _gap(content)
    place = start + 3000
    digit = b"1" if content[place : place + 1] != b"1" else b"2"
    return content[:place] + digit + content[place + 1 :]


def with_sub_filter(content: bytes, name: bytes) -> bytes:
    old = re.search(rb"/SubFilter\s*/([A-Za-z.0-9]+)", content).group(1)
    return content.replace(old, name.ljust(len(old), b"X")[: len(old)], 1)


def with_garbage(content: bytes) -> bytes:
    return content + b"\nchuoi byte la\n" * 10


def with_body_without_table(content: bytes) -> bytes:
    """ISA without cross-reference table: viewers that repair files show it."""
    return (
        content + b"\n4 0 obj\n<< /Length 40 >>\nstream\nBT ET 0 0 500 500 re f                  \nendstream\nendobj\n"
    )


def with_dead_update(content: bytes) -> bytes:
    """Objects that no cross-reference reaches, closed by a second pointer to the old table."""
    start = re.findall(rb"startxref\s+(\d+)", content)[-1]
    return content + b"4 0 obj\n<< /Length 2 >>\nstream\nBT\nendstream\nendobj\nstartxref\n" + start + b"\n%%EOF\n"


def with_bytes_in_front(content: bytes) -> bytes:
    return b"GIF89a\n" + content


def truncated(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def with_doubled_key(content: bytes) -> bytes:
    """The page is written again with ``/Contents`` twice: readers differ on which one counts."""
    pdf = pikepdf.open(BytesIO(content))
    page = pdf.pages[0].obj
    written = page.unparse(resolved=True).replace(b"/Contents", b"/Contents 5 0 R /Contents")
    return with_objects(content, {page.objgen[0]: written})


def with_entry_twice(content: bytes, key: str, other: bytes) -> bytes:
    """The first page of an unsigned document with one entry twice."""
    with pikepdf.open(BytesIO(content)) as pdf:
        page = pdf.pages[0].obj
        written = page.unparse(resolved=True).replace(
            key.encode(), b"%s %s %s" % (key.encode(), other, key.encode()), 1
        )
        return with_objects(content, {page.objgen[0]: written})


def with_objects(
    content: bytes,
    objects: dict[int, bytes],
    extra: str = "",
    freed: tuple[int, ...] = (),
    *,
    size: int | None = None,
) -> bytes:
    """Objects written again as they are given, in an update of plain make; ``extra`` goes into its trailer."""
    pdf = pikepdf.open(BytesIO(content))
    start = re.findall(rb"startxref\s+(\d+)", content)[-1].decode()
    out = bytearray(content)
    entries = [f"{number} 1\n{0:010} 65534 f \n" for number in freed]
    for number, written in objects.items():
        entries.append(f"{number} 1\n{len(out):010} 00000 n \n")
        out += b"%d 0 obj\n" % number + written + b"\nendobj\n"
    table = len(out)
    trailer = f"<</Size {size or int(pdf.trailer.Size)}/Root {pdf.Root.objgen[0]} 0 R/Prev {start}{extra}>>"
    out += f"xref\n{''.join(entries)}trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def with_text_box_as_signature(content: bytes) -> bytes:
    """EAA in the clothes of a signature field: its "widget" is a text box over the text."""

    def change(writer):
        page_reference, page = _page(writer)
        box = DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/FreeText"),
                pdf_name("/Rect"): ArrayObject(NumberObject(number) for number in (60, 690, 400, 720)),
                pdf_name("/P"): page_reference,
                pdf_name("/AP"): DictionaryObject({pdf_name("/N"): _appearance(writer, b"1 g 0 0 100 100 re f")}),
            }
        )
        reference = writer.add_object(box)
        field = writer.add_object(
            DictionaryObject(
                {
                    pdf_name("/FT"): pdf_name("/Sig"),
                    pdf_name("/T"): TextStringObject("Signature8"),
                    pdf_name("/Kids"): ArrayObject([reference]),
                }
            )
        )
        reference.get_object()["/Parent"] = field
        page["/Annots"] = ArrayObject([*_raw_items(page.get("/Annots", ())), reference])
        writer.root["/AcroForm"]["/Fields"].append(field)
        writer.update_container(writer.root["/AcroForm"])

    return updated(content, change)


def with_orphan_signature(content: bytes, name: str = "Signature1") -> bytes:
    """The form forgets the field, the page still shows it."""

    def change(writer):
        reference = _field_reference(writer, name)
        form = writer.root["/AcroForm"]
        form["/Fields"] = ArrayObject(
            entry for entry in _raw_items(form["/Fields"]) if entry.reference != reference.reference
        )
        writer.update_container(form)

    return updated(content, change)


def with_fewer_pages_counted(content: bytes) -> bytes:
    def change(writer):
        writer.root["/Pages"]["/Count"] = NumberObject(1)
        writer.mark_update(writer.root.raw_get("/Pages"))

    return updated(content, change)


def with_old_page_pointed_at(content: bytes) -> bytes:
    """Nothing is written anew: a table alone points the page's number at another object."""
    pdf = pikepdf.open(BytesIO(content))
    first, second = pdf.pages[0].obj.Contents.objgen[0], pdf.pages[1].obj.Contents.objgen[0]
    place = content.index(b"\n%d 0 obj" % second) + 1
    start = re.findall(rb"startxref\s+(\d+)", content)[-1].decode()
    trailer = f"<</Size {int(pdf.trailer.Size)}/Root {pdf.Root.objgen[0]} 0 R/Prev {start}>>"
    table = f"xref\n{first} 1\n{place:010} 00000 n \ntrailer\n{trailer}\nstartxref\n{len(content)}\n%%EOF\n"
    return content + table.encode()


def gaps(content: bytes) -> list[tuple[int, int]]:
    """The places of the signature values."""
    found = re.findall(rb"/ByteRange\s*\[\s*\d+\s+(\d+)\s+(\d+)", content)
    return [(int(start), int(stop)) for start, stop in found]


def with_information_twice(content: bytes) -> bytes:
    """As one tool leaves it: the trailer names ``/Info`` twice, and numbers that nothing used are marked free."""
    size = int(pikepdf.open(BytesIO(content)).trailer.Size)
    information = f"/Info {size} 0 R"
    return with_objects(content, {size: b"<</Producer(x)>>"}, information * 2, freed=(size + 1, size + 2))
