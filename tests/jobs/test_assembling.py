"""One PDF of many parts before anyone signs, and nothing active left in it where that is wished."""

import io
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pikepdf
import pytest
from PIL import Image
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import (
    AlreadySigned,
    AssembleRequest,
    Claim,
    Desk,
    PageNotThere,
    PagesLocked,
    PartNote,
    PasswordNeeded,
    PreparedFile,
    ScanTooLarge,
    ScanUnreadable,
    Warn,
    assemble,
    read_part,
)
from kyso_desktop.pages import open_pages


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return build_desk()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "văn bản.pdf"
    path.write_bytes(look_alike(Spec(pages=2)).content)
    return path


def made_of(desk: Desk, target: Path, *sources: Path, **wishes: object) -> PreparedFile:
    parts = tuple(read_part(source, desk) for source in sources)
    return assemble(AssembleRequest(parts, target, **wishes), desk)  # type: ignore[arg-type]


def changed(path: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        change(document)
        document.save(path)
    return path


def with_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=launch)
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])


def with_hidden_layer(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="ẩn"))
    order = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
    document.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=order)
    page = document.pages[0]
    page.Resources.Properties = pikepdf.Dictionary(Hide=layer)
    page.contents_add(b"/OC /Hide BDC q 0 0 0 rg 100 100 200 200 re f Q EMC", prepend=False)


def test_a_text_a_scan_and_another_page_become_one_document(tmp_path: Path, letter: Path, desk: Desk) -> None:
    scan = tmp_path / "quét.jpg"
    Image.new("RGB", (1654, 2339), "white").save(scan, dpi=(200, 200))
    target = tmp_path / "ghép.pdf"
    made = made_of(desk, target, letter, scan, turns={3: 90})
    assert made.pages == 3
    assert made.coarse == ()
    content = target.read_bytes()
    assert content.startswith(b"%PDF-1.7")
    with open_pages(content, "ghép.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(1)
        assert pages.shape(3).rotation == 90
        assert pages.scan(3).resolution == pytest.approx(200, abs=2)
        assert (round(pages.shape(3).width), round(pages.shape(3).height)) == (842, 595)


def test_pages_are_kept_in_the_order_that_is_wished(tmp_path: Path, letter: Path, desk: Desk) -> None:
    target = tmp_path / "chọn.pdf"
    assert made_of(desk, target, letter, pages=(2, 1)).pages == 2
    with open_pages(target.read_bytes(), "chọn.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(2)


def test_a_photo_without_enough_dots_is_told(tmp_path: Path, desk: Desk) -> None:
    photo = tmp_path / "ảnh.png"
    Image.new("RGB", (800, 1100), "white").save(photo)
    assert made_of(desk, tmp_path / "a.pdf", photo).coarse == (photo,)


def test_scripts_and_launching_actions_are_told_and_taken_out(tmp_path: Path, letter: Path, desk: Desk) -> None:
    changed(letter, with_script)
    told = made_of(desk, tmp_path / "a.pdf", letter).concerns
    assert {Warn.HAS_SCRIPT, Warn.HAS_LAUNCH_ACTION} <= set(told)
    made = made_of(desk, tmp_path / "b.pdf", letter, clean=True)
    assert {Warn.HAS_SCRIPT, Warn.HAS_LAUNCH_ACTION} <= set(made.removed)
    assert made.concerns == ()
    written = (tmp_path / "b.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(written)) as document:
        assert not any("app.alert" in str(thing) for thing in document.objects if isinstance(thing, pikepdf.Dictionary))


def test_what_a_hidden_layer_holds_is_gone_for_good(tmp_path: Path, letter: Path, desk: Desk) -> None:
    changed(letter, with_hidden_layer)
    made = made_of(desk, tmp_path / "a.pdf", letter, clean=True)
    assert Warn.HAS_HIDDEN_LAYER in made.removed
    with pikepdf.open(tmp_path / "a.pdf") as document:
        assert "/OCProperties" not in document.Root
        assert b"100 100 200 200 re" not in document.pages[0].Contents.read_bytes()
    with open_pages((tmp_path / "a.pdf").read_bytes(), "a.pdf") as pages:
        assert "QUYẾT ĐỊNH" in pages.plain(1)


def test_a_signed_document_is_left_alone(tmp_path: Path, letter: Path, desk: Desk) -> None:
    def sign(document: pikepdf.Pdf) -> None:
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 1, 2, 3], Contents=pikepdf.String(b"x"))
        document.Root.Kept = document.make_indirect(value)

    changed(letter, sign)
    with pytest.raises(AlreadySigned):
        made_of(desk, tmp_path / "a.pdf", letter)
    assert not (tmp_path / "a.pdf").exists()


def test_a_page_that_is_not_there_is_said_and_nothing_is_written(tmp_path: Path, letter: Path, desk: Desk) -> None:
    with pytest.raises(PageNotThere):
        made_of(desk, tmp_path / "a.pdf", letter, turns={9: 90})
    assert not (tmp_path / "a.pdf").exists()


def test_bookmarks_and_page_labels_go_along_and_a_standard_is_no_longer_claimed(
    tmp_path: Path, letter: Path, desk: Desk
) -> None:
    def label(document: pikepdf.Pdf) -> None:
        document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.r)]))
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Phụ lục I", 1))
        with document.open_metadata() as metadata:
            metadata["pdfaid:part"], metadata["pdfaid:conformance"] = "2", "B"

    appendix = tmp_path / "phụ lục.pdf"
    appendix.write_bytes(letter.read_bytes())
    changed(appendix, label)
    made = made_of(desk, tmp_path / "a.pdf", letter, appendix)
    assert made.lost == (Claim.ARCHIVAL,)
    with pikepdf.open(made.output) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Phụ lục I"]
        assert outline.root[0].destination[0].objgen == document.pages[3].objgen
        assert [page.label for page in document.pages] == ["1", "2", "i", "ii"]
        assert document.trailer.ID
        assert "Title" in str(dict(document.docinfo))
    turned = made_of(desk, tmp_path / "b.pdf", appendix, turns={1: 90})
    assert turned.lost == ()
    with pikepdf.open(turned.output) as document:
        assert (document.pages[0].Rotate, document.pdf_version) == (90, "1.7")
        assert [page.label for page in document.pages] == ["i", "ii"]


