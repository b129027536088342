"""What can be done with cross-reference sections: hand-made updates that readers may understand differently."""

import base64
import re
import zlib
from io import BytesIO

import pikepdf

from tests.corpus import documents, updates


def compact(pages: int = 2) -> bytes:
    """A document with object streams and a cross-reference stream."""
    return _saved(documents.plain(pages), object_stream_mode=pikepdf.ObjectStreamMode.generate)


def linearized(pages: int = 2) -> bytes:
    return _saved(documents.plain(pages), linearize=True)


def hybrid(content: bytes) -> bytes:
    """As Word writes: a table, beside it a stream that holds what old readers need not know."""
    size = _size(content)
    hidden = b"%d 0 obj\n<</Type/Hidden>>\nendobj\n" % size
    body = content[: content.rindex(b"xref\n0 ")]
    stream_at = len(body) + len(hidden)
    entries = b"\x01" + len(body).to_bytes(4) + b"\x00"
    stream = _reference_stream(size + 1, entries, f"/Size {size + 2}/Index[{size} 1]")
    old = content[content.rindex(b"xref\n0 ") : content.rindex(b"startxref")]
    table = old.replace(b"trailer\n<<", b"trailer\n<</XRefStm %d " % stream_at, 1)
    table_at = stream_at + len(stream)
    return body + hidden + stream + table + b"startxref\n%d\n%%%%EOF\n" % table_at


def _saved(content: bytes, **how) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(out, deterministic_id=True, **how)
    return out.getvalue()


