"""Pages of several documents in one: what ties them together goes along, what leads to a page left out does not."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from kyso_desktop.signing import DocumentUnwritable, join


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the parts stand in meanwhile is gone afterwards."""
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    yield
    assert not any((tmp_path / "cache").glob("*"))


def document(pages: int, mark: str = "") -> pikepdf.Pdf:
    made = pikepdf.new()
    for number in range(pages):
        made.add_blank_page(page_size=(200, 300))
        made.pages[number].Contents = made.make_stream(f"% {mark}{number + 1}".encode())
    return made


def saved(made: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def link(made: pikepdf.Pdf, page: int, **where: object) -> pikepdf.Object:
    mark = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], **where)
    held = made.make_indirect(mark)
    marks = list(made.pages[page - 1].get("/Annots", pikepdf.Array()))
    made.pages[page - 1].Annots = pikepdf.Array([*marks, held])
    return held


def field(made: pikepdf.Pdf, name: str, pages: tuple[int, ...]) -> None:
    """A text field that is seen on these pages."""
    held = made.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=name, V=f"giá trị {name}"))
    widgets = []
    for page in pages:
        seen = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=[9, 9, 99, 20])
        seen.P, seen.Parent, seen.Of = made.pages[page - 1].obj, held, page
        widgets.append(made.make_indirect(seen))
        marks = list(made.pages[page - 1].get("/Annots", pikepdf.Array()))
        made.pages[page - 1].Annots = pikepdf.Array([*marks, widgets[-1]])
    held.Kids = pikepdf.Array(widgets)
    if "/AcroForm" not in made.Root:
        made.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), DA="/Helv 9 Tf")
    made.Root.AcroForm.Fields.append(held)


def opened(content: object) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(bytes(content)))  # type: ignore[call-overload]


def test_links_lead_to_the_same_pages_by_whatever_way_they_name_them() -> None:
    first, second = document(3, "a"), document(2, "b")
    third = first.pages[2].obj
    link(first, 1, Dest=pikepdf.Array([third, pikepdf.Name.XYZ, 0, 250, None]))
    link(first, 1, A=pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.String("phụ lục")))
    link(first, 1, Dest=pikepdf.Array([first.pages[1].obj, pikepdf.Name.Fit]))
    link(first, 1, A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://vanban.example"))
    names = pikepdf.Array([pikepdf.String("phụ lục"), pikepdf.Dictionary(D=pikepdf.Array([third, pikepdf.Name.Fit]))])
    first.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=names))
    with opened(join([saved(second), saved(first)], (1, 3, 5), {})) as made:
        marks = list(made.pages[1].Annots)
        assert [one.get("/Dest")[0].objgen == made.pages[2].objgen for one in marks[:2]] == [True, True]
        assert [str(one) for one in list(marks[0].Dest)[1:4]] == ["/XYZ", "0", "250"]
        assert marks[2].A.URI == "https://vanban.example"
        assert len(marks) == 3  # the one to the page that is left out has gone with it
        assert len(made.pages) == 3


def test_bookmarks_keep_their_order_and_what_stands_above_them() -> None:
    first, second = document(2), document(2)
    for made, title in ((first, "Quyết định"), (second, "Phụ lục")):
        with made.open_outline() as outline:
            chapter = pikepdf.OutlineItem(title, 0)
            chapter.children = [pikepdf.OutlineItem(f"{title} 2", 1)]
            outline.root.append(chapter)
    with opened(join([saved(first), saved(second)], (2, 3), {})) as made, made.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Quyết định", "Phụ lục"]
        assert outline.root[0].destination is None  # its page is not there, the one below it is
        assert [one.title for one in outline.root[0].children] == ["Quyết định 2"]
        assert outline.root[0].children[0].destination[0].objgen == made.pages[0].objgen
        assert outline.root[1].children == []