def test_nothing_of_a_page_that_is_left_out_stays_in_the_file(tmp_path: Path, letter: Path, desk: Desk) -> None:
    def reveal(document: pikepdf.Pdf) -> None:
        """Bookmark, link and field of page 1 lead to page 2, where a mark stands."""
        second = document.pages[1]
        second.contents_add(b"% BI MAT", prepend=False)
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("hai", 1))
        goes = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
            Dest=pikepdf.Array([second.obj, pikepdf.Name.Fit]),
        )  # fmt: skip
        field = document.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="o", V="BI MAT"))
        kids = [
            document.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=[9, 9, 99, 20], P=page.obj, Parent=field
                )
            )
            for page in document.pages[:2]
        ]
        field.Kids = pikepdf.Array(kids)
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(goes), kids[0]])
        second.Annots = pikepdf.Array([kids[1]])

    made = made_of(desk, tmp_path / "a.pdf", changed(letter, reveal), pages=(1,))
    with pikepdf.open(made.output) as document:
        streams = [thing.read_bytes() for thing in document.objects if isinstance(thing, pikepdf.Stream)]
        pages = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary) and "/MediaBox" in thing]
    assert not any(b"BI MAT" in stream for stream in streams)
    assert len(pages) == 1


def test_drawings_and_pages_of_other_units_keep_their_size(tmp_path: Path, letter: Path, desk: Desk) -> None:
    drawing = tmp_path / "bản vẽ.pdf"
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(1190.55, 841.89))
        document.add_blank_page(page_size=(420.94, 297.64)).obj.UserUnit = 2
        document.save(drawing, min_version="1.6")
    made = made_of(desk, tmp_path / "a.pdf", letter, drawing)
    with open_pages(made.output.read_bytes(), "a.pdf") as pages:
        sizes = [(round(sheet.width), round(sheet.height)) for sheet in pages.sheets()]
    assert sizes[2:] == [(1191, 842), (842, 595)]


PICTURES: dict[str, tuple[Image.Image, str, dict[str, object]]] = {
    "nền trong suốt": (Image.new("RGBA", (827, 1170), (0, 0, 0, 0)), "PNG", {}),
    "bảng màu trong suốt": (Image.new("P", (827, 1170), 0), "PNG", {"transparency": 0}),
    "16 bit": (Image.new("I;16", (827, 1170), 65535), "PNG", {}),
    "in bốn màu": (Image.new("CMYK", (827, 1170), (0, 0, 0, 0)), "JPEG", {}),
    "fax": (Image.new("1", (1728, 1145), 1), "TIFF", {"dpi": (204, 98), "compression": "group4"}),
    "xám": (Image.new("L", (827, 1170), 255), "PNG", {}),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_white_paper_of_any_kind_of_picture_stays_white(tmp_path: Path, kind: str, desk: Desk) -> None:
    picture, form, options = PICTURES[kind]
    source = tmp_path / f"{kind}.{'tif' if form == 'TIFF' else form.lower()}"
    picture.save(source, form, **options)
    part = read_part(source, desk)
    with open_pages(part.pages.content, kind) as pages:
        image = pages.image(1, 0.3)
    middle = image.stride * (image.height // 2) + 4 * (image.width // 2)
    assert min(image.pixels[middle : middle + 3]) > 250


def test_a_photo_lies_as_it_was_taken_and_every_page_of_a_scan_is_there(tmp_path: Path, desk: Desk) -> None:
    photo, scan = tmp_path / "ảnh.jpg", tmp_path / "quét.tif"
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (1600, 1200), "white").save(photo, exif=turned)
    sheets = [Image.new("1", (1654, 2339), 1) for _ in range(3)]
    sheets[0].save(scan, save_all=True, append_images=sheets[1:], dpi=(200, 200), compression="group4")
    made = made_of(desk, tmp_path / "a.pdf", photo, scan)
    with open_pages(made.output.read_bytes(), "a.pdf") as pages:
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in pages.sheets()}
    assert (made.pages, sizes, made.coarse) == (4, {(595, 842)}, (photo,))


