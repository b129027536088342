"""The table's cases of files: cross-reference sections, forms, annotations, pages and the catalogue."""

from functools import cache

from pikepdf import Array, Dictionary, Name, String

from kyso_desktop.verification import ChangeKind, ChangesAfter, Reason
from tests.corpus import documents, edits, pki, services, structures, updates
from tests.corpus.cases import (
    INVALID,
    OPEN,
    VALID,
    Case,
    case,
    certified,
    leader,
    prepared,
    sealed,
    unsigned,
    with_form,
)


def signed(content: bytes) -> bytes:
    return documents.signed(content, pki.leader())


def with_seal(content: bytes, **options) -> bytes:
    return documents.signed(content, pki.agency(), "Signature2", box=documents.SEAL_BOX, **options)


def both(make):
    """Leader and seal on what ``make`` gives."""
    return lambda: with_seal(signed(make()))


def old_encryption(revision: int):
    def build() -> bytes:
        content = documents.signed(documents.encrypted(unsigned(), "", revision), pki.leader(), password="")
        return with_seal(content, password="")

    return build


@cache
def compact() -> bytes:
    return signed(structures.compact())


@cache
def boxed() -> bytes:
    return signed(edits.with_box(unsigned()))


@cache
def listed() -> bytes:
    return signed(edits.with_choice(unsigned()))


@cache
def formatted() -> bytes:
    return signed(edits.prepared_field(updates.with_text_field(unsigned()), AA=edits.FORMATTED))


@cache
def leaning() -> bytes:
    """A field that leans on the form's default appearance."""

    def change(pdf):
        del edits.field(pdf, "so").DA
        pdf.Root.AcroForm.DA = String("/Helv 12 Tf 0 g")

    return signed(edits.resaved(updates.with_text_field(unsigned()), change))


def asking(value: str) -> bytes:
    """A form that asks readers to draw its fields anew."""

    def change(pdf):
        pdf.Root.AcroForm.NeedAppearances = True
        edits.field(pdf, "so").V = String(value)

    return signed(edits.resaved(updates.with_text_field(unsigned(), value="1"), change))


def filled_twice() -> bytes:
    return updates.filled(updates.filled(with_form(), "16"), "165")


def added(kind: str, level: int | None = None, **entries):
    return lambda: edits.with_annotation(leader() if level is None else certified(level), kind, **entries)


HONEST = (
    case("object streams, leader and seal", both(structures.compact), VALID, after=ChangesAfter.PERMITTED),
    case("linearized, leader and seal", both(structures.linearized), VALID, after=ChangesAfter.PERMITTED),
    case("Word's hybrid sections, leader and seal", both(lambda: structures.hybrid(documents.plain())), VALID),
    case("turned and cropped page, leader and seal", both(lambda: documents.turned(unsigned())), VALID),
    case("scanned page with unseen text, leader and seal", both(documents.scanned), VALID),
    case("structure tree grown for the seal", lambda: edits.with_tree_grown(both(edits.tagged)()), VALID,
         after=ChangesAfter.PERMITTED),
    case("programs' own data", lambda: edits.with_private_data(leader()), VALID, after=ChangesAfter.NONE),
    case("prepared field put elsewhere while signing", lambda: documents.signed(
        edits.with_place_changed(prepared()), pki.agency(), "ChoKy", existing=True), VALID, signatures=2),
    case("two updates between signatures", lambda: with_seal(filled_twice()), VALID, signatures=2),
    case("identifiers as strings with brackets", lambda: updates.with_objects(
        leader(), {}, "/ID[(a\\)b)(>>)]", freed=(99,)), VALID, after=ChangesAfter.NONE),
    case("box ticked", lambda: edits.with_tick(boxed()), VALID, changes=[ChangeKind.FORM_FILLED]),
    case("list chosen from", lambda: edits.chosen(listed(), "K", "Khan"), VALID, changes=[ChangeKind.FORM_FILLED]),
    case("form that asks to be drawn, and agrees", lambda: asking("1"), VALID),
    case("RC4, leader and seal", old_encryption(3), VALID, signatures=2),
    case("AES-128, leader and seal", old_encryption(4), VALID, signatures=2),
    case("validation data and time-stamp after the seal", lambda: services.with_document_timestamp(
        updates.with_validation_data(sealed(2), *pki.clean_crls())), VALID, signatures=3,
        after=ChangesAfter.PERMITTED),
    case("validation data taken out again", lambda: edits.edited(
        updates.with_validation_data(leader(), *pki.clean_crls()), edits.without_store), VALID),
)  # fmt: skip

