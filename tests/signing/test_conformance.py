"""What a document says of itself stays true: PDF/A without transparency, tagged documents with every widget tagged."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kyso_desktop.placement import Box
from kyso_desktop.signing import Level, Services
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Verdict, verify
from tests.corpus import pki
from tests.signing.desk import (
    BLANK,
    FILL,
    everybody_accepts,
    page,
    picture_mark,
    pyhanko_says,
    qpdf_accepts,
    sign,
    text_mark,
)


def saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archival(part: int, components: int | None = 3) -> bytes:
    """A document that claims that part of PDF/A, with a profile of the output of so many colours, or none."""
    with pikepdf.open(io.BytesIO(page())) as document:
        if components:
            profile = document.make_stream(b"", N=components)
            intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
            document.Root.OutputIntents = Array([intent])
        with document.open_metadata() as metadata:
            metadata["pdfaid:part"], metadata["pdfaid:conformance"] = str(part), "B"
        return saved(document)


def streams(content: bytes) -> list[frozenset[str]]:
    """The keys of every stream, and its subtype as one of them."""
    with pikepdf.open(io.BytesIO(content)) as document:
        held = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream)]
        return [frozenset((*one.stream_dict.keys(), str(one.get("/Subtype")))) for one in held]


def told(content: bytes) -> tuple[dict[str, str], bytes]:
    """What the document says of itself: its information dictionary, and its metadata to the byte."""
    with pikepdf.open(io.BytesIO(content)) as document:
        information = {key: str(value) for key, value in document.docinfo.items()}
        return information, document.Root.Metadata.read_bytes() if "/Metadata" in document.Root else b""


@pytest.mark.parametrize("level", [Level.B, Level.LT, Level.LTA])
def test_what_a_document_says_of_itself_stays_word_for_word(level: Level, long_term: Services):
    for before in (archival(1), page()):
        assert told(sign(before, level=level, services=long_term).content) == told(before)


def test_pdf_a_1_gets_an_appearance_of_every_field_and_so_many_time_stamps_as_are_wished(long_term: Services, tmp_path):
    signed = sign(archival(1), level=Level.LTA, services=long_term).content
    signed = sign(signed, level=Level.LTA, services=long_term, identity=pki.agency()).content
    with pikepdf.open(io.BytesIO(signed)) as document:
        fields = list(document.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["Signature1", "Timestamp1", "Signature2", "Timestamp2"]
        assert all("/N" in field.AP and "/V" in field for field in fields)
    assert pyhanko_says(signed) == [True, True]
    assert qpdf_accepts(signed, tmp_path)


@pytest.mark.parametrize("part", [1, 2])
@pytest.mark.parametrize("components", [None, 1, 4], ids=["no profile", "grey", "CMYK"])
def test_colours_are_told_where_the_document_has_no_profile_for_them(part: int, components: int | None):
    leader = sign(archival(part, components), blanks=(BLANK,)).content
    issued = sign(leader, text_mark("07"), identity=pki.agency(), fills=(FILL,)).content
    with pikepdf.open(io.BytesIO(issued)) as document:
        shown = [one.AP.N for one in document.pages[0].Annots]
        assert all({"/DefaultRGB", "/DefaultGray"} <= set(one.Resources.ColorSpace.keys()) for one in shown)
    assert any("/SMask" in one for one in streams(leader)) is (part == 2 and components is not None)


def test_colours_stay_plain_where_the_profile_knows_them():
    for content in (archival(2), page()):
        with pikepdf.open(io.BytesIO(sign(content).content)) as document:
            assert "/ColorSpace" not in document.pages[0].Annots[0].AP.N.Resources


def test_pdf_a_1_gets_no_transparency(tmp_path):
    signed = sign(archival(1)).content
    images = [one for one in streams(signed) if "/Image" in one]
    assert sorted("/ImageMask" in one for one in images) == [False, True]
    assert not any("/SMask" in one or "/Group" in one for one in streams(signed))
    everybody_accepts(signed, tmp_path)


@pytest.mark.parametrize("part", [2, 3])
def test_later_parts_keep_the_soft_edges(part):
    assert any("/SMask" in one for one in streams(sign(archival(part)).content))


@pytest.mark.parametrize("content", [archival(1), archival(2)], ids=["PDF/A-1", "PDF/A-2"])
def test_fonts_are_embedded_with_their_glyphs_told(content):
    with pikepdf.open(io.BytesIO(sign(content, text_mark("Số: 07/QĐ-UBND")).content)) as document:
        (font,) = [
            one for one in document.objects if isinstance(one, Dictionary) and one.get("/Subtype") == "/CIDFontType2"
        ]
        descriptor = font.FontDescriptor
        glyphs = len(font.W[1])
        assert font.CIDToGIDMap == Name.Identity
        assert descriptor.FontFile2.read_bytes()[:4] == b"\0\1\0\0"
        marked = "".join(f"{byte:08b}" for byte in descriptor.CIDSet.read_bytes())
        assert marked[:glyphs] == "1" * glyphs
        assert "1" not in marked[glyphs:]


def test_every_widget_is_printed_and_shows_one_appearance():
    with pikepdf.open(io.BytesIO(sign(archival(2), blanks=(BLANK,)).content)) as document:
        widgets = list(document.pages[0].Annots)
        assert len(widgets) == 2
        assert all(int(one.F) & 4 and not int(one.F) & 0b100011 for one in widgets)
        assert all(list(one.AP.keys()) == ["/N"] for one in widgets)
        assert not bool(document.Root.AcroForm.get("/NeedAppearances", False))


def tagged(*, kids: str, limits: bool = False) -> bytes:
    """A page whose one paragraph is tagged; the structure's top is one element, a list of one, or of two."""
    with pikepdf.open(io.BytesIO(page())) as document:
        root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        sheet = document.pages[0].obj
        top = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
        paragraph = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=top, Pg=sheet, K=0))
        top.K = paragraph
        second = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=root))
        root.K = {"one": top, "list": Array([top]), "two": Array([top, second])}[kids]
        numbers = Array([0, Array([paragraph])])
        leaf = document.make_indirect(Dictionary(Limits=Array([0, 0]), Nums=numbers))
        root.ParentTree = document.make_indirect(Dictionary(Kids=Array([leaf])) if limits else Dictionary(Nums=numbers))
        root.ParentTreeNextKey = 1
        document.Root.StructTreeRoot, document.Root.MarkInfo = root, Dictionary(Marked=True)
        sheet.StructParents = 0
        return saved(document)