def test_fields_of_two_parts_stay_two_and_what_is_seen_elsewhere_is_gone() -> None:
    first, second = document(2), document(1)
    field(first, "họ tên", (1, 2))
    field(first, "riêng trang 2", (2,))
    field(second, "họ tên", (1,))
    second.Root.AcroForm.DA, second.Root.AcroForm.NeedAppearances = "/F2 8 Tf", True
    content = join([saved(first), saved(second)], (1, 3), {})
    with opened(content) as made:
        form = made.Root.AcroForm
        assert [str(one.T) for one in form.Fields] == ["họ tên", "họ tên+1"]
        assert [len(one.Kids) for one in form.Fields] == [1, 1]
        assert form.Fields[0].Kids[0].objgen == made.pages[0].Annots[0].objgen
        assert form.Fields[0].Kids[0].P.objgen == made.pages[0].objgen
        assert [one.DA for one in form.Fields] == ["/Helv 9 Tf", "/F2 8 Tf"]  # each as its own document has it
        assert form.NeedAppearances is True
        held = [thing for thing in made.objects if isinstance(thing, pikepdf.Dictionary)]
        assert not any(thing.get("/Of") == 2 for thing in held)
        assert not any("riêng" in str(thing.get("/T", "")) for thing in held)


def test_what_pages_inherit_goes_along_and_a_page_may_stand_twice() -> None:
    made = document(2, "x")
    parent = made.Root.Pages
    for page in made.pages:
        page.Contents = made.make_stream(b"/F1 9 Tf " + page.Contents.read_bytes())
        del page.obj["/MediaBox"]
        del page.obj["/Resources"]
    parent.MediaBox = pikepdf.Array([0, 0, 400, 500])
    parent.Rotate = 90
    parent.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pikepdf.Dictionary(Type=pikepdf.Name.Font)))
    with opened(join([saved(made)], (2, 1, 2), {2: 90})) as whole:
        assert [list(map(int, page.MediaBox)) for page in whole.pages] == [[0, 0, 400, 500]] * 3
        assert [int(page.Rotate) for page in whole.pages] == [180, 90, 180]
        assert all("/F1" in page.Resources.Font for page in whole.pages)
        assert [page.Contents.read_bytes() for page in whole.pages] == [
            b"/F1 9 Tf % x2",
            b"/F1 9 Tf % x1",
            b"/F1 9 Tf % x2",
        ]


def test_streams_are_written_as_they_were_and_the_old_structure_is_gone() -> None:
    made = document(1)
    made.pages[0].Contents = made.make_stream(b"q Q " * 100)
    made.pages[0].obj.StructParents = 0
    made.Root.StructTreeRoot = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    target = io.BytesIO()
    made.save(target, compress_streams=True)
    with opened(target.getvalue()) as before, opened(join([target.getvalue(), saved(document(1))], None, {})) as whole:
        assert whole.pages[0].Contents.read_raw_bytes() == before.pages[0].Contents.read_raw_bytes()
        assert "/StructParents" not in whole.pages[0]
        assert "/StructTreeRoot" not in whole.Root


def test_what_only_a_page_that_is_left_out_draws_stays_behind() -> None:
    """Some producers give all pages one list of everything that any of them draws."""
    made = document(2)
    images = pikepdf.Dictionary()
    for number in (1, 2):
        image = pikepdf.Stream(made, f"ảnh {number}".encode() * 20)
        image.Type, image.Subtype, image.Width, image.Height = pikepdf.Name.XObject, pikepdf.Name.Image, 1, 1
        images[f"/Im{number}"] = image
        made.pages[number - 1].Contents = made.make_stream(f"/Im{number} Do".encode())
    shared = made.make_indirect(pikepdf.Dictionary(XObject=images))
    for page in made.pages:
        page.Resources = shared
    with opened(join([saved(made), saved(document(1))], (1, 3), {})) as whole:
        streams = [thing.read_bytes() for thing in whole.objects if isinstance(thing, pikepdf.Stream)]
    assert any("ảnh 1".encode() in one for one in streams)
    assert not any("ảnh 2".encode() in one for one in streams)


def test_a_broken_part_is_said() -> None:
    with pytest.raises(DocumentUnwritable):
        join([saved(document(1)), b"%PDF-1.7 hong"], None, {})