STRUCTURES = (
    case("untouched objects of one value", lambda: signed(structures.leaning()), VALID),
    case("padded with zeros", lambda: structures.with_much_white_space(leader()), OPEN, Reason.DAMAGED_STRUCTURE),
    case("section as a stream", lambda: structures.with_stream_section(
        leader(), {structures.content_number(leader()): structures.other_content(leader())}), INVALID,
        changes=[ChangeKind.PAGE_CONTENT_CHANGED]),
    case("object stream written again", lambda: structures.with_object_stream_replaced(compact()), INVALID,
         changes=[ChangeKind.PAGE_GEOMETRY_CHANGED]),
    case("/Index in a dictionary below", lambda: structures.with_index_in_parameters(leader()), INVALID,
         changes=[ChangeKind.PAGE_CONTENT_CHANGED]),
    case("two pointers at the end", lambda: structures.with_decoy_start(leader()), INVALID),
    case("table and stream disagree", lambda: structures.with_hybrid_conflict(leader()), OPEN,
         Reason.DAMAGED_STRUCTURE),
    case("second body of an object", lambda: structures.with_hidden_twin(leader()), OPEN, Reason.DAMAGED_STRUCTURE),
    *(case(f"signed with two entries {key}", lambda key=key, other=other: documents.signed(
        updates.with_entry_twice(unsigned(), key, other), pki.leader(), box=None, page=1), OPEN,
        Reason.DAMAGED_STRUCTURE) for key, other in (("/Contents", b"5 0 R"), ("/MediaBox", b"[0 0 9 9]"))),
    case("signed with a type twice", lambda: documents.signed(
        updates.with_entry_twice(unsigned(), "/Type", b"/Page"), pki.leader(), box=None, page=1), VALID),
    case("same catalogue under another number", lambda: structures.with_catalogue_moved(leader()), VALID),
    case("layer switched off", lambda: edits.with_layer_off(signed(edits.layered())), INVALID,
         changes=[ChangeKind.LAYERS_CHANGED]),
    case("layer kept from paper", lambda: edits.with_layer_unprinted(signed(edits.layered())), INVALID,
         changes=[ChangeKind.LAYERS_CHANGED]),
    case("picture exchanged", lambda: edits.with_picture_changed(signed(edits.pictured())), INVALID,
         changes=[ChangeKind.PAGE_RESOURCES_CHANGED]),
    case("picture's colours turned over", lambda: edits.with_picture_entry(
        signed(edits.pictured()), "/Decode", Array([1, 0])), INVALID, changes=[ChangeKind.PAGE_RESOURCES_CHANGED]),
    case("picture with another for paper", lambda: edits.with_picture_entry(
        signed(edits.pictured()), "/Alternates", Array([])), INVALID, changes=[ChangeKind.PAGE_RESOURCES_CHANGED]),
    case("second body of an object, identifiers as strings", lambda: structures.with_hidden_twin(
        leader(), "/ID[(a\\)b)(>>)]"), OPEN, Reason.DAMAGED_STRUCTURE),
    case("content marked free", lambda: structures.with_content_freed(leader()), INVALID),
    case("another document behind it", lambda: structures.with_other_document(leader(), documents.plain(1)), INVALID,
         Reason.SIGNATURE_REMOVED),
    case("rollback dressed as usage rights", lambda: edits.with_rights_beside(sealed()), INVALID,
         Reason.SIGNATURE_REMOVED),
    case("only signature dressed as usage rights", lambda: edits.with_rights_beside(leader()), INVALID),
    case("validation data by a stranger", lambda: updates.with_validation_data(leader(), b"rac", pki.crl_of_forger()),
         VALID),
)  # fmt: skip