def test_a_picture_that_would_fill_the_memory_and_one_that_is_none_are_refused(tmp_path: Path, desk: Desk) -> None:
    huge, broken = tmp_path / "lớn.png", tmp_path / "hỏng.jpg"
    Image.new("1", (10, 10), 1).save(huge)
    small = huge.read_bytes()
    head = b"IHDR" + (20_000).to_bytes(4) + (10_000).to_bytes(4) + small[24:29]
    huge.write_bytes(small[:12] + head + crc32(head).to_bytes(4) + small[33:])
    broken.write_bytes(b"\xff\xd8\xff\xe0 not a photo")
    with pytest.raises(ScanTooLarge):
        read_part(huge, desk)
    with pytest.raises(ScanUnreadable):
        read_part(broken, desk)


def test_an_encrypted_part_asks_its_password_and_a_forbidden_one_says_so(
    tmp_path: Path, letter: Path, desk: Desk
) -> None:
    closed, forbidden = tmp_path / "khóa.pdf", tmp_path / "cấm.pdf"
    with pikepdf.open(letter) as document:
        document.save(closed, encryption=pikepdf.Encryption(user="mở", owner="chủ"))
        allowed = pikepdf.Permissions(modify_assembly=False, modify_other=False)
        document.save(forbidden, encryption=pikepdf.Encryption(owner="chủ", allow=allowed))
    with pytest.raises(PasswordNeeded):
        read_part(closed, desk)
    with pytest.raises(PagesLocked):
        read_part(forbidden, desk)
    part = read_part(closed, desk, "mở")
    assert part.notes == (PartNote.PASSWORD_GONE,)
    made = assemble(AssembleRequest((part, read_part(forbidden, desk, "chủ")), tmp_path / "a.pdf"), desk)
    assert made.pages == 4


def test_fields_that_could_still_be_filled_in_become_part_of_the_page(tmp_path: Path, letter: Path, desk: Desk) -> None:
    def add_fields(document: pikepdf.Pdf) -> None:
        face = document.make_stream(b"0 0 1 rg 0 0 90 11 re f", BBox=[0, 0, 90, 11], Subtype=pikepdf.Name.Form)
        text = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="o", V="chữ", F=4,
            Rect=[100, 100, 190, 111], AP=pikepdf.Dictionary(N=face), P=document.pages[0].obj,
        )  # fmt: skip
        place = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, T="Ký", F=4,
            Rect=[300, 100, 400, 150], P=document.pages[0].obj,
        )  # fmt: skip
        fields = pikepdf.Array([document.make_indirect(text), document.make_indirect(place)])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=fields)
        document.pages[0].Annots = fields

    changed(letter, add_fields)
    assert made_of(desk, tmp_path / "a.pdf", letter).concerns == (Warn.HAS_OPEN_FIELDS,)
    made = made_of(desk, tmp_path / "b.pdf", letter, clean=True)
    assert (made.removed, made.concerns) == ((Warn.HAS_OPEN_FIELDS,), ())
    with pikepdf.open(made.output) as document:
        assert [field.T for field in document.Root.AcroForm.Fields] == ["Ký"]
        assert len(document.pages[0].Annots) == 1
    with open_pages(made.output.read_bytes(), "b.pdf") as pages:
        image = pages.image(1, 1.0)
    drawn = image.stride * (842 - 105) + 4 * 140
    assert tuple(image.pixels[drawn : drawn + 3]) == (255, 0, 0)  # blue, as PDFium orders it


def test_a_form_in_xml_is_told_and_taken_out(tmp_path: Path, letter: Path, desk: Desk) -> None:
    """Readers that know XFA show it in place of the pages that were signed."""

    def add_form(document: pikepdf.Pdf) -> None:
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=document.make_stream(b"<xdp/>"))

    made = made_of(desk, tmp_path / "a.pdf", changed(letter, add_form), clean=True)
    assert (made.removed, made.concerns) == ((Warn.HAS_APPEARANCES_TO_BE_MADE,), ())
    with pikepdf.open(made.output) as document:
        assert "/XFA" not in document.Root.get("/AcroForm", pikepdf.Dictionary())


def test_a_mark_that_is_hidden_is_told_and_taken_out(tmp_path: Path, letter: Path, desk: Desk) -> None:
    def hide(document: pikepdf.Pdf) -> None:
        face = document.make_stream(b"0 0 9 9 re f", BBox=[0, 0, 9, 9], Subtype=pikepdf.Name.Form)
        stamp = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[0, 0, 9, 9], F=2, AP=pikepdf.Dictionary(N=face)
        )
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(stamp)])

    made = made_of(desk, tmp_path / "a.pdf", changed(letter, hide), clean=True)
    assert (made.removed, made.concerns) == ((Warn.HAS_HIDDEN_MARK,), ())
