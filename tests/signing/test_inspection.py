"""What could make a document look different later is found before it is signed."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kyso_desktop.signing import Concern, inspect
from tests.documents.look_alike import Spec, look_alike
from tests.signing.desk import page, sign


def changed(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(look_alike(Spec()).content)) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def layers(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name="ẩn"))
    document.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


CASES = {
    "open action": (lambda pdf: setattr(pdf.Root, "OpenAction", script()), Concern.SCRIPT),
    "page action": (lambda pdf: setattr(pdf.pages[0], "AA", Dictionary(O=script())), Concern.SCRIPT),
    "named script": (lambda pdf: setattr(pdf.Root, "Names", Dictionary(JavaScript=Dictionary())), Concern.SCRIPT),
    "launch": (
        lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.Launch, F="a.exe")),
        Concern.LAUNCH_ACTION,
    ),
    "other file": (lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.GoToR)), Concern.OUTSIDE_REFERENCE),
    "hidden layer": (layers, Concern.HIDDEN_LAYER),
    "form in XML": (
        lambda pdf: setattr(pdf.Root, "AcroForm", Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))),
        Concern.APPEARANCES_TO_BE_MADE,
    ),
    "appearances": (
        lambda pdf: setattr(pdf.Root, "AcroForm", Dictionary(Fields=Array(), NeedAppearances=True)),
        Concern.APPEARANCES_TO_BE_MADE,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_each_concern_is_found(case):
    change, concern = case
    assert inspect(changed(change)) == (concern,)


def test_a_clean_document_raises_no_concern_signed_or_not():
    content = look_alike(Spec()).content
    assert inspect(content) == ()
    assert inspect(sign(content).content) == ()


def no_standard_font(document: pikepdf.Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, Dictionary) and thing.get("/BaseFont") == "/Helvetica":
            thing.BaseFont = Name.ArialMT


def test_a_font_that_is_not_embedded_is_found():
    assert inspect(changed(no_standard_font)) == (Concern.FONT_NOT_EMBEDDED,)
    assert inspect(page()) == ()  # a font that every reader has


def test_what_cannot_be_looked_through_is_said():
    assert inspect(b"nothing") == (Concern.NOT_INSPECTED,)