LEANING = {
    "height of the page": (8, b"400"), "turn of the page": (9, b"180"),
    "length of the content": (10, b"%d" % len(structures.TEXT)), "name of the font": (11, b"/Symbol"),
    "encoding of the font": (12, b"/MacRomanEncoding"), "missing entry of an array": (20, b"/ImageC"),
    "missing actions": (21, b"<</O<</S/JavaScript/JS(x)>>>>"),
    "missing annotations": (22, b"[<</Type/Annot/Subtype/FreeText/Rect[0 0 100 100]>>]"),
}  # fmt: skip
SPOKEN = {
    "kids": (6, b"[]"), "text": (8, b"(9 trieu)"), "roles": (9, b"<</A/H1>>"), "missing text": (20, b"(9 trieu)"),
}  # fmt: skip


def redefined(base, number: int, value: bytes):
    return lambda: updates.with_objects(signed(base()), {number: value})


SHARED = (
    *(case(f"value by reference: {name}", redefined(structures.leaning, *change), INVALID,
           Reason.CHANGED_AFTER_SIGNING) for name, change in LEANING.items()),
    *(case(f"structure by reference: {name}", redefined(structures.spoken, *change), INVALID,
           changes=[ChangeKind.STRUCTURE_CHANGED]) for name, change in SPOKEN.items()),
)  # fmt: skip

FORMS = (
    case("box ticked, pictures changed", lambda: edits.with_tick(boxed(), redrawn=True), OPEN,
         Reason.APPEARANCE_NOT_CHECKED),
    case("box ticked in its picture alone", lambda: edits.with_tick(boxed(), value=False), INVALID,
         Reason.APPEARANCE_NOT_VALUE),
    case("list shows another choice", lambda: edits.chosen(listed(), "K", "Thuong"), INVALID,
         Reason.APPEARANCE_NOT_VALUE),
    case("number formatted by a script", lambda: updates.filled(formatted(), "1000000", "1.000.000"), OPEN,
         Reason.APPEARANCE_NOT_CHECKED),
    case("rich text beside the value", lambda: edits.with_entry(updates.filled(with_form(), "1"), "so", "/RV",
                                                                String("<p>9</p>")), OPEN),
    case("value and picture differ from the beginning", lambda: signed(
        edits.prepared_field(updates.with_text_field(unsigned(), value="1"), V=String("9"))), OPEN,
        Reason.APPEARANCE_NOT_CHECKED),
    case("form that asks to be drawn, and differs", lambda: asking("9"), OPEN, Reason.APPEARANCE_NOT_CHECKED),
    case("field's default appearance", lambda: edits.with_entry(with_form(), "so", "/DA", String("/Helv 12 Tf 1 g")),
         INVALID, changes=[ChangeKind.FIELD_CHANGED]),
    case("form's default appearance that a field leans on", lambda: edits.with_form_entry(
        leaning(), "/DA", String("/Helv 12 Tf 1 g")), INVALID, changes=[ChangeKind.FORM_CHANGED]),
    case("calculation order", lambda: edits.with_form_entry(with_form(), "/CO", Array([])), INVALID,
         changes=[ChangeKind.FORM_CHANGED]),
    case("XFA form beside the form", lambda: edits.with_form_entry(with_form(), "/XFA", Array([])), INVALID,
         changes=[ChangeKind.FORM_CHANGED]),
    case("script on a field", lambda: edits.with_entry(with_form(), "so", "/AA", Dictionary(K=edits.SCRIPT)), INVALID),
    case("prepared field shown on paper alone", lambda: documents.signed(
        edits.with_entry(prepared(), "ChoKy", "/F", 36), pki.agency(), "ChoKy", existing=True), INVALID),
    case("seal on a layer", lambda: edits.with_entry(sealed(), "Signature2", "/OC", Dictionary(Type=Name.OCG)),
         INVALID),
    case("empty field with a ground of its own", lambda: edits.with_empty_field(leader(), BG=Array([1, 1, 1])), INVALID,
         changes=[ChangeKind.FIELD_ADDED]),
    case("seal in the lists of two pages", lambda: edits.with_seal_on_two_pages(sealed()), INVALID,
         changes=[ChangeKind.ANNOTATION_ADDED]),
    case("seal's field with a name in no encoding", lambda: edits.with_entry(
        sealed(), "Signature2", "/T", String(b"\xef\xbb\xbf\xff")), INVALID, signatures=2),
    case("seal's field with a parent of its own", lambda: edits.with_entry(
        sealed(), "Signature2", "/Parent", Dictionary(Ff=1)), INVALID, changes=[ChangeKind.SIGNATURE_CHANGED]),
    case("text field with a parent of its own", lambda: edits.with_entry(
        with_form(), "so", "/Parent", Dictionary(DA=String("/Helv 12 Tf 1 g"))), INVALID,
        changes=[ChangeKind.FIELD_CHANGED]),
    case("seal hidden", lambda: edits.with_entry(sealed(), "Signature2", "/F", 2), INVALID,
         changes=[ChangeKind.SIGNATURE_CHANGED]),
    case("seal's field loses its kind", lambda: edits.with_entry(sealed(), "Signature2", "/FT", Name.Tx), INVALID,
         signatures=2),
)  # fmt: skip