def numbered(root: pikepdf.Object) -> dict[int, pikepdf.Object]:
    tree = root.ParentTree
    leaf = tree.Kids[-1] if "/Kids" in tree else tree
    if "/Limits" in leaf:
        assert int(leaf.Limits[1]) == int(leaf.Nums[-2])
    pairs = list(leaf.Nums)
    return dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))


@pytest.mark.parametrize("kids", ["one", "list", "two"])
@pytest.mark.parametrize("limits", [False, True], ids=["flat", "with limits"])
def test_every_new_widget_has_its_element(kids, limits, tmp_path):
    signed = sign(tagged(kids=kids, limits=limits), blanks=(BLANK,)).content
    everybody_accepts(signed, tmp_path)
    with pikepdf.open(io.BytesIO(signed)) as document:
        root = document.Root.StructTreeRoot
        parents = numbered(root)
        widgets = list(document.pages[0].Annots)
        assert len(widgets) == 2
        for widget in widgets:
            element = parents[int(widget.StructParent)]
            assert str(element.S) == "/Form"
            assert element.K.Obj.objgen == widget.objgen
            above = element.P.K
            assert element.objgen in [one.objgen for one in above if isinstance(one, Dictionary)]
        assert int(root.ParentTreeNextKey) == max(parents) + 1


def test_the_structure_of_a_signed_document_stays_as_it_was_signed(tmp_path):
    leader = sign(tagged(kids="one"), blanks=(BLANK,)).content
    sealed = sign(leader, picture_mark(Box(250, 150, 330, 230)), identity=pki.agency(), fills=(FILL,)).content
    everybody_accepts(sealed, tmp_path, count=2)
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), pki.NOW, offline=True)
    report = verify(sealed, name="a.pdf", view=view)
    assert report.verdict is Verdict.VALID, report.reasons


def test_a_document_without_structure_gets_none():
    with pikepdf.open(io.BytesIO(sign(page()).content)) as document:
        assert "/StructTreeRoot" not in document.Root
        assert "/StructParent" not in document.pages[0].Annots[0]