def _size(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return int(pdf.trailer.Size)


def _root(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return int(pdf.Root.objgen[0])


def _last(content: bytes) -> int:
    return int(re.findall(rb"startxref\s+(\d+)", content)[-1])


def _place(content: bytes, number: int) -> int:
    """Where the newest object of this number stands."""
    found = [match.start(1) for match in re.finditer(rb"[\r\n](%d 0 obj\b)" % number, content)]
    return found[-1] if found else 0


def content_number(content: bytes, page: int = 0) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return int(pdf.pages[page].obj.Contents.objgen[0])


def other_content(content: bytes, page: int = 0) -> bytes:
    """The page's content with another sum, under the very keys that the old one had."""
    with pikepdf.open(BytesIO(content)) as pdf:
        stream = pdf.pages[page].obj.Contents
        new = zlib.compress(stream.read_bytes().replace(b"1.000.000", b"9.000.000"))
        if stream.stream_dict.get("/Filter") != "/FlateDecode":
            new = base64.a85encode(new) + b"~>"
        entries = pikepdf.Dictionary(stream.stream_dict)
        entries["/Length"] = len(new)
        return entries.unparse(resolved=True) + b"\nstream\n" + new + b"\nendstream"


def _reference_stream(number: int, entries: bytes, keys: str) -> bytes:
    head = f"{number} 0 obj\n<</Type/XRef{keys}/W[1 4 1]/Length {len(entries)}>>\nstream\n"
    return head.encode() + entries + b"\nendstream\nendobj\n"


def _entry(place: int) -> bytes:
    return b"\x01" + place.to_bytes(4) + b"\x00"


def with_stream_section(content: bytes, objects: dict[int, bytes], keys: str = "", *, whole: bool = False) -> bytes:
    """An update whose cross-reference section is a stream; ``whole`` lists every object and needs no ``/Index``."""
    size, root, last = _size(content), _root(content), _last(content)
    out = bytearray(content)
    places = {number: _place(content, number) for number in range(size)} if whole else {}
    for number, written in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    places[size] = len(out)
    entries = b"".join(_entry(place) if place else b"\x00" * 5 + b"\xff" for _, place in sorted(places.items()))
    index = "" if whole else "/Index[" + " ".join(f"{number} 1" for number in sorted(places)) + "]"
    out += _reference_stream(size, entries, f"/Size {size + 1}/Root {root} 0 R/Prev {last}{index}{keys}")
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % places[size]


def with_index_in_parameters(content: bytes) -> bytes:
    """``/Index`` stands in a dictionary below; a hasty reader believes that nothing was touched."""
    number = content_number(content)
    return with_stream_section(content, {number: other_content(content)}, "/DecodeParms<</Index[0 0]>>", whole=True)


def with_object_stream_replaced(content: bytes) -> bytes:
    """Only the container is written again; what lies in it changes without being named."""
    for match in re.finditer(rb"[\r\n](\d+) 0 obj\s*<<([^>]*)>>\s*stream\r?\n", content):
        if b"/ObjStm" in match.group(2):
            raw = zlib.decompressobj().decompress(content[match.end() :])
            if b"/MediaBox" in raw:
                break
    else:
        raise LookupError
    numbers = {key: int(re.search(rb"/%s (\d+)" % key, match.group(2)).group(1)) for key in (b"N", b"First")}
    changed = raw.replace(b"842", b"400")
    head = b"<</Type/ObjStm/N %d/First %d/Length %d>>\nstream\n" % (numbers[b"N"], numbers[b"First"], len(changed))
    return with_stream_section(content, {int(match.group(1)): head + changed + b"\nendstream"})


def _updated(content: bytes, objects: dict[int, bytes], extra: str = "") -> tuple[bytes, int]:
    new = updates.with_objects(content, objects, extra)
    return new, _last(new)


def with_decoy_start(content: bytes) -> bytes:
    """Two pointers to sections at the end: one for readers that want it neat, one for those that take the last."""
    number = content_number(content)
    harmless, first = _updated(content, {_size(content): b"<</Producer(x)>>"})
    out = bytearray(harmless)
    place = len(out)
    out += b"%d 0 obj\n%s\nendobj\n" % (number, other_content(content))
    table = len(out)
    trailer = f"<</Size {_size(content)}/Root {_root(content)} 0 R/Prev {_last(content)}>>"
    out += f"xref\n{number} 1\n{place:010} 00000 n \ntrailer\n{trailer}\n".encode()
    return bytes(out) + b"startxref\n%d\n%%%%EOF\nstartxref\n%d %% \n%%%%EOF\n" % (first, table)


def with_hybrid_conflict(content: bytes) -> bytes:
    """The table says that the page's content is where it was, the stream beside it points to another."""
    number, size = content_number(content), _size(content)
    out = bytearray(content)
    other = len(out)
    out += b"%d 0 obj\n%s\nendobj\n" % (number, other_content(content))
    stream = len(out)
    out += _reference_stream(size, _entry(other), f"/Size {size + 1}/Index[{number} 1]")
    table = len(out)
    trailer = f"<</Size {size + 1}/Root {_root(content)} 0 R/Prev {_last(content)}/XRefStm {stream}>>"
    out += f"xref\n{number} 1\n{_place(content, number):010} 00000 n \ntrailer\n{trailer}\n".encode()
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % table


def with_hidden_twin(content: bytes, extra: str = "") -> bytes:
    """A sound update that brings a second, unlisted body for the page's content: repairing readers take the last."""
    number = content_number(content)
    twin = b"%d 0 obj\n%s\nendobj\n" % (number, other_content(content))
    new, _ = _updated(content + twin, {_size(content): b"<</Producer(x)>>"}, extra)
    return new


def with_content_freed(content: bytes) -> bytes:
    """The page's content is marked free: readers that honour it show an empty page."""
    return updates.with_objects(content, {}, freed=(content_number(content),))


def with_other_document(content: bytes, other: bytes) -> bytes:
    """A whole other document behind the signed one, with its sections moved to where it now lies."""
    moved = content + other
    shift = len(content)
    table = _last(other) + shift
    start = moved.index(b"trailer", table)
    lines = [
        b"%010d %s" % (int(line[:10]) + shift, line[11:]) if line[17:18] == b"n" else line
        for line in moved[table:start].splitlines(keepends=True)
    ]
    moved = moved[:table] + b"".join(lines) + moved[start:]
    return moved.replace(b"startxref\n%d\n" % _last(other), b"startxref\n%d\n" % table)


def with_much_white_space(content: bytes) -> bytes:
    """Padded to whole blocks, as tapes and some mail gateways leave it."""
    return content + b"\x00" * 6000


def written(objects: dict[int, bytes], root: int = 1) -> bytes:
    """A document of exactly these objects."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, value in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    size = max(objects) + 1
    entries = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size)
    ]
    table = b"xref\n0 %d\n" % size + b"".join(entries)
    trailer = b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, len(out))
    return bytes(out) + table + trailer


TEXT = b"BT /F1 12 Tf 72 700 Td (Noi dung: 1.000.000 dong) Tj ET"
LONGER = b"\nendstream\nendobj\n% " + b"x" * 40 + b"\nBT /F1 12 Tf 72 600 Td (Dieu 2) Tj ET"


def leaning() -> bytes:
    """A document whose second page leans on objects of one number, name or text each, and on some that do not exist."""
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[7 0 R 3 0 R]/Count 2>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 8 0 R]/Rotate 9 0 R/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>/ProcSet[/PDF 20 0 R]>>/AA 21 0 R/Annots 22 0 R>>",
            4: b"<</Length 10 0 R>>\nstream\n" + TEXT + LONGER + b"\nendstream",
            5: b"<</Type/Font/Subtype/Type1/BaseFont 11 0 R/Encoding 12 0 R>>",
            7: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            8: b"842",
            9: b"0",
            10: b"%d" % len(TEXT + LONGER),
            11: b"/Helvetica",
            12: b"/WinAnsiEncoding",
            23: b"<<>>",
        }
    )


def spoken() -> bytes:
    """A structure tree whose parts are objects of their own."""
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            4: b"<</Type/StructTreeRoot/K[5 0 R]/RoleMap 9 0 R>>",
            5: b"<</Type/StructElem/S/Document/P 4 0 R/K 6 0 R>>",
            6: b"[7 0 R]",
            7: b"<</Type/StructElem/S/P/P 5 0 R/ActualText 8 0 R/K 0/Alt 20 0 R>>",
            8: b"(mot trieu)",
            9: b"<</A/P>>",
            21: b"<<>>",
        }
    )


def with_catalogue_moved(content: bytes) -> bytes:
    """The trailer of an update names another number, under which the same catalogue is written."""
    size, root = _size(content), _root(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        catalogue = pdf.Root.unparse(resolved=True)
    new = updates.with_objects(content, {size: catalogue}, size=size + 1)
    place = new.rindex(b"/Root %d 0 R" % root)
    return new[:place] + b"/Root %d 0 R" % size + new[place + len(b"/Root %d 0 R" % root) :]