ANNOTATIONS = (
    *(case(f"EAA: {kind}", added(kind), INVALID, changes=[ChangeKind.ANNOTATION_ADDED])
      for kind in ("Stamp", "Redact", "Watermark", "FileAttachment", "Link", "Screen")),
    case("EAA: hidden note", added("FreeText", F=2), INVALID, changes=[ChangeKind.ANNOTATION_ADDED]),
    case("EAA: printed note", added("FreeText", F=36), INVALID, changes=[ChangeKind.ANNOTATION_ADDED]),
    case("P=3: link", added("Link", 3), OPEN, Reason.COMMENTS_ADDED),
    case("P=3: note with a script", added("Text", 3, A=edits.SCRIPT), INVALID, changes=[ChangeKind.ACTIONS_CHANGED]),
    case("P=3: note with a trigger", added("Text", 3, AA=Dictionary(PO=edits.SCRIPT)), INVALID,
         changes=[ChangeKind.ACTIONS_CHANGED]),
)  # fmt: skip


def catalogue(key: str, value, kind: ChangeKind = ChangeKind.CATALOGUE_CHANGED) -> Case:
    return case(f"catalogue: {key}", lambda: edits.with_catalogue_entry(leader(), f"/{key}", value), INVALID,
                changes=[kind])  # fmt: skip


def page(key: str, value, kind: ChangeKind) -> Case:
    return case(f"page: {key}", lambda: edits.with_page_entry(leader(), f"/{key}", value), INVALID, changes=[kind])


GEOMETRY = ChangeKind.PAGE_GEOMETRY_CHANGED
PAGES = (
    catalogue("PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))),
    catalogue("Collection", Dictionary(), ChangeKind.EMBEDDED_FILES_CHANGED),
    catalogue("AF", Array([]), ChangeKind.EMBEDDED_FILES_CHANGED),
    catalogue("AA", Dictionary(WP=edits.SCRIPT), ChangeKind.ACTIONS_CHANGED),
    catalogue("OutputIntents", Array([])),
    catalogue("NeedsRendering", True),
    page("UserUnit", 2, GEOMETRY),
    page("MediaBox", Array([0, 0, 595, 400]), GEOMETRY),
    page("CropBox", Array([0, 0, 595, 400]), GEOMETRY),
    page("AA", Dictionary(O=edits.SCRIPT), ChangeKind.ACTIONS_CHANGED),
    page("Contents", Array([]), ChangeKind.PAGE_CONTENT_CHANGED),
    page("Resources", Dictionary(), ChangeKind.PAGE_RESOURCES_CHANGED),
    page("Group", Dictionary(S=Name.Transparency), ChangeKind.PAGE_CHANGED),
    case("spoken text changed", lambda: edits.with_spoken_text(signed(edits.tagged())), INVALID,
         changes=[ChangeKind.STRUCTURE_CHANGED]),
)  # fmt: skip

EVERY = (*HONEST, *STRUCTURES, *SHARED, *FORMS, *ANNOTATIONS, *PAGES)
